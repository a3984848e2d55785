#pragma once

#include "app/history/chart_numbers.h"
#include "app/history/history_words.h"
#include "app/history/ledger_view.h"
#include "app/history/line_chart.h"
#include "core/history/range_summary.h"

#include <QDate>
#include <QString>

#include <array>
#include <chrono>
#include <vector>

namespace lissom {

/// Twelve months of marks, a line of minutes a week, and one of discomfort.
struct YearView {
  struct Month {
    QDate first;
    QString name;    ///< "Nov"
    QString spoken;  ///< "November 2026: 14 days done, 3 in part, 8 rest days, 1 missed"
    int column = 0;  ///< under which weekday its first day stands, 0 to 6
    std::vector<DayState> days;
    int today = -1;  ///< which of them is today, from 0; -1: none
    friend bool operator==(const Month&, const Month&) = default;
  };

  QString title;  ///< "2026"
  QString dates;  ///< "142 sessions, 9:12:30 held"
  QDate today;
  bool present = false;
  std::array<Month, 12> months;
  HistoryWords::Kept kept;
  HistoryWords::Balance balance;
  LineView minutes;
  LineView discomfort;
  ChartNumbers monthNumbers;  ///< a row a month
  ChartNumbers weekNumbers;   ///< a row a week
  ChartNumbers discomfortNumbers;
  DoseRows doses;  ///< a week's; filled by who knows the plan's doses

  friend bool operator==(const YearView&, const YearView&) = default;
};

/// `range` is the whole year (plannedRange()); a month's weeks begin with `first`.
YearView yearViewOf(const RangeSummary& range, Day today, std::chrono::weekday first);

}  // namespace lissom
