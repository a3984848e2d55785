// The pack that the program comes with, checked for what the parser cannot know: that it is complete, in both
// languages, that it can be read in time, that every number has a source and that nothing is promised.

#include "core/content/pack.h"
#include "core/figure/hip_bend.h"
#include "core/session/script.h"
#include "tests/support/shipped_pack.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <regex>
#include <set>
#include <sstream>

namespace lissom {
namespace {

using namespace std::chrono_literals;
using nlohmann::json;

const std::filesystem::path kFolder = LISSOM_SOURCE_DIR "/resources/packs/iliopsoas";
constexpr std::array kLanguages{"en", "de"};

json fileOf(const std::filesystem::path& name) {
  return json::parse(std::ifstream(kFolder / name));
}

class IliopsoasPackTest : public ::testing::Test {
protected:
  void SetUp() override {
    auto read = shippedPack();
    ASSERT_TRUE(read) << read.error().detail;
    m_pack.emplace(*std::move(read));
    for (const char* name : {"pack.json", "learn.json"}) m_files.emplace(name, fileOf(name));
    for (const auto& [id, each] : m_pack->exercises) {
      const std::string name = "exercises/" + id.text() + ".json";
      m_files.emplace(name, fileOf(name));
    }
  }
  const Exercise& exercise(const char* id) const { return m_pack->exercises.at(*ExerciseId::parse(id)); }
  const json& fileOfExercise(const ExerciseId& id) const { return m_files.at("exercises/" + id.text() + ".json"); }

