#include "app/command_line/verbs.h"

#include "app/tour/simulated_clock.h"
#include "core/storage/log_store.h"
#include "tests/support/builders.h"
#include "tests/support/temporary_folder.h"

#include <QImage>
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

class VerbsTest : public ::testing::Test {
protected:
  template <class AnyVerb>
  int run(const AnyVerb& verb, const char* language = "") {
    out.str({});
    err.str({});
    return lissom::run(verb, {places, QLatin1String(language), clock, out, err});
  }
  bool says(const char* words) const { return out.str().find(words) != std::string::npos; }
  bool complains(const char* words) const { return err.str().find(words) != std::string::npos; }

  /// A log with two sessions: all of Monday's first stretch, the left side of Tuesday's.
  void liveAWeek() const {
    auto log = LogStore::open(places.log);
    ASSERT_TRUE(log);
    for (const Day day : {aDay(2026, 11, 9), aDay(2026, 11, 10)}) {
      const auto session = log->beginSession(routine, day, aMorningOf(day), 1);
      ASSERT_TRUE(session);
      for (const Side side : {Side::Left, Side::Right}) {
        if (day != aDay(2026, 11, 9) && side == Side::Right) continue;
        for (int number = 1; number <= 3; ++number) {
          ASSERT_TRUE(log->appendHold(aHold().of(*session).side(side).number(number)));
        }
      }
    }
  }

  TemporaryFolder folder;
  Places places = placesFor(folder.path());
  SimulatedClock clock{aMorningOf(aDay(2026, 11, 20))};
  std::ostringstream out;
  std::ostringstream err;
  const RoutineId routine = *RoutineId::parse("psoas-basics");
};

TEST_F(VerbsTest, TheScriptIsATableToRead) {
  EXPECT_EQ(run(ShowScript{routine, false}), 0);
  EXPECT_TRUE(says("Psoas basics, 5:16\n")) << out.str();
  EXPECT_TRUE(says("  0:00  ready           8 s  left  1 of 3  Half-kneeling psoas stretch\n")) << out.str();
  EXPECT_TRUE(says("  4:46  hold           30 s  right 1 of 1  Edge-of-bed leg drop\n")) << out.str();
  EXPECT_EQ(std::ranges::count(out.str(), '\n'), 17);
}

TEST_F(VerbsTest, AWeekOfAnEmptyLogAskedNothing) {
  EXPECT_EQ(run(ShowWeek{}), 0);
  EXPECT_TRUE(says("2026-W47: 0 of 0 days kept\n")) << out.str();
  EXPECT_FALSE(std::filesystem::exists(places.log));
}

TEST_F(VerbsTest, TheWeekIsTheOneOfTodayOrTheOneAskedFor) {
  liveAWeek();
  EXPECT_EQ(run(ShowWeek{}), 0);
  EXPECT_TRUE(says("2026-W47: 1 of 4 days kept\n")) << out.str();
  EXPECT_TRUE(says("  2026-11-18  rest      rest    0:00 of 0:00\n")) << out.str();
  EXPECT_EQ(run(ShowWeek{IsoWeek{2026, 46}, false}), 0);
  EXPECT_TRUE(says("  2026-11-09  training  part    3:00 of 4:00\n")) << out.str();
  EXPECT_TRUE(says("  2026-11-10  training  part    1:30 of 4:00\n")) << out.str();
  EXPECT_TRUE(says("  Half-kneeling psoas stretch: left 3:00, right 1:30, both 0:00\n")) << out.str();
}

TEST_F(VerbsTest, TheTableAndTheJsonOfAWeekSayTheSame) {
  liveAWeek();
  EXPECT_EQ(run(ShowWeek{IsoWeek{2026, 46}, true}), 0);
  const QJsonObject week = QJsonDocument::fromJson(QByteArray::fromStdString(out.str())).object();
  EXPECT_EQ(run(ShowWeek{IsoWeek{2026, 46}, false}), 0);
  const std::string title = "2026-W46: " + std::to_string(week[QLatin1String("kept")].toInt()) + " of " +
                            std::to_string(week[QLatin1String("asked")].toInt()) + " days kept\n";
  EXPECT_TRUE(out.str().starts_with(title)) << out.str();
  for (const QJsonValue& day : week[QLatin1String("days")].toArray()) {
    EXPECT_TRUE(says(day[QLatin1String("day")].toString().toUtf8().constData()));
    EXPECT_TRUE(says(day[QLatin1String("state")].toString().toUtf8().constData()));
  }
}

TEST_F(VerbsTest, TextsComeInTheLanguageAskedFor) {
  EXPECT_EQ(run(ShowScript{routine, false}, "qps"), 0);
  EXPECT_TRUE(out.str().starts_with("[")) << out.str();
}

TEST_F(VerbsTest, TheFigureIsDrawnOnItsSideAndGround) {
  const auto draw = [&](Side side, bool dark) {
    const auto file = folder / "a.png";
    EXPECT_EQ(run(DrawFigure{*ExerciseId::parse("half-kneeling-hip-flexor"), side, 1, 96, 72,
                             dark ? Look::Dark : Look::Light, file}),
              0)
        << err.str();
    return QImage(QString::fromStdString(file.string()));
  };
  const QImage right = draw(Side::Right, false);
  EXPECT_EQ(right.size(), QSize(96, 72));
  EXPECT_EQ(right, draw(Side::Right, false)) << "always the same";
  EXPECT_NE(right, draw(Side::Left, false));
  EXPECT_NE(right.pixelColor(0, 0), draw(Side::Right, true).pixelColor(0, 0));
}

TEST_F(VerbsTest, CheckFindsAllWell) {
  EXPECT_EQ(run(CheckAll{}), 0);
  EXPECT_EQ(out.str(), "1 pack is right\nThe log is whole\n");
}

TEST_F(VerbsTest, CheckNamesAPackThatWasRefusedAndStillReadsTheLog) {
  std::filesystem::create_directories(places.packs);
  writeBytes(places.packs / "mine.json", R"({"format": 1, "id": "Mine"})");
  EXPECT_EQ(run(CheckAll{}), 1);
  EXPECT_TRUE(complains("mine.json: This content has mistakes")) << err.str();
  EXPECT_TRUE(complains("id: ")) << err.str();
  EXPECT_TRUE(says("The log is whole"));
  EXPECT_EQ(run(ShowScript{routine, false}), 0) << "the rest works";
  EXPECT_TRUE(complains("mine.json: This content has mistakes")) << "and is told: " << err.str();
}

TEST_F(VerbsTest, CheckFindsARowThatIsNotWhatWasWritten) {
  liveAWeek();
  EXPECT_EQ(run(CheckAll{}), 0) << err.str();
  sqlite3* database = nullptr;
  ASSERT_EQ(sqlite3_open(places.log.c_str(), &database), SQLITE_OK);
  ASSERT_EQ(sqlite3_exec(database, "UPDATE hold SET held_ms = held_ms + 1 WHERE number = 3", nullptr, nullptr, nullptr),
            SQLITE_OK);
  sqlite3_close(database);
  EXPECT_EQ(run(CheckAll{}), 1);
  EXPECT_TRUE(complains("-3: its checksum is wrong")) << err.str();
  EXPECT_FALSE(says("The log is whole"));
}

}  // namespace
}  // namespace lissom
