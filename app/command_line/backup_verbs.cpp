#include "app/command_line/verb_parts.h"

#include "app/backup_places.h"
#include "app/convert.h"
#include "app/phrases.h"
#include "core/storage/backup.h"

#include <ostream>

namespace lissom {
namespace {

std::string counted(std::size_t number, const char* one, const char* many) {
  return std::to_string(number) + ' ' + (number == 1 ? one : many);
}

/// "120 sessions from 2026-01-03 to 2026-11-20, 14 entries of the plan, 1 file of own routines and packs, settings"
std::string wordsOf(const BackupSummary& summary) {
  std::string words = counted(summary.sessions, "session", "sessions");
  if (summary.firstDay && summary.lastDay) {
    words += " from " + toIso(*summary.firstDay) + " to " + toIso(*summary.lastDay);
  }
  words += ", " + counted(summary.facts, "entry", "entries") + " of the plan, " +
           counted(summary.packs.size(), "file", "files") + " of own routines and packs";
  return words + (summary.settings ? ", settings" : ", no settings");
}

int failToRestore(Surroundings& world, const Error& error) {
  const bool newer = error.code == Error::Code::StorageNewer;
  const bool full = error.code == Error::Code::DiskFull;
  return fail(world,
              newer  ? QStringLiteral("This backup was made by a newer Lissom; nothing has changed.")
              : full ? QStringLiteral("There is no room to bring the backup back; nothing has changed.")
                     : QStringLiteral("This is no backup that can be brought back; nothing has changed."),
              error.detail);
}

}  // namespace

int run(const BackUp& verb, Surroundings world) {
  const auto log = openLog(world);
  if (!log) return fail(world, log.error());
  const auto made = writeBackup(*log, backupPlacesOf(world.places), verb.file, world.clock.now());
  if (!made) return fail(world, Phrases::notWritten(toQt(verb.file.string()), made.error()), made.error().detail);
  world.out << verb.file.string() << ": " << wordsOf(*made) << '\n';
  return 0;
}

/// Nobody else may use the data folder meanwhile: main() sees to that.
int run(const Restore& verb, Surroundings world) {
  const BackupPlaces places = backupPlacesOf(world.places);
  const auto present = LogStore::openToRead(world.places.log);
  const auto preview = previewRestore(verb.file, places, present ? &*present : nullptr);
  if (!preview) return failToRestore(world, preview.error());
  world.out << "The backup of " << toIso(*preview->backup.made) << " holds " << wordsOf(preview->backup) << ".\n";
  if (preview->presentReadable) {
    world.out << "There is now: " << wordsOf(preview->present) << ".\n"
              << "The backup brings " << counted(preview->sessionsOnlyThere, "session", "sessions")
              << " that are not there; " << preview->sessionsOnlyHere
              << " that it does not have would be kept aside.\n";
  } else {
    world.out << "What is there now cannot be read; it would be kept aside as it is.\n";
  }
  if (verb.dryRun) return 0;
  if (const Status staged = stageRestore(verb.file, places, dayOf(world.clock.now())); !staged) {
    return failToRestore(world, staged.error());
  }
  const auto aside = finishRestore(places.data);
  if (!aside) {
    return fail(world, QStringLiteral("The backup is not all in its place yet; the next start completes it."),
                aside.error().detail);
  }
  world.out << "It is restored. What was there before is in " << aside->value_or(places.data).string() << ".\n";
  return 0;
}

}  // namespace lissom
