#include "app/places.h"

#include <pwd.h>
#include <unistd.h>

#include <cstdlib>
#include <string>

namespace lissom {
namespace {

namespace fs = std::filesystem;

fs::path homeFolder() {
  if (const char* home = std::getenv("HOME"); home && *home == '/') return home;
  const passwd* user = getpwuid(getuid());
  return user && user->pw_dir ? fs::path(user->pw_dir) : fs::path("/");
}

/// The specification: a path that is not absolute is to be ignored.
fs::path baseFolder(const char* variable, const char* below) {
  if (const char* set = std::getenv(variable); set && *set == '/') return set;
  return homeFolder() / below;
}

}  // namespace

Places placesFor(const std::optional<fs::path>& folder) {
  if (folder) {
    const fs::path all = fs::absolute(*folder);
    return {all, all / "log.db", all / "packs", all / "settings.json", all / "cache"};
  }
  const fs::path data = baseFolder("XDG_DATA_HOME", ".local/share") / "lissom";
  const fs::path settings = baseFolder("XDG_CONFIG_HOME", ".config") / "lissom";
  const fs::path cache = baseFolder("XDG_CACHE_HOME", ".cache") / "lissom";
  return {data, data / "log.db", data / "packs", settings / "settings.json", cache};
}

}  // namespace lissom
