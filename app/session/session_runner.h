#pragma once

#include "app/session/prompt_timer.h"
#include "app/session/session_view.h"
#include "app/sound/cue.h"
#include "core/base/result.h"
#include "core/history/records.h"
#include "core/session/player.h"

#include <QObject>

#include <optional>

namespace lissom {

class Clock;
class LogStore;

/// Runs one session: feeds the player the time, and carries out what it answers: a row in the log, a cue, a word, a new
/// view. No widgets here, so a test lives through an hour in a millisecond.
class SessionRunner : public QObject {
  Q_OBJECT
public:
  /// What is played: a routine, from its beginning or (with `record`) going on where a session was left.
  struct Plan {
    Routine routine;
    Script script;
    std::size_t from = 0;
    std::optional<SessionRecord> record;
    Millis ready = std::chrono::seconds{8};
  };

  /// The library, the clock and the log must outlive the runner.
  SessionRunner(Plan plan, const Library& library, const Clock& clock, LogStore& log, QString language,
                QObject* parent = nullptr);

  /// Writes that the session began (a new one) and starts the clock.
  void start();
  void togglePause();
  void next();
  void back();
  void extend();
  void restart();
  void hurt();
  void takeEasier();
  void skipSide();
  void endSession();
  /// Stops without ending, so that it can be continued today.
  void leave();
  void setDiscomfortBefore(std::optional<int> value);
  /// Writes what was said around the session, and what could not be written before. What fails is kept.
  Status saveNote(std::optional<int> before, std::optional<int> after, const QString& text);

  /// Lets the time that has passed take effect. The timer calls it; tests call it with a clock of their own.
  void tick();

  bool isRunning() const { return m_player.state() != Player::State::Ended; }
  const Player& player() const { return m_player; }
  const Routine& routine() const { return m_plan.routine; }
  /// The session as far as it was lived, with the holds of an earlier part.
  const SessionRecord& record() const { return m_record; }
  SessionView view() const;

Q_SIGNALS:
  void viewChanged(const lissom::SessionView& view);
  void cueDue(lissom::Cue cue);
  void sentenceDue(const QString& sentence);
  /// The computer slept; the session waits.
  void slept();
  /// The program stood still for long; the session waits.
  void stalled();
  /// A fact could not be written. It is kept in record() and tried again with the next one.
  void logFailed(const lissom::Error& error);
  void ended(lissom::Ending ending);
  void left();

private:
  void carryOut(const Effects& effects);
  void arm();
  void recordHold(const HoldEnded& hold);
  void writePending();
  Status catchUp();
  void refresh();

  Plan m_plan;
  const Library& m_library;
  const Clock& m_clock;
  LogStore& m_log;
  QString m_language;
  Player m_player;
  SessionRecord m_record;
  bool m_begun = false;       ///< the session's row is in the log
  std::size_t m_written = 0;  ///< how many of m_record.holds are in the log
  bool m_endWritten = false;
  SessionNote m_noteWritten;  ///< what the log says
  SessionView m_view;
  PromptTimer m_timer;
};

}  // namespace lissom
