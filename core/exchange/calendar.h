#pragma once

#include "core/plan/plan.h"

#include <functional>
#include <span>
#include <string>

namespace lissom {

/// The words of a calendar, in the user's language, and what a session takes.
struct CalendarWords {
  std::string name;                                 ///< of the calendar
  std::function<std::string(const PlanDay&)> day;   ///< what it asks: "Psoas basics", "Rest"
  std::function<std::string(const Paused&)> pause;  ///< "Pause: holiday"
  std::string appointment;                          ///< "Appointment: Aspen Leaf"
  std::function<std::chrono::minutes(const TrainingDay&)> length;
};

/// The plan as a calendar for other programs (iCalendar, RFC 5545): what each of `days` asks, and the pauses and
/// appointments that `plan` has between the first and the last of them. A session has its time where the plan has one
/// for that weekday, in the time zone that `zone` names ("Europe/Prague"); a zone that is not known gives times that
/// hold wherever one is. All else is for whole days, and a day of rest takes no time.
///
/// Each event is known by the day it is about, or by the fact that was said: what is imported later replaces what was
/// imported before, so the days of a pause, and appointments and pauses that were taken back, are there as cancelled.
/// `now` stamps the events.
std::string calendarOf(std::span<const PlanDay> days, const Plan& plan, const CalendarWords& words,
                       const std::string& zone, const Now& now);

}  // namespace lissom
