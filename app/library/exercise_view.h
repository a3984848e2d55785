#pragma once

#include <QString>  // first: moc 6.4 stumbles over <chrono> where no Qt header came before

#include "core/content/pack.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace lissom {

/// Everything the page of one exercise says, ready to be shown.
struct ExerciseView {
  struct DoseChoice {
    QString name;  ///< "Where to begin"
    QString dose;  ///< "15 s × 3, each side"
    Dose asked;
    friend bool operator==(const DoseChoice&, const DoseChoice&) = default;
  };
  /// Lines under a heading.
  struct Section {
    enum class Lines { Steps, Paragraphs, Points, Cautions };
    QString heading;
    Lines shownAs = Lines::Paragraphs;
    QStringList lines;
    friend bool operator==(const Section&, const Section&) = default;
  };
  struct SourceRow {
    QString title;
    QString says;
    QString read;  ///< how far it was read
    QString url;   ///< empty: nothing to open
    friend bool operator==(const SourceRow&, const SourceRow&) = default;
  };

  ExerciseId id;
  QString name{};
  QString otherNames{};             ///< "Also called: ..."; empty when it has none
  QString about{};                  ///< "Stretch · mat · level 1 of 3 · desk-friendly"
  bool oneSided = true;             ///< there is a left and a right to look at
  std::vector<DoseChoice> doses{};  ///< where to begin, then the target; one when they are the same
  QString days{};                   ///< "5 to 6 days a week"; may be empty
  std::vector<Section> sections{};  ///< only those that have lines
  QString doseSays{};               ///< what the sources say about the dose; may be empty
  std::vector<SourceRow> sources{};

  friend bool operator==(const ExerciseView&, const ExerciseView&) = default;
};

/// The words for that side worked (Left or Right; of no meaning for an exercise of both sides together). Empty when no
/// pack has the exercise.
std::optional<ExerciseView> exerciseViewOf(const Library& library, const ExerciseId& id, const std::string& language,
                                           Side side);

}  // namespace lissom
