#pragma once

#include "core/base/day.h"

#include <chrono>
#include <compare>
#include <functional>
#include <optional>
#include <vector>

namespace lissom {

/// How a person wants to be reminded. When, say the plan's times of the weekdays.
struct ReminderSettings {
  bool on = false;
  std::chrono::minutes again{30};           ///< once more after that when the session is still undone; 0: once only
  std::chrono::minutes quietFrom{22 * 60};  ///< minutes after midnight; nothing is said from here
  std::chrono::minutes quietUntil{7 * 60};  ///< to here; the same as quietFrom: never quiet
  bool onRestDays = false;                  ///< also say that today is for rest
  bool atLogin = false;                     ///< Lissom starts, unseen, when one logs in

  friend bool operator==(const ReminderSettings&, const ReminderSettings&) = default;
};

/// How a person wants to be asked to get up.
struct NudgeSettings {
  bool on = false;
  std::chrono::minutes every{30};   ///< at the computer without a pause, 10 to 120
  std::chrono::minutes snooze{10};  ///< "Later"

  friend bool operator==(const NudgeSettings&, const NudgeSettings&) = default;
};

/// A time as the clock on the wall shows it there and then: a date of the calendar and the minutes after its midnight.
/// Reminders are planned in these, never in hours from now: a day of 23 hours has its seven in the evening too.
struct WallTime {
  Day day{};
  std::chrono::minutes at{0};  ///< 0 to 24 * 60 - 1

  friend auto operator<=>(const WallTime&, const WallTime&) = default;
};

/// Something to be said on a date of the calendar. A reminder belongs to the weekday of its date: one chosen for Monday
/// at one in the morning comes early on Monday, although what is held then counts for Sunday (kDayTurn). What would
/// come after midnight is not said at all.
struct Reminder {
  enum class Kind {
    First,  ///< at the chosen time
    Again,  ///< once more, still undone
    Rest    ///< that today is for rest
  };
  Day day{};
  std::chrono::minutes at{0};  ///< minutes after midnight
  Kind kind = Kind::First;

  WallTime when() const { return {day, at}; }
  friend bool operator==(const Reminder&, const Reminder&) = default;
};

/// What a day asks, as far as reminders go. A pause, and a sign that needs help, ask nothing and are silent.
enum class DayAsks { Nothing, Training, Rest };

/// What has to be known of a day.
struct DaysToRemind {
  std::function<std::optional<std::chrono::minutes>(Day)> time;  ///< chosen for that weekday; empty: none
  std::function<DayAsks(Day)> asks;
  std::function<bool(Day)> done;  ///< what the day asks was held
};

/// What was said on a day, so that nothing is said twice when it was late, or when the clock was set back.
struct SaidReminder {
  WallTime when;                  ///< really; not when it was to be
  std::chrono::minutes again{0};  ///< once more after that; 0: that was all

  friend bool operator==(const SaidReminder&, const SaidReminder&) = default;
};

/// "Later" waits that long when nothing was chosen.
constexpr std::chrono::minutes kPutOff{30};
/// What follows from "Later", said now: once more, whatever was said before.
SaidReminder saidLater(WallTime now, const ReminderSettings& settings);

/// Whether nothing may be said at that minute of the day.
bool isQuiet(std::chrono::minutes at, const ReminderSettings& settings);
/// When what is due then may be said: at once, or when the quiet hours end; empty when that is another day.
std::optional<WallTime> whenAllowed(WallTime due, const ReminderSettings& settings);

/// What a day has to say, in order, whatever the time is now: at most two, none when the day's session is done.
std::vector<Reminder> remindersOn(Day day, const ReminderSettings& settings, const DaysToRemind& days,
                                  const std::optional<SaidReminder>& said = std::nullopt);

/// Whether there is still a reason to say it.
bool stillHolds(const Reminder& reminder, const ReminderSettings& settings, const DaysToRemind& days);

/// The next one that is due after that time; empty when there is none within kRemindersAhead.
std::optional<Reminder> nextReminder(WallTime after, const ReminderSettings& settings, const DaysToRemind& days,
                                     const std::optional<SaidReminder>& said = std::nullopt);
constexpr int kRemindersAhead = 8;  ///< days, the first one included: every weekday once, and today's again

}  // namespace lissom
