#include "app/today/plan_cards.h"

#include "app/convert.h"
#include "app/plan_phrases.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <array>

namespace lissom {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(lissom::TodayView)
};

/// "6 on Sunday"
QString toldOn(const LevelTold& told, Day today, bool ofMorning) {
  const QString level = QString::number(told.level);
  if (told.day == today) return ofMorning ? Words::tr("%1 this morning").arg(level) : Words::tr("%1 today").arg(level);
  const QDate date = toQt(told.day);
  const bool thisWeek = today - told.day < std::chrono::days{7};
  const QString day = thisWeek ? QLocale().standaloneDayName(date.dayOfWeek(), QLocale::LongFormat)
                               : QLocale().toString(date, Words::tr("d MMMM", "format of a date: 22 November"));
  return Words::tr("%1 on %2", "a discomfort and a day").arg(level, day);
}

const CareContact* careOf(const Library& library) {
  const auto found = std::ranges::find_if(library.packs, [](const Pack& pack) { return pack.care.has_value(); });
  return found == library.packs.end() ? nullptr : &*found->care;
}

}  // namespace

std::vector<TodayView::Step> wayBackOf(const FlarePlace& place) {
  using enum FlarePlace::Phase;
  std::vector<TodayView::Step> steps;
  for (const FlarePlace::Phase phase : {Rest, Half, ThreeQuarters, Full}) {
    const int days = place.flareUp.restDays;
    if (phase == Rest && days == 0 && place.phase != Rest) continue;
    QString text = PlanPhrases::of(phase);
    if (phase == Rest && days == 1) text = Words::tr("Rest, one day");
    if (phase == Rest && days > 1) text = Words::tr("Rest, %1 days").arg(days);
    using enum TodayView::Step::State;
    steps.push_back({text, phase < place.phase ? Done : (phase == place.phase ? Current : ToCome)});
  }
  return steps;
}

QString wayBackNoteOf(const FlarePlace& place) {
  if (place.phase == FlarePlace::Phase::Rest) return {};
  if (place.waits && *place.waits != WaitsFor::Sessions) return PlanPhrases::of(*place.waits);
  if (place.comfortable == 1) return Words::tr("One comfortable session is done; one more leads on.");
  return place.waits ? PlanPhrases::of(*place.waits) : QString();
}

std::optional<TodayView::Discomfort> discomfortOf(const std::vector<LevelTold>& levels, Day today, bool ofMorning) {
  TodayView::Discomfort told;
  for (const LevelTold& each : levels) {
    if (!told.levels.empty() && told.levels.back().day == each.day) {
      told.levels.back() = each;
    } else {
      told.levels.push_back(each);
    }
  }
  if (told.levels.empty()) return std::nullopt;
  QStringList all;
  for (const LevelTold& each : told.levels) all << toldOn(each, today, ofMorning);
  told.words = all.size() == 1 ? all.front() : QStringLiteral("%1, %2").arg(all.front(), all.back());
  told.spoken = all.join(QStringLiteral(", "));
  return told;
}

TodayView::Offer adviceOf(Advice advice, const Library& library) {
  TodayView::Offer offer;
  offer.text = PlanPhrases::of(advice);
  if (advice == Advice::Emergency) {
    offer.title = Words::tr("Get help now");
    return offer;
  }
  offer.title = Words::tr("Talk to someone who can examine you");
  const CareContact* care = careOf(library);
  if (!care) return offer;
  const QString name = QString::fromStdString(care->name);
  offer.note = care->phone.empty()
                   ? Words::tr("Your care contact: %1.").arg(name)
                   : Words::tr("Your care contact: %1, phone %2.").arg(name, QString::fromStdString(care->phone));
  return offer;
}

TodayView::Offer irritatedOf(Day today, bool inFlareUp, std::optional<Day> red) {
  TodayView::Offer offer;
  offer.button = Words::tr("It is irritated…");
  if (red == today || (red && *red + std::chrono::days{1} == today)) {
    offer.title = *red == today ? Words::tr("Your session today hurt") : Words::tr("Your session yesterday hurt");
    offer.text = Words::tr(
        "Two days of rest come first. Tell where it is irritated, and the return is gentle. You see "
        "the two weeks before you accept.");
  } else if (inFlareUp) {
    offer.title = Words::tr("Has it flared up again?");
    offer.text = Words::tr("Tell it, and the way back begins anew. You see the two weeks before you accept.");
  } else {
    offer.title = Words::tr("Does it hurt more today?");
    offer.text = Words::tr(
        "Tell it, and the next days become rest, then a gentle return. You see the two weeks before "
        "you accept.");
  }
  return offer;
}

TodayView::Offer sittingOf(const TodayOptions& options) {
  TodayView::Offer offer;
  const auto minutes = options.sitting ? options.sitting->count() : 0;
  offer.title = minutes <= 0   ? Words::tr("Up from the chair")
                : minutes == 1 ? Words::tr("Sitting for one minute")
                               : Words::tr("Sitting for %1 minutes").arg(minutes);
  offer.text =
      Words::tr("Long sitting keeps the psoas short. A one-minute standing stretch fits between two meetings.");
  if (options.breaks > 0) offer.note = Words::tr("Breaks today: %1").arg(options.breaks);
  offer.button = Words::tr("One minute now");
  if (!options.nudgeOn) offer.link = Words::tr("Remind me to get up");
  return offer;
}

}  // namespace lissom
