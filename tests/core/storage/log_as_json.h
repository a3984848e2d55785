#pragma once

#include "core/storage/log_contents.h"
#include "core/storage/plan_entry_text.h"

#include <nlohmann/json.hpp>

#include <cstdio>

namespace lissom {

/// "2026-11-22T06:30:00.000Z"
inline std::string isoUtc(Instant instant) {
  const auto day = std::chrono::floor<std::chrono::days>(instant);
  const std::chrono::hh_mm_ss time{instant - day};
  char text[32];
  std::snprintf(text, sizeof text, "T%02d:%02d:%02d.%03dZ", static_cast<int>(time.hours().count()),
                static_cast<int>(time.minutes().count()), static_cast<int>(time.seconds().count()),
                static_cast<int>(time.subseconds().count()));
  return toIso(Day{day.time_since_epoch()}) + text;
}

/// All that a log says, as it is kept beside each log in tests/data/logs. The program's own exports may change, and the
/// files beside the logs must not: so the tests have words of their own, those of the first export.
inline nlohmann::json logAsJson(const LogContents& contents) {
  using Json = nlohmann::json;
  const auto orNull = [](const auto& value) { return value ? Json(*value) : Json(nullptr); };
  Json out{{"format", 1}, {"program", "lissom"}, {"sessions", Json::array()}, {"plan", Json::array()}};
  for (const SessionRecord& session : contents.sessions) {
    Json holds = Json::array();
    for (const HoldRecord& hold : session.holds) {
      holds.push_back({{"id", textOf(hold.id)},
                       {"exercise", hold.exercise.text()},
                       {"item", hold.item},
                       {"side", wordOf(hold.side)},
                       {"number", hold.number},
                       {"planned_ms", hold.planned.count()},
                       {"held_ms", hold.held.count()},
                       {"outcome", wordOf(hold.outcome)},
                       {"ended_at", isoUtc(hold.endedAt.instant)},
                       {"utc_offset_min", hold.endedAt.utcOffset.count()}});
    }
    const auto& ended = session.endedAt;
    Json& written = out["sessions"].emplace_back(
        Json{{"id", textOf(session.id)},
             {"routine", session.routine.text()},
             {"day", toIso(session.day)},
             {"started_at", isoUtc(session.startedAt.instant)},
             {"utc_offset_min", session.startedAt.utcOffset.count()},
             {"speed", session.speed},
             {"ending", session.ending ? Json(wordOf(*session.ending)) : Json(nullptr)},
             {"ended_at", ended ? Json(isoUtc(ended->instant)) : Json(nullptr)},
             {"ended_utc_offset_min", ended ? Json(ended->utcOffset.count()) : Json(nullptr)},
             {"discomfort_before", orNull(session.note.discomfortBefore)},
             {"discomfort_after", orNull(session.note.discomfortAfter)},
             {"note", session.note.text},
             {"holds", std::move(holds)}});
    for (const PauseRecord& pause : session.pauses) {
      written["pauses"].push_back({{"id", textOf(pause.id)},
                                   {"started_at", isoUtc(pause.startedAt.instant)},
                                   {"utc_offset_min", pause.startedAt.utcOffset.count()},
                                   {"length_ms", pause.length.count()}});
    }
  }
  for (const VersionChosen& each : contents.versions) {
    out["versions"].push_back({{"kind", wordOf(each.kind)},
                               {"session", textOf(each.session)},
                               {"version", each.version ? Json(textOf(*each.version)) : Json(nullptr)},
                               {"at", isoUtc(each.said.instant)},
                               {"utc_offset_min", each.said.utcOffset.count()}});
  }
  for (const PlanFact& fact : contents.facts) {
    out["plan"].push_back({{"kind", kindOf(fact.entry)},
                           {"day", toIso(fact.day)},
                           {"said", Json::parse(textOf(fact.entry))},
                           {"at", isoUtc(fact.said.instant)},
                           {"utc_offset_min", fact.said.utcOffset.count()}});
  }
  return out;
}

}  // namespace lissom
