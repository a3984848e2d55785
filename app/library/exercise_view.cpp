#include "app/library/exercise_view.h"

#include "app/convert.h"
#include "app/phrases.h"

#include <QCoreApplication>

namespace lissom {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(lissom::ExerciseView)
};

QString muscleWords(const std::vector<std::string>& slugs) {
  QStringList names;
  for (const std::string& slug : slugs) names << Phrases::muscle(slug);
  return names.join(QStringLiteral(", "));
}

class Reader {
public:
  Reader(const std::string& language, Side side) : m_language(language), m_side(side) {}

  QString text(const LocalizedText& words) const { return toQt(sidedText(words.in(m_language), m_side)); }
  QStringList texts(const std::vector<LocalizedText>& all) const {
    QStringList lines;
    for (const LocalizedText& words : all) lines << text(words);
    return lines;
  }

private:
  const std::string& m_language;
  Side m_side;
};

std::vector<ExerciseView::Section> sectionsOf(const Exercise& exercise, const Reader& in) {
  using Lines = ExerciseView::Section::Lines;
  std::vector<ExerciseView::Section> sections;
  const auto add = [&](const QString& heading, Lines shownAs, QStringList lines) {
    lines.removeAll(QString());
    lines.removeDuplicates();  // what a session says is often one of the ways to make it easier
    if (!lines.isEmpty()) sections.push_back({heading, shownAs, lines});
  };
  add(Words::tr("How to do it"), Lines::Steps, in.texts(exercise.steps));
  add(Words::tr("What you should feel"), Lines::Paragraphs, {in.text(exercise.feel)});
  add(Words::tr("Easily done wrong"), Lines::Points, in.texts(exercise.mistakes));
  add(Words::tr("Take care"), Lines::Cautions, in.texts(exercise.cautions));
  add(Words::tr("Easier"), Lines::Points, QStringList(in.text(exercise.easier.cue)) + in.texts(exercise.easierWays));
  add(Words::tr("Harder"), Lines::Points, in.texts(exercise.harderWays));
  add(Words::tr("What you need"), Lines::Points, in.texts(exercise.equipment));
  QStringList muscles(muscleWords(exercise.muscles));
  if (!exercise.also.empty()) muscles << Words::tr("With it: %1").arg(muscleWords(exercise.also));
  add(Words::tr("Muscles"), Lines::Paragraphs, muscles);
  return sections;
}

}  // namespace

std::optional<ExerciseView> exerciseViewOf(const Library& library, const ExerciseId& id, const std::string& language,
                                           Side side) {
  const Exercise* exercise = library.exercise(id);
  if (!exercise) return std::nullopt;
  const Reader in(language, side);
  ExerciseView view{.id = id, .name = in.text(exercise->name), .oneSided = exercise->sides != Sides::Together};
  if (const QStringList others = in.texts(exercise->otherNames); !others.isEmpty()) {
    view.otherNames = Words::tr("Also called: %1").arg(others.join(QStringLiteral(", ")));
  }
  QStringList about{Phrases::of(exercise->kind), Phrases::of(exercise->place),
                    Words::tr("level %1 of 3").arg(exercise->level)};
  if (exercise->deskFriendly) about << Words::tr("desk-friendly");
  view.about = about.join(QStringLiteral(" · "));

  const bool two = exercise->startDose != exercise->dose;
  if (two) {
    view.doses.push_back(
        {Words::tr("Where to begin"), Phrases::dose(exercise->startDose, exercise->sides), exercise->startDose});
  }
  view.doses.push_back(
      {two ? Words::tr("Target") : Words::tr("Dose"), Phrases::dose(exercise->dose, exercise->sides), exercise->dose});
  view.days = in.text(exercise->days);
  view.sections = sectionsOf(*exercise, in);
  view.doseSays = in.text(exercise->doseSays);
  for (const Pack& pack : library.packs) {
    if (!pack.exercises.contains(id)) continue;
    for (const std::string& key : exercise->sources) {
      const auto source = pack.sources.find(key);
      if (source == pack.sources.end()) continue;
      view.sources.push_back({toQt(source->second.title), in.text(source->second.says),
                              Phrases::reading(source->second.verified), toQt(source->second.url)});
    }
  }
  return view;
}

}  // namespace lissom
