#include "app/undo_commands.h"

#include "app/convert.h"
#include "core/base/overloaded.h"

#include <QLocale>
#include <QUndoStack>

#include <algorithm>
#include <utility>

namespace lissom {
namespace {

bool isSame(const Routine& one, const Routine& other) {
  return one.id == other.id && one.name == other.name && one.items == other.items;
}

}  // namespace

// ---- The log

LogChangeStep::LogChangeStep(ChangeEntry entry, const QString& text, Say say)
    : UndoStep(text), m_entry(std::move(entry)), m_say(std::move(say)) {}

void LogChangeStep::redo() {
  m_said = m_said ? m_say(ChangeUndone{*m_said}) : m_say(m_entry);
}

void LogChangeStep::undo() {
  m_said = m_say(ChangeUndone{*m_said});
}

// ---- The plan

Instant FactNames::firstOf(Instant now) const {
  const auto found = m_first.find(now);
  return found == m_first.end() ? now : found->second;
}

Instant FactNames::nowOf(Instant first) const {
  const auto found = m_now.find(first);
  return found == m_now.end() ? first : found->second;
}

void FactNames::saidAgain(Instant first, Instant now) {
  m_now[first] = now;
  m_first[now] = first;
}

PlanFactStep::PlanFactStep(PlanEntry entry, const QString& text, FactNames& names, Say say, Today today)
    : UndoStep(text), m_entry(std::move(entry)), m_names(names), m_say(std::move(say)), m_today(std::move(today)) {}

PlanFactStep* PlanFactStep::takingBack(const PlanFact& fact, const QString& text, FactNames& names, Say say,
                                       Today today) {
  auto* step = new PlanFactStep(fact.entry, text, names, std::move(say), std::move(today));
  step->m_takesBack = true;
  step->m_first = names.firstOf(fact.said.instant);
  return step;
}

void PlanFactStep::redo() {
  m_takesBack ? takeItBack() : sayIt();
}

void PlanFactStep::undo() {
  m_takesBack ? sayIt() : takeItBack();
}

void PlanFactStep::sayIt() {
  const Instant said = m_say(m_entry);
  if (m_first) {
    m_names.saidAgain(*m_first, said);
  } else {
    m_first = said;
  }
  m_day = m_today();
}

void PlanFactStep::takeItBack() {
  m_say(Withdrawn{m_names.nowOf(*m_first)});
  m_day = m_today();
}

QString PlanFactStep::undoTextOn(Day today) const {
  return today > m_day ? UndoWords::tr("%1 (from today on)").arg(text()) : text();
}

// ---- Own routines

std::vector<OwnChange> changesBetween(const Pack& from, const Pack& to) {
  std::vector<OwnChange> changes;
  for (const auto& [id, routine] : from.routines) {  // first, so that there is room
    if (!to.routines.contains(id)) changes.emplace_back(RemoveRoutine{id});
  }
  for (const auto& [id, routine] : to.routines) {
    const auto before = from.routines.find(id);
    if (before == from.routines.end() || !isSame(before->second, routine)) changes.emplace_back(KeepRoutine{routine});
  }
  return changes;
}

RoutinesStep::RoutinesStep(const Pack& before, const Pack& after, const QString& text, Change change)
    : UndoStep(text),
      m_forth(changesBetween(before, after)),
      m_back(changesBetween(after, before)),
      m_change(std::move(change)) {}

void RoutinesStep::redo() {
  for (const OwnChange& change : m_forth) m_change(change);
}

void RoutinesStep::undo() {
  for (const OwnChange& change : m_back) m_change(change);
}

// ---- Words

QString undoTextOf(const QUndoStack& stack, Day today) {
  if (!stack.canUndo()) return {};
  const auto* step = dynamic_cast<const UndoStep*>(stack.command(stack.index() - 1));
  return step ? step->undoTextOn(today) : stack.undoText();
}

QString redoTextOf(const QUndoStack& stack) {
  return stack.redoText();
}

namespace {

QString dateOf(Day day) {
  return QLocale().toString(toQt(day), UndoWords::tr("d MMMM", "format of a day"));
}

}  // namespace

QString UndoWords::of(const ChangeEntry& entry, Day day) {
  const QString date = dateOf(day);
  return std::visit(Overloaded{[&](const SessionAdded&) { return tr("Add the session of %1").arg(date); },
                               [&](const SessionCorrected&) { return tr("Correct the session of %1").arg(date); },
                               [&](const SessionWithdrawn&) { return tr("Withdraw the session of %1").arg(date); },
                               [&](const ChangeUndone&) { return tr("Undo a change of the session of %1").arg(date); }},
                    entry);
}

QString UndoWords::of(const PlanEntry& entry) {
  return std::visit(
      Overloaded{
          [](const WeekChosen&) { return tr("Change the week"); },
          [](const ProgrammeBegun&) { return tr("Begin the programme"); },
          [](const ProgrammeEnded&) { return tr("End the programme"); },
          [](const TimesChosen&) { return tr("Change the times of the sessions"); },
          [](const Paused& pause) {
            return pause.first == pause.last ? tr("Pause on %1").arg(dateOf(pause.first))
                                             : tr("Pause from %1 to %2").arg(dateOf(pause.first), dateOf(pause.last));
          },
          [](const FlareUp&) { return tr("Mark that it is irritated"); },
          [](const DayChanged& changed) {
            const QString date = dateOf(changed.change.day);
            return changed.change.to == DayChange::To::Rest ? tr("Rest on %1").arg(date) : tr("Train on %1").arg(date);
          },
          [](const MorningChecked&) { return tr("Tell how the morning is"); },
          [](const LightChosen&) { return tr("Change the traffic light"); },
          [](const EmergencyTold&) { return tr("Tell of a sign that needs help"); },
          [](const Cleared&) { return tr("Go on after an examination"); },
          [](const BreakTaken&) { return tr("Take a break from sitting"); },
          [](const Withdrawn&) { return tr("Take something back"); },
          [](const CareTold&) { return tr("Change who looks after you"); },
          [](const AppointmentMade& appointment) { return tr("Appointment on %1").arg(dateOf(appointment.day)); },
          [](const QuestionsNoted&) { return tr("Change your questions"); },
      },
      entry);
}

QString UndoWords::takingBack(const PlanEntry& entry) {
  return tr("Take back: %1").arg(of(entry));
}

QString UndoWords::ofRoutines(const Pack& before, const Pack& after, const std::string& language) {
  const std::vector<OwnChange> changes = changesBetween(before, after);
  if (changes.size() != 1) return tr("Change your routines");
  const auto name = [&](const Routine& routine) { return toQt(routine.name.in(language)); };
  if (const auto* keep = std::get_if<KeepRoutine>(&changes.front())) {
    return before.routines.contains(keep->routine.id) ? tr("Change the routine “%1”").arg(name(keep->routine))
                                                      : tr("Keep the routine “%1”").arg(name(keep->routine));
  }
  const RoutineId& gone = std::get<RemoveRoutine>(changes.front()).routine;
  return tr("Remove the routine “%1”").arg(name(before.routines.at(gone)));
}

}  // namespace lissom
