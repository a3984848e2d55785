#include "app/history/year_view.h"

#include "app/convert.h"
#include "app/history/week_chart.h"
#include "app/phrases.h"
#include "core/history/calendar.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace lissom {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(lissom::YearView)
};

double minutesOf(Millis time) {
  return static_cast<double>(time.count()) / 60'000.0;
}

struct Count {
  int done = 0;
  int part = 0;
  int rest = 0;
  int missed = 0;
  int pause = 0;
  HeldTime held;
};

Count countOf(std::span<const DaySummary> days, Day today) {
  Count count;
  for (const DaySummary& day : days) {
    count.held.add(day.held);
    if (day.state == DayState::Done) ++count.done;
    if (day.state == DayState::Part) ++count.part;
    if (day.state == DayState::Rest && day.day <= today) ++count.rest;
    if (day.state == DayState::Missed) ++count.missed;
    if (day.state == DayState::Pause) ++count.pause;
  }
  return count;
}

QString inWords(const Count& count) {
  QStringList parts;
  const auto add = [&](int number, const QString& one, const QString& many) {
    if (number > 0) parts << (number == 1 ? one : many.arg(number));
  };
  add(count.done, Words::tr("1 day done"), Words::tr("%1 days done"));
  add(count.part, Words::tr("1 in part"), Words::tr("%1 in part"));
  add(count.rest, Words::tr("1 rest day"), Words::tr("%1 rest days"));
  add(count.pause, Words::tr("1 day of pause"), Words::tr("%1 days of pause"));
  add(count.missed, Words::tr("1 missed"), Words::tr("%1 missed"));
  return parts.isEmpty() ? Words::tr("nothing yet") : parts.join(QStringLiteral(", "));
}

std::span<const DaySummary> daysOf(const RangeSummary& year, std::chrono::year_month month) {
  const auto begin = std::ranges::find(year.days, firstOf(month), &DaySummary::day);
  if (begin == year.days.end()) return {};
  const auto length = std::min<std::ptrdiff_t>((lastOf(month) - firstOf(month)).count() + 1, year.days.end() - begin);
  return {begin, begin + length};
}

YearView::Month monthOf(std::span<const DaySummary> days, Day today, std::chrono::weekday first) {
  YearView::Month month;
  const Day begin = days.front().day;
  month.first = toQt(begin);
  month.name = QLocale().standaloneMonthName(month.first.month(), QLocale::ShortFormat);
  month.column = static_cast<int>((std::chrono::weekday{begin} - first).count());
  for (const DaySummary& day : days) {
    if (day.day == today) month.today = static_cast<int>(month.days.size());
    month.days.push_back(day.state);
  }
  month.spoken = Words::tr("%1: %2").arg(QLocale().toString(month.first, Words::tr("MMMM yyyy", "format of a month")),
                                         inWords(countOf(days, today)));
  return month;
}

/// The months under a line over the days of the range.
std::vector<LineView::Tick> monthTicks(const RangeSummary& year) {
  std::vector<LineView::Tick> ticks;
  const auto all = static_cast<double>((year.last - year.first).count() + 1);
  for (unsigned number = 1; number <= 12; ++number) {
    const auto month = lissom::monthOf(year.first).year() / std::chrono::month{number};
    ticks.push_back({static_cast<double>((firstOf(month) - year.first).count()) / all,
                     static_cast<double>((lastOf(month) - year.first).count() + 1) / all,
                     QLocale().standaloneMonthName(static_cast<int>(number), QLocale::ShortFormat),
                     QLocale().standaloneMonthName(static_cast<int>(number), QLocale::NarrowFormat)});
  }
  return ticks;
}

double shareOf(const RangeSummary& year, Day day) {
  const auto all = static_cast<double>((year.last - year.first).count() + 1);
  return std::clamp(static_cast<double>((day - year.first).count()) / all, 0.0, 1.0);
}

