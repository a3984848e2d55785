// Longer than most files: SQLite wants a function for each thing that can be asked of a disk.
#include "tests/support/faulty_disk.h"

#include <sqlite3.h>

#include <array>
#include <cerrno>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <fstream>
#include <mutex>
#include <new>

namespace lissom {
namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;

constexpr std::size_t kOperations = static_cast<std::size_t>(DiskOperation::ShmLock) + 1;

std::size_t placeOf(DiskOperation operation) {
  return static_cast<std::size_t>(operation);
}

int errnoOf(DiskFault fault) {
  if (fault == DiskFault::NoMemory) return ENOMEM;
  return fault == DiskFault::IoError ? EIO : ENOSPC;
}

/// What SQLite's file system for Unix answers when the system says that there is a fault.
int codeOf(DiskOperation operation, DiskFault fault) {
  if (fault == DiskFault::NoMemory) return operation == DiskOperation::Open ? SQLITE_NOMEM : SQLITE_IOERR_NOMEM;
  const bool isFull = fault != DiskFault::IoError;
  switch (operation) {
    case DiskOperation::Open:
      return SQLITE_CANTOPEN;
    case DiskOperation::Access:
      return SQLITE_IOERR_ACCESS;
    case DiskOperation::FileSize:
      return SQLITE_IOERR_FSTAT;
    case DiskOperation::Read:
      return SQLITE_IOERR_READ;
    case DiskOperation::Write:
      return isFull ? SQLITE_FULL : SQLITE_IOERR_WRITE;
    case DiskOperation::Truncate:
      return SQLITE_IOERR_TRUNCATE;
    case DiskOperation::Sync:
      return SQLITE_IOERR_FSYNC;
    case DiskOperation::Delete:
      return SQLITE_IOERR_DELETE;
    case DiskOperation::Lock:
      return SQLITE_IOERR_LOCK;
    case DiskOperation::ShmMap:
      return isFull ? SQLITE_IOERR_SHMSIZE : SQLITE_IOERR_SHMMAP;
    case DiskOperation::ShmLock:
      return SQLITE_IOERR_SHMLOCK;
  }
  return SQLITE_IOERR;
}

/// Whether the system's file system keeps the errno of such a failure with the file.
bool keepsErrno(DiskOperation operation) {
  switch (operation) {
    case DiskOperation::FileSize:
    case DiskOperation::Read:
    case DiskOperation::Write:
    case DiskOperation::Truncate:
    case DiskOperation::Sync:
    case DiskOperation::Lock:
      return true;
    default:
      return false;
  }
}

}  // namespace

const char* wordOf(DiskOperation operation) {
  constexpr std::array<const char*, kOperations> words{"open", "access", "file size", "read",    "write",   "truncate",
                                                       "sync", "delete", "lock",      "shm map", "shm lock"};
  return words[placeOf(operation)];
}

const char* wordOf(DiskFault fault) {
  switch (fault) {
    case DiskFault::IoError:
      return "I/O error";
    case DiskFault::Full:
      return "disk full";
    case DiskFault::NoMemory:
      return "no memory";
    case DiskFault::ShortWrite:
      return "short write";
  }
  return "";
}

namespace {

/// What is to become of an operation.
struct Verdict {
  enum class Kind { GoOn, Fail, PowerGoes, NoPower } kind = Kind::GoOn;
  DiskFault fault = DiskFault::IoError;

  explicit operator bool() const { return kind == Kind::GoOn; }
  /// Whether the operation has reached the disk, as far as a power cut is concerned.
  bool isNoted() const { return kind == Kind::GoOn || kind == Kind::PowerGoes; }
};

/// Who asks for errno after a failure must not read ours.
class KeepErrno {
public:
  KeepErrno() = default;
  KeepErrno(const KeepErrno&) = delete;
  KeepErrno& operator=(const KeepErrno&) = delete;
  ~KeepErrno() { errno = m_errno; }

private:
  int m_errno = errno;
};

struct Disk {
  Disk();

  /// Counts an operation, waits while it is stalled, and says what is to become of it. `needsRoom`: a full disk can
  /// make it fail.
  Verdict begin(DiskOperation operation, bool needsRoom = false);
  /// Hears of the files in the folder of `path` while they are as they were.
  void lookAround(const char* path) {
    const KeepErrno keep;
    const std::lock_guard lock(mutex);
    if (path && !powerIsCut) files.lookAround(path);
  }
  /// Tells the files, unless the power went before.
  template <class Note>
  void note(const Verdict& verdict, Note tell) {
    const KeepErrno keep;
    const std::lock_guard lock(mutex);
    if (verdict.isNoted() && (!powerIsCut || verdict.kind == Verdict::Kind::PowerGoes)) tell(files);
  }

