#include "core/plan/care.h"

#include <algorithm>
#include <set>

namespace lissom {
namespace {

using WallMinute = std::chrono::local_time<Millis>;

WallMinute wallOf(const Now& now) {
  return WallMinute{now.instant.time_since_epoch() + now.utcOffset};
}

WallMinute beginOf(const AppointmentMade& made) {
  return WallMinute{made.day} + made.time.value_or(std::chrono::minutes{0});
}

WallMinute endOf(const AppointmentMade& made) {
  return made.time ? beginOf(made) + kAppointmentLength : WallMinute{made.day} + std::chrono::days{1};
}

bool isBefore(const Appointment& one, const Appointment& other) {
  const WallMinute begins = beginOf(one.made);
  const WallMinute otherBegins = beginOf(other.made);
  return begins != otherBegins ? begins < otherBegins : one.said < other.said;
}

std::set<Instant> takenBack(std::span<const PlanFact> facts) {
  std::set<Instant> taken;
  for (const PlanFact& fact : facts) {
    if (const auto* withdrawn = std::get_if<Withdrawn>(&fact.entry)) taken.insert(withdrawn->said);
  }
  return taken;
}

}  // namespace

bool saysSomebody(const CareTold& care) {
  return !care.name.empty() || !care.phone.empty() || !care.email.empty();
}

Care careOf(std::span<const PlanFact> facts, const Now& now) {
  Care care;
  const PlanFact* questions = nullptr;
  const std::set<Instant> taken = takenBack(facts);
  for (const PlanFact& fact : facts) {
    if (taken.contains(fact.said.instant)) continue;
    if (const auto* told = std::get_if<CareTold>(&fact.entry)) {
      care.contact = saysSomebody(*told) ? std::optional(*told) : std::nullopt;
    } else if (const auto* made = std::get_if<AppointmentMade>(&fact.entry)) {
      care.appointments.push_back({fact.said.instant, *made});
    } else if (std::holds_alternative<QuestionsNoted>(fact.entry)) {
      questions = &fact;
    }
  }
  std::ranges::sort(care.appointments, isBefore);
  const WallMinute wall = wallOf(now);
  for (const Appointment& appointment : care.appointments) {
    if (endOf(appointment.made) <= wall) {
      care.last = appointment;
    } else if (!care.next) {
      care.next = appointment;
    }
  }
  const bool asked = questions && care.last && wallOf(questions->said) < beginOf(care.last->made);
  if (questions && !asked) care.questions = std::get<QuestionsNoted>(questions->entry).questions;
  return care;
}

}  // namespace lissom
