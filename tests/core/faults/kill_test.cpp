#include "core/storage/log_store.h"
#include "tests/support/builders.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/tier.h"

#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <functional>
#include <map>
#include <optional>
#include <random>
#include <set>
#include <thread>

namespace lissom {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

const RoutineId kRoutine = *RoutineId::parse("psoas-basics");

/// Says over a pipe that the row of this number was acknowledged; the other end keeps it when the writer is killed.
using Tell = std::function<void(std::int64_t number)>;

/// A process of its own that writes into the log, and what it has told.
class Writer {
public:
  template <class Write>
  explicit Writer(Write write) {
    int ends[2];
    if (::pipe(ends) != 0) return;
    m_pid = ::fork();
    if (m_pid == 0) {
      ::close(ends[0]);
      ::_exit(write([&](std::int64_t number) {
        const std::string line = "A " + std::to_string(number) + "\n";
        if (::write(ends[1], line.data(), line.size()) < 0) ::_exit(9);
      }));
    }
    ::close(ends[1]);
    m_end = ends[0];
  }
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;
  ~Writer() {
    if (m_pid > 0) finish(SIGKILL);
    ::close(m_end);
  }

  bool isRunning() const { return m_pid > 0; }
  /// Waits until it has told something.
  void awaitFirstWord() { readMore(); }
  /// Ends it, by a signal or, without one, by itself; answers the status of waitpid().
  int finish(int signal = 0) {
    if (signal != 0) ::kill(m_pid, signal);
    while (readMore()) {
    }
    int status = 0;
    ::waitpid(m_pid, &status, 0);
    m_pid = -1;
    return status;
  }
  /// The numbers it told, in order; a line that was cut off does not count.
  std::vector<std::int64_t> told() const {
    std::vector<std::int64_t> numbers;
    std::size_t from = 0;
    for (auto to = m_text.find('\n'); to != std::string::npos; to = m_text.find('\n', from)) {
      std::from_chars(m_text.data() + from + 2, m_text.data() + to, numbers.emplace_back());
      from = to + 1;
    }
    return numbers;
  }

private:
  bool readMore() {
    char block[4096];
    const ssize_t count = ::read(m_end, block, sizeof block);
    if (count > 0) m_text.append(block, static_cast<std::size_t>(count));
    return count > 0;
  }

  pid_t m_pid = -1;
  int m_end = -1;
  std::string m_text;
};

std::set<std::int64_t> numbersIn(const std::vector<SessionRecord>& sessions) {
  std::set<std::int64_t> numbers;
  for (const SessionRecord& session : sessions) {
    numbers.insert(session.id.number);
    for (const HoldRecord& hold : session.holds) numbers.insert(hold.id.number);
  }
  return numbers;
}

/// What is said about the plan goes by the number of the session before it, negative.
std::set<std::int64_t> numbersIn(const PlanReading& plan) {
  std::set<std::int64_t> numbers;
  for (const PlanFact& fact : plan.facts) numbers.insert(-fact.said.instant.time_since_epoch().count());
  return numbers;
}

/// Sessions of three holds and a fact of the plan, one after the other, until it is killed.
int writeSessions(const fs::path& file, const Tell& tell) {
  auto log = LogStore::open(file);
  if (!log) return 1;
  for (;;) {
    const auto session = log->beginSession(kRoutine, aDay(), aMorningOf(aDay()), 1);
    if (!session) return 2;
    tell(session->number);
    for (int number = 1; number <= 3; ++number) {
      const auto hold = log->appendHold(aHold().of(*session).number(number));
      if (!hold) return 3;
      tell(hold->number);
    }
    if (!log->endSession(*session, Ending::Completed, aMorningOf(aDay()))) return 4;
    const Now said{Instant{Millis{session->number}}};
    if (!log->appendPlanFact({aDay(), said, MorningChecked{.normal = true}})) return 5;
    tell(-session->number);
  }
}

/// What a session was at the kill: a word of the writer says that it must be so, or later.
constexpr int kStates = 5;

/// A session with a pause, then corrected, withdrawn, and both undone, each told when it was acknowledged: session
/// number * kStates + how many of the changes.
int writeChanges(const fs::path& file, const Tell& tell) {
  auto log = LogStore::open(file);
  if (!log) return 1;
  for (;;) {
    const auto session = log->beginSession(kRoutine, aDay(), aMorningOf(aDay()), 1);
    if (!session || !log->appendHold(aHold().of(*session))) return 2;
    if (!log->appendPause(*session, {.id = {}, .startedAt = aMorningOf(aDay()), .length = 5s})) return 3;
    tell(session->number * kStates);
    const auto at = [&](int change) { return Now{Instant{Millis{session->number * kStates + change}}}; };
    SessionRecord to =
        aSession().with(aHold().number(1)).with(aHold().number(2)).ended(Ending::Completed).note({1, 2, "corrected"});
    to.pauses.resize(3, {.id = {}, .startedAt = aMorningOf(aDay()), .length = 1s});
    const std::vector<ChangeEntry> changes{SessionCorrected{*session, to}, SessionWithdrawn{*session},
                                           ChangeUndone{at(2).instant}, ChangeUndone{at(1).instant}};
    for (int change = 1; change < kStates; ++change) {
      if (!log->appendChange({at(change), changes[static_cast<std::size_t>(change) - 1]})) return 4;
      tell(session->number * kStates + change);
    }
  }
}

/// What is wrong with a session after that many of the changes above; empty: nothing.
std::string wrongWith(const std::optional<SessionRecord>& session, int changes) {
  if (changes == 2) return session ? "it is not withdrawn" : "";
  if (!session) return "it is gone";
  const bool corrected = changes == 1 || changes == 3;
  const bool whole = corrected ? session->holds.size() == 2 && session->pauses.size() == 3 && session->ending &&
                                     session->note.text == "corrected"
                               : session->holds.size() == 1 && session->pauses.size() == 1 && !session->ending;
  return whole && session->changes == changes ? "" : "it is half changed";
}

/// The same, but it tells the rows of a session before it writes them: who waits for nothing sees that only when the
/// program dies, and seldom, as what was handed to the system outlives the program.
int writeCarelessly(const fs::path& file, const Tell& tell) {
  auto log = LogStore::open(file);
  if (!log) return 1;
  for (;;) {
    const auto session = log->beginSession(kRoutine, aDay(), aMorningOf(aDay()), 1);
    if (!session) return 2;
    for (int number = 1; number <= 3; ++number) tell(session->number + number);
    for (int number = 1; number <= 3; ++number) {
      if (!log->appendHold(aHold().of(*session).number(number))) return 3;
    }
  }
}

struct Tally {
  int kills = 0;
  std::size_t rows = 0;  // in the logs at the end
  std::size_t told = 0;
  int lost = 0;  // kills after which a row was missing that had been told
};

class KillTest : public ::testing::Test {
protected:
  TemporaryFolder folder;
  fs::path file = folder / "log.db";
  unsigned seed = newSeed();
  std::minstd_rand random{seed};

