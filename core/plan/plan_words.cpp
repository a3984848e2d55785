#include "core/plan/plan.h"

namespace lissom {

// The words stand in the log and in what the command line prints: they never change.

const char* wordOf(Light light) {
  switch (light) {
    case Light::Green:
      return "green";
    case Light::Amber:
      return "amber";
    case Light::Red:
      return "red";
  }
  return "red";
}

const char* wordOf(RestReason reason) {
  switch (reason) {
    case RestReason::Planned:
      return "planned";
    case RestReason::WeekDone:
      return "week-done";
    case RestReason::FlareUp:
      return "flare-up";
    case RestReason::BetweenGentle:
      return "between-gentle";
    case RestReason::SoreMornings:
      return "sore-mornings";
    case RestReason::AfterRed:
      return "after-red";
    case RestReason::StrengthRests:
      return "strength-rests";
    case RestReason::Illness:
      return "illness";
    case RestReason::Holiday:
      return "holiday";
    case RestReason::Pause:
      return "pause";
    case RestReason::Changed:
      return "changed";
    case RestReason::SeeSomeone:
      return "see-someone";
    case RestReason::NothingToPlay:
      return "nothing-to-play";
  }
  return "planned";
}

const char* wordOf(TrainingReason reason) {
  switch (reason) {
    case TrainingReason::Usual:
      return "usual";
    case TrainingReason::First:
      return "first";
    case TrainingReason::Free:
      return "free";
    case TrainingReason::Programme:
      return "programme";
    case TrainingReason::ProgrammeRepeats:
      return "programme-repeats";
    case TrainingReason::Keep:
      return "keep";
    case TrainingReason::Gentle:
      return "gentle";
    case TrainingReason::Changed:
      return "changed";
  }
  return "usual";
}

const char* wordOf(WaitsFor what) {
  switch (what) {
    case WaitsFor::Sessions:
      return "sessions";
    case WaitsFor::Morning:
      return "morning";
    case WaitsFor::WeekAfterRed:
      return "week-after-red";
    case WaitsFor::WeeklyCap:
      return "weekly-cap";
  }
  return "sessions";
}

const char* wordOf(FlarePlace::Phase phase) {
  switch (phase) {
    case FlarePlace::Phase::Rest:
      return "rest";
    case FlarePlace::Phase::Half:
      return "half";
    case FlarePlace::Phase::ThreeQuarters:
      return "three-quarters";
    case FlarePlace::Phase::Full:
      return "full";
  }
  return "full";
}

const char* wordOf(Advice advice) {
  switch (advice) {
    case Advice::Emergency:
      return "emergency";
    case Advice::SecondFlareUp:
      return "second-flare-up";
    case Advice::NotBetter:
      return "not-better";
  }
  return "not-better";
}

}  // namespace lissom
