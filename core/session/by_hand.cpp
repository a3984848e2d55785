#include "core/session/by_hand.h"

#include <algorithm>

namespace lissom {
namespace {

Now later(const Now& from, Millis by) {
  return {from.instant + by, from.utcOffset};
}

}  // namespace

SessionRecord playedAsPlanned(const Routine& routine, const Library& library, Day day, const Now& startedAt,
                              const Pace& pace) {
  SessionRecord session{.id = {},
                        .routine = routine.id,
                        .day = day,
                        .startedAt = startedAt,
                        .speed = 1,
                        .ending = Ending::Completed,
                        .endedAt = {},
                        .note = {},
                        .holds = {},
                        .byHand = true};
  Millis at{0};
  for (const Segment& segment : writeScript(routine, library, pace)) {
    at += segment.length;
    if (!isWork(segment.phase)) continue;
    const HeldTime share = timeBySide(segment, segment.length);
    const auto add = [&](Side side, Millis time) {
      session.holds.push_back({.id = {},
                               .session = {},
                               .exercise = segment.exercise,
                               .item = segment.item,
                               .side = side,
                               .number = segment.number,
                               .planned = time,
                               .held = time,
                               .outcome = Outcome::Completed,
                               .endedAt = later(startedAt, at)});
    };
    if (segment.phase == Phase::Repeat && segment.alternate) {  // a row of each side, as the player writes it
      add(Side::Left, share.left);
      add(Side::Right, share.right);
    } else {
      add(segment.side, segment.length);
    }
  }
  session.endedAt = later(startedAt, at);
  return session;
}

SessionRecord begunAt(SessionRecord session, const Now& startedAt) {
  const Millis by = startedAt.instant - session.startedAt.instant;
  const auto move = [&](Now& time) { time = {time.instant + by, startedAt.utcOffset}; };
  move(session.startedAt);
  for (HoldRecord& hold : session.holds) move(hold.endedAt);
  for (PauseRecord& pause : session.pauses) move(pause.startedAt);
  if (session.endedAt) move(*session.endedAt);
  return session;
}

void setOutcome(HoldRecord& hold, Outcome outcome) {
  if (outcome == Outcome::Skipped) hold.held = Millis{0};
  if (outcome == Outcome::Completed && hold.held < hold.planned) hold.held = hold.planned;
  hold.outcome = outcome;
}

void setHeld(HoldRecord& hold, Millis held) {
  hold.held = held;
  if (hold.outcome == Outcome::Hurt) return;
  if (held <= Millis{0}) {
    hold.outcome = Outcome::Skipped;
  } else {
    hold.outcome = held >= hold.planned ? Outcome::Completed : Outcome::Shortened;
  }
}

void addHold(SessionRecord& session, std::size_t after) {
  HoldRecord hold = session.holds[after];
  hold.id = {};
  hold.held = hold.planned;
  hold.outcome = Outcome::Completed;
  hold.endedAt.instant += hold.planned;
  if (session.endedAt) hold.endedAt.instant = std::min(hold.endedAt.instant, session.endedAt->instant);
  for (const HoldRecord& other : session.holds) {
    const bool same = other.item == hold.item && other.side == hold.side && other.exercise == hold.exercise;
    if (same) hold.number = std::max(hold.number, other.number + 1);
  }
  session.holds.insert(session.holds.begin() + static_cast<std::ptrdiff_t>(after) + 1, hold);
}

bool isAsPlanned(const SessionRecord& session, const SessionRecord& planned) {
  const SessionRecord there = begunAt(planned, session.startedAt);
  const auto same = [](const HoldRecord& one, const HoldRecord& other) {
    return one.exercise == other.exercise && one.item == other.item && one.side == other.side &&
           one.number == other.number && one.planned == other.planned && one.held == other.held &&
           one.outcome == other.outcome;
  };
  return session.routine == there.routine && session.ending == there.ending && session.endedAt == there.endedAt &&
         std::ranges::equal(session.holds, there.holds, same);
}

}  // namespace lissom
