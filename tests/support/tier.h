#pragma once

#include <cstdlib>
#include <random>
#include <string>

namespace lissom {

/// How often a random test tries: `commit` times in every run, `nightly` times under `tests/run --nightly`.
inline int cases(int commit, int nightly) {
  return std::getenv("LISSOM_NIGHTLY") ? nightly : commit;
}

/// A seed to tell when the test fails. LISSOM_SEED=n repeats the run that told n.
inline unsigned newSeed() {
  const char* wished = std::getenv("LISSOM_SEED");
  return wished ? static_cast<unsigned>(std::stoul(wished)) : std::random_device{}();
}

}  // namespace lissom
