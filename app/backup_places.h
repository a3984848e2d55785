#pragma once

#include "app/places.h"
#include "core/storage/backup.h"

namespace lissom {

/// What of these places a backup takes, and where a restore puts it.
inline BackupPlaces backupPlacesOf(const Places& places) {
  return {places.data, places.log, places.packs, places.settings};
}

}  // namespace lissom
