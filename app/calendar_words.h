#pragma once

#include "core/content/pack.h"
#include "core/exchange/calendar.h"

#include <QCoreApplication>

#include <string>

namespace lissom {

/// What an exported calendar says, in the program's language, and how long sessions take. `library` must outlive it.
class CalendarPhrases {
  Q_DECLARE_TR_FUNCTIONS(lissom::CalendarPhrases)

public:
  static CalendarWords words(const Plan& plan, const Library& library, const std::string& language);
};

/// The name of the time zone that the computer is set to, "Europe/Prague"; empty when it has none.
std::string systemZone();

}  // namespace lissom
