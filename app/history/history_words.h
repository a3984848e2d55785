#pragma once

#include "core/content/pack.h"
#include "core/history/day_summary.h"
#include "core/history/records.h"
#include "core/history/session_line.h"

#include <QCoreApplication>
#include <QDate>
#include <QString>

#include <string>

namespace lissom {

/// The words that the views of History share.
class HistoryWords {
  Q_DECLARE_TR_FUNCTIONS(lissom::HistoryView)

public:
  /// "5 of 6", "days", "4 sessions, 1 in part, 1 rest day".
  struct Kept {
    QString kept;  ///< "–" when nothing was asked
    QString unit;
    QString sentence;  ///< empty when nothing was asked

    friend bool operator==(const Kept&, const Kept&) = default;
  };
  struct Counts {
    int kept = 0;
    int asked = 0;
    int done = 0;
    int inPart = 0;
    int rest = 0;
  };
  static Kept kept(const Counts& counts);

  /// Left against right: "6:30", "5:10", "26 % more on the left".
  struct Balance {
    QString left;
    QString right;
    double leftShare = 0.5;  ///< of both, 0 to 1
    QString sentence;        ///< empty when nothing was held
    bool empty = true;

    friend bool operator==(const Balance&, const Balance&) = default;
  };
  static Balance balance(const HeldTime& held);

  /// "16 – 22 November 2026"
  static QString datesOfWeek(Day monday);
  /// "Monday: done, 4:00 of 4:00", or with its date: "16 November: done, 4:00 of 4:00".
  static QString dayInWords(const DaySummary& day, const QString& name);
  /// "4:20 of 8:00 · stopped · by hand"
  static QString result(const SessionLine& session, Millis asked);
  /// What the session was to be in all, as far as its routine is known; zero when no pack has it.
  static Millis askedBy(const SessionLine& session, const Library& library);
  /// "Discomfort 4 before, 2 after · “knee sore”"
  static QString note(const SessionNote& note);
  static QString nameOf(const RoutineId& routine, const Library& library, const std::string& language);
  /// "07:14", as the clock on the wall showed it.
  static QString clock(const Now& now);
  /// "0.0" to "12.5": minutes with one decimal, for tables.
  static QString minutes(Millis time);
};

}  // namespace lissom
