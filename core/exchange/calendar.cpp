#include "core/exchange/calendar.h"

#include "core/exchange/log_words.h"

#include <libical/ical.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

namespace lissom {
namespace {

using namespace std::chrono_literals;

struct Free {
  void operator()(icalcomponent* component) const { icalcomponent_free(component); }
  void operator()(char* text) const { std::free(text); }  // NOLINT(cppcoreguidelines-no-malloc): libical's own
};
using Component = std::unique_ptr<icalcomponent, Free>;

/// One line's worth of text as RFC 5545 may carry it: libical escapes the rest.
std::string plain(const std::string& text) {
  std::string out = asUtf8(text);
  std::erase_if(out, [](char c) { return (c >= 0 && c < 0x20 && c != '\n') || c == 0x7F; });
  return out;
}

icaltimetype timeOf(Day day, std::optional<std::chrono::minutes> time) {
  const std::chrono::year_month_day ymd{day};
  icaltimetype out = icaltime_null_time();
  out.year = static_cast<int>(ymd.year());
  out.month = static_cast<int>(static_cast<unsigned>(ymd.month()));
  out.day = static_cast<int>(static_cast<unsigned>(ymd.day()));
  out.is_date = time ? 0 : 1;
  if (time) {
    out.hour = static_cast<int>(*time / 1h);
    out.minute = static_cast<int>(*time % 1h / 1min);
  }
  return out;
}

icaltimetype utcOf(std::chrono::sys_seconds instant) {
  return icaltime_from_timet_with_zone(static_cast<time_t>(instant.time_since_epoch().count()), 0,
                                       icaltimezone_get_utc_timezone());
}

std::chrono::seconds offsetAt(icaltimezone* zone, std::chrono::sys_seconds instant) {
  icaltimetype time = utcOf(instant);
  int isDaylight = 0;
  return std::chrono::seconds{icaltimezone_get_utc_offset_of_utc_time(zone, &time, &isDaylight)};
}

/// From `from` on a zone's clocks show `after` instead of `before`.
Component observance(std::chrono::sys_seconds from, std::chrono::seconds before, std::chrono::seconds after) {
  Component part(after > before ? icalcomponent_new_xdaylight() : icalcomponent_new_xstandard());
  const auto local = utcOf(from + before);
  icaltimetype start = local;
  start.zone = nullptr;
  icalcomponent_add_property(part.get(), icalproperty_new_dtstart(start));
  icalcomponent_add_property(part.get(), icalproperty_new_tzoffsetfrom(static_cast<int>(before.count())));
  icalcomponent_add_property(part.get(), icalproperty_new_tzoffsetto(static_cast<int>(after.count())));
  return part;
}

/// What a zone's clocks show in [first, last]: each change is told as it is, without rules that may not hold then.
Component zoneComponent(icaltimezone* zone, const std::string& name, Day first, Day last) {
  Component out(icalcomponent_new_vtimezone());
  icalcomponent_add_property(out.get(), icalproperty_new_tzid(name.c_str()));
  constexpr std::chrono::days margin{2};  // wherever on Earth
  const std::chrono::sys_seconds from{(first - margin).time_since_epoch()};
  const std::chrono::sys_seconds to{(last + margin).time_since_epoch()};
  std::chrono::seconds shown = offsetAt(zone, from);
  icalcomponent_add_component(out.get(), observance(from, shown, shown).release());
  for (auto at = from; at < to; at += 12h) {
    if (offsetAt(zone, at + 12h) == shown) continue;
    auto before = at;
    auto after = at + 12h;
    while (after - before > 1s) {
      const auto middle = before + (after - before) / 2;
      (offsetAt(zone, middle) == shown ? before : after) = middle;
    }
    const auto next = offsetAt(zone, after);
    icalcomponent_add_component(out.get(), observance(after, shown, next).release());
    shown = next;
  }
  return out;
}

bool isOfAPause(const DayPlan& asks) {
  const auto* rest = std::get_if<RestDay>(&asks);
  if (!rest) return false;
  return rest->reason == RestReason::Illness || rest->reason == RestReason::Holiday ||
         rest->reason == RestReason::Pause;
}

/// Puts the events into a calendar.
class Writer {
public:
  Writer(const CalendarWords& words, const std::string& zone, const Now& now)
      : m_words(words), m_zoneName(zone), m_zone(icaltimezone_get_builtin_timezone(zone.c_str())), m_now(now) {
    add(m_calendar.get(), icalproperty_new_version("2.0"));
    add(m_calendar.get(), icalproperty_new_prodid("-//Lissom//Lissom//EN"));
    add(m_calendar.get(), icalproperty_new_calscale("GREGORIAN"));
    add(m_calendar.get(), icalproperty_new_method(ICAL_METHOD_PUBLISH));
    icalproperty* name = icalproperty_new_x(plain(words.name).c_str());
    icalproperty_set_x_name(name, "X-WR-CALNAME");
    add(m_calendar.get(), name);
  }

  void addZone(Day first, Day last) {
    if (m_zone) icalcomponent_add_component(m_calendar.get(), zoneComponent(m_zone, m_zoneName, first, last).release());
  }

