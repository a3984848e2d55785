#pragma once

#include "app/paper/page.h"

class QWidget;

namespace lissom {

/// Asks on which printer, and prints. False when the person thought better of it or it could not be printed.
bool printWithDialog(const PaperDocument& document, QWidget* parent);

}  // namespace lissom
