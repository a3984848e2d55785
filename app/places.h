#pragma once

#include <filesystem>
#include <optional>

namespace lissom {

/// Where everything is kept.
struct Places {
  std::filesystem::path data;      ///< the folder of the log; one running program each
  std::filesystem::path log;       ///< log.db
  std::filesystem::path packs;     ///< content that was added: *.json
  std::filesystem::path settings;  ///< settings.json
  std::filesystem::path cache;     ///< pictures; safe to delete

  friend bool operator==(const Places&, const Places&) = default;
};

/// The places of the XDG base directory specification, or all of them in `folder` when one is given. Makes no folder.
Places placesFor(const std::optional<std::filesystem::path>& folder);

}  // namespace lissom