  sqlite3_vfs* real = sqlite3_vfs_find(nullptr);
  sqlite3_vfs vfs{};
  std::string name;

  mutable std::mutex mutex;  // guards everything below
  mutable std::condition_variable changed;

  std::array<int, kOperations> counts{};
  std::optional<DiskFault> fault;
  FaultLasts lasts = FaultLasts::Once;
  int failIn = 0;  // operations until the fault
  std::optional<DiskOperation> failed;

  DurableFiles files;
  int cutIn = 0;  // operations until the power goes; 0: it stays
  bool powerIsCut = false;

  std::optional<Synchronous> synchronous;

  std::array<bool, kOperations> stalls{};
  int stalled = 0;  // how many wait
};

bool canBefall(DiskFault fault, DiskOperation operation, bool needsRoom) {
  if (fault == DiskFault::ShortWrite) return operation == DiskOperation::Write;
  return fault != DiskFault::Full || needsRoom;
}

Verdict Disk::begin(DiskOperation operation, bool needsRoom) {
  std::unique_lock lock(mutex);
  ++counts[placeOf(operation)];
  if (stalls[placeOf(operation)]) {
    ++stalled;
    changed.notify_all();
    changed.wait(lock, [&] { return !stalls[placeOf(operation)]; });
    --stalled;
  }
  if (powerIsCut) return {Verdict::Kind::NoPower};
  if (cutIn > 0 && --cutIn == 0) {
    powerIsCut = true;
    return {Verdict::Kind::PowerGoes};
  }
  if (!fault || !canBefall(*fault, operation, needsRoom)) return {};
  if (failIn > 0) --failIn;
  if (failIn > 0 || (failed && lasts == FaultLasts::Once)) return {};
  if (!failed) failed = operation;
  return {Verdict::Kind::Fail, *fault};
}

/// Fails an operation: sets errno and answers SQLite's code.
int failing(DiskOperation operation, const Verdict& verdict, int* lastErrno = nullptr) {
  errno = errnoOf(verdict.fault);
  if (lastErrno && keepsErrno(operation)) *lastErrno = errno;
  return codeOf(operation, verdict.fault);
}

/// A file that SQLite opened through a faulty disk; the system's own lies behind it in the same block of memory.
struct OpenFile {
  sqlite3_file base;
  Disk* disk;
  sqlite3_file* real;
  DurableFiles::Content* content;  // none for a temporary file without a name
  const char* path;
  int lastErrno;
  bool syncsFolder;  // its next sync is one of its folder, too
};
constexpr std::size_t kAlignment = alignof(std::max_align_t);
constexpr std::size_t kRealAt = (sizeof(OpenFile) + kAlignment - 1) / kAlignment * kAlignment;

OpenFile& of(sqlite3_file* file) {
  return *reinterpret_cast<OpenFile*>(file);
}

int closeFile(sqlite3_file* file) {
  OpenFile& self = of(file);
  if (self.content) {
    const std::lock_guard lock(self.disk->mutex);
    --self.content->opened;
  }
  const int code = self.real->pMethods->xClose(self.real);
  file->pMethods = nullptr;
  return code;
}

int readFile(sqlite3_file* file, void* bytes, int length, sqlite3_int64 at) {
  OpenFile& self = of(file);
  if (const Verdict verdict = self.disk->begin(DiskOperation::Read); !verdict)
    return failing(DiskOperation::Read, verdict, &self.lastErrno);
  return self.real->pMethods->xRead(self.real, bytes, length, at);
}

int writeFile(sqlite3_file* file, const void* bytes, int length, sqlite3_int64 at) {
  OpenFile& self = of(file);
  Verdict verdict = self.disk->begin(DiskOperation::Write, true);
  const bool isShort = verdict.kind == Verdict::Kind::Fail && verdict.fault == DiskFault::ShortWrite;
  const int written = isShort ? length / 2 : length;
  int code = SQLITE_OK;
  if (verdict || isShort) code = self.real->pMethods->xWrite(self.real, bytes, written, at);
  if (code == SQLITE_OK && self.content) {
    Verdict noted = verdict;
    if (isShort) noted.kind = Verdict::Kind::GoOn;
    self.disk->note(noted, [&](DurableFiles&) {
      self.content->write(static_cast<std::size_t>(at),
                          {static_cast<const char*>(bytes), static_cast<std::size_t>(written)});
    });
  }
  return verdict ? code : failing(DiskOperation::Write, verdict, &self.lastErrno);
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size) {
  OpenFile& self = of(file);
  const Verdict verdict = self.disk->begin(DiskOperation::Truncate, true);
  const int code = verdict ? self.real->pMethods->xTruncate(self.real, size) : SQLITE_OK;
  if (code == SQLITE_OK && self.content) {
    self.disk->note(verdict, [&](DurableFiles&) { self.content->truncate(static_cast<std::size_t>(size)); });
  }
  return verdict ? code : failing(DiskOperation::Truncate, verdict, &self.lastErrno);
}

int syncFile(sqlite3_file* file, int) {
  OpenFile& self = of(file);
  const Verdict verdict = self.disk->begin(DiskOperation::Sync, true);
  if (!verdict) return failing(DiskOperation::Sync, verdict, &self.lastErrno);
  if (self.content) {
    self.disk->note(verdict, [&](DurableFiles& files) {
      self.content->sync();
      if (self.syncsFolder) files.syncFolderOf(self.path);
      self.syncsFolder = false;
    });
  }
  return SQLITE_OK;
}

int fileSize(sqlite3_file* file, sqlite3_int64* size) {
  OpenFile& self = of(file);
  if (const Verdict verdict = self.disk->begin(DiskOperation::FileSize); !verdict)
    return failing(DiskOperation::FileSize, verdict, &self.lastErrno);
  return self.real->pMethods->xFileSize(self.real, size);
}

int lockFile(sqlite3_file* file, int level) {
  OpenFile& self = of(file);
  if (const Verdict verdict = self.disk->begin(DiskOperation::Lock); !verdict)
    return failing(DiskOperation::Lock, verdict, &self.lastErrno);
  return self.real->pMethods->xLock(self.real, level);
}

int unlockFile(sqlite3_file* file, int level) {
  return of(file).real->pMethods->xUnlock(of(file).real, level);
}

int checkReservedLock(sqlite3_file* file, int* answer) {
  OpenFile& self = of(file);
  if (const Verdict verdict = self.disk->begin(DiskOperation::Lock); !verdict)
    return failing(DiskOperation::Lock, verdict, &self.lastErrno);
  return self.real->pMethods->xCheckReservedLock(self.real, answer);
}

/// Changes what a PRAGMA asks for; SQLite goes on with it.
void overrule(const Disk& disk, char** pragma) {
  const std::lock_guard lock(disk.mutex);
  char* wish = pragma[2];
  if (!wish || *wish == '\0') return;
  if (disk.synchronous && sqlite3_stricmp(pragma[1], "synchronous") == 0) {
    // A single digit fits wherever a word did.
    wish[0] = static_cast<char>('0' + static_cast<int>(*disk.synchronous));
    wish[1] = '\0';
  }
}

int controlFile(sqlite3_file* file, int what, void* argument) {
  OpenFile& self = of(file);
  if (what == SQLITE_FCNTL_PRAGMA) overrule(*self.disk, static_cast<char**>(argument));
  const int code = self.real->pMethods->xFileControl(self.real, what, argument);
  if (what == SQLITE_FCNTL_LAST_ERRNO && self.lastErrno != 0) *static_cast<int*>(argument) = self.lastErrno;
  return code;
}

int sectorSize(sqlite3_file* file) {
  return of(file).real->pMethods->xSectorSize(of(file).real);
}

int deviceCharacteristics(sqlite3_file* file) {
  return of(file).real->pMethods->xDeviceCharacteristics(of(file).real);
}

int shmMap(sqlite3_file* file, int region, int size, int extend, void volatile** memory) {
  OpenFile& self = of(file);
  if (const Verdict verdict = self.disk->begin(DiskOperation::ShmMap, extend != 0); !verdict)
    return failing(DiskOperation::ShmMap, verdict);
  return self.real->pMethods->xShmMap(self.real, region, size, extend, memory);
}

int shmLock(sqlite3_file* file, int offset, int count, int flags) {
  OpenFile& self = of(file);
  if (flags & SQLITE_SHM_LOCK) {
    if (const Verdict verdict = self.disk->begin(DiskOperation::ShmLock); !verdict)
      return failing(DiskOperation::ShmLock, verdict);
  }
  return self.real->pMethods->xShmLock(self.real, offset, count, flags);
}

void shmBarrier(sqlite3_file* file) {
  of(file).real->pMethods->xShmBarrier(of(file).real);
}

int shmUnmap(sqlite3_file* file, int remove) {
  return of(file).real->pMethods->xShmUnmap(of(file).real, remove);
}

// Version 2: without xFetch no page is read past us through mapped memory.
constexpr sqlite3_io_methods kMethods{.iVersion = 2,
                                      .xClose = closeFile,
                                      .xRead = readFile,
                                      .xWrite = writeFile,
                                      .xTruncate = truncateFile,
                                      .xSync = syncFile,
                                      .xFileSize = fileSize,
                                      .xLock = lockFile,
                                      .xUnlock = unlockFile,
                                      .xCheckReservedLock = checkReservedLock,
                                      .xFileControl = controlFile,
                                      .xSectorSize = sectorSize,
                                      .xDeviceCharacteristics = deviceCharacteristics,
                                      .xShmMap = shmMap,
                                      .xShmLock = shmLock,
                                      .xShmBarrier = shmBarrier,
                                      .xShmUnmap = shmUnmap,
                                      .xFetch = nullptr,
                                      .xUnfetch = nullptr};

Disk& of(sqlite3_vfs* vfs) {
  return *static_cast<Disk*>(vfs->pAppData);
}

bool isFree(const char* path) {
  const KeepErrno keep;
  std::error_code trouble;
  return !fs::exists(path, trouble);
}

int openFile(sqlite3_vfs* vfs, sqlite3_filename path, sqlite3_file* file, int flags, int* outFlags) {
  Disk& disk = of(vfs);
  disk.lookAround(path);
  file->pMethods = nullptr;  // SQLite does not close what was not opened
  const bool isNew = path && isFree(path);
  if (const Verdict verdict = disk.begin(DiskOperation::Open, isNew || !path); !verdict)
    return failing(DiskOperation::Open, verdict);
  auto* real = reinterpret_cast<sqlite3_file*>(reinterpret_cast<char*>(file) + kRealAt);
  const int code = disk.real->xOpen(disk.real, path, real, flags, outFlags);
  if (code != SQLITE_OK) {
    if (real->pMethods) real->pMethods->xClose(real);
    return code;
  }
  // As SQLite's file system for Unix does it: the first sync of a journal syncs its folder whenever the journal was
  // opened to be made, even if it was there already. SQLite counts on it: the deletion of the rollback journal that
  // turned the log into one with a WAL is not synced by itself, and becomes so by the WAL's first sync, before any page
  // is moved into the log. Were it not, that journal could come back and undo a part of what was moved.
  const bool isJournal = flags & (SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_SUPER_JOURNAL | SQLITE_OPEN_WAL);
  const bool syncsFolder = isJournal && (flags & SQLITE_OPEN_CREATE);
  const KeepErrno keep;
  auto* self = new (file) OpenFile{{&kMethods}, &disk, real, nullptr, path, 0, syncsFolder};
  const std::lock_guard lock(disk.mutex);
  if (path && !disk.powerIsCut) self->content = &disk.files.open(path, isNew);
  return SQLITE_OK;
}

int removeFile(sqlite3_vfs* vfs, const char* path, int syncFolder) {
  Disk& disk = of(vfs);
  disk.lookAround(path);
  const Verdict verdict = disk.begin(DiskOperation::Delete, true);
  const int code = verdict ? disk.real->xDelete(disk.real, path, 0) : SQLITE_OK;
  if (code == SQLITE_OK) {
    disk.note(verdict, [&](DurableFiles& files) {
      files.remove(path);
      if (syncFolder && verdict) files.syncFolderOf(path);
    });
  }
  return verdict ? code : failing(DiskOperation::Delete, verdict);
}

int accessFile(sqlite3_vfs* vfs, const char* path, int flags, int* answer) {
  Disk& disk = of(vfs);
  disk.lookAround(path);
  if (const Verdict verdict = disk.begin(DiskOperation::Access); !verdict)
    return failing(DiskOperation::Access, verdict);
  return disk.real->xAccess(disk.real, path, flags, answer);
}

int fullPathname(sqlite3_vfs* vfs, const char* path, int length, char* full) {
  return of(vfs).real->xFullPathname(of(vfs).real, path, length, full);
}

int randomness(sqlite3_vfs* vfs, int length, char* bytes) {
  return of(vfs).real->xRandomness(of(vfs).real, length, bytes);
}

int sleepFor(sqlite3_vfs* vfs, int microseconds) {
  return of(vfs).real->xSleep(of(vfs).real, microseconds);
}

int currentTime(sqlite3_vfs* vfs, double* days) {
  return of(vfs).real->xCurrentTime(of(vfs).real, days);
}

int currentTimeInt64(sqlite3_vfs* vfs, sqlite3_int64* millis) {
  return of(vfs).real->xCurrentTimeInt64(of(vfs).real, millis);
}

int lastError(sqlite3_vfs* vfs, int length, char* text) {
  return of(vfs).real->xGetLastError(of(vfs).real, length, text);
}

Disk::Disk() {
  name = "faulty-disk-" + std::to_string(reinterpret_cast<std::uintptr_t>(this));
  vfs.iVersion = 2;
  vfs.szOsFile = static_cast<int>(kRealAt) + real->szOsFile;
  vfs.mxPathname = real->mxPathname;
  vfs.zName = name.c_str();
  vfs.pAppData = this;
  vfs.xOpen = openFile;
  vfs.xDelete = removeFile;
  vfs.xAccess = accessFile;
  vfs.xFullPathname = fullPathname;
  vfs.xRandomness = randomness;
  vfs.xSleep = sleepFor;
  vfs.xCurrentTime = currentTime;
  vfs.xGetLastError = lastError;
  vfs.xCurrentTimeInt64 = currentTimeInt64;
}

}  // namespace

