#pragma once

#include "core/exchange/read_log.h"
#include "core/history/records.h"

#include <array>
#include <span>
#include <string>
#include <string_view>

namespace lissom {

/// The columns, in the order in which they are written. What each means stands in resources/formats.
inline constexpr std::array<std::string_view, 25> kLogColumns{"session",
                                                              "day",
                                                              "started_at",
                                                              "utc_offset_min",
                                                              "routine",
                                                              "exercise",
                                                              "side",
                                                              "number",
                                                              "planned_ms",
                                                              "held_ms",
                                                              "outcome",
                                                              "hold",
                                                              "item",
                                                              "ended_at",
                                                              "ended_utc_offset_min",
                                                              "speed",
                                                              "ending",
                                                              "session_ended_at",
                                                              "session_ended_utc_offset_min",
                                                              "discomfort_before",
                                                              "discomfort_after",
                                                              "note",
                                                              "by_hand",
                                                              "version",
                                                              "pauses"};

/// What counts, for spreadsheets and for reading in again: a row a hold, and one without a hold for a session that has
/// none. RFC 4180, CRLF, UTF-8, the header first. Text that a spreadsheet would take for a formula gets an apostrophe
/// in front; numbers stay numbers. What of a note is no UTF-8 becomes U+FFFD.
std::string csvOf(std::span<const SessionRecord> sessions);

/// What csvOf() wrote, also after a spreadsheet saved it: with a BOM, LF, semicolons, or columns in another order.
/// Columns that are not known are let be; those of a hold and its session must be there, what is said of a session may
/// be left out. A corrected session comes as the rows that count; that they are a version of another one is known as
/// well, and counts where that one is. What was said by hand gets the moment at which the session began: a log that
/// knows better stays with it.
ReadLog logFromCsv(std::string_view text, const Progress& progress = {});

}  // namespace lissom
