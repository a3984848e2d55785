#include "tests/app/plan/plan_views.h"

#include "tests/support/builders.h"
#include "tests/support/shipped_pack.h"

#include <gtest/gtest.h>

namespace lissom::plan_views {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;

/// The shipped pack with two of its routines and one programme, so that a menu stays short.
const Library& library() {
  static const Library made = [] {
    auto pack = shippedPack();
    EXPECT_TRUE(pack) << pack.error().detail;
    Pack small = std::move(*pack);
    std::erase_if(small.routines, [&](const auto& routine) {
      const std::string& id = routine.first.text();
      return id != "psoas-basics" && id != "strong-hips" && id.rfind("week-", 0) != 0;
    });
    return Library{{std::move(small)}};
  }();
  return made;
}

PlanFact fact(PlanEntry entry, int number, Day day = kMonday - days{1}) {
  Now said = aMorningOf(day);
  said.instant += std::chrono::milliseconds{number};
  return {day, said, std::move(entry)};
}

Plan plan(std::vector<PlanEntry> entries) {
  Plan made{library().week(), {}};
  for (PlanEntry& entry : entries) made.facts.push_back(fact(std::move(entry), static_cast<int>(made.facts.size())));
  return made;
}

History history() {
  return {.today = kMonday, .firstDay = kMonday - days{30}, .sessions = {}};
}

PlanView viewOf(const Plan& plan) {
  return planViewOf(planDays(kMonday, kMonday + days{13}, plan, history(), library()), plan, library(), {});
}

std::vector<PlanEntry> usualEntries() {
  TimesChosen times;
  times.times[0] = times.times[1] = 7h + 30min;
  return {times, Paused{kMonday + days{20}, kMonday + days{30}, PauseReason::Holiday},
          Paused{kMonday - days{10}, kMonday - days{10}, PauseReason::Illness},
          DayChanged{{kMonday + days{13}, DayChange::To::Train}}};
}

}  // namespace

PlanView usual() {
  return viewOf(plan(usualEntries()));
}

PlanView freeWeek() {
  return viewOf(plan({WeekChosen{FreeWeek{basics(), 3}, false}}));
}

PlanView inProgramme() {
  std::vector<PlanEntry> entries = usualEntries();
  const ProgrammeId id = library().packs.front().programmes.begin()->first;
  entries.push_back(ProgrammeBegun{id, kMonday - days{1}});
  PlanView view = viewOf(plan(entries));
  // As it is in the second week, without a history that leads there.
  view.programme.place = QStringLiteral("Week 2 of 6 · day 3 of 7");
  view.programme.weeks[0].state = ProgrammeView::Week::State::Done;
  view.programme.weeks[1].state = ProgrammeView::Week::State::Now;
  return view;
}

PlanView inFlareUp() {
  FlareUp flareUp;
  flareUp.level = 6;
  flareUp.first = kMonday - days{1};
  std::vector<PlanEntry> entries = usualEntries();
  entries.push_back(flareUp);
  return viewOf(plan(entries));
}

LookAheadView form() {
  return lookAheadFormOf(library(), "en");
}

LookAheadView picture(int level) {
  return lookAheadViewOf(
      propose(Area::LeftHip, level, Cause::Sitting, aMorningOf(kMonday), plan({}), history(), library()), kMonday,
      library(), "en");
}

LookAheadView picture(const FlareUp& flareUp) {
  return lookAheadViewOf(propose(flareUp, aMorningOf(kMonday), plan({}), history(), library()), kMonday, library(),
                         "en");
}

}  // namespace lissom::plan_views
