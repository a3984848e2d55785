#pragma once

#include "app/held_bars.h"
#include "core/content/pack.h"
#include "core/history/week_summary.h"
#include "core/session/script.h"

#include <QString>

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace lissom {

/// Where a session of today was left.
struct ContinueOffer {
  Segment at;  ///< the segment it goes on with

  friend bool operator==(const ContinueOffer&, const ContinueOffer&) = default;
};

/// Everything the Today page shows, ready to be shown.
struct TodayView {
  enum class Card {
    Session,   ///< there is a session to start
    Continue,  ///< one was left and can go on
    Held,      ///< today's was held, or ended on purpose
    Rest       ///< resting is today's task
  };
  struct Item {
    QString name;
    QString dose;
    friend bool operator==(const Item&, const Item&) = default;
  };
  struct Dot {
    QString letter;
    DayState state = DayState::None;
    bool today = false;
    friend bool operator==(const Dot&, const Dot&) = default;
  };

  Card card = Card::Session;
  QString title;
  QString subtitle;
  QString kind;  ///< the small word above the name: "Now"
  QString name;
  QString summary;  ///< "2 stretches · both sides · 6 min"
  QString note;     ///< one or two sentences; empty when there is nothing to say
  std::vector<Item> items;
  QString mainButton;      ///< empty: none
  bool continues = false;  ///< the main button goes on with a session that was left
  QString quietButton;     ///< empty: none

  std::array<Dot, 7> dots;
  QString week;      ///< the dots in words
  QString kept;      ///< "3½ of 5"
  QString keptNote;  ///< "sessions · rest days count as kept"

  std::vector<HeldBar> bars;
  QString balance;  ///< how to even out left and right; empty when they are even

  friend bool operator==(const TodayView&, const TodayView&) = default;
};

/// What todayViewOf() may be told besides the facts of the day.
struct TodayOptions {
  std::optional<ContinueOffer> offer;
  std::optional<Day> nextSession;  ///< the next day after today that asks for a session
  Pace pace;
  std::string language = "en";  ///< of the pack's texts
};

/// `week` is the week of `today`; `routine` is null on a rest day and when no pack has it;
/// `firstDay` is the log's first day, empty in a new log.
TodayView todayViewOf(Day today, const WeekSummary& week, const DayPlan& plan, const Routine* routine,
                      const Library& library, std::optional<Day> firstDay, const TodayOptions& options = {});

}  // namespace lissom
