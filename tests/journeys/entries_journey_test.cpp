#include "app/convert.h"
#include "app/history/entry_form.h"
#include "app/history/entry_page.h"
#include "app/history/history_page.h"
#include "app/paper/visit_page.h"
#include "app/plan/plan_page.h"
#include "core/exchange/log_json.h"
#include "core/plan/care.h"
#include "core/storage/backup.h"
#include "tests/core/storage/written_log.h"
#include "tests/journeys/journey.h"

#include <QLineEdit>

namespace lissom {
namespace {

using std::chrono::days;

/// Entries of the log that are added, corrected, withdrawn and undone, from the pages to the log and back.
class EntriesJourney : public Journey {
protected:
  void SetUp() override {
    std::filesystem::create_directories(places.data);
    auto log = *LogStore::open(places.log);
    first = writeSession(log, aWholeSession(monday - days{3}));
    second = writeSession(log, aWholeSession(monday - days{1}));
  }
  template <class Part>
  Part& part() {
    auto* found = app->window().findChild<Part*>();
    EXPECT_NE(found, nullptr);
    return *found;
  }
  void open(const SessionRecord& session) {
    app->showHistory();
    Q_EMIT part<HistoryPage>().sessionWished(session.id);
  }
  void undo() { Q_EMIT app->window().undoWished(); }
  void redo() { Q_EMIT app->window().redoWished(); }
  std::size_t count() { return sessions().size(); }

  SessionRecord first = aSession();
  SessionRecord second = aSession();
};

TEST_F(EntriesJourney, AWithdrawnSessionCountsNowhereUntilThatIsUndone) {
  startAsUsual();
  open(first);
  EXPECT_TRUE(says("Withdraw"));
  click("Withdraw");
  EXPECT_EQ(count(), 1U);
  EXPECT_TRUE(says("The session counts no longer."));
  undo();
  EXPECT_EQ(count(), 2U);
  redo();
  EXPECT_EQ(count(), 1U);
  undo();
  startAsUsual();
  EXPECT_EQ(count(), 2U) << "an undoing is kept as well";
  EXPECT_EQ(sessions().front().id, first.id) << "it keeps its name";
}

TEST_F(EntriesJourney, ASessionIsEnteredByHandAsPlannedAndMarkedSo) {
  startAsUsual();
  app->showHistory();
  Q_EMIT part<HistoryPage>().addWished(toQt(monday - days{2}));
  click("Save: all as planned");
  const auto all = sessions();
  ASSERT_EQ(all.size(), 3U);
  EXPECT_TRUE(all[1].byHand);
  EXPECT_EQ(all[1].day, monday - days{2});
  EXPECT_EQ(all[1].ending, Ending::Completed);
  EXPECT_FALSE(all[1].holds.empty());
  open(all[1]);
  EXPECT_TRUE(says("Entered by hand")) << texts().join(QLatin1Char('|')).toStdString();
  undo();
  EXPECT_EQ(count(), 2U);
}

TEST_F(EntriesJourney, ACorrectionIsAWholeNewVersionThatCanBeUndone) {
  startAsUsual();
  open(first);
  Q_EMIT part<EntryPage>().correctWished();
  SessionRecord corrected = part<EntryForm>().session();
  corrected.holds.front().held = std::chrono::seconds{7};
  corrected.note.text = "I remember now";
  Q_EMIT part<EntryForm>().changeWished(SessionCorrected{first.id, corrected});
  EXPECT_EQ(sessions().front().holds.front().held, std::chrono::seconds{7});
  EXPECT_EQ(sessions().front().id, first.id);
  EXPECT_TRUE(says("Corrected"));
  undo();
  EXPECT_EQ(sessions().front().holds, first.holds);
}

TEST_F(EntriesJourney, WhatIsSaidAboutThePlanIsUndoneInTheSameOrder) {
  startAsUsual();
  app->showPlan();
  Q_EMIT app->planPage().pauseWished({monday + days{1}, monday + days{2}, PauseReason::Holiday});
  open(second);
  click("Withdraw");
  EXPECT_EQ(count(), 1U);
  undo();
  EXPECT_EQ(count(), 2U);
  undo();
  const auto facts = LogStore::open(places.log)->readPlan()->facts;
  settle();
  ASSERT_FALSE(facts.empty());
  EXPECT_TRUE(pausesOver(monday, monday + days{6}, {{}, LogStore::open(places.log)->readPlan()->facts}).empty());
}

TEST_F(EntriesJourney, WhoLooksAfterOneStandsInTheRailAndTheSheetHasTheQuestions) {
  startAsUsual();
  app->showPlan();
  Q_EMIT app->planPage().careWished({"Dr. Ada", "555 0100", {}});
  EXPECT_TRUE(says("Dr. Ada"));
  Q_EMIT app->planPage().visitWished();
  Q_EMIT part<VisitPage>().questionsWished({{"May I run again?", {}, {}}});
  settle();
  const auto facts = LogStore::open(places.log)->readPlan()->facts;
  EXPECT_EQ(careOf(facts, clock.now()).questions[0], "May I run again?");
  startAsUsual();
  EXPECT_TRUE(says("Dr. Ada")) << "also after a new start";
}

TEST_F(EntriesJourney, WhoLooksAfterOneIsUndoneToo) {
  startAsUsual();
  app->showPlan();
  Q_EMIT app->planPage().careWished({"Dr. Ada", "555 0100", {}});
  ASSERT_TRUE(says("Dr. Ada"));
  undo();
  app->showToday();
  EXPECT_FALSE(says("Dr. Ada"));
}

TEST_F(EntriesJourney, WhatIsTypedIsKeptWhenTheProgramEndsWithItsWindowOpen) {
  startAsUsual();
  app->showPlan();
  QLineEdit* name = nullptr;
  for (QLineEdit* each : app->planPage().findChildren<QLineEdit*>()) {
    if (each->accessibleName() == QStringLiteral("Name of who looks after it")) name = each;
  }
  ASSERT_NE(name, nullptr);
  name->setFocus();
  name->setText(QStringLiteral("Dr. Ada"));
  stop();
  EXPECT_EQ(careOf(LogStore::open(places.log)->readPlan()->facts, clock.now()).contact->name, "Dr. Ada");
}

TEST_F(EntriesJourney, ABackupIsMadeByItselfOnceAWeek) {
  const std::filesystem::path backups = folder.path() / "backups";
  std::filesystem::create_directory(backups);
  startAsUsual();
  Settings settings = app->settings();
  settings.backupFolder = toQt(backups.string());
  app->changeSettings(settings);
  startAsUsual();
  ASSERT_TRUE(QTest::qWaitFor([&] { return app->settings().lastBackup == monday; }, 10'000));
  EXPECT_EQ(readBackup(backups / backupNameOf(monday))->sessions, 2U);
}

}  // namespace
}  // namespace lissom
