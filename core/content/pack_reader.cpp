#include "core/content/json_place.h"
#include "core/content/json_text.h"
#include "core/content/movement_reader.h"
#include "core/content/pack.h"
#include "core/content/programme_reader.h"
#include "core/content/read_ids.h"

#include <algorithm>
#include <array>

namespace lissom {
namespace {

using std::chrono::seconds;

/// Reads one pack. Each read... answers what it could read; what is wrong is in the mistakes, and a
/// pack with any mistake is thrown away.
class PackReader {
public:
  explicit PackReader(JsonPlace root) : m_root(std::move(root)) {}

  std::optional<Pack> read();

private:
  LocalizedText localized(const JsonPlace& at, SideWords sideWords = SideWords::Refused) const {
    return at.localized(m_language, sideWords);
  }
  std::vector<LocalizedText> texts(const JsonPlace& at, std::size_t atLeast, SideWords sideWords) const;
  std::vector<std::string> sourceKeys(const JsonPlace& at) const { return readSourceKeys(at, m_sources); }
  LocalizedText readSays(const JsonPlace& at) const;
  std::map<std::string, Source> readSources(const JsonPlace& at);
  Cues readCues(const JsonPlace& at, SideWords words) const;
  EasierVersion readEasier(const JsonPlace& at, SideWords words) const;
  void readExercises(const JsonPlace& at, Pack& pack) const;
  std::optional<Exercise> readExercise(const JsonPlace& at) const;
  void readRoutines(const JsonPlace& at, Pack& pack) const;
  std::optional<Routine> readRoutine(const JsonPlace& at, const Pack& pack) const;
  WeekPlan readWeek(const JsonPlace& at, const Pack& pack) const;
  SafetyPage readSafety(const JsonPlace& at) const;
  LearnContent readLearn(const JsonPlace& at) const;
  LearnSection readLearnSection(const JsonPlace& at) const;

