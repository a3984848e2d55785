#pragma once

#include "app/history/chart_numbers.h"
#include "app/history/history_words.h"
#include "app/history/ledger_view.h"
#include "core/history/range_summary.h"

#include <QDate>
#include <QString>

#include <chrono>
#include <span>
#include <vector>

namespace lissom {

/// A month as a calendar, ready to be shown.
struct MonthView {
  struct Cell {
    QDate date;
    QString number;  ///< "16"
    QString held;    ///< "4:00"; empty when nothing was held
    QString spoken;  ///< "Monday 16 November: done, 4:00 of 4:00; today"
    DayState state = DayState::None;
    bool ofMonth = true;  ///< else of the month before or after
    bool today = false;
    friend bool operator==(const Cell&, const Cell&) = default;
  };

  QString title;  ///< "November 2026"
  QString dates;  ///< "12 sessions, 40:30 held"
  QDate today;
  bool present = false;              ///< the month that today is in
  std::vector<QString> weekdays;     ///< seven, "Mon"
  std::vector<QString> weekNumbers;  ///< one a row; empty unless weeks begin on Monday, as ISO weeks do
  std::vector<Cell> cells;           ///< whole weeks
  HistoryWords::Kept kept;
  HistoryWords::Balance balance;
  ChartNumbers numbers;  ///< a row a day of the month
  DoseRows doses;        ///< a week's; filled by who knows the plan's doses

  friend bool operator==(const MonthView&, const MonthView&) = default;
};

/// `sheet` are the days of sheetOf(month, first); `range` counts those of the month.
MonthView monthViewOf(std::chrono::year_month month, std::span<const DaySummary> sheet, const RangeSummary& range,
                      Day today);

/// A row a day: date, what became of it, minutes asked and held left and right, sessions.
ChartNumbers numbersOf(std::span<const DaySummary> days);

}  // namespace lissom
