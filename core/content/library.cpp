#include "core/content/pack.h"

namespace lissom {

const Exercise* Library::exercise(const ExerciseId& id) const {
  for (const Pack& pack : packs) {
    if (const auto found = pack.exercises.find(id); found != pack.exercises.end()) return &found->second;
  }
  return nullptr;
}

const Routine* Library::routine(const RoutineId& id) const {
  for (const Pack& pack : packs) {
    if (const auto found = pack.routines.find(id); found != pack.routines.end()) return &found->second;
  }
  return nullptr;
}

const Programme* Library::programme(const ProgrammeId& id) const {
  for (const Pack& pack : packs) {
    if (const auto found = pack.programmes.find(id); found != pack.programmes.end()) return &found->second;
  }
  return nullptr;
}

WeekPlan Library::week() const {
  for (const Pack& pack : packs) {
    if (pack.week) return *pack.week;
  }
  return {};
}

}  // namespace lissom
