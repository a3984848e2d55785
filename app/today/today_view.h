#pragma once

#include "app/held_bars.h"
#include "core/content/pack.h"
#include "core/history/week_summary.h"
#include "core/plan/plan.h"
#include "core/session/script.h"

#include <QString>

#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace lissom {

/// Where a session of today was left.
struct ContinueOffer {
  Segment at;  ///< the segment it goes on with

  friend bool operator==(const ContinueOffer&, const ContinueOffer&) = default;
};

/// A discomfort that was told, 0 to 10.
struct LevelTold {
  Day day{};
  int level = 0;

  friend bool operator==(const LevelTold&, const LevelTold&) = default;
};

/// Everything the Today page shows, ready to be shown.
struct TodayView {
  enum class Card {
    Session,   ///< there is a session to start
    Continue,  ///< one was left and can go on
    Held,      ///< today's was held, or ended on purpose
    Rest       ///< resting is today's task
  };
  enum class Quiet {
    Start,   ///< the quiet button starts a session: "Start over", "Once more", "Stretch anyway"
    Cleared  ///< it says that somebody has examined what was told
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
  /// A card that says something and offers what can be done.
  struct Offer {
    QString title;
    QString text;
    QString note{};    ///< small, under the text; empty when there is none
    QString button{};  ///< empty: none
    QString link{};    ///< a second thing that can be done; empty: none
    friend bool operator==(const Offer&, const Offer&) = default;
  };
  struct Step {
    enum class State { Done, Current, ToCome };
    QString text;
    State state = State::ToCome;
    friend bool operator==(const Step&, const Step&) = default;
  };
  /// What was told since the flare-up began.
  struct Discomfort {
    std::vector<LevelTold> levels;  ///< one a day, oldest first; never empty
    QString words;                  ///< "6 on Sunday, 2 this morning"
    QString spoken;                 ///< every one of them
    friend bool operator==(const Discomfort&, const Discomfort&) = default;
  };

  Card card = Card::Session;
  Day day{};
  QString title;
  QString subtitle;             ///< what the day asks and why
  std::optional<Offer> advice;  ///< somebody should look at it
  bool alone = false;           ///< a sign that needs help was told: nothing else is shown beside it and today's card

  QString kind;  ///< the small word above the name: "Now"
  QString name;
  QString summary;  ///< "2 stretches · both sides · 6 min"
  QString note;     ///< one or two sentences; empty when there is nothing to say
  std::vector<Item> items;
  bool asksMorning = false;               ///< a rule waits to hear how the morning was
  std::optional<MorningChecked> morning;  ///< what was told of it
  QString mainButton;                     ///< empty: none
  bool continues = false;                 ///< the main button goes on with a session that was left
  QString quietButton;                    ///< empty: none
  Quiet quiet = Quiet::Start;
  QString why;   ///< opens the rule: "Why rest today?"; empty when there is none
  QString rule;  ///< what stands behind what the day asks

  std::array<Dot, 7> dots;
  QString week;      ///< the dots in words
  QString kept;      ///< "3½ of 5"
  QString keptNote;  ///< "sessions · rest days count as kept"
  std::vector<HeldBar> bars;
  QString balance;  ///< how to even out left and right; empty when they are even

  std::vector<Step> wayBack;             ///< in a flare-up instead of the week: the steps back; else empty
  QString wayBackNote;                   ///< what the next step waits for; may be empty
  std::optional<Discomfort> discomfort;  ///< in a flare-up instead of the bars

  Offer irritated;  ///< "Does it hurt more today?"
  Offer sitting;    ///< "Sitting for 46 minutes"

  friend bool operator==(const TodayView&, const TodayView&) = default;
};

/// What todayViewOf() may be told besides the facts of the day.
struct TodayOptions {
  std::optional<ContinueOffer> offer{};
  std::optional<PlanDay> next{};  ///< the next day after today that asks for a session
  Pace pace{};
  std::string language = "en";                    ///< of the pack's texts
  std::vector<LevelTold> levels{};                ///< told since the flare-up began, oldest first
  std::optional<Day> red{};                       ///< the day of the last session that hurt
  std::optional<MorningChecked> morning{};        ///< what was told of this morning
  std::optional<std::chrono::minutes> sitting{};  ///< at the computer without a pause; empty when it is not known
  int breaks = 0;                                 ///< from sitting, today
  bool nudgeOn = false;                           ///< one is asked to get up
};

/// `week` is the week of `today`, `planDay` what is asked of it; `firstDay` is the log's first day, empty in a new log.
TodayView todayViewOf(Day today, const WeekSummary& week, const PlanDay& planDay, const Library& library,
                      std::optional<Day> firstDay, const TodayOptions& options = {});

}  // namespace lissom
