#include "app/plan/look_ahead_view.h"

#include "app/convert.h"
#include "app/plan/cell_words.h"
#include "app/plan_phrases.h"
#include "core/content/pack.h"
#include "core/plan/plan.h"

#include <QCoreApplication>

#include <algorithm>

namespace lissom {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(lissom::LookAheadPage)
};

bool isChanged(const FlareUp& flareUp, Day day) {
  return std::ranges::any_of(flareUp.changes, [&](const DayChange& change) { return change.day == day; });
}

/// What the clinic's post says of the iliopsoas is said of what it bends, and of nothing else.
bool isOfIliopsoas(Area area) {
  return area == Area::LeftHip || area == Area::RightHip || area == Area::LeftGroin || area == Area::RightGroin;
}

QString whyOf(const Proposal& proposal) {
  const QString light = PlanPhrases::of(proposal.light);
  if (proposal.light == Light::Green && proposal.flareUp.restDays == 0) {
    return Words::tr(
               "%1 A discomfort this low may go along with training, as long as it has settled by the next "
               "morning and does not climb from week to week.")
        .arg(light);
  }
  const QString rests =
      isOfIliopsoas(proposal.flareUp.area)
          ? Words::tr("An irritated iliopsoas is rested for a few days, then stretched and strengthened gently again.")
          : Words::tr(
                "What is irritated is rested for a few days, then used gently again. The clinic's post says this "
                "of the iliopsoas; for other places it is our own cautious choice.");
  return Words::tr(
             "%1 Each step up waits for two comfortable sessions and a normal morning after. Your week stays "
             "kept: rest is part of the plan.")
      .arg(rests);
}

QString titleOf(const Proposal& proposal) {
  if (proposal.flareUp.restDays > 0) return Words::tr("Rest, then a gentle return");
  return proposal.light == Light::Green ? Words::tr("Nothing needs to change") : Words::tr("A gentle return");
}

QString sentenceOf(const Proposal& proposal) {
  const QString what = Words::tr("%1 is irritated, %2 of 10.")
                           .arg(capitalised(PlanPhrases::withArticle(proposal.flareUp.area)))
                           .arg(proposal.flareUp.level);
  const bool stays = proposal.light == Light::Green && proposal.flareUp.restDays == 0;
  return QStringLiteral("%1 %2").arg(
      what, stays ? Words::tr("The next two weeks stay as they are; only nothing grows for a week.")
                  : Words::tr("This is what the next two weeks would become."));
}

QString careOf(const Library& library) {
  const auto pack = std::ranges::find_if(library.packs, [](const Pack& each) { return each.care.has_value(); });
  if (pack == library.packs.end()) return {};
  QStringList parts;
  for (const std::string* part : {&pack->care->name, &pack->care->phone, &pack->care->web}) {
    if (!part->empty()) parts << toQt(*part);
  }
  return parts.join(QLatin1Char('\n'));
}

}  // namespace

LookAheadView lookAheadFormOf(const Library& library, const std::string& language) {
  LookAheadView view;
  for (const Area area : kAreas) view.areas.push_back({area, PlanPhrases::of(area)});
  for (const Cause cause : {Cause::Unknown, Cause::Overuse, Cause::Sitting}) {
    view.causes.push_back({cause, PlanPhrases::of(cause)});
  }
  const auto pack = std::ranges::find_if(library.packs, [](const Pack& each) { return each.safety.has_value(); });
  if (pack == library.packs.end()) return view;
  for (const LocalizedText& sign : pack->safety->emergency) view.signs << toQt(sign.in(language));
  return view;
}

LookAheadView lookAheadViewOf(const Proposal& proposal, Day today, const Library& library,
                              const std::string& language) {
  LookAheadView view = lookAheadFormOf(library, language);
  LookAheadView::Picture& picture = view.picture.emplace();
  picture.flareUp = proposal.flareUp;
  picture.title = titleOf(proposal);
  picture.sentence = sentenceOf(proposal);
  if (proposal.advice) picture.advice = PlanPhrases::of(*proposal.advice);
  for (const PlanDay& day : proposal.days) {
    DayCell cell = cellOf(day, today, library, language);
    const bool changed = isChanged(proposal.flareUp, day.day);
    if (changed && cell.mark != changedMark()) {
      cell.mark = changedMark();
      cell.spoken += QStringLiteral(", ") + cell.mark;
    }
    picture.cells.push_back(std::move(cell));
    const bool rests = std::holds_alternative<RestDay>(day.asks);
    picture.changes.push_back(
        changed || mayChange(day) ? std::optional(rests ? DayChange::To::Train : DayChange::To::Rest) : std::nullopt);
  }
  picture.why = whyOf(proposal);
  picture.settle = Words::tr("Still sore after two weeks, or a second flare-up: talk to someone who can examine you.");
  picture.care = careOf(library);
  const bool stays = proposal.light == Light::Green && proposal.flareUp.restDays == 0;
  picture.accept = stays ? Words::tr("Note it and carry on") : Words::tr("Use this plan");
  picture.decline = stays ? Words::tr("Leave it") : Words::tr("Keep my plan");
  return view;
}

FlareUp toggled(const FlareUp& flareUp, const DayChange& change) {
  FlareUp next = flareUp;
  if (std::erase_if(next.changes, [&](const DayChange& each) { return each.day == change.day; }) == 0) {
    next.changes.push_back(change);
  }
  return next;
}

}  // namespace lissom
