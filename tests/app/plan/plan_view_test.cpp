#include "app/plan/plan_view.h"

#include "core/plan/plan.h"
#include "tests/core/plan/plan_builders.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace lissom {
namespace {

using namespace std::chrono_literals;

const Day kMonday = aDay(2026, 11, 23);

LocalizedText text(const char* english) {
  return {"en", {{"en", english}}};
}

/// The small world, with names.
Library aNamedLibrary() {
  Library library = aLibrary();
  Pack& pack = library.packs.front();
  for (auto& [id, routine] : pack.routines) routine.name = text(id.text().c_str());
  Programme& programme = pack.programmes.begin()->second;
  programme.name = text("Three weeks");
  programme.says = text("Our own.");
  programme.weeks[0].theme = text("Learn");
  programme.weeks[1].theme = text("Add");
  return library;
}

class PlanViewTest : public ::testing::Test {
protected:
  PlanView view(const Plan& plan, const History& history = aHistory(kMonday)) {
    return planViewOf(planDays(history.today, history.today + std::chrono::days{13}, plan, history, library), plan,
                      library, options);
  }

  Library library = aNamedLibrary();
  PlanOptions options;
};

TEST_F(PlanViewTest, TheWeekBeginsWithTheDayThatTheLocaleBeginsWith) {
  options.firstOfWeek = Qt::Sunday;
  const WeekView week = view(aPlan()).week;
  EXPECT_EQ(week.weekdays, (std::vector<int>{6, 0, 1, 2, 3, 4, 5}));
  EXPECT_EQ(week.cells[0].weekday, QStringLiteral("Sun"));
  EXPECT_TRUE(week.cells[0].rest);
  EXPECT_EQ(week.cells[1].text, QStringLiteral("psoas-basics"));
  EXPECT_EQ(week.cells[1].spoken, QStringLiteral("Monday: psoas-basics"));
  EXPECT_EQ(week.neighbours, QString());
}

TEST_F(PlanViewTest, ADaySaysItsTimeAndWhatIsNotThereAnyMore) {
  TimesChosen times;
  times.times[1] = 7h + 30min;
  WeekPlan gone = weekOf("psoas-basics", {0});
  gone.routines[1] = routine("no-such-routine");
  const WeekView week = view(aPlan().on(kMonday).week(gone).said(times)).week;
  EXPECT_EQ(week.cells[1].detail, QStringLiteral("07:30"));
  EXPECT_EQ(week.cells[1].text, QStringLiteral("no-such-routine"));
  EXPECT_EQ(week.cells[1].mark, QStringLiteral("not there any more"));
  EXPECT_EQ(week.times, times);
  const auto named = std::ranges::find(week.routines, routine("no-such-routine"), &WeekView::Choice::routine);
  ASSERT_NE(named, week.routines.end()) << "what the week holds can be chosen again";
  EXPECT_TRUE(named->name.contains(QStringLiteral("not there any more")));
}

TEST_F(PlanViewTest, StrengthForTheSameMusclesOnNeighbouringDaysIsPointedOut) {
  const WeekView apart = view(aPlan().on(kMonday).week(weekOf("strength", {0, 2, 4}))).week;
  EXPECT_EQ(apart.neighbours, QString());
  WeekPlan week = weekOf("strength", {0});
  week.routines[1] = routine("bridge-only");
  const QString beside = view(aPlan().on(kMonday).week(week)).week.neighbours;
  EXPECT_TRUE(beside.contains(QStringLiteral("Monday and Tuesday"))) << beside.toStdString();
  week.routines[1] = routine("psoas-basics");
  EXPECT_EQ(view(aPlan().on(kMonday).week(week)).week.neighbours, QString()) << "a stretch is no strength";
  const QString around = view(aPlan().on(kMonday).week(weekOf("march-only", {0, 6}))).week.neighbours;
  EXPECT_TRUE(around.contains(QStringLiteral("Sunday and Monday"))) << around.toStdString();
}

TEST_F(PlanViewTest, ARoutineThatOnlyAProgrammePlaysIsNotAmongTheChoices) {
  Pack& pack = library.packs.front();
  pack.programmes.begin()->second.weeks[0].stretch = routine("control");
  const auto offers = [&](const PlanView& of, const char* id) {
    return std::ranges::any_of(of.week.routines, [&](const auto& choice) { return choice.routine == routine(id); });
  };
  EXPECT_FALSE(offers(view(aPlan()), "control"));
  EXPECT_TRUE(offers(view(aPlan()), "psoas-basics")) << "it is the usual week's";
  EXPECT_TRUE(offers(view(aPlan().on(kMonday).week(FreeWeek{routine("control"), 3})), "control"));
}

TEST(SpreadTest, AsManyDaysOfTheWeekAsWereWished) {
  for (int times = 1; times <= 7; ++times) {
    const WeekPlan week = spread(routine("evening"), times);
    const auto free = asFree(week);
    ASSERT_TRUE(free);
    EXPECT_EQ(*free, (FreeWeek{routine("evening"), times}));
    EXPECT_TRUE(week.routines[0]) << "nobody begins with a rest day";
  }
  const WeekPlan three = spread(routine("evening"), 3);
  for (std::size_t day = 0; day < 7; ++day) EXPECT_FALSE(three.routines[day] && three.routines[(day + 1) % 7]);
  EXPECT_EQ(asFree(WeekPlan{}), std::nullopt);
  WeekPlan mixed = weekOf("evening", {0, 1});
  mixed.routines[3] = routine("strength");
  EXPECT_EQ(asFree(mixed), (FreeWeek{routine("evening"), 3})) << "the routine of most days";
}

TEST_F(PlanViewTest, ADayMayBeMadeOtherwiseAndBackAgain) {
  const FortnightView days = view(aPlan()).fortnight;
  ASSERT_EQ(days.cells.size(), 14U);
  EXPECT_EQ(days.acts[0], (FortnightView::DayActs{kMonday, true, false, false}));
  EXPECT_EQ(days.acts[2], (FortnightView::DayActs{dayAfter(kMonday, 2), false, true, false}));
  EXPECT_EQ(days.cells[0].mark, QStringLiteral("today"));
  EXPECT_FALSE(days.cells[0].why.isEmpty());
  EXPECT_FALSE(days.rules[0].isEmpty());

  const DayChanged change{{dayAfter(kMonday), DayChange::To::Rest}};
  const FortnightView changed = view(aPlan().on(kMonday).said(change)).fortnight;
  EXPECT_TRUE(changed.cells[1].rest);
  EXPECT_EQ(changed.cells[1].mark, QStringLiteral("changed"));
  EXPECT_EQ(changed.acts[1], (FortnightView::DayActs{dayAfter(kMonday), false, false, true}));
  const FortnightView back = view(aPlan().on(kMonday).said(change).takeBack()).fortnight;
  EXPECT_EQ(back.acts[1], (FortnightView::DayActs{dayAfter(kMonday), true, false, false}));

  const Paused pause{dayAfter(kMonday), dayAfter(kMonday, 3), PauseReason::Holiday};
  const FortnightView paused = view(aPlan().on(kMonday).said(pause)).fortnight;
  EXPECT_EQ(paused.acts[1], (FortnightView::DayActs{dayAfter(kMonday), false, false, false}));
}

TEST_F(PlanViewTest, TheProgrammeSaysWhereOneIsAndWhatComes) {
  const ProgrammeView none = view(aPlan()).programme;
  ASSERT_EQ(none.offers.size(), 1U);
  EXPECT_EQ(none.offers[0].name, QStringLiteral("Three weeks"));
  EXPECT_FALSE(none.chosen);

  const PlanView running = view(aPlan().on(dayAfter(kMonday, -1)).programme(dayAfter(kMonday, -1)));
  EXPECT_TRUE(running.programme.chosen);
  EXPECT_TRUE(running.programme.offers.empty());
  EXPECT_EQ(running.programme.place, QStringLiteral("Week 1 of 3 · day 2 of 7"));
  EXPECT_EQ(running.programme.waits, QStringLiteral("The next step waits for two comfortable sessions."));
  using State = ProgrammeView::Week::State;
  ASSERT_EQ(running.programme.weeks.size(), 4U);
  EXPECT_EQ(running.programme.weeks[0], (ProgrammeView::Week{QStringLiteral("Week 1"), QStringLiteral("Learn"),
                                                             QStringLiteral("4 days"), State::Now}));
  EXPECT_EQ(running.programme.weeks[1].about, QStringLiteral("5 days, 2 of them with strength"));
  EXPECT_EQ(running.programme.weeks[1].state, State::Ahead);
  EXPECT_FALSE(running.week.overruled.isEmpty());

  const ProgrammeView ahead = view(aPlan().on(kMonday).programme(dayAfter(kMonday, 4))).programme;
  EXPECT_EQ(ahead.place, QStringLiteral("It begins on Friday, 27 November."));
  const PlanView ended =
      view(aPlan().on(dayAfter(kMonday, -1)).programme(dayAfter(kMonday, -1)).on(kMonday).said(ProgrammeEnded{}));
  EXPECT_FALSE(ended.programme.chosen);
  EXPECT_EQ(ended.week.overruled, QString());
}

TEST_F(PlanViewTest, AProgrammeThatNoPackHasAnyMoreCanBeStopped) {
  const Plan plan = aPlan().on(kMonday).said(ProgrammeBegun{*ProgrammeId::parse("gone"), kMonday});
  const ProgrammeView gone = view(plan).programme;
  EXPECT_TRUE(gone.chosen);
  EXPECT_EQ(gone.name, QStringLiteral("gone"));
  EXPECT_TRUE(gone.place.contains(QStringLiteral("No pack has this programme any more")));
}

TEST_F(PlanViewTest, AFlareUpSaysWhereItsWayBackStands) {
  EXPECT_EQ(view(aPlan()).flare.said, std::nullopt);
  auto plan = aPlan().on(dayAfter(kMonday, -1)).flareUp(6);
  const FlareView rest = view(plan).flare;
  EXPECT_EQ(rest.said, plan.lastSaid());
  EXPECT_EQ(rest.what, QStringLiteral("Left hip, 6 of 10, from Sunday, 22 November on"));
  EXPECT_EQ(rest.place, QStringLiteral("Rest day 2 of 3"));
  const FlareView half = view(plan, aHistory(dayAfter(kMonday, 4), {aPastSession(dayAfter(kMonday, 2))})).flare;
  EXPECT_EQ(half.place, QStringLiteral("Half the dose: 1 of 2 comfortable sessions"));
  EXPECT_FALSE(half.emergency);
  const FlareView help = view(plan.on(kMonday).said(EmergencyTold{})).flare;
  EXPECT_TRUE(help.emergency);
  EXPECT_FALSE(help.advice.isEmpty());
}

TEST_F(PlanViewTest, TheContactAndTheAppointmentsThatStandAreListed) {
  auto plan = aPlan().on(dayAfter(kMonday, -60));
  plan.said(AppointmentMade{dayAfter(kMonday, -29), {}, "Long ago"});
  plan.said(AppointmentMade{dayAfter(kMonday, 8), std::chrono::minutes{870}, "Room 3"});
  const Instant ahead = plan.lastSaid();
  plan.said(AppointmentMade{dayAfter(kMonday, 9), {}, ""}).takeBack();
  plan.said(CareTold{"Dr. Ada", "1", "ada@example.org"});
  const CareView care = view(plan).care;
  EXPECT_EQ(care.contact, (CareTold{"Dr. Ada", "1", "ada@example.org"}));
  ASSERT_EQ(care.rows.size(), 1U);
  EXPECT_EQ(care.rows[0].said, ahead);
  EXPECT_EQ(care.rows[0].text, QStringLiteral("Tuesday, 1 December 2026, 14:30, Room 3"));
}

TEST_F(PlanViewTest, PausesOfTheLastFourWeeksAndLaterAreListed) {
  auto plan = aPlan().on(dayAfter(kMonday, -60));
  plan.said(Paused{dayAfter(kMonday, -40), dayAfter(kMonday, -29), PauseReason::Other});
  plan.said(Paused{dayAfter(kMonday, -30), dayAfter(kMonday, -28), PauseReason::Illness});
  const Instant illness = plan.lastSaid();
  plan.said(Paused{dayAfter(kMonday, 8), dayAfter(kMonday, 8), PauseReason::Holiday});
  plan.said(Paused{dayAfter(kMonday, 9), dayAfter(kMonday, 9), PauseReason::Holiday}).takeBack();
  const PausesView pauses = view(plan).pauses;
  ASSERT_EQ(pauses.rows.size(), 2U);
  EXPECT_EQ(pauses.rows[0].said, illness);
  EXPECT_EQ(pauses.rows[0].text, QStringLiteral("Illness: Saturday, 24 October to Monday, 26 October"));
  EXPECT_EQ(pauses.rows[1].text, QStringLiteral("Holiday: Tuesday, 1 December"));
}

TEST_F(PlanViewTest, RemindersAndLightsAreAsTheyWereChosen) {
  options.cannotRemind = QStringLiteral("no service");
  options.reminders.on = true;
  TimesChosen times;
  times.times[3] = 18h;
  const PlanView before = view(aPlan());
  EXPECT_FALSE(before.reminders.anyTime);
  EXPECT_EQ(before.light, TrafficLight{});
  const PlanView after = view(aPlan().on(kMonday).said(times).said(LightChosen{{2, 6}}));
  EXPECT_TRUE(after.reminders.anyTime);
  EXPECT_EQ(after.reminders.cannot, QStringLiteral("no service"));
  EXPECT_TRUE(after.reminders.reminders.on);
  EXPECT_EQ(after.light, (TrafficLight{2, 6}));
}

}  // namespace
}  // namespace lissom
