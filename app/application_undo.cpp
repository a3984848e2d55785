// What Application does so that what a person changes can be undone: the log's entries, the plan and the own routines.
// The rest is in application.cpp.
#include "app/application.h"
#include "app/clock.h"
#include "app/convert.h"
#include "app/library/library_page.h"
#include "app/phrases.h"
#include "app/shell/main_window.h"
#include "app/undo_commands.h"

#include <algorithm>

namespace lissom {

void Application::connectUndo() {
  connect(m_window.get(), &MainWindow::undoWished, this, [this] { takeStep(&QUndoStack::undo); });
  connect(m_window.get(), &MainWindow::redoWished, this, [this] { takeStep(&QUndoStack::redo); });
  connect(&m_undo, &QUndoStack::indexChanged, this, &Application::showUndo);
}

void Application::showUndo() {
  m_window->setUndo(undoTextOf(m_undo, today()), redoTextOf(m_undo));
}

/// Undoes or does again, and says what, as the page that shows it may be another one.
void Application::takeStep(void (QUndoStack::*step)()) {
  const bool back = step == &QUndoStack::undo;
  const QString what = back ? undoTextOf(m_undo, today()) : redoTextOf(m_undo);
  if (what.isEmpty()) return;
  m_window->withdrawNotice(m_stepTold);
  for (const QString& offered : std::exchange(m_undoOffers, {})) m_window->withdrawNotice(offered);
  (m_undo.*step)();
  m_stepTold = back ? tr("Undone: %1").arg(what) : tr("Done again: %1").arg(what);
  tell(m_stepTold);
}

/// Tells what was done with the offer to undo it, which stands as long as nothing was done after it.
void Application::offerUndo(const QString& sentence) {
  if (sentence.isEmpty()) return;
  const auto* last = m_undo.command(m_undo.index() - 1);
  m_undoOffers << sentence;
  m_window->showNotice(sentence, {}, {tr("Undo"), [this, sentence, last] {
                                        m_window->withdrawNotice(sentence);
                                        if (m_undo.index() > 0 && m_undo.command(m_undo.index() - 1) == last) {
                                          m_undo.undo();
                                        } else {
                                          tell(tr("Something was done after it: Ctrl+Z undoes one after the other."));
                                        }
                                      }});
}

// ---- The plan.

Instant Application::sayNow(const PlanEntry& entry) {
  const Instant said = m_plan->say(entry);
  planChanged();
  return said;
}

void Application::say(PlanEntry entry, const QString& sentence) {
  if (std::holds_alternative<BreakTaken>(entry)) {  // not a person's decision
    sayNow(entry);
    return;
  }
  const QString text = UndoWords::of(entry);
  m_undo.push(new PlanFactStep(
      std::move(entry), text, m_factNames, [this](const PlanEntry& what) { return sayNow(what); },
      [this] { return today(); }));
  offerUndo(sentence);
}

void Application::withdraw(Instant said) {
  const auto& facts = m_plan->plan().facts;
  const auto fact = std::ranges::find(facts, said, [](const PlanFact& each) { return each.said.instant; });
  if (fact == facts.end()) return;
  const PlanFact copy = *fact;
  m_undo.push(PlanFactStep::takingBack(
      copy, UndoWords::takingBack(copy.entry), m_factNames, [this](const PlanEntry& what) { return sayNow(what); },
      [this] { return today(); }));
}

// ---- The log.

/// Says it to the log. No two changes have one instant, and none comes before the one that it follows.
Instant Application::changeLog(const ChangeEntry& entry) {
  Now now = m_clock.now();
  if (m_lastChange) now.instant = std::max(now.instant, *m_lastChange + Millis{1});
  m_lastChange = now.instant;
  m_log->keepChange({now, entry});
  planChanged();  // which reads the log again
  return now.instant;
}

void Application::pushChange(const ChangeEntry& entry, Day day, const QString& sentence) {
  m_undo.push(
      new LogChangeStep(entry, UndoWords::of(entry, day), [this](const ChangeEntry& what) { return changeLog(what); }));
  offerUndo(sentence);
}

// ---- Own routines.

/// The disk's worker makes the change; what the file holds then is what is shown, and `then` follows.
void Application::writeRoutines(const OwnChange& change, const std::function<void(const Pack& before)>& then) {
  m_disk.start([this, file = m_routinesFile, change, then] {
    const Result<Pack> own = file.change(change);
    QMetaObject::invokeMethod(this, [this, own, then] {
      if (!own) return tell(Phrases::routineNotKept(own.error()), toQt(own.error().detail));
      const auto pack = std::ranges::find(m_library.packs, own->id, &Pack::id);
      const Pack before = pack == m_library.packs.end() ? emptyOwnRoutines() : *pack;
      takeOwnRoutines(*own);
      if (then) then(before);
    });
  });
}

void Application::changeRoutines(const OwnChange& change, const std::function<void()>& then) {
  writeRoutines(change, [this, then](const Pack& before) {
    const auto after = std::ranges::find(m_library.packs, before.id, &Pack::id);
    const QString text = UndoWords::ofRoutines(before, *after, m_language.toStdString());
    m_stepIsDone = true;  // push() would do it once more
    m_undo.push(new RoutinesStep(before, *after, text, [this](const OwnChange& again) {
      if (!m_stepIsDone) writeRoutines(again, {});
    }));
    m_stepIsDone = false;
    if (then) then();
  });
}

void Application::removeRoutine(const Routine& routine) {
  changeRoutines(RemoveRoutine{routine.id}, [this, routine] {
    offerUndo(tr("“%1” was removed.").arg(toQt(routine.name.in(m_language.toStdString()))));
  });
}

}  // namespace lissom
