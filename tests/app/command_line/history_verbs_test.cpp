#include "app/command_line/history_verbs.h"

#include "app/tour/simulated_clock.h"
#include "core/storage/log_store.h"
#include "tests/support/builders.h"
#include "tests/support/temporary_folder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

#include <sstream>

namespace lissom {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;

class HistoryVerbsTest : public ::testing::Test {
protected:
  const Day monday = aDay(2026, 11, 16);

  int run(const ShowHistory& verb) {
    out.str({});
    err.str({});
    const SimulatedClock clock{aMorningOf(monday + days{6})};
    return lissom::run(verb, {places, QString(), clock, out, err});
  }
  QJsonObject json(ShowHistory verb) {
    verb.json = true;
    EXPECT_EQ(run(verb), 0) << err.str();
    return QJsonDocument::fromJson(QByteArray::fromStdString(out.str())).object();
  }
  bool says(const std::string& words) const { return out.str().find(words) != std::string::npos; }

  /// So many holds of 30.4 s on each side.
  void hold(Day day, int left, int right) const {
    std::filesystem::create_directories(places.log.parent_path());
    auto log = LogStore::open(places.log);
    ASSERT_TRUE(log) << log.error().detail;
    const auto session = log->beginSession(*RoutineId::parse("psoas-basics"), day, aMorningOf(day), 1);
    for (const auto& [side, count] : {std::pair(Side::Left, left), std::pair(Side::Right, right)}) {
      for (int number = 1; number <= count; ++number) {
        ASSERT_TRUE(log->appendHold(aHold().of(*session).side(side).number(number).held(30'400ms)));
      }
    }
    ASSERT_TRUE(log->endSession(*session, Ending::Completed, aMorningOf(day)));
    ASSERT_TRUE(log->noteSession(*session, {4, 2, ""}, aMorningOf(day)));
  }
  static QJsonObject at(const QJsonArray& array, qsizetype index) { return array[index].toObject(); }

  TemporaryFolder folder;
  Places places = placesFor(folder.path());
  const ShowHistory november{.of = std::chrono::year{2026} / std::chrono::November};
  std::ostringstream out;
  std::ostringstream err;
};

TEST_F(HistoryVerbsTest, AMonthIsACalendarOfMarks) {
  hold(monday, 6, 6);
  hold(monday + days{1}, 1, 0);
  ASSERT_EQ(run(november), 0) << err.str();
  EXPECT_TRUE(says("2026-11\n"));
  EXPECT_TRUE(says("  week  Mo  Tu  We  Th  Fr  Sa  Su\n"));
  EXPECT_TRUE(says("    44                          1.\n")) << out.str();
  EXPECT_TRUE(says("    47 16")) << out.str();
  EXPECT_TRUE(says(" 17+")) << out.str();
  EXPECT_TRUE(says("# done"));
  EXPECT_TRUE(says("2 sessions, left 3:33, right 3:02")) << out.str();
}

TEST_F(HistoryVerbsTest, AsJsonItTellsEveryNumberOfThePages) {
  hold(monday, 3, 1);
  const QJsonObject told = json(november);
  EXPECT_EQ(told[QLatin1String("first_day")].toString(), QStringLiteral("2026-11-01"));
  EXPECT_EQ(told[QLatin1String("last_day")].toString(), QStringLiteral("2026-11-30"));
  const QJsonArray all = told[QLatin1String("days")].toArray();
  ASSERT_EQ(all.size(), 30);
  EXPECT_EQ(at(all, 15)[QLatin1String("day")].toString(), QStringLiteral("2026-11-16"));
  EXPECT_EQ(at(all, 15)[QLatin1String("state")].toString(), QStringLiteral("part"));
  const QJsonObject held = at(all, 15)[QLatin1String("held_s")].toObject();
  EXPECT_EQ(held[QLatin1String("left")].toInt(), 91) << "91.2 s: added up first, then rounded";
  EXPECT_EQ(held[QLatin1String("right")].toInt(), 30);
  EXPECT_EQ(held[QLatin1String("both")].toInt(), 0);
  const QJsonArray weeks = told[QLatin1String("weeks")].toArray();
  ASSERT_EQ(weeks.size(), 6) << "the month touches six ISO weeks";
  EXPECT_EQ(at(weeks, 3)[QLatin1String("week")].toString(), QStringLiteral("2026-W47"));
  EXPECT_EQ(at(weeks, 3)[QLatin1String("held_s")].toObject(), held);
  const QJsonObject week = at(told[QLatin1String("ledger")].toArray(), 3);
  EXPECT_EQ(week[QLatin1String("week")].toString(), QStringLiteral("2026-W47"));
  bool found = false;
  for (const QJsonValue& each : week[QLatin1String("muscles")].toArray()) {
    if (each[QLatin1String("muscle")].toString() != QLatin1String("psoas-major")) continue;
    found = true;
    EXPECT_EQ(each[QLatin1String("held_s")][QLatin1String("left")].toInt(), 91);
    EXPECT_EQ(each[QLatin1String("held_s")][QLatin1String("right")].toInt(), 30);
    EXPECT_GT(each[QLatin1String("planned_s")][QLatin1String("left")].toInt(), 0);
  }
  EXPECT_TRUE(found);
  const QJsonObject discomfort = at(told[QLatin1String("discomfort")].toArray(), 0);
  EXPECT_EQ(discomfort[QLatin1String("before")].toInt(), 4);
  EXPECT_EQ(discomfort[QLatin1String("after")].toInt(), 2);
  EXPECT_TRUE(discomfort[QLatin1String("session")].toString().contains(QLatin1Char('-')));
}

TEST_F(HistoryVerbsTest, AYearIsALineAWeek) {
  hold(monday - days{7}, 2, 2);
  hold(monday, 3, 3);
  ASSERT_EQ(run({.of = std::chrono::year{2026}}), 0) << err.str();
  EXPECT_TRUE(says("2026-W46"));
  EXPECT_TRUE(says("2026-W47"));
  EXPECT_FALSE(says("2026-W45")) << "before the first session nothing was asked";
  EXPECT_FALSE(says("2026-W48")) << "nor of what lies ahead";
  EXPECT_EQ(json({.of = std::chrono::year{2026}})[QLatin1String("days")].toArray().size(), 365);
}

TEST_F(HistoryVerbsTest, AllIsInSums) {
  hold(aDay(2025, 12, 31), 2, 2);
  hold(monday, 3, 1);
  ASSERT_EQ(run({}), 0) << err.str();
  EXPECT_TRUE(says("2025-12-31 to 2026-11-16\n")) << out.str();
  EXPECT_TRUE(says("2 sessions on 2 days, 8 holds")) << out.str();
  const QJsonObject told = json({});
  EXPECT_EQ(told[QLatin1String("sessions")].toInt(), 2);
  EXPECT_EQ(told[QLatin1String("holds")].toInt(), 8);
  EXPECT_EQ(told[QLatin1String("held_s")][QLatin1String("left")].toInt(), 152);
  EXPECT_EQ(told[QLatin1String("years")].toArray().size(), 2);
  EXPECT_EQ(at(told[QLatin1String("exercises")].toArray(), 0)[QLatin1String("exercise")].toString(),
            QStringLiteral("half-kneeling-hip-flexor"));
}

TEST_F(HistoryVerbsTest, AnEmptyLogIsNoFault) {
  EXPECT_EQ(run(november), 0) << err.str();
  EXPECT_TRUE(says("0 of 0 days kept, 0 sessions"));
  EXPECT_EQ(run({}), 0);
  EXPECT_EQ(out.str(), "Nothing was held yet.\n");
}

}  // namespace
}  // namespace lissom
