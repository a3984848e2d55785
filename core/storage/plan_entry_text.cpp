#include "core/storage/plan_entry_text.h"

#include "core/base/overloaded.h"

#include <nlohmann/json.hpp>

#include <initializer_list>
#include <span>
#include <stdexcept>

namespace lissom {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kWorst = 10;  // of the numeric rating scale
constexpr int kMinutesOfADay = 24 * 60;
constexpr std::array kDayKinds{DayChange::To::Rest, DayChange::To::Train};

struct Senseless : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// ---- Writing.

template <class AnyId>
Json orNull(const std::optional<AnyId>& id) {
  return id ? Json(id->text()) : Json(nullptr);
}

Json jsonOf(const DayChange& change) {
  return {{"day", toIso(change.day)}, {"to", wordOf(change.to)}};
}

Json jsonOf(const WeekChosen& chosen) {
  Json json = std::visit(Overloaded{[](const WeekPlan& week) {
                                      Json routines = Json::array();
                                      for (const auto& routine : week.routines) routines.push_back(orNull(routine));
                                      return Json{{"routines_from_monday", std::move(routines)}};
                                    },
                                    [](const FreeWeek& week) {
                                      return Json{{"routine", week.routine.text()}, {"times_a_week", week.times}};
                                    }},
                         chosen.week);
  json["build_up"] = chosen.buildUp;
  return json;
}

Json jsonOf(const TimesChosen& chosen) {
  Json times = Json::array();
  for (const auto& time : chosen.times) times.push_back(time ? Json(time->count()) : Json(nullptr));
  return {{"times_from_monday_min", std::move(times)}};
}

Json jsonOf(const FlareUp& flareUp) {
  Json changes = Json::array();
  for (const DayChange& change : flareUp.changes) changes.push_back(jsonOf(change));
  return {{"area", wordOf(flareUp.area)},  {"level", flareUp.level},        {"cause", wordOf(flareUp.cause)},
          {"first", toIso(flareUp.first)}, {"rest_days", flareUp.restDays}, {"changes", std::move(changes)}};
}

Json jsonOf(const PlanEntry& entry) {
  return std::visit(
      Overloaded{[](const WeekChosen& chosen) { return jsonOf(chosen); },
                 [](const ProgrammeBegun& begun) {
                   return Json{{"programme", begun.programme.text()}, {"start", toIso(begun.start)}};
                 },
                 [](const TimesChosen& chosen) { return jsonOf(chosen); },
                 [](const Paused& paused) {
                   return Json{
                       {"first", toIso(paused.first)}, {"last", toIso(paused.last)}, {"reason", wordOf(paused.reason)}};
                 },
                 [](const FlareUp& flareUp) { return jsonOf(flareUp); },
                 [](const DayChanged& changed) { return jsonOf(changed.change); },
                 [](const MorningChecked& morning) {
                   return Json{{"normal", morning.normal}, {"level", morning.level ? Json(*morning.level) : Json()}};
                 },
                 [](const LightChosen& chosen) {
                   return Json{{"green_up_to", chosen.light.greenUpTo}, {"amber_up_to", chosen.light.amberUpTo}};
                 },
                 [](const BreakTaken& taken) {
                   return Json{{"kind", wordOf(taken.kind)}};
                 },
                 [](const Withdrawn& withdrawn) {
                   return Json{{"said_at_ms", withdrawn.said.time_since_epoch().count()}};
                 },
                 [](const CareTold& care) {
                   return Json{{"name", care.name}, {"phone", care.phone}, {"email", care.email}};
                 },
                 [](const AppointmentMade& made) {
                   return Json{{"day", toIso(made.day)},
                               {"time_min", made.time ? Json(made.time->count()) : Json()},
                               {"place", made.place}};
                 },
                 [](const QuestionsNoted& noted) {
                   return Json{{"questions", noted.questions}};
                 },
                 [](const ProgrammeEnded&) { return Json::object(); },
                 [](const EmergencyTold&) { return Json::object(); }, [](const Cleared&) { return Json::object(); }},
      entry);
}

// ---- Reading. What is wrong is thrown as Senseless.

/// The parts of one JSON object; each throws unless it is there and what it must be.
class Parts {
public:
  explicit Parts(const Json& json) : m_json(json) {
    if (!json.is_object()) throw Senseless("is no object");
  }

