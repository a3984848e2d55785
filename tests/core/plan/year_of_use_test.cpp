#include "core/plan/plan.h"
#include "tests/core/plan/plan_builders.h"
#include "tests/core/plan/plan_checks.h"
#include "tests/support/tier.h"

#include <gtest/gtest.h>

#include <map>
#include <random>

namespace lissom {
namespace {

using std::chrono::days;

/// Somebody who uses the plan for a year, a day at a time: asks it each morning, tells how it is, decides this and
/// that, and does most of what it asks. Everything is chance, the same for a seed.
class Person {
public:
  explicit Person(unsigned seed) : m_chance(seed), m_plan{m_library.week(), {}} {}

  void live(int howLong) {
    for (int i = 0; i < howLong; ++i) liveADay();
  }

  int daysChecked() const { return m_checked; }
  template <class Entry>
  bool said() const {
    return std::ranges::any_of(m_plan.facts,
                               [](const PlanFact& each) { return std::holds_alternative<Entry>(each.entry); });
  }
  int sessions() const { return static_cast<int>(m_history.sessions.size()); }
  const std::map<std::string, int>& answers() const { return m_answers; }
  const std::vector<std::string>& wrong() const { return m_wrong; }

private:
  void liveADay() {
    const PlanDay morning = ask(m_today, m_today).front();
    if (morning.asksMorning ? percent(85) : percent(10)) tellTheMorning();
    decide();
    checkToday();
    checkThePast();
    checkWhatComes();
    train();
    m_today += days{1};
    m_history.today = m_today;
  }

  // ---- What the person does.

  void tellTheMorning() {
    const bool normal = percent(85);
    const auto level = percent(30) ? std::optional(normal ? number(0, 3) : number(1, 8)) : std::nullopt;
    say(MorningChecked{normal, level});
    if (level.value_or(0) > 5) m_red.insert(m_today);
  }

  void decide() {
    m_decided = false;
    const auto is = [&](int perMille) { return number(0, 999) < perMille; };
    if (m_emergency && is(200)) {
      decideOn(Cleared{});
      m_emergency = false;
    }
    if (is(20)) markFlareUp();
    if (is(15)) decideOn(Paused{m_today + days{number(0, 3)}, m_today + days{number(3, 17)}, PauseReason::Holiday});
    if (is(15)) decideOn(anyWeek());
    if (is(12)) decideOn(ProgrammeBegun{*ProgrammeId::parse("three-weeks"), m_today + days{number(0, 5)}});
    if (is(5)) decideOn(ProgrammeEnded{});
    if (is(30)) {
      const auto to = percent(50) ? DayChange::To::Rest : DayChange::To::Train;
      decideOn(DayChanged{{m_today + days{number(0, 4)}, to}});
    }
    if (is(10)) decideOn(TimesChosen{});
    if (is(500)) say(BreakTaken{});
    if (is(2)) {
      decideOn(EmergencyTold{});
      m_emergency = true;
    }
  }

  void markFlareUp() {
    const Proposal proposal = propose(Area::LeftHip, number(2, 9), Cause::Unknown, now(), m_plan, m_history, m_library);
    if (percent(20)) return;  // "Keep my plan"
    decideOn(proposal.flareUp);
    expect(planDays(proposal.days.front().day, proposal.days.back().day, m_plan, m_history, m_library) == proposal.days,
           "accepting is not what was proposed");
    if (proposal.light == Light::Red) m_red.insert(m_today);
    if (percent(10)) {
      decideOn(Withdrawn{m_plan.facts.back().said.instant});
      if (proposal.light == Light::Red) m_red.erase(m_today);
    }
  }

  WeekChosen anyWeek() {
    constexpr std::array kRoutines{"psoas-basics", "evening", "strength", "control"};
    const RoutineId one = routine(kRoutines[static_cast<std::size_t>(number(0, 3))]);
    if (percent(30)) return {FreeWeek{one, number(2, 5)}, percent(50)};
    WeekPlan week;
    for (auto& weekday : week.routines) {
      if (percent(60)) weekday = one;
    }
    week.routines[static_cast<std::size_t>(number(0, 6))] = one;
    return {week, percent(50)};
  }

  void train() {
    const auto* training = trainingOf(m_answered.back().asks);
    const bool skipped = m_history.firstDay && percent(20);  // the log begins on the first day
    if (!training || skipped) return;
    PastSession session = aPastSession(m_today, training->routine.text());
    if (percent(4)) session.finished = false;
    if (percent(3)) session = hurt(session);
    if (percent(40)) session.before = number(0, 4);
    if (percent(40)) session.after = percent(90) ? number(0, 4) : number(4, 8);
    if (session.hurt || session.after.value_or(0) > 5) m_red.insert(m_today);
    m_history.sessions.push_back(session);
    if (!m_history.firstDay) m_history.firstDay = m_today;
  }

