#pragma once

#include <string>

namespace lissom {

/// True when a window can be opened: a platform without a screen was chosen on purpose, or a display answers. Asked
/// before Qt is, because Qt ends the program when there is none.
bool hasDisplay();

}  // namespace lissom
