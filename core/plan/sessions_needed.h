#pragma once

#include "core/plan/plan.h"

namespace lissom {

/// From which day on sessions must be known so that planDays(firstAsked, ...) answers the same as with all of them:
/// those of earlier days may be left out of History::sessions (its firstDay is known without them).
///
/// A day remembers what was held since the programme in force began, since the doses began to be built up, and since
/// the first flare-up that was marked and not taken back, for only sessions tell when its way back is over. Each of
/// these began on a day that remembered in its turn. Else it remembers kLooksBack: the Monday of its week, the seven
/// days after a red session, and what was strengthened the day before, of which the day before that decided a part. So
/// it answers something else only where the same muscles were strengthened on every single day of kLooksBack.
Day sessionsNeededFrom(Day firstAsked, const Plan& plan);
inline constexpr std::chrono::days kLooksBack{56};

}  // namespace lissom
