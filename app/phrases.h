#pragma once

#include "app/own_routines.h"
#include "app/settings.h"
#include "core/base/result.h"
#include "core/content/exercise.h"
#include "core/history/records.h"
#include "core/history/week_summary.h"
#include "core/session/script.h"
#include "core/storage/log_rescue.h"

#include <QCoreApplication>
#include <QString>

namespace lissom {

/// Core's words as people read them, in the program's language.
class Phrases {
  Q_DECLARE_TR_FUNCTIONS(lissom::Phrases)

public:
  static QString of(Phase phase);      ///< "Get ready"
  static QString of(Outcome outcome);  ///< "Held"
  static QString of(Side side);        ///< "Left side"
  static QString of(DayState state);   ///< "Done in part"
  static QString of(Kind kind);        ///< "Stretch"
  static QString of(Place place);      ///< "Mat"
  // In the middle of a sentence, or under a number: a language may begin other words with a capital than English does.
  static QString inSentence(Phase phase);     ///< "get ready"
  static QString inSentence(Side side);       ///< "left side"
  static QString inSentence(DayState state);  ///< "done in part"
  /// One sentence that says what happened and what it means; the detail is for the log.
  static QString of(const Error& error);
  /// That a file a person asked for could not be written, why, and that the one before is still there.
  static QString notWritten(const QString& file, const Error& error);
  /// What became of settings that could not be read; ask only where there is trouble.
  static QString of(const SettingsFile::Loaded& settings);
  /// What became of own routines that could not be read.
  static QString of(const OwnRoutinesFile::Mended& mended);
  /// That a change to the own routines was not kept, and why.
  static QString routineNotKept(const Error& error);
  /// The same for a log that the window works with: what is done now is kept in memory meanwhile.
  static QString ofLogTrouble(const Error& error);
  /// "Your log was damaged. ...": how much of it is in a new one.
  static QString of(const Rescue& rescue);

  /// "6:30", to the nearest second; "1:02:03" from an hour on.
  static QString minutesSeconds(Millis time);
  /// "8 min", rounded up: nobody is promised less than it takes.
  static QString minutes(Millis time);
  /// "30 s × 3, each side", "10 slow repetitions", "3 sets of 10 slow repetitions, each side in turn".
  static QString dose(const Dose& dose, Sides sides);
  /// A muscle in plain words, with its Latin name where people know it: "Buttock (gluteus maximus)". One that this
  /// program does not know is said as its pack calls it.
  static QString muscle(const std::string& slug);
  /// How far a source was read: "Its summary was read".
  static QString reading(const std::string& verified);
  /// "Hold 2 of 3, left side".
  static QString holdOf(int number, int of, Side side);
  /// Which hold or set it is: "Hold 2 of 3, left side", "Set 2 of 3"; of repetitions without sets the side only.
  static QString placeOf(const Segment& segment);
};

}  // namespace lissom
