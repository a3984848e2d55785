#pragma once

#include "app/history/chart_numbers.h"
#include "core/history/dose_ledger.h"

#include <QDate>
#include <QString>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace lissom {

/// What each muscle got, left and right, against its dose, ready to be shown.
struct DoseRows {
  struct Bar {
    QString text;      ///< "4:30 of 6:00"
    double held = 0;   ///< minutes
    double asked = 0;  ///< minutes
    friend bool operator==(const Bar&, const Bar&) = default;
  };
  struct Row {
    QString muscle;  ///< "Hip flexor (psoas major)"
    Bar left;
    Bar right;
    QString spoken;  ///< "Hip flexor (psoas major): left 4:30 of 6:00, right 6:00 of 6:00"
    friend bool operator==(const Row&, const Row&) = default;
  };

  std::vector<Row> rows;
  QString sentence;  ///< the one thing that would even it out, or how the sides stand
  QString counting;  ///< how time is counted
  QString none;      ///< said when there is no row
  ChartNumbers numbers;

  friend bool operator==(const DoseRows&, const DoseRows&) = default;
};

/// The doses of a week.
struct LedgerView : DoseRows {
  QString title;  ///< "Week 47"
  QString dates;
  QDate today;
  QDate monday;  ///< the first day of the week
  bool present = false;

  friend bool operator==(const LedgerView&, const LedgerView&) = default;
};

/// `ledger` is that of the week of `monday`; `evening` what eveningOf() says of it.
LedgerView ledgerViewOf(Day monday, std::span<const MuscleDose> ledger, const std::optional<Evening>& evening,
                        Day today, const Library& library, const std::string& language = "en");

/// What a week of a month or a year had on average, and each of its weeks as numbers.
DoseRows doseRowsOf(const RangeDose& range);

}  // namespace lissom
