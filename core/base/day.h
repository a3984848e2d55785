#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace lissom {

using Millis = std::chrono::milliseconds;
using Day = std::chrono::local_days;            ///< a date on the user's calendar
using Instant = std::chrono::sys_time<Millis>;  ///< a point in time, UTC, for stamps

/// A point in time for measuring only: one reading of how long the computer has been awake and how long it has slept,
/// each counted from some start. Sums and differences are time spent awake. Core is told it and cannot ask for it;
/// app/clock.h is the only door.
struct Moment {
  std::chrono::nanoseconds awake{0};   ///< stands still while the computer sleeps (CLOCK_MONOTONIC)
  std::chrono::nanoseconds asleep{0};  ///< only grows when the computer sleeps (CLOCK_BOOTTIME beyond it)

  Moment& operator+=(std::chrono::nanoseconds time) {
    awake += time;
    return *this;
  }
  friend Moment operator+(Moment from, std::chrono::nanoseconds time) { return from += time; }
  friend Moment operator-(Moment from, std::chrono::nanoseconds time) { return from += -time; }
  /// Time spent awake from `from` to `to`.
  friend std::chrono::nanoseconds operator-(const Moment& to, const Moment& from) { return to.awake - from.awake; }
  friend bool operator==(const Moment&, const Moment&) = default;
};

/// Where the user is in time. Only app/clock.h makes one from the real clock.
struct Now {
  Instant instant;
  std::chrono::minutes utcOffset{0};

  friend bool operator==(const Now&, const Now&) = default;
};

/// The hour at which a new day begins: who stretches at one in the morning still means "today".
constexpr std::chrono::hours kDayTurn{4};

/// The day an activity counts for: before `turn` it is still yesterday.
Day dayOf(const Now& now, std::chrono::hours turn = kDayTurn);

std::string toIso(Day day);                             ///< "2026-11-22"
std::optional<Day> parseIsoDay(std::string_view text);  ///< empty unless it is a real date, YYYY-MM-DD

/// "2026-11-22T07:14:05+01:00": an instant as the clock on the wall showed it.
std::string toIso(const Now& now);

/// The Monday of the day's ISO week.
Day mondayOf(Day day);

/// An ISO 8601 week: weeks begin on Monday, week 1 has the year's first Thursday.
struct IsoWeek {
  int year;
  unsigned number;  ///< 1 to 53

  friend auto operator<=>(const IsoWeek&, const IsoWeek&) = default;
};

IsoWeek isoWeekOf(Day day);
Day mondayOf(IsoWeek week);
std::string toIso(IsoWeek week);                             ///< "2026-W47"
std::optional<IsoWeek> parseIsoWeek(std::string_view text);  ///< empty unless that year has that week

}  // namespace lissom
