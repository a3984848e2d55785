#pragma once

#include "app/command_line/verbs.h"

namespace lissom {

// What is printed into a PDF. None needs a display, and each answers the exit code.

int run(const PrintHandout& verb, Surroundings world);
/// Since the last appointment, as the window's first choice is.
int run(const PrintVisit& verb, Surroundings world);
/// `export FILE.pdf`
int exportPdf(const ExportLog& verb, Surroundings& world);

}  // namespace lissom
