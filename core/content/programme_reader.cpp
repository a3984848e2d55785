#include "core/content/programme_reader.h"

#include "core/content/read_ids.h"

namespace lissom {
namespace {

constexpr std::size_t kMostProgrammes = 20;
constexpr std::size_t kMostWeeks = 52;

class ProgrammeReader {
public:
  ProgrammeReader(const Pack& pack, const std::vector<std::string>& knownSources)
      : m_pack(pack), m_knownSources(knownSources) {}

  std::optional<Programme> read(const JsonPlace& at) const;

private:
  LocalizedText localized(const JsonPlace& at) const {
    return at.localized(m_pack.defaultLanguage, SideWords::Refused);
  }
  std::optional<RoutineId> routine(const JsonPlace& at) const;
  std::optional<ProgrammeWeek> week(const JsonPlace& at) const;

  const Pack& m_pack;
  const std::vector<std::string>& m_knownSources;
};

std::optional<RoutineId> ProgrammeReader::routine(const JsonPlace& at) const {
  const auto id = readId<RoutineId>(at);
  if (id && !m_pack.routines.contains(*id)) {
    at.mistake("names a routine that is not there: \"" + id->text() + "\"");
  }
  return id;
}

/// Two strength days running: `at` is the place of the second.
void refuseStrengthAfter(ProgrammeDay before, ProgrammeDay day, const JsonPlace& at, const char* which) {
  if (before != ProgrammeDay::Strength || day != ProgrammeDay::Strength) return;
  at.mistake(std::string("must not be \"strength\": ") + which + ", and what was worked needs about 48 h");
}

std::optional<ProgrammeWeek> ProgrammeReader::week(const JsonPlace& at) const {
  if (!at.object({"theme", "stretch", "days"}, {"strength"})) return std::nullopt;
  const LocalizedText theme = localized(at["theme"]);
  const auto stretch = routine(at["stretch"]);
  const auto strength = routine(at["strength"]);
  const std::vector<JsonPlace> places = at["days"].list(7, 7);
  if (places.empty() || !stretch) return std::nullopt;
  ProgrammeWeek week{theme, *stretch, strength, {}};
  for (std::size_t i = 0; i < places.size(); ++i) {
    week.days[i] = static_cast<ProgrammeDay>(places[i].word({"rest", "stretch", "strength"}));
    if (week.days[i] == ProgrammeDay::Strength && !at["strength"].exists()) {
      places[i].mistake("must not be \"strength\": the week names no strength routine");
    }
    if (i > 0) refuseStrengthAfter(week.days[i - 1], week.days[i], places[i], "the day before it is one");
  }
  if (places[0].value() == "rest") places[0].mistake("must not be \"rest\": nobody begins with a rest day");
  refuseStrengthAfter(week.days.front(), week.days.back(), places.back(), "the week begins with one again");
  return week;
}

std::optional<Programme> ProgrammeReader::read(const JsonPlace& at) const {
  if (!at.object({"id", "name", "says", "sources", "weeks", "keep"})) return std::nullopt;
  const auto id = readId<ProgrammeId>(at["id"]);
  LocalizedText name = localized(at["name"]);
  LocalizedText says = localized(at["says"]);
  std::vector<std::string> sources = readSourceKeys(at["sources"], m_knownSources);
  std::vector<JsonPlace> places = at["weeks"].list(1, kMostWeeks);
  places.push_back(at["keep"]);
  std::vector<ProgrammeWeek> weeks;
  for (const JsonPlace& place : places) {
    auto each = week(place);
    if (!each) continue;
    if (!weeks.empty()) {
      refuseStrengthAfter(weeks.back().days.back(), each->days.front(), place["days"],
                          "the week before it ends with one");
    }
    weeks.push_back(std::move(*each));
  }
  // A week that could not be read has been told.
  if (!id || weeks.size() != places.size()) return std::nullopt;
  ProgrammeWeek keep = std::move(weeks.back());
  weeks.pop_back();
  return Programme{*id, std::move(name), std::move(says), std::move(weeks), std::move(keep), std::move(sources)};
}

}  // namespace

const char* wordOf(ProgrammeDay day) {
  switch (day) {
    case ProgrammeDay::Rest:
      return "rest";
    case ProgrammeDay::Stretch:
      return "stretch";
    case ProgrammeDay::Strength:
      return "strength";
  }
  return "";
}

std::map<ProgrammeId, Programme> readProgrammes(const JsonPlace& at, const Pack& pack,
                                                const std::vector<std::string>& knownSources) {
  std::map<ProgrammeId, Programme> programmes;
  const ProgrammeReader reader(pack, knownSources);
  for (const JsonPlace& each : at.list(0, kMostProgrammes)) {
    if (auto programme = reader.read(each)) addUnique(programmes, *std::move(programme), each);
  }
  return programmes;
}

}  // namespace lissom
