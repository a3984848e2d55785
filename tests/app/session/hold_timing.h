#pragma once

#include "app/clock.h"
#include "app/packs.h"
#include "app/session/session_runner.h"
#include "core/storage/log_store.h"

#include <QEventLoop>
#include <QTimer>

#include <algorithm>
#include <memory>
#include <vector>

namespace lissom {

/// One hold as it was played with the real clock.
struct PlayedHold {
  Millis length;
  std::chrono::nanoseconds late;  ///< from its planned end to the cue that tells it; negative: told early
  Millis held;                    ///< what the record says
};

/// A script that is one hold of the program's own pack.
inline Script aHoldOf(const Library& library, Millis length) {
  const Routine& routine = *library.routine(*RoutineId::parse("psoas-basics"));
  return {{Phase::Hold, routine.items.front().exercise, 0, Side::Left, 1, 1, length}};
}

/// Plays a hold of each length, all at the same time on this thread's event loop and with the real clock, and answers
/// them in the order in which they ended; what did not end long after its time is missing. No window, no sound and no
/// disk: what is measured is the last hop of the session's timer. For the error of one hold alone call it with one
/// length.
inline std::vector<PlayedHold> playHolds(const std::vector<Millis>& lengths) {
  constexpr std::chrono::seconds kLongestDelay{20};
  const Library library = loadPacks({}, QStringLiteral("en")).library;
  const SystemClock clock;
  std::vector<PlayedHold> played;
  QEventLoop loop;
  struct One {
    std::unique_ptr<LogStore> log;
    std::unique_ptr<SessionRunner> runner;
    Moment began;
  };
  std::vector<One> all(lengths.size());
  for (std::size_t i = 0; i < lengths.size(); ++i) {
    One& one = all[i];
    one.log = std::make_unique<LogStore>(*LogStore::inMemory());
    one.runner = std::make_unique<SessionRunner>(
        SessionRunner::Plan{.routine = *library.routine(*RoutineId::parse("psoas-basics")),
                            .script = aHoldOf(library, lengths[i]),
                            .from = 0,
                            .record = {}},
        library, clock, *one.log, QStringLiteral("en"));
    QObject::connect(one.runner.get(), &SessionRunner::cueDue, &loop, [&, i](Cue cue) {
      if (cue != Cue::Done) return;
      const auto late = clock.moment() - all[i].began - lengths[i];
      played.push_back({lengths[i], late, all[i].runner->record().holds.back().held});
      if (played.size() == lengths.size()) loop.quit();
    });
  }
  for (One& one : all) {
    one.began = clock.moment();
    one.runner->start();
  }
  QTimer::singleShot(*std::ranges::max_element(lengths) + kLongestDelay, &loop, &QEventLoop::quit);
  if (played.size() < lengths.size()) loop.exec();
  return played;
}

}  // namespace lissom
