#include "core/storage/backup.h"

#include "core/storage/log_store.h"
#include "tests/core/storage/every_fact.h"
#include "tests/core/storage/written_log.h"
#include "tests/support/child_process.h"
#include "tests/support/faulty_disk.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/tier.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <chrono>
#include <random>
#include <thread>

namespace lissom {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

constexpr Error::Code kDamaged = Error::Code::Damaged;

std::string insideOf(const fs::path& backup, const std::string& name) {
  SQLite::Database database(backup.string(), SQLite::OPEN_READONLY);
  SQLite::Statement file(database, "SELECT data FROM sqlar WHERE name = ?");
  file.bind(1, name);
  return file.executeStep() ? file.getColumn(0).getString() : "";
}

void change(const fs::path& backup, const std::string& sql) {
  SQLite::Database database(backup.string(), SQLite::OPEN_READWRITE);
  database.exec(sql);
}

/// A data folder with everything in it that a person can have.
class BackupTest : public testing::Test {
protected:
  static BackupPlaces placesIn(const fs::path& folder) {
    return {folder, folder / "log.db", folder / "packs", folder / "settings.json"};
  }

  void SetUp() override {
    fs::create_directories(places.packs / "exercises");
    writeBytes(places.packs / "own-routines.json", "{\"format\": 1}\n");
    writeBytes(places.packs / "exercises" / "mine.json", "{}");
    writeBytes(places.packs / "picture.png", "not kept");
    writeBytes(places.settings, "{\"theme\": \"dark\"}\n");
    log.emplace(*LogStore::open(places.log));
    sessions.push_back(writeSession(*log, aWholeSession(aDay())));
    sessions.push_back(writeSession(*log, aWholeSession(aDay() + std::chrono::days{3})));
    for (const PlanFact& fact : everyFact()) ASSERT_TRUE(log->appendPlanFact(fact));
  }

  Result<BackupSummary> backUp() const { return writeBackup(*log, places, backup, now); }

