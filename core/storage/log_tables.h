#pragma once

#include "core/history/records.h"
#include "core/plan/plan_facts.h"
#include "core/storage/log_contents.h"
#include "core/storage/log_row.h"

#include <array>

namespace lissom {

// What the columns of each table are, in order, and how a record becomes a row and a row a record.

namespace columns {
using namespace std::string_view_literals;
inline constexpr std::array kDevice{"device"sv, "number"sv, "role"sv};
inline constexpr std::array kSession{"device"sv,        "number"sv,         "routine"sv, "day"sv,
                                     "started_at_ms"sv, "utc_offset_min"sv, "speed"sv};
inline constexpr std::array kHold{"device"sv,  "number"sv,      "session_device"sv, "session_number"sv, "exercise"sv,
                                  "item"sv,    "side"sv,        "hold_number"sv,    "planned_ms"sv,     "held_ms"sv,
                                  "outcome"sv, "ended_at_ms"sv, "utc_offset_min"sv};
inline constexpr std::array kEnd{"device"sv, "number"sv, "session_device"sv, "session_number"sv,
                                 "ending"sv, "at_ms"sv,  "utc_offset_min"sv};
inline constexpr std::array kNote{
    "device"sv,           "number"sv, "session_device"sv, "session_number"sv, "discomfort_before"sv,
    "discomfort_after"sv, "text"sv,   "at_ms"sv,          "utc_offset_min"sv};
inline constexpr std::array kPause{"device"sv,        "number"sv,         "session_device"sv, "session_number"sv,
                                   "started_at_ms"sv, "utc_offset_min"sv, "length_ms"sv};
inline constexpr std::array kVersion{"device"sv,         "number"sv,         "session_device"sv,
                                     "session_number"sv, "version_device"sv, "version_number"sv,
                                     "kind"sv,           "at_ms"sv,          "utc_offset_min"sv};
inline constexpr std::array kPlan{"device"sv, "number"sv, "kind"sv, "day"sv, "said"sv, "at_ms"sv, "utc_offset_min"sv};
}  // namespace columns

inline constexpr LogTable kDeviceTable{"device", columns::kDevice};
inline constexpr LogTable kSessionTable{"session", columns::kSession};
inline constexpr LogTable kHoldTable{"hold", columns::kHold};
inline constexpr LogTable kEndTable{"session_end", columns::kEnd};
inline constexpr LogTable kNoteTable{"session_note", columns::kNote};
inline constexpr LogTable kPauseTable{"session_pause", columns::kPause};
inline constexpr LogTable kVersionTable{"session_version", columns::kVersion};
inline constexpr LogTable kPlanTable{"plan_fact", columns::kPlan};
inline constexpr std::array kLogTables{kDeviceTable, kSessionTable, kHoldTable,    kEndTable,
                                       kNoteTable,   kPauseTable,   kVersionTable, kPlanTable};
/// Those whose rows say something of a session, which they name in their third and fourth column.
inline constexpr std::array kSessionParts{kHoldTable, kEndTable, kNoteTable, kPauseTable};

/// The values of a row after its device and number, which the log gives.
using LogValues = std::vector<LogValue>;
LogValues valuesOf(const RoutineId& routine, Day day, const Now& startedAt, int speed);
LogValues valuesOf(const HoldRecord& hold);
LogValues valuesOf(const RowId& session, Ending ending, const Now& at);
LogValues valuesOf(const RowId& session, const SessionNote& note, const Now& at);
LogValues valuesOf(const RowId& session, const PauseRecord& pause);
LogValues valuesOf(const VersionChosen& chosen);
LogValues valuesOf(const PlanFact& fact);

// Each throws DamagedRow for a row that does not make sense: its checksum was right, so another
// program wrote it.
SessionRecord sessionFrom(const LogRow& row);  ///< without what other rows say
HoldRecord holdFrom(const LogRow& row);
Ending endingFrom(const LogRow& row);
Now endedAtFrom(const LogRow& row);
NoteSaid noteFrom(const LogRow& row);
PauseRecord pauseFrom(const LogRow& row);
VersionChosen versionFrom(const LogRow& row);
PlanFact planFactFrom(const LogRow& row);
/// The session that a hold, an ending, a note or a pause belongs to, or a version is of.
RowId sessionOf(const LogRow& row);
/// Reads a row of whatever table as its readers do.
void checkSense(const LogRow& row);

}  // namespace lissom
