#include "core/storage/device_name.h"

#include <random>

namespace lissom {

std::string newDeviceName() {
  std::random_device random;
  std::string name;
  for (int i = 0; i < 16; ++i) name += "0123456789abcdef"[random() % 16];
  return name;
}

}  // namespace lissom
