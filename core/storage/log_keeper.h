#pragma once

#include "core/base/result.h"
#include "core/history/records.h"
#include "core/history/session_change.h"
#include "core/history/session_line.h"
#include "core/storage/log_contents.h"
#include "core/storage/log_rescue.h"
#include "core/storage/log_store.h"
#include "core/storage/log_waiting.h"
#include "core/storage/plan_reading.h"

#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <variant>
#include <vector>

namespace lissom {

/// The log for those who must not wait for a disk. A thread of its own has the LogStore: sessions are handed over as
/// they are at a moment, and what is new in them is written; what cannot be written is kept in memory and tried again,
/// with each new fact and by itself. A damaged log is set aside and what can be read of it is saved into a new one.
/// While no session is in care, the log is closed.
class LogKeeper {
public:
  struct Options {
    std::filesystem::path file;  ///< its folder is made when it is missing
    Day today{};                 ///< dates the name of a damaged log that is set aside
    std::string vfs{};           ///< see LogStore::open()
    Millis firstRetry = std::chrono::seconds{1};
    Millis longestRetry = std::chrono::seconds{60};  ///< a retry waits twice as long as the one before, up to this
    std::optional<BackupBeforeLifting> before{};     ///< see LogStore::open()
  };

  /// How the log is, as far as the keeper knows.
  struct State {
    std::optional<Error> trouble;  ///< why it can be neither read nor written, or only not written; empty: all is well
    bool readable = true;          ///< what was written before can be seen
    /// Facts that are not on the disk: a beginning, hold, pause, ending, note, change or entry of the plan each.
    std::size_t waiting = 0;
    std::optional<Rescue> rescue;    ///< what became of a damaged log
    std::optional<Error> refused{};  ///< why a change could not be made and was given up; the latest
  };

  /// What the log holds of some days, with what waits to be written.
  struct Reading {
    std::vector<SessionRecord> sessions;  ///< oldest first
    std::optional<Day> firstDay;          ///< of the whole log; empty in a new one
  };

  explicit LogKeeper(Options options);
  LogKeeper(const LogKeeper&) = delete;
  LogKeeper& operator=(const LogKeeper&) = delete;
  /// Tries once more to write what waits.
  ~LogKeeper();

  /// `tell` is called on the keeper's thread when state() has changed or a reading that was late has come. Set once.
  void onChange(std::function<void()> tell);

  /// Takes over how a session is at `at`: what is new in it is written soon. While it is in care a session is known by
  /// its routine and the moment it began; later it comes as it was read from the log, with its ids. Never waits.
  void keep(const SessionRecord& record, const Now& at);
  /// No more is to come of this session: it leaves the keeper's care when all of it is written. Never waits.
  void release(const SessionRecord& record);

  /// Takes over what was said about the plan: written soon, unless just that was written before. Never waits. It must
  /// be one that a log can hold (checkSense() in plan_entry_text.h).
  void keepFact(const PlanFact& fact);

  /// Takes over what a person changed by hand: written soon and in the order in which it was handed over, unless just
  /// that was said at that instant before. When it cannot count there, as when the clock was set back, it is written
  /// with the next instant that can (LogStore::instantFor()), and who handed it over still undoes it by its own. Never
  /// waits. What LogStore::appendChange() refuses is given up and told.
  void keepChange(const SessionChange& change);

  // Reading. What waits to be written is in every answer.

  /// The sessions of the days in [first, last]; waits no longer than `patience`. Empty when that was too short:
  /// onChange tells when the answer is there, and asking again fetches it.
  std::optional<Reading> read(Day first, Day last, Millis patience);
  // The same for other questions, which LogStore answers under the names of the types and functions here.
  std::optional<PlanReading> readPlan(Day firstAsked, Millis patience);
  std::optional<std::vector<SessionLine>> readLines(Day first, Day last, Millis patience);
  std::optional<std::vector<SessionLine>> readNewest(std::size_t count, const std::optional<ListPlace>& before,
                                                     Millis patience);
  std::optional<LogTotals> readTotals(Millis patience);
  /// What a session was, oldest first; none when the log does not have it.
  std::optional<std::vector<SessionVersion>> readVersions(const RowId& session, Millis patience);
  /// Everything there is; `answer` is called on the keeper's thread.
  void readAll(std::function<void(const Result<LogContents>&)> answer);

  /// Does something with the log itself, for who copies it or brings much into it: `work` is called on the keeper's
  /// thread after all that waits was tried, with the log, or with null and why it cannot be opened (a log that can only
  /// be read comes with its trouble). Readings that are asked for later are of the time after it.
  void withLog(std::function<void(LogStore* log, const std::optional<Error>& trouble)> work);

