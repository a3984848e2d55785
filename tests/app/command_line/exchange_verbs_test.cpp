#include "app/command_line/exchange_verbs.h"

#include "app/tour/simulated_clock.h"
#include "core/storage/log_store.h"
#include "tests/support/builders.h"
#include "tests/support/temporary_folder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>
#include <signal.h>

#include <fstream>
#include <sstream>

namespace lissom {
namespace {

class ExchangeVerbsTest : public ::testing::Test {
protected:
  template <class AnyVerb>
  int run(const AnyVerb& verb) {
    out.str({});
    err.str({});
    return lissom::run(verb, {places, QStringLiteral("en"), clock, out, err});
  }
  bool says(const char* words) const { return out.str().find(words) != std::string::npos; }
  bool complains(const char* words) const { return err.str().find(words) != std::string::npos; }

  /// Two sessions of two holds, and an appointment.
  void live() const {
    auto log = LogStore::open(places.log);
    ASSERT_TRUE(log);
    for (const Day day : {aDay(2026, 11, 9), aDay(2026, 11, 10)}) {
      const auto session = log->beginSession(*RoutineId::parse("psoas-basics"), day, aMorningOf(day), 1);
      ASSERT_TRUE(session);
      for (int number = 1; number <= 2; ++number) ASSERT_TRUE(log->appendHold(aHold().of(*session).number(number)));
    }
    const Day said = aDay(2026, 11, 11);
    ASSERT_TRUE(log->appendPlanFact(
        {.day = said, .said = aMorningOf(said), .entry = AppointmentMade{aDay(2026, 12, 1), {}, "Room 2"}}));
  }
  std::vector<SessionRecord> sessions(const Places& of) const {
    const auto log = LogStore::open(of.log);
    const auto all = log ? log->allSessions() : Result<std::vector<SessionRecord>>(log.error());
    EXPECT_TRUE(all);
    return all ? *all : std::vector<SessionRecord>{};
  }
  std::string written(const std::filesystem::path& file) const {
    std::ostringstream text;
    text << std::ifstream(file, std::ios::binary).rdbuf();
    return text.str();
  }