struct FaultyDisk::Impl : Disk {};

FaultyDisk::FaultyDisk() : m_impl(std::make_unique<Impl>()) {
  sqlite3_vfs_register(&m_impl->vfs, 0);
}

FaultyDisk::~FaultyDisk() {
  sqlite3_vfs_unregister(&m_impl->vfs);
}

const std::string& FaultyDisk::name() const {
  return m_impl->name;
}

void FaultyDisk::failAt(int n, DiskFault fault, FaultLasts lasts) {
  const std::lock_guard lock(m_impl->mutex);
  m_impl->fault = fault;
  m_impl->failIn = n;
  m_impl->lasts = lasts;
  m_impl->failed.reset();
}

void FaultyDisk::heal() {
  const std::lock_guard lock(m_impl->mutex);
  m_impl->fault.reset();
}

std::optional<DiskOperation> FaultyDisk::failed() const {
  const std::lock_guard lock(m_impl->mutex);
  return m_impl->failed;
}

int FaultyDisk::count(DiskOperation operation) const {
  const std::lock_guard lock(m_impl->mutex);
  return m_impl->counts[placeOf(operation)];
}

void FaultyDisk::cutPowerAt(int n) {
  const std::lock_guard lock(m_impl->mutex);
  m_impl->cutIn = n;
}

