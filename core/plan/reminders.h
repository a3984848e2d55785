#pragma once

#include <chrono>

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

}  // namespace lissom