  TemporaryFolder folder{placeInMemory()};
  BackupPlaces places = placesIn(folder / "data");
  fs::path backup = folder / "all.lissom-backup";
  Now now = aMorningOf(aDay() + std::chrono::days{5});
  std::optional<LogStore> log;
  std::vector<SessionRecord> sessions;
};

TEST_F(BackupTest, HoldsTheLogTheOwnPacksAndTheSettings) {
  const auto made = backUp();
  ASSERT_TRUE(made) << made.error().detail;
  const BackupSummary expected{.made = now,
                               .sessions = 2,
                               .facts = everyFact().size(),
                               .firstDay = sessions[0].day,
                               .lastDay = sessions[1].day,
                               .packs = {"packs/exercises/mine.json", "packs/own-routines.json"},
                               .settings = true};
  EXPECT_EQ(*made, expected);
  EXPECT_EQ(*readBackup(backup), expected);
  EXPECT_EQ(insideOf(backup, "settings.json"), "{\"theme\": \"dark\"}\n");
  EXPECT_EQ(namesIn(folder.path()), (std::vector<std::string>{"all.lissom-backup", "data"}));
}

TEST_F(BackupTest, IsReadableByItsOwnerOnly) {
  ASSERT_TRUE(backUp());
  struct stat status {};
  ASSERT_EQ(::stat(backup.c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777U, 0600U);
}

TEST_F(BackupTest, OfANewProgramIsEmptyAndFine) {
  const BackupPlaces fresh = placesIn(folder / "fresh");
  const auto made = writeBackup(*LogStore::inMemory(), fresh, backup, now);
  ASSERT_TRUE(made) << made.error().detail;
  EXPECT_EQ(made->sessions, 0U);
  EXPECT_FALSE(made->settings);
  EXPECT_TRUE(made->packs.empty());
}

TEST_F(BackupTest, TellsHowFarItIsAndCancelledLeavesWhatWasThere) {
  writeBytes(backup, "the one before");
  std::vector<double> told;
  const auto cancelled = writeBackup(*log, places, backup, now, [&](double done) {
    told.push_back(done);
    return false;
  });
  ASSERT_FALSE(cancelled);
  EXPECT_EQ(bytesOf(backup), "the one before");
  EXPECT_EQ(namesIn(folder.path()), (std::vector<std::string>{"all.lissom-backup", "data"}));
  ASSERT_TRUE(writeBackup(*log, places, backup, now, [&](double done) {
    told.push_back(done);
    return true;
  }));
  EXPECT_DOUBLE_EQ(told.back(), 1.0);
}

TEST_F(BackupTest, OfADamagedLogIsRefusedAndTheOneBeforeStays) {
  ASSERT_TRUE(backUp());
  const std::string before = bytesOf(backup);
  log.reset();
  change(places.log, "UPDATE hold SET held_ms = held_ms + 1");
  log.emplace(*LogStore::open(places.log));
  const auto made = backUp();
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().code, kDamaged);
  EXPECT_EQ(bytesOf(backup), before);
}

TEST_F(BackupTest, IsWholeOrTheOneBeforeWhereverTheDiskFails) {
  ASSERT_TRUE(backUp());
  const std::string before = bytesOf(backup);
  FaultyDisk disk;
  int n = 1;
  for (;; ++n) {
    disk.failAt(n, DiskFault::Full, FaultLasts::Lasting);
    const auto made = writeBackup(*log, places, backup, now, {}, disk.name());
    disk.heal();
    if (made) break;
    EXPECT_EQ(made.error().code, Error::Code::DiskFull) << n << ": " << made.error().detail;
    EXPECT_EQ(bytesOf(backup), before) << n;
    EXPECT_EQ(namesIn(folder.path()), (std::vector<std::string>{"all.lissom-backup", "data"})) << n;
  }
  EXPECT_GT(n, 10) << "the disk was not met";
  EXPECT_TRUE(readBackup(backup));
}

TEST_F(BackupTest, DamagedAnywhereIsRefusedOrStillTheSame) {
  const auto made = backUp();
  ASSERT_TRUE(made);
  const std::string good = bytesOf(backup);
  std::minstd_rand random(20261122);
  const auto isRefusedOrTheSame = [&](const std::string& bytes) {
    writeBytes(backup, bytes);
    const auto read = readBackup(backup);
    return read ? *read == *made : read.error().code == kDamaged || read.error().code == Error::Code::StorageNewer;
  };
  constexpr std::size_t page = 4096;
  int refused = 0;
  for (std::size_t at = 0; at < good.size(); at += page) {
    std::string zeroed = good;
    zeroed.replace(at, page, std::string(page, '\0'));
    EXPECT_TRUE(isRefusedOrTheSame(zeroed)) << "page at " << at << " zeroed";
    std::string flipped = good;
    const std::size_t place = at + random() % page;
    flipped[place] = static_cast<char>(flipped[place] ^ (1 << random() % 8));
    EXPECT_TRUE(isRefusedOrTheSame(flipped)) << "bit flipped at " << place;
    EXPECT_TRUE(isRefusedOrTheSame(good.substr(0, at))) << "cut at " << at;
    refused += readBackup(backup) ? 0 : 1;
  }
  EXPECT_EQ(refused, static_cast<int>(good.size() / page)) << "a backup that was cut was taken";
}

TEST_F(BackupTest, WhatIsNoBackupOrNewerIsRefused) {
  EXPECT_EQ(readBackup(folder / "nothing").error().code, Error::Code::NotFound);
  writeBytes(backup, "no backup");
  EXPECT_EQ(readBackup(backup).error().code, kDamaged);
  EXPECT_EQ(readBackup(places.log).error().code, kDamaged) << "a log is no backup";
  ASSERT_TRUE(backUp());
  change(backup, "PRAGMA user_version = 99");
  EXPECT_EQ(readBackup(backup).error().code, Error::Code::StorageNewer);
}

TEST_F(BackupTest, FilesThatWereChangedOrLeadElsewhereAreRefused) {
  for (const char* sql : {
           "UPDATE sqlar SET data = x'7B7D', sz = 2 WHERE name = 'settings.json'",
           "DELETE FROM sqlar WHERE name = 'packs/own-routines.json'",
           "INSERT INTO sqlar VALUES ('packs/more.json', 33188, 0, 2, x'7B7D')",
           "UPDATE sqlar SET name = 'packs/../../evil.json' WHERE name = 'packs/own-routines.json'",
           "UPDATE sqlar SET name = '/evil.json' WHERE name = 'settings.json'",
           "DELETE FROM sqlar WHERE name = 'manifest.json'",
           "DROP TABLE sqlar",
       }) {
    ASSERT_TRUE(backUp());
    change(backup, sql);
    const auto read = readBackup(backup);
    ASSERT_FALSE(read) << sql;
    EXPECT_EQ(read.error().code, kDamaged) << sql;
  }
}

// ---- Restoring.

class RestoreTest : public BackupTest {
protected:
  void SetUp() override {
    BackupTest::SetUp();
    ASSERT_TRUE(backUp());
    log.reset();
  }
  Status restore(const BackupPlaces& to) const {
    if (Status staged = stageRestore(backup, to, today); !staged) return staged;
    const auto done = finishRestore(to.data);
    return done ? Status(Done{}) : Status(done.error());
  }
  Day today = aDay(2026, 11, 22);
};

TEST_F(RestoreTest, BringsEverythingToANewComputer) {
  const BackupPlaces there = placesIn(folder / "there");
  const Status restored = restore(there);
  ASSERT_TRUE(restored) << restored.error().detail;
  const auto brought = LogStore::open(there.log);
  ASSERT_TRUE(brought);
  EXPECT_EQ(*brought->allSessions(), sessions);
  EXPECT_TRUE(brought->check()->empty());
  for (const PlanFact& fact : everyFact()) EXPECT_TRUE(*brought->contains(fact));
  EXPECT_EQ(bytesOf(there.settings), "{\"theme\": \"dark\"}\n");
  EXPECT_EQ(bytesOf(there.packs / "own-routines.json"), "{\"format\": 1}\n");
  EXPECT_EQ(bytesOf(there.packs / "exercises" / "mine.json"), "{}");
  EXPECT_FALSE(fs::exists(there.data / "restore"));
}

TEST_F(RestoreTest, GivesTheLogADeviceNameOfItsOwn) {
  const std::string before = LogStore::open(places.log)->device();
  ASSERT_TRUE(restore(places));
  auto restored = *LogStore::open(places.log);
  EXPECT_NE(restored.device(), before);
  const auto added = writeSession(restored, aWholeSession(today));
  EXPECT_EQ(added.id.device, restored.device());
  EXPECT_TRUE(restored.check()->empty());
}

TEST_F(RestoreTest, KeepsWhatWasThereAsideByteForByte) {
  {
    auto later = *LogStore::open(places.log);
    writeSession(later, aWholeSession(today));
  }
  writeBytes(places.settings, "{\"theme\": \"light\"}\n");
  writeBytes(places.packs / "own-routines.json", "later");
  const std::string present = bytesOf(places.log);
  ASSERT_TRUE(restore(places));
  const fs::path aside = places.data / "before-restore-2026-11-22";
  EXPECT_EQ(bytesOf(aside / "log.db"), present);
  EXPECT_EQ(bytesOf(aside / "settings.json"), "{\"theme\": \"light\"}\n");
  EXPECT_EQ(bytesOf(aside / "packs" / "own-routines.json"), "later");
  EXPECT_EQ(bytesOf(aside / "packs" / "picture.png"), "not kept");
  EXPECT_EQ(LogStore::open(places.log)->allSessions()->size(), 2U);
  ASSERT_TRUE(restore(places));
  EXPECT_EQ(bytesOf(aside / "log.db"), present) << "a second restore took the place of the first";
  EXPECT_TRUE(fs::exists(places.data / "before-restore-2026-11-22-2" / "log.db"));
}

TEST_F(RestoreTest, ShowsFirstWhatItWouldBring) {
  {
    auto later = *LogStore::open(places.log);
    writeSession(later, aWholeSession(today));
    writeSession(later, aWholeSession(today));
    const auto mistake = writeSession(later, aWholeSession(today));  // counts no longer, so nobody misses it
    ASSERT_TRUE(later.appendChange({aMorningOf(today), SessionWithdrawn{mistake.id}}));
  }
  const std::string present = bytesOf(places.log);
  const auto presentLog = LogStore::openToRead(places.log);
  const auto preview = previewRestore(backup, places, &*presentLog);
  ASSERT_TRUE(preview) << preview.error().detail;
  EXPECT_EQ(preview->backup.sessions, 2U);
  EXPECT_EQ(preview->present.sessions, 4U);
  EXPECT_EQ(preview->sessionsOnlyHere, 2U);
  EXPECT_EQ(preview->sessionsOnlyThere, 0U);
  EXPECT_TRUE(preview->presentReadable);
  EXPECT_EQ(bytesOf(places.log), present);
  EXPECT_FALSE(fs::exists(places.data / "restore"));
  const auto elsewhere = previewRestore(backup, placesIn(folder / "there"), nullptr);
  ASSERT_TRUE(elsewhere);
  EXPECT_EQ(elsewhere->sessionsOnlyThere, 2U);
  EXPECT_TRUE(elsewhere->presentReadable);
}

TEST_F(RestoreTest, WorksOverALogThatCannotBeRead) {
  writeBytes(places.log, "ruined");
  const auto preview = previewRestore(backup, places, nullptr);
  ASSERT_TRUE(preview);
  EXPECT_FALSE(preview->presentReadable);
  ASSERT_TRUE(restore(places));
  EXPECT_EQ(*LogStore::open(places.log)->allSessions(), sessions);
  EXPECT_EQ(bytesOf(places.data / "before-restore-2026-11-22" / "log.db"), "ruined");
}

TEST_F(RestoreTest, WhatIsNoBackupChangesNothing) {
  const std::string present = bytesOf(places.log);
  const auto names = namesIn(places.data);
  writeBytes(backup, bytesOf(backup).substr(0, 5000));
  EXPECT_FALSE(restore(places));
  EXPECT_EQ(bytesOf(places.log), present);
  EXPECT_EQ(namesIn(places.data), names);
}

TEST_F(RestoreTest, ThatWasNotDecidedLeavesNothingBehind) {
  fs::create_directory(places.data / "restore");
  writeBytes(places.data / "restore" / "log.db", "half of it");
  const std::string present = bytesOf(places.log);
  const auto done = finishRestore(places.data);
  ASSERT_TRUE(done);
  EXPECT_FALSE(done->has_value());
  EXPECT_FALSE(fs::exists(places.data / "restore"));
  EXPECT_FALSE(fs::exists(places.data / "before-restore-2026-11-22"));
  EXPECT_EQ(bytesOf(places.log), present);
}

TEST_F(RestoreTest, KeepsALogThatWasBegunWhileItStoodHalfDone) {
  ASSERT_TRUE(stageRestore(backup, places, today));
  // A crash: the log went aside, the new one is not in its place yet; then somebody begins a log.
  const fs::path aside = places.data / "before-restore-2026-11-22";
  fs::create_directory(aside);
  const std::string old = bytesOf(places.log);
  fs::rename(places.log, aside / "log.db");
  writeBytes(places.log, "begun in between");
  EXPECT_TRUE(isRestoreUnfinished(places.data));
  ASSERT_TRUE(finishRestore(places.data));
  EXPECT_FALSE(isRestoreUnfinished(places.data));
  EXPECT_EQ(*LogStore::open(places.log)->allSessions(), sessions);
  EXPECT_EQ(bytesOf(aside / "log.db"), old);
  EXPECT_EQ(bytesOf(aside / "log.db-2"), "begun in between");
}

TEST_F(RestoreTest, OfAnOlderVersionIsLiftedToThisOne) {
  const fs::path old = folder / "old.lissom-backup";
  const fs::path source = fs::path(LISSOM_SOURCE_DIR) / "tests/data/logs/version-1.db";
  fs::copy_file(source, old);
  fs::permissions(old, fs::perms::owner_read | fs::perms::owner_write);
  change(old, "PRAGMA journal_mode = DELETE");
  change(old, R"(CREATE TABLE sqlar (name TEXT PRIMARY KEY, mode INT, mtime INT, sz INT, data BLOB))");
  const std::string manifest = R"({"format":1,"made_at_ms":1,"utc_offset_min":0,"files":[]})";
  change(old, "INSERT INTO sqlar VALUES ('manifest.json', 33152, 0, " + std::to_string(manifest.size()) + ", CAST('" +
                  manifest + "' AS BLOB))");
  change(old, "PRAGMA application_id = " + std::to_string(kBackupApplicationId));
  backup = old;
  const Status restored = restore(places);
  ASSERT_TRUE(restored) << restored.error().detail;
  const auto lifted = LogStore::open(places.log);
  ASSERT_TRUE(lifted);
  const fs::path copy = folder / "copy.db";
  fs::copy_file(source, copy);
  fs::permissions(copy, fs::perms::owner_read | fs::perms::owner_write);
  EXPECT_EQ(*lifted->allSessions(), *LogStore::open(copy)->allSessions());
  EXPECT_GT(lifted->allSessions()->size(), 0U);
}

/// A program of this version starts for the first time over the data of an earlier one.
TEST_F(RestoreTest, BeforeALogIsLiftedEverythingIsBackedUpAndCanBeRestored) {
  for (const char* version : {"version-1", "version-2"}) {
    SCOPED_TRACE(version);
    const TemporaryFolder round(placeInMemory());
    const fs::path earlier = fs::path(LISSOM_SOURCE_DIR) / "tests/data/logs" / (std::string(version) + ".db");
    const BackupPlaces there = placesIn(round / "data");
    fs::create_directories(there.packs);
    fs::copy_file(earlier, there.log);
    writeBytes(there.settings, "{\"theme\": \"dark\"}\n");
    writeBytes(there.packs / "own-routines.json", "{\"format\": 1}\n");
    std::vector<SessionRecord> theirs;
    {
      const auto lifted = LogStore::open(there.log, {}, fileSystemOf, BackupBeforeLifting{there, now});
      ASSERT_TRUE(lifted) << lifted.error().detail;
      theirs = *lifted->allSessions();
      ASSERT_FALSE(theirs.empty());
    }
    const fs::path kept = backupBeforeLifting(there.log, 3);
    EXPECT_EQ(kept.filename(), "log.db.before-version-3.lissom-backup");
    const auto names = namesIn(there.data);
    EXPECT_EQ(std::ranges::count_if(names, [](const auto& name) { return name.find("before-version") != name.npos; }),
              1)
        << "there is no second copy";
    const auto read = readBackup(kept);
    ASSERT_TRUE(read) << read.error().detail;
    EXPECT_EQ(read->made, now);
    EXPECT_EQ(read->sessions, theirs.size());
    EXPECT_TRUE(read->settings);
    SQLite::Database raw(kept.string(), SQLite::OPEN_READONLY);
    EXPECT_EQ("version-" + raw.execAndGet("PRAGMA user_version").getString(), version) << "as it was before";

    const BackupPlaces fresh = placesIn(round / "fresh");
    ASSERT_TRUE(stageRestore(kept, fresh, today));
    ASSERT_TRUE(finishRestore(fresh.data));
    EXPECT_EQ(bytesOf(fresh.settings), bytesOf(there.settings));
    EXPECT_EQ(bytesOf(fresh.packs / "own-routines.json"), bytesOf(there.packs / "own-routines.json"));
    const auto restored = LogStore::open(fresh.log);
    ASSERT_TRUE(restored) << restored.error().detail;
    EXPECT_EQ(*restored->allSessions(), theirs);
    EXPECT_TRUE(restored->check()->empty());
  }
}

TEST_F(RestoreTest, ALogThatCannotBeBackedUpIsNotLifted) {
  const TemporaryFolder round(placeInMemory());
  const BackupPlaces there = placesIn(round / "data");
  fs::create_directories(there.settings);  // a folder cannot be read as a file
  fs::copy_file(fs::path(LISSOM_SOURCE_DIR) / "tests/data/logs/version-1.db", there.log);
  const std::string before = bytesOf(there.log);
  const auto lifted = LogStore::open(there.log, {}, fileSystemOf, BackupBeforeLifting{there, now});
  ASSERT_FALSE(lifted);
  EXPECT_NE(lifted.error().detail.find("settings.json"), std::string::npos) << lifted.error().detail;
  SQLite::Database raw(there.log.string(), SQLite::OPEN_READONLY);
  EXPECT_EQ(raw.execAndGet("PRAGMA user_version").getInt(), 1);
  EXPECT_FALSE(fs::exists(backupBeforeLifting(there.log, 3)));
  fs::remove(there.settings);
  EXPECT_TRUE(LogStore::open(there.log, {}, fileSystemOf, BackupBeforeLifting{there, now}));
}

/// No sound backup can be made of it, and it is not taken from the person for that.
TEST_F(RestoreTest, ALogWithADamagedRowIsKeptAsItIsAndLifted) {
  const TemporaryFolder round(placeInMemory());
  const BackupPlaces there = placesIn(round / "data");
  fs::create_directories(there.data);
  fs::copy_file(fs::path(LISSOM_SOURCE_DIR) / "tests/data/logs/version-1.db", there.log);
  change(there.log, "UPDATE hold SET held_ms = held_ms + 1 WHERE number = (SELECT min(number) FROM hold)");
  const auto lifted = LogStore::open(there.log, {}, fileSystemOf, BackupBeforeLifting{there, now});
  ASSERT_TRUE(lifted) << lifted.error().detail;
  EXPECT_FALSE(lifted->check()->empty());
  EXPECT_FALSE(fs::exists(backupBeforeLifting(there.log, 3)));
  SQLite::Database kept((there.data / "log.db.before-version-3").string(), SQLite::OPEN_READONLY);
  EXPECT_EQ(kept.execAndGet("PRAGMA user_version").getInt(), 1);
}

TEST_F(BackupTest, ThatWasMadeAtAnImpossibleTimeIsRefused) {
  for (const char* time :
       {R"("made_at_ms":9223372036854775807,"utc_offset_min":0)", R"("made_at_ms":0,"utc_offset_min":2147483647)"}) {
    ASSERT_TRUE(backUp());
    const std::string manifest = std::string(R"({"format":1,)") + time + R"(,"files":[]})";
    change(backup, "DELETE FROM sqlar");
    change(backup, "INSERT INTO sqlar VALUES ('manifest.json', 33152, 0, " + std::to_string(manifest.size()) +
                       ", CAST('" + manifest + "' AS BLOB))");
    const auto read = readBackup(backup);
    ASSERT_FALSE(read) << time;
    EXPECT_EQ(read.error().code, kDamaged);
    EXPECT_NE(read.error().detail.find("impossible time"), std::string::npos) << read.error().detail;
  }
}

/// Everything in a data folder but what was put aside.
std::string stateOf(const BackupPlaces& places) {
  std::string state = bytesOf(places.settings) + bytesOf(places.packs / "own-routines.json");
  const auto log = LogStore::open(places.log);
  if (!log) return state + log.error().detail;
  for (const SessionRecord& session : *log->allSessions()) state += textOf(session.id) + ' ';
  return state;
}

TEST_F(RestoreTest, KilledAtAnyMomentLeavesTheOldOrTheNewAndNothingHalf) {
  writeBytes(places.settings, "{\"theme\": \"light\"}\n");
  writeBytes(places.packs / "own-routines.json", "later");
  {
    auto later = *LogStore::open(places.log);
    writeSession(later, aWholeSession(today));
  }
  const std::string old = stateOf(places);
  const BackupPlaces fresh = placesIn(folder / "fresh");
  ASSERT_TRUE(restore(fresh));
  const std::string restored = stateOf(fresh);
  const auto began = std::chrono::steady_clock::now();
  ASSERT_TRUE(restore(placesIn(folder / "measured")));
  const auto usual = std::chrono::steady_clock::now() - began;
  std::minstd_rand random(newSeed());
  int olds = 0;
  int news = 0;
  const int kills = cases(200, 2000);
  for (int i = 0; i < kills; ++i) {
    const TemporaryFolder round(placeInMemory());
    const BackupPlaces here = placesIn(round / "data");
    fs::copy(places.data, here.data, fs::copy_options::recursive);
    const pid_t child = ::fork();
    if (child == 0) ::_exit(restore(here) ? 0 : 1);
    std::this_thread::sleep_for(usual * (random() % 2500) / 1000);
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    const auto done = finishRestore(here.data);
    ASSERT_TRUE(done) << done.error().detail;
    const std::string state = stateOf(here);
    olds += state == old ? 1 : 0;
    news += state == restored ? 1 : 0;
    ASSERT_TRUE(state == old || state == restored) << "after kill " << i << ": " << state;
    ASSERT_FALSE(fs::exists(here.data / "restore"));
  }
  EXPECT_EQ(olds + news, kills);
  EXPECT_GT(olds, 0);
  EXPECT_GT(news, 0);
}

TEST_F(RestoreTest, OnADiskThatIsFullAtAnyPointLeavesTheOldOrTheNew) {
  writeBytes(places.settings, "{\"theme\": \"light\"}\n");
  const std::string old = stateOf(places);
  const BackupPlaces fresh = placesIn(folder / "fresh");
  ASSERT_TRUE(restore(fresh));
  const std::string restored = stateOf(fresh);
  const auto size = fs::file_size(backup);
  int failed = 0;
  for (std::uintmax_t limit = 0; limit < size + 8192; limit += 4096) {
    const TemporaryFolder round(placeInMemory());
    const BackupPlaces here = placesIn(round / "data");
    fs::copy(places.data, here.data, fs::copy_options::recursive);
    const int code = inChild([&] {
      fillTheDiskAt(limit);
      const Status done = restore(here);
      return done ? 0 : done.error().code == Error::Code::DiskFull ? 1 : 2;
    });
    failed += code == 0 ? 0 : 1;
    EXPECT_LE(code, 1) << "at " << limit << " bytes it is not said that the disk is full";
    ASSERT_TRUE(finishRestore(here.data)) << limit;
    const std::string state = stateOf(here);
    EXPECT_EQ(state, code == 0 ? restored : old) << limit;
  }
  EXPECT_GT(failed, 3);
}

// ---- By themselves.

TEST(BackupScheduleTest, IsDueOnceAWeekAndWhenAClockWasWrong) {
  const Day last = aDay(2026, 11, 15);
  EXPECT_TRUE(isBackupDue(std::nullopt, last));
  EXPECT_FALSE(isBackupDue(last, last));
  EXPECT_FALSE(isBackupDue(last, last + std::chrono::days{6}));
  EXPECT_TRUE(isBackupDue(last, last + std::chrono::days{7}));
  EXPECT_TRUE(isBackupDue(last, last - std::chrono::days{1}));
}

TEST(BackupScheduleTest, TheNewestEightStayAndNothingElseIsTouched) {
  std::vector<std::string> names{"holiday.jpg", "lissom-mine.lissom-backup", "lissom-2026-13-01.lissom-backup",
                                 "lissom-2026-01-01.lissom-backup.txt", "lissom-.lissom-backup"};
  for (unsigned day = 1; day <= 10; ++day) names.push_back(backupNameOf(aDay(2026, 11, day)));
  EXPECT_EQ(backupsToRemove(names),
            (std::vector<std::string>{"lissom-2026-11-02.lissom-backup", "lissom-2026-11-01.lissom-backup"}));
  names.resize(12);
  EXPECT_TRUE(backupsToRemove(names).empty());
}

TEST_F(BackupTest, OfTheWeekTakesThePlaceOfTheOldest) {
  const fs::path weekly = folder / "weekly";
  fs::create_directory(weekly);
  for (unsigned day = 1; day <= 9; ++day) writeBytes(weekly / backupNameOf(aDay(2026, 9, day)), "old");
  const auto file = writeWeeklyBackup(*log, places, weekly, aDay(2026, 11, 22), now);
  ASSERT_TRUE(file) << file.error().detail;
  EXPECT_EQ(*file, weekly / "lissom-2026-11-22.lissom-backup");
  EXPECT_TRUE(readBackup(*file));
  EXPECT_EQ(namesIn(weekly).size(), kBackupsKept);
  EXPECT_EQ(namesIn(weekly).front(), "lissom-2026-09-03.lissom-backup");
}

TEST_F(BackupTest, OfTheWeekThatFailsRemovesNothing) {
  const fs::path weekly = folder / "weekly";
  fs::create_directory(weekly);
  for (unsigned day = 1; day <= 9; ++day) writeBytes(weekly / backupNameOf(aDay(2026, 9, day)), "old");
  FaultyDisk disk;
  disk.failAt(3, DiskFault::Full, FaultLasts::Lasting);
  EXPECT_FALSE(writeWeeklyBackup(*log, places, weekly, aDay(2026, 11, 22), now, disk.name()));
  EXPECT_EQ(namesIn(weekly).size(), 9U);
  EXPECT_FALSE(writeWeeklyBackup(*log, places, folder / "gone", aDay(2026, 11, 22), now));
}

}  // namespace
}  // namespace lissom
