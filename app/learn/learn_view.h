#pragma once

#include "core/content/pack.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <string>
#include <vector>

namespace lissom {

/// What a muscle's length does while the hip bends, worded.
struct BendView {
  QString title;     ///< "Psoas major"
  QString sitting;   ///< "−47 mm"
  QString stretch;   ///< "+7 mm"
  QString now;       ///< "Hip bent by 45 degrees: 21 mm shorter than in standing"
  QString sentence;  ///< what to take home

  friend bool operator==(const BendView&, const BendView&) = default;
};

/// `flexion` of the hip in degrees, + with the thigh in front.
BendView bendViewOf(Muscle muscle, double flexion);

/// Everything the Learn page shows, worded.
struct LearnView {
  struct Source {
    QString title;
    QString says;
    QString read;  ///< how far it was read
    QString url;   ///< empty where there is none
    friend bool operator==(const Source&, const Source&) = default;
  };
  struct Statement {
    QString text;
    QString from;             ///< "The post", or "Beyond the post: Roach et al. 2015"
    bool beyondPost = false;  ///< not in what the page retells
    friend bool operator==(const Statement&, const Statement&) = default;
  };
  struct MuscleChoice {
    Muscle muscle = Muscle::PsoasMajor;
    QString name;
    friend bool operator==(const MuscleChoice&, const MuscleChoice&) = default;
  };
  struct Section {
    QString title;
    std::vector<Statement> statements;
    std::vector<Source> sources;  ///< of its statements, each once
    std::vector<MuscleChoice> muscles;
    std::optional<ExerciseId> exercise;  ///< what Play plays
    QString exerciseName;
    LearnSection::Act act = LearnSection::Act::None;
    friend bool operator==(const Section&, const Section&) = default;
  };
  struct Care {
    QString name;
    QString phone;
    QString web;
    friend bool operator==(const Care&, const Care&) = default;
  };

  QString title;
  QString origin;
  std::vector<Section> sections;
  std::optional<Care> care;
  std::vector<Source> bendSources;

  friend bool operator==(const LearnView&, const LearnView&) = default;
};

/// `learn` is the pack's; Play is offered for exercises that the library has.
LearnView learnViewOf(const LearnContent& learn, const Pack& pack, const Library& library,
                      const std::optional<CareContact>& care, const std::string& language);

}  // namespace lissom
