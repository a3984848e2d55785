#pragma once

#include "core/plan/plan_facts.h"
#include "tests/support/builders.h"

#include <vector>

namespace lissom {

inline PlanFact aFact(PlanEntry entry, Day day = aDay(), std::chrono::minutes later = {}) {
  Now said = aMorningOf(day);
  said.instant += later;
  return {.day = day, .said = said, .entry = std::move(entry)};
}

/// One entry of every kind, and two where a kind has two forms.
inline std::vector<PlanEntry> everyEntry() {
  using namespace std::chrono_literals;
  const RoutineId basics = *RoutineId::parse("psoas-basics");
  WeekPlan week;
  week.routines[0] = week.routines[3] = basics;
  week.routines[5] = *RoutineId::parse("strong-hips");
  TimesChosen times;
  times.times[0] = 7h + 30min;
  times.times[6] = 23h + 59min;
  const FlareUp flareUp{
      .area = Area::LeftHip,
      .level = 6,
      .cause = Cause::Sitting,
      .first = aDay(2026, 11, 23),
      .restDays = 3,
      .changes = {{aDay(2026, 11, 27), DayChange::To::Rest}, {aDay(2026, 11, 28), DayChange::To::Train}}};
  return {WeekChosen{week, false},
          WeekChosen{FreeWeek{basics, 3}, true},
          ProgrammeBegun{*ProgrammeId::parse("six-weeks"), aDay(2026, 11, 30)},
          ProgrammeEnded{},
          times,
          Paused{aDay(2026, 12, 20), aDay(2027, 1, 3), PauseReason::Holiday},
          flareUp,
          DayChanged{{aDay(2026, 11, 25), DayChange::To::Train}},
          MorningChecked{.normal = true},
          MorningChecked{.normal = false, .level = 4},
          LightChosen{{4, 6}},
          EmergencyTold{},
          Cleared{},
          BreakTaken{BreakKind::Stretch},
          BreakTaken{BreakKind::Pause},
          Withdrawn{aMorningOf(aDay()).instant},
          CareTold{"Aspen Leaf", "+1 720 555 0100", "hello@example.org"},
          CareTold{},
          AppointmentMade{aDay(2026, 12, 1), 14h + 30min, "Room 2, \"up the stairs\""},
          AppointmentMade{aDay(2027, 1, 12), std::nullopt, {}},
          QuestionsNoted{{"May I run again?",
                          {},
                          "Warum zieht es \xC3\xBC"
                          "ber Nacht?"}}};
}

/// Each of them said a minute after the other.
inline std::vector<PlanFact> everyFact(Day day = aDay()) {
  std::vector<PlanFact> facts;
  for (PlanEntry& entry : everyEntry()) {
    const auto later = std::chrono::minutes{facts.size()};
    facts.push_back(aFact(std::move(entry), day, later));
  }
  return facts;
}

}  // namespace lissom
