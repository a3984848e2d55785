#include "tests/app/preview/made_up.h"

#include "core/history/past_session.h"
#include "core/session/by_hand.h"
#include "core/session/script.h"

namespace lissom::made_up {
namespace {

using namespace std::chrono_literals;

std::string worded(const std::string& text, Words words) {
  if (words == Words::Usual) return text;
  std::string longer;
  for (const char c : text) {
    longer += c;
    if (c == 'a' || c == 'e' || c == 'o') longer += c;  // inside the words, as in languages with long ones
  }
  return longer + " öäü";
}

LocalizedText text(const std::string& english, Words words) {
  return LocalizedText("en", {{"en", worded(english, words)}});
}

Exercise exercise(const char* id, const char* name, Dose dose, Words words) {
  return Exercise{.id = *ExerciseId::parse(id), .name = text(name, words), .dose = dose};
}

}  // namespace

RoutineId routineId() {
  return *RoutineId::parse("psoas-basics");
}

Day sunday() {
  return *parseIsoDay("2026-11-22");
}

Library library(Words words) {
  const Hold three{30s, 3, 10s};
  const Hold one{30s, 1, 0s};
  Pack pack{*PackId::parse("made-up"), text("Made up", words), "en", {}, {}, {}, {}, {}, {}};
  for (const Exercise& made : {exercise("half-kneeling", "Half-kneeling psoas stretch", three, words),
                               exercise("leg-drop", "Edge-of-bed leg drop", one, words)}) {
    pack.exercises.emplace(made.id, made);
  }
  Routine routine{routineId(), text("Psoas basics", words), {}};
  routine.items = {{*ExerciseId::parse("half-kneeling"), three}, {*ExerciseId::parse("leg-drop"), one}};
  pack.routines.emplace(routine.id, routine);
  pack.care = CareContact{worded("Aspen Leaf Massage", words), "720-620-8018", {}};
  pack.safety = safety(words);
  return Library{{pack}};
}

SafetyPage safety(Words words) {
  SafetyPage page;
  page.intro = text(
      "Stretching should feel like a pull, never like pain. Please read this once before you "
      "begin.",
      words);
  page.emergency = {text("Numbness around the groin or trouble holding urine or stool", words),
                    text("Sudden strong weakness in a leg", words), text("Chest pain or trouble breathing", words)};
  page.askFirst = {text("you had surgery on the hip or the spine in the last three months", words),
                   text("you are pregnant, or have osteoporosis", words)};
  page.alwaysStop = {text("you feel sharp or shooting pain", words), text("you feel dizzy", words)};
  return page;
}

WeekPlan weekPlan() {
  WeekPlan plan;
  for (const std::size_t day : {0U, 1U, 3U, 4U, 5U, 6U}) plan.routines[day] = routineId();
  return plan;
}

SessionRecord session(Day day, int holds) {
  const Instant begun{std::chrono::sys_days{day.time_since_epoch()}.time_since_epoch() + 7h};
  const auto number = (day - sunday()).count() + 100;
  SessionRecord made{{"device", number}, routineId(), day, {begun, 0min}, 1, Ending::Completed, {}, {}, {}};
  int count = 0;
  const Library content = library();
  for (const Segment& segment : writeScript(*content.routine(routineId()), content)) {
    if (!isWork(segment.phase) || count++ >= holds) continue;
    const HoldRecord hold{{"device", number * 100 + count},
                          made.id,
                          segment.exercise,
                          segment.item,
                          segment.side,
                          segment.number,
                          segment.length,
                          segment.length,
                          Outcome::Completed,
                          made.startedAt};
    made.holds.push_back(hold);
  }
  return made;
}

std::vector<SessionRecord> usualWeek() {
  std::vector<SessionRecord> week;
  for (const int ago : {6, 5, 3}) week.push_back(session(sunday() - std::chrono::days{ago}));
  SessionRecord friday = session(sunday() - std::chrono::days{2}, 5);
  friday.ending = Ending::Stopped;
  friday.holds.back().held = 12s;
  friday.holds.back().outcome = Outcome::Hurt;
  friday.note.text = "knee sore";
  week.push_back(friday);
  week[0].note.discomfortBefore = 5;
  week[0].note.discomfortAfter = 3;
  week[1].note.discomfortBefore = 4;
  week[1].note.discomfortAfter = 3;
  week[2].note.discomfortBefore = 4;
  week[2].note.discomfortAfter = 2;
  return week;
}

SessionRecord eventfulSession() {
  const Day friday = sunday() - std::chrono::days{2};
  const Now start{Instant{friday.time_since_epoch() + 7h + 14min}, 0min};
  const Library content = library();
  SessionRecord made = playedAsPlanned(*content.routine(routineId()), content, friday, start);
  made.id = {"device", 90};
  made.version = RowId{"device", 120};
  made.byHand = false;
  made.changes = 3;
  made.note = {4, 2, "Right knee on a folded towel. A mild pull, nothing sharp."};
  const auto later = [&](std::size_t from, Millis by) {
    for (std::size_t hold = from; hold < made.holds.size(); ++hold) made.holds[hold].endedAt.instant += by;
    made.endedAt->instant += by;
  };
  made.pauses.push_back({{"device", 95}, {start.instant + 60s, 0min}, 25s});
  later(1, 25s);  // within the second hold
  made.holds[2].held = 20s;
  made.holds[2].outcome = Outcome::Shortened;
  later(2, -10s);
  made.holds[3].held = 12s;
  made.holds[3].outcome = Outcome::Hurt;
  later(3, -18s);
  for (const std::size_t hold : {4U, 5U}) {
    made.holds[hold].held = 0s;
    made.holds[hold].outcome = Outcome::Skipped;
    made.holds[hold].endedAt = {made.holds[3].endedAt.instant + 6s, 0min};
  }
  later(6, -60s);
  return made;
}

std::vector<SessionVersion> versionsOf(const SessionRecord& session) {
  SessionRecord recorded = session;
  recorded.version.reset();
  recorded.changes = 0;
  recorded.holds[2].held = 30s;
  recorded.holds[2].outcome = Outcome::Completed;
  recorded.note.discomfortAfter.reset();
  const auto said = [&](std::chrono::minutes after) { return Now{session.startedAt.instant + after, 0min}; };
  return {{std::nullopt, session.startedAt, recorded},
          {ChangeKind::Corrected, said(20min), session},
          {ChangeKind::Withdrawn, said(30min), std::nullopt},
          {ChangeKind::Undone, said(31min), session}};
}

Plan plan() {
  return {weekPlan(), {}};
}

History history(const std::vector<SessionRecord>& sessions, Day today, std::optional<Day> firstDay) {
  History history{today, firstDay, {}};
  for (const SessionRecord& session : sessions) history.sessions.push_back(pastOf(session));
  return history;
}

WeekSummary summary(const std::vector<SessionRecord>& sessions, Day today, std::optional<Day> firstDay, Day anyDay) {
  std::vector<PlanDay> asked;
  for (const auto& routine : weekPlan().routines) {
    PlanDay& day = asked.emplace_back();
    day.day = mondayOf(anyDay) + std::chrono::days{asked.size() - 1};
    if (routine) day.asks = TrainingDay{.routine = *routine, .items = library().routine(*routine)->items};
  }
  const PlannedDose dose = [](const TrainingDay& day) { return plannedDose(library(), day); };
  return summarizeWeek(asked, today, firstDay, {}, dose, sessions);
}

WeekSummary summary(const std::vector<SessionRecord>& sessions, Day today, std::optional<Day> firstDay) {
  return summary(sessions, today, firstDay, today);
}

}  // namespace lissom::made_up
