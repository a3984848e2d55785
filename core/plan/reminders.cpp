#include "core/plan/reminders.h"

namespace lissom {
namespace {

using std::chrono::minutes;

constexpr minutes kDayLength{24 * 60};

/// `due`, when it may be said; nothing where that would be after midnight.
std::optional<Reminder> allowed(Day day, minutes due, Reminder::Kind kind, const ReminderSettings& settings) {
  if (due < minutes{0} || due >= kDayLength) return std::nullopt;
  const auto when = whenAllowed({day, due}, settings);
  if (!when) return std::nullopt;
  return Reminder{day, when->at, kind};
}

}  // namespace

SaidReminder saidLater(WallTime now, const ReminderSettings& settings) {
  return {now, settings.again > minutes{0} ? settings.again : kPutOff};
}

bool isQuiet(minutes at, const ReminderSettings& settings) {
  const bool afterFrom = at >= settings.quietFrom;
  const bool beforeUntil = at < settings.quietUntil;
  if (settings.quietFrom <= settings.quietUntil) return afterFrom && beforeUntil;
  return afterFrom || beforeUntil;  // over midnight
}

std::optional<WallTime> whenAllowed(WallTime due, const ReminderSettings& settings) {
  if (!isQuiet(due.at, settings)) return due;
  const bool endsToday = due.at < settings.quietUntil;
  return endsToday ? std::optional(WallTime{due.day, settings.quietUntil}) : std::nullopt;
}

std::vector<Reminder> remindersOn(Day day, const ReminderSettings& settings, const DaysToRemind& days,
                                  const std::optional<SaidReminder>& said) {
  const std::optional<minutes> time = settings.on ? days.time(day) : std::nullopt;
  if (!time) return {};
  const DayAsks asks = days.asks(day);
  if (asks == DayAsks::Nothing || (asks == DayAsks::Rest && !settings.onRestDays) || days.done(day)) return {};

  const bool rests = asks == DayAsks::Rest;
  const auto first = allowed(day, *time, rests ? Reminder::Kind::Rest : Reminder::Kind::First, settings);
  std::vector<Reminder> all;
  minutes before{};
  minutes again{};
  if (said && said->when.day == day && !(first && first->at > said->when.at)) {
    before = said->when.at;
    again = said->again;
  } else if (first) {  // not said yet, or its time was chosen anew for later
    all.push_back(*first);
    before = first->at;
    again = rests ? minutes{0} : settings.again;
  }
  if (again <= minutes{0}) return all;
  const auto kind = rests ? Reminder::Kind::Rest : Reminder::Kind::Again;
  const auto second = allowed(day, before + again, kind, settings);
  if (second && second->at > before) all.push_back(*second);
  return all;
}

bool stillHolds(const Reminder& reminder, const ReminderSettings& settings, const DaysToRemind& days) {
  if (!settings.on || days.done(reminder.day)) return false;
  const DayAsks asks = days.asks(reminder.day);
  if (reminder.kind == Reminder::Kind::Rest) return asks == DayAsks::Rest && settings.onRestDays;
  return asks == DayAsks::Training;
}

std::optional<Reminder> nextReminder(WallTime after, const ReminderSettings& settings, const DaysToRemind& days,
                                     const std::optional<SaidReminder>& said) {
  if (!settings.on) return std::nullopt;
  for (int ahead = 0; ahead < kRemindersAhead; ++ahead) {
    for (const Reminder& reminder : remindersOn(after.day + std::chrono::days{ahead}, settings, days, said)) {
      if (reminder.when() > after) return reminder;
    }
  }
  return std::nullopt;
}

}  // namespace lissom