  /// Each log is read whole after each kill, so that one for all of them would take most of the time.
  static constexpr int kKillsOfALog = 50;
  fs::path logFor(int kill) const { return folder.path() / ("log-" + std::to_string(kill / kKillsOfALog) + ".db"); }

  /// Kills one writer of the same log after the other. Each must leave a sound log to which the next one adds.
  void kill(int times, int (*write)(const fs::path&, const Tell&), Tally& tally) {
    std::set<std::int64_t> told;
    std::size_t rows = 0;
    for (tally.kills = 0; tally.kills < times; ++tally.kills) {
      SCOPED_TRACE("seed " + std::to_string(seed) + ", kill " + std::to_string(tally.kills));
      if (tally.kills % kKillsOfALog == 0) {
        file = logFor(tally.kills);
        rows = 0;
        told.clear();
      }
      Writer writer([&](const Tell& tell) { return write(file, tell); });
      ASSERT_TRUE(writer.isRunning());
      writer.awaitFirstWord();
      // A wait is what is tested here: it decides where the writer is when it dies.
      std::this_thread::sleep_for(std::chrono::microseconds(std::uniform_int_distribution(0, 40'000)(random)));
      ASSERT_TRUE(WIFSIGNALED(writer.finish(SIGKILL))) << "the writer failed by itself";
      for (const std::int64_t number : writer.told()) told.insert(number);

      auto log = LogStore::open(file);
      ASSERT_TRUE(log) << log.error().detail;
      if (tally.kills % 20 == 19 || tally.kills + 1 == times) {
        ASSERT_EQ(*log->check(), std::vector<std::string>{});
      }
      const auto read = log->allSessions();
      ASSERT_TRUE(read) << read.error().detail;
      std::set<std::int64_t> there = numbersIn(*read);
      const auto plan = log->readPlan();
      ASSERT_TRUE(plan) << plan.error().detail;
      ASSERT_EQ(plan->setAside, std::vector<std::string>{});
      there.merge(numbersIn(*plan));
      ASSERT_GE(there.size(), rows) << "a log only grows";
      tally.rows += there.size() - rows;
      rows = there.size();
      tally.told += writer.told().size();
      if (!std::includes(there.begin(), there.end(), told.begin(), told.end())) {
        ++tally.lost;
        told.clear();
      }
    }
  }
  void record(const Tally& tally) {
    RecordProperty("kills", tally.kills);
    RecordProperty("rows", static_cast<int>(tally.rows));
    RecordProperty("lost", tally.lost);
  }
};

TEST_F(KillTest, LosesNoRowThatWasAcknowledged) {
  Tally tally;
  kill(cases(250, 3000), writeSessions, tally);
  record(tally);
  EXPECT_EQ(tally.lost, 0);
  EXPECT_GE(tally.told, static_cast<std::size_t>(tally.kills)) << "the writers did write";
}

/// Each change that was acknowledged counts, one that was not counts whole or not at all.
TEST_F(KillTest, LosesNoChangeAndLeavesNoneHalfDone) {
  std::map<std::int64_t, int> told;  // by session: how many changes
  std::set<int> states;
  const int kills = cases(150, 1500);
  for (int i = 0; i < kills; ++i) {
    SCOPED_TRACE("seed " + std::to_string(seed) + ", kill " + std::to_string(i));
    if (i % kKillsOfALog == 0) {
      file = logFor(i);
      told.clear();
    }
    Writer writer([&](const Tell& tell) { return writeChanges(file, tell); });
    ASSERT_TRUE(writer.isRunning());
    writer.awaitFirstWord();
    std::this_thread::sleep_for(std::chrono::microseconds(std::uniform_int_distribution(0, 20'000)(random)));
    ASSERT_TRUE(WIFSIGNALED(writer.finish(SIGKILL))) << "the writer failed by itself";
    for (const std::int64_t number : writer.told()) told[number / kStates] = static_cast<int>(number % kStates);
    const auto log = LogStore::open(file);
    ASSERT_TRUE(log) << log.error().detail;
    const auto contents = log->contents();
    const auto read = log->allSessions();
    ASSERT_TRUE(contents && read);
    ASSERT_EQ(sessionsThatCount(*contents), *read);
    std::map<std::int64_t, int> made;
    for (const VersionChosen& each : contents->versions) ++made[each.session.number];
    std::map<std::int64_t, SessionRecord> there;
    for (const SessionRecord& session : *read) there.emplace(session.id.number, session);
    for (const auto& [session, changes] : told) {
      const auto found = there.find(session);
      ASSERT_GE(made[session], changes) << "a change that was acknowledged is lost";
      ASSERT_EQ(wrongWith(found == there.end() ? std::nullopt : std::optional(found->second), made[session]), "");
    }
    states.insert(made.rbegin()->second);
    if (i % 25 == 24 || i + 1 == kills) {
      ASSERT_EQ(*log->check(), std::vector<std::string>{});
    }
  }
  EXPECT_GE(states.size(), 3U) << "the kills came at different places";
}

/// The control.
TEST_F(KillTest, FindsOutAWriterThatAcknowledgesTooEarly) {
  Tally tally;
  kill(40, writeCarelessly, tally);
  record(tally);
  EXPECT_GT(tally.lost, tally.kills / 16);
}

class TwoWritersTest : public ::testing::Test {
protected:
  TemporaryFolder folder;
  fs::path file = folder / "log.db";
};

/// Writes sessions for a while and answers how often the log was locked by the other for too long; 100 and more: it
/// could not be written at all.
int writeForAWhile(const fs::path& file, std::chrono::milliseconds time, const Tell& tell) {
  const auto end = std::chrono::steady_clock::now() + time;
  int locked = 0;
  const auto untilFree = [&](auto work) {
    auto done = work();
    for (int tries = 0; !done && done.error().code == Error::Code::Locked && tries < 50; ++tries) {
      ++locked;
      done = work();
    }
    return done;
  };
  auto log = untilFree([&] { return LogStore::open(file); });
  if (!log) return 101;
  while (std::chrono::steady_clock::now() < end) {
    const auto session = untilFree([&] { return log->beginSession(kRoutine, aDay(), aMorningOf(aDay()), 1); });
    if (!session) return 102;
    tell(session->number);
    for (int number = 1; number <= 3; ++number) {
      const auto hold = untilFree([&] { return log->appendHold(aHold().of(*session).number(number)); });
      if (!hold) return 103;
      tell(hold->number);
    }
  }
  return std::min(locked, 99);
}

TEST_F(TwoWritersTest, LoseNoRow) {
  { ASSERT_TRUE(LogStore::open(file)); }
  const std::chrono::milliseconds time(cases(3000, 60'000));
  Writer one([&](const Tell& tell) { return writeForAWhile(file, time, tell); });
  Writer other([&](const Tell& tell) { return writeForAWhile(file, time, tell); });
  const int first = one.finish();
  const int second = other.finish();
  ASSERT_TRUE(WIFEXITED(first) && WIFEXITED(second));
  ASSERT_LT(WEXITSTATUS(first), 100) << "more than a wait";
  ASSERT_LT(WEXITSTATUS(second), 100) << "more than a wait";
  const auto log = LogStore::open(file);
  ASSERT_TRUE(log) << log.error().detail;
  EXPECT_EQ(*log->check(), std::vector<std::string>{});
  const auto read = log->allSessions();
  ASSERT_TRUE(read) << read.error().detail;
  std::vector<std::int64_t> told = one.told();
  for (const std::int64_t number : other.told()) told.push_back(number);
  RecordProperty("rows", static_cast<int>(told.size()));
  RecordProperty("byOne", static_cast<int>(one.told().size()));
  RecordProperty("locked", WEXITSTATUS(first) + WEXITSTATUS(second));
  EXPECT_GT(std::min(one.told().size(), other.told().size()), 0U) << "both come to write";
  const std::set<std::int64_t> there = numbersIn(*read);
  EXPECT_EQ(there, std::set(told.begin(), told.end()));
  EXPECT_EQ(there.size(), told.size()) << "no number was given twice";
}

}  // namespace
}  // namespace lissom
