#pragma once

#include "core/storage/log_store.h"

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace lissom {

/// Writes a random history of sessions into a log, one row at a time, and knows what the log must hold then: every row
/// that was acknowledged, and of the one that was not either all or nothing.
class Diary {
public:
  explicit Diary(unsigned seed) : m_random(seed) {}

  /// Writes one more row: a session, a hold, an ending or a note. Answers why it was not acknowledged.
  Status write(LogStore& log);
  /// The same, of a kind that is wished.
  Status beginSession(LogStore& log);
  Status appendHold(LogStore& log);
  Status endSession(LogStore& log);
  Status noteSession(LogStore& log);
  /// Corrects the last session by hand: a whole new version of it, all of whose rows are written or none. Nothing more
  /// is written to that session.
  Status correctSession(LogStore& log);
  /// The same of what is said about the plan, which is no part of a session.
  Status appendPlanFact(LogStore& log);

  /// Takes the row that was not acknowledged as if it had been: what a careless writer would do.
  void acknowledgeAnyway();

  /// What is wrong with a log that holds `read`; empty: it is what was written. A row that was not acknowledged and
  /// is there counts as written from now on.
  std::string wrongWith(const std::vector<SessionRecord>& read);
  /// As above, but a row that was not acknowledged may not be there.
  std::string wrongOrMoreIn(const std::vector<SessionRecord>& read) const;

  /// What is wrong with what the log says about the plan: every fact that was acknowledged is there, and no other.
  std::string wrongWith(const PlanReading& read) const;

  /// How many sessions, holds and endings were acknowledged; a note that replaces another shows no more.
  int rows() const { return rowsOf(m_kept); }
  static int rowsOf(const std::vector<SessionRecord>& sessions);
  const std::vector<SessionRecord>& kept() const { return m_kept; }

private:
  template <class Append>
  Status keepIf(Append append);
  int below(int limit);
  SessionNote someNote();

  std::minstd_rand m_random;
  std::string m_device;      // empty until the log has told it
  std::int64_t m_next = 2;   // the next row's number; the device itself is the first row
  std::int64_t m_tried = 0;  // the number of the row that was not acknowledged; 0: none
  std::vector<SessionRecord> m_kept;
  std::vector<PlanFact> m_facts;
  std::vector<SessionRecord> m_wished;  // with the row that was not acknowledged
};

}  // namespace lissom
