#pragma once

#include <QString>  // first: moc 6.4 stumbles over <chrono> where no Qt header came before

#include "core/content/pack.h"
#include "core/history/session_change.h"
#include "core/plan/plan.h"
#include "core/session/script.h"

#include <QDateTime>

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace lissom {

/// A session of nothing: what a form holds that was not filled yet.
SessionRecord blankSession();

/// What a session by hand is stated with: what can be chosen, and what is there to begin with.
struct EntryFormView {
  struct Choice {
    QString name;
    SessionRecord planned;  ///< all as planned, begun at some time
    friend bool operator==(const Choice&, const Choice&) = default;
  };
  std::optional<RowId> correcting;          ///< the session that is corrected; empty: one is added
  std::vector<Choice> choices;              ///< routines, then single exercises
  std::size_t routines = 0;                 ///< how many of them are routines
  std::map<ExerciseId, QString> exercises;  ///< names
  SessionRecord session = blankSession();   ///< to begin with
  Now now;                                  ///< nothing begins later

  friend bool operator==(const EntryFormView&, const EntryFormView&) = default;
};

/// To add a session on `day`, all as planned: `asked` on that day, where it is a training day, else the first routine.
/// It begins at `time` (after midnight; the plan's for that weekday), or so that it has just ended where that would
/// be in the future.
EntryFormView addFormOf(Day day, const Now& now, const DayPlan& asked, std::optional<std::chrono::minutes> time,
                        const Library& library, const std::string& language = "en", const Pace& pace = {});

/// To correct that session. One that was left open is stated as stopped.
EntryFormView correctFormOf(const SessionRecord& session, const Now& now, const Library& library,
                            const std::string& language = "en", const Pace& pace = {});

/// What the clock on the wall showed, and the moment at which it shows it in the time zone of the computer.
QDateTime onTheWall(const Now& now);
Now asNow(QDate date, QTime time);
/// The same in a time zone that is known: that of a session that was recorded.
Now asNow(QDate date, QTime time, std::chrono::minutes utcOffset);

/// When a session that began then ended, from the time of day: on the same date, or on the next one when it began late
/// in the evening and ended in the night.
Now endAt(const Now& startedAt, QTime time);

/// What is wrong, in a sentence that says what to do.
QString sentenceOf(EntryMistake mistake);

}  // namespace lissom
