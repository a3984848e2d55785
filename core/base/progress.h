#pragma once

#include <functional>

namespace lissom {

/// Told how much is done, 0 to 1; answers whether to go on. What is cancelled has changed nothing.
using Progress = std::function<bool(double done)>;

}  // namespace lissom
