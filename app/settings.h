#pragma once

#include "core/base/day.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <optional>

namespace lissom {

/// What a person has set. Plain values; where they are kept is not known here.
struct Settings {
  enum class Theme { System, Light, Dark, HighContrast };

  Theme theme = Theme::System;
  int textScale = 100;            ///< percent, 80 to 160
  std::optional<Day> safetyRead;  ///< when the page of safety was read; empty: not yet
  bool sound = true;
  bool voice = true;
  std::chrono::seconds ready{8};  ///< time to get into position, 3 to 60 s
  bool reducedMotion = false;
  QString language;  ///< "en"; empty: the system's
  QByteArray windowGeometry;

  friend bool operator==(const Settings&, const Settings&) = default;
};

}  // namespace lissom
