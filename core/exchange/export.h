#pragma once

#include "core/history/records.h"
#include "core/plan/plan_facts.h"

#include <span>
#include <string>

namespace lissom {

/// Every fact of the log, for other programs and for reading in again: {"format": 1, "program":
/// "lissom", "sessions": [{..., "holds": [...]}], "plan": [{"kind", "day", "said": {...}, ...}]}. Instants are ISO 8601
/// in UTC with milliseconds beside the offset that held then; durations whole milliseconds; what was not said is null.
/// UTF-8; a note that is not has its bytes replaced.
std::string exportJson(std::span<const SessionRecord> sessions, std::span<const PlanFact> facts);

/// One row a hold, for spreadsheets: RFC 4180, CRLF, UTF-8, the header first. Text that a
/// spreadsheet would take for a formula gets an apostrophe in front; numbers stay numbers.
std::string exportCsv(std::span<const SessionRecord> sessions);

}  // namespace lissom
