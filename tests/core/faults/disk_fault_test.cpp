#include "core/storage/log_rescue.h"
#include "core/storage/log_schema.h"
#include "core/storage/log_store.h"
#include "tests/core/faults/diary.h"
#include "tests/core/faults/frequent_checkpoints.h"
#include "tests/support/builders.h"
#include "tests/support/faulty_disk.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/tier.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

#include <array>
#include <functional>
#include <map>
#include <optional>
#include <set>

namespace lissom {
namespace {

namespace fs = std::filesystem;

/// A log as it lies on the disk before something is done with it.
struct Files {
  std::map<std::string, std::string> bytes;
  Diary diary;

  void layOut(const fs::path& folder) const {
    for (const auto& [name, content] : bytes) writeBytes(folder / name, content);
  }
};

enum class Journal { Wal, Rollback };

FileSystem onThisComputer(const fs::path&) {
  return FileSystem::Local;
}

FileSystem onANetwork(const fs::path&) {
  return FileSystem::Network;
}

/// Takes the files of a log that `diary` wrote; its shared memory is not among them, as after a start of the computer.
Files filesIn(const fs::path& folder, const Diary& diary) {
  Files files{{}, diary};
  for (const auto& entry : fs::directory_iterator(folder)) {
    const std::string name = entry.path().filename();
    if (!name.ends_with("-shm")) files.bytes[name] = bytesOf(entry.path());
  }
  return files;
}

/// Where an action takes place: a log on a disk that fails once the action begins.
struct Scene {
  const fs::path file;
  FaultyDisk& disk;
  Diary& diary;
  std::optional<LogStore>& log;
  AskFileSystem fileSystem;

