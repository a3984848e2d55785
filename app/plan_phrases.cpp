#include "app/plan_phrases.h"

#include "app/convert.h"
#include "core/base/overloaded.h"

#include <QStringList>

#include <algorithm>

namespace lissom {
namespace {

QString nameOf(const RoutineId& id, const Library& library, const std::string& language) {
  const Routine* routine = library.routine(id);
  return routine ? toQt(routine->name.in(language)) : toQt(id.text());
}

QString themeOf(const PlanDay& day, const Library& library, const std::string& language) {
  const Programme* programme = day.programme ? library.programme(day.programme->programme) : nullptr;
  if (!programme) return {};
  const auto week = static_cast<std::size_t>(day.programme->week);
  if (week < 1 || week > programme->weeks.size()) return {};
  return toQt(programme->weeks[week - 1].theme.in(language));
}

/// Two sentences, or one when the other is empty.
QString together(const QString& one, const QString& other) {
  return other.isEmpty() ? one : QStringLiteral("%1 %2").arg(one, other);
}

}  // namespace

QString PlanPhrases::asks(const PlanDay& day, const Library& library, const std::string& language) {
  return std::visit(Overloaded{[](const RestDay& rest) {
                                 const bool paused = rest.reason == RestReason::Illness ||
                                                     rest.reason == RestReason::Holiday ||
                                                     rest.reason == RestReason::Pause;
                                 return paused ? tr("Pause") : tr("Rest");
                               },
                               [&](const TrainingDay& training) {
                                 if (training.reason != TrainingReason::Gentle) {
                                   return nameOf(training.routine, library, language);
                                 }
                                 if (training.percent >= 100) return tr("As before");
                                 return training.percent > 50 ? tr("%1 %").arg(training.percent)
                                                              : tr("Gentle %1 %").arg(training.percent);
                               }},
                    day.asks);
}

QString PlanPhrases::detail(const PlanDay& day) {
  if (const auto* training = std::get_if<TrainingDay>(&day.asks)) {
    return training->mayWait ? tr("any day") : doseOf(*training);
  }
  const RestDay& rest = std::get<RestDay>(day.asks);
  switch (rest.reason) {
    case RestReason::FlareUp:
      if (rest.number == 1) return tr("walk, if easy");
      return rest.number == rest.of ? tr("check-in") : QString();
    case RestReason::Illness:
    case RestReason::Holiday:
      return of(rest.reason == RestReason::Illness ? PauseReason::Illness : PauseReason::Holiday);
    case RestReason::SeeSomeone:
      return tr("get help");
    default:
      return {};
  }
}

QString PlanPhrases::whyRest(const PlanDay& day, const RestDay& rest) {
  const QString area = day.flareUp ? withArticle(day.flareUp->flareUp.area) : tr("what is irritated");
  switch (rest.reason) {
    case RestReason::Planned:
      return tr("A rest day of your week. Rest is planned, and it counts as kept.");
    case RestReason::WeekDone:
      return tr("You have done as many sessions as you wished for this week.");
    case RestReason::FlareUp:
      return tr("Rest day %1 of %2: %3 is settling.").arg(rest.number).arg(rest.of).arg(area);
    case RestReason::BetweenGentle:
      return tr("A day of rest after a gentle day, so that %1 can answer.").arg(area);
    case RestReason::SoreMornings:
      return tr("Two sore mornings in a row, so today is for rest.");
    case RestReason::AfterRed:
      return tr("Rest day %1 of %2 after a session that hurt.").arg(rest.number).arg(rest.of);
    case RestReason::StrengthRests:
      return tr("What you strengthened yesterday rests for about two days.");
    case RestReason::Illness:
      return tr("You are ill: nothing is asked of you.");
    case RestReason::Holiday:
      return tr("You are on holiday: nothing is asked of you.");
    case RestReason::Pause:
      return tr("Your plan pauses: nothing is asked of you.");
    case RestReason::Changed:
      return tr("You made this a rest day.");
    case RestReason::SeeSomeone:
      return tr("You told of a sign that needs help. Nothing is asked until somebody has examined you.");
    case RestReason::NothingToPlay:
      return rest.insteadOf ? tr("“%1” was planned, but no pack has it any more.").arg(toQt(rest.insteadOf->text()))
                            : tr("There is nothing to play.");
  }
  return {};
}

QString PlanPhrases::whyTraining(const PlanDay& day, const TrainingDay& training, const Library& library,
                                 const std::string& language) {
  const QString area = day.flareUp ? withArticle(day.flareUp->flareUp.area) : tr("what was irritated");
  switch (training.reason) {
    case TrainingReason::Usual:
      return tr("A training day of your week.");
    case TrainingReason::First:
      return tr("A first session, to begin with.");
    case TrainingReason::Free: {
      const QString which = tr("Session %1 of %2 this week").arg(training.number).arg(training.of);
      return training.mayWait ? tr("%1. Today, or another day.").arg(which)
                              : tr("%1. The days that are left are for sessions.").arg(which);
    }
    case TrainingReason::Programme: {
      const QString week = tr("Week %1 of %2").arg(training.number).arg(training.of);
      const QString theme = themeOf(day, library, language);
      return theme.isEmpty() ? tr("%1 of your programme.").arg(week) : tr("%1: %2.").arg(week, theme);
    }
    case TrainingReason::ProgrammeRepeats: {
      const QString week = tr("Week %1 of %2 once more.").arg(training.number).arg(training.of);
      return training.waits ? together(week, of(*training.waits)) : week;
    }
    case TrainingReason::Keep:
      return tr("The programme is done. A few days a week keep it going.");
    case TrainingReason::Gentle:
      if (training.percent <= 50) return tr("Half the dose, while %1 comes back.").arg(area);
      if (training.percent < 100) return tr("Three quarters of the dose, while %1 comes back.").arg(area);
      return tr("The whole dose again, still without what bends the hip with force.");
    case TrainingReason::Changed:
      return tr("You made this a training day.");
  }
  return {};
}

QString PlanPhrases::why(const PlanDay& day, const Library& library, const std::string& language) {
  if (const auto* rest = std::get_if<RestDay>(&day.asks)) return whyRest(day, *rest);
  const auto& training = std::get<TrainingDay>(day.asks);
  QString why = whyTraining(day, training, library, language);
  if (training.insteadOf) {
    why = together(why, tr("“%1” was planned, but no pack has it any more; this takes its place.")
                            .arg(toQt(training.insteadOf->text())));
  }
  if (!training.leftOut.empty() && training.reason != TrainingReason::Gentle) {
    QStringList names;
    for (const ExerciseId& id : training.leftOut) {
      const Exercise* exercise = library.exercise(id);
      names << (exercise ? toQt(exercise->name.in(language)) : toQt(id.text()));
    }
    why = together(why, tr("Left out today, to rest after yesterday: %1.").arg(names.join(QStringLiteral(", "))));
  }
  return why;
}

QString PlanPhrases::ruleOfRest(RestReason reason) {
  switch (reason) {
    case RestReason::Planned:
    case RestReason::WeekDone:
      return tr(
          "A week has days for training and days for rest. Gentle walking is fine on a rest day as long as it is "
          "comfortable. You can change the week on the Plan page.");
    case RestReason::FlareUp:
    case RestReason::BetweenGentle:
    case RestReason::AfterRed:
      return tr(
          "An irritated iliopsoas is rested for a few days, then stretched and strengthened gently again, as the "
          "clinic's post says. How many days, and the steps of half, three quarters and the whole dose, are our "
          "own cautious choice. Keep walking as long as it is comfortable.");
    case RestReason::SoreMornings:
      return tr(
          "Discomfort should have settled by the next morning. When two mornings in a row are sore, a day of rest "
          "is put in and the level stays as it is.");
    case RestReason::StrengthRests:
      return tr("Strength work for the same muscles is not done on two days running: about 48 hours lie between.");
    case RestReason::Illness:
    case RestReason::Holiday:
    case RestReason::Pause:
      return tr("You marked these days. They are not counted as missed, and the plan goes on where it stood.");
    case RestReason::Changed:
      return tr("You changed this day yourself. You can take that back on the Plan page.");
    case RestReason::SeeSomeone:
      return tr(
          "Some signs need somebody who can examine you, and soon. Lissom asks for nothing until you say that this "
          "has happened.");
    case RestReason::NothingToPlay:
      return tr("Choose another routine on the Plan page, or bring the pack back.");
  }
  return {};
}

QString PlanPhrases::ruleOfTraining(TrainingReason reason) {
  switch (reason) {
    case TrainingReason::Usual:
    case TrainingReason::First:
    case TrainingReason::Free:
      return tr(
          "Your week says so. One review suggests at least five minutes a week for a muscle, on five days or more; "
          "another found little to gain beyond about ten.");
    case TrainingReason::Programme:
    case TrainingReason::ProgrammeRepeats:
      return tr(
          "A week of the programme leads to the next after two comfortable sessions and a normal morning after "
          "them, and when no day of it was red. Else it is done once more. The weeks are our own synthesis, not a "
          "published protocol.");
    case TrainingReason::Keep:
      return tr("After the last week two or three days a week go on.");
    case TrainingReason::Gentle:
      return tr(
          "Each step of the way back (half, three quarters, the whole dose) lasts until two sessions were "
          "comfortable and a morning after them was normal. What bends the hip with force comes last. The steps "
          "are our own cautious choice.");
    case TrainingReason::Changed:
      return tr("You changed this day yourself. You can take that back on the Plan page.");
  }
  return {};
}

QString PlanPhrases::rule(const PlanDay& day) {
  if (const auto* rest = std::get_if<RestDay>(&day.asks)) return ruleOfRest(rest->reason);
  const auto& training = std::get<TrainingDay>(day.asks);
  const QString rule = ruleOfTraining(training.reason);
  const bool told = training.reason == TrainingReason::ProgrammeRepeats || !training.waits;
  return told ? rule : together(rule, of(*training.waits));
}

QString PlanPhrases::doseOf(const TrainingDay& day) {
  if (day.items.empty()) return {};
  const auto held =
      std::ranges::find_if(day.items, [](const RoutineItem& item) { return std::holds_alternative<Hold>(item.dose); });
  const Dose& dose = (held != day.items.end() ? *held : day.items.front()).dose;
  return std::visit(Overloaded{[](const Hold& hold) {
                                 const auto seconds = std::chrono::round<std::chrono::seconds>(hold.length).count();
                                 return tr("%1 × %2 s").arg(hold.times).arg(seconds);
                               },
                               [](const Repeat& repeat) {
                                 return repeat.sets > 1 ? tr("%1 × %2").arg(repeat.sets).arg(repeat.times)
                                                        : tr("%1 times").arg(repeat.times);
                               }},
                    dose);
}

QString PlanPhrases::of(WaitsFor what) {
  switch (what) {
    case WaitsFor::Sessions:
      return tr("The next step waits for two comfortable sessions.");
    case WaitsFor::Morning:
      return tr("The next step waits for a normal morning after them.");
    case WaitsFor::WeekAfterRed:
      return tr("Nothing grows in the week after a red day.");
    case WaitsFor::WeeklyCap:
      return tr("About ten minutes a week for one muscle and side are reached; more adds little.");
  }
  return {};
}

QString PlanPhrases::of(Advice advice) {
  switch (advice) {
    case Advice::Emergency:
      return tr("You told of a sign that needs help now. Please get emergency care; do not wait for it to pass.");
    case Advice::SecondFlareUp:
      return tr("It flared up again before the last one was over. Please talk to someone who can examine you.");
    case Advice::NotBetter:
      return tr("Two weeks on, it is no better. Please talk to someone who can examine you.");
  }
  return {};
}

QString PlanPhrases::of(Area area) {
  switch (area) {
    case Area::LeftHip:
      return tr("Left hip");
    case Area::RightHip:
      return tr("Right hip");
    case Area::LowBack:
      return tr("Low back");
    case Area::LeftGroin:
      return tr("Left groin");
    case Area::RightGroin:
      return tr("Right groin");
    case Area::LeftKnee:
      return tr("Left knee");
    case Area::RightKnee:
      return tr("Right knee");
  }
  return {};
}

QString PlanPhrases::withArticle(Area area) {
  switch (area) {
    case Area::LeftHip:
      return tr("the left hip");
    case Area::RightHip:
      return tr("the right hip");
    case Area::LowBack:
      return tr("the low back");
    case Area::LeftGroin:
      return tr("the left groin");
    case Area::RightGroin:
      return tr("the right groin");
    case Area::LeftKnee:
      return tr("the left knee");
    case Area::RightKnee:
      return tr("the right knee");
  }
  return {};
}

QString PlanPhrases::of(Cause cause) {
  switch (cause) {
    case Cause::Unknown:
      return tr("I do not know");
    case Cause::Overuse:
      return tr("Too much of something");
    case Cause::Sitting:
      return tr("A lot of sitting");
  }
  return {};
}

QString PlanPhrases::of(PauseReason reason) {
  switch (reason) {
    case PauseReason::Illness:
      return tr("Illness");
    case PauseReason::Holiday:
      return tr("Holiday");
    case PauseReason::Other:
      return tr("Other");
  }
  return {};
}

QString PlanPhrases::of(Light light) {
  switch (light) {
    case Light::Green:
      return tr("Green: carry on as planned. Nothing grows for a week.");
    case Light::Amber:
      return tr("Amber: rest a few days, then come back in steps.");
    case Light::Red:
      return tr("Red: stop what hurts and rest a few days, then come back in steps.");
  }
  return {};
}

QString PlanPhrases::of(FlarePlace::Phase step) {
  switch (step) {
    case FlarePlace::Phase::Rest:
      return tr("Rest");
    case FlarePlace::Phase::Half:
      return tr("Half, two comfortable sessions");
    case FlarePlace::Phase::ThreeQuarters:
      return tr("Three quarters");
    case FlarePlace::Phase::Full:
      return tr("As before");
  }
  return {};
}

}  // namespace lissom
