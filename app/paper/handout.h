#pragma once

#include "app/paper/figures.h"
#include "app/paper/page.h"
#include "core/content/pack.h"

#include <string>

namespace lissom {

/// A routine to take along: each exercise with its figures, steps, dose, what is felt and cautions, never split over
/// two pages; when to stop; a week of boxes to tick. What no pack has any more is left out.
PaperDocument handoutOf(const Routine& routine, const Library& library, const std::string& language, PaperSize paper,
                        const FigureOf& figure);

}  // namespace lissom
