#pragma once

#include <QString>  // first: moc 6.4 stumbles over <chrono> where no Qt header came before
#include <QStringList>

#include "app/plan/day_cells.h"
#include "core/plan/plan_facts.h"

#include <optional>
#include <string>
#include <vector>

namespace lissom {

struct Library;
struct Proposal;

/// Everything the flare-up look-ahead shows: a form, and what the next two weeks would become.
struct LookAheadView {
  template <class Kind>
  struct Choice {
    Kind kind{};
    QString name;
    friend bool operator==(const Choice&, const Choice&) = default;
  };
  struct Picture {
    FlareUp flareUp;  ///< what would be written
    QString title;
    QString sentence;
    QString advice;  ///< that somebody should look at it; may be empty
    std::vector<DayCell> cells;
    std::vector<std::optional<DayChange::To>> changes;  ///< what a press makes of the day; empty: it stays as it is
    QString why;
    QString settle;  ///< what to do if it does not settle
    QString care;    ///< whom to call; may be empty
    QString accept;  ///< the main button
    QString decline;

    friend bool operator==(const Picture&, const Picture&) = default;
  };

  std::vector<Choice<Area>> areas;
  std::vector<Choice<Cause>> causes;
  QStringList signs;               ///< that need help now; empty when no pack says any
  std::optional<Picture> picture;  ///< empty: the form

  friend bool operator==(const LookAheadView&, const LookAheadView&) = default;
};

/// The form.
LookAheadView lookAheadFormOf(const Library& library, const std::string& language);
/// The picture of a proposal; its form comes with it. `today` is marked where it is among the days.
LookAheadView lookAheadViewOf(const Proposal& proposal, Day today, const Library& library, const std::string& language);

/// The same with that day made otherwise, or as it was when it had been changed already.
FlareUp toggled(const FlareUp& flareUp, const DayChange& change);

}  // namespace lissom
