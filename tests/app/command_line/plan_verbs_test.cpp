#include "app/command_line/verbs.h"

#include "app/tour/simulated_clock.h"
#include "core/storage/backup.h"
#include "core/storage/log_store.h"
#include "tests/support/builders.h"
#include "tests/support/temporary_folder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <algorithm>
#include <sstream>

namespace lissom {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;

class PlanVerbsTest : public ::testing::Test {
protected:
  const Day friday = aDay(2026, 11, 20);  // a training day of the shipped week, as are Saturday and Monday

  template <class AnyVerb>
  int run(const AnyVerb& verb) {
    out.str({});
    err.str({});
    const SimulatedClock clock{aMorningOf(today)};
    return lissom::run(verb, {places, QString(), clock, out, err});
  }
  template <class AnyVerb>
  QJsonObject json(AnyVerb verb) {
    verb.json = true;
    EXPECT_EQ(run(verb), 0) << err.str();
    return QJsonDocument::fromJson(QByteArray::fromStdString(out.str())).object();
  }
  static QJsonArray daysIn(const QJsonObject& told) { return told[QLatin1String("days")].toArray(); }
  static std::string textIn(const QJsonObject& object, const char* key) {
    return object[QLatin1String(key)].toString().toStdString();
  }
  bool says(const std::string& words) const { return out.str().find(words) != std::string::npos; }
  bool complains(const std::string& words) const { return err.str().find(words) != std::string::npos; }
  ShowFlareUp aFlareUp(int level = 6) const { return {.area = Area::LeftHip, .level = level}; }

  /// A session of today that was played to its end.
  void holdASession() const {
    std::filesystem::create_directories(places.log.parent_path());
    auto log = LogStore::open(places.log);
    ASSERT_TRUE(log) << log.error().detail;
    const auto session = log->beginSession(*RoutineId::parse("psoas-basics"), today, aMorningOf(today), 1);
    for (const Side side : {Side::Left, Side::Right}) {
      for (int number = 1; number <= 3; ++number) {
        ASSERT_TRUE(log->appendHold(aHold().of(*session).side(side).number(number)));
      }
    }
    ASSERT_TRUE(log->endSession(*session, Ending::Completed, aMorningOf(today)));
  }
  std::vector<PlanFact> facts() const { return LogStore::openToRead(places.log)->readPlan()->facts; }

