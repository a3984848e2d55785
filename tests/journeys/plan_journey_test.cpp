#include "app/plan/look_ahead_page.h"
#include "app/plan/plan_page.h"
#include "tests/journeys/journey.h"

namespace lissom {
namespace {

using namespace std::chrono_literals;

/// A week of one's own, flare-ups, mornings and pauses, from the pages to the log and back.
class PlanJourney : public Journey {
protected:
  std::vector<PlanFact> facts() {
    settle();
    const auto log = LogStore::open(places.log);
    const auto reading = log ? log->readPlan() : Result<PlanReading>(log.error());
    EXPECT_TRUE(reading) << reading.error().detail;
    return reading ? reading->facts : std::vector<PlanFact>{};
  }
  void tomorrow(int days = 1) {
    clock.advance(24h * days);
    app->showToday();
  }
  /// Holds what today asks to its end.
  void holdToday() {
    ASSERT_TRUE(app->play(std::nullopt));
    live(30min);
    click("Done");
  }
  void markLeftHip(int level) {
    app->showLookAhead();
    Q_EMIT app->lookAheadPage().proposalWished(Area::LeftHip, level, Cause::Unknown);
  }
  Dose firstDose() { return app->runner()->routine().items.at(0).dose; }
};

TEST_F(PlanJourney, AFlareUpIsShownBeforeItIsAcceptedAndThenRestsTheNextDays) {
  startAsUsual();
  click("It is irritated…");
  EXPECT_EQ(app->window().page(), Page::Plan);
  markLeftHip(6);
  EXPECT_TRUE(says("Rest, then a gentle return"));
  EXPECT_TRUE(facts().empty()) << "nothing changes before it is accepted";
  click("Use this plan");
  EXPECT_EQ(app->window().page(), Page::Today);
  EXPECT_TRUE(says("Rest day 1 of 3: the left hip is settling.")) << texts().join(QLatin1Char('|')).toStdString();
  ASSERT_EQ(facts().size(), 1U);
  startAsUsual();
  EXPECT_TRUE(says("Rest day 1 of 3")) << "also after a new start";
}

TEST_F(PlanJourney, KeepingThePlanLeavesEverythingAsItWas) {
  startAsUsual();
  click("It is irritated…");
  markLeftHip(6);
  click("Keep my plan");
  EXPECT_EQ(app->window().page(), Page::Today) << "back to where it was asked for";
  EXPECT_TRUE(facts().empty());
  EXPECT_NE(button("Start"), nullptr);
}

TEST_F(PlanJourney, AnAcceptedFlareUpCanBeUndone) {
  startAsUsual();
  markLeftHip(6);
  click("Use this plan");
  click("Undo");
  EXPECT_FALSE(says("Rest day 1 of 3"));
  EXPECT_NE(button("Start"), nullptr);
  ASSERT_EQ(facts().size(), 2U) << "both are kept: it was said, and taken back";
  EXPECT_TRUE(std::holds_alternative<Withdrawn>(facts().at(1).entry));
}

TEST_F(PlanJourney, TheWayBackPlaysSmallerDosesAndSaysSo) {
  startAsUsual();
  markLeftHip(6);
  click("Use this plan");
  tomorrow(3);  // Thursday
  EXPECT_TRUE(says("Half the dose, while the left hip comes back."));
  QCoreApplication::processEvents();
  EXPECT_TRUE(says("15 s × 2")) << texts().join(QLatin1Char('|')).toStdString();
  click("Dismiss");  // the notice: the line below needs its room
  ASSERT_TRUE(app->play(std::nullopt));
  EXPECT_EQ(firstDose(), Dose(Hold{15s, 2, 10s}));
  live(1s);
  QCoreApplication::processEvents();
  EXPECT_TRUE(says("50 %")) << texts().join(QLatin1Char('|')).toStdString();
  live(7s + 15s);
  app->runner()->leave();
  click("Continue");
  EXPECT_EQ(firstDose(), Dose(Hold{15s, 2, 10s})) << "also where it goes on";
  live(30min);
  click("Done");
  EXPECT_EQ(sessions().at(0).holds.at(0).planned, 15s);
  EXPECT_TRUE(says("Everything today asked for is done."));
}

TEST_F(PlanJourney, AMorningIsToldWithOneTapAndCanBeTakenBack) {
  startAsUsual();
  markLeftHip(6);
  click("Use this plan");
  tomorrow();
  EXPECT_TRUE(says("How was this morning?"));
  click("Normal");
  const auto said = facts();
  ASSERT_EQ(said.size(), 2U);
  EXPECT_EQ(said[1].entry, PlanEntry(MorningChecked{true, std::nullopt}));
  EXPECT_EQ(button("Normal"), nullptr);
  click("Dismiss");  // the notice has an Undo of its own
  click("Undo");
  EXPECT_NE(button("Normal"), nullptr);
  ASSERT_EQ(facts().size(), 3U);
  EXPECT_EQ(facts()[2].entry, PlanEntry(Withdrawn{said[1].said.instant}));
}

TEST_F(PlanJourney, ThreeWeeksAfterAFlareUpEverythingIsAsBefore) {
  startAsUsual();
  markLeftHip(6);
  click("Use this plan");
  for (int day = 0; day < 21; ++day) {
    tomorrow();
    if (button("Normal")) click("Normal");
    if (button("Start")) holdToday();
  }
  tomorrow(button("Start") ? 0 : 1);
  ASSERT_TRUE(app->play(std::nullopt));
  EXPECT_EQ(firstDose(), Dose(Hold{30s, 3, 10s}));
  app->runner()->leave();
  EXPECT_FALSE(says("while the left hip comes back"));
}

TEST_F(PlanJourney, AChangedWeekCountsFromTodayOnAndLeavesYesterdayAlone) {
  startAsUsual();
  holdToday();
  tomorrow();  // Tuesday, which asks
  EXPECT_NE(button("Start"), nullptr);
  tomorrow(2);  // Thursday
  WeekChosen week;
  WeekPlan days;
  days.routines[0] = RoutineId::parse("strong-hips");
  week.week = days;
  app->showPlan();
  Q_EMIT app->planPage().weekWished(week);
  app->showToday();
  EXPECT_EQ(button("Start"), nullptr) << "Thursday rests now";
  app->showHistory();
  EXPECT_TRUE(says("3 of 4")) << "Tuesday stays missed: " << texts().join(QLatin1Char('|')).toStdString();
}

TEST_F(PlanJourney, APauseMayBeMarkedAfterwardsAndIsNoMiss) {
  startAsUsual();
  holdToday();
  tomorrow(3);
  app->showPlan();
  Q_EMIT app->planPage().pauseWished(
      {monday + std::chrono::days{1}, monday + std::chrono::days{2}, PauseReason::Illness});
  app->showHistory();
  EXPECT_FALSE(says("missed")) << texts().join(QLatin1Char('|')).toStdString();
}

TEST_F(PlanJourney, ASignThatNeedsHelpEndsEverythingUntilSomeoneHasExaminedIt) {
  startAsUsual();
  app->showLookAhead();
  Q_EMIT app->lookAheadPage().emergencyWished();
  EXPECT_EQ(app->window().page(), Page::Today);
  EXPECT_TRUE(says("Please get emergency care")) << texts().join(QLatin1Char('|')).toStdString();
  EXPECT_EQ(button("Start"), nullptr);
  click("Somebody has examined it");
  EXPECT_NE(button("Start"), nullptr);
}

TEST_F(PlanJourney, TheProgrammePlaysItsWeeks) {
  startAsUsual();
  app->showPlan();
  Q_EMIT app->planPage().programmeWished({*ProgrammeId::parse("six-weeks"), monday});
  ASSERT_TRUE(app->play(std::nullopt));
  EXPECT_EQ(app->runner()->routine().id.text(), "week-1");
}

TEST_F(PlanJourney, LearnLeadsToTheLookAheadAndBack) {
  startAsUsual();
  app->showLearn();
  click("Plan rest days…");
  EXPECT_EQ(app->window().page(), Page::Plan);
  markLeftHip(5);
  click("Keep my plan");
  EXPECT_EQ(app->window().page(), Page::Learn);
  click("Remind me to get up");
  EXPECT_TRUE(app->settings().nudge.on);
  click("Stop reminding me");
  EXPECT_FALSE(app->settings().nudge.on);
}

}  // namespace
}  // namespace lissom
