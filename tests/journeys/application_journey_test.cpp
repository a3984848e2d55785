#include "app/command_line/verbs.h"
#include "core/storage/log_store.h"
#include "tests/journeys/journey.h"
#include "tests/support/full_disk.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <QFileDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QTimer>

#include <sstream>

namespace lissom {
namespace {

using namespace std::chrono_literals;

class ApplicationJourney : public Journey {
protected:
  /// What `lissom week --json` answers.
  QJsonObject week() {
    settle();
    std::ostringstream out;
    std::ostringstream err;
    EXPECT_EQ(run(ShowWeek{std::nullopt, true}, {places, QStringLiteral("en"), clock, out, err}), 0) << err.str();
    return QJsonDocument::fromJson(QByteArray::fromStdString(out.str())).object();
  }
};

TEST_F(ApplicationJourney, TheFirstStartShowsThePageOfSafetyAndLaterOnesDoNot) {
  start();
  EXPECT_FALSE(says("Start"));
  EXPECT_TRUE(app->window().inSession());
  for (QAbstractButton* read : app->window().findChildren<QAbstractButton*>()) {
    if (read->isVisible() && read->property("role") == QLatin1String("main")) QTest::mouseClick(read, Qt::LeftButton);
  }
  EXPECT_NE(button("Start"), nullptr) << "reading it leads to Today";
  start();
  EXPECT_NE(button("Start"), nullptr) << "and is remembered";
}

TEST_F(ApplicationJourney, ASessionIsFollowedFromStartToLog) {
  startAsUsual();
  click("Start");
  EXPECT_TRUE(app->sessionPage().isVisible());
  EXPECT_TRUE(says("Half-kneeling psoas stretch"));
  live(316s);
  EXPECT_TRUE(says("4:00 held of 4:00 planned."));
  click("Done");

  EXPECT_TRUE(app->runner() == nullptr);
  EXPECT_TRUE(button("Start") == nullptr) << "today's is held";
  EXPECT_NE(button("Once more"), nullptr);
  click("History");
  EXPECT_TRUE(says("Mon 07:30, Psoas basics, 4:00")) << texts().join(QLatin1Char('|')).toStdString();
  EXPECT_TRUE(says("1 of 1"));
  EXPECT_TRUE(says("Both sides had the same."));

  const QJsonObject said = week();
  EXPECT_EQ(said[QLatin1String("week")].toString(), QStringLiteral("2026-W47"));
  EXPECT_EQ(said[QLatin1String("kept")].toInt(), 1);
  EXPECT_EQ(said[QLatin1String("asked")].toInt(), 1);
  const QJsonObject day = said[QLatin1String("days")].toArray()[0].toObject();
  EXPECT_EQ(day[QLatin1String("state")].toString(), QStringLiteral("done"));
  EXPECT_EQ(day[QLatin1String("held_s")].toInt(), 240);
  EXPECT_EQ(day[QLatin1String("planned_s")].toInt(), 240);
  const QJsonObject held = said[QLatin1String("held_s")].toObject();
  EXPECT_EQ(held[QLatin1String("half-kneeling-hip-flexor")].toObject(),
            (QJsonObject{{QStringLiteral("left"), 90}, {QStringLiteral("right"), 90}, {QStringLiteral("both"), 0}}));
  EXPECT_EQ(held[QLatin1String("bed-edge-hip-flexor")].toObject(),
            (QJsonObject{{QStringLiteral("left"), 30}, {QStringLiteral("right"), 30}, {QStringLiteral("both"), 0}}));
}

TEST_F(ApplicationJourney, WhatIsSaidAfterwardsIsInTheLog) {
  startAsUsual();
  click("Start");
  click("6");  // discomfort, before the first hold
  live(316s);
  app->window().findChild<QPlainTextEdit*>()->setPlainText(QStringLiteral("Felt good"));
  click("Done");
  EXPECT_EQ(sessions().at(0).note, (SessionNote{6, std::nullopt, "Felt good"}));
}

TEST_F(ApplicationJourney, ANoteIsKeptWhenTheWindowIsClosedInstead) {
  startAsUsual();
  click("Start");
  live(316s);
  app->window().findChild<QPlainTextEdit*>()->setPlainText(QStringLiteral("Felt good"));
  app->window().close();
  EXPECT_EQ(sessions().at(0).note.text, "Felt good");
}

TEST_F(ApplicationJourney, ASessionThatWasLeftGoesOnTheSameDay) {
  startAsUsual();
  click("Start");
  live(8s + 30s + 10s + 12s);
  QTest::keyClick(&app->sessionPage(), Qt::Key_Escape);
  EXPECT_FALSE(app->window().inSession());
  const auto left = sessions();
  ASSERT_EQ(left.size(), 1U);
  EXPECT_FALSE(left[0].ending);
  clock.advance(5h);
  app->showToday();
  click("Continue");
  EXPECT_EQ(app->runner()->player().segment()->number, 2);
  live(8s + 30s + 10s + 30s + 10s + 110s + 8s + 30s + 10s + 30s);
  click("Done");
  const auto whole = sessions();
  ASSERT_EQ(whole.size(), 1U) << "one session, in two parts";
  EXPECT_EQ(whole[0].id, left[0].id);
  EXPECT_EQ(whole[0].ending, Ending::Completed);
  EXPECT_EQ(whole[0].holds.size(), 9U);
}

TEST_F(ApplicationJourney, YesterdaysSessionIsNotOffered) {
  startAsUsual();
  click("Start");
  live(8s + 30s);
  QTest::keyClick(&app->sessionPage(), Qt::Key_Escape);
  EXPECT_NE(button("Continue"), nullptr);
  clock.jumpTo(aMorningOf(monday + std::chrono::days{1}));
  app->showToday();
  EXPECT_TRUE(button("Continue") == nullptr);
  EXPECT_NE(button("Start"), nullptr);
  start();
  EXPECT_TRUE(button("Continue") == nullptr);
}

TEST_F(ApplicationJourney, ASessionEndedByTheProgramsEndGoesOnAtTheNextStart) {
  startAsUsual();
  click("Start");
  live(8s + 30s + 10s + 12s);
  start();  // gone in the middle of a hold, and back
  ASSERT_NE(button("Continue"), nullptr);
  EXPECT_EQ(sessions().at(0).holds.size(), 2U);
  EXPECT_EQ(sessions().at(0).holds[1].held, 12s) << "what was held of it is not lost";
  click("Continue");
  live(8s + 30s);
  EXPECT_EQ(sessions().at(0).holds.at(2).number, 2);
}

TEST_F(ApplicationJourney, AskingToPlayWhileTheResultIsShownBeginsANewSession) {
  startAsUsual();
  click("Start");
  live(316s);
  ASSERT_TRUE(says("4:00 held of 4:00 planned."));
  app->window().findChild<QPlainTextEdit*>()->setPlainText(QStringLiteral("Felt good"));
  EXPECT_TRUE(app->play(std::nullopt));
  EXPECT_TRUE(app->sessionPage().isVisible());
  EXPECT_TRUE(app->runner()->isRunning());
  const auto all = sessions();
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].note.text, "Felt good") << "what was typed is kept";
}

