#pragma once

#include <sqlite3.h>

namespace lissom {

/// While it lives, a log's journal is moved into the log every few pages instead of every thousand, so that the power
/// goes in the middle of that, too.
class FrequentCheckpoints {
public:
  FrequentCheckpoints() { sqlite3_auto_extension(entry()); }
  FrequentCheckpoints(const FrequentCheckpoints&) = delete;
  FrequentCheckpoints& operator=(const FrequentCheckpoints&) = delete;
  ~FrequentCheckpoints() { sqlite3_cancel_auto_extension(entry()); }

private:
  static int onOpen(sqlite3* database, const char**, const sqlite3_api_routines*) {
    return sqlite3_wal_autocheckpoint(database, 12);
  }
  static void (*entry())() { return reinterpret_cast<void (*)()>(onOpen); }
};

}  // namespace lissom