  JsonPlace m_root;
  std::string m_language;
  std::vector<std::string> m_sources;
  bool m_onlyRoutines = false;  ///< of exercises that other packs have
};

std::vector<std::string> readMuscles(const JsonPlace& at, std::size_t atLeast) {
  std::vector<std::string> out;
  for (const JsonPlace& muscle : at.list(atLeast, 30)) out.push_back(readSlug(muscle));
  return out;
}

Dose readDose(const JsonPlace& at) {
  if (at["tempo_s"].exists()) {
    if (!at.object({"times", "tempo_s"}, {"sets", "relax_s"})) return Repeat{};
    return Repeat{at["times"].wholeNumber(1, 100), seconds{at["tempo_s"].wholeNumber(1, 60)},
                  at["sets"].wholeNumber(1, 10), seconds{at["relax_s"].wholeNumber(0, 300)}};
  }
  if (!at.object({"hold_s", "times", "relax_s"})) return Hold{};
  return Hold{seconds{at["hold_s"].wholeNumber(1, 600)}, at["times"].wholeNumber(1, 20),
              seconds{at["relax_s"].wholeNumber(0, 300)}};
}

/// Empty, or something a browser may be sent to; never file: or javascript:.
std::string readUrl(const JsonPlace& at) {
  if (!at.exists() || at.value() == "") return {};
  std::string url = at.text();
  const bool web = url.starts_with("https://") || url.starts_with("http://");
  const bool plain = url.find_first_of(" \"<>\\") == std::string::npos;
  if (!url.empty() && !(web && plain)) at.mistake("must begin with https:// or http:// and have no spaces");
  return url;
}

CareContact readCare(const JsonPlace& at) {
  if (!at.object({"name", "phone", "web"})) return {};
  CareContact care{at["name"].text(), at["phone"].text(40), at["web"].text(200)};
  if (care.phone.find_first_not_of("0123456789+-() ") != std::string::npos) {
    at["phone"].mistake("must be digits, spaces and + - ( )");
  }
  constexpr std::string_view host = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-/_";
  const bool address = care.web.find_first_not_of(host) == std::string::npos && care.web.find('.') != 0;
  if (!care.web.empty() && !(address && care.web.find('.') != std::string::npos)) {
    at["web"].mistake("must be a web address without https://, such as example.org/contact");
  }
  return care;
}

std::vector<LocalizedText> PackReader::texts(const JsonPlace& at, std::size_t atLeast, SideWords sideWords) const {
  std::vector<LocalizedText> out;
  for (const JsonPlace& each : at.list(atLeast, 40)) out.push_back(localized(each, sideWords));
  return out;
}

/// A text in several languages; a plain one is in the default language.
LocalizedText PackReader::readSays(const JsonPlace& at) const {
  if (!at.exists() || !at.value().is_string()) return localized(at);
  return {m_language, {{m_language, at.text(1000)}}};
}

std::map<std::string, Source> PackReader::readSources(const JsonPlace& at) {
  std::map<std::string, Source> out;
  for (const auto& [key, node] : at.members(500)) {
    m_sources.push_back(key);
    if (!Id<struct SlugKind>::parse(key)) node.mistake("must be named with 1 to 64 of a-z, 0-9 and -");
    if (!node.object({"title", "url", "says", "verified"})) continue;
    node["verified"].word({"read", "abstract", "excerpt", "secondary", "general knowledge"});
    out.emplace(key,
                Source{node["title"].text(), readUrl(node["url"]), readSays(node["says"]), node["verified"].text()});
  }
  return out;
}

Cues PackReader::readCues(const JsonPlace& at, SideWords words) const {
  if (!at.object({"ready", "hold", "relax", "change"})) return {};
  return {localized(at["ready"], words), localized(at["hold"], words), localized(at["relax"], words),
          localized(at["change"], words)};
}

EasierVersion PackReader::readEasier(const JsonPlace& at, SideWords words) const {
  if (!at.object({"cue", "hold_s", "amount"})) return {};
  return {localized(at["cue"], words), seconds{at["hold_s"].wholeNumber(1, 600)}, at["amount"].number(0, 1)};
}

std::optional<Exercise> PackReader::readExercise(const JsonPlace& at) const {
  if (!at.object({"id", "name", "sides", "dose", "steps", "cues", "feel", "mistakes", "cautions", "easier", "equipment",
                  "muscles", "sources"},
                 {"other_names", "kind", "level", "place", "desk_friendly", "start_dose", "days", "dose_says",
                  "easier_ways", "harder_ways", "also", "figure"})) {
    return std::nullopt;
  }
  const auto sides = static_cast<Sides>(at["sides"].word({"each", "together", "alternate"}));
  const SideWords words = sides == Sides::Together ? SideWords::Refused : SideWords::Allowed;
  const auto id = readId<ExerciseId>(at["id"]);
  const Dose dose = readDose(at["dose"]);
  Exercise exercise{.id = id.value_or(*ExerciseId::parse("unreadable")),
                    .name = localized(at["name"]),
                    .otherNames = texts(at["other_names"], 0, SideWords::Refused),
                    .kind = static_cast<Kind>(at["kind"].word({"stretch", "mobility", "control", "strength"})),
                    .level = at["level"].wholeNumber(1, 3),
                    .place = static_cast<Place>(at["place"].word({"mat", "bed", "chair", "standing"})),
                    .deskFriendly = at["desk_friendly"].truth(),
                    .sides = sides,
                    .dose = dose,
                    .startDose = at["start_dose"].exists() ? readDose(at["start_dose"]) : dose,
                    .days = localized(at["days"]),
                    .doseSays = localized(at["dose_says"]),
                    .steps = texts(at["steps"], 1, words),
                    .cues = readCues(at["cues"], words),
                    .feel = localized(at["feel"], words),
                    .mistakes = texts(at["mistakes"], 0, words),
                    .cautions = texts(at["cautions"], 0, words),
                    .easier = readEasier(at["easier"], words),
                    .easierWays = texts(at["easier_ways"], 0, words),
                    .harderWays = texts(at["harder_ways"], 0, words),
                    .equipment = texts(at["equipment"], 0, words),
                    .muscles = readMuscles(at["muscles"], 1),
                    .also = readMuscles(at["also"], 0),
                    .movement = {},
                    .sources = sourceKeys(at["sources"])};
  if (const JsonPlace figure = at["figure"]; figure.exists()) {
    auto movement = readMovement(figure.value(), figure.place(), figure.mistakes());
    if (movement) exercise.movement = std::move(*movement);
  }
  if (!id) return std::nullopt;
  return exercise;
}

void PackReader::readExercises(const JsonPlace& at, Pack& pack) const {
  for (const JsonPlace& each : at.list(0, 500)) {
    if (auto exercise = readExercise(each)) addUnique(pack.exercises, std::move(*exercise), each);
  }
}

std::optional<Routine> PackReader::readRoutine(const JsonPlace& at, const Pack& pack) const {
  if (!at.object({"id", "name", "items"})) return std::nullopt;
  const auto id = readId<RoutineId>(at["id"]);
  const LocalizedText name = localized(at["name"]);
  std::vector<RoutineItem> items;
  for (const JsonPlace& item : at["items"].list(1, 100)) {
    if (!item.object({"exercise", "dose"})) continue;
    const Dose dose = readDose(item["dose"]);
    const auto exercise = readId<ExerciseId>(item["exercise"]);
    if (!exercise) continue;
    if (!m_onlyRoutines && !pack.exercises.contains(*exercise)) {
      item["exercise"].mistake("names an exercise that is not there: \"" + exercise->text() + "\"");
    }
    items.push_back({*exercise, dose});
  }
  if (!id) return std::nullopt;
  if (id->text() == "rest") at["id"].mistake("must not be \"rest\", which is a day without a routine");
  return Routine{*id, name, std::move(items)};
}

void PackReader::readRoutines(const JsonPlace& at, Pack& pack) const {
  for (const JsonPlace& each : at.list(0, 200)) {
    if (auto routine = readRoutine(each, pack)) addUnique(pack.routines, std::move(*routine), each);
  }
}

WeekPlan PackReader::readWeek(const JsonPlace& at, const Pack& pack) const {
  WeekPlan week;
  if (!at.object({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "sources"})) {
    return week;
  }
  constexpr std::array days{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
  for (std::size_t i = 0; i < days.size(); ++i) {
    const auto routine = readId<RoutineId>(at[days[i]]);
    if (!routine || routine->text() == "rest") continue;
    if (!pack.routines.contains(*routine)) {
      at[days[i]].mistake("must be \"rest\" or a routine that is there, not \"" + routine->text() + "\"");
    }
    week.routines[i] = routine;
  }
  sourceKeys(at["sources"]);  // why the week is as it is: kept in the file for who reads it
  return week;
}

SafetyPage PackReader::readSafety(const JsonPlace& at) const {
  if (!at.object({"intro", "emergency", "ask_first", "always_stop", "sources"})) return {};
  return {localized(at["intro"]), texts(at["emergency"], 1, SideWords::Refused),
          texts(at["ask_first"], 1, SideWords::Refused), texts(at["always_stop"], 1, SideWords::Refused),
          sourceKeys(at["sources"])};
}

LearnSection PackReader::readLearnSection(const JsonPlace& at) const {
  LearnSection section;
  if (!at.object({"id", "title", "statements"}, {"muscles", "exercise", "act"})) return section;
  section.id = readSlug(at["id"]);
  section.title = localized(at["title"]);
  for (const JsonPlace& each : at["statements"].list(1, 20)) {
    if (!each.object({"text", "sources"})) continue;
    section.statements.push_back({localized(each["text"]), sourceKeys(each["sources"])});
    if (section.statements.back().sources.empty()) each["sources"].mistake("must name at least one source");
  }
  if (const JsonPlace muscles = at["muscles"]; muscles.exists()) {
    for (const JsonPlace& each : muscles.list(1, 10)) {
      const auto muscle = muscleNamed(readSlug(each));
      if (!muscle) each.mistake("is not a muscle that can be shown");
      section.muscles.push_back(muscle.value_or(Muscle::PsoasMajor));
    }
  }
  // Not checked against the pack: the page leaves out what no pack has.
  if (const JsonPlace exercise = at["exercise"]; exercise.exists()) section.exercise = readId<ExerciseId>(exercise);
  if (const JsonPlace act = at["act"]; act.exists()) {
    constexpr std::array acts{LearnSection::Act::Rest, LearnSection::Act::Nudge, LearnSection::Act::WarningSigns,
                              LearnSection::Act::Care};
    section.act = acts[act.word({"rest", "nudge", "warning-signs", "care"})];
  }
  return section;
}

LearnContent PackReader::readLearn(const JsonPlace& at) const {
  LearnContent learn;
  if (!at.object({"title", "origin", "post", "sections", "bend"})) return learn;
  learn.title = localized(at["title"]);
  learn.origin = localized(at["origin"]);
  learn.post = readSlug(at["post"]);
  if (std::find(m_sources.begin(), m_sources.end(), learn.post) == m_sources.end()) {
    at["post"].mistake("names a source that is not there: \"" + learn.post + "\"");
  }
  for (const JsonPlace& each : at["sections"].list(1, 40)) learn.sections.push_back(readLearnSection(each));
  const JsonPlace bend = at["bend"];
  if (!bend.object({"sources", "figure"})) return learn;
  learn.bendSources = sourceKeys(bend["sources"]);
  const JsonPlace figure = bend["figure"];
  if (!figure.exists()) return learn;
  if (auto movement = readMovement(figure.value(), figure.place(), figure.mistakes()))
    learn.bend = *std::move(movement);
  return learn;
}

std::optional<Pack> PackReader::read() {
  if (!m_root.object({"format", "id", "name", "default_language", "sources", "exercises", "routines"},
                     {"week", "care", "safety", "learn", "programmes"})) {
    return std::nullopt;
  }
  m_root["format"].wholeNumber(1, kPackFormat);
  m_language = m_root["default_language"].text();
  if (!m_language.empty() && !isLanguage(m_language)) {
    m_root["default_language"].mistake("is not a language such as \"en\"");
  }
  const auto id = readId<PackId>(m_root["id"]);
  Pack pack{.id = id.value_or(*PackId::parse("unreadable")),
            .name = localized(m_root["name"]),
            .defaultLanguage = m_language,
            .exercises = {},
            .routines = {},
            .week = {},
            .care = {},
            .safety = {},
            .sources = readSources(m_root["sources"])};
  const JsonPlace exercises = m_root["exercises"];
  m_onlyRoutines = exercises.exists() && exercises.value().is_array() && exercises.value().empty();
  readExercises(exercises, pack);
  readRoutines(m_root["routines"], pack);
  if (const JsonPlace week = m_root["week"]; week.exists()) pack.week = readWeek(week, pack);
  if (const JsonPlace care = m_root["care"]; care.exists()) pack.care = readCare(care);
  if (const JsonPlace safety = m_root["safety"]; safety.exists()) pack.safety = readSafety(safety);
  if (const JsonPlace learn = m_root["learn"]; learn.exists()) pack.learn = readLearn(learn);
  if (const JsonPlace programmes = m_root["programmes"]; programmes.exists()) {
    pack.programmes = readProgrammes(programmes, pack, m_sources);
  }
  return pack;
}

Error badContent(const Mistakes& mistakes) {
  std::string detail;
  for (const Mistake& mistake : mistakes.kept()) {
    if (!detail.empty()) detail += '\n';
    if (!mistake.place.empty()) detail += mistake.place + ": ";
    detail += mistake.what;
  }
  if (const std::size_t more = mistakes.count() - mistakes.kept().size(); more > 0) {
    detail += "\nand " + std::to_string(more) + " more";
  }
  return {Error::Code::BadContent, detail};
}

bool isNewerFormat(const nlohmann::json& root) {
  if (!root.is_object()) return false;
  const auto format = root.find("format");
  if (format == root.end()) return false;
  if (format->is_number_unsigned()) return format->get<std::uint64_t>() > kPackFormat;
  return false;
}

/// Brings the parts of a pack that stand in files of their own to where they are named.
class Parts {
public:
  Parts(const PackPart& part, std::size_t bytes, Mistakes& mistakes)
      : m_part(part), m_bytes(bytes), m_mistakes(mistakes) {}

  void takeIn(nlohmann::json& root) {
    if (!root.is_object()) return;
    if (root.contains("exercises") && root["exercises"].is_array()) {
      std::size_t number = 0;
      for (nlohmann::json& each : root["exercises"]) {
        const std::string place = "exercises[" + std::to_string(number++) + "]";
        const auto id = each.is_string() ? ExerciseId::parse(each.get<std::string>()) : std::nullopt;
        if (!id) continue;  // the reader tells
        const std::string name = "exercises/" + id->text() + ".json";
        read(name, place, each);
        if (each.is_object() && each.contains("id") && each["id"] != id->text()) {
          m_mistakes.add(name, "id: must be the file's name, \"" + id->text() + "\"");
        }
      }
    }
    if (!root.contains("learn") || root["learn"] != "learn") return;
    read("learn.json", "learn", root["learn"]);
    moveSources(root["learn"], root["sources"]);
  }

private:
  void read(const std::string& name, const std::string& place, nlohmann::json& into) {
    const std::optional<std::string> text = m_part ? m_part(name) : std::nullopt;
    if (!text) return m_mistakes.add(place, "there is no file " + name);
    m_bytes += text->size();
    if (m_bytes > kLongestPack) {
      return m_mistakes.add(place, "the pack must be at most " + std::to_string(kLongestPack) + " bytes long");
    }
    Mistakes inPart;
    if (auto value = parseJson(*text, inPart)) into = *std::move(value);
    for (const Mistake& mistake : inPart.kept()) m_mistakes.add(name, mistake.what);
  }

  /// What is taught names sources that nothing else needs: they stand beside it.
  void moveSources(nlohmann::json& learn, nlohmann::json& all) {
    if (!learn.is_object() || !learn.contains("sources") || !learn["sources"].is_object() || !all.is_object()) return;
    for (const auto& [key, source] : learn["sources"].items()) {
      if (!all.emplace(key, source).second) m_mistakes.add("learn.sources." + shownKey(key), "is there twice");
    }
    learn.erase("sources");
  }

  const PackPart& m_part;
  std::size_t m_bytes;
  Mistakes& m_mistakes;
};

}  // namespace

Result<Pack> parsePack(std::string_view json, const PackPart& part) {
  Mistakes mistakes;
  if (json.size() > kLongestPack) {
    mistakes.add("", "the file must be at most " + std::to_string(kLongestPack) + " bytes long");
    return badContent(mistakes);
  }
  auto root = parseJson(json, mistakes);
  if (!root) return badContent(mistakes);
  if (isNewerFormat(*root)) {
    return Error{Error::Code::PackNewer, "format: is " + (*root)["format"].dump() + ", this program reads up to " +
                                             std::to_string(kPackFormat)};
  }
  Parts(part, json.size(), mistakes).takeIn(*root);
  if (!mistakes.empty()) return badContent(mistakes);
  std::optional<Pack> pack = PackReader(JsonPlace(*root, mistakes)).read();
  if (!mistakes.empty()) return badContent(mistakes);
  return std::move(*pack);
}

}  // namespace lissom