TEST_F(ApplicationJourney, AskingToPlayInASessionLeavesItAlone) {
  startAsUsual();
  click("Start");
  live(20s);
  SessionRunner* runner = app->runner();
  EXPECT_TRUE(app->play(std::nullopt));
  EXPECT_EQ(app->runner(), runner);
  EXPECT_EQ(sessions().size(), 1U);
}

TEST_F(ApplicationJourney, AnUnknownRoutineIsNotPlayed) {
  startAsUsual();
  EXPECT_FALSE(app->play(RoutineId::parse("no-such-routine")));
  EXPECT_FALSE(app->window().inSession());
}

TEST_F(ApplicationJourney, EndingWhatHurtsIsDoneForToday) {
  startAsUsual();
  click("Start");
  live(8s + 12s);
  click("This hurts");
  click("End and &rest");
  EXPECT_TRUE(says("Ended early"));
  click("Done");
  EXPECT_EQ(sessions().at(0).ending, Ending::Stopped);
  EXPECT_EQ(sessions().at(0).holds.at(0).outcome, Outcome::Hurt);
  EXPECT_TRUE(button("Continue") == nullptr);
}

TEST_F(ApplicationJourney, ADamagedLogIsSetAsideAndDoesNotStopTheSession) {
  const std::string damaged(5000, '?');
  writeBytes(places.log, damaged);
  startAsUsual();
  settle();
  EXPECT_TRUE(says("Your log was damaged and nothing in it could be read. The file was kept, and a new log begun."));
  click("Start");
  live(316s);
  EXPECT_TRUE(says("4:00 held of 4:00 planned."));
  click("Done");
  EXPECT_NE(button("Once more"), nullptr);
  EXPECT_EQ(sessions().at(0).holds.size(), 8U) << "in the new log";
  stop();
  int kept = 0;
  for (const auto& entry : std::filesystem::directory_iterator(places.data)) {
    if (entry.is_regular_file() && bytesOf(entry.path()) == damaged) ++kept;
  }
  EXPECT_EQ(kept, 1) << "byte for byte";
}

TEST_F(ApplicationJourney, ALogOfANewerProgramIsLeftAsItIsAndTheSessionGoesOn) {
  startAsUsual();
  settle();
  stop();
  SQLite::Database(places.log.string(), SQLite::OPEN_READWRITE).exec("PRAGMA user_version = 99");
  const std::string before = bytesOf(places.log);
  startAsUsual();
  settle();
  EXPECT_TRUE(says("Your log was made by a newer version of Lissom and was left as it is."));
  click("Start");
  live(316s);
  EXPECT_TRUE(says("4:00 held of 4:00 planned."));
  click("Done");
  EXPECT_NE(button("Once more"), nullptr) << "what is kept in memory counts";
  stop();
  EXPECT_EQ(bytesOf(places.log), before);
}

