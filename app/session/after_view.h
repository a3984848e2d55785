#pragma once

#include "app/held_bars.h"
#include "core/content/pack.h"
#include "core/history/records.h"
#include "core/session/script.h"

#include <QString>

#include <vector>

namespace lissom {

/// What the page after a session shows, already worded.
struct AfterView {
  QString title;    ///< "Done", "Ended early"
  QString summary;  ///< "4:00 held of 4:00 planned."
  std::vector<HeldBar> sides;
  std::vector<HeldBar> exercises;
  SessionNote note;  ///< what was said so far

  friend bool operator==(const AfterView&, const AfterView&) = default;
};

/// `script` is the whole routine as planned: what was not reached counts as planned and not held.
AfterView afterViewOf(const SessionRecord& session, const Script& script, const Library& library,
                      const QString& language);

}  // namespace lissom
