#include "tests/core/faults/diary.h"

#include "tests/support/builders.h"

#include <algorithm>

namespace lissom {
namespace {

std::vector<SessionRecord> named(std::vector<SessionRecord> sessions, const std::string& device) {
  for (SessionRecord& session : sessions) {
    session.id.device = device;
    for (HoldRecord& hold : session.holds) hold.id.device = hold.session.device = device;
  }
  return sessions;
}

}  // namespace

int Diary::below(int limit) {
  return std::uniform_int_distribution(0, limit - 1)(m_random);
}

SessionNote Diary::someNote() {
  // A long one lies on pages of its own.
  const int length = below(4) == 0 ? below(9000) : below(40);
  return {below(2) ? std::optional(below(11)) : std::nullopt, below(11),
          std::string(static_cast<std::size_t>(length), static_cast<char>('a' + below(26)))};
}

/// Takes m_wished as it is before and lets `append` change it as the log must change; kept if it answers that it did.
template <class Append>
Status Diary::keepIf(Append append) {
  m_wished = m_kept;
  m_tried = m_next;
  Status written = append(m_wished, RowId{m_device, m_next});
  if (!written) return written;
  m_kept = m_wished;
  m_tried = 0;
  ++m_next;
  return written;
}

Status Diary::write(LogStore& log) {
  if (m_kept.empty() || m_kept.back().ending) return beginSession(log);
  const int what = below(100);
  if (what < 70) return appendHold(log);
  if (what < 80) return noteSession(log);
  if (what < 85) return beginSession(log);  // the last one was left
  return endSession(log);
}

Status Diary::beginSession(LogStore& log) {
  return keepIf([&](std::vector<SessionRecord>& sessions, const RowId& next) -> Status {
    SessionRecord& session =
        sessions.emplace_back(aSession().on(aDay() + std::chrono::days{static_cast<int>(sessions.size())}).id(next));
    const auto id = log.beginSession(session.routine, session.day, session.startedAt, session.speed);
    if (!id) return id.error();
    if (m_device.empty()) {
      m_device = id->device;
      sessions = named(std::move(sessions), m_device);
    }
    if (*id != RowId{m_device, next.number}) return Error{Error::Code::NotFound, "row " + textOf(*id) + " out of turn"};
    return Done{};
  });
}

Status Diary::appendHold(LogStore& log) {
  return keepIf([&](std::vector<SessionRecord>& sessions, const RowId& next) -> Status {
    SessionRecord& session = sessions.back();
    HoldRecord hold = aHold().of(session.id).number(1 + below(5)).held(Millis{below(60'000)});
    hold.id = next;
    session.holds.push_back(hold);
    const auto id = log.appendHold(hold);
    if (!id) return id.error();
    if (*id != next) return Error{Error::Code::NotFound, "row " + textOf(*id) + " out of turn"};
    return Done{};
  });
}

Status Diary::endSession(LogStore& log) {
  return keepIf([&](std::vector<SessionRecord>& sessions, const RowId&) {
    SessionRecord& session = sessions.back();
    session.ending = below(2) ? Ending::Completed : Ending::Stopped;
    session.endedAt = session.startedAt;
    return log.endSession(session.id, *session.ending, *session.endedAt);
  });
}

Status Diary::noteSession(LogStore& log) {
  return keepIf([&](std::vector<SessionRecord>& sessions, const RowId&) {
    SessionRecord& session = sessions.back();
    session.note = someNote();
    return log.noteSession(session.id, session.note, session.startedAt);
  });
}

Status Diary::correctSession(LogStore& log) {
  std::int64_t last = m_next;
  const Status written = keepIf([&](std::vector<SessionRecord>& sessions, const RowId& next) {
    SessionRecord& session = sessions.back();
    session.version = next;
    ++session.changes;
    for (HoldRecord& hold : session.holds) {
      hold.id = {next.device, ++last};
      hold.session = next;
      hold.held += Millis{1};
    }
    session.pauses = {{.id = {next.device, ++last}, .startedAt = session.startedAt, .length = Millis{7}}};
    session.ending = Ending::Stopped;
    session.endedAt = session.startedAt;
    session.note = {1, 2, std::string(9000, 'c')};
    last += 3;  // the ending, the note, and which version counts
    Now said = session.startedAt;
    said.instant += Millis{next.number};
    return log.appendChange({said, SessionCorrected{session.id, session}});
  });
  if (written) m_next = last + 1;
  return written;
}

Status Diary::appendPlanFact(LogStore& log) {
  return keepIf([&](std::vector<SessionRecord>&, const RowId& next) {
    PlanFact fact{aDay(), aMorningOf(aDay()), MorningChecked{.normal = false, .level = below(11)}};
    fact.said.instant += Millis{next.number};
    Status written = log.appendPlanFact(fact);
    if (written) m_facts.push_back(fact);
    return written;
  });
}

std::string Diary::wrongWith(const PlanReading& read) const {
  if (read.facts == m_facts && read.setAside.empty()) return {};
  return std::to_string(read.facts.size()) + " facts of the plan instead of the " + std::to_string(m_facts.size()) +
         " acknowledged ones, " + std::to_string(read.setAside.size()) + " set aside";
}

std::string Diary::wrongOrMoreIn(const std::vector<SessionRecord>& read) const {
  if (read == m_kept) return {};
  return std::to_string(rowsOf(read)) + " rows instead of the " + std::to_string(rows()) + " acknowledged ones" +
         (rowsOf(read) == rows() ? ", with other words" : "");
}

std::string Diary::wrongWith(const std::vector<SessionRecord>& read) {
  std::string wrong = wrongOrMoreIn(read);
  if (wrong.empty() || m_tried == 0 || read.empty()) return wrong;
  if (named(m_wished, read.front().id.device) != read) return wrong;
  m_device = read.front().id.device;
  m_kept = read;
  m_next = m_tried + 1;
  m_tried = 0;
  return {};
}

void Diary::acknowledgeAnyway() {
  if (m_tried == 0) return;
  m_kept = m_wished;
  m_next = m_tried + 1;
  m_tried = 0;
}

int Diary::rowsOf(const std::vector<SessionRecord>& sessions) {
  int rows = 0;
  for (const SessionRecord& session : sessions)
    rows += 1 + static_cast<int>(session.holds.size()) + (session.ending ? 1 : 0);
  return rows;
}

}  // namespace lissom
