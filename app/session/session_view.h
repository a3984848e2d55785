#pragma once

#include "core/content/pack.h"
#include "core/session/player.h"

#include <QString>

#include <optional>

namespace lissom {

/// What the figure does now.
struct FigureState {
  std::optional<ExerciseId> exercise;  ///< empty: no figure
  Side side = Side::Both;
  double amount = 0;       ///< where it should be: 0 start, 1 stretched
  bool breathing = false;  ///< it has arrived and is held
  bool guided = false;     ///< ghost of the start and arrow, while it is held
  /// How long it takes to get there, for repetitions in their tempo; empty: as slowly as is good.
  std::optional<Millis> within{};
  /// The left side is shown where the right one was, not in a picture that is mirrored: sides that change with each
  /// repetition must not turn the room around.
  bool inPlace = false;

  friend bool operator==(const FigureState&, const FigureState&) = default;
};

/// Everything the session page shows, already worded. Compared in tests.
struct SessionView {
  enum class Mode { Running, CountingIn, Paused, Hurting };

  Mode mode = Mode::Running;
  QString progress;      ///< "Psoas basics · 3 of 8 · 4:40 left"
  QString kicker;        ///< "RIGHT SIDE · HOLD 2 OF 3", "RIGHT SIDE · SET 2 OF 3"
  QString title;         ///< the exercise's name
  QString count;         ///< "18"; of a set the repetition: "4"
  QString unit;          ///< "seconds", "get ready", "of 10"
  double ring = 1;       ///< what is left of the segment, 1 to 0
  bool working = false;  ///< a hold, not a phase around it
  QString instruction;
  QString next;    ///< "Next: relax 10 s, then hold 3 of 3", "75 % today: 25 s × 2, each side  ·  Next: hold 1 of 2"
  QString easier;  ///< while hurting: what the easier version is
  bool asksDiscomfort = false;  ///< the optional tap before the first hold
  FigureState figure;

  friend bool operator==(const SessionView&, const SessionView&) = default;
};

/// How long the figure takes from the start into the stretch, and how long before a hold it sets out.
constexpr Millis kFigureMove{3000};

/// `percent` of the usual doses is what `routine` asks for today; less than 100 is said while getting ready.
SessionView sessionViewOf(const Player& player, const Routine& routine, const Library& library, const QString& language,
                          int percent = 100);

/// What is said aloud when the segment begins; empty for silence.
QString spokenAtStart(const Segment& segment, const Library& library, const QString& language);

}  // namespace lissom
