#pragma once

#include "core/base/day.h"

#include <QDate>
#include <QDateTime>
#include <QString>

namespace lissom {

/// The seam between standard C++ in core and Qt in app.

inline QString toQt(const std::string& text) {
  return QString::fromStdString(text);
}

inline QDate toQt(Day day) {
  const std::chrono::year_month_day ymd{day};
  return {static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
          static_cast<int>(static_cast<unsigned>(ymd.day()))};
}

inline Day toDay(QDate date) {
  return Day{std::chrono::year{date.year()} / std::chrono::month{static_cast<unsigned>(date.month())} /
             std::chrono::day{static_cast<unsigned>(date.day())}};
}

/// What the clock on the wall showed then and there, wherever the program runs now.
inline QTime wallTime(const Now& now) {
  return QDateTime::fromMSecsSinceEpoch(now.instant.time_since_epoch().count(), Qt::OffsetFromUTC,
                                        static_cast<int>(now.utcOffset.count()) * 60)
      .time();
}

}  // namespace lissom
