#pragma once

#include "core/content/exercise.h"
#include "core/history/records.h"

#include <string_view>
#include <utility>

namespace lissom {

inline Day aDay(int year = 2026, unsigned month = 11, unsigned day = 16) {
  return Day{std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day}};
}

/// Half past seven in the morning of that day, an hour ahead of UTC.
inline Now aMorningOf(Day day) {
  using namespace std::chrono_literals;
  return {Instant{day.time_since_epoch() + 6h + 30min}, 60min};
}

/// aHold().left().held(20s).outcome(Outcome::Hurt): a record told by what matters in a test.
class HoldBuilder {
public:
  HoldBuilder& exercise(std::string_view id) {
    return set([&] { m_hold.exercise = *ExerciseId::parse(id); });
  }
  HoldBuilder& item(int item) {
    return set([&] { m_hold.item = item; });
  }
  HoldBuilder& left() { return side(Side::Left); }
  HoldBuilder& right() { return side(Side::Right); }
  HoldBuilder& side(Side side) {
    return set([&] { m_hold.side = side; });
  }
  HoldBuilder& number(int number) {
    return set([&] { m_hold.number = number; });
  }
  HoldBuilder& planned(Millis time) {
    return set([&] { m_hold.planned = time; });
  }
  HoldBuilder& held(Millis time) {
    return set([&] { m_hold.held = time; });
  }
  HoldBuilder& outcome(Outcome outcome) {
    return set([&] { m_hold.outcome = outcome; });
  }
  HoldBuilder& of(const RowId& session) {
    return set([&] { m_hold.session = session; });
  }
  HoldBuilder& endedAt(const Now& now) {
    return set([&] { m_hold.endedAt = now; });
  }
  operator HoldRecord() const { return m_hold; }

private:
  template <class Change>
  HoldBuilder& set(Change change) {
    change();
    return *this;
  }

  HoldRecord m_hold{.id = {"0123456789abcdef", 3},
                    .session = {"0123456789abcdef", 2},
                    .exercise = *ExerciseId::parse("half-kneeling-hip-flexor"),
                    .item = 0,
                    .side = Side::Left,
                    .number = 1,
                    .planned = std::chrono::seconds{30},
                    .held = std::chrono::seconds{30},
                    .outcome = Outcome::Completed,
                    .endedAt = aMorningOf(aDay())};
};
inline HoldBuilder aHold() {
  return {};
}

class SessionBuilder {
public:
  SessionBuilder& on(Day day) {
    m_session.day = day;
    m_session.startedAt = aMorningOf(day);
    return *this;
  }
  SessionBuilder& id(RowId id) {
    m_session.id = std::move(id);
    return *this;
  }
  SessionBuilder& with(const HoldRecord& hold) {
    m_session.holds.push_back(hold);
    return *this;
  }
  SessionBuilder& ended(Ending ending) {
    m_session.ending = ending;
    m_session.endedAt = m_session.startedAt;
    return *this;
  }
  SessionBuilder& note(SessionNote note) {
    m_session.note = std::move(note);
    return *this;
  }
  operator SessionRecord() const { return m_session; }

private:
  SessionRecord m_session{.id = {"0123456789abcdef", 2},
                          .routine = *RoutineId::parse("psoas-basics"),
                          .day = aDay(),
                          .startedAt = aMorningOf(aDay()),
                          .speed = 1,
                          .ending = {},
                          .endedAt = {},
                          .note = {},
                          .holds = {}};
};
inline SessionBuilder aSession() {
  return {};
}

/// A stretch of 3 x 30 s a side with 10 s to relax, with texts in English.
class ExerciseBuilder {
public:
  ExerciseBuilder& id(std::string_view id) {
    m_exercise.id = *ExerciseId::parse(id);
    return *this;
  }
  ExerciseBuilder& together() { return sides(Sides::Together); }
  ExerciseBuilder& alternate() { return sides(Sides::Alternate); }
  ExerciseBuilder& sides(Sides sides) {
    m_exercise.sides = sides;
    return *this;
  }
  ExerciseBuilder& dose(Dose dose) {
    m_exercise.dose = dose;
    m_exercise.startDose = dose;
    return *this;
  }
  operator Exercise() const { return m_exercise; }

private:
  static LocalizedText text(const char* english) { return {"en", {{"en", english}}}; }

  Exercise m_exercise{.id = *ExerciseId::parse("half-kneeling-hip-flexor"),
                      .name = text("Half-kneeling psoas stretch"),
                      .sides = Sides::EachSide,
                      .dose = Hold{std::chrono::seconds{30}, 3, std::chrono::seconds{10}},
                      .startDose = Hold{std::chrono::seconds{30}, 3, std::chrono::seconds{10}},
                      .steps = {text("Kneel."), text("Slide forward.")},
                      .cues = {text("Kneel on your {left|right} knee."), text("Feel the {left|right} hip."),
                               text("Slide back."), text("Now the {left|right} knee.")},
                      .feel = text("A mild pull."),
                      .easier = {text("Less far."), std::chrono::seconds{15}, 0.5},
                      .muscles = {"psoas-major", "iliacus"}};
};
inline ExerciseBuilder anExercise() {
  return {};
}

}  // namespace lissom
