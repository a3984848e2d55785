#include "app/learn/learn_view.h"

#include "app/convert.h"
#include "app/phrases.h"
#include "core/figure/hip_bend.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace lissom {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(lissom::LearnPage)
};

QString nameOfMuscle(Muscle muscle) {
  return Phrases::muscle(std::string(nameOf(muscle)));
}

/// "+7 mm", "−47 mm", "0 mm".
QString signedMillimetres(double millimetres) {
  const int whole = static_cast<int>(std::lround(millimetres));
  const QString sign = whole > 0 ? QStringLiteral("+") : whole < 0 ? QStringLiteral("\u2212") : QString();
  return Words::tr("%1 mm").arg(sign + QLocale().toString(std::abs(whole)));
}

QString lengthNow(double millimetres) {
  const int whole = static_cast<int>(std::lround(millimetres));
  if (whole == 0) return Words::tr("as long as in standing");
  const QString number = QLocale().toString(std::abs(whole));
  return whole > 0 ? Words::tr("%1 mm longer than in standing").arg(number)
                   : Words::tr("%1 mm shorter than in standing").arg(number);
}

QString angleNow(double flexion) {
  const int whole = static_cast<int>(std::lround(flexion));
  if (whole == 0) return Words::tr("Hip straight");
  const QString number = QLocale().toString(std::abs(whole));
  return whole > 0 ? Words::tr("Hip bent by %1 degrees").arg(number) : Words::tr("Hip %1 degrees back").arg(number);
}

/// "Roach et al. 2015" of "Roach et al. 2015, passive hip movement ...".
QString shortTitle(const Source& source) {
  return toQt(source.title).section(QLatin1Char(','), 0, 0);
}

LearnView::Source sourceView(const Source& source, const std::string& language) {
  return {toQt(source.title), toQt(source.says.in(language)), Phrases::reading(source.verified), toQt(source.url)};
}

LearnView::Statement statementView(const LearnStatement& statement, const LearnContent& learn, const Pack& pack,
                                   const std::string& language) {
  LearnView::Statement view;
  view.text = toQt(statement.text.in(language));
  view.beyondPost = std::ranges::find(statement.sources, learn.post) == statement.sources.end();
  if (!view.beyondPost) {
    view.from = Words::tr("The post");
    return view;
  }
  QStringList titles;
  for (const std::string& key : statement.sources) titles << shortTitle(pack.sources.at(key));
  view.from = Words::tr("Beyond the post: %1").arg(titles.join(QStringLiteral(" · ")));
  return view;
}

LearnView::Section sectionView(const LearnSection& section, const LearnContent& learn, const Pack& pack,
                               const Library& library, const std::string& language) {
  LearnView::Section view;
  view.title = toQt(section.title.in(language));
  view.act = section.act;
  std::vector<std::string> keys;
  for (const LearnStatement& statement : section.statements) {
    view.statements.push_back(statementView(statement, learn, pack, language));
    for (const std::string& key : statement.sources) {
      if (std::ranges::find(keys, key) == keys.end()) keys.push_back(key);
    }
  }
  for (const std::string& key : keys) view.sources.push_back(sourceView(pack.sources.at(key), language));
  for (const Muscle muscle : section.muscles) view.muscles.push_back({muscle, nameOfMuscle(muscle)});
  const Exercise* exercise = section.exercise ? library.exercise(*section.exercise) : nullptr;
  if (exercise) {
    view.exercise = section.exercise;
    view.exerciseName = toQt(exercise->name.in(language));
  }
  return view;
}

}  // namespace

BendView bendViewOf(Muscle muscle, double flexion) {
  BendView view;
  view.title = nameOfMuscle(muscle);
  const double sitting = lengthChangeAtHip(muscle, kSittingFlexion).value_or(0);
  const double stretch = lengthChangeAtHip(muscle, kStretchFlexion).value_or(0);
  view.sitting = signedMillimetres(sitting);
  view.stretch = signedMillimetres(stretch);
  view.now = Words::tr("%1: %2").arg(angleNow(flexion), lengthNow(lengthChangeAtHip(muscle, flexion).value_or(0)));
  view.sentence =
      muscle == Muscle::PsoasMinor
          ? Words::tr("It ends at the pelvis and does not cross the hip: bending the hip leaves it as it is.")
          : Words::tr(
                "Against standing, in a computer model. Sitting shortens it far more than the stretch "
                "adds: only a few millimetres past standing.");
  return view;
}

LearnView learnViewOf(const LearnContent& learn, const Pack& pack, const Library& library,
                      const std::optional<CareContact>& care, const std::string& language) {
  LearnView view;
  view.title = toQt(learn.title.in(language));
  view.origin = toQt(learn.origin.in(language));
  for (const LearnSection& section : learn.sections) {
    view.sections.push_back(sectionView(section, learn, pack, library, language));
  }
  if (care) view.care = LearnView::Care{toQt(care->name), toQt(care->phone), toQt(care->web)};
  for (const std::string& key : learn.bendSources) {
    view.bendSources.push_back(sourceView(pack.sources.at(key), language));
  }
  return view;
}

}  // namespace lissom