bool FaultyDisk::powerIsCut() const {
  const std::lock_guard lock(m_impl->mutex);
  return m_impl->powerIsCut;
}

void FaultyDisk::cutPower(const fs::path& folder, Unsynced model, unsigned seed) {
  const std::lock_guard lock(m_impl->mutex);
  m_impl->powerIsCut = true;
  for (const auto& [name, bytes] : m_impl->files.afterPowerCut(model, seed)) {
    std::ofstream(folder / name, std::ios::binary) << bytes;
  }
}

void FaultyDisk::setSynchronous(Synchronous synchronous) {
  const std::lock_guard lock(m_impl->mutex);
  m_impl->synchronous = synchronous;
}

void FaultyDisk::stall(DiskOperation operation) {
  const std::lock_guard lock(m_impl->mutex);
  m_impl->stalls[placeOf(operation)] = true;
}

bool FaultyDisk::waitUntilStalled(milliseconds atMost) const {
  std::unique_lock lock(m_impl->mutex);
  return m_impl->changed.wait_for(lock, atMost, [&] { return m_impl->stalled > 0; });
}

void FaultyDisk::release() {
  const std::lock_guard lock(m_impl->mutex);
  m_impl->stalls.fill(false);
  m_impl->changed.notify_all();
}

}  // namespace lissom
