#include "app/tour/eight_weeks.h"

#include "core/plan/plan.h"
#include "core/session/script.h"

#include <algorithm>
#include <random>

namespace lissom {
namespace {

using namespace std::chrono_literals;

constexpr int kDays = 56;

/// How a day went: what share of its holds was reached, and how it felt.
struct DayStory {
  double share = 1;
  int before = 0;
  int after = 0;
  std::string note;
};

DayStory storyOf(int day, std::minstd_rand& random) {
  const double dice = std::uniform_real_distribution<double>(0, 1)(random);
  DayStory story;
  story.share = dice < 0.08 ? 0.0 : dice < 0.2 ? 0.55 : 1.0;
  if (day == kDays - 3) story.share = 0.55;  // so that the week on show has one in part
  const double settling = 5.5 - 3.5 * day / kDays;
  story.before = std::clamp(static_cast<int>(settling + std::uniform_real_distribution<double>(-1, 1)(random)), 0, 10);
  story.after = std::max(0, story.before - (dice > 0.4 ? 2 : 1));
  if (story.share > 0 && story.share < 1) story.note = "Knee sore, stopped early.";
  return story;
}

Now morningOf(Day day, std::minstd_rand& random) {
  const std::chrono::minutes offset{60};
  const std::chrono::minutes late{std::uniform_int_distribution<int>(0, 55)(random)};
  return {Instant{day.time_since_epoch() + 7h + late - offset}, offset};
}

Status writeSession(LogStore& log, const Routine& routine, const Script& script, Day day, const DayStory& story,
                    std::minstd_rand& random) {
  Now at = morningOf(day, random);
  const auto session = log.beginSession(routine.id, day, at, 1);
  if (!session) return session.error();
  const auto holds = std::ranges::count_if(script, [](const Segment& segment) { return isWork(segment.phase); });
  auto left = static_cast<long>(story.share * static_cast<double>(holds) + 0.5);
  for (const Segment& segment : script) {
    at.instant += segment.length;
    if (!isWork(segment.phase)) continue;
    if (left-- <= 0) break;
    const auto written = log.appendHold({.id = {},
                                         .session = *session,
                                         .exercise = segment.exercise,
                                         .item = segment.item,
                                         .side = segment.side,
                                         .number = segment.number,
                                         .planned = segment.length,
                                         .held = segment.length,
                                         .outcome = Outcome::Completed,
                                         .endedAt = at});
    if (!written) return written.error();
  }
  const Ending ending = story.share < 1 ? Ending::Stopped : Ending::Completed;
  if (const Status ended = log.endSession(*session, ending, at); !ended) return ended;
  return log.noteSession(*session, {story.before, story.after, story.note}, at);
}

}  // namespace

Status writeEightWeeks(LogStore& log, const Library& library, Day today) {
  std::minstd_rand random(47);
  const Plan plan{library.week(), {}};
  const History history{today, std::nullopt, {}};  // nothing before: only the week's pattern asks
  for (int i = 0; i < kDays; ++i) {
    const Day day = today - std::chrono::days{kDays - i};
    const DayStory story = storyOf(i, random);
    const DayPlan asked = planFor(day, plan, history, library);
    const auto* training = std::get_if<TrainingDay>(&asked);
    const Routine* routine = training ? library.routine(training->routine) : nullptr;
    if (!routine || story.share == 0) continue;
    const Status written = writeSession(log, *routine, writeScript(*routine, library), day, story, random);
    if (!written) return written;
  }
  return Done{};
}

}  // namespace lissom
