#pragma once

#include <QLatin1String>
#include <QStringView>

#include <array>
#include <optional>

namespace lissom {

/// The short sounds of a session.
enum class Cue {
  Begin,    ///< a hold begins
  Halfway,  ///< half of a hold is over
  Tick,     ///< each of the last three seconds
  Switch,   ///< change sides
  End,      ///< a hold ends
  Done,     ///< the session is over
};

inline constexpr std::array kAllCues{Cue::Begin, Cue::Halfway, Cue::Tick, Cue::Switch, Cue::End, Cue::Done};

/// The word for a cue between the program and its helper, and the name of its sound file.
constexpr QLatin1String nameOf(Cue cue) {
  switch (cue) {
    case Cue::Begin:
      return QLatin1String("begin");
    case Cue::Halfway:
      return QLatin1String("halfway");
    case Cue::Tick:
      return QLatin1String("tick");
    case Cue::Switch:
      return QLatin1String("switch");
    case Cue::End:
      return QLatin1String("end");
    case Cue::Done:
      return QLatin1String("done");
  }
  return {};
}

/// None when no cue has that name.
inline std::optional<Cue> cueNamed(QStringView name) {
  for (const Cue cue : kAllCues) {
    if (name == nameOf(cue)) {
      return cue;
    }
  }
  return std::nullopt;
}

}  // namespace lissom
