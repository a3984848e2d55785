#include "core/plan/plan_facts.h"

namespace lissom {

const char* wordOf(PauseReason reason) {
  switch (reason) {
    case PauseReason::Illness:
      return "illness";
    case PauseReason::Holiday:
      return "holiday";
    case PauseReason::Other:
      return "other";
  }
  return "";
}

const char* wordOf(Area area) {
  switch (area) {
    case Area::LeftHip:
      return "left-hip";
    case Area::RightHip:
      return "right-hip";
    case Area::LowBack:
      return "low-back";
    case Area::LeftGroin:
      return "left-groin";
    case Area::RightGroin:
      return "right-groin";
    case Area::LeftKnee:
      return "left-knee";
    case Area::RightKnee:
      return "right-knee";
  }
  return "";
}

const char* wordOf(Cause cause) {
  switch (cause) {
    case Cause::Unknown:
      return "unknown";
    case Cause::Overuse:
      return "overuse";
    case Cause::Sitting:
      return "sitting";
  }
  return "";
}

const char* wordOf(DayChange::To to) {
  return to == DayChange::To::Rest ? "rest" : "train";
}

const char* wordOf(BreakKind kind) {
  return kind == BreakKind::Stretch ? "stretch" : "pause";
}

}  // namespace lissom
