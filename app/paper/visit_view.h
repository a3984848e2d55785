#pragma once

#include <QString>  // first: moc 6.4 stumbles over <chrono> where no Qt header came before

#include "core/content/pack.h"
#include "core/history/visit.h"
#include "core/plan/care.h"

#include <QUrl>

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace lissom {

/// Everything a visit sheet says, ready to be printed, shown or mailed.
struct VisitView {
  struct Mark {
    Day day{};
    DayState state = DayState::None;
    friend bool operator==(const Mark&, const Mark&) = default;
  };
  struct Discomfort {
    Day day{};
    std::optional<int> before;
    std::optional<int> after;
    friend bool operator==(const Discomfort&, const Discomfort&) = default;
  };
  /// "42:00 of 45:00" each; "–" where there is nothing to say.
  struct Dose {
    QString exercise;
    QString left;
    QString right;
    QString both;
    friend bool operator==(const Dose&, const Dose&) = default;
  };
  struct Note {
    QString day;
    QString text;
    friend bool operator==(const Note&, const Note&) = default;
  };
  struct Item {
    ExerciseId exercise;
    QString name;
    QString dose;
    friend bool operator==(const Item&, const Item&) = default;
  };

  QString title;  ///< "Visit sheet"
  QString range;  ///< "16 October to 22 November 2026"
  QString since;  ///< "Since the appointment on 16 October 2026"
  QString with;   ///< "Dr. Ada, Tuesday, 24 November 2026, 14:30"; may be empty
  Day first{};
  Day last{};
  std::vector<Mark> marks;  ///< one a day
  int firstOfWeek = 1;      ///< of the calendar, 1 Monday to 7 Sunday
  QString kept;             ///< "Days kept: 24 of 28"
  QString counts;           ///< sessions, what was entered by hand, what hurt; sentences
  std::vector<Discomfort> discomfort;
  QString discomfortWords;
  std::vector<Dose> doses;
  Dose total;
  QStringList flareUps;     ///< flare-ups and pauses, a sentence each
  std::vector<Note> notes;  ///< newest first
  std::array<QString, 3> questions;
  QString routine;  ///< its name; empty when nothing is asked
  std::vector<Item> items;
  QString foot;

  friend bool operator==(const VisitView&, const VisitView&) = default;
};

VisitView visitViewOf(const VisitSummary& visit, const Care& care, const Library& library, const std::string& language);

/// The same from what the log holds. `sessions` are those of the range, others are ignored.
VisitView visitViewOf(const VisitRange& when, const Plan& plan, const History& history,
                      std::span<const SessionLine> sessions, const Now& now, const Library& library,
                      const std::string& language);

/// The sheet as a letter of plain text.
QString visitText(const VisitView& view);
/// A draft of a mail with it; nothing is sent. `to` may be empty. What is longer than mail programs take from a link
/// ends with "…".
QUrl visitMail(const VisitView& view, const QString& to);

/// "22 November 2026", "22 Nov" in the program's language.
QString longDate(Day day);
QString shortDate(Day day);

}  // namespace lissom
