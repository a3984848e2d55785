#pragma once

#include "core/content/pack.h"
#include "core/plan/plan.h"

#include <QCoreApplication>
#include <QString>

#include <string>

namespace lissom {

/// What the plan answers, as people read it.
class PlanPhrases {
  Q_DECLARE_TR_FUNCTIONS(lissom::PlanPhrases)

public:
  /// What the day asks in a word or two, for a cell: "Rest", "Gentle 50 %", "75 %", "As before", else the routine's
  /// name.
  static QString asks(const PlanDay& day, const Library& library, const std::string& language);
  /// Under it in the cell: "walk, if easy", "2 × 15 s", "any day"; may be empty.
  static QString detail(const PlanDay& day);
  /// Why, in one sentence: "Rest day 2 of 3: the left hip is settling."
  static QString why(const PlanDay& day, const Library& library, const std::string& language);
  /// The rule behind it, in a few sentences, with where it comes from.
  static QString rule(const PlanDay& day);
  /// The first hold of the day in short: "2 × 25 s", "2 × 10"; empty on a rest day.
  static QString doseOf(const TrainingDay& day);
  /// What a step up still waits for, in a sentence.
  static QString of(WaitsFor what);
  static QString of(Advice advice);           ///< the sentence that sends one to somebody who can examine
  static QString of(Area area);               ///< for a list: "Left hip"
  static QString withArticle(Area area);      ///< within a sentence, as its subject: "the left hip"
  static QString of(Cause cause);             ///< for a list: "A lot of sitting"
  static QString of(PauseReason reason);      ///< for a list: "Holiday"
  static QString of(Light light);             ///< what the light means for a day, in a sentence
  static QString of(FlarePlace::Phase step);  ///< a step of the way back: "Half, two comfortable sessions"

private:
  static QString whyRest(const PlanDay& day, const RestDay& rest);
  static QString whyTraining(const PlanDay& day, const TrainingDay& training, const Library& library,
                             const std::string& language);
  static QString ruleOfRest(RestReason reason);
  static QString ruleOfTraining(TrainingReason reason);
};

}  // namespace lissom
