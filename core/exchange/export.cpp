#include "core/exchange/export.h"

#include "core/storage/plan_entry_text.h"

#include <nlohmann/json.hpp>

#include <cstdio>
#include <string_view>

namespace lissom {
namespace {

using Json = nlohmann::ordered_json;

/// "2026-11-22T06:30:00.000Z"
std::string isoUtc(Instant instant) {
  const auto day = std::chrono::floor<std::chrono::days>(instant);
  const std::chrono::hh_mm_ss time{instant - day};
  char text[32];
  std::snprintf(text, sizeof text, "T%02d:%02d:%02d.%03dZ", static_cast<int>(time.hours().count()),
                static_cast<int>(time.minutes().count()), static_cast<int>(time.seconds().count()),
                static_cast<int>(time.subseconds().count()));
  return toIso(Day{day.time_since_epoch()}) + text;
}

Json orNull(const std::optional<int>& number) {
  return number ? Json(*number) : Json(nullptr);
}

Json jsonOf(const HoldRecord& hold) {
  return {{"id", textOf(hold.id)},
          {"exercise", hold.exercise.text()},
          {"item", hold.item},
          {"side", wordOf(hold.side)},
          {"number", hold.number},
          {"planned_ms", hold.planned.count()},
          {"held_ms", hold.held.count()},
          {"outcome", wordOf(hold.outcome)},
          {"ended_at", isoUtc(hold.endedAt.instant)},
          {"utc_offset_min", hold.endedAt.utcOffset.count()}};
}

Json jsonOf(const SessionRecord& session) {
  Json holds = Json::array();
  for (const HoldRecord& hold : session.holds) holds.push_back(jsonOf(hold));
  const auto& ended = session.endedAt;
  return {{"id", textOf(session.id)},
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
          {"holds", std::move(holds)}};
}

Json jsonOf(const PlanFact& fact) {
  return {{"kind", kindOf(fact.entry)},
          {"day", toIso(fact.day)},
          {"said", Json::parse(textOf(fact.entry))},
          {"at", isoUtc(fact.said.instant)},
          {"utc_offset_min", fact.said.utcOffset.count()}};
}

/// A cell of text. What a spreadsheet would run as a formula is kept from it by an apostrophe;
/// quotes where RFC 4180 wants them.
std::string cell(std::string_view text) {
  const bool formula = !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
  const bool quoted = text.find_first_of(",\"\r\n") != std::string_view::npos;
  std::string out;
  if (quoted) out += '"';
  if (formula) out += '\'';
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  if (quoted) out += '"';
  return out;
}

std::string cell(std::int64_t number) {
  return std::to_string(number);
}

template <class... Cells>
std::string line(const Cells&... cells) {
  std::string out;
  ((out += out.empty() ? "" : ",", out += cell(cells)), ...);
  return out + "\r\n";
}

}  // namespace

std::string exportJson(std::span<const SessionRecord> sessions, std::span<const PlanFact> facts) {
  Json all = Json::array();
  for (const SessionRecord& session : sessions) all.push_back(jsonOf(session));
  Json plan = Json::array();
  for (const PlanFact& fact : facts) plan.push_back(jsonOf(fact));
  const Json document{{"format", 1}, {"program", "lissom"}, {"sessions", std::move(all)}, {"plan", std::move(plan)}};
  return document.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::string exportCsv(std::span<const SessionRecord> sessions) {
  std::string out =
      "session,day,started_at,utc_offset_min,routine,exercise,side,number,planned_ms,held_ms,"
      "outcome\r\n";
  for (const SessionRecord& session : sessions) {
    for (const HoldRecord& hold : session.holds) {
      out += line(textOf(session.id), toIso(session.day), isoUtc(session.startedAt.instant),
                  std::int64_t{session.startedAt.utcOffset.count()}, session.routine.text(), hold.exercise.text(),
                  wordOf(hold.side), std::int64_t{hold.number}, std::int64_t{hold.planned.count()},
                  std::int64_t{hold.held.count()}, wordOf(hold.outcome));
    }
  }
  return out;
}

}  // namespace lissom
