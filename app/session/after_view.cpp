#include "app/session/after_view.h"

#include "app/convert.h"
#include "app/phrases.h"
#include "core/history/week_summary.h"

#include <QCoreApplication>

#include <algorithm>

namespace lissom {
namespace {

class Words {
  Q_DECLARE_TR_FUNCTIONS(lissom::AfterView)
};

HeldBar rowOf(const QString& name, Millis held, Millis planned) {
  const double share = planned > Millis{0}
                           ? std::min(1.0, std::chrono::duration<double>(held) / std::chrono::duration<double>(planned))
                           : 0.0;
  return {name, Phrases::minutesSeconds(held), Phrases::minutesSeconds(planned), share};
}

}  // namespace

AfterView afterViewOf(const SessionRecord& session, const Script& script, const Library& library,
                      const QString& language) {
  HeldTime held;
  const HeldTime planned = plannedDose(script);
  std::map<int, Millis> heldByItem;
  for (const HoldRecord& hold : session.holds) {
    held.add(hold.side, hold.held);
    heldByItem[hold.item] += hold.held;
  }
  std::map<int, std::pair<ExerciseId, Millis>> plannedByItem;
  for (const Segment& segment : script) {
    if (!isWork(segment.phase)) continue;
    plannedByItem.try_emplace(segment.item, segment.exercise, Millis{0}).first->second.second += segment.length;
  }

  AfterView view;
  view.title = session.ending == Ending::Completed ? Words::tr("Done") : Words::tr("Ended early");
  view.summary = Words::tr("%1 held of %2 planned. It is in your log.")
                     .arg(Phrases::minutesSeconds(held.total()), Phrases::minutesSeconds(planned.total()));
  for (const Side side : {Side::Left, Side::Right}) {
    if (planned.on(side) > Millis{0}) view.sides.push_back(rowOf(Phrases::of(side), held.on(side), planned.on(side)));
  }
  for (const auto& [item, what] : plannedByItem) {
    const Exercise* exercise = library.exercise(what.first);
    const QString name = exercise ? toQt(exercise->name.in(language.toStdString())) : toQt(what.first.text());
    view.exercises.push_back(rowOf(name, heldByItem[item], what.second));
  }
  view.note = session.note;
  return view;
}

}  // namespace lissom
