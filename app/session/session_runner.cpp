#include "app/session/session_runner.h"

#include "app/clock.h"
#include "core/base/overloaded.h"

#include <algorithm>
#include <utility>

namespace lissom {
namespace {

using std::chrono::nanoseconds;

/// The ring moves 20 times a second; a deadline that is nearer comes first.
constexpr std::chrono::milliseconds kFrame{50};

bool holdsFact(const Effects& effects) {
  return std::ranges::any_of(effects, [](const Effect& effect) {
    return std::holds_alternative<HoldEnded>(effect) || std::holds_alternative<SessionEnded>(effect);
  });
}

/// Where the player stopped counting by itself: the computer slept, or the program stood still.
bool wasInterrupted(const Effects& effects) {
  return std::ranges::any_of(effects, [](const Effect& effect) {
    return std::holds_alternative<Slept>(effect) || std::holds_alternative<Stalled>(effect);
  });
}

/// All that went by, asleep too.
Millis between(const Moment& from, const Moment& to) {
  return std::chrono::duration_cast<Millis>((to - from) + (to.asleep - from.asleep));
}

Player::Options optionsFor(const Clock& clock, std::size_t from) {
  Player::Options options;
  options.from = from;
  options.latest *= clock.speed();  // both are real time; the player's time runs faster
  options.longestSilence *= clock.speed();
  return options;
}

}  // namespace

SessionRunner::SessionRunner(Plan plan, const Library& library, const Clock& clock, QString language, QObject* parent)
    : QObject(parent),
      m_plan(std::move(plan)),
      m_library(library),
      m_clock(clock),
      m_language(std::move(language)),
      m_player(m_plan.script, optionsFor(clock, m_plan.from)),
      m_record(m_plan.record.value_or(SessionRecord{.id = {},
                                                    .routine = m_plan.routine.id,
                                                    .day = {},
                                                    .startedAt = {},
                                                    .speed = clock.speed(),
                                                    .ending = {},
                                                    .endedAt = {},
                                                    .note = {},
                                                    .holds = {}})) {
  connect(&m_timer, &PromptTimer::timeout, this, &SessionRunner::tick);
}

void SessionRunner::start() {
  if (!m_plan.record) {
    m_record.startedAt = m_clock.now();
    m_record.day = dayOf(m_record.startedAt);
  }
  m_looked = m_clock.moment();
  const Effects effects = m_player.start(m_looked);
  carryOut(effects);
  Q_EMIT recordChanged(m_record);
}

void SessionRunner::tick() {
  carryOut(m_player.tick(m_clock.moment()));
}
void SessionRunner::next() {
  carryOut(m_player.next(m_clock.moment()));
}
void SessionRunner::back() {
  carryOut(m_player.back(m_clock.moment()));
}
void SessionRunner::extend() {
  carryOut(m_player.extend(m_clock.moment()));
}
void SessionRunner::restart() {
  carryOut(m_player.restart(m_clock.moment()));
}
void SessionRunner::hurt() {
  carryOut(m_player.hurt(m_clock.moment()));
}
void SessionRunner::skipSide() {
  carryOut(m_player.skipSide(m_clock.moment()));
}
void SessionRunner::endSession() {
  carryOut(m_player.end(m_clock.moment()));
}

void SessionRunner::togglePause() {
  const bool standing = m_player.state() == Player::State::Paused;
  const Moment now = m_clock.moment();
  carryOut(standing ? m_player.resume(now) : m_player.pause(now));
}

void SessionRunner::takeEasier() {
  const Segment* segment = m_player.segment();
  const Exercise* exercise = segment ? m_library.exercise(segment->exercise) : nullptr;
  if (exercise) carryOut(m_player.takeEasier(m_clock.moment(), exercise->easier.length, m_plan.ready));
}

void SessionRunner::leave() {
  const Effects effects = m_player.leave(m_clock.moment());
  carryOut(effects);
  const bool completed = !effects.empty() && std::holds_alternative<SessionEnded>(effects.back());
  if (!completed) Q_EMIT left();
}

void SessionRunner::setDiscomfortBefore(std::optional<int> value) {
  m_record.note.discomfortBefore = value;
  Q_EMIT recordChanged(m_record);
}

void SessionRunner::saveNote(std::optional<int> before, std::optional<int> after, const QString& text) {
  m_record.note = {before, after, text.toStdString()};
  Q_EMIT recordChanged(m_record);
}

SessionView SessionRunner::view() const {
  return sessionViewOf(m_player, m_plan.routine, m_library, m_language, m_plan.percent);
}

void SessionRunner::carryOut(const Effects& effects) {
  std::optional<Cue> cue;
  std::optional<Ending> ending;
  bool asleep = false;
  bool stood = false;
  for (const Effect& effect : effects) {
    std::visit(Overloaded{
                   [&](const SegmentBegan& began) {
                     const Segment& segment = m_player.script()[began.index];
                     if (isWork(segment.phase)) cue = Cue::Begin;
                     if (segment.phase == Phase::SwitchSides) cue = Cue::Switch;
                   },
                   [&](const Halfway&) { cue = Cue::Halfway; },
                   [&](const SecondsLeft&) { cue = Cue::Tick; },
                   [&](const HoldEnded& hold) {
                     cue = Cue::End;
                     recordHold(hold);
                   },
                   [&](const Slept&) { asleep = true; },
                   [&](const Stalled&) { stood = true; },
                   [&](const SessionEnded& end) { ending = end.ending; },
               },
               effect);
  }
  if (ending) {
    m_record.ending = *ending;
    m_record.endedAt = m_clock.now();
    cue = *ending == Ending::Completed ? std::optional(Cue::Done) : std::nullopt;
  }
  if (cue) Q_EMIT cueDue(*cue);  // sound first: it must not wait for the disk
  if (!effects.empty()) {
    const auto* began = std::get_if<SegmentBegan>(&effects.back());
    if (began) Q_EMIT sentenceDue(spokenAtStart(m_player.script()[began->index], m_library, m_language));
  }
  const bool pauseEnded = watchPauses(effects);
  if (pauseEnded || holdsFact(effects)) Q_EMIT recordChanged(m_record);
  refresh();
  arm();
  if (asleep) Q_EMIT slept();
  if (stood) Q_EMIT stalled();
  if (ending) Q_EMIT ended(*ending);
}

/// A pause is a fact when it is over; answers whether one is. One that began by itself began when time was last looked
/// at, which is where the player stopped counting.
bool SessionRunner::watchPauses(const Effects& effects) {
  const Moment before = std::exchange(m_looked, m_clock.moment());
  const bool stands = m_player.state() == Player::State::Paused || m_player.state() == Player::State::Hurting;
  if (stands && !m_standing) {
    m_standing = Standing{m_clock.now(), m_looked};
    if (wasInterrupted(effects)) {
      const nanoseconds awake = (m_looked - before) / m_clock.speed();
      m_standing->since.instant -= std::chrono::duration_cast<Millis>(awake + (m_looked.asleep - before.asleep));
      m_standing->from = before;
    }
  }
  if (stands || !m_standing) return false;
  const Standing stood = *std::exchange(m_standing, std::nullopt);
  const Millis length = between(stood.from, m_looked);
  if (length <= Millis{0}) return false;
  m_record.pauses.push_back({.id = {}, .startedAt = stood.since, .length = length});
  return true;
}

void SessionRunner::recordHold(const HoldEnded& hold) {
  m_record.holds.push_back({.id = {},
                            .session = m_record.id,
                            .exercise = hold.segment.exercise,
                            .item = hold.segment.item,
                            .side = hold.segment.side,
                            .number = hold.segment.number,
                            .planned = hold.segment.length,
                            .held = hold.held,
                            .outcome = hold.outcome,
                            .endedAt = m_clock.now()});
}

void SessionRunner::refresh() {
  SessionView fresh = view();
  if (fresh == m_view) return;
  m_view = std::move(fresh);
  Q_EMIT viewChanged(m_view);
}

void SessionRunner::setWatched(bool watched) {
  if (watched == m_watched) return;
  m_watched = watched;
  if (m_player.state() != Player::State::Waiting && isRunning()) tick();
}

/// Until the next effect, the next second or the next frame, whichever comes first.
std::optional<nanoseconds> SessionRunner::nextLook() const {
  const auto effect = m_player.nextEffect();
  const auto second = m_player.nextSecond();
  if (!effect || !second) return std::nullopt;
  const Moment now = m_clock.moment();
  // Rounded up: a timer that fires a nanosecond early prompts a tick that finds nothing.
  const nanoseconds due = (std::min(*effect - now, *second - now) + nanoseconds{m_clock.speed() - 1}) / m_clock.speed();
  return m_watched ? std::min<nanoseconds>(kFrame, due) : due;
}

void SessionRunner::arm() {
  if (const auto wait = nextLook()) {
    m_timer.start(*wait);
  } else {
    m_timer.stop();
  }
}

}  // namespace lissom
