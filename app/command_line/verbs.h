#pragma once

#include "app/clock.h"
#include "app/command_line/command.h"
#include "app/places.h"

#include <iosfwd>

namespace lissom {

/// What a verb needs of the world. `out` is what was asked for, `err` sentences about what went wrong.
struct Surroundings {
  Places places;
  QString language;
  const Clock& clock;
  std::ostream& out;
  std::ostream& err;
};

/// Each answers the exit code: 0 well, 1 the request failed and `err` says why in one sentence.
int run(const ShowScript& verb, Surroundings world);
int run(const ShowWeek& verb, Surroundings world);
int run(const ShowToday& verb, Surroundings world);
int run(const ShowPlan& verb, Surroundings world);
int run(const ShowFlareUp& verb, Surroundings world);
int run(const ShowHistory& verb, Surroundings world);
int run(const ExportLog& verb, Surroundings world);
int run(const ImportLog& verb, Surroundings world);
int run(const BackUp& verb, Surroundings world);
int run(const Restore& verb, Surroundings world);
int run(const PrintHandout& verb, Surroundings world);
int run(const PrintVisit& verb, Surroundings world);
int run(const DrawFigure& verb, Surroundings world);
int run(const CheckAll& verb, Surroundings world);

}  // namespace lissom
