#include "app/reminders/notices.h"

#include <QCoreApplication>

#include <algorithm>

namespace lissom {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(lissom::Notices)
};

}  // namespace

Notice reminderNotice(Reminder::Kind kind, const QString& routine, std::chrono::minutes length) {
  if (kind == Reminder::Kind::Rest) {
    return {Notice::About::Session, Words::tr("Today is a day of rest"),
            Words::tr("Resting is part of the plan. There is nothing to do.")};
  }
  const bool again = kind == Reminder::Kind::Again;
  const int minutes = std::max(1, static_cast<int>(length.count()));
  return {Notice::About::Session,
          again ? Words::tr("Still time for your stretches") : Words::tr("Time for your stretches"),
          //: The name of a routine and how long it takes.
          Words::tr("%1, about %2 min. It is ready when you are.").arg(routine, QString::number(minutes)),
          Words::tr("Start"), Words::tr("Later")};
}

Notice nudgeNotice(std::chrono::minutes sat) {
  return {Notice::About::Nudge, Words::tr("A minute on your feet?"),
          Words::tr("That makes %1 min at the computer. A short stretch on your feet may feel good.").arg(sat.count()),
          Words::tr("One minute now"), Words::tr("Later")};
}

}  // namespace lissom
