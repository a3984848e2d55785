#pragma once

#include <QString>  // first: moc 6.4 stumbles over <chrono> where no Qt header came before

#include "core/content/pack.h"
#include "core/history/session_change.h"
#include "core/history/tape.h"

#include <QStringList>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace lissom {

/// A session's tape with its words.
struct StripView {
  struct Hold {
    Side side = Side::Both;
    QString place;  ///< "left side, hold 2 of 3, half-kneeling psoas stretch"
    Millis planned{0};
    Outcome outcome = Outcome::Completed;
    friend bool operator==(const Hold&, const Hold&) = default;
  };
  Tape tape;
  std::vector<Hold> holds;  ///< as the tape names them
  int speed = 1;

  friend bool operator==(const StripView&, const StripView&) = default;
};

StripView stripViewOf(const SessionRecord& session, const Library& library, const std::string& language = "en");

/// What there is at a moment: "2:10 · left side, hold 2 of 3, half-kneeling psoas stretch, 0:14 of 0:30".
QString sentenceAt(const StripView& strip, Millis at);

/// Everything the page of one session shows, ready to be shown.
struct EntryView {
  struct HoldRow {
    QString hold;     ///< "Left side, hold 2"
    QString held;     ///< "0:30 of 0:30"
    QString outcome;  ///< "Held"
    friend bool operator==(const HoldRow&, const HoldRow&) = default;
  };
  struct ExerciseRows {
    QString exercise;
    std::vector<HoldRow> holds;
    friend bool operator==(const ExerciseRows&, const ExerciseRows&) = default;
  };
  struct Fact {
    QString name;   ///< "Discomfort before"
    QString value;  ///< "3 of 10"
    friend bool operator==(const Fact&, const Fact&) = default;
  };
  struct Version {
    QString text;  ///< "22 November, 19:40: corrected: left side, hold 2: 0:20 instead of 0:30"
    std::optional<SessionRecord> bringBack;  ///< empty: it is what counts, or was withdrawn then
    friend bool operator==(const Version&, const Version&) = default;
  };

  RowId session;
  QString title;      ///< the routine's name
  QString when;       ///< "Friday, 20 November 2026, 07:14"
  QStringList marks;  ///< "Entered by hand", "Corrected", "Withdrawn"
  StripView strip;
  std::vector<Fact> facts;
  std::vector<ExerciseRows> exercises;
  QString note;
  std::vector<Version> versions;     ///< newest first; one: nothing was changed
  std::optional<Instant> withdrawn;  ///< the change by which it was withdrawn, when it counts no longer

  friend bool operator==(const EntryView&, const EntryView&) = default;
};

/// `versions` as the log tells them, oldest first. A session that is withdrawn is shown as it was before. `versions`
/// may be empty while it is not known: then `session` is shown without them.
EntryView entryViewOf(const SessionRecord& session, std::span<const SessionVersion> versions, const Library& library,
                      const std::string& language = "en");

/// In what `after` differs from `before`: "left side, hold 2: 0:20 instead of 0:30"; empty when in nothing.
QString differencesInWords(const SessionRecord& before, const SessionRecord& after, const Library& library,
                           const std::string& language = "en");

}  // namespace lissom
