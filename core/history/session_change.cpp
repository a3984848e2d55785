#include "core/history/session_change.h"

namespace lissom {

const char* wordOf(ChangeKind kind) {
  switch (kind) {
    case ChangeKind::Added:
      return "added";
    case ChangeKind::Corrected:
      return "corrected";
    case ChangeKind::Withdrawn:
      return "withdrawn";
    case ChangeKind::Undone:
      return "undone";
  }
  return "";
}

}  // namespace lissom
