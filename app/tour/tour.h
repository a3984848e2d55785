#pragma once

#include "core/base/result.h"

#include <QString>

#include <filesystem>

namespace lissom {

/// Lives the program's whole story on a throw-away profile with a simulated clock (first start, each phase of a
/// session, eight weeks of use) and writes a picture of every screen into `folder`: light and dark, 1280x800 and
/// 1920x1080. Answers how many. Needs a QApplication; no window has to be seen.
Result<int> runTour(const std::filesystem::path& folder, const QString& language);

}  // namespace lissom
