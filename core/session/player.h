#pragma once

#include "core/base/day.h"
#include "core/history/records.h"
#include "core/session/script.h"

#include <cstddef>
#include <optional>
#include <variant>
#include <vector>

namespace lissom {

/// A segment of the script began (or began again).
struct SegmentBegan {
  std::size_t index;
  friend bool operator==(const SegmentBegan&, const SegmentBegan&) = default;
};
/// Half of a hold is over.
struct Halfway {
  friend bool operator==(const Halfway&, const Halfway&) = default;
};
/// One of the last three seconds of a hold began.
struct SecondsLeft {
  int seconds;  ///< 3, 2, 1
  friend bool operator==(const SecondsLeft&, const SecondsLeft&) = default;
};
/// A hold ended and must be logged now. A set of repetitions that changes sides ends with one of these for each side,
/// its segment and `held` being that side's share.
struct HoldEnded {
  Segment segment;
  Millis held;
  Outcome outcome;
  friend bool operator==(const HoldEnded&, const HoldEnded&) = default;
};
/// The computer slept, so the player paused itself at the last moment it knew.
struct Slept {
  friend bool operator==(const Slept&, const Slept&) = default;
};
/// The program stood still for long without a sleep of the computer (it was stopped, the machine it runs in was
/// frozen): nobody was guided, so the player paused itself at the last moment it knew.
struct Stalled {
  friend bool operator==(const Stalled&, const Stalled&) = default;
};
struct SessionEnded {
  Ending ending;
  friend bool operator==(const SessionEnded&, const SessionEnded&) = default;
};
/// What should now happen in the world, in this order.
using Effect = std::variant<SegmentBegan, Halfway, SecondsLeft, HoldEnded, Slept, Stalled, SessionEnded>;
using Effects = std::vector<Effect>;

/// Plays a script. It never asks the time and does nothing to the world: each call is told the moment, moves the state
/// and answers what should now happen. A call that makes no sense in the present state answers nothing.
///
/// What a silence between two calls means:
/// * The computer slept in it: the player pauses at the call before, and nothing of the silence counts, neither the
///   sleep nor what was lived around it, for nobody knows how it was parted. What is lost is a frame of the window.
/// * It was awake, and the silence is short (a window that was busy): time passed as always, so a hold ends at its
///   length. But what a call is later than `latest` is not taken from the segment that follows: who was not told to let
///   go or to begin did neither, so that segment begins now.
/// * It was awake for longer than `longestSilence` (a process that was stopped): the player pauses at the call before.
/// So a hold never counts time that was slept, or of which nobody was told that it began.
class Player {
public:
  enum class State {
    Waiting,  ///< not started
    Running,
    CountingIn,  ///< resumed; the segment goes on when the count-in is over
    Paused,
    Hurting,  ///< "this hurts" was said; waits for easier, skip or end
    Ended
  };

  struct Options {
    std::size_t from = 0;  ///< index of the segment to begin with
    std::chrono::nanoseconds countIn = std::chrono::seconds{3};
    /// Sleep of the computer that counts as sleep; what is shorter is an error of the clocks.
    std::chrono::nanoseconds shortestSleep = std::chrono::milliseconds{200};
    /// How late a segment may begin and still count from when it was due.
    std::chrono::nanoseconds latest = std::chrono::seconds{2};
    /// Nobody holds on for longer in front of a window that says nothing; also the longest hold that may be guessed.
    std::chrono::nanoseconds longestSilence = std::chrono::seconds{30};
  };

  explicit Player(Script script) : Player(std::move(script), Options{}) {}
  Player(Script script, Options options) : m_script(std::move(script)), m_options(options) {}

  [[nodiscard]] Effects start(Moment now);
  /// Lets time pass. What is past the end of a segment belongs to the next one, so that late ticks never add up.
  [[nodiscard]] Effects tick(Moment now);
  [[nodiscard]] Effects pause(Moment now);
  /// Goes on after a count-in.
  [[nodiscard]] Effects resume(Moment now);
  /// To the next segment; a hold that was begun is shortened, else skipped.
  [[nodiscard]] Effects next(Moment now);
  /// To the segment before; a hold that was begun is shortened. At the first segment: its start.
  [[nodiscard]] Effects back(Moment now);
  /// Makes the present segment longer, a set by at least that in whole repetitions of each side. What was planned stays
  /// as it was.
  [[nodiscard]] Effects extend(Moment now, Millis by = std::chrono::seconds{10});
  /// The present segment from its start.
  [[nodiscard]] Effects restart(Moment now);

  /// "This hurts": ends the hold at once, records it as hurt and waits. Outside a hold it only waits.
  [[nodiscard]] Effects hurt(Moment now);
  /// After hurt: the same hold again after getting ready, it and the rest of this side with holds of `length`; sets
  /// have half their repetitions, rounded up. In an exercise that does both sides in turn both become easier.
  [[nodiscard]] Effects takeEasier(Moment now, Millis length, Millis ready);
  /// After hurt: records the other holds of this side as skipped and goes on after them. What does both sides in turn
  /// is one movement and is left whole.
  [[nodiscard]] Effects skipSide(Moment now);
  /// Ends the session by choice, in any state; a hold that was begun is shortened.
  [[nodiscard]] Effects end(Moment now);
  /// Leaves the session so that it can be continued: a hold that was begun is shortened; the session does not end.
  [[nodiscard]] Effects leave(Moment now);

  State state() const { return m_state; }
  const Script& script() const { return m_script; }
  std::size_t index() const { return m_index; }
  /// The present segment; null when the session has ended.
  const Segment* segment() const { return m_index < m_script.size() ? &m_script[m_index] : nullptr; }
  /// The segment's length with what was added to it.
  Millis length() const;
  std::chrono::nanoseconds elapsed() const { return m_elapsed; }
  std::chrono::nanoseconds countInLeft() const;
  /// What is left of the whole script, without count-ins.
  Millis left() const;
  /// When the next effect is due if nothing is pressed; empty while time stands.
  std::optional<Moment> nextEffect() const;
  /// When the number of seconds left (rounded up) becomes another; empty while time stands.
  std::optional<Moment> nextSecond() const;

private:
  bool isTimed() const { return m_state == State::Running || m_state == State::CountingIn; }
  bool interrupted(Moment now, Effects& effects);
  bool endedMeanwhile(Moment now, Effects& effects);
  std::chrono::nanoseconds pass(Moment now);
  void accumulate(Moment now);
  void announce(std::chrono::nanoseconds before, Effects& effects) const;
  static void record(const Segment& segment, Millis elapsed, Outcome outcome, Effects& effects);
  void recordCurrent(Outcome outcome, Effects& effects) const;
  void recordIfBegun(Effects& effects) const;
  void go(std::size_t index, Effects& effects);
  bool isAlive() const { return m_state != State::Waiting && m_state != State::Ended; }

  Script m_script;
  Options m_options;
  State m_state = State::Waiting;
  std::size_t m_index = 0;
  std::chrono::nanoseconds m_elapsed{0};
  Millis m_extra{0};
  std::chrono::nanoseconds m_countedIn{0};
  Moment m_last{};
};

}  // namespace lissom
