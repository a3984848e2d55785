#include "app/undo_commands.h"

#include "tests/support/builders.h"

#include <QLocale>
#include <QUndoStack>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>
#include <set>

namespace lissom {
namespace {

using namespace std::chrono_literals;

// ---- The log

/// A log that keeps what each change did, so that it can be undone as session_change.h says.
class RememberedLog {
public:
  using State = std::map<std::int64_t, SessionRecord>;  ///< what counts, by the session's number

  Instant say(const ChangeEntry& entry) {
    m_now += 1ms;
    std::int64_t session = 0;
    std::optional<SessionRecord> to;
    if (const auto* added = std::get_if<SessionAdded>(&entry)) {
      session = ++m_last;
      to = added->session;
    } else if (const auto* corrected = std::get_if<SessionCorrected>(&entry)) {
      session = corrected->session.number;
      to = corrected->to;
    } else if (const auto* withdrawn = std::get_if<SessionWithdrawn>(&entry)) {
      session = withdrawn->session.number;
    } else {
      const Said& undone = m_said.at(std::get<ChangeUndone>(entry).said);
      session = undone.session;
      to = undone.before;
    }
    const auto found = m_state.find(session);
    m_said[m_now] = {session, found == m_state.end() ? std::nullopt : std::optional(found->second)};
    if (to) {
      m_state.insert_or_assign(session, *to);
    } else {
      m_state.erase(session);
    }
    return m_now;
  }
  const State& state() const { return m_state; }
  std::size_t said() const { return m_said.size(); }

private:
  struct Said {
    std::int64_t session;
    std::optional<SessionRecord> before;
  };
  State m_state;
  std::map<Instant, Said> m_said;
  std::int64_t m_last = 0;
  Instant m_now{};
};

SessionRecord sessionWith(int level) {
  return aSession().note({level, {}, {}});
}

/// What a stack should lead to: the states after each step, and which of them holds.
template <class State>
class Model {
public:
  explicit Model(State state) : m_states{std::move(state)} {}
  void did(State state) {
    m_states.resize(m_at + 1);
    m_states.push_back(std::move(state));
    ++m_at;
  }
  void undid() {
    if (m_at > 0) --m_at;
  }
  void redid() {
    if (m_at + 1 < m_states.size()) ++m_at;
  }
  const State& state() const { return m_states[m_at]; }

private:
  std::vector<State> m_states;
  std::size_t m_at = 0;
};

RC_GTEST_PROP(UndoCommandsTest, TheLogIsWhatDoingUndoingAndRedoingLeaveOfIt, ()) {
  RememberedLog log;
  log.say(SessionAdded{sessionWith(9)});
  QUndoStack stack;
  Model<RememberedLog::State> model(log.state());
  const auto push = [&](const ChangeEntry& entry) {
    stack.push(new LogChangeStep(entry, {}, [&log](const ChangeEntry& said) { return log.say(said); }));
    model.did(log.state());
  };
  for (int step = *rc::gen::inRange(0, 40); step > 0; --step) {
    const int what = *rc::gen::inRange(0, 7);
    const auto before = log.state();
    if (what == 0) push(SessionAdded{sessionWith(*rc::gen::inRange(0, 10))});
    if ((what == 1 || what == 2) && !before.empty()) {
      const auto at = *rc::gen::inRange<std::size_t>(0, before.size());
      const RowId session{"device", std::next(before.begin(), static_cast<std::ptrdiff_t>(at))->first};
      what == 1 ? push(SessionWithdrawn{session})
                : push(SessionCorrected{session, sessionWith(*rc::gen::inRange(0, 10))});
    }
    if (what == 3 || what == 4) stack.undo(), model.undid();
    if (what == 5 || what == 6) stack.redo(), model.redid();
    RC_ASSERT(log.state() == model.state());
  }
}

TEST(UndoCommandsTest, AnUndoingOfAnUndoingBringsTheWithdrawalBack) {
  RememberedLog log;
  const RowId session{"device", 1};
  log.say(SessionAdded{sessionWith(4)});
  QUndoStack stack;
  std::vector<ChangeEntry> said;
  stack.push(new LogChangeStep(SessionWithdrawn{session}, UndoWords::of(SessionWithdrawn{session}, aDay(2026, 11, 20)),
                               [&](const ChangeEntry& entry) {
                                 said.push_back(entry);
                                 return log.say(entry);
                               }));
  EXPECT_TRUE(log.state().empty());
  EXPECT_EQ(undoTextOf(stack, aDay()), QStringLiteral("Withdraw the session of 20 November"));
  stack.undo();
  EXPECT_EQ(log.state().size(), 1U);
  EXPECT_EQ(redoTextOf(stack), QStringLiteral("Withdraw the session of 20 November"));
  EXPECT_EQ(undoTextOf(stack, aDay()), QString());
  stack.redo();
  EXPECT_TRUE(log.state().empty());
  ASSERT_EQ(said.size(), 3U) << "nothing is taken out of the log";
  EXPECT_EQ(said[1], ChangeEntry(ChangeUndone{Instant{2ms}}));
  EXPECT_EQ(said[2], ChangeEntry(ChangeUndone{Instant{3ms}}));
}

// ---- The plan

/// What was said about the plan, and which of it counts.
class RememberedPlan {
public:
  Instant say(const PlanEntry& entry) {
    m_now += 1ms;
    if (const auto* withdrawn = std::get_if<Withdrawn>(&entry)) {
      EXPECT_EQ(m_inForce.erase(withdrawn->said), 1U) << "what is taken back was in force";
    } else {
      m_inForce.emplace(m_now, entry);
    }
    return m_now;
  }
  const std::map<Instant, PlanEntry>& inForce() const { return m_inForce; }
  /// The last days of the pauses that count.
  std::multiset<Day> state() const {
    std::multiset<Day> days;
    for (const auto& [said, entry] : m_inForce) days.insert(std::get<Paused>(entry).last);
    return days;
  }

private:
  std::map<Instant, PlanEntry> m_inForce;
  Instant m_now{};
};

PlanEntry aPause(int days) {
  return Paused{aDay(), aDay() + std::chrono::days{days}, PauseReason::Holiday};
}

RC_GTEST_PROP(UndoCommandsTest, ThePlanIsWhatDoingUndoingAndRedoingLeaveOfIt, ()) {
  RememberedPlan plan;
  FactNames names;
  const PlanFactStep::Say say = [&plan](const PlanEntry& entry) { return plan.say(entry); };
  const PlanFactStep::Today today = [] { return aDay(); };
  QUndoStack stack;
  Model<std::multiset<Day>> model(plan.state());
  for (int step = *rc::gen::inRange(0, 40); step > 0; --step) {
    const int what = *rc::gen::inRange(0, 7);
    if (what == 0 || what == 1) {
      stack.push(new PlanFactStep(aPause(*rc::gen::inRange(0, 5)), {}, names, say, today));
      model.did(plan.state());
    }
    if (what == 2 && !plan.inForce().empty()) {
      const auto at = *rc::gen::inRange<std::size_t>(0, plan.inForce().size());
      const auto& [said, entry] = *std::next(plan.inForce().begin(), static_cast<std::ptrdiff_t>(at));
      stack.push(PlanFactStep::takingBack({aDay(), {said, 0min}, entry}, {}, names, say, today));
      model.did(plan.state());
    }
    if (what == 3 || what == 4) stack.undo(), model.undid();
    if (what == 5 || what == 6) stack.redo(), model.redid();
    RC_ASSERT(plan.state() == model.state());
  }
}

TEST(UndoCommandsTest, OnlyWhatWasSaidOnAnEarlierDayIsUndoneFromTodayOn) {
  RememberedPlan plan;
  FactNames names;
  Day today = aDay();
  QUndoStack stack;
  const PlanEntry entry = aPause(4);
  stack.push(new PlanFactStep(
      entry, UndoWords::of(entry), names, [&](const PlanEntry& said) { return plan.say(said); },
      [&] { return today; }));
  EXPECT_EQ(undoTextOf(stack, today), QStringLiteral("Pause from 16 November to 20 November"));
  today += std::chrono::days{1};
  EXPECT_EQ(undoTextOf(stack, today), QStringLiteral("Pause from 16 November to 20 November (from today on)"));
  stack.undo();
  stack.redo();
  EXPECT_EQ(undoTextOf(stack, today), QStringLiteral("Pause from 16 November to 20 November"))
      << "it was said again today";
}

TEST(UndoCommandsTest, TheTextsArePlainWords) {
  EXPECT_EQ(UndoWords::of(SessionAdded{aSession()}, aDay()), QStringLiteral("Add the session of 16 November"));
  EXPECT_EQ(UndoWords::of(DayChanged{{aDay(), DayChange::To::Rest}}), QStringLiteral("Rest on 16 November"));
  EXPECT_EQ(UndoWords::of(DayChanged{{aDay(), DayChange::To::Train}}), QStringLiteral("Train on 16 November"));
  EXPECT_EQ(UndoWords::of(aPause(0)), QStringLiteral("Pause on 16 November"));
  EXPECT_EQ(UndoWords::takingBack(aPause(0)), QStringLiteral("Take back: Pause on 16 November"));
}

// ---- Own routines

Routine aRoutine(const char* id, const char* name, int times) {
  return {*RoutineId::parse(id),
          {"en", {{"en", name}}},
          {{*ExerciseId::parse("half-kneeling-hip-flexor"), Hold{30s, times, 10s}}}};
}

std::map<RoutineId, int> timesIn(const Pack& pack) {
  std::map<RoutineId, int> times;
  for (const auto& [id, routine] : pack.routines) times[id] = std::get<Hold>(routine.items.front().dose).times;
  return times;
}

RC_GTEST_PROP(UndoCommandsTest, TheRoutinesAreWhatDoingUndoingAndRedoingLeaveOfThem, ()) {
  Pack own = emptyOwnRoutines();
  QUndoStack stack;
  Model<std::map<RoutineId, int>> model(timesIn(own));
  for (int step = *rc::gen::inRange(0, 40); step > 0; --step) {
    const int what = *rc::gen::inRange(0, 7);
    if (what < 3) {
      const char* id = *rc::gen::element("own-1", "own-2", "own-3");
      const OwnChange change = what == 2 ? OwnChange(RemoveRoutine{*RoutineId::parse(id)})
                                         : OwnChange(KeepRoutine{aRoutine(id, id, *rc::gen::inRange(1, 4))});
      Pack after = own;
      RC_ASSERT(bool(makeChange(after, change)));
      stack.push(
          new RoutinesStep(own, after, {}, [&own](const OwnChange& said) { EXPECT_TRUE(makeChange(own, said)); }));
      RC_ASSERT(timesIn(own) == timesIn(after));
      model.did(timesIn(own));
    }
    if (what == 3 || what == 4) stack.undo(), model.undid();
    if (what == 5 || what == 6) stack.redo(), model.redid();
    RC_ASSERT(timesIn(own) == model.state());
  }
}

TEST(UndoCommandsTest, UndoingARoutineLeavesAloneWhatWasChangedElsewhere) {
  Pack own = emptyOwnRoutines();
  ASSERT_TRUE(makeChange(own, KeepRoutine{aRoutine("own-1", "Evening", 1)}));
  Pack after = own;
  ASSERT_TRUE(makeChange(after, RemoveRoutine{*RoutineId::parse("own-1")}));
  const QString text = UndoWords::ofRoutines(own, after, "en");
  EXPECT_EQ(text, QStringLiteral("Remove the routine “Evening”"));
  EXPECT_EQ(UndoWords::ofRoutines(after, own, "en"), QStringLiteral("Keep the routine “Evening”"));
  QUndoStack stack;
  stack.push(new RoutinesStep(own, after, text, [&own](const OwnChange& said) { EXPECT_TRUE(makeChange(own, said)); }));
  EXPECT_TRUE(own.routines.empty());
  ASSERT_TRUE(makeChange(own, KeepRoutine{aRoutine("own-2", "Morning", 2)}));  // by another program
  stack.undo();
  EXPECT_EQ(own.routines.size(), 2U);
  Pack changed = own;
  ASSERT_TRUE(makeChange(changed, KeepRoutine{aRoutine("own-2", "Morning", 3)}));
  EXPECT_EQ(UndoWords::ofRoutines(own, changed, "en"), QStringLiteral("Change the routine “Morning”"));
}

}  // namespace
}  // namespace lissom