  std::optional<Pack> m_pack;
  std::map<std::string, json> m_files;  ///< as they are written
};

/// Calls `tell` with each object that has texts in languages, and its place.
void forEachText(const json& node, const std::string& place,
                 const std::function<void(const json& texts, const std::string& place)>& tell) {
  if (node.is_object() && node.contains("en")) return tell(node, place);
  if (node.is_object()) {
    for (const auto& [key, value] : node.items()) forEachText(value, place + '.' + key, tell);
  } else if (node.is_array()) {
    for (std::size_t i = 0; i < node.size(); ++i) forEachText(node[i], place + '[' + std::to_string(i) + ']', tell);
  }
}

std::size_t words(const std::string& text) {
  std::istringstream stream(text);
  return static_cast<std::size_t>(
      std::distance(std::istream_iterator<std::string>(stream), std::istream_iterator<std::string>()));
}

/// 180 words a minute.
std::size_t wordsReadIn(Millis time) {
  return static_cast<std::size_t>(time.count()) * 3 / 1000;
}

/// How long one hold or one repetition of a dose is shown, how long what is asked lasts (a hold, a whole set), and the
/// pause between two.
struct Shown {
  Millis one;
  Millis whole;
  std::optional<Millis> pause;  ///< empty: there is none
};
Shown shownTimeOf(const Dose& dose) {
  const auto pause = [](int times, Millis relax) {
    return times > 1 && relax > Millis{0} ? std::optional(relax) : std::nullopt;
  };
  if (const auto* hold = std::get_if<Hold>(&dose)) return {hold->length, hold->length, pause(hold->times, hold->relax)};
  const auto& repeat = std::get<Repeat>(dose);
  return {repeat.tempo, repeat.tempo * repeat.times, pause(repeat.sets, repeat.relax)};
}

/// Every dose in which the exercise is met: its own two and those of the routines.
std::vector<Dose> dosesOf(const Exercise& exercise, const Pack& pack) {
  std::vector<Dose> doses{exercise.dose, exercise.startDose};
  for (const auto& [id, routine] : pack.routines) {
    for (const RoutineItem& item : routine.items) {
      if (item.exercise == exercise.id) doses.push_back(item.dose);
    }
  }
  return doses;
}

TEST_F(IliopsoasPackTest, AsksForTheDoseOfTheClinic) {
  const Routine& basics = m_pack->routines.at(*RoutineId::parse("psoas-basics"));
  ASSERT_EQ(basics.items.size(), 2U);
  EXPECT_EQ(basics.items[0].exercise.text(), "half-kneeling-hip-flexor");
  EXPECT_EQ(basics.items[0].dose, Dose(Hold{30s, 3, 10s}));
  EXPECT_EQ(basics.items[1].exercise.text(), "bed-edge-hip-flexor");
  EXPECT_EQ(basics.items[1].dose, Dose(Hold{30s, 1, 10s}));
  EXPECT_EQ(exercise("half-kneeling-hip-flexor").dose, Dose(Hold{30s, 3, 10s}));
  EXPECT_EQ(exercise("half-kneeling-hip-flexor").easier.length, 15s);
}

TEST_F(IliopsoasPackTest, StretchesOnFiveDaysAndRestsOnWednesdayAndSunday) {
  ASSERT_TRUE(m_pack->week);
  for (std::size_t i = 0; i < 7; ++i) {
    const bool rest = i == 2 || i == 6;
    EXPECT_EQ(m_pack->week->routines[i].has_value(), !rest) << i;
  }
}

TEST_F(IliopsoasPackTest, NamesTheClinic) {
  EXPECT_EQ(m_pack->care, (CareContact{"Aspen Leaf Massage and Therapeutics", "720-620-8018", "aspenlmt.com"}));
}

TEST_F(IliopsoasPackTest, HasEveryEmergencySign) {
  ASSERT_TRUE(m_pack->safety);
  EXPECT_EQ(m_pack->safety->emergency.size(), 8U);
  EXPECT_GE(m_pack->safety->askFirst.size(), 5U);
  EXPECT_EQ(m_pack->safety->alwaysStop.size(), 4U);
}

TEST_F(IliopsoasPackTest, HasThirtyExercisesInFilesOfTheirNames) {
  std::set<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(kFolder / "exercises")) {
    names.insert(entry.path().stem().string());
  }
  std::set<std::string> ids;
  for (const auto& [id, each] : m_pack->exercises) ids.insert(id.text());
  EXPECT_EQ(ids.size(), 30U);
  EXPECT_EQ(ids, names);
}

TEST_F(IliopsoasPackTest, EveryExerciseSaysAllThatThePageShows) {
  for (const auto& [id, each] : m_pack->exercises) {
    const json& file = fileOfExercise(id);
    for (const char* key :
         {"kind", "level", "place", "start_dose", "days", "dose_says", "easier_ways", "harder_ways"}) {
      EXPECT_TRUE(file.contains(key)) << id.text() << ": " << key;
    }
    EXPECT_FALSE(each.mistakes.empty()) << id.text();
    EXPECT_FALSE(each.cautions.empty()) << id.text();
    EXPECT_NE(each.cues.ready, each.cues.hold) << id.text() << ": a cue that stands in for another";
    EXPECT_NE(each.cues.ready, each.cues.relax) << id.text() << ": a cue that stands in for another";
  }
}

TEST_F(IliopsoasPackTest, EveryTextIsThereInEnglishAndInGerman) {
  for (const auto& [name, file] : m_files) {
    forEachText(file, name, [](const json& texts, const std::string& place) {
      for (const char* language : kLanguages) EXPECT_TRUE(texts.contains(language)) << place << ": " << language;
    });
  }
  for (const auto& [key, source] : m_files.at("pack.json").at("sources").items()) {
    EXPECT_TRUE(source.at("says").is_object()) << key << ": says";
  }
}

TEST_F(IliopsoasPackTest, EveryNumberHasASourceThatWasReadMoreThanByHearsay) {
  for (const auto& [id, each] : m_pack->exercises) {
    EXPECT_FALSE(each.doseSays.empty()) << id.text() << ": what its sources say about the dose";
    EXPECT_TRUE(std::ranges::any_of(each.sources, [&](const std::string& key) {
      return m_pack->sources.at(key).verified != "general knowledge";
    })) << id.text();
  }
}

TEST_F(IliopsoasPackTest, EveryExerciseHasTwoPosesAndAView) {
  for (const auto& [id, each] : m_pack->exercises) {
    const json& figure = fileOfExercise(id).at("figure");
    for (const char* key : {"start", "stretched", "view"})
      EXPECT_TRUE(figure.contains(key)) << id.text() << ": " << key;
    EXPECT_NE(each.movement.start, each.movement.stretched) << id.text();
  }
}

TEST_F(IliopsoasPackTest, EveryMuscleCanBeShown) {
  for (const auto& [id, each] : m_pack->exercises) {
    const Skeleton skeleton = skeletonOf(each.movement.stretched);
    std::vector<std::string> named = each.muscles;
    named.insert(named.end(), each.also.begin(), each.also.end());
    for (const std::string& name : named) {
      const auto muscle = muscleNamed(name);
      EXPECT_TRUE(muscle) << id.text() << ": " << name;
      if (!muscle) continue;
      EXPECT_FALSE(strandsOf(skeleton, *muscle, BodySide::Right).empty()) << id.text() << ": " << name;
    }
    EXPECT_FALSE(each.movement.muscles.empty()) << id.text() << ": the figure shows none";
    for (const SidedMuscle& shown : each.movement.muscles) {
      EXPECT_FALSE(strandsOf(skeleton, shown.muscle, shown.side).empty()) << id.text() << ": " << nameOf(shown.muscle);
    }
  }
}

TEST_F(IliopsoasPackTest, StepsCanBeReadWhileTheyAreDone) {
  constexpr std::size_t shortImperative = 12;
  for (const auto& [id, each] : m_pack->exercises) {
    std::size_t most = shortImperative;
    for (const Dose& dose : dosesOf(each, *m_pack)) most = std::min(most, wordsReadIn(shownTimeOf(dose).one));
    for (const LocalizedText& step : each.steps) {
      for (const char* language : kLanguages) {
        EXPECT_LE(words(step.in(language)), most) << id.text() << ": " << step.in(language);
      }
    }
  }
}

/// A cue is shown and said when its phase begins, and must be over when there is something to do: a cue of a hold or a
/// set after a third of it. A short hold is one of many alike, so its cue need not be shorter than one short sentence.
TEST_F(IliopsoasPackTest, CuesCanBeReadInTheirPhase) {
  constexpr std::size_t shortSentence = 12;
  constexpr std::size_t longest = 30;  // seconds of reading: nobody reads more in a stretch
  const Pace pace;
  for (const auto& [id, each] : m_pack->exercises) {
    std::size_t hold = longest;
    std::size_t relax = longest;
    for (const Dose& dose : dosesOf(each, *m_pack)) {
      const Shown shown = shownTimeOf(dose);
      hold = std::min(hold, std::max(wordsReadIn(shown.whole) / 3, shortSentence));
      if (shown.pause) relax = std::min(relax, wordsReadIn(*shown.pause));
    }
    for (const char* language : kLanguages) {
      const auto fits = [&](const LocalizedText& cue, std::size_t most) {
        const std::string text = sidedText(cue.in(language), Side::Left);
        EXPECT_LE(words(text), most) << id.text() << ": " << text;
      };
      fits(each.cues.ready, wordsReadIn(pace.ready));
      fits(each.cues.hold, hold);
      fits(each.cues.relax, relax);
      fits(each.cues.change, wordsReadIn(pace.switchSides));
      fits(each.easier.cue, wordsReadIn(pace.ready));
    }
  }
}

/// Where it matters which side it is: when getting into position and when changing. Steps name none, because they are
/// read before there is a side.
TEST_F(IliopsoasPackTest, CuesNameTheSideAndStepsDoNot) {
  for (const auto& [id, each] : m_pack->exercises) {
    for (const char* language : kLanguages) {
      if (each.sides == Sides::EachSide) {
        for (const auto* cue : {&each.cues.ready, &each.cues.change}) {
          const std::string& text = cue->in(language);
          EXPECT_NE(sidedText(text, Side::Left), sidedText(text, Side::Right)) << id.text() << ": " << text;
        }
      }
      for (const auto& step : each.steps) EXPECT_EQ(step.in(language).find('{'), std::string::npos) << id.text();
    }
  }
  EXPECT_EQ(sidedText(exercise("half-kneeling-hip-flexor").cues.hold.in("en"), Side::Left),
            "Keep your trunk upright. Slide the hips forward until you feel a pull at the front of "
            "the left hip.");
}

TEST_F(IliopsoasPackTest, ASideIsNamedByOneWordForEach) {
  const std::map<std::string, std::regex> pairs{
      {"en", std::regex("\\{([Ll]eft\\|[Rr]ight|[Rr]ight\\|[Ll]eft)\\}")},
      {"de", std::regex("\\{([Ll]ink\\w*\\|[Rr]echt\\w*|[Rr]echt\\w*\\|[Ll]ink\\w*)\\}")}};
  const std::regex any("\\{[^}]*\\}");
  for (const auto& [name, file] : m_files) {
    forEachText(file, name, [&](const json& texts, const std::string& place) {
      for (const auto& [language, pair] : pairs) {
        if (!texts.contains(language)) continue;
        const auto text = texts.at(language).get<std::string>();
        for (auto found = std::sregex_iterator(text.begin(), text.end(), any); found != std::sregex_iterator();
             ++found) {
          EXPECT_TRUE(std::regex_match(found->str(), pair)) << place << ": " << found->str();
        }
      }
    });
  }
}

TEST_F(IliopsoasPackTest, PromisesNothing) {
  const auto icase = std::regex::ECMAScript | std::regex::icase;
  const std::map<std::string, std::regex> promises{
      {"en", std::regex("\\b(cures?|cured|heals?|healed|healing|reliev\\w+|fix|fixes|guarante\\w+|prevent\\w*|posture|"
                        "corrects?|detox\\w*|miracle\\w*|get rid of)\\b|!",
                        icase)},
      {"de",
       std::regex("\\b(heilt|heilen|geheilt|kurier\\w+|garantier\\w+|lindert|verhindert|behebt|beseitigt|repariert|"
                  "beugt [A-Z]\\w+ vor|vorbeugung|k\u00f6rperhaltung|entgift\\w+|wunder\\w*)\\b|!",
                  icase)}};
  for (const auto& [name, file] : m_files) {
    forEachText(file, name, [&](const json& texts, const std::string& place) {
      const bool ofASource = place.starts_with("pack.json.sources.");  // tells what others claim, and what they do not
      for (const auto& [language, promise] : promises) {
        if (!texts.contains(language)) continue;
        const auto text = texts.at(language).get<std::string>();
        std::smatch found;
        const bool promised = std::regex_search(text, found, promise) && !(ofASource && found.str() != "!");
        EXPECT_FALSE(promised) << place << ": " << found.str();
      }
    });
  }
}

TEST_F(IliopsoasPackTest, ListsOnlySourcesThatAreUsed) {
  std::set<std::string> used;
  for (const auto& [id, each] : m_pack->exercises) used.insert(each.sources.begin(), each.sources.end());
  used.insert(m_pack->safety->sources.begin(), m_pack->safety->sources.end());
  for (const json& key : m_files.at("pack.json").at("week").at("sources")) used.insert(key.get<std::string>());
  used.insert(m_pack->learn->bendSources.begin(), m_pack->learn->bendSources.end());
  for (const LearnSection& section : m_pack->learn->sections) {
    for (const LearnStatement& each : section.statements) used.insert(each.sources.begin(), each.sources.end());
  }
  for (const auto& [id, each] : m_pack->programmes) used.insert(each.sources.begin(), each.sources.end());
  for (const auto& [key, source] : m_pack->sources) EXPECT_TRUE(used.contains(key)) << key;
}

/// The six weeks as they were put together: on how many days there is a session, on how many of those strength work,
/// how many minutes of stretching and work a session has at most, and what each item asks.
struct PlannedWeek {
  int days;
  int strengthDays;
  std::chrono::minutes most;
  std::map<std::string, Dose> items;  ///< of the week's routines together
};
const std::vector<PlannedWeek>& plannedWeeks() {
  const auto hold = [](int times, Millis length) { return Dose(Hold{length, times}); };
  const auto reps = [](int times, int sets = 1) { return Dose(Repeat{times, {}, sets}); };
  static const std::vector<PlannedWeek> weeks{
      {4,
       0,
       10min,
       {{"cat-camel", reps(5)},
        {"pelvic-tilt", reps(8)},
        {"bed-edge-hip-flexor", hold(2, 20s)},
        {"single-knee-to-chest", hold(2, 15s)},
        {"supine-hamstring", hold(2, 15s)},
        {"knee-rolls", reps(4)}}},
      {5,
       2,
       12min,
       {{"cat-camel", reps(6)},
        {"half-kneeling-hip-flexor", hold(2, 30s)},
        {"supine-hamstring", hold(2, 20s)},
        {"supine-figure-four", hold(2, 15s)},
        {"glute-bridge", reps(8)},
        {"clamshell", reps(8)},
        {"seated-march", reps(5)}}},
      {5,
       3,
       16min,
       {{"cat-camel", reps(6)},
        {"half-kneeling-hip-flexor", hold(3, 30s)},
        {"bed-edge-hip-flexor", hold(1, 30s)},
        {"prone-quad-strap", hold(2, 20s)},
        {"supine-hamstring", hold(2, 30s)},
        {"glute-bridge", reps(10, 2)},
        {"supine-psoas-march", reps(6, 2)},
        {"bird-dog", hold(5, 5s)}}},
      {5,
       3,
       16min,
       {{"half-kneeling-hip-flexor", hold(3, 30s)},
        {"butterfly-adductor", hold(2, 15s)},
        {"open-book", reps(5)},
        {"glute-bridge", reps(10, 3)},
        {"supine-psoas-march", reps(8, 2)},
        {"clamshell", reps(10, 2)},
        {"dead-bug", reps(6)},
        {"side-bridge-knees", hold(3, 6s)}}},
      {5,
       3,
       20min,
       {{"half-kneeling-hip-flexor", hold(3, 30s)},
        {"prone-quad-strap", hold(3, 30s)},
        {"supine-figure-four", hold(2, 30s)},
        {"straight-leg-raise", reps(8, 2)},
        {"bird-dog", hold(6, 8s)},
        {"side-bridge-knees", hold(4, 10s)},
        {"dead-bug", reps(6, 2)},
        {"sit-to-stand", reps(8, 2)}}},
      {5,
       3,
       20min,
       {{"half-kneeling-hip-flexor", hold(3, 30s)},
        {"bed-edge-hip-flexor", hold(1, 45s)},
        {"supine-hamstring", hold(3, 30s)},
        {"straight-leg-raise", reps(10, 3)},
        {"standing-psoas-hold", hold(5, 10s)},
        {"glute-bridge", reps(12, 3)},
        {"bird-dog", hold(6, 10s)},
        {"side-bridge-knees", hold(6, 10s)}}},
  };
  return weeks;
}

/// Without pauses and tempo, which the weeks do not say.
Dose amountOf(const Dose& dose) {
  if (const auto* hold = std::get_if<Hold>(&dose)) return Hold{hold->length, hold->times};
  const auto& repeat = std::get<Repeat>(dose);
  return Repeat{repeat.times, {}, repeat.sets};
}

TEST_F(IliopsoasPackTest, TheSixWeeksAreAsTheyWerePutTogether) {
  const Programme& programme = m_pack->programmes.at(*ProgrammeId::parse("six-weeks"));
  ASSERT_EQ(programme.weeks.size(), plannedWeeks().size());
  Library library;
  library.packs.push_back(*m_pack);
  for (std::size_t i = 0; i < programme.weeks.size(); ++i) {
    SCOPED_TRACE("week " + std::to_string(i + 1));
    const ProgrammeWeek& week = programme.weeks[i];
    const PlannedWeek& planned = plannedWeeks()[i];
    EXPECT_EQ(7 - std::ranges::count(week.days, ProgrammeDay::Rest), planned.days);
    EXPECT_EQ(std::ranges::count(week.days, ProgrammeDay::Strength), planned.strengthDays);
    EXPECT_EQ(week.days.back(), ProgrammeDay::Rest) << "how the morning after the last session was is known in time";
    std::map<std::string, Dose> items;
    Millis longest{0};
    for (const auto& routine : {std::optional(week.stretch), week.strength}) {
      if (!routine) continue;
      for (const RoutineItem& item : m_pack->routines.at(*routine).items) {
        const Dose amount = amountOf(item.dose);
        EXPECT_EQ(items.emplace(item.exercise.text(), amount).first->second, amount) << item.exercise.text();
      }
      Millis work{0};
      for (const Segment& segment : writeScript(m_pack->routines.at(*routine), library)) {
        if (isWork(segment.phase)) work += segment.length;
      }
      EXPECT_LE(work, planned.most) << routine->text();
      longest = std::max(longest, work);
    }
    EXPECT_EQ(items, planned.items);
    EXPECT_GT(longest * 2, planned.most) << "far less than it says";
  }
}

TEST_F(IliopsoasPackTest, WhatComesAfterTheSixWeeksIsTwoOrThreeDays) {
  const Programme& programme = m_pack->programmes.at(*ProgrammeId::parse("six-weeks"));
  const auto days = 7 - std::ranges::count(programme.keep.days, ProgrammeDay::Rest);
  EXPECT_TRUE(days == 2 || days == 3) << days;
  EXPECT_TRUE(programme.keep.strength);
}

TEST_F(IliopsoasPackTest, AStrengthDayStretchesFirst) {
  for (const auto& [id, programme] : m_pack->programmes) {
    for (const ProgrammeWeek& week : programme.weeks) {
      if (!week.strength) continue;
      bool worked = false;
      for (const RoutineItem& item : m_pack->routines.at(*week.strength).items) {
        const Kind kind = m_pack->exercises.at(item.exercise).kind;
        worked = worked || kind == Kind::Strength;
        EXPECT_FALSE(worked && kind == Kind::Stretch) << week.strength->text() << ": " << item.exercise.text();
      }
      EXPECT_TRUE(worked) << week.strength->text();
    }
  }
}

TEST_F(IliopsoasPackTest, TheProgrammeSaysThatItIsOurOwn) {
  const Programme& programme = m_pack->programmes.at(*ProgrammeId::parse("six-weeks"));
  EXPECT_NE(programme.says.in("en").find("our own synthesis"), std::string::npos);
  EXPECT_NE(programme.says.in("en").find("not a published protocol"), std::string::npos);
  EXPECT_NE(programme.says.in("de").find("kein ver\u00f6ffentlichtes Programm"), std::string::npos);
  for (const char* source : {"winters04", "bandy97", "hatefi21", "common-practice"}) {
    EXPECT_TRUE(std::ranges::count(programme.sources, source)) << source;
  }
}

TEST_F(IliopsoasPackTest, TheHipOfTheLearnPageGoesFromSittingToTheStretchAndNeverBack) {
  const MovementPath path(m_pack->learn->bend);
  const auto hipAt = [&](int percent) { return path.at(percent / 100.0)[Joint::HipFlex]; };
  EXPECT_NEAR(hipAt(0), kSittingFlexion, 3);
  EXPECT_NEAR(hipAt(66), kStandingFlexion, 3);
  EXPECT_NEAR(hipAt(100), kStretchFlexion, 2);
  for (int percent = 0; percent < 100; ++percent) EXPECT_GT(hipAt(percent) + 0.6F, hipAt(percent + 1)) << percent;
}

TEST_F(IliopsoasPackTest, TheLearnPagePlaysExercisesThatAreThere) {
  for (const LearnSection& section : m_pack->learn->sections) {
    EXPECT_TRUE(!section.exercise || m_pack->exercises.contains(*section.exercise)) << section.id;
  }
}

}  // namespace
}  // namespace lissom