  // ---- What must hold each day.

  void checkToday() {
    m_answered.push_back(ask(m_today, m_today).front());
    const PlanDay& today = m_answered.back();
    expect(today.day == m_today, "answers for another day");
    expectRight(wrongWith(today, m_library));
    ++m_answers[std::holds_alternative<RestDay>(today.asks) ? wordOf(std::get<RestDay>(today.asks).reason)
                                                            : wordOf(std::get<TrainingDay>(today.asks).reason)];
    if (m_answered.size() < 2 || m_decided) return;
    const auto red = m_red.lower_bound(m_today - days{7});
    if (red != m_red.end() && *red < m_today) expectRight(stepsUp(m_answered[m_answered.size() - 2], today));
  }

  void checkThePast() {
    m_checked += static_cast<int>(m_answered.size());
    expect(ask(m_answered.front().day, m_today) == m_answered, "a day of the past asks something else now");
  }

  void checkWhatComes() {
    constexpr days kBack{150};
    const auto ahead = ask(m_today + kBack, m_today + kBack + days{6});
    for (const PlanDay& day : ahead) {
      expectRight(wrongWith(day, m_library));
      expect(m_emergency || isNormal(day, m_library), "does not come back to normal");
    }
    const bool trains = std::ranges::any_of(ahead, [](const PlanDay& day) { return trainingOf(day.asks) != nullptr; });
    expect(m_emergency || trains, "asks for nothing any more");
  }

  // ---- Small things.

  std::vector<PlanDay> ask(Day first, Day last) const { return planDays(first, last, m_plan, m_history, m_library); }
  Now now() const {
    Now now = aMorningOf(m_today);
    now.instant += Millis{m_plan.facts.size()};
    return now;
  }
  void say(PlanEntry entry) { m_plan.facts.push_back({m_today, now(), std::move(entry)}); }
  void decideOn(PlanEntry entry) {
    m_decided = true;
    say(std::move(entry));
  }
  int number(int least, int most) { return std::uniform_int_distribution(least, most)(m_chance); }
  bool percent(int chance) { return number(0, 99) < chance; }
  void expectRight(const std::string& wrong) {
    if (!wrong.empty()) m_wrong.push_back(toIso(m_today) + " " + wrong);
  }
  void expect(bool holds, const char* wrong) {
    if (!holds) expectRight(wrong);
  }

  std::mt19937 m_chance;
  const Library m_library = aLibrary();
  Plan m_plan;
  Day m_today = aDay(2026, 1, 4);
  History m_history{.today = aDay(2026, 1, 4)};
  bool m_emergency = false;
  bool m_decided = false;  ///< today: what a person decides is no step of the plan
  std::set<Day> m_red;
  std::vector<PlanDay> m_answered;
  int m_checked = 0;
  std::map<std::string, int> m_answers;
  std::vector<std::string> m_wrong;
};

TEST(YearOfUseTest, EveryPropertyHoldsOnEveryDay) {
  const unsigned seed = 20261122;
  Person person(seed);
  person.live(365);
  EXPECT_TRUE(person.wrong().empty()) << person.wrong().size() << " times, first: " << person.wrong().front();
  EXPECT_EQ(person.daysChecked(), 365 * 366 / 2);  // every day of the past, again on each day
  // It was a year that had something of everything.
  EXPECT_GE(person.sessions(), 100);
  EXPECT_TRUE(person.said<WeekChosen>() && person.said<ProgrammeBegun>() && person.said<Paused>());
  EXPECT_TRUE(person.said<FlareUp>() && person.said<DayChanged>() && person.said<MorningChecked>());
  for (const char* answer : {"usual", "gentle", "flare-up", "between-gentle", "after-red", "holiday", "planned"}) {
    EXPECT_TRUE(person.answers().contains(answer)) << answer;
  }
}

TEST(YearOfUseTest, EveryPropertyHoldsInOtherYearsToo) {
  const unsigned seed = newSeed();
  for (int i = 0; i < cases(1, 200); ++i) {
    Person person(seed + static_cast<unsigned>(i));
    person.live(365);
    ASSERT_TRUE(person.wrong().empty()) << "seed " << seed + static_cast<unsigned>(i) << ": " << person.wrong().size()
                                        << " times, first: " << person.wrong().front();
  }
}

}  // namespace
}  // namespace lissom
