#pragma once

#include "app/paper/figures.h"
#include "app/paper/page.h"
#include "app/paper/visit_view.h"

namespace lissom {

/// The one page for a visit, black on white. What does not fit is cut and says how much more there is; nothing becomes
/// small print.
PaperDocument visitSheetOf(const VisitView& view, PaperSize paper, const QString& language, const FigureOf& figure);

}  // namespace lissom
