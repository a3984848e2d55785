#pragma once

#include "core/base/day.h"
#include "core/plan/plan_facts.h"

#include <array>
#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace lissom {

/// An appointment that stands, and what names its fact.
struct Appointment {
  Instant said{};
  AppointmentMade made;

  friend bool operator==(const Appointment&, const Appointment&) = default;
};

/// Who looks after it, and when one meets them.
struct Care {
  std::optional<CareTold> contact{};        ///< empty: nobody was told, or nobody any more
  std::vector<Appointment> appointments{};  ///< all that were not taken back, earliest first
  std::optional<Appointment> last{};        ///< the latest one that is over
  std::optional<Appointment> next{};        ///< the first one that is not
  /// What is to be asked next. Questions that were noted before the last appointment began are over: they were asked.
  std::array<std::string, 3> questions{};

  friend bool operator==(const Care&, const Care&) = default;
};

/// An appointment is the next one until this long after it began: who prints in the waiting room gets what belongs to
/// it. One without a time is over when its calendar day is.
inline constexpr std::chrono::minutes kAppointmentLength{60};

/// `facts` in the order in which they were said; all others are ignored, and so is what was taken back. Appointments
/// are compared with the clock on the wall as `now` has it.
Care careOf(std::span<const PlanFact> facts, const Now& now);

/// Whether it says anybody.
bool saysSomebody(const CareTold& care);

}  // namespace lissom
