#pragma once

#include <string>

namespace lissom {

/// A name for a log's own rows: 16 hexadecimal digits from the system's random numbers.
std::string newDeviceName();

}  // namespace lissom
