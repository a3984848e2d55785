#pragma once

#include "core/base/result.h"
#include "core/content/exercise.h"
#include "core/content/learn.h"
#include "core/content/mistake.h"
#include "core/content/programme.h"
#include "core/content/week.h"

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lissom {

/// Whom to call: shown at the foot of the navigation.
struct CareContact {
  std::string name;
  std::string phone;
  std::string web;

  friend bool operator==(const CareContact&, const CareContact&) = default;
};

/// Where a fact comes from, and how far it was read.
struct Source {
  std::string title;
  std::string url;       ///< empty where there is none
  LocalizedText says;    ///< what it really says, in our words
  std::string verified;  ///< "read", "abstract", "excerpt", "secondary", "general knowledge"

  friend bool operator==(const Source&, const Source&) = default;
};

/// The one page of safety before the first session: who should ask first, and when to get help.
struct SafetyPage {
  LocalizedText intro;
  std::vector<LocalizedText> emergency;   ///< signs that need help now
  std::vector<LocalizedText> askFirst;    ///< who should ask a professional before starting
  std::vector<LocalizedText> alwaysStop;  ///< what ends a hold at once
  std::vector<std::string> sources;

  friend bool operator==(const SafetyPage&, const SafetyPage&) = default;
};

/// One content pack: what can be done. From a JSON file (`format: 1`, resources/packs). The routines of a pack without
/// exercises name those of other packs, and are played without what no pack has.
struct Pack {
  PackId id;
  LocalizedText name;
  std::string defaultLanguage;
  std::map<ExerciseId, Exercise> exercises;
  std::map<RoutineId, Routine> routines;
  std::optional<WeekPlan> week;  ///< the week a new user starts with
  std::optional<CareContact> care;
  std::optional<SafetyPage> safety;
  std::map<std::string, Source> sources;
  std::optional<LearnContent> learn = std::nullopt;
  std::map<ProgrammeId, Programme> programmes{};
};

/// The newest pack format this program reads.
constexpr int kPackFormat = 1;

/// A pack's text may be at most this long, bytes.
constexpr std::size_t kLongestPack = 8 * 1024 * 1024;

/// The text of a part of a pack, a file beside it: "exercises/half-kneeling-hip-flexor.json"; empty when there is none.
using PackPart = std::function<std::optional<std::string>(const std::string& name)>;

/// Reads and checks a whole pack: parsed whole or refused. An exercise may stand in a file of its own: then the list of
/// exercises has its id instead, and `part` is asked for it. Keys that came after the first packs may be missing:
/// other_names, kind (stretch), level (1), place (mat), desk_friendly (false), start_dose (the dose), days, dose_says,
/// easier_ways, harder_ways, also. All texts together may be kLongestPack long. A refusal is
/// BadContent (or PackNewer), its detail every mistake with its place, one a line: "exercises[2].dose.hold_s: must be 1
/// to 600".
Result<Pack> parsePack(std::string_view json, const PackPart& part = {});

/// All packs together. An id that two packs use is a mistake of the later one.
struct Library {
  std::vector<Pack> packs;

  const Exercise* exercise(const ExerciseId& id) const;     ///< null when no pack has it
  const Routine* routine(const RoutineId& id) const;        ///< null when no pack has it
  const Programme* programme(const ProgrammeId& id) const;  ///< null when no pack has it
  WeekPlan week() const;  ///< the first pack's that has one; else every day is a rest day
};

}  // namespace lissom
