#pragma once

#include "app/today/today_view.h"

namespace lissom {

// The cards of Today that come from the plan.

/// The steps of the way back, with where it stands.
std::vector<TodayView::Step> wayBackOf(const FlarePlace& place);
/// What the next step waits for; empty while resting.
QString wayBackNoteOf(const FlarePlace& place);

/// Empty when nothing was told. Of several on a day the last counts. `ofMorning`: today's was told of the morning.
std::optional<TodayView::Discomfort> discomfortOf(const std::vector<LevelTold>& levels, Day today, bool ofMorning);

/// Whom to talk to, except in an emergency, which is nothing for a practice.
TodayView::Offer adviceOf(Advice advice, const Library& library);

/// "Does it hurt more today?"; after a session that hurt today or yesterday it says so.
TodayView::Offer irritatedOf(Day today, bool inFlareUp, std::optional<Day> red);

/// "Sitting for 46 minutes"
TodayView::Offer sittingOf(const TodayOptions& options);

}  // namespace lissom
