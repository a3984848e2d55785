#include "core/history/tape.h"

#include <algorithm>

namespace lissom {
namespace {

/// Both sides of a set that changes sides end at the same moment, written one after the other.
constexpr Millis kSameMoment{100};

/// A time in which the session stood still.
struct Stop {
  Millis at{0};  ///< on the running axis, which leaves stops out
  Millis length{0};
};

/// Instants that are far apart may not be subtracted.
Millis since(const Now& start, const Now& then) {
  const Millis longest = kLongestTape;
  if (then.instant <= start.instant) return Millis{0};
  if (start.instant < Instant{} && then.instant >= Instant{}) {
    const Millis before = start.instant < Instant{-longest} ? longest : -start.instant.time_since_epoch();
    return std::min(longest, before + std::min(longest, then.instant.time_since_epoch()));
  }
  return std::min(longest, then.instant - start.instant);
}

Millis lengthOf(Millis stated) {
  return std::clamp(stated, Millis{0}, Millis{kLongestTape});
}

std::vector<Stop> stopsOf(const SessionRecord& session) {
  struct Interval {
    Millis from;
    Millis to;
  };
  std::vector<Interval> pauses;
  for (const PauseRecord& pause : session.pauses) {
    const Millis from = since(session.startedAt, pause.startedAt);
    if (pause.length > Millis{0}) pauses.push_back({from, from + lengthOf(pause.length)});
  }
  std::ranges::stable_sort(pauses, {}, &Interval::from);
  std::vector<Interval> apart;
  for (const Interval& pause : pauses) {
    if (!apart.empty() && pause.from <= apart.back().to) {
      apart.back().to = std::max(apart.back().to, pause.to);
    } else {
      apart.push_back(pause);
    }
  }
  std::vector<Stop> stops;
  Millis stood{0};
  for (const Interval& pause : apart) {
    stops.push_back({pause.from - stood, pause.to - pause.from});
    stood += stops.back().length;
  }
  return stops;
}

/// What is on the clock without the stops before it; a moment within a stop is the moment at which that began.
Millis running(const std::vector<Stop>& stops, Millis wall) {
  Millis stood{0};
  for (const Stop& stop : stops) {
    const Millis began = stop.at + stood;
    if (wall <= began) break;
    if (wall <= began + stop.length) return stop.at;
    stood += stop.length;
  }
  return wall - stood;
}

/// And back; what ends when a stop begins ends before it.
Millis wall(const std::vector<Stop>& stops, Millis running) {
  Millis stood{0};
  for (const Stop& stop : stops) {
    if (stop.at >= running) break;
    stood += stop.length;
  }
  return running + stood;
}

/// Lays the spans out on the running axis, one after the other.
class TapeWriter {
public:
  explicit TapeWriter(const SessionRecord& session) : m_session(session), m_stops(stopsOf(session)) {}

  Tape write() {
    m_tape.marks.push_back({TapeMark::What::Start, Millis{0}, 0});
    const auto& holds = m_session.holds;
    for (std::size_t first = 0; first < holds.size();) {
      std::size_t end = first + 1;
      while (end < holds.size() && endOf(end) >= endOf(end - 1) && endOf(end) - endOf(end - 1) <= kSameMoment) ++end;
      addHolds(first, end);
      first = end;
    }
    Millis end = m_at;
    if (m_session.endedAt) end = std::max(end, running(m_stops, since(m_session.startedAt, *m_session.endedAt)));
    if (!m_stops.empty()) end = std::max(end, m_stops.back().at);
    add(TapeSpan::What::Between, end);
    putStopsIn();
    if (m_session.ending) m_tape.marks.push_back({TapeMark::What::End, m_tape.length, 0});
    return std::move(m_tape);
  }

private:
  Millis endOf(std::size_t hold) const { return since(m_session.startedAt, m_session.holds[hold].endedAt); }
  Millis lengthOnWall(std::size_t hold) const {
    return lengthOf(m_session.holds[hold].held) / std::max(1, m_session.speed);
  }

  /// Those of [first, end), which ended at one moment.
  void addHolds(std::size_t first, std::size_t end) {
    Millis all{0};
    for (std::size_t hold = first; hold < end; ++hold) all += lengthOnWall(hold);
    add(TapeSpan::What::Between, running(m_stops, endOf(end - 1)) - all);
    for (std::size_t hold = first; hold < end; ++hold) {
      add(TapeSpan::What::Hold, m_at + lengthOnWall(hold), hold);
      const Outcome outcome = m_session.holds[hold].outcome;
      const Millis at = wall(m_stops, m_at);
      if (outcome == Outcome::Skipped) m_tape.marks.push_back({TapeMark::What::Skip, at, hold});
      if (outcome == Outcome::Hurt) m_tape.marks.push_back({TapeMark::What::Hurt, at, hold});
    }
  }

  void add(TapeSpan::What what, Millis to, std::size_t hold = 0) {
    if (to <= m_at) return;
    const bool goesOn = what == TapeSpan::What::Between && !m_running.empty() && m_running.back().what == what;
    if (goesOn) {
      m_running.back().to = to;  // a skip lies in it
    } else {
      m_running.push_back({what, m_at, to, hold});
    }
    m_at = to;
  }

  void putStopsIn() {
    auto stop = m_stops.begin();
    const auto write = [this](TapeSpan::What what, Millis length, std::size_t hold) {
      if (length <= Millis{0}) return;
      m_tape.spans.push_back({what, m_tape.length, m_tape.length + length, hold});
      m_tape.length += length;
    };
    for (const TapeSpan& span : m_running) {
      Millis at = span.from;
      for (; stop != m_stops.end() && stop->at < span.to; ++stop) {
        write(span.what, stop->at - at, span.hold);
        write(TapeSpan::What::Pause, stop->length, 0);
        at = stop->at;
      }
      write(span.what, span.to - at, span.hold);
    }
    for (; stop != m_stops.end(); ++stop) write(TapeSpan::What::Pause, stop->length, 0);
  }

  const SessionRecord& m_session;
  std::vector<Stop> m_stops;
  std::vector<TapeSpan> m_running;
  Millis m_at{0};
  Tape m_tape;
};

}  // namespace

Tape tapeOf(const SessionRecord& session) {
  return TapeWriter(session).write();
}

std::vector<Millis> eventsOf(const Tape& tape) {
  std::vector<Millis> events;
  for (const TapeSpan& span : tape.spans) {
    events.push_back(span.from);
    events.push_back(span.to);
  }
  for (const TapeMark& mark : tape.marks) events.push_back(mark.at);
  std::ranges::sort(events);
  const auto twice = std::ranges::unique(events);
  events.erase(twice.begin(), twice.end());
  return events;
}

const TapeSpan* spanAt(const Tape& tape, Millis at) {
  if (tape.spans.empty()) return nullptr;
  const auto after = std::ranges::upper_bound(tape.spans, at, {}, &TapeSpan::from);
  return after == tape.spans.begin() ? &tape.spans.front() : &*(after - 1);
}

Millis heldUntil(const Tape& tape, std::size_t hold, Millis at) {
  Millis held{0};
  for (const TapeSpan& span : tape.spans) {
    if (span.what != TapeSpan::What::Hold || span.hold != hold || span.from >= at) continue;
    held += std::min(at, span.to) - span.from;
  }
  return held;
}

}  // namespace lissom
