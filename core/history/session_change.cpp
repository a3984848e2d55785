#include "core/history/session_change.h"

#include <algorithm>
#include <tuple>

namespace lissom {
namespace {

bool isOnScale(const std::optional<int>& discomfort) {
  return !discomfort || (*discomfort >= 0 && *discomfort <= 10);
}

bool heldTooLong(const SessionRecord& session) {
  Millis all{0};
  for (const HoldRecord& hold : session.holds) {
    if (hold.held < Millis{0} || hold.held > kLongestHold) return true;
    all += hold.held;
  }
  if (!session.endedAt || session.endedAt->instant < session.startedAt.instant) return false;
  using Fraction = std::chrono::duration<double, std::milli>;  // a file may say anything: it must not overflow
  return Fraction(all) > Fraction(session.endedAt->instant - session.startedAt.instant) * session.speed;
}

bool areSame(const HoldRecord& one, const HoldRecord& other) {
  return std::tie(one.exercise, one.item, one.side, one.number) ==
         std::tie(other.exercise, other.item, other.side, other.number);
}

}  // namespace

const char* wordOf(ChangeKind kind) {
  switch (kind) {
    case ChangeKind::Added:
      return "added";
    case ChangeKind::Corrected:
      return "corrected";
    case ChangeKind::Withdrawn:
      return "withdrawn";
    case ChangeKind::Undone:
      return "undone";
  }
  return "";
}

std::vector<EntryMistake> mistakesIn(const SessionRecord& session, const Now& now, const SessionRecord* corrects) {
  std::vector<EntryMistake> mistakes;
  const auto note = [&](bool wrong, EntryMistake mistake) {
    if (wrong) mistakes.push_back(mistake);
  };
  const auto lasted = session.endedAt ? session.endedAt->instant - session.startedAt.instant : Millis{0};
  const auto daysApart = session.day - dayOf(session.startedAt);
  const bool isMoved = !corrects || session.startedAt != corrects->startedAt;
  note(isMoved && session.startedAt.instant > now.instant, EntryMistake::InTheFuture);
  note(lasted < Millis{0}, EntryMistake::EndsBeforeItBegins);
  note(lasted >= kLongestSession, EntryMistake::TooLong);
  note(daysApart < std::chrono::days{-1} || daysApart > std::chrono::days{1}, EntryMistake::DayIsAnother);
  note(!isOnScale(session.note.discomfortBefore) || !isOnScale(session.note.discomfortAfter),
       EntryMistake::DiscomfortOffScale);
  note(heldTooLong(session), EntryMistake::HeldTooLong);
  note(session.note.text.size() > kLongestNote, EntryMistake::NoteTooLong);
  return mistakes;
}

std::vector<Difference> differencesOf(const SessionRecord& before, const SessionRecord& after) {
  using What = Difference::What;
  std::vector<Difference> out;
  const auto note = [&](bool differs, What what, std::size_t hold = 0) {
    if (differs) out.push_back({what, hold});
  };
  note(before.routine != after.routine, What::Routine);
  note(before.day != after.day, What::DayItCountsFor);
  note(before.startedAt != after.startedAt, What::StartedAt);
  note(before.endedAt != after.endedAt, What::EndedAt);
  note(before.ending != after.ending, What::Ending);
  note(before.note.discomfortBefore != after.note.discomfortBefore, What::DiscomfortBefore);
  note(before.note.discomfortAfter != after.note.discomfortAfter, What::DiscomfortAfter);
  note(before.note.text != after.note.text, What::Note);
  // A hold that was taken again is there twice under the same words: the first is compared with the first.
  std::vector<bool> met(before.holds.size());
  for (std::size_t i = 0; i < after.holds.size(); ++i) {
    const HoldRecord& hold = after.holds[i];
    std::size_t same = 0;
    while (same < met.size() && (met[same] || !areSame(before.holds[same], hold))) ++same;
    if (same == met.size()) {
      out.push_back({What::HoldAdded, i});
      continue;
    }
    met[same] = true;
    note(before.holds[same].held != hold.held, What::HoldHeld, i);
    note(before.holds[same].outcome != hold.outcome, What::HoldOutcome, i);
  }
  for (std::size_t i = 0; i < met.size(); ++i) note(!met[i], What::HoldRemoved, i);
  return out;
}

}  // namespace lissom