  const Json& at(const char* key) const {
    const auto found = m_json.find(key);
    if (found == m_json.end()) throw Senseless(std::string("lacks \"") + key + '"');
    return *found;
  }
  bool has(const char* key) const { return m_json.contains(key); }
  bool flag(const char* key) const {
    const Json& value = at(key);
    if (!value.is_boolean()) wrong(key, "is neither true nor false");
    return value.get<bool>();
  }
  std::int64_t number(const char* key, std::int64_t least, std::int64_t most) const {
    return numberIn(at(key), key, least, most);
  }
  int smallNumber(const char* key, int least, int most) const { return static_cast<int>(number(key, least, most)); }
  Day day(const char* key) const {
    const auto day = parseIsoDay(text(at(key), key));
    if (!day) wrong(key, "is no day");
    return *day;
  }
  std::string words(const char* key) const { return wordsIn(at(key), key); }
  static std::string wordsIn(const Json& value, const char* key) {
    const std::string& words = text(value, key);
    if (words.size() > kLongestWords) wrong(key, "is too long");
    return words;
  }
  template <class AnyId>
  AnyId id(const char* key) const {
    return idIn<AnyId>(at(key), key);
  }
  template <class Word>
  Word word(const char* key, std::span<const Word> words) const {
    const std::string& said = text(at(key), key);
    for (const Word word : words) {
      if (said == wordOf(word)) return word;
    }
    throw Senseless(std::string("has the unknown word \"") + said + "\" as \"" + key + '"');
  }
  /// The seven weekdays of an array, Monday first, each null or read by `read`.
  template <class Value, class Read>
  std::array<std::optional<Value>, 7> weekdays(const char* key, Read read) const {
    const Json& days = list(key);
    std::array<std::optional<Value>, 7> values;
    if (days.size() != values.size()) wrong(key, "has not seven days");
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (!days[i].is_null()) values[i] = read(days[i]);
    }
    return values;
  }
  const Json& list(const char* key) const {
    const Json& values = at(key);
    if (!values.is_array()) wrong(key, "is no list");
    return values;
  }

  static std::int64_t numberIn(const Json& value, const char* key, std::int64_t least, std::int64_t most) {
    // A number beyond 63 bits would come out as another one.
    const bool fits = value.is_number_integer() &&
                      (!value.is_number_unsigned() || value.get<std::uint64_t>() <= std::uint64_t{INT64_MAX});
    const std::int64_t number = fits ? value.get<std::int64_t>() : 0;
    if (!fits || number < least || number > most) {
      wrong(key, "is no whole number from " + std::to_string(least) + " to " + std::to_string(most));
    }
    return number;
  }
  template <class AnyId>
  static AnyId idIn(const Json& value, const char* key) {
    const auto id = AnyId::parse(text(value, key));
    if (!id) wrong(key, "is no id");
    return *id;
  }

private:
  static const std::string& text(const Json& value, const char* key) {
    if (!value.is_string()) wrong(key, "is no text");
    return value.get_ref<const std::string&>();
  }
  [[noreturn]] static void wrong(const char* key, const std::string& what) {
    throw Senseless(std::string("its \"") + key + "\" " + what);
  }

  const Json& m_json;
};

DayChange changeFrom(const Parts& parts) {
  return {parts.day("day"), parts.word<DayChange::To>("to", kDayKinds)};
}

PlanEntry weekChosenFrom(const Parts& parts) {
  WeekChosen chosen;
  if (parts.has("routine")) {
    chosen.week = FreeWeek{parts.id<RoutineId>("routine"), parts.smallNumber("times_a_week", 1, 7)};
  } else {
    constexpr const char* key = "routines_from_monday";
    chosen.week =
        WeekPlan{parts.weekdays<RoutineId>(key, [](const Json& day) { return Parts::idIn<RoutineId>(day, key); })};
  }
  chosen.buildUp = parts.flag("build_up");
  return chosen;
}

PlanEntry timesChosenFrom(const Parts& parts) {
  constexpr const char* key = "times_from_monday_min";
  return TimesChosen{parts.weekdays<std::chrono::minutes>(
      key, [](const Json& day) { return std::chrono::minutes{Parts::numberIn(day, key, 0, kMinutesOfADay - 1)}; })};
}

PlanEntry pausedFrom(const Parts& parts) {
  constexpr std::array reasons{PauseReason::Illness, PauseReason::Holiday, PauseReason::Other};
  const Paused paused{parts.day("first"), parts.day("last"), parts.word<PauseReason>("reason", reasons)};
  if (paused.last < paused.first) throw Senseless("ends before it begins");
  if (paused.last - paused.first > kLongestPause) throw Senseless("is longer than a pause may be");
  return paused;
}

PlanEntry flareUpFrom(const Parts& parts) {
  constexpr std::array causes{Cause::Unknown, Cause::Overuse, Cause::Sitting};
  FlareUp flareUp{.area = parts.word<Area>("area", kAreas),
                  .level = parts.smallNumber("level", 0, kWorst),
                  .cause = parts.word<Cause>("cause", causes),
                  .first = parts.day("first"),
                  .restDays = parts.smallNumber("rest_days", 0, kMostRestDays)};
  for (const Json& change : parts.list("changes")) flareUp.changes.push_back(changeFrom(Parts(change)));
  return flareUp;
}

PlanEntry morningFrom(const Parts& parts) {
  MorningChecked morning{.normal = parts.flag("normal")};
  if (!parts.at("level").is_null()) morning.level = parts.smallNumber("level", 0, kWorst);
  return morning;
}

