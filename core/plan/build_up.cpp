#include "core/plan/build_up.h"

#include <algorithm>
#include <array>
#include <set>

namespace lissom {

const std::vector<Dose>& BuildUp::ladderOf(const KnownItem& item) const {
  const auto found = m_ladders.find(item.item);
  if (found != m_ladders.end()) return found->second;
  return m_ladders.emplace(item.item, doseLadder(item.exercise->startDose, item.item->dose)).first->second;
}

Dose BuildUp::doseAt(const KnownItem& item, std::size_t step) const {
  const auto& ladder = ladderOf(item);
  return ladder[std::min(step, ladder.size() - 1)];
}

BuildUp::Level BuildUp::levelOf(const ExerciseId& id) const {
  const auto found = m_levels.find(id);
  return found == m_levels.end() ? Level{} : found->second;
}

Dose BuildUp::doseOf(const KnownItem& item) const {
  return doseAt(item, levelOf(item.exercise->id).step);
}

bool BuildUp::leadsFurther(const std::vector<WeekShare>& week, const ExerciseId& id, const Level& level) const {
  return std::ranges::any_of(week, [&](const WeekShare& share) {
    return std::ranges::any_of(share.routine->items, [&](const KnownItem& item) {
      return item.exercise->id == id && level.step + 1 < ladderOf(item).size();
    });
  });
}

bool BuildUp::staysBelowCap(const std::vector<WeekShare>& week, const Exercise& exercise, std::size_t step) const {
  std::map<std::string, Millis> times;
  for (const WeekShare& share : week) {
    for (const KnownItem& item : share.routine->items) {
      const Dose dose = item.exercise == &exercise ? doseAt(item, step) : doseOf(item);
      for (const std::string& muscle : item.exercise->muscles) times[muscle] += timeOf(dose) * share.times;
    }
  }
  return std::ranges::all_of(exercise.muscles, [&](const std::string& muscle) { return times[muscle] <= kWeeklyCap; });
}

void BuildUp::beginDay(const std::vector<WeekShare>& week, const std::optional<Morning>& morning, bool mayGrow) {
  for (auto& [id, level] : m_levels) {
    level.done = !leadsFurther(week, id, level);
    if (level.done || level.comfortable < kComfortableSessions) continue;
    if (morning) level.morning = morning->normal;
    if (!level.morning || !mayGrow) continue;
    const Exercise* exercise = nullptr;
    for (const WeekShare& share : week) {
      for (const KnownItem& item : share.routine->items) {
        if (item.exercise->id == id) exercise = item.exercise;
      }
    }
    level.capped = !staysBelowCap(week, *exercise, level.step + 1);
    if (level.capped) continue;
    level = Level{.step = level.step + 1, .played = false};
    level.done = !leadsFurther(week, id, level);
  }
}

void BuildUp::endDay(const std::vector<KnownItem>& played, const DayHeld& held) {
  std::set<ExerciseId> exercises;  // a routine may have one twice
  for (const KnownItem& item : played) exercises.insert(item.exercise->id);
  for (const ExerciseId& id : exercises) {
    Level& level = m_levels[id];
    level.played = level.played || held.counted;
    if (held.amber) {
      level.comfortable = 0;
      level.morning = false;
    } else if (held.comfortable) {
      level.comfortable = std::min(level.comfortable + 1, kComfortableSessions);
    }
  }
}

void BuildUp::redDay() {
  for (auto& [id, level] : m_levels) {
    if (level.played) {
      level.comfortable = 0;
    } else {
      --level.step;
      level.played = true;
      level.comfortable = kComfortableSessions;
    }
    level.morning = false;
  }
}

std::optional<WaitsFor> BuildUp::waits(const std::vector<KnownItem>& items, bool mayGrow) const {
  const auto waitOf = [&](const KnownItem& item) -> std::optional<WaitsFor> {
    const Level level = levelOf(item.exercise->id);
    if (level.step + 1 >= ladderOf(item).size()) return std::nullopt;
    if (level.capped) return WaitsFor::WeeklyCap;
    if (!mayGrow) return WaitsFor::WeekAfterRed;
    if (level.comfortable < kComfortableSessions) return WaitsFor::Sessions;
    return WaitsFor::Morning;
  };
  // What one tap or one more session would do is told before what only fewer days a week could.
  std::optional<WaitsFor> first;
  for (const KnownItem& item : items) {
    const auto waits = waitOf(item);
    const auto rank = [](WaitsFor what) {
      constexpr std::array kOrder{WaitsFor::WeekAfterRed, WaitsFor::Morning, WaitsFor::Sessions, WaitsFor::WeeklyCap};
      return std::ranges::find(kOrder, what) - kOrder.begin();
    };
    if (waits && (!first || rank(*waits) < rank(*first))) first = waits;
  }
  return first;
}

bool BuildUp::waitsForMorning() const {
  return std::ranges::any_of(m_levels, [](const auto& each) {
    const Level& level = each.second;
    return !level.done && level.comfortable >= kComfortableSessions && !level.morning;
  });
}

}  // namespace lissom
