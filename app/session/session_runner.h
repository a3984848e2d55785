#pragma once

#include "app/session/prompt_timer.h"
#include "app/session/session_view.h"
#include "app/sound/cue.h"
#include "core/history/records.h"
#include "core/session/player.h"

#include <QObject>

#include <optional>

namespace lissom {

class Clock;

/// Runs one session: feeds the player the time, and carries out what it answers: a fact for the log, a cue, a word, a
/// new view. No widgets and no disk here, so a test lives through an hour in a millisecond.
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
    int percent = 100;  ///< of the usual doses; the routine's are these already
  };

  /// The library and the clock must outlive the runner.
  SessionRunner(Plan plan, const Library& library, const Clock& clock, QString language, QObject* parent = nullptr);

  /// Starts the clock; a new session begins now.
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
  /// What was said around the session.
  void saveNote(std::optional<int> before, std::optional<int> after, const QString& text);

  /// Lets the time that has passed take effect. The timer calls it; tests call it with a clock of their own.
  void tick();

  /// Whether anybody sees the ring move. While nobody does, time is only looked at when something is due, and once a
  /// second.
  void setWatched(bool watched);
  /// How long until time must be looked at again; empty while it stands.
  std::optional<std::chrono::nanoseconds> nextLook() const;

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
  /// There is a new fact to be written: the session began, a hold or the session ended, something was said.
  void recordChanged(const lissom::SessionRecord& record);
  void ended(lissom::Ending ending);
  void left();

private:
  void carryOut(const Effects& effects);
  bool watchPauses(const Effects& effects);
  void arm();
  void recordHold(const HoldEnded& hold);
  void refresh();

  Plan m_plan;
  const Library& m_library;
  const Clock& m_clock;
  QString m_language;
  Player m_player;
  SessionRecord m_record;
  struct Standing {
    Now since;
    Moment from;
  };
  std::optional<Standing> m_standing;  ///< paused, or waiting after "this hurts"
  Moment m_looked;                     ///< when time was last looked at
  SessionView m_view;
  bool m_watched = true;
  PromptTimer m_timer;
};

}  // namespace lissom
