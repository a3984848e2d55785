#pragma once

#include <QString>  // first: moc 6.4 stumbles over <chrono> where no Qt header came before

#include "core/content/pack.h"
#include "core/session/script.h"

#include <optional>
#include <vector>

namespace lissom {

/// Everything the page of one routine shows, ready to be shown.
struct RoutineView {
  struct Item {
    ExerciseId exercise;
    QString name;
    QString dose;
    bool there = true;  ///< false: no pack has it any more
    friend bool operator==(const Item&, const Item&) = default;
  };

  Routine routine;
  QString name;
  QString about;  ///< "5 exercises · 6 min"
  bool own = false;
  bool playable = true;
  std::vector<Item> items;
};

/// Empty when no pack has the routine.
std::optional<RoutineView> routineViewOf(const Library& library, const RoutineId& id, const std::string& language,
                                         const Pace& pace);
/// The same for a routine as it is being changed.
RoutineView routineViewOf(const Library& library, const Routine& routine, bool own, const std::string& language,
                          const Pace& pace);

}  // namespace lissom
