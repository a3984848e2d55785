#include "app/history/month_view.h"

#include "app/convert.h"
#include "app/phrases.h"
#include "core/history/calendar.h"

#include <QCoreApplication>
#include <QLocale>

namespace lissom {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(lissom::MonthView)
};

MonthView::Cell cellOf(const DaySummary& day, std::chrono::year_month month, Day today) {
  MonthView::Cell cell;
  cell.date = toQt(day.day);
  cell.number = QLocale().toString(cell.date.day());
  if (day.held.total() > Millis{0}) cell.held = Phrases::minutesSeconds(day.held.total());
  const QString name =
      QLocale().toString(cell.date, Words::tr("dddd d MMMM", "format of a day in a calendar, read aloud"));
  cell.spoken = HistoryWords::dayInWords(day, name);
  cell.state = day.state;
  cell.ofMonth = monthOf(day.day) == month;
  cell.today = day.day == today;
  if (cell.today) cell.spoken = Words::tr("%1; today").arg(cell.spoken);
  return cell;
}

}  // namespace

ChartNumbers numbersOf(std::span<const DaySummary> days) {
  ChartNumbers numbers;
  numbers.header = {Words::tr("Day"),        Words::tr("What became of it"), Words::tr("Asked (min)"),
                    Words::tr("Left (min)"), Words::tr("Right (min)"),       Words::tr("Sessions")};
  for (const DaySummary& day : days) {
    numbers.rows.push_back({toQt(toIso(day.day)), Phrases::of(day.state), HistoryWords::minutes(day.planned.total()),
                            HistoryWords::minutes(day.held.on(Side::Left)),
                            HistoryWords::minutes(day.held.on(Side::Right)), QLocale().toString(day.sessions)});
  }
  return numbers;
}

MonthView monthViewOf(std::chrono::year_month month, std::span<const DaySummary> sheet, const RangeSummary& range,
                      Day today) {
  MonthView view;
  const QDate first = toQt(firstOf(month));
  view.title = QLocale().toString(first, Words::tr("MMMM yyyy", "format of a month"));
  view.today = toQt(today);
  view.present = monthOf(today) == month;
  view.dates =
      range.sessions == 1
          ? Words::tr("1 session, %1 held").arg(Phrases::minutesSeconds(range.held.total()))
          : Words::tr("%1 sessions, %2 held").arg(range.sessions).arg(Phrases::minutesSeconds(range.held.total()));
  const bool mondays = !sheet.empty() && std::chrono::weekday{sheet.front().day} == std::chrono::Monday;
  for (std::size_t i = 0; i < sheet.size(); ++i) {
    const int weekday = toQt(sheet[i].day).dayOfWeek();
    if (i < 7) view.weekdays.push_back(QLocale().standaloneDayName(weekday, QLocale::ShortFormat));
    if (mondays && i % 7 == 0) view.weekNumbers.push_back(QLocale().toString(isoWeekOf(sheet[i].day).number));
    view.cells.push_back(cellOf(sheet[i], month, today));
  }
  view.kept = HistoryWords::kept({range.kept, range.asked, range.daysDone, range.daysInPart, range.restDays});
  if (range.asked == 0) view.kept.sentence = Words::tr("Nothing was asked in this month.");
  view.balance = HistoryWords::balance(range.held);
  if (view.balance.empty) view.balance.sentence = Words::tr("Nothing held in this month.");
  view.numbers = numbersOf(range.days);
  return view;
}

}  // namespace lissom
