#pragma once

#include "tests/support/durable_files.h"

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace lissom {

/// What SQLite asks of a disk. Closing and unlocking are not among them: they do not fail.
enum class DiskOperation { Open, Access, FileSize, Read, Write, Truncate, Sync, Delete, Lock, ShmMap, ShmLock };
const char* wordOf(DiskOperation operation);  ///< "open", "access", ...

/// How an operation fails, each as SQLite's own file system for Unix answers it, errno included.
enum class DiskFault {
  IoError,     ///< EIO; any operation
  Full,        ///< ENOSPC; operations that may need room: open, write, truncate, sync, delete, shm map
  NoMemory,    ///< ENOMEM; any operation
  ShortWrite,  ///< half of the bytes are written, then the disk is full; writes only
};
const char* wordOf(DiskFault fault);

/// Once: that operation only. Lasting: that one and each of its kind that follows, until heal().
enum class FaultLasts { Once, Lasting };

/// How much SQLite syncs; what the log asks for may be overruled.
enum class Synchronous { Off = 0, Normal = 1, Full = 2, Extra = 3 };

/// A disk that misbehaves as told: a file system for SQLite (a VFS) that goes through the system's own and can fail an
/// operation, hold one up, and tell what a power cut would leave. Give name() to LogStore::open(); everything opened
/// through it must be closed before it is gone. All of it may be called from any thread.
///
///   FaultyDisk disk;
///   auto log = LogStore::open(file, disk.name());
///   disk.failAt(3, DiskFault::Full);           // the third write, sync, ... from here on
///   ... log->appendHold(...) answers DiskFull or has not come so far ...
///   disk.heal();
///
/// Nothing is really synced: the files of a test need not outlive the computer. Not seen by it is what goes past
/// SQLite: the header that is read before, a new log's rename, copies. A file that such a step has put into place
/// counts as durable from its next open.
class FaultyDisk {
public:
  FaultyDisk();
  FaultyDisk(const FaultyDisk&) = delete;
  FaultyDisk& operator=(const FaultyDisk&) = delete;
  ~FaultyDisk();

  /// The VFS's name, unlike that of any other FaultyDisk.
  const std::string& name() const;

  // ---- Faults

  /// From now on counts the operations that this fault can befall and fails the one of number `n`, from 1.
  void failAt(int n, DiskFault fault, FaultLasts lasts = FaultLasts::Once);
  /// No fault any more. Power that was cut does not come back: what is there then is in cutPower()'s folder.
  void heal();
  /// The operation that failed first since failAt(); empty: none did.
  std::optional<DiskOperation> failed() const;
  /// All operations of a kind so far; for counting the syncs of an append.
  int count(DiskOperation operation) const;

  // ---- Power cuts

  /// The power goes during operation number `n` from now: that and all that follow fail, and nothing of it is synced.
  void cutPowerAt(int n);
  /// Whether it went.
  bool powerIsCut() const;
  /// The power goes now, unless it went before. Writes the files that are there when it comes back into `folder`.
  void cutPower(const std::filesystem::path& folder, Unsynced model, unsigned seed);

  // ---- Other disks

  /// From now on the log is opened with this, whatever it asks for: for control runs that must lose something.
  void setSynchronous(Synchronous synchronous);

  // ---- A disk that hangs

  /// From now on each operation of this kind waits until release().
  void stall(DiskOperation operation);
  /// Waits until one does wait; false when none came within `atMost`.
  bool waitUntilStalled(std::chrono::milliseconds atMost) const;
  /// Lets what waits go on, and nothing waits any more.
  void release();

private:
  struct Impl;
  std::unique_ptr<Impl> m_impl;
};

}  // namespace lissom
