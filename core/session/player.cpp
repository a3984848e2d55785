#include "core/session/player.h"

#include <algorithm>

namespace lissom {
namespace {

using std::chrono::nanoseconds;
using std::chrono::seconds;

/// A hold shorter than this was not begun: it is skipped, not shortened.
constexpr seconds kBegun{1};
/// Shorter holds need no halfway call: it would run into the last three seconds.
constexpr seconds kShortestWithHalfway{10};
constexpr int kLastSeconds = 3;

Millis toMillis(nanoseconds time) {
  return std::chrono::floor<Millis>(time);
}

/// Repetitions that belong together: one, or one of each side.
Millis roundOf(const Segment& set) {
  return set.alternate ? set.tempo * 2 : set.tempo;
}

Millis easierLengthOf(const Segment& segment, Millis easierHold) {
  if (segment.easier) return segment.length;
  if (segment.phase == Phase::Hold) return std::min(segment.length, easierHold);
  const auto rounds = segment.length / roundOf(segment);
  return roundOf(segment) * ((rounds + 1) / 2);
}

/// What hurts on one side of an exercise that does both in turn is not done on the other either.
bool goesWith(const Segment& segment, const Segment& current) {
  return segment.item == current.item && (segment.side == current.side || current.alternate);
}

}  // namespace

Effects Player::start(Moment now) {
  if (m_state != State::Waiting) return {};
  m_last = now;
  m_state = State::Running;
  Effects effects;
  go(m_options.from, effects);
  return effects;
}

Effects Player::tick(Moment now) {
  if (!isTimed()) return {};
  Effects effects;
  if (interrupted(now, effects)) return effects;
  nanoseconds before = m_elapsed;
  accumulate(now);
  while (m_state == State::Running) {
    announce(before, effects);
    const nanoseconds over = m_elapsed - length();
    if (over < nanoseconds{0}) break;
    m_elapsed = length();
    recordCurrent(Outcome::Completed, effects);
    go(m_index + 1, effects);
    before = nanoseconds{0};
    if (over <= m_options.latest) m_elapsed = over;  // belongs to the next segment
  }
  return effects;
}

Effects Player::pause(Moment now) {
  if (!isTimed()) return {};
  Effects effects = tick(now);
  if (isTimed()) m_state = State::Paused;
  return effects;
}

Effects Player::resume(Moment now) {
  if (m_state != State::Paused) return {};
  (void)pass(now);
  m_countedIn = nanoseconds{0};
  m_state = State::CountingIn;
  return {};
}

Effects Player::next(Moment now) {
  if (!isAlive() || m_state == State::Hurting) return {};
  Effects effects;
  if (endedMeanwhile(now, effects)) return effects;
  recordCurrent(m_elapsed >= kBegun ? Outcome::Shortened : Outcome::Skipped, effects);
  go(m_index + 1, effects);
  return effects;
}

Effects Player::back(Moment now) {
  if (!isAlive() || m_state == State::Hurting) return {};
  Effects effects;
  if (endedMeanwhile(now, effects)) return effects;
  recordIfBegun(effects);
  go(m_index == 0 ? 0 : m_index - 1, effects);
  return effects;
}

Effects Player::extend(Moment now, Millis by) {
  if (!isAlive() || m_state == State::Hurting) return {};
  Effects effects = tick(now);
  if (!segment()) return effects;
  if (segment()->phase != Phase::Repeat) {
    m_extra += by;
  } else {
    const Millis round = roundOf(*segment());
    m_extra += round * ((by + round - Millis{1}) / round);
  }
  return effects;
}

Effects Player::restart(Moment now) {
  if (!isAlive() || m_state == State::Hurting) return {};
  Effects effects;
  if (isTimed()) (void)interrupted(now, effects);
  (void)pass(now);
  go(m_index, effects);
  return effects;
}

Effects Player::hurt(Moment now) {
  if (!isAlive() || m_state == State::Hurting) return {};
  Effects effects = tick(now);
  if (m_state == State::Ended) return effects;
  recordCurrent(Outcome::Hurt, effects);
  m_state = State::Hurting;
  return effects;
}

Effects Player::takeEasier(Moment now, Millis easierLength, Millis ready) {
  if (m_state != State::Hurting) return {};
  std::size_t at = m_index;
  while (at + 1 < m_script.size() && !isWork(m_script[at].phase))
    ++at;  // hurt while getting ready: the hold that comes
  const Segment current = m_script[at];
  for (Segment& segment : m_script) {
    const bool later = &segment >= &m_script[at];
    if (later && isWork(segment.phase) && goesWith(segment, current)) {
      segment.length = easierLengthOf(segment, easierLength);
      segment.easier = true;
    }
  }
  Segment getReady = current;
  getReady.tempo = Millis{0};
  getReady.phase = Phase::Ready;
  getReady.length = ready;
  getReady.easier = true;
  m_script.insert(m_script.begin() + static_cast<std::ptrdiff_t>(at), getReady);
  (void)pass(now);
  m_state = State::Running;
  Effects effects;
  go(at, effects);
  return effects;
}

Effects Player::skipSide(Moment now) {
  if (m_state != State::Hurting) return {};
  const Segment current = m_script[m_index];
  const bool recorded = isWork(current.phase);  // as hurt, already
  Effects effects;
  std::size_t at = recorded ? m_index + 1 : m_index;
  for (; at < m_script.size(); ++at) {
    const Segment& segment = m_script[at];
    if (!goesWith(segment, current) || (segment.phase == Phase::SwitchSides && at != m_index)) break;
    record(segment, Millis{0}, Outcome::Skipped, effects);
  }
  (void)pass(now);
  m_state = State::Running;
  go(at, effects);
  return effects;
}

Effects Player::end(Moment now) {
  if (!isAlive()) return {};
  Effects effects = leave(now);
  const bool ended = !effects.empty() && std::holds_alternative<SessionEnded>(effects.back());
  if (!ended) effects.push_back(SessionEnded{Ending::Stopped});
  return effects;
}

Effects Player::leave(Moment now) {
  if (!isAlive()) return {};
  if (m_state == State::Hurting) {
    m_state = State::Ended;
    return {};
  }
  Effects effects = tick(now);
  std::erase_if(effects, [](const Effect& effect) {  // nothing waits any more
    return std::holds_alternative<Slept>(effect) || std::holds_alternative<Stalled>(effect);
  });
  if (m_state != State::Ended) recordIfBegun(effects);
  m_state = State::Ended;
  return effects;
}

Millis Player::length() const {
  return segment() ? segment()->length + m_extra : Millis{0};
}

nanoseconds Player::countInLeft() const {
  return m_state == State::CountingIn ? m_options.countIn - m_countedIn : nanoseconds{0};
}

Millis Player::left() const {
  Millis total{0};
  for (std::size_t i = m_index; i < m_script.size(); ++i) total += m_script[i].length;
  if (!segment()) return total;
  return total + m_extra - std::min(toMillis(m_elapsed), length());
}

std::optional<Moment> Player::nextEffect() const {
  if (m_state == State::CountingIn) return m_last + countInLeft();
  if (m_state != State::Running || !segment()) return std::nullopt;
  const nanoseconds whole = length();
  nanoseconds next = whole;
  if (isWork(segment()->phase)) {
    const auto consider = [&](nanoseconds at) {
      if (at > m_elapsed) next = std::min(next, at);
    };
    if (whole >= kShortestWithHalfway) consider(whole / 2);
    for (int second = kLastSeconds; second > 0; --second) consider(whole - seconds{second});
  }
  return m_last + (next - m_elapsed);
}

std::optional<Moment> Player::nextSecond() const {
  if (!isTimed() || !segment()) return std::nullopt;
  const nanoseconds left = m_state == State::CountingIn ? countInLeft() : length() - m_elapsed;
  const nanoseconds part = left % seconds{1};
  return m_last + (part > nanoseconds{0} ? part : seconds{1});
}

/// Pauses at the last moment known when nobody was guided since then.
bool Player::interrupted(Moment now, Effects& effects) {
  const bool slept = now.asleep - m_last.asleep >= m_options.shortestSleep;
  if (!slept && now - m_last <= m_options.longestSilence) return false;
  m_state = State::Paused;
  effects.push_back(slept ? Effect{Slept{}} : Effect{Stalled{}});
  return true;
}

/// Lets time pass up to a key press. True when the segment ended by itself before it: the press meant that one and was
/// late, so it must not hit the next.
bool Player::endedMeanwhile(Moment now, Effects& effects) {
  const std::size_t before = m_index;
  effects = tick(now);
  return m_index != before || m_state == State::Ended;
}

/// Makes `now` the last moment and answers how long it is since the one before; a moment that lies before counts as no
/// time.
nanoseconds Player::pass(Moment now) {
  const nanoseconds passed = std::max(nanoseconds{0}, now - m_last);
  m_last = {m_last.awake + passed, std::max(m_last.asleep, now.asleep)};
  return passed;
}

/// Moves the present time on.
void Player::accumulate(Moment now) {
  nanoseconds passed = pass(now);
  if (m_state == State::CountingIn) {
    m_countedIn += passed;
    if (m_countedIn < m_options.countIn) return;
    m_state = State::Running;
    passed = m_countedIn - m_options.countIn;
  }
  if (m_state == State::Running) m_elapsed += passed;
}

/// What a hold passed since `before`.
void Player::announce(nanoseconds before, Effects& effects) const {
  if (!segment() || !isWork(segment()->phase)) return;
  const nanoseconds whole = length();
  const auto passed = [&](nanoseconds at) { return before < at && at <= m_elapsed; };
  if (whole >= kShortestWithHalfway && passed(whole / 2)) effects.push_back(Halfway{});
  for (int second = kLastSeconds; second > 0; --second) {
    if (passed(whole - seconds{second})) effects.push_back(SecondsLeft{second});
  }
}

/// What became of a hold or a set; nothing for the phases around them.
void Player::record(const Segment& segment, Millis elapsed, Outcome outcome, Effects& effects) {
  if (!isWork(segment.phase)) return;
  if (segment.phase == Phase::Hold || !segment.alternate) {
    effects.push_back(HoldEnded{segment, elapsed, outcome});
    return;
  }
  const HeldTime planned = timeBySide(segment, segment.length);
  const HeldTime held = timeBySide(segment, elapsed);
  for (const Side side : {Side::Left, Side::Right}) {
    Segment share = segment;
    share.side = side;
    share.length = planned.on(side);
    const bool begun = held.on(side) > Millis{0};
    effects.push_back(HoldEnded{share, held.on(side), begun ? outcome : Outcome::Skipped});
  }
}

void Player::recordCurrent(Outcome outcome, Effects& effects) const {
  if (segment()) record(*segment(), toMillis(m_elapsed), outcome, effects);
}

void Player::recordIfBegun(Effects& effects) const {
  if (m_elapsed >= kBegun) recordCurrent(Outcome::Shortened, effects);
}

/// Begins the segment at `index`; past the last one the session is complete. A paused player stays paused there.
void Player::go(std::size_t index, Effects& effects) {
  m_index = index;
  m_elapsed = nanoseconds{0};
  m_extra = Millis{0};
  if (m_index < m_script.size()) {
    effects.push_back(SegmentBegan{m_index});
    return;
  }
  m_state = State::Ended;
  effects.push_back(SessionEnded{Ending::Completed});
}

}  // namespace lissom