  Status open() const {
    log.reset();
    auto opened = LogStore::open(file, disk.name(), fileSystem);
    if (!opened) return opened.error();
    log.emplace(*std::move(opened));
    return Done{};
  }
};

enum class Begins {
  WithoutALog,
  WithALogThatIsClosed,
  WithALeftOverJournal,
  WithAnOpenLog,
  WithALongJournal,
  WithADamagedLog
};

/// One thing that the program does with the log.
struct Action {
  const char* name;
  Begins begins;
  std::function<Status(const Scene&)> act;
  bool lifts = false;  // to a version that only the test knows
};

template <class Value>
Status statusOf(const Result<Value>& result) {
  if (!result) return result.error();
  return Done{};
}

/// What is read must be what was written, or nothing at all.
Status readRightly(const Scene& scene, const Result<std::vector<SessionRecord>>& read) {
  if (!read) return read.error();
  const std::string wrong = scene.diary.wrongOrMoreIn(*read);
  if (!wrong.empty()) return Error{Error::Code::Damaged, "read wrongly: " + wrong};
  return Done{};
}

constexpr const char* kLifting = "ALTER TABLE session ADD COLUMN place TEXT; CREATE TABLE extra (a TEXT)";

Status lift(const Scene& scene) {
  const SchemaSteps there = logSchemaSteps();
  std::vector<const char*> steps(there.begin(), there.end());
  steps.push_back(kLifting);
  try {
    SQLite::Database database(scene.file.string(), SQLite::OPEN_READWRITE, 250, scene.disk.name());
    return liftSchema(database, scene.file, steps);
  } catch (const SQLite::Exception& exception) {
    // What the log makes of what SQLite throws is seen in the other actions, but it takes this for damage.
    const bool isBlamed = exception.getErrorCode() == SQLITE_ERROR;
    return Error{isBlamed ? Error::Code::Damaged : Error::Code::Unavailable, exception.what()};
  }
}

/// Takes back what lifting did, so that the log can be read by this version; SQLite says whether all of it was there.
Status lower(const fs::path& file) {
  try {
    SQLite::Database database(file.string(), SQLite::OPEN_READWRITE);
    const auto version = std::to_string(logSchemaSteps().size());
    if (database.execAndGet("PRAGMA user_version").getString() == version) return Done{};
    database.exec("ALTER TABLE session DROP COLUMN place; DROP TABLE extra; PRAGMA user_version = " + version);
    return Done{};
  } catch (const SQLite::Exception& exception) {
    return Error{Error::Code::Damaged, std::string("half lifted: ") + exception.what()};
  }
}

Status readOnly(const Scene& scene) {
  const auto log = LogStore::openToRead(scene.file, scene.disk.name());
  if (!log) return log.error();
  return readRightly(scene, log->allSessions());
}

std::vector<Action> actions() {
  const auto openLog = [](const Scene& scene) { return scene.open(); };
  return {
      {"make a log", Begins::WithoutALog, openLog},
      {"open a log", Begins::WithALogThatIsClosed, openLog},
      {"open a log with a journal left over", Begins::WithALeftOverJournal, openLog},
      {"begin a session", Begins::WithAnOpenLog,
       [](const Scene& scene) { return scene.diary.beginSession(*scene.log); }},
      {"append a hold", Begins::WithAnOpenLog, [](const Scene& scene) { return scene.diary.appendHold(*scene.log); }},
      {"append a hold to a long journal", Begins::WithALongJournal,
       [](const Scene& scene) { return scene.diary.appendHold(*scene.log); }},
      {"end a session", Begins::WithAnOpenLog, [](const Scene& scene) { return scene.diary.endSession(*scene.log); }},
      {"note a session", Begins::WithAnOpenLog, [](const Scene& scene) { return scene.diary.noteSession(*scene.log); }},
      {"correct a session", Begins::WithAnOpenLog,
       [](const Scene& scene) { return scene.diary.correctSession(*scene.log); }},
      {"correct a session in a long journal", Begins::WithALongJournal,
       [](const Scene& scene) { return scene.diary.correctSession(*scene.log); }},
      {"append a fact of the plan", Begins::WithAnOpenLog,
       [](const Scene& scene) { return scene.diary.appendPlanFact(*scene.log); }},
      {"read the plan", Begins::WithAnOpenLog,
       [](const Scene& scene) -> Status {
         const auto read = scene.log->readPlan();
         if (!read) return read.error();
         const std::string wrong = scene.diary.wrongWith(*read);
         if (!wrong.empty()) return Error{Error::Code::Damaged, "read wrongly: " + wrong};
         return Done{};
       }},
      {"read a year", Begins::WithAnOpenLog,
       [](const Scene& scene) {
         return readRightly(scene, scene.log->sessionsBetween(aDay(), aDay() + std::chrono::days{365}));
       }},
      {"read everything", Begins::WithAnOpenLog,
       [](const Scene& scene) { return readRightly(scene, scene.log->allSessions()); }},
      {"read the first day", Begins::WithAnOpenLog, [](const Scene& scene) { return statusOf(scene.log->firstDay()); }},
      {"check", Begins::WithAnOpenLog,
       [](const Scene& scene) -> Status {
         const auto found = scene.log->check();
         if (!found) return found.error();
         if (!found->empty()) return Error{Error::Code::Damaged, "check() says: " + found->front()};
         return Done{};
       }},
      {"close", Begins::WithAnOpenLog,
       [](const Scene& scene) -> Status {
         scene.log.reset();
         return Done{};
       }},
      {"look for a row", Begins::WithAnOpenLog,
       [](const Scene& scene) { return statusOf(scene.log->contains(scene.diary.kept().front().id)); }},
      {"read a log that is not to be written", Begins::WithALogThatIsClosed, readOnly},
      {"read a log with a journal that is not to be written", Begins::WithALeftOverJournal, readOnly},
      {"rescue a damaged log", Begins::WithADamagedLog,
       [](const Scene& scene) { return statusOf(rescueLog(scene.file, aDay(), scene.disk.name())); }},
      {"lift the schema", Begins::WithALogThatIsClosed, lift, true},
  };
}

/// The codes that say the truth about a fault. Never Damaged: who reads that sets a sound log aside.
std::set<Error::Code> truthAbout(DiskFault fault, DiskOperation operation) {
  if (fault == DiskFault::IoError || fault == DiskFault::NoMemory) return {Error::Code::Unavailable};
  // SQLite forgets why a file could not be deleted.
  if (operation == DiskOperation::Delete) return {Error::Code::DiskFull, Error::Code::Unavailable};
  return {Error::Code::DiskFull};
}

/// What came of trying an action with a fault at its first operation, its second, ...
struct Tally {
  int runs = 0;
  int refused = 0;  // runs in which the action said that it could not be done
  int wrong = 0;
  std::vector<std::string> first;  // what was wrong, the first few

  void blame(const std::string& what) {
    ++wrong;
    if (first.size() < 12) first.push_back(what);
  }
  std::string words() const {
    std::string all;
    for (const std::string& what : first) all += what + "\n";
    return all;
  }
};

/// Tries actions on a log with one journal or the other.
class Faults {
public:
  Faults(Journal journal, FaultLasts lasts) : m_journal(journal), m_lasts(lasts) {
    writeClosed();
    if (m_journal == Journal::Wal) {
      writeWithWal();
    } else {
      writeWithHotJournal();
    }
  }

