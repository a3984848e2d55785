#pragma once

namespace lissom {

/// How much of the past History shows at a time.
enum class HistoryPeriod { Week, Month, Year, All, Doses };

}  // namespace lissom
