#pragma once

#include "core/base/day.h"
#include "core/history/records.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace lissom {

/// A part of a session's time.
struct TapeSpan {
  enum class What {
    Hold,     ///< under stretch; one that was paused has a span for each part
    Between,  ///< getting ready, relaxing or changing sides: the log does not say which
    Pause     ///< it stood still
  };
  What what = What::Between;
  Millis from{0};        ///< since the session began
  Millis to{0};          ///< after `from`
  std::size_t hold = 0;  ///< of a Hold: which one of SessionRecord::holds

  Millis length() const { return to - from; }
  friend bool operator==(const TapeSpan&, const TapeSpan&) = default;
};

/// A moment of a session.
struct TapeMark {
  enum class What {
    Start,
    Skip,  ///< a hold was left out
    Hurt,  ///< a hold was ended by "this hurts"
    End    ///< only of a session that ended
  };
  What what = What::Start;
  Millis at{0};
  std::size_t hold = 0;  ///< of Skip and Hurt: which one of SessionRecord::holds

  friend bool operator==(const TapeMark&, const TapeMark&) = default;
};

/// A session in the time that it took: from 0 to `length` without a gap, in order and never two things at once.
struct Tape {
  std::vector<TapeSpan> spans;
  std::vector<TapeMark> marks;  ///< in order
  Millis length{0};

  friend bool operator==(const Tape&, const Tape&) = default;
};

/// The longest that anything on a tape lasts; longer ones are cut.
inline constexpr std::chrono::hours kLongestTape{7 * 24};

/// A session as a tape; never fails. Times are as they were on the wall: a hold that was played N times faster took an
/// Nth of the time that counts as held. What was held is always on it for as long as it was held, in the order in which
/// it is in the record, and what stood still for as long as it stood still. Where the times of a record cannot be so
/// (the clock was set back, a hold that was entered by hand ends at no moment of its own), holds move to where they
/// fit, which is never earlier than what came before.
Tape tapeOf(const SessionRecord& session);

/// The moments at which something begins, ends or is marked, each once, in order.
std::vector<Millis> eventsOf(const Tape& tape);

/// What there is at that moment: the span that begins at it or holds it; at the end the last one. Null for an empty
/// tape.
const TapeSpan* spanAt(const Tape& tape, Millis at);

/// How long a hold had been held at that moment, on the wall.
Millis heldUntil(const Tape& tape, std::size_t hold, Millis at);

}  // namespace lissom