  void addDay(const PlanDay& day, const std::array<std::optional<std::chrono::minutes>, 7>& times) {
    icalcomponent* event = newEvent("day-" + toIso(day.day));
    summary(event, m_words.day(day));
    if (const auto* training = std::get_if<TrainingDay>(&day.asks)) {
      const auto time = times[std::chrono::weekday{day.day}.iso_encoding() - 1];
      if (!time) return wholeDays(event, day.day, day.day);
      add(event, when(icalproperty_new_dtstart(timeOf(day.day, time))));
      const auto minutes = static_cast<unsigned>(std::max(m_words.length(*training), 1min).count());
      icaldurationtype length = icaldurationtype_null_duration();
      length.minutes = minutes;
      add(event, icalproperty_new_duration(length));
      return;
    }
    wholeDays(event, day.day, day.day);
    if (isOfAPause(day.asks)) cancelled(event);
  }

  void addPause(const Paused& paused, Instant said, bool takenBack) {
    icalcomponent* event = newEvent("pause-" + std::to_string(said.time_since_epoch().count()));
    summary(event, m_words.pause(paused));
    wholeDays(event, paused.first, paused.last);
    if (takenBack) cancelled(event);
  }

  void addAppointment(const AppointmentMade& made, Instant said, bool takenBack) {
    icalcomponent* event = newEvent("appointment-" + std::to_string(said.time_since_epoch().count()));
    summary(event, m_words.appointment);
    if (!made.place.empty()) add(event, icalproperty_new_location(plain(made.place).c_str()));
    if (made.time) {
      add(event, when(icalproperty_new_dtstart(timeOf(made.day, made.time))));
      icaldurationtype length = icaldurationtype_null_duration();
      length.hours = 1;  // how long it takes nobody said
      add(event, icalproperty_new_duration(length));
    } else {
      add(event, icalproperty_new_dtstart(timeOf(made.day, {})));
      add(event, icalproperty_new_dtend(timeOf(made.day + std::chrono::days{1}, {})));
    }
    if (takenBack) cancelled(event);
  }

  std::string take() const {
    const std::unique_ptr<char, Free> text(icalcomponent_as_ical_string_r(m_calendar.get()));
    return text.get();
  }

private:
  static void add(icalcomponent* to, icalproperty* property) { icalcomponent_add_property(to, property); }

  icalcomponent* newEvent(const std::string& name) {
    icalcomponent* event = icalcomponent_new_vevent();
    icalcomponent_add_component(m_calendar.get(), event);
    add(event, icalproperty_new_uid((name + "@lissom").c_str()));
    add(event, icalproperty_new_dtstamp(utcOf(std::chrono::floor<std::chrono::seconds>(m_now.instant))));
    // Grows with each export: what a day asks follows from what was said and from what was held, at any time.
    constexpr std::chrono::sys_days first{std::chrono::year{2020} / 1 / 1};
    const auto minutes = std::chrono::floor<std::chrono::minutes>(m_now.instant - first).count();
    add(event, icalproperty_new_sequence(static_cast<int>(std::clamp<std::int64_t>(minutes, 0, INT32_MAX))));
    return event;
  }

  static void summary(icalcomponent* event, const std::string& text) {
    add(event, icalproperty_new_summary(plain(text).c_str()));
  }

  /// The end is the day after the last one (RFC 5545, 3.6.1).
  static void wholeDays(icalcomponent* event, Day first, Day last) {
    add(event, icalproperty_new_dtstart(timeOf(first, {})));
    add(event, icalproperty_new_dtend(timeOf(last + std::chrono::days{1}, {})));
    add(event, icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
  }

  static void cancelled(icalcomponent* event) { add(event, icalproperty_new_status(ICAL_STATUS_CANCELLED)); }

  /// Says in which zone a time is; without one it is floating.
  icalproperty* when(icalproperty* start) const {
    if (m_zone) icalproperty_add_parameter(start, icalparameter_new_tzid(m_zoneName.c_str()));
    return start;
  }

  const CalendarWords& m_words;
  const std::string& m_zoneName;
  icaltimezone* m_zone;  ///< libical's own; null: not known
  Now m_now;
  Component m_calendar{icalcomponent_new_vcalendar()};
};

bool overlaps(Day first, Day last, std::span<const PlanDay> days) {
  return last >= days.front().day && first <= days.back().day;
}

}  // namespace

std::string calendarOf(std::span<const PlanDay> days, const Plan& plan, const CalendarWords& words,
                       const std::string& zone, const Now& now) {
  Writer writer(words, zone, now);
  if (days.empty()) return writer.take();
  writer.addZone(days.front().day, days.back().day);
  for (const PlanDay& day : days) writer.addDay(day, timesOn(day.day, plan));
  for (const PlanFact& fact : plan.facts) {
    const Instant said = fact.said.instant;
    if (const auto* paused = std::get_if<Paused>(&fact.entry); paused && overlaps(paused->first, paused->last, days)) {
      writer.addPause(*paused, said, isWithdrawn(said, plan));
    }
    const auto* made = std::get_if<AppointmentMade>(&fact.entry);
    if (made && overlaps(made->day, made->day, days)) writer.addAppointment(*made, said, isWithdrawn(said, plan));
  }
  return writer.take();
}

}  // namespace lissom
