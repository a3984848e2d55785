#include "app/history/ledger_view.h"

#include "app/convert.h"
#include "app/history/history_words.h"
#include "app/phrases.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace lissom {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(lissom::LedgerView)
};

constexpr Millis kEven = std::chrono::seconds{5};  // as everywhere

LedgerView::Bar barOf(Millis held, Millis asked) {
  const auto minutesOf = [](Millis time) { return static_cast<double>(time.count()) / 60'000.0; };
  const QString time = Phrases::minutesSeconds(held);
  return {asked > Millis{0} ? Words::tr("%1 of %2").arg(time, Phrases::minutesSeconds(asked)) : time, minutesOf(held),
          minutesOf(asked)};
}

/// "Two more holds of Half-kneeling psoas stretch on the left would even it out, when it suits you."
QString sentenceOf(const Evening& evening, const Library& library, const std::string& language) {
  const Exercise* exercise = library.exercise(evening.exercise);
  const QString name = exercise ? toQt(exercise->name.in(language)) : toQt(evening.exercise.text());
  const bool left = evening.side == Side::Left;
  const QString lacking = Phrases::minutesSeconds(evening.lacking);
  const QString muscle = Phrases::muscle(evening.muscle);
  const QString how = left ? Words::tr("%1: the left side has had %2 less.").arg(muscle, lacking)
                           : Words::tr("%1: the right side has had %2 less.").arg(muscle, lacking);
  QString what;
  if (evening.sets) {
    what = evening.times == 1 ? Words::tr("one more set") : Words::tr("%1 more sets").arg(evening.times);
  } else {
    const QString each = Words::tr("%1 s").arg(std::chrono::round<std::chrono::seconds>(evening.each).count());
    what = evening.times == 1 ? Words::tr("one more hold of %1").arg(each)
                              : Words::tr("%1 more holds of %2").arg(evening.times).arg(each);
  }
  const QString offer =
      evening.whole ? (left ? Words::tr("With %1 on the left in “%2” both would be about even, when it suits you.")
                            : Words::tr("With %1 on the right in “%2” both would be about even, when it suits you."))
                    : (left ? Words::tr("With %1 on the left in “%2” both would be closer, when it suits you.")
                            : Words::tr("With %1 on the right in “%2” both would be closer, when it suits you."));
  return how + QLatin1Char(' ') + offer.arg(what, name);
}

/// How the sides stand where nothing is to be done about it.
QString standingOf(std::span<const MuscleDose> ledger) {
  const MuscleDose* most = nullptr;
  const auto apart = [](const MuscleDose& dose) { return std::chrono::abs(dose.heldLeft - dose.heldRight); };
  for (const MuscleDose& dose : ledger) {
    if (!most || apart(dose) > apart(*most)) most = &dose;
  }
  const bool any =
      std::ranges::any_of(ledger, [](const MuscleDose& dose) { return dose.heldLeft + dose.heldRight > Millis{0}; });
  if (!any) return Words::tr("Nothing held in this week.");
  if (!most || apart(*most) < kEven) return Words::tr("Left and right had the same.");
  const QString time = Phrases::minutesSeconds(apart(*most));
  const QString muscle = Phrases::muscle(most->muscle);
  return most->heldLeft > most->heldRight ? Words::tr("%1: the left side had %2 more.").arg(muscle, time)
                                          : Words::tr("%1: the right side had %2 more.").arg(muscle, time);
}

}  // namespace

LedgerView ledgerViewOf(Day monday, std::span<const MuscleDose> ledger, const std::optional<Evening>& evening,
                        Day today, const Library& library, const std::string& language) {
  LedgerView view;
  view.title = Words::tr("Doses, week %1").arg(isoWeekOf(monday).number);
  view.dates = HistoryWords::datesOfWeek(monday);
  view.today = toQt(today);
  view.monday = toQt(monday);
  view.present = mondayOf(today) == monday;
  view.numbers.header = {Words::tr("Muscle"), Words::tr("Left (min)"), Words::tr("Left, dose (min)"),
                         Words::tr("Right (min)"), Words::tr("Right, dose (min)")};
  for (const MuscleDose& dose : ledger) {
    LedgerView::Row row;
    row.muscle = Phrases::muscle(dose.muscle);
    row.left = barOf(dose.heldLeft, dose.askedLeft);
    row.right = barOf(dose.heldRight, dose.askedRight);
    row.spoken = Words::tr("%1: left %2, right %3").arg(row.muscle, row.left.text, row.right.text);
    view.numbers.rows.push_back({row.muscle, HistoryWords::minutes(dose.heldLeft),
                                 HistoryWords::minutes(dose.askedLeft), HistoryWords::minutes(dose.heldRight),
                                 HistoryWords::minutes(dose.askedRight)});
    view.rows.push_back(std::move(row));
  }
  if (view.rows.empty()) {
    view.none = Words::tr("When this week asks for something, or something was held, it is shown here by muscle.");
    return view;
  }
  view.sentence = evening ? sentenceOf(*evening, library, language) : standingOf(ledger);
  view.counting = Words::tr(
      "Each muscle that an exercise names is given all of its time, so the rows do not add up to your minutes. "
      "Pale is what your plan asks for this week.");
  return view;
}

}  // namespace lissom
