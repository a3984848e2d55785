#pragma once

#include <QCoreApplication>
#include <QString>
#include <QUndoCommand>

#include "core/content/own_routines.h"
#include "core/history/session_change.h"
#include "core/plan/plan_facts.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

class QUndoStack;

namespace lissom {

// What can be undone across the program: a QUndoStack holds these. The first redo(), which QUndoStack::push() calls,
// does the thing itself. They are given what to do as functions and know no page. Nothing that was said is taken out of
// the log: an undoing is said as well, and so is what is done again.

/// One step. Its text says what was done: "Withdraw the session of 20 November".
class UndoStep : public QUndoCommand {
public:
  using QUndoCommand::QUndoCommand;

  /// What undoing it on that day does: its text, and from when on where that is not from the start.
  virtual QString undoTextOn(Day /*today*/) const { return text(); }
};

/// A change of the log.
class LogChangeStep final : public UndoStep {
public:
  /// Says it now and answers the instant at which it was said.
  using Say = std::function<Instant(const ChangeEntry&)>;

  LogChangeStep(ChangeEntry entry, const QString& text, Say say);
  void redo() override;
  void undo() override;

private:
  ChangeEntry m_entry;
  Say m_say;
  std::optional<Instant> m_said;  ///< the last word about it, which may be an undoing
};

/// A fact of the plan is known by the instant at which it was said. One that is said again has another, and the steps
/// that are about it must know. Outlives them.
class FactNames {
public:
  /// The instant by which steps know the fact that is now known by `now`.
  Instant firstOf(Instant now) const;
  Instant nowOf(Instant first) const;
  void saidAgain(Instant first, Instant now);

private:
  std::map<Instant, Instant> m_now;    ///< by the first
  std::map<Instant, Instant> m_first;  ///< by every later one
};

/// A fact of the plan that is said, or one that stands by itself (a pause, a changed day, a flare-up, an appointment)
/// that is taken back. Undoing the one is doing the other.
class PlanFactStep final : public UndoStep {
public:
  /// Says it now and answers the instant at which it was said.
  using Say = std::function<Instant(const PlanEntry&)>;
  using Today = std::function<Day()>;

  /// `entry` is said. `names` must outlive the step.
  PlanFactStep(PlanEntry entry, const QString& text, FactNames& names, Say say, Today today);
  /// `fact`, said before, is taken back.
  static PlanFactStep* takingBack(const PlanFact& fact, const QString& text, FactNames& names, Say say, Today today);

  void redo() override;
  void undo() override;
  /// What was said on an earlier day counts until today, whatever is said now: then the text says "from today on".
  QString undoTextOn(Day today) const override;

private:
  void sayIt();
  void takeItBack();

  PlanEntry m_entry;
  FactNames& m_names;
  Say m_say;
  Today m_today;
  bool m_takesBack = false;
  std::optional<Instant> m_first;  ///< the fact's first name; empty until it was said
  Day m_day{};                     ///< from which on it counts, or no longer counts
};

/// A change of the own routines.
class RoutinesStep final : public UndoStep {
public:
  using Change = std::function<void(const OwnChange&)>;

  RoutinesStep(const Pack& before, const Pack& after, const QString& text, Change change);
  void redo() override;
  void undo() override;

private:
  std::vector<OwnChange> m_forth;
  std::vector<OwnChange> m_back;
  Change m_change;
};

/// What makes the routines of `from` those of `to`. Only what differs is in it, so that it undoes nothing that was
/// changed elsewhere meanwhile.
std::vector<OwnChange> changesBetween(const Pack& from, const Pack& to);

/// What undoing and doing again would do on that day, for a menu or a button; empty when there is nothing.
QString undoTextOf(const QUndoStack& stack, Day today);
QString redoTextOf(const QUndoStack& stack);

/// The texts of steps, in plain words.
class UndoWords {
  Q_DECLARE_TR_FUNCTIONS(lissom::UndoWords)

public:
  /// "Withdraw the session of 20 November"; `day` is the one it counts for.
  static QString of(const ChangeEntry& entry, Day day);
  static QString of(const PlanEntry& entry);          ///< "Pause from 3 November to 7 November"
  static QString takingBack(const PlanEntry& entry);  ///< "Take back: Pause from ..."
  /// "Remove the routine “Evening”".
  static QString ofRoutines(const Pack& before, const Pack& after, const std::string& language);
};

}  // namespace lissom
