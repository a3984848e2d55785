#pragma once

#include <QString>

#include "core/plan/reminders.h"

namespace lissom {

/// A notification in words, all of them plain text.
struct Notice {
  /// What it is about. At most one of each is shown: a new one takes the place of the one before.
  enum class About { Session, Nudge };
  About about = About::Session;
  QString title;
  QString text;
  QString start{};  ///< the button that begins what it proposes; empty: it proposes nothing
  QString later{};  ///< the button that puts it off; empty: there is none

  friend bool operator==(const Notice&, const Notice&) = default;
};

/// `routine` is the name of what the day plays, `length` how long that takes; a day of rest needs neither.
Notice reminderNotice(Reminder::Kind kind, const QString& routine = {}, std::chrono::minutes length = {});
/// After `sat` at the computer.
Notice nudgeNotice(std::chrono::minutes sat);

}  // namespace lissom
