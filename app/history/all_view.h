#pragma once

#include "app/history/history_view.h"
#include "app/history/history_words.h"
#include "core/history/session_line.h"

#include <QDate>
#include <QString>

#include <span>
#include <string>
#include <vector>

namespace lissom {

/// All there ever was: sums, and the sessions, newest first, as many as were read so far.
struct AllView {
  struct Sum {
    QString name;  ///< "Sessions"
    QString text;  ///< "142"
    friend bool operator==(const Sum&, const Sum&) = default;
  };

  QString title;  ///< "All sessions"
  QString dates;  ///< "Since 16 November 2024"
  QDate today;
  std::vector<Sum> sums;
  HistoryWords::Balance balance;
  ChartNumbers numbers;  ///< a row an exercise, most held first
  std::vector<HistoryView::SessionRow> sessions;
  bool more = false;   ///< there are older ones
  QString noSessions;  ///< said when there are none

  friend bool operator==(const AllView&, const AllView&) = default;
};

/// `newest` are the newest sessions, newest first; `more` when there are others.
AllView allViewOf(const LogTotals& totals, std::span<const SessionLine> newest, bool more, Day today,
                  const Library& library, const std::string& language = "en");

}  // namespace lissom
