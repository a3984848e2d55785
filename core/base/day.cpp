#include "core/base/day.h"

#include <cstdio>
#include <cstdlib>

namespace lissom {
namespace {

/// The whole number in text[from, from + length), digits only.
std::optional<int> digits(std::string_view text, std::size_t from, std::size_t length) {
  int value = 0;
  for (const char c : text.substr(from, length)) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

Day dayOf(const Now& now, std::chrono::hours turn) {
  const auto local = now.instant.time_since_epoch() + now.utcOffset - turn;
  return std::chrono::floor<std::chrono::days>(std::chrono::local_time<Millis>{local});
}

std::string toIso(Day day) {
  const std::chrono::year_month_day ymd{day};
  char text[24];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(ymd.year()), static_cast<unsigned>(ymd.month()),
                static_cast<unsigned>(ymd.day()));
  return text;
}

std::optional<Day> parseIsoDay(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = digits(text, 0, 4);
  const auto month = digits(text, 5, 2);
  const auto day = digits(text, 8, 2);
  if (!year || !month || !day) return std::nullopt;
  const std::chrono::year_month_day ymd{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                                        std::chrono::day(static_cast<unsigned>(*day))};
  if (!ymd.ok()) return std::nullopt;
  return Day{ymd};
}

std::string toIso(const Now& now) {
  const std::chrono::local_time<Millis> local{now.instant.time_since_epoch() + now.utcOffset};
  const Day day = std::chrono::floor<std::chrono::days>(local);
  const std::chrono::hh_mm_ss time{std::chrono::floor<std::chrono::seconds>(local - day)};
  const auto offset = now.utcOffset.count();
  char text[40];
  std::snprintf(text, sizeof text, "T%02d:%02d:%02d%c%02d:%02d", static_cast<int>(time.hours().count()),
                static_cast<int>(time.minutes().count()), static_cast<int>(time.seconds().count()),
                offset < 0 ? '-' : '+', static_cast<int>(std::abs(offset) / 60),
                static_cast<int>(std::abs(offset) % 60));
  return toIso(day) + text;
}

Day mondayOf(Day day) {
  const std::chrono::weekday weekday{day};
  return day - std::chrono::days{weekday.iso_encoding() - 1};
}

IsoWeek isoWeekOf(Day day) {
  const Day thursday = mondayOf(day) + std::chrono::days{3};
  const std::chrono::year_month_day ymd{thursday};
  const Day newYear{ymd.year() / std::chrono::January / 1};
  return {static_cast<int>(ymd.year()), static_cast<unsigned>((thursday - newYear).count() / 7 + 1)};
}

Day mondayOf(IsoWeek week) {
  const Day fourth{std::chrono::year{week.year} / std::chrono::January / 4};  // always in week 1
  return mondayOf(fourth) + std::chrono::weeks{week.number - 1};
}

std::string toIso(IsoWeek week) {
  char text[24];
  std::snprintf(text, sizeof text, "%04d-W%02u", week.year, week.number);
  return text;
}

std::optional<IsoWeek> parseIsoWeek(std::string_view text) {
  if (text.size() != 8 || text[4] != '-' || text[5] != 'W') return std::nullopt;
  const auto year = digits(text, 0, 4);
  const auto number = digits(text, 6, 2);
  if (!year || !number || *number < 1 || *number > 53) return std::nullopt;
  const IsoWeek week{*year, static_cast<unsigned>(*number)};
  if (isoWeekOf(mondayOf(week)) != week) return std::nullopt;  // a year without week 53
  return week;
}

}  // namespace lissom
