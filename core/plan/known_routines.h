#pragma once

#include "core/content/pack.h"
#include "core/plan/dose_steps.h"

#include <map>
#include <vector>

namespace lissom {

/// An exercise of a routine, as far as a plan asks about it. Points into the library.
struct KnownItem {
  const RoutineItem* item = nullptr;
  const Exercise* exercise = nullptr;
  bool bendsHip = false;  ///< with force
  unsigned works = 0;     ///< a bit for each MuscleGroup that it strengthens
};

/// A routine without what no pack has; never empty.
struct KnownRoutine {
  RoutineId id;
  std::vector<KnownItem> items;

  bool hasGentle() const;      ///< something of it does not bend the hip with force
  bool isAllStrength() const;  ///< without what needs its 48 h nothing of it is worth a session
};

/// Whether what remains of a routine is worth a session: more than moving through a range.
bool isWorthASession(const KnownItem& item);

/// The routines of a library, each looked up once.
class KnownRoutines {
public:
  explicit KnownRoutines(const Library& library) : m_library(library) {}

  const KnownRoutine* find(const RoutineId& id);  ///< null when no pack has it, or any of its exercises
  /// The first routine of the packs that has anything to play; `gentle`: that does not bend the hip with force.
  const KnownRoutine* any(bool gentle);
  /// What a session of that name plays: a routine, or an exercise alone.
  const KnownRoutine* played(const RoutineId& id);

private:
  const KnownRoutine* keep(const RoutineId& id, const Routine* routine);
  KnownItem known(const RoutineItem& item, const Exercise& exercise) const;

  const Library& m_library;
  std::map<RoutineId, KnownRoutine> m_known;
  std::map<RoutineId, RoutineItem> m_alone;
};

}  // namespace lissom
