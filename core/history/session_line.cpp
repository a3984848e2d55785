#include "core/history/session_line.h"

namespace lissom {

HeldTime SessionLine::held() const {
  HeldTime all;
  for (const auto& [exercise, held] : heldBy) all.add(held);
  return all;
}

SessionLine lineOf(const SessionRecord& session) {
  SessionLine line{.id = session.id,
                   .routine = session.routine,
                   .day = session.day,
                   .startedAt = session.startedAt,
                   .speed = session.speed,
                   .ending = session.ending,
                   .endedAt = session.endedAt,
                   .note = session.note,
                   .byHand = session.byHand,
                   .changes = session.changes};
  for (const HoldRecord& hold : session.holds) {
    line.hurt = line.hurt || hold.outcome == Outcome::Hurt;
    if (hold.held <= Millis{0}) continue;
    ++line.holds;
    line.heldBy[hold.exercise].add(hold.side, hold.held);
  }
  return line;
}

ListPlace placeOf(const SessionLine& line) {
  return {line.day, line.startedAt.instant, line.id};
}

}  // namespace lissom