  /// Fails the action's first operation, its second, ... until it has no more; or only each of so many.
  void tryEachOperation(const Action& action, DiskFault fault, int step = 1) {
    for (int n = 1; befalls(action, fault, n); n += step) {
    }
  }
  const Tally& tally() const { return m_tally; }

private:
  struct Stage {
    explicit Stage(const Faults& faults, const Files& files)
        : diary(files.diary), fileSystem(faults.m_journal == Journal::Wal ? onThisComputer : onANetwork) {
      files.layOut(folder.path());
    }
    TemporaryFolder folder{placeInMemory()};
    FaultyDisk disk;
    Diary diary;
    AskFileSystem fileSystem;
    std::optional<LogStore> log;
    Scene scene{folder / "log.db", disk, diary, log, fileSystem};
  };

  void writeClosed() {
    Stage stage(*this, m_empty);
    ASSERT_TRUE(stage.scene.open());
    for (int row = 0; row < 30; ++row) ASSERT_TRUE(stage.diary.write(*stage.log));
    ASSERT_TRUE(stage.diary.appendPlanFact(*stage.log));
    ASSERT_TRUE(stage.diary.beginSession(*stage.log)) << "one that is not ended";
    stage.log.reset();
    m_closed = filesIn(stage.folder.path(), stage.diary);
    // SQLite cannot read the tables of this one, but every row is still there.
    m_damaged = m_closed;
    std::string& bytes = m_damaged.bytes["log.db"];
    bytes[100] = static_cast<char>(~bytes[100]);
  }

  /// As the files are when the program is killed.
  void writeWithWal() {
    Stage stage(*this, m_closed);
    ASSERT_TRUE(stage.scene.open());
    for (int row = 0; row < 8; ++row) ASSERT_TRUE(stage.diary.appendHold(*stage.log));
    m_withJournal = filesIn(stage.folder.path(), stage.diary);
    ASSERT_GT(m_withJournal.bytes["log.db-wal"].size(), 0U);
  }

  /// As they are when the power goes as late as it can while a row is written: it is in the log already, and the
  /// journal that takes it out again is still there.
  void writeWithHotJournal() {
    for (int n = 1;; ++n) {
      Stage stage(*this, m_closed);
      ASSERT_TRUE(stage.scene.open());
      stage.disk.cutPowerAt(n);
      Diary diary = stage.diary;
      if (diary.appendHold(*stage.log)) break;
      stage.log.reset();
      const TemporaryFolder after(placeInMemory());
      stage.disk.cutPower(after.path(), Unsynced::Lost, 1);
      Files files = filesIn(after.path(), stage.diary);
      if (files.bytes["log.db-journal"].size() > 512) m_withJournal = std::move(files);
    }
    ASSERT_NE(m_withJournal.bytes["log.db"], m_closed.bytes["log.db"]);
  }

  const Files& filesFor(Begins begins) const {
    switch (begins) {
      case Begins::WithoutALog:
        return m_empty;
      case Begins::WithALogThatIsClosed:
      case Begins::WithAnOpenLog:
        return m_closed;
      case Begins::WithALeftOverJournal:
      case Begins::WithALongJournal:
        return m_withJournal;
      case Begins::WithADamagedLog:
        return m_damaged;
    }
    return m_empty;
  }

  /// Whether the fault came about: the action has at least `n` operations that it can befall.
  bool befalls(const Action& action, DiskFault fault, int n) {
    Stage stage(*this, filesFor(action.begins));
    const bool isOpen = action.begins == Begins::WithAnOpenLog || action.begins == Begins::WithALongJournal;
    std::optional<FrequentCheckpoints> checkpoints;
    if (action.begins == Begins::WithALongJournal) checkpoints.emplace();
    if (isOpen) {
      if (const Status opened = stage.scene.open(); !opened) {
        m_tally.blame(std::string(action.name) + ": the log does not open: " + opened.error().detail);
        return false;
      }
    }
    ++m_tally.runs;
    stage.disk.failAt(n, fault, m_lasts);
    Status done = Done{};
    std::string wrong;
    try {
      done = action.act(stage.scene);
    } catch (const std::exception& exception) {
      wrong = std::string("throws ") + exception.what();
    }
    const std::optional<DiskOperation> failed = stage.disk.failed();
    stage.disk.heal();
    if (!done) ++m_tally.refused;
    if (!done && wrong.empty()) wrong = wrongWith(done.error(), action, fault, failed);
    if (wrong.empty())
      wrong =
          wrongAfterwards(stage, action, !done && (isOpen || action.lifts || action.begins == Begins::WithADamagedLog));
    if (!wrong.empty()) {
      m_tally.blame(std::string(action.name) + ", " + wordOf(fault) + " at operation " + std::to_string(n) + " (" +
                    (failed ? wordOf(*failed) : "none") + "): " + (done ? "done" : done.error().detail) + ": " + wrong);
    }
    return failed.has_value();
  }

