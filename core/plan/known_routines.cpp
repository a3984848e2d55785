#include "core/plan/known_routines.h"

#include <algorithm>

namespace lissom {

bool isWorthASession(const KnownItem& item) {
  return item.exercise->kind != Kind::Mobility;
}

bool KnownRoutine::hasGentle() const {
  return std::ranges::any_of(items, [](const KnownItem& each) { return !each.bendsHip; });
}

bool KnownRoutine::isAllStrength() const {
  return std::ranges::none_of(items, [](const KnownItem& each) { return isWorthASession(each) && each.works == 0; });
}

KnownItem KnownRoutines::known(const RoutineItem& item, const Exercise& exercise) const {
  KnownItem known{&item, &exercise, loadsHipFlexors(exercise), 0};
  if (exercise.kind == Kind::Strength) {
    for (const MuscleGroup group : strengthens(exercise)) known.works |= 1U << static_cast<unsigned>(group);
  }
  return known;
}

const KnownRoutine* KnownRoutines::keep(const RoutineId& id, const Routine* routine) {
  KnownRoutine known{id, {}};
  if (routine) {
    for (const RoutineItem& item : routine->items) {
      if (const Exercise* exercise = m_library.exercise(item.exercise))
        known.items.push_back(this->known(item, *exercise));
    }
  }
  const auto& kept = m_known.emplace(id, std::move(known)).first->second;
  return kept.items.empty() ? nullptr : &kept;
}

const KnownRoutine* KnownRoutines::find(const RoutineId& id) {
  if (const auto found = m_known.find(id); found != m_known.end()) {
    const bool isAlone = m_alone.contains(id);
    return found->second.items.empty() || isAlone ? nullptr : &found->second;
  }
  return keep(id, m_library.routine(id));
}

const KnownRoutine* KnownRoutines::any(bool gentle) {
  for (const Pack& pack : m_library.packs) {
    for (const auto& [id, routine] : pack.routines) {
      const KnownRoutine* known = find(id);
      if (known && (!gentle || known->hasGentle())) return known;
    }
  }
  return nullptr;
}

const KnownRoutine* KnownRoutines::played(const RoutineId& id) {
  if (const KnownRoutine* routine = find(id)) return routine;
  if (m_alone.contains(id)) return &m_known.at(id);
  const auto exerciseId = ExerciseId::parse(id.text());
  const Exercise* exercise = exerciseId ? m_library.exercise(*exerciseId) : nullptr;
  if (!exercise) return nullptr;
  const RoutineItem& item = m_alone.emplace(id, RoutineItem{*exerciseId, exercise->dose}).first->second;
  m_known.at(id).items.push_back(known(item, *exercise));
  return &m_known.at(id);
}

}  // namespace lissom
