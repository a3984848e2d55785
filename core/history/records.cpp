#include "core/history/records.h"

namespace lissom {

std::string textOf(const RowId& id) {
  return id.device + '-' + std::to_string(id.number);
}

const char* wordOf(Outcome outcome) {
  switch (outcome) {
    case Outcome::Completed:
      return "completed";
    case Outcome::Shortened:
      return "shortened";
    case Outcome::Skipped:
      return "skipped";
    case Outcome::Hurt:
      return "hurt";
  }
  return "";
}

const char* wordOf(Ending ending) {
  switch (ending) {
    case Ending::Completed:
      return "completed";
    case Ending::Stopped:
      return "stopped";
  }
  return "";
}

}  // namespace lissom