  static std::string wrongWith(const Error& error, const Action& action, DiskFault fault,
                               std::optional<DiskOperation> failed) {
    if (!failed) return "fails although the disk did not";
    if (action.lifts && error.code == Error::Code::Unavailable) return {};
    if (truthAbout(fault, *failed).contains(error.code)) return {};
    return "says code " + std::to_string(static_cast<int>(error.code));
  }

  /// With the disk sound again the action can be done, and the log holds what it said that it holds.
  static std::string wrongAfterwards(Stage& stage, const Action& action, bool again) {
    if (again) {
      if (const Status done = action.act(stage.scene); !done) return "not again: " + done.error().detail;
    }
    stage.log.reset();
    if (action.lifts) {
      if (const Status lowered = lower(stage.scene.file); !lowered) return lowered.error().detail;
    }
    if (const Status opened = stage.scene.open(); !opened) return "does not open: " + opened.error().detail;
    const auto found = stage.log->check();
    if (!found) return "cannot be checked: " + found.error().detail;
    if (!found->empty()) return "check(): " + found->front();
    const auto read = stage.log->allSessions();
    if (!read) return "cannot be read: " + read.error().detail;
    if (std::string wrong = stage.diary.wrongOrMoreIn(*read); !wrong.empty()) return wrong;
    const auto plan = stage.log->readPlan();
    if (!plan) return "the plan cannot be read: " + plan.error().detail;
    if (std::string wrong = stage.diary.wrongWith(*plan); !wrong.empty()) return wrong;
    const bool isNewDevice = action.begins == Begins::WithADamagedLog;  // its numbers are its own
    if (const Status written = isNewDevice ? Status(Done{}) : stage.diary.write(*stage.log); !written)
      return "does not go on: " + written.error().detail;
    stage.log.reset();
    for (const auto& entry : fs::directory_iterator(stage.folder.path())) {
      const std::string name = entry.path().filename();
      if (isNewDevice && name.starts_with("log.db.damaged-")) continue;
      const int lifted = static_cast<int>(logSchemaSteps().size()) + 1;
      if (name != "log.db" && entry.path() != copyBeforeLifting(stage.scene.file, lifted))
        return "leaves " + name + " behind";
    }
    return {};
  }

  const Journal m_journal;
  const FaultLasts m_lasts;
  const Files m_empty{{}, Diary(20261122)};
  Files m_closed = m_empty;
  Files m_withJournal = m_empty;
  Files m_damaged = m_empty;
  Tally m_tally;
};

constexpr DiskFault kFaults[] = {DiskFault::IoError, DiskFault::Full, DiskFault::NoMemory, DiskFault::ShortWrite};

class DiskFaultTest : public ::testing::TestWithParam<Journal> {
protected:
  Tally tryAll(const std::vector<Action>& tried, FaultLasts lasts, int step) {
    Faults faults(GetParam(), lasts);
    for (const Action& action : tried) {
      for (const DiskFault fault : kFaults) faults.tryEachOperation(action, fault, step);
    }
    RecordProperty("runs", faults.tally().runs);
    RecordProperty("refused", faults.tally().refused);
    RecordProperty("wrong", faults.tally().wrong);
    return faults.tally();
  }
};

TEST_P(DiskFaultTest, OnceLeavesTheLogSoundAndIsCalledByItsName) {
  const Tally tally = tryAll(actions(), FaultLasts::Once, 1);
  EXPECT_EQ(tally.wrong, 0) << tally.words();
  EXPECT_GT(tally.runs, 900);
  EXPECT_GT(tally.refused, tally.runs / 2);
}

TEST_P(DiskFaultTest, ThatLastsLeavesTheLogSoundAndIsCalledByItsName) {
  const Tally tally = tryAll(actions(), FaultLasts::Lasting, cases(7, 1));
  EXPECT_EQ(tally.wrong, 0) << tally.words();
  EXPECT_GT(tally.runs, 120);
  EXPECT_GT(tally.refused, tally.runs / 2);
}

/// The control: who acknowledges a row whatever became of it is found out.
TEST_P(DiskFaultTest, FindsOutAWriterThatDoesNotLook) {
  const Action careless{"append a hold without looking", Begins::WithAnOpenLog, [](const Scene& scene) -> Status {
                          if (!scene.diary.appendHold(*scene.log)) scene.diary.acknowledgeAnyway();
                          return Done{};
                        }};
  const Tally tally = tryAll({careless}, FaultLasts::Once, 1);
  EXPECT_GT(tally.wrong, tally.runs / 3);
}

std::string nameOf(const ::testing::TestParamInfo<Journal>& tested) {
  return tested.param == Journal::Wal ? "Wal" : "RollbackJournal";
}

INSTANTIATE_TEST_SUITE_P(Log, DiskFaultTest, ::testing::Values(Journal::Wal, Journal::Rollback), nameOf);

}  // namespace
}  // namespace lissom
