#include "core/session/by_hand.h"

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

}  // namespace lissom
