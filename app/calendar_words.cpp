#include "app/calendar_words.h"

#include "app/convert.h"
#include "app/plan_phrases.h"
#include "core/session/script.h"

#include <QTimeZone>

namespace lissom {

CalendarWords CalendarPhrases::words(const Plan& plan, const Library& library, const std::string& language) {
  CalendarWords words;
  words.name = "Lissom";
  words.day = [&library, language](const PlanDay& day) {
    const auto* training = std::get_if<TrainingDay>(&day.asks);
    const Routine* routine = training ? library.routine(training->routine) : nullptr;
    if (!routine) return PlanPhrases::asks(day, library, language).toStdString();
    const std::string& name = routine->name.in(language);
    if (training->percent == 100) return name;
    return tr("%1, %2 % of the dose").arg(toQt(name)).arg(training->percent).toStdString();
  };
  words.pause = [](const Paused& paused) { return tr("Pause: %1").arg(PlanPhrases::of(paused.reason)).toStdString(); };
  words.appointment = tr("Appointment").toStdString();
  for (const PlanFact& fact : plan.facts) {
    const auto* care = std::get_if<CareTold>(&fact.entry);
    if (!care || isWithdrawn(fact.said.instant, plan)) continue;
    words.appointment =
        (care->name.empty() ? tr("Appointment") : tr("Appointment: %1").arg(toQt(care->name))).toStdString();
  }
  words.length = [&library](const TrainingDay& day) {
    return std::chrono::ceil<std::chrono::minutes>(totalLength(writeScript(asRoutine(day, library), library)));
  };
  return words;
}

std::string systemZone() {
  return QTimeZone::systemTimeZoneId().toStdString();
}

}  // namespace lissom
