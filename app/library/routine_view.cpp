#include "app/library/routine_view.h"

#include "app/convert.h"
#include "app/library/library_view.h"
#include "app/own_routines.h"
#include "app/phrases.h"

#include <QCoreApplication>

namespace lissom {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(lissom::RoutineView)
};

}  // namespace

RoutineView routineViewOf(const Library& library, const Routine& routine, bool own, const std::string& language,
                          const Pace& pace) {
  const RoutineCard card = routineCardOf(routine, library, language, pace, own);
  RoutineView view{
      .routine = routine, .name = card.name, .about = card.about, .own = own, .playable = card.playable, .items = {}};
  for (const RoutineItem& item : routine.items) {
    const Exercise* exercise = library.exercise(item.exercise);
    if (exercise) {
      view.items.push_back(
          {item.exercise, toQt(exercise->name.in(language)), Phrases::dose(item.dose, exercise->sides), true});
    } else {
      view.items.push_back({item.exercise, toQt(item.exercise.text()),
                            Words::tr("Not there any more; it is left out when you play."), false});
    }
  }
  return view;
}

std::optional<RoutineView> routineViewOf(const Library& library, const RoutineId& id, const std::string& language,
                                         const Pace& pace) {
  for (const Pack& pack : library.packs) {
    const auto found = pack.routines.find(id);
    if (found == pack.routines.end()) continue;
    return routineViewOf(library, found->second, pack.id == ownRoutinesId(), language, pace);
  }
  return std::nullopt;
}

}  // namespace lissom