void showMinutes(YearView& view, const RangeSummary& year, Day today) {
  LineView::Line planned{Words::tr("planned"), LineView::Look::Planned, {}};
  LineView::Line held{Words::tr("held"), LineView::Look::Held, {}};
  double most = 0;
  view.weekNumbers.header = {Words::tr("Week"),       Words::tr("From"),        Words::tr("Planned (min)"),
                             Words::tr("Left (min)"), Words::tr("Right (min)"), Words::tr("Held (min)"),
                             Words::tr("Days kept"),  Words::tr("Days asked")};
  bool begun = false;
  QString best;
  double bestMinutes = 0;
  for (const WeekMinutes& week : year.weeks) {
    const Day monday = mondayOf(week.week);
    if (monday > today) break;  // what lies ahead is the plan's, not history
    begun = begun || week.held.total() > Millis{0} || week.planned.total() > Millis{0};
    if (!begun) continue;
    const double x = shareOf(year, monday + std::chrono::days{3});
    planned.points.push_back({x, minutesOf(week.planned.total())});
    held.points.push_back({x, minutesOf(week.held.total())});
    most = std::max({most, planned.points.back().value, held.points.back().value});
    if (held.points.back().value > bestMinutes) {
      bestMinutes = held.points.back().value;
      best = toQt(toIso(week.week));
    }
    view.weekNumbers.rows.push_back(
        {toQt(toIso(week.week)), toQt(toIso(monday)), HistoryWords::minutes(week.planned.total()),
         HistoryWords::minutes(week.held.on(Side::Left)), HistoryWords::minutes(week.held.on(Side::Right)),
         HistoryWords::minutes(week.held.total()), QLocale().toString(week.kept), QLocale().toString(week.asked)});
  }
  view.minutes.top = roundedTop(most);
  view.minutes.ticks = monthTicks(year);
  if (bestMinutes <= 0) {
    view.minutes.words = Words::tr("The minutes of each week are drawn here once something was held.");
    return;
  }
  view.minutes.lines = {planned, held};
  view.minutes.words = Words::tr("Minutes held a week, %1 weeks. The most in %2: %3 minutes.")
                           .arg(held.points.size())
                           .arg(best, QLocale().toString(bestMinutes, 'f', 1));
}

void showDiscomfort(YearView& view, const RangeSummary& year) {
  LineView::Line before{Words::tr("before"), LineView::Look::Before, {}};
  LineView::Line after{Words::tr("after"), LineView::Look::After, {}};
  view.discomfortNumbers.header = {Words::tr("Session"), Words::tr("Before"), Words::tr("After")};
  const auto text = [](const std::optional<int>& level) { return level ? QLocale().toString(*level) : QString(); };
  for (const DiscomfortTold& told : year.discomfort) {
    const double x = shareOf(year, told.day);
    if (told.before) before.points.push_back({x, double(*told.before)});
    if (told.after) after.points.push_back({x, double(*told.after)});
    view.discomfortNumbers.rows.push_back(
        {QStringLiteral("%1 %2").arg(toQt(toIso(told.day)), HistoryWords::clock(told.at)), text(told.before),
         text(told.after)});
  }
  view.discomfort.top = 10;
  view.discomfort.ticks = monthTicks(year);
  if (year.discomfort.empty()) {
    view.discomfort.words = Words::tr("When you say how it feels before and after a session, it is drawn here.");
    return;
  }
  view.discomfort.lines = {before, after};
  view.discomfort.words = Words::tr("Discomfort from 0 to 10, told around %1 sessions.").arg(year.discomfort.size());
}

}  // namespace

YearView yearViewOf(const RangeSummary& range, Day today, std::chrono::weekday first) {
  YearView view;
  const auto year = lissom::monthOf(range.first).year();
  view.title = QString::number(int{year});
  view.today = toQt(today);
  view.present = lissom::monthOf(today).year() == year;
  const QString held = Phrases::minutesSeconds(range.held.total());
  view.dates = range.sessions == 1 ? Words::tr("1 session, %1 held").arg(held)
                                   : Words::tr("%1 sessions, %2 held").arg(range.sessions).arg(held);
  view.monthNumbers.header = {Words::tr("Month"),      Words::tr("Done"),       Words::tr("In part"),
                              Words::tr("Rest"),       Words::tr("Pause"),      Words::tr("Missed"),
                              Words::tr("Left (min)"), Words::tr("Right (min)")};
  for (unsigned number = 1; number <= 12; ++number) {
    const auto month = year / std::chrono::month{number};
    const auto days = daysOf(range, month);
    view.months[number - 1] = monthOf(days, today, first);
    const Count count = countOf(days, today);
    const QLocale locale;
    view.monthNumbers.rows.push_back(
        {locale.standaloneMonthName(static_cast<int>(number)), locale.toString(count.done), locale.toString(count.part),
         locale.toString(count.rest), locale.toString(count.pause), locale.toString(count.missed),
         HistoryWords::minutes(count.held.on(Side::Left)), HistoryWords::minutes(count.held.on(Side::Right))});
  }
  view.kept = HistoryWords::kept({range.kept, range.asked, range.daysDone, range.daysInPart, range.restDays});
  if (range.asked == 0) view.kept.sentence = Words::tr("Nothing was asked in this year.");
  view.balance = HistoryWords::balance(range.held);
  if (view.balance.empty) view.balance.sentence = Words::tr("Nothing held in this year.");
  showMinutes(view, range, today);
  showDiscomfort(view, range);
  return view;
}

}  // namespace lissom