  TemporaryFolder folder;
  Places places = placesFor(folder.path());
  Day today = friday;
  std::ostringstream out;
  std::ostringstream err;
};

TEST_F(PlanVerbsTest, ThePlanIsALineADayWithItsReason) {
  EXPECT_EQ(run(ShowPlan{}), 0);
  EXPECT_EQ(std::ranges::count(out.str(), '\n'), 14);
  EXPECT_TRUE(out.str().starts_with("  2026-11-20  Psoas basics  A ")) << out.str();
  EXPECT_TRUE(says("  2026-11-22  Rest          A rest day of your week. Rest is planned, and it counts as kept.\n"))
      << out.str();
  EXPECT_EQ(err.str(), "");
  EXPECT_FALSE(std::filesystem::exists(places.log)) << "who asks makes no log";
}

TEST_F(PlanVerbsTest, ThePlanBeginsAndEndsWhereItIsAskedTo) {
  const QJsonObject plan = json(ShowPlan{aDay(2026, 11, 24), 3});
  EXPECT_EQ(textIn(plan, "from"), "2026-11-24");
  std::vector<std::string> told;
  for (const QJsonValue& day : daysIn(plan)) told.push_back(textIn(day.toObject(), "day"));
  EXPECT_EQ(told, (std::vector<std::string>{"2026-11-24", "2026-11-25", "2026-11-26"}));
}

TEST_F(PlanVerbsTest, FarDaysAreAnswered) {
  for (const Day from : {aDay(1, 1, 1), aDay(9999, 12, 1)}) {
    EXPECT_EQ(daysIn(json(ShowPlan{from, 31})).size(), 31) << toIso(from);
  }
}

TEST_F(PlanVerbsTest, TheJsonSaysWhatEachDayAsksInWordsAndInNumbers) {
  const QJsonObject plan = json(ShowPlan{});
  const QJsonArray told = daysIn(plan);
  ASSERT_EQ(told.size(), 14);
  const QJsonObject training = told[0].toObject();
  EXPECT_EQ(textIn(training, "kind"), "training");
  EXPECT_EQ(textIn(training, "routine"), "psoas-basics");
  EXPECT_EQ(training[QLatin1String("percent")].toInt(), 100);
  EXPECT_EQ(QJsonDocument(training[QLatin1String("items")].toArray()[0].toObject()).toJson(QJsonDocument::Compact),
            R"({"dose":{"hold_s":30,"relax_s":10,"times":3},"exercise":"half-kneeling-hip-flexor"})");
  const QJsonObject rest = told[2].toObject();
  EXPECT_EQ(textIn(rest, "kind"), "rest");
  EXPECT_EQ(textIn(rest, "reason"), "planned");
  EXPECT_TRUE(rest[QLatin1String("routine")].isNull());
  EXPECT_EQ(rest[QLatin1String("percent")].toInt(-1), 0);
  EXPECT_EQ(run(ShowPlan{}), 0);
  for (const QJsonValue& day : told) {
    EXPECT_TRUE(says(textIn(day.toObject(), "day") + "  "));
    EXPECT_TRUE(says("  " + textIn(day.toObject(), "why") + "\n")) << "the table says the same";
  }
}

TEST_F(PlanVerbsTest, AFlareUpIsAProposalThatChangesNothing) {
  EXPECT_EQ(run(aFlareUp()), 0) << err.str();
  EXPECT_FALSE(std::filesystem::exists(places.log));
  holdASession();
  const std::string before = bytesOf(places.log);
  EXPECT_EQ(run(aFlareUp()), 0) << err.str();
  EXPECT_TRUE(says("Left hip, 6 of 10: red. ")) << out.str();
  EXPECT_TRUE(says("  2026-11-21  ")) << "from tomorrow: today's session was held";
  EXPECT_FALSE(says("  2026-11-20  "));
  EXPECT_TRUE(says("Rest day 1 of 3: the left hip is settling.\n"));
  EXPECT_TRUE(says("If it is no better after two weeks, or comes back, talk to someone who can examine you: Aspen"));
  EXPECT_TRUE(says("Nothing is changed; with --accept it is in your log.\n"));
  EXPECT_TRUE(bytesOf(places.log) == before);
}

TEST_F(PlanVerbsTest, WhoOnlyAsksDoesNotLiftALogOfAnEarlierVersion) {
  std::filesystem::create_directories(places.log.parent_path());
  std::filesystem::copy_file(std::filesystem::path(LISSOM_SOURCE_DIR) / "tests/data/logs/version-1.db", places.log);
  const std::string before = bytesOf(places.log);
  EXPECT_EQ(run(ShowPlan{}), 0) << err.str();
  EXPECT_EQ(run(ShowToday{}), 0) << err.str();
  EXPECT_EQ(run(aFlareUp()), 0) << err.str();
  EXPECT_TRUE(bytesOf(places.log) == before);
  ShowFlareUp flare = aFlareUp();
  flare.accept = true;
  EXPECT_EQ(run(flare), 0) << err.str();
  EXPECT_EQ(facts().size(), 1U);
  const auto backup = readBackup(backupBeforeLifting(places.log, 3));
  ASSERT_TRUE(backup) << backup.error().detail;
  EXPECT_GT(backup->sessions, 0U);
}

TEST_F(PlanVerbsTest, TheProposalAsJson) {
  const QJsonObject proposal = json(aFlareUp());
  EXPECT_EQ(textIn(proposal, "area"), "left-hip");
  EXPECT_EQ(proposal[QLatin1String("level")].toInt(), 6);
  EXPECT_EQ(textIn(proposal, "light"), "red");
  EXPECT_EQ(proposal[QLatin1String("rest_days")].toInt(), 3);
  EXPECT_FALSE(proposal[QLatin1String("accepted")].toBool(true));
  EXPECT_TRUE(proposal[QLatin1String("advice")].isNull());
  EXPECT_NE(textIn(proposal[QLatin1String("care")].toObject(), "phone"), "");
  const QJsonArray told = daysIn(proposal);
  ASSERT_EQ(told.size(), 14);
  std::vector<int> percents;
  for (const QJsonValue& each : told) {
    const QJsonObject day = each.toObject();
    const bool rests = textIn(day, "kind") == "rest";
    EXPECT_EQ(rests, day[QLatin1String("routine")].isNull());
    EXPECT_EQ(rests, day[QLatin1String("percent")].toInt() == 0);
    EXPECT_NE(textIn(day, "why"), "");
    if (!rests) percents.push_back(day[QLatin1String("percent")].toInt());
  }
  for (int i = 0; i < 3; ++i) EXPECT_EQ(textIn(told[i].toObject(), "reason"), "flare-up") << i;
  ASSERT_FALSE(percents.empty());
  EXPECT_EQ(percents.front(), 50);
  EXPECT_TRUE(std::ranges::is_sorted(percents));
}

TEST_F(PlanVerbsTest, WhatIsAcceptedIsWhatThePlanSaysFromThenOn) {
  ShowFlareUp flare = aFlareUp();
  flare.cause = Cause::Sitting;
  flare.restDays = 5;
  const QJsonObject proposal = json(flare);
  flare.accept = true;
  EXPECT_EQ(run(flare), 0) << err.str();
  EXPECT_TRUE(says("Accepted: it is in your log.\n"));
  const FlareUp expected{
      .area = Area::LeftHip, .level = 6, .cause = Cause::Sitting, .first = friday, .restDays = 5, .changes = {}};
  EXPECT_EQ(facts(), (std::vector{PlanFact{friday, aMorningOf(friday), expected}}));
  const QJsonArray planned = daysIn(json(ShowPlan{}));
  EXPECT_EQ(daysIn(proposal), planned) << "what was shown before it was accepted";
  EXPECT_EQ(textIn(planned[4].toObject(), "why"), "Rest day 5 of 5: the left hip is settling.");
}

TEST_F(PlanVerbsTest, TheLightDecidesWhatIsProposed) {
  EXPECT_EQ(textIn(json(aFlareUp(5)), "light"), "amber");
  const QJsonObject green = json(aFlareUp(3));
  EXPECT_EQ(textIn(green, "light"), "green");
  EXPECT_EQ(green[QLatin1String("rest_days")].toInt(-1), 0);
  EXPECT_EQ(textIn(daysIn(green)[0].toObject(), "kind"), "training");
}

TEST_F(PlanVerbsTest, ASecondFlareUpSaysThatSomebodyShouldExamineIt) {
  ShowFlareUp flare = aFlareUp();
  flare.accept = true;
  EXPECT_EQ(run(flare), 0) << err.str();
  today += days{4};
  EXPECT_EQ(run(aFlareUp(7)), 0) << err.str();
  EXPECT_TRUE(out.str().starts_with("It flared up again before the last one was over.")) << out.str();
  const std::string second = out.str().substr(out.str().find('\n') + 1);
  EXPECT_TRUE(second.starts_with("  Aspen Leaf")) << "and whom to call: " << second;
  EXPECT_EQ(textIn(json(aFlareUp(7)), "advice"), "second-flare-up");
}

TEST_F(PlanVerbsTest, TodaySaysWhatItAsksWhyAndHowTheWeekStands) {
  EXPECT_EQ(run(ShowToday{}), 0) << err.str();
  EXPECT_TRUE(out.str().starts_with("2026-11-20: Psoas basics, 5:16\nToday: 3 × 30 s\n")) << out.str();
  EXPECT_TRUE(says("\n  Half-kneeling psoas stretch: 30 s × 3, each side\n")) << out.str();
  EXPECT_TRUE(says("This week: 0 of 0 days kept\n")) << out.str();
  holdASession();
  today += days{2};
  EXPECT_EQ(run(ShowToday{}), 0) << err.str();
  EXPECT_TRUE(out.str().starts_with("2026-11-22: Rest\nA rest day of your week.")) << out.str();
  const QJsonObject told = json(ShowToday{});
  EXPECT_EQ(textIn(told, "kind"), "rest");
  EXPECT_EQ(textIn(told, "week"), "2026-W47");
  EXPECT_TRUE(says("\"kept\": " + std::to_string(told[QLatin1String("kept")].toInt())));
  EXPECT_EQ(told[QLatin1String("kept")].toInt(), 2) << "Friday's session and Sunday's rest";
  EXPECT_EQ(told[QLatin1String("asked")].toInt(), 3) << "and Saturday";
}

TEST_F(PlanVerbsTest, DosesAndTheScriptComeFromThePlan) {
  ShowFlareUp flare = aFlareUp();
  flare.accept = true;
  EXPECT_EQ(run(flare), 0) << err.str();
  EXPECT_EQ(run(ShowScript{}), 1);
  EXPECT_TRUE(complains("lissom: Today asks for no session. Rest day 1 of 3: the left hip is settling.\n"))
      << err.str();
  EXPECT_EQ(out.str(), "");
  today += days{3};
  EXPECT_EQ(run(ShowToday{}), 0) << err.str();
  EXPECT_TRUE(says("\n50 % today: 2 × 15 s\n")) << out.str();
  EXPECT_EQ(run(ShowScript{}), 0) << err.str();
  EXPECT_TRUE(out.str().starts_with("50 % today: 2 × 15 s\nPsoas basics, ")) << out.str();
  EXPECT_TRUE(says("hold           15 s  left  1 of 2  Half-kneeling psoas stretch\n")) << out.str();
  ShowScript script;
  const QJsonObject told = json(script);
  EXPECT_EQ(told[QLatin1String("percent")].toInt(), 50);
  EXPECT_EQ(textIn(told, "routine"), "psoas-basics");
  EXPECT_EQ(run(ShowScript{RoutineId::parse("psoas-basics"), false}), 0);
  EXPECT_TRUE(out.str().starts_with("Psoas basics, 5:16\n")) << "a routine that is named is played as it is";
}

TEST_F(PlanVerbsTest, ALogThatCannotBeReadIsToldAndLeftAlone) {
  std::filesystem::create_directories(places.log.parent_path());
  const std::string damaged(5000, '?');
  writeBytes(places.log, damaged);
  ShowFlareUp flare = aFlareUp();
  flare.accept = true;
  EXPECT_EQ(run(flare), 1);
  EXPECT_NE(err.str(), "");
  EXPECT_EQ(run(ShowPlan{}), 1);
  EXPECT_EQ(run(ShowToday{}), 1);
  EXPECT_EQ(run(ShowScript{}), 1);
  EXPECT_TRUE(err.str().starts_with("lissom: ")) << err.str();
  EXPECT_EQ(out.str(), "");
  EXPECT_TRUE(bytesOf(places.log) == damaged);
}

TEST_F(PlanVerbsTest, ADamagedEntryIsNamedAndTheRestIsAnswered) {
  ShowFlareUp flare = aFlareUp();
  flare.accept = true;
  EXPECT_EQ(run(flare), 0) << err.str();
  sqlite3* database = nullptr;
  ASSERT_EQ(sqlite3_open(places.log.c_str(), &database), SQLITE_OK);
  ASSERT_EQ(sqlite3_exec(database, "UPDATE plan_fact SET kind = 'paused'", nullptr, nullptr, nullptr), SQLITE_OK);
  sqlite3_close(database);
  EXPECT_EQ(run(ShowPlan{}), 0);
  EXPECT_TRUE(complains("lissom: plan_fact ")) << err.str();
  EXPECT_TRUE(complains("-2: its checksum is wrong\n")) << err.str();
  EXPECT_EQ(std::ranges::count(out.str(), '\n'), 14);
  EXPECT_TRUE(out.str().starts_with("  2026-11-20  Psoas basics")) << "as if it had not been said";
}

}  // namespace
}  // namespace lissom
