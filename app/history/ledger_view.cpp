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

DoseRows::Bar barOf(Millis held, Millis asked) {
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

bool isAnyHeld(std::span<const MuscleDose> ledger) {
  return std::ranges::any_of(ledger, [](const MuscleDose& dose) { return dose.heldLeft + dose.heldRight > Millis{0}; });
}

Millis apart(const MuscleDose& dose) {
  return std::chrono::abs(dose.heldLeft - dose.heldRight);
}

/// Whose sides are the farthest from each other; null when all are even.
const MuscleDose* leastEven(std::span<const MuscleDose> ledger) {
  const auto most = std::ranges::max_element(ledger, {}, apart);
  return most == ledger.end() || apart(*most) < kEven ? nullptr : &*most;
}

/// How the sides stand where nothing is to be done about it.
QString standingOf(std::span<const MuscleDose> ledger) {
  if (!isAnyHeld(ledger)) return Words::tr("Nothing held in this week.");
  const MuscleDose* most = leastEven(ledger);
  if (!most) return Words::tr("Left and right had the same.");
  const QString time = Phrases::minutesSeconds(apart(*most));
  const QString muscle = Phrases::muscle(most->muscle);
  return most->heldLeft > most->heldRight ? Words::tr("%1: the left side had %2 more.").arg(muscle, time)
                                          : Words::tr("%1: the right side had %2 more.").arg(muscle, time);
}

std::vector<DoseRows::Row> rowsOf(std::span<const MuscleDose> ledger) {
  std::vector<DoseRows::Row> rows;
  for (const MuscleDose& dose : ledger) {
    DoseRows::Row row;
    row.muscle = Phrases::muscle(dose.muscle);
    row.left = barOf(dose.heldLeft, dose.askedLeft);
    row.right = barOf(dose.heldRight, dose.askedRight);
    row.spoken = Words::tr("%1: left %2, right %3").arg(row.muscle, row.left.text, row.right.text);
    rows.push_back(std::move(row));
  }
  return rows;
}

QStringList doseHeader() {
  return {Words::tr("Muscle"), Words::tr("Left (min)"), Words::tr("Left, dose (min)"), Words::tr("Right (min)"),
          Words::tr("Right, dose (min)")};
}

QStringList numbersOf(const MuscleDose& dose) {
  return {Phrases::muscle(dose.muscle), HistoryWords::minutes(dose.heldLeft), HistoryWords::minutes(dose.askedLeft),
          HistoryWords::minutes(dose.heldRight), HistoryWords::minutes(dose.askedRight)};
}

/// "This is what a week had on average. Hip flexor (psoas major): the left side had 0:20 more."
QString averageOf(const RangeDose& range) {
  if (!isAnyHeld(range.all)) return Words::tr("Nothing held yet.");
  const QString basis =
      range.days > 7 ? Words::tr("This is what a week had on average.") : Words::tr("This is what there was so far.");
  const MuscleDose* most = leastEven(range.weekly);
  if (!most) return basis + QLatin1Char(' ') + Words::tr("Left and right had the same.");
  const QString time = Phrases::minutesSeconds(apart(*most));
  const QString muscle = Phrases::muscle(most->muscle);
  return basis + QLatin1Char(' ') +
         (most->heldLeft > most->heldRight ? Words::tr("%1: the left side had %2 more.").arg(muscle, time)
                                           : Words::tr("%1: the right side had %2 more.").arg(muscle, time));
}

}  // namespace

DoseRows doseRowsOf(const RangeDose& range) {
  DoseRows view;
  view.rows = rowsOf(range.weekly);
  if (view.rows.empty()) {
    view.none = Words::tr("When your plan asks for something, or something was held, it is shown here by muscle.");
    return view;
  }
  view.numbers.header = QStringList{Words::tr("Week"), Words::tr("From"), Words::tr("Days")} + doseHeader();
  for (const WeekDose& week : range.weeks) {
    const QStringList when{QString::number(week.week.number),
                           QLocale().toString(toQt(mondayOf(week.week)), QLocale::ShortFormat),
                           QString::number(week.days)};
    for (const MuscleDose& dose : week.muscles) view.numbers.rows.push_back(when + numbersOf(dose));
  }
  view.sentence = averageOf(range);
  view.counting = Words::tr(
      "Each muscle that an exercise names is given all of its time, so the rows do not add up to your minutes. "
      "Pale is what your plan asked for in a week. The numbers list every week.");
  return view;
}

LedgerView ledgerViewOf(Day monday, std::span<const MuscleDose> ledger, const std::optional<Evening>& evening,
                        Day today, const Library& library, const std::string& language) {
  LedgerView view;
  view.title = Words::tr("Doses, week %1").arg(isoWeekOf(monday).number);
  view.dates = HistoryWords::datesOfWeek(monday);
  view.today = toQt(today);
  view.monday = toQt(monday);
  view.present = mondayOf(today) == monday;
  view.numbers.header = doseHeader();
  for (const MuscleDose& dose : ledger) view.numbers.rows.push_back(numbersOf(dose));
  view.rows = rowsOf(ledger);
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