PlanEntry lightFrom(const Parts& parts) {
  const TrafficLight light{parts.smallNumber("green_up_to", 0, kWorst), parts.smallNumber("amber_up_to", 0, kWorst)};
  if (!light.makesSense()) throw Senseless("its lights make no sense");
  return LightChosen{light};
}

/// Up to the ends of the calendar that toIso() and parseIsoDay() know.
constexpr Instant kFirstInstant{Millis{-62'167'219'200'000}};  // 0000-01-01
constexpr Instant kLastInstant{Millis{253'402'300'799'999}};   // 9999-12-31

PlanEntry withdrawnFrom(const Parts& parts) {
  return Withdrawn{Instant{Millis{
      parts.number("said_at_ms", kFirstInstant.time_since_epoch().count(), kLastInstant.time_since_epoch().count())}}};
}

PlanEntry careFrom(const Parts& parts) {
  return CareTold{parts.words("name"), parts.words("phone"), parts.words("email")};
}

PlanEntry appointmentFrom(const Parts& parts) {
  AppointmentMade made{.day = parts.day("day"), .place = parts.words("place")};
  if (!parts.at("time_min").is_null())
    made.time = std::chrono::minutes{parts.number("time_min", 0, kMinutesOfADay - 1)};
  return made;
}

PlanEntry questionsFrom(const Parts& parts) {
  constexpr const char* key = "questions";
  QuestionsNoted noted;
  const Json& questions = parts.list(key);
  if (questions.size() != noted.questions.size()) throw Senseless("has not three questions");
  for (std::size_t i = 0; i < noted.questions.size(); ++i) noted.questions[i] = Parts::wordsIn(questions[i], key);
  return noted;
}

using Read = PlanEntry (*)(const Parts&);
template <class Entry>
PlanEntry nothingMoreFrom(const Parts&) {
  return Entry{};
}

/// The kinds in the order of PlanEntry's alternatives.
struct Kind {
  const char* word;
  Read read;
};
constexpr std::array<Kind, std::variant_size_v<PlanEntry>> kKinds{{
    {"week-chosen", weekChosenFrom},
    {"programme-begun",
     [](const Parts& parts) -> PlanEntry {
       return ProgrammeBegun{parts.id<ProgrammeId>("programme"), parts.day("start")};
     }},
    {"programme-ended", nothingMoreFrom<ProgrammeEnded>},
    {"times-chosen", timesChosenFrom},
    {"paused", pausedFrom},
    {"flare-up", flareUpFrom},
    {"day-changed", [](const Parts& parts) -> PlanEntry { return DayChanged{changeFrom(parts)}; }},
    {"morning-checked", morningFrom},
    {"light-chosen", lightFrom},
    {"emergency-told", nothingMoreFrom<EmergencyTold>},
    {"cleared", nothingMoreFrom<Cleared>},
    {"break-taken",
     [](const Parts& parts) -> PlanEntry {
       constexpr std::array kinds{BreakKind::Stretch, BreakKind::Pause};
       return BreakTaken{parts.word<BreakKind>("kind", kinds)};
     }},
    {"withdrawn", withdrawnFrom},
    {"care-told", careFrom},
    {"appointment-made", appointmentFrom},
    {"questions-noted", questionsFrom},
}};

}  // namespace

const char* kindOf(const PlanEntry& entry) {
  return kKinds[entry.index()].word;
}

std::string textOf(const PlanEntry& entry) {
  // A text that is no UTF-8 would throw; checkSense() refuses it, as it is not read as it was said.
  return jsonOf(entry).dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<PlanEntry> planEntryFrom(std::string_view kind, std::string_view text) {
  for (const Kind& known : kKinds) {
    if (kind != known.word) continue;
    const Json json = Json::parse(text, nullptr, false);
    if (json.is_discarded()) return Error{Error::Code::Damaged, "what was said is no JSON"};
    try {
      return known.read(Parts(json));
    } catch (const Senseless& senseless) {
      return Error{Error::Code::Damaged, senseless.what()};
    }
  }
  return Error{Error::Code::Damaged, "has the unknown kind \"" + std::string(kind) + '"'};
}

Status checkTime(const PlanFact& fact) {
  if (parseIsoDay(toIso(fact.day)) != fact.day) return Error{Error::Code::Damaged, "no such year: " + toIso(fact.day)};
  const bool isOfTheCalendar = fact.said.instant >= kFirstInstant && fact.said.instant <= kLastInstant;
  if (!isOfTheCalendar || std::chrono::abs(fact.said.utcOffset) > std::chrono::minutes{kMinutesOfADay}) {
    return Error{Error::Code::Damaged, "was said at an impossible time"};
  }
  return Done{};
}

Status checkSense(const PlanFact& fact) {
  if (Status time = checkTime(fact); !time) return time;
  const auto read = planEntryFrom(kindOf(fact.entry), textOf(fact.entry));
  if (!read) return read.error();
  if (*read != fact.entry) return Error{Error::Code::Damaged, "would not be read as it was said"};
  return Done{};
}

}  // namespace lissom
