#include "app/plan/look_ahead_view.h"

#include "core/plan/plan.h"
#include "tests/core/plan/plan_builders.h"

#include <gtest/gtest.h>

namespace lissom {
namespace {

const Day kMonday = aDay(2026, 11, 23);

class LookAheadViewTest : public ::testing::Test {
protected:
  LookAheadViewTest() {
    Pack& pack = library.packs.front();
    pack.care = CareContact{"Aspen Leaf", "720-620-8018", ""};
    pack.safety = SafetyPage{{}, {{"en", {{"en", "A hot, swollen hip"}}}}, {}, {}, {}};
  }
  Proposal proposal(Area area, int level) {
    return propose(area, level, Cause::Unknown, aMorningOf(kMonday), plan, aHistory(kMonday), library);
  }
  LookAheadView::Picture picture(const Proposal& of) { return *lookAheadViewOf(of, kMonday, library, "en").picture; }

  Library library = aLibrary();
  Plan plan = aPlan();
};

TEST_F(LookAheadViewTest, TheFormHasEveryAreaTheCausesAndTheSigns) {
  const LookAheadView form = lookAheadFormOf(library, "en");
  ASSERT_EQ(form.areas.size(), kAreas.size());
  EXPECT_EQ(form.areas[2].kind, Area::LowBack);
  EXPECT_EQ(form.areas[2].name, QStringLiteral("Low back"));
  EXPECT_EQ(form.causes.front().kind, Cause::Unknown);
  EXPECT_EQ(form.signs, QStringList{QStringLiteral("A hot, swollen hip")});
  EXPECT_FALSE(form.picture);
  library.packs.front().safety.reset();
  EXPECT_TRUE(lookAheadFormOf(library, "en").signs.isEmpty());
}

TEST_F(LookAheadViewTest, ARedLevelRestsThenComesBackInSteps) {
  const Proposal red = proposal(Area::LeftHip, 6);
  const LookAheadView::Picture shown = picture(red);
  EXPECT_EQ(shown.flareUp, red.flareUp);
  EXPECT_EQ(shown.title, QStringLiteral("Rest, then a gentle return"));
  EXPECT_EQ(shown.sentence,
            QStringLiteral("The left hip is irritated, 6 of 10. This is what the next two weeks would become."));
  ASSERT_EQ(shown.cells.size(), 14U);
  for (int day = 0; day < 3; ++day) EXPECT_TRUE(shown.cells[static_cast<std::size_t>(day)].rest);
  EXPECT_EQ(shown.cells[0].number, QStringLiteral("23"));
  EXPECT_EQ(shown.cells[0].mark, QStringLiteral("today"));
  EXPECT_EQ(shown.cells[3].text, QStringLiteral("Gentle 50 %"));
  EXPECT_EQ(shown.cells[3].percent, 50);
  EXPECT_EQ(shown.cells[3].detail, QStringLiteral("2 × 15 s"));
  EXPECT_EQ(shown.changes[0], DayChange::To::Train);
  EXPECT_EQ(shown.changes[3], DayChange::To::Rest);
  EXPECT_TRUE(shown.why.startsWith(QStringLiteral("An irritated iliopsoas is rested")));
  EXPECT_EQ(shown.care, QStringLiteral("Aspen Leaf\n720-620-8018"));
  EXPECT_EQ(shown.advice, QString());
  EXPECT_EQ(shown.accept, QStringLiteral("Use this plan"));
}

TEST_F(LookAheadViewTest, TheIliopsoasIsNotNamedForWhatItDoesNotBend) {
  const QString why = picture(proposal(Area::LeftKnee, 6)).why;
  EXPECT_FALSE(why.startsWith(QStringLiteral("An irritated iliopsoas")));
  EXPECT_TRUE(why.contains(QStringLiteral("our own cautious choice")));
}

TEST_F(LookAheadViewTest, AGreenLevelSaysThatNothingNeedsToChange) {
  const LookAheadView::Picture green = picture(proposal(Area::LowBack, 2));
  EXPECT_EQ(green.title, QStringLiteral("Nothing needs to change"));
  EXPECT_FALSE(green.cells[0].rest);
  EXPECT_EQ(green.accept, QStringLiteral("Note it and carry on"));
  Proposal rested = proposal(Area::LowBack, 2);
  rested.flareUp.restDays = 2;
  EXPECT_EQ(picture(rested).title, QStringLiteral("Rest, then a gentle return")) << "when one wishes to rest";
}

TEST_F(LookAheadViewTest, AdviceStandsAbove) {
  Proposal second = proposal(Area::LeftHip, 6);
  second.advice = Advice::SecondFlareUp;
  EXPECT_TRUE(picture(second).advice.contains(QStringLiteral("someone who can examine you")));
}

TEST_F(LookAheadViewTest, AChangedDayIsMarkedAndGoesBack) {
  const DayChange change{dayAfter(kMonday), DayChange::To::Train};
  const FlareUp first = proposal(Area::LeftHip, 6).flareUp;
  const FlareUp changed = toggled(first, change);
  ASSERT_EQ(changed.changes, std::vector<DayChange>{change});
  const LookAheadView::Picture shown = picture(propose(changed, aMorningOf(kMonday), plan, aHistory(kMonday), library));
  EXPECT_FALSE(shown.cells[1].rest);
  EXPECT_EQ(shown.cells[1].mark, QStringLiteral("changed"));
  EXPECT_TRUE(shown.cells[1].spoken.endsWith(QStringLiteral(", changed")));
  ASSERT_TRUE(shown.changes[1]);
  EXPECT_EQ(toggled(changed, {dayAfter(kMonday), *shown.changes[1]}), first);
}

TEST_F(LookAheadViewTest, ADayThatIsPausedStaysAsItIs) {
  plan = aPlan().on(kMonday).said(Paused{dayAfter(kMonday, 4), dayAfter(kMonday, 5), PauseReason::Holiday});
  const LookAheadView::Picture shown = picture(proposal(Area::LeftHip, 6));
  EXPECT_EQ(shown.changes[4], std::nullopt);
  EXPECT_TRUE(shown.changes[3]);
}

}  // namespace
}  // namespace lissom
