#pragma once

#include "core/storage/log_store.h"
#include "tests/support/builders.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

namespace lissom {

/// Writes a session with holds, an ending and a note, and answers it as it must be read back.
inline SessionRecord writeSession(LogStore& log, SessionRecord session) {
  session.id = *log.beginSession(session.routine, session.day, session.startedAt, session.speed);
  for (HoldRecord& hold : session.holds) {
    hold.session = session.id;
    hold.id = *log.appendHold(hold);
  }
  for (PauseRecord& pause : session.pauses) pause.id = *log.appendPause(session.id, pause);
  if (session.ending) {
    EXPECT_TRUE(log.endSession(session.id, *session.ending, *session.endedAt));
  }
  if (session.note != SessionNote{}) {
    EXPECT_TRUE(log.noteSession(session.id, session.note, session.startedAt));
  }
  return session;
}

/// Three holds, an ending and a note: six rows.
inline SessionRecord aWholeSession(Day day) {
  using namespace std::chrono_literals;
  return aSession()
      .on(day)
      .with(aHold().left().endedAt(aMorningOf(day)))
      .with(aHold().right().held(12345ms).outcome(Outcome::Hurt).endedAt(aMorningOf(day)))
      .with(aHold()
                .exercise("bed-edge-hip-flexor")
                .item(1)
                .side(Side::Both)
                .held(0ms)
                .outcome(Outcome::Skipped)
                .endedAt(aMorningOf(day)))
      .ended(Ending::Stopped)
      .note({3, std::nullopt, "A little stiff, \"but\" good; ok \xE2\x9C\x93"});
}

/// The names of what lies in a folder, in order.
inline std::vector<std::string> namesIn(const std::filesystem::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) names.push_back(entry.path().filename());
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace lissom
