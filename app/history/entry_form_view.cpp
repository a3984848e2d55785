#include "app/history/entry_form_view.h"

#include "app/convert.h"
#include "core/session/by_hand.h"

#include <QCoreApplication>

#include <algorithm>

namespace lissom {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(lissom::EntryFormView)
};

constexpr std::chrono::hours kUsualTime{7};  // where no time is known
constexpr int kNight = 12 * 3600;            // an end that is earlier by more than this is on the next date

/// `asked`, with the dose of that day, in the place of its routine.
void addChoices(EntryFormView& view, const DayPlan& asked, Day day, const Now& start, const Library& library,
                const std::string& language, const Pace& pace) {
  const auto* training = std::get_if<TrainingDay>(&asked);
  for (const Pack& pack : library.packs) {
    for (const auto& [id, routine] : pack.routines) {
      Routine played = routine;
      if (training && training->routine == id && !training->items.empty()) played.items = training->items;
      view.choices.push_back({toQt(routine.name.in(language)), playedAsPlanned(played, library, day, start, pace)});
    }
  }
  const auto byName = [](const EntryFormView::Choice& choice) { return choice.name; };
  const auto compare = [](const QString& one, const QString& other) {
    return QString::localeAwareCompare(one, other) < 0;
  };
  std::ranges::stable_sort(view.choices, compare, byName);
  view.routines = view.choices.size();
  for (const Pack& pack : library.packs) {
    for (const auto& [id, exercise] : pack.exercises) {
      const QString name = toQt(exercise.name.in(language));
      view.exercises[id] = name;
      const Routine alone = routineOfOne(exercise, exercise.dose);
      view.choices.push_back({name, playedAsPlanned(alone, library, day, start, pace)});
    }
  }
  std::ranges::stable_sort(view.choices.begin() + static_cast<std::ptrdiff_t>(view.routines), view.choices.end(),
                           compare, byName);
}

EntryFormView::Choice* choiceOf(EntryFormView& view, const RoutineId& routine) {
  const auto found =
      std::ranges::find(view.choices, routine, [](const auto& choice) { return choice.planned.routine; });
  return found == view.choices.end() ? nullptr : &*found;
}

}  // namespace

SessionRecord blankSession() {
  return {.id = {},
          .routine = *RoutineId::parse("nothing"),
          .day = {},
          .startedAt = {},
          .speed = 1,
          .ending = {},
          .endedAt = {},
          .note = {},
          .holds = {}};
}

EntryFormView addFormOf(Day day, const Now& now, const DayPlan& asked, std::optional<std::chrono::minutes> time,
                        const Library& library, const std::string& language, const Pace& pace) {
  EntryFormView view;
  view.now = now;
  const Millis sinceMidnight = time.value_or(kUsualTime);
  const QTime at = QTime::fromMSecsSinceStartOfDay(static_cast<int>(sinceMidnight.count()));
  addChoices(view, asked, day, asNow(toQt(day), at), library, language, pace);
  if (view.choices.empty()) return view;
  const auto* training = std::get_if<TrainingDay>(&asked);
  const EntryFormView::Choice* wished = training ? choiceOf(view, training->routine) : nullptr;
  view.session = wished ? wished->planned : view.choices.front().planned;
  const Millis length = view.session.endedAt->instant - view.session.startedAt.instant;
  if (view.session.endedAt->instant > now.instant) {
    const Instant minute = std::chrono::floor<std::chrono::minutes>(now.instant - length);
    const Now justBefore{minute, now.utcOffset};
    // A day that has only begun may not have room for it; then the time is told as a mistake.
    if (dayOf(justBefore) == day) view.session = begunAt(view.session, justBefore);
  }
  return view;
}

EntryFormView correctFormOf(const SessionRecord& session, const Now& now, const Library& library,
                            const std::string& language, const Pace& pace) {
  EntryFormView view;
  view.correcting = session.id;
  view.now = now;
  view.session = session;
  if (!session.ending) view.session.ending = Ending::Stopped;
  if (!session.endedAt) {
    view.session.endedAt = session.startedAt;
    for (const HoldRecord& hold : session.holds) {
      if (hold.endedAt.instant > view.session.endedAt->instant) view.session.endedAt = hold.endedAt;
    }
  }
  addChoices(view, RestDay{}, session.day, session.startedAt, library, language, pace);
  if (!choiceOf(view, session.routine)) {  // no pack has it any more
    view.choices.insert(view.choices.begin(), {toQt(session.routine.text()), view.session});
    ++view.routines;
  }
  for (const HoldRecord& hold : session.holds) view.exercises.emplace(hold.exercise, toQt(hold.exercise.text()));
  return view;
}

QDateTime onTheWall(const Now& now) {
  return QDateTime::fromMSecsSinceEpoch(now.instant.time_since_epoch().count(), Qt::OffsetFromUTC,
                                        static_cast<int>(now.utcOffset.count()) * 60);
}

Now asNow(QDate date, QTime time) {
  const QDateTime here(date, time);
  return {Instant{Millis{here.toMSecsSinceEpoch()}}, std::chrono::minutes{here.offsetFromUtc() / 60}};
}

Now asNow(QDate date, QTime time, std::chrono::minutes utcOffset) {
  const QDateTime there(date, time, Qt::OffsetFromUTC, static_cast<int>(utcOffset.count()) * 60);
  return {Instant{Millis{there.toMSecsSinceEpoch()}}, utcOffset};
}

Now endAt(const Now& startedAt, QTime time) {
  const QDateTime start = onTheWall(startedAt);
  const bool nextDate = time.secsTo(start.time()) > kNight;
  return asNow(start.date().addDays(nextDate ? 1 : 0), time, startedAt.utcOffset);
}

QString sentenceOf(EntryMistake mistake) {
  switch (mistake) {
    case EntryMistake::InTheFuture:
      return Words::tr("This is later than now. A session is entered when it is over.");
    case EntryMistake::EndsBeforeItBegins:
      return Words::tr("It ends before it begins.");
    case EntryMistake::TooLong:
      return Words::tr("It lasts a day or longer.");
    case EntryMistake::DayIsAnother:
      return Words::tr("It counts for a day on which it did not begin.");
    case EntryMistake::DiscomfortOffScale:
      return Words::tr("Discomfort is told from 0 to 10.");
    case EntryMistake::HeldTooLong:
      return Words::tr("The holds are longer than the session, or one is longer than an hour.");
    case EntryMistake::NoteTooLong:
      return Words::tr("The note is too long to be kept. Please shorten it.");
  }
  return {};
}

}  // namespace lissom