  State state() const;
  /// The sessions that hold facts which are not on the disk.
  std::vector<SessionRecord> waiting() const;
  /// What was said about the plan and is not on the disk.
  std::vector<PlanFact> waitingFacts() const;
  /// What was changed by hand and is not on the disk, in order.
  std::vector<SessionChange> waitingChanges() const;
  /// Waits until everything that was handed over was tried, no longer than `patience`; whether nothing waits any more.
  bool settle(Millis patience);

private:
  struct HandedSession {
    SessionRecord record;
    Now at;
    bool last = false;  ///< only that nothing more is to come
  };
  using Handed = std::variant<HandedSession, PlanFact, SessionChange>;
  struct SessionsAsked {
    Day first;
    Day last;
    friend bool operator==(const SessionsAsked&, const SessionsAsked&) = default;
  };
  struct PlanAsked {
    Day first;
    friend bool operator==(const PlanAsked&, const PlanAsked&) = default;
  };
  struct LinesAsked {
    Day first;
    Day last;
    friend bool operator==(const LinesAsked&, const LinesAsked&) = default;
  };
  struct NewestAsked {
    std::size_t count;
    std::optional<ListPlace> before;
    friend bool operator==(const NewestAsked&, const NewestAsked&) = default;
  };
  struct TotalsAsked {
    friend bool operator==(const TotalsAsked&, const TotalsAsked&) = default;
  };
  struct VersionsAsked {
    RowId session;
    friend bool operator==(const VersionsAsked&, const VersionsAsked&) = default;
  };
  using Asked = std::variant<SessionsAsked, PlanAsked, LinesAsked, NewestAsked, TotalsAsked, VersionsAsked>;
  using Answer = std::variant<Reading, PlanReading, std::vector<SessionLine>, LogTotals, std::vector<SessionVersion>>;
  struct Question {
    Asked asked;
    bool awaited = true;           ///< whoever asked still waits
    std::optional<Answer> answer;  ///< empty until it is there
  };
  /// A session in care, and how much of it is on the disk. The keeper's thread's alone.
  struct Care {
    SessionRecord record;  ///< a hold has an id when it is on the disk
    Now at;
    bool compared = false;  ///< with the log that is open now
    bool met = false;       ///< was compared before, if with another log
    bool changed = false;   ///< by hand, since it is known: what counts is in the log
    RowId rows;             ///< where its ending and its note count
    bool released = false;
    std::optional<Ending> endWritten;
    SessionNote noteWritten;

    explicit Care(SessionRecord session) : record(std::move(session)) {}
    std::size_t waiting() const;
    void take(const HandedSession& handed);
    Status compare(const LogStore& log);
    Status write(LogStore& log);
  };

  void work();
  bool hasWork() const;
  void hand(Handed handed);
  template <class Value>
  std::optional<Value> ask(const Asked& asked, Millis patience);
  void take(const std::vector<Handed>& handed);
  void take(const HandedSession& handed);
  void tryAll();
  Status openLog();
  Status writeAll();
  Status saveWhatIsReadable();
  Status writeChanges();
  Instant saidAs(Instant said) const;
  void sayFirstAt(Instant at);
  Status writeFacts();
  Answer answerTo(const Asked& asked);
  Reading answer(const SessionsAsked& asked);
  PlanReading answer(const PlanAsked& asked);
  std::vector<SessionLine> answer(const LinesAsked& asked);
  std::vector<SessionLine> answer(const NewestAsked& asked);
  LogTotals answer(const TotalsAsked& asked);
  std::vector<SessionVersion> answer(const VersionsAsked& asked);
  template <class Value, class Read>
  Value readOrRescue(Read read);
  std::vector<SessionLine> linesBetween(Day first, Day last);
  Result<LogContents> readAllNow();
  std::vector<SessionRecord> waitingSessions() const;
  WaitingSessions waitingNow() const;
  std::vector<PlanFact> withWaiting(std::vector<PlanFact> facts) const;
  void closeUnlessNeeded();

  const Options m_options;

  mutable std::mutex m_mutex;
  std::condition_variable m_wake;     ///< there is work
  std::condition_variable m_settled;  ///< work was done
  // Shared, under m_mutex:
  std::vector<Handed> m_handed;
  std::vector<Question> m_questions;
  std::vector<std::function<void(const Result<LogContents>&)>> m_exports;
  std::vector<std::function<void(LogStore*, const std::optional<Error>&)>> m_works;
  std::function<void()> m_tell;
  State m_state;
  std::vector<SessionRecord> m_waiting;
  std::vector<PlanFact> m_waitingFacts;
  std::vector<SessionChange> m_waitingChanges;
  bool m_busy = false;
  bool m_stop = false;

  // The keeper's thread's alone:
  std::optional<LogStore> m_log;
  std::uint64_t m_fileId = 0;  ///< inode of the open log: it may be moved away under us
  std::vector<Care> m_cares;
  std::vector<PlanFact> m_facts;         ///< that are not on the disk
  std::vector<SessionChange> m_changes;  ///< that are not on the disk
  /// Where the instant of a change is another one in the log, as when the clock was set back: by what it was said at.
  std::map<Instant, Instant> m_saidAs;
  std::optional<Error> m_refused;
  std::optional<Error> m_trouble;
  std::optional<Rescue> m_rescue;
  bool m_readable = true;
  bool m_rescued = false;  ///< in this round
  Millis m_retry;

  std::thread m_thread;
};

}  // namespace lissom
