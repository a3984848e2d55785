#pragma once

#include "core/base/result.h"
#include "core/history/records.h"
#include "core/history/session_change.h"
#include "core/history/session_line.h"
#include "core/storage/backup.h"
#include "core/storage/file_system.h"
#include "core/storage/log_contents.h"
#include "core/storage/plan_reading.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace SQLite {
class Database;
}

namespace lissom {

/// The training log on disk: append facts, read sessions back by day. A fact is on disk (fsync) when its
/// append answers; nothing is ever updated or deleted.
/// A program has at most one LogStore of a file at a time: closing a file drops all of the program's locks on it, and
/// then another program would take the WAL of a log that is still written for one that was left behind.
class LogStore {
public:
  /// Opens or makes the log in `file`. Fails with Unavailable, ReadOnly, Locked, DiskFull, Damaged or StorageNewer;
  /// a file that is refused is left byte for byte as it was. `vfs` names the SQLite file system to go through; empty is
  /// the system's, tests bring one that fails. A log of an earlier version is made one of this, after a backup of
  /// everything that `before` names, or without it a copy of the log alone, lies beside it; when that cannot be made
  /// the log stays as it is and the answer says why.
  static Result<LogStore> open(const std::filesystem::path& file, const std::string& vfs = {},
                               AskFileSystem fileSystem = fileSystemOf,
                               const std::optional<BackupBeforeLifting>& before = {});
  /// Opens a log that may not be written, as it is now: nothing of it or beside it is made, changed or locked, and what
  /// is written later is not seen. Every append answers ReadOnly. Fails with NotFound, Unavailable, Locked (another
  /// program never stopped writing), DiskFull (no room for a temporary copy), Damaged or StorageNewer.
  static Result<LogStore> openToRead(const std::filesystem::path& file, const std::string& vfs = {});
  /// A log that lives as long as the program: for tests, and when the disk cannot be used.
  static Result<LogStore> inMemory();

  LogStore(LogStore&&) noexcept;
  LogStore& operator=(LogStore&&) noexcept;
  ~LogStore();

  bool canWrite() const;
  /// Whether the journal is a WAL. It is none in memory, when only open for reading, and on a file system that other
  /// computers may write to: there each fact takes longer and other programs wait for it, but as little is lost.
  bool usesWal() const;

  /// Writes that a session began and answers its id.
  Result<RowId> beginSession(const RoutineId& routine, Day day, const Now& startedAt, int speed);
  /// Writes one hold; `hold.id` is ignored and the new one answered.
  Result<RowId> appendHold(const HoldRecord& hold);
  /// Writes that a session ended. A session ends once; a second end is a new fact and the later one counts.
  Status endSession(const RowId& session, Ending ending, const Now& at);
  /// Writes what was said around a session; the latest note counts.
  Status noteSession(const RowId& session, const SessionNote& note, const Now& at);

  /// Writes that a session stood still for a while; `pause.id` is ignored and the new one
  /// answered.
  Result<RowId> appendPause(const RowId& session, const PauseRecord& pause);

  // The four above write rows of the session that is named: where a correction counts in its place, name `version`.

  /// Writes what a person changed by hand: all of it or nothing. Fails with NotFound when there is no session, or no
  /// change at that instant, that it names; with Unavailable for one that could not be read again, and for one that
  /// would not count: at its instant another one was said, or it was said before the last change of its session
  /// (instantFor() names one at which it would).
  Status appendChange(const SessionChange& change);
  /// The instant at which a change can be said: its own, or when that one is taken or not after the last change of its
  /// session, as when the clock was set back in between, the next one that is free.
  Result<Instant> instantFor(const SessionChange& change) const;
  /// Whether just that was changed at that instant.
  Result<bool> contains(const SessionChange& change) const;
  /// What a session was, oldest first: as it was recorded or entered by hand, and then after each change. A version
  /// whose rows are lost is told as what counts instead. Fails with NotFound.
  Result<std::vector<SessionVersion>> versionsOf(const RowId& session) const;

  /// Writes what was said about the plan. Fails also with Unavailable, for a fact that could not be read again.
  Status appendPlanFact(const PlanFact& fact);

  // Sessions are read as they count: with their latest corrections, and without those that were withdrawn.

  /// Sessions whose day lies in [first, last], with their holds and pauses, oldest first.
  Result<std::vector<SessionRecord>> sessionsBetween(Day first, Day last) const;
  // Without their single holds sessions are read much faster: what was held is added up from an index, in which a
  // changed byte shows in check() only. Their own rows, endings and notes are looked at as ever.

  /// Sessions whose day lies in [first, last], oldest first.
  Result<std::vector<SessionLine>> linesBetween(Day first, Day last) const;
  /// A page of the list of all sessions, newest first: as many as `count` that stand before `before`, which is where
  /// the page before this one ended (empty: the first page). Fewer: that was all.
  Result<std::vector<SessionLine>> newestLines(std::size_t count, const std::optional<ListPlace>& before = {}) const;
  /// All there ever was.
  Result<LogTotals> totals() const;

  /// Every session there is, oldest first.
  Result<std::vector<SessionRecord>> allSessions() const;
  /// All that was written. What of the plan is damaged or makes no sense is left out.
  Result<LogContents> contents() const;
  /// The day of the first session; empty in a new log.
  Result<std::optional<Day>> firstDay() const;

  /// What the plan of `firstAsked` and the days after it follows from, without the holds: only the sessions that are
  /// needed for that (core/plan/sessions_needed.h), and breaks from that day on. A row of the plan that is damaged or
  /// makes no sense fails nothing: it is set aside and named. `without` names sessions that whoever asks knows better.
  Result<PlanReading> readPlan(Day firstAsked, std::span<const RowId> without = {}) const;
  /// The same for any day: with all that was ever said and held.
  Result<PlanReading> readPlan() const;
  /// Whether just that was said at that instant.
  Result<bool> contains(const PlanFact& fact) const;

  /// Whether there is a fact of that name, of whatever kind. Fails with Damaged when it is not what was written.
  Result<bool> contains(const RowId& row) const;

  /// Reads everything: SQLite's own check and every row's checksum. The answer lists what is wrong, one sentence each;
  /// empty means that all is well.
  Result<std::vector<std::string>> check() const;

  /// For the other parts of core/storage: merging and copying.
  SQLite::Database& database() const;
  /// The name under which this log writes its rows.
  const std::string& device() const;

private:
  struct Impl;
  explicit LogStore(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> m_impl;
};

}  // namespace lissom