TEST_F(ApplicationJourney, AFullDiskIsToldOnceAndTheSessionGoesOn) {
  startAsUsual();
  click("Start");
  settle();
  {
    const FullDisk full;
    live(8s + 30s);
    settle();
    EXPECT_TRUE(says("The disk is full."));
    app->window().dismissNotice();
    live(10s + 30s);
    settle();
    EXPECT_FALSE(says("The disk is full.")) << "said once";
  }
  live(10s + 30s);
  EXPECT_EQ(sessions().at(0).holds.size(), 3U) << "caught up";
  EXPECT_TRUE(says("Your log can be written again; everything is in it."));
}

TEST_F(ApplicationJourney, ClosingWithoutHavingWrittenAsksFirst) {
  startAsUsual();
  settle();
  click("Start");
  const FullDisk full;
  live(8s + 30s);
  const auto answer = [this](const char* word) {
    bool asked = false;
    QTimer::singleShot(0, qApp, [&, word] {
      auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
      ASSERT_NE(box, nullptr);
      asked = true;
      for (QAbstractButton* each : box->buttons()) {
        if (each->text() == QString::fromUtf8(word)) return each->click();
      }
      box->reject();  // as Esc does
    });
    app->window().close();
    EXPECT_TRUE(asked);
  };
  answer("");
  EXPECT_TRUE(app->window().isVisible()) << "Esc stays";
  answer("Stay");
  EXPECT_TRUE(app->window().isVisible());
  answer("Close without it");
  EXPECT_FALSE(app->window().isVisible());
}

TEST_F(ApplicationJourney, WhatCannotBeWrittenIsSavedElsewhere) {
  startAsUsual();
  settle();
  SQLite::Database other(places.log.string(), SQLite::OPEN_READWRITE);
  other.exec("BEGIN IMMEDIATE");
  click("Start");
  live(8s + 30s);
  settle();
  EXPECT_TRUE(says("Another program is using your log."));
  app->runner()->leave();
  settle();
  const auto elsewhere = folder / "elsewhere.json";
  QTimer::singleShot(0, qApp, [&] {
    auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
    ASSERT_NE(dialog, nullptr);
    dialog->selectFile(QString::fromStdString(elsewhere.string()));
    // The dialog's own accept() is protected; as Return does:
    QMetaObject::invokeMethod(dialog, "accept");
  });
  click("Save elsewhere");
  EXPECT_TRUE(QTest::qWaitFor([&] { return says("What is not in your log yet is in"); }, 20'000));
  const QJsonObject saved = QJsonDocument::fromJson(QByteArray::fromStdString(bytesOf(elsewhere))).object();
  EXPECT_EQ(saved[QLatin1String("sessions")].toArray().at(0)[QLatin1String("holds")].toArray().size(), 1);
  app->window().close();
  EXPECT_FALSE(app->window().isVisible()) << "nothing to ask any more";
}

TEST_F(ApplicationJourney, SettingsAreThereAtTheNextStart) {
  startAsUsual();
  Settings chosen = app->settings();
  chosen.theme = Settings::Theme::Dark;
  chosen.textScale = 130;
  chosen.ready = 12s;
  chosen.voice = false;
  app->changeSettings(chosen);
  start();
  chosen.windowGeometry = app->settings().windowGeometry;
  EXPECT_EQ(app->settings(), chosen);
  click("Start");
  EXPECT_EQ(app->runner()->view().count, QStringLiteral("12"));
}

TEST_F(ApplicationJourney, ABrokenPackIsToldAndTheRestWorks) {
  std::filesystem::create_directories(places.packs);
  writeBytes(places.packs / "mine.json", R"({"format": 1, "id": "Mine"})");
  startAsUsual();
  EXPECT_TRUE(says("mine.json was not taken: it has mistakes."));
  click("Start");
  live(316s);
  EXPECT_TRUE(says("4:00 held of 4:00 planned."));
}

TEST_F(ApplicationJourney, NobodyBeginsWithARestDay) {
  clock.jumpTo(aMorningOf(monday + std::chrono::days{2}));
  startAsUsual();
  click("Start");
  EXPECT_TRUE(app->runner() && app->runner()->isRunning());
}

TEST_F(ApplicationJourney, ARestDayAsksForNothingAndStretchingAnywayIsPossible) {
  clock.jumpTo(aMorningOf(monday + std::chrono::days{1}));
  startAsUsual();
  click("Start");
  app->runner()->leave();
  clock.jumpTo(aMorningOf(monday + std::chrono::days{2}));
  app->showToday();
  EXPECT_TRUE(button("Start") == nullptr);
  click("Stretch anyway");
  EXPECT_TRUE(app->runner() && app->runner()->isRunning());
}

}  // namespace
}  // namespace lissom