  TemporaryFolder folder;
  TemporaryFolder files;
  Places places = placesFor(folder.path());
  SimulatedClock clock{aMorningOf(aDay(2026, 11, 20))};
  std::ostringstream out;
  std::ostringstream err;
};

TEST_F(ExchangeVerbsTest, AnImportThatIsInterruptedChangesNothingAndLeavesNothing) {
  live();
  ASSERT_EQ(run(ExportLog{.file = files / "log.json", .format = ExportLog::Format::Json}), 0);
  const TemporaryFolder fresh;
  places = placesFor(fresh.path());
  sigset_t interrupted;
  sigset_t before;
  sigemptyset(&interrupted);
  sigaddset(&interrupted, SIGINT);
  pthread_sigmask(SIG_BLOCK, &interrupted, &before);
  ::raise(SIGINT);  // comes as soon as the import asks
  EXPECT_EQ(run(ImportLog{.file = files / "log.json"}), 128 + SIGINT);
  pthread_sigmask(SIG_SETMASK, &before, nullptr);
  EXPECT_TRUE(complains("Cancelled; nothing was changed.")) << err.str();
  EXPECT_FALSE(std::filesystem::exists(places.log));
  EXPECT_EQ(run(ImportLog{.file = files / "log.json"}), 0) << "the next one is not";
}

TEST_F(ExchangeVerbsTest, WhatGoesOutComesBackOnAnotherComputer) {
  live();
  const auto here = sessions(places);
  for (const auto& [name, format] :
       {std::pair{"log.json", ExportLog::Format::Json}, std::pair{"log.csv", ExportLog::Format::Csv}}) {
    SCOPED_TRACE(name);
    const TemporaryFolder fresh;
    const Places elsewhere = placesFor(fresh.path());
    EXPECT_EQ(run(ExportLog{.file = files / name, .format = format}), 0) << err.str();
    const Places before = std::exchange(places, elsewhere);
    EXPECT_EQ(run(ImportLog{.file = files / name, .dryRun = true}), 0) << err.str();
    EXPECT_TRUE(says("The file would bring:\n  sessions: 2 new, 0 known\n  holds: 4 new, 0 known\n")) << out.str();
    EXPECT_TRUE(says("New sessions from 2026-11-09 to 2026-11-10.\n")) << out.str();
    EXPECT_FALSE(std::filesystem::exists(places.log)) << "only looked at";
    EXPECT_EQ(run(ImportLog{.file = files / name}), 0) << err.str();
    EXPECT_TRUE(says("The file has brought:\n  sessions: 2 new")) << out.str();
    EXPECT_EQ(sessions(places), here);
    EXPECT_EQ(run(ImportLog{.file = files / name, .dryRun = true}), 0) << err.str();
    EXPECT_TRUE(says("  sessions: 0 new, 2 known\n  holds: 0 new, 4 known\n")) << out.str();
    places = before;
  }
}

TEST_F(ExchangeVerbsTest, ThePreviewIsJsonForPrograms) {
  live();
  ASSERT_EQ(run(ExportLog{.file = files / "log.json", .format = ExportLog::Format::Json}), 0);
  EXPECT_EQ(run(ImportLog{.file = files / "log.json", .dryRun = true, .json = true}), 0);
  const QJsonObject told = QJsonDocument::fromJson(QByteArray::fromStdString(out.str())).object();
  EXPECT_EQ(told[QStringLiteral("dry_run")], true);
  EXPECT_EQ(told[QStringLiteral("holds")], (QJsonObject{{QStringLiteral("new"), 0}, {QStringLiteral("same"), 4}}));
  EXPECT_EQ(told[QStringLiteral("plan")], (QJsonObject{{QStringLiteral("new"), 0}, {QStringLiteral("same"), 1}}));
  EXPECT_TRUE(told[QStringLiteral("conflicts")].toArray().isEmpty());
}

TEST_F(ExchangeVerbsTest, AConflictIsNamedAndTheLogStays) {
  live();
  const auto before = sessions(places);
  ASSERT_EQ(run(ExportLog{.file = files / "log.json", .format = ExportLog::Format::Json}), 0);
  std::string text = written(files / "log.json");
  text.replace(text.find("\"held_ms\":30000"), 15, "\"held_ms\":10000");
  std::ofstream(files / "log.json", std::ios::binary) << text;
  EXPECT_EQ(run(ImportLog{.file = files / "log.json"}), 0) << err.str();
  EXPECT_TRUE(
      says(("Said otherwise in the log, which stays as it is: 1\n  2026-11-09  hold " + textOf(before[0].holds[0].id))
               .c_str()))
      << out.str();
  EXPECT_EQ(sessions(places), before);
}

TEST_F(ExchangeVerbsTest, ABrokenFileChangesNothingAndListsItsMistakesByLine) {
  live();
  const auto before = sessions(places);
  ASSERT_EQ(run(ExportLog{.file = files / "log.csv", .format = ExportLog::Format::Csv}), 0);
  std::string text = written(files / "log.csv");
  text.replace(text.rfind("half-kneeling"), 4, "HALF");
  std::ofstream(files / "log.csv", std::ios::binary) << text;
  EXPECT_EQ(run(ImportLog{.file = files / "log.csv"}), 1);
  EXPECT_TRUE(complains("log.csv has mistakes; nothing was changed.\nline 5: exercise: must be 1 to 64 of a-z"))
      << err.str();
  EXPECT_EQ(run(ImportLog{.file = files / "none.csv"}), 1);
  EXPECT_TRUE(complains("none.csv cannot be read.")) << err.str();
  EXPECT_EQ(run(ImportLog{.file = files / "log.txt"}), 1);
  EXPECT_TRUE(complains("import reads .json or .csv files; ")) << err.str();
  EXPECT_EQ(sessions(places), before);
}

TEST_F(ExchangeVerbsTest, OnlyTheDaysThatWereAskedForGoOut) {
  live();
  const Day first = aDay(2026, 11, 10);
  ASSERT_EQ(run(ExportLog{.file = files / "log.csv", .format = ExportLog::Format::Csv, .from = first}), 0);
  EXPECT_EQ(written(files / "log.csv").find("2026-11-09"), std::string::npos);
  EXPECT_NE(written(files / "log.csv").find(",2026-11-10,"), std::string::npos);
  ASSERT_EQ(run(ExportLog{.file = files / "log.json", .format = ExportLog::Format::Json, .from = first, .to = first}),
            0);
  const std::string json = written(files / "log.json");
  EXPECT_EQ(json.find("2026-11-09"), std::string::npos);
  EXPECT_NE(json.find("2026-11-10"), std::string::npos);
  EXPECT_EQ(json.find("appointment-made"), std::string::npos) << "said a day later";
}

TEST_F(ExchangeVerbsTest, TheCalendarHasTwelveWeeksAhead) {
  live();
  ASSERT_EQ(run(ExportLog{.file = files / "plan.ics", .format = ExportLog::Format::Calendar}), 0) << err.str();
  const std::string text = written(files / "plan.ics");
  EXPECT_NE(text.find("UID:day-2026-11-20@lissom\r\n"), std::string::npos);
  EXPECT_NE(text.find("UID:day-2027-02-12@lissom\r\n"), std::string::npos);
  EXPECT_EQ(text.find("UID:day-2027-02-13@lissom\r\n"), std::string::npos);
  EXPECT_NE(text.find("SUMMARY:Psoas basics\r\n"), std::string::npos);
  EXPECT_NE(text.find("SUMMARY:Appointment\r\n"), std::string::npos);
  EXPECT_NE(text.find("LOCATION:Room 2\r\n"), std::string::npos);
}

TEST_F(ExchangeVerbsTest, AFileThatCannotBeWrittenIsTold) {
  EXPECT_EQ(run(ExportLog{.file = "/nowhere/log.csv", .format = ExportLog::Format::Csv}), 1);
  EXPECT_FALSE(err.str().empty());
}

}  // namespace
}  // namespace lissom
