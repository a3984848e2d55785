#include "core/exchange/log_json.h"

#include "core/exchange/log_words.h"
#include "core/storage/plan_entry_text.h"

#include <nlohmann/json.hpp>

namespace lissom {
namespace {

using Json = nlohmann::ordered_json;

Json orNull(const std::optional<int>& number) {
  return number ? Json(*number) : Json(nullptr);
}

std::string textOf(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string textOf(const HoldRecord& hold) {
  return textOf(Json{{"id", textOf(hold.id)},
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

std::string textOf(const PauseRecord& pause) {
  return textOf(Json{{"id", textOf(pause.id)},
                     {"started_at", isoUtc(pause.startedAt.instant)},
                     {"utc_offset_min", pause.startedAt.utcOffset.count()},
                     {"length_ms", pause.length.count()}});
}

std::string textOf(const NoteSaid& said) {
  return textOf(Json{{"id", textOf(said.id)},
                     {"session", textOf(said.session)},
                     {"discomfort_before", orNull(said.note.discomfortBefore)},
                     {"discomfort_after", orNull(said.note.discomfortAfter)},
                     {"note", said.note.text},
                     {"at", isoUtc(said.said.instant)},
                     {"utc_offset_min", said.said.utcOffset.count()}});
}

std::string textOf(const VersionChosen& chosen) {
  return textOf(Json{{"session", textOf(chosen.session)},
                     {"kind", wordOf(chosen.kind)},
                     {"version", chosen.version ? Json(textOf(*chosen.version)) : Json(nullptr)},
                     {"at", isoUtc(chosen.said.instant)},
                     {"utc_offset_min", chosen.said.utcOffset.count()}});
}

std::string textOf(const PlanFact& fact) {
  return textOf(Json{{"kind", kindOf(fact.entry)},
                     {"day", toIso(fact.day)},
                     {"said", Json::parse(textOf(fact.entry))},
                     {"at", isoUtc(fact.said.instant)},
                     {"utc_offset_min", fact.said.utcOffset.count()}});
}

std::string textOf(const SessionRecord& session);

/// "[", each on a line of its own, "]"
template <class Value>
void appendList(std::string& out, const std::vector<Value>& values, const char* indent) {
  out += '[';
  for (std::size_t i = 0; i < values.size(); ++i) {
    out.append(i == 0 ? "\n" : ",\n").append(indent).append(textOf(values[i]));
  }
  out += ']';
}

std::string textOf(const SessionRecord& session) {
  const auto& ended = session.endedAt;
  std::string out = textOf(Json{{"id", textOf(session.id)},
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
                                {"note", session.note.text}});
  out.pop_back();
  out += ",\"holds\":";
  appendList(out, session.holds, "   ");
  out += ",\"pauses\":";
  appendList(out, session.pauses, "   ");
  return out + '}';
}

}  // namespace

std::string jsonOf(const LogContents& contents) {
  std::string out = "{\"format\":2,\"program\":\"lissom\",\n\"sessions\":";
  appendList(out, contents.sessions, " ");
  out += ",\n\"notes\":";
  appendList(out, contents.notes, " ");
  out += ",\n\"versions\":";
  appendList(out, contents.versions, " ");
  out += ",\n\"plan\":";
  appendList(out, contents.facts, " ");
  return out + "}\n";
}

}  // namespace lissom
