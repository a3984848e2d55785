#pragma once

#include <QString>  // first: moc 6.4 stumbles over <chrono> where no Qt header came before

#include "app/plan/day_cells.h"
#include "core/content/pack.h"
#include "core/plan/plan.h"

#include <string>

namespace lissom {

/// "Sunday, 22 November".
QString dateInWords(Day day);
/// "Rest day 2 of 3"; "Half the dose, 1 of 2 comfortable sessions".
QString placeInWords(const FlarePlace& place);
/// "The left hip".
QString capitalised(const QString& text);
/// "changed": the mark of a day that was made otherwise by hand.
QString changedMark();
/// A day as its cell shows it.
DayCell cellOf(const PlanDay& day, Day today, const Library& library, const std::string& language);
/// Whether a rest on that day could be made otherwise: what the plan has, not a pause or a sign that needs help.
bool mayChange(const PlanDay& day);

}  // namespace lissom
