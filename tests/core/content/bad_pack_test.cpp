// Packs that come from anywhere: spoiled by hand, by accident, or on purpose. Whatever is in the file, the answer comes
// soon, in little memory, and says every mistake with its place; and what is taken can be played and drawn.

#include "core/content/pack.h"
#include "core/session/script.h"
#include "tests/support/child_process.h"
#include "tests/support/tier.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <fstream>
#include <random>
#include <sstream>

namespace lissom {
namespace {

using namespace std::chrono_literals;
using nlohmann::json;

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kSanitized = true;
#else
constexpr bool kSanitized = false;
#endif

std::string shippedText() {
  std::ifstream file(LISSOM_SOURCE_DIR "/tests/data/packs/one-file.json");
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::string refusal(const std::string& text) {
  const auto pack = parsePack(text);
  return pack ? "accepted" : pack.error().detail;
}

/// The refusal of the shipped pack with the first `old` in its text replaced.
std::string refusalWith(const std::string& old, const std::string& fresh) {
  std::string text = shippedText();
  const auto at = text.find(old);
  EXPECT_NE(at, std::string::npos) << old;
  if (at != std::string::npos) text.replace(at, old.size(), fresh);
  return refusal(text);
}

/// What is wrong with a text that must be refused soon, shortly, and in little memory: 256 MB more than the tests use
/// already. Sanitizers need more than that for themselves.
std::string refusalInBounds(const std::string& text) {
  if (!kSanitized) {
    const int code = inChild([&] {
      std::size_t pages = 0;
      std::ifstream("/proc/self/statm") >> pages;
      const rlim_t most = pages * 4096 + 256UL * 1024 * 1024;
      const rlimit limit{most, most};
      ::setrlimit(RLIMIT_AS, &limit);
      return parsePack(text) ? 1 : 0;
    });
    EXPECT_EQ(code, 0) << "too much memory, or taken";
    if (code != 0) return {};
  }
  const auto before = std::chrono::steady_clock::now();
  std::string why = refusal(text);
  EXPECT_LT(std::chrono::steady_clock::now() - before, kSanitized ? 30s : 4s);
  EXPECT_LT(why.size(), 1'000'000U);
  return why;
}

std::string repeated(const std::string& text, std::size_t times) {
  std::string out;
  out.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

TEST(BadPackTest, SaysTheLineAndTheColumnOfBrokenJson) {
  EXPECT_TRUE(refusal("").starts_with("line 1, column 0: is not JSON: ")) << refusal("");
  EXPECT_TRUE(refusal("{\n  \"format\": 1,\n}").starts_with("line 3, column 1: is not JSON: "));
  EXPECT_TRUE(refusal("{\"format\": 1} {}").starts_with("line 1, column 15: is not JSON: "));
  EXPECT_TRUE(refusal(shippedText().substr(0, 5000)).find("is not JSON") != std::string::npos);
  for (const char* text : {"{'format': 1}", "{format: 1}", "{\"format\": NaN}", "{\"format\": Infinity}", "nil",
                           "{\"format\": 01}", "{\"format\": 1 /* one */}", "\"\\ud800\"", "\"a\nb\""}) {
    EXPECT_NE(refusal(text).find("is not JSON: "), std::string::npos) << text;
  }
}

TEST(BadPackTest, SaysWhatIsWrongInPlainWords) {
  EXPECT_EQ(refusal("{\"format\": 1e999}"), "line 1, column 16: is not JSON: number overflow parsing '1e999'");
  EXPECT_EQ(refusal("{\"format\": \"\xFF\"}").find_first_of("\xFF[]"), std::string::npos) << "no raw bytes, no codes";
  const std::string bidi = refusal(
      "{\"\xE2\x80\xAE"
      "cba\\nexercises[0].id: is fine\": 1}");
  EXPECT_EQ(bidi.find("\xE2\x80\xAE"), std::string::npos) << "a key cannot turn the text around";
  EXPECT_EQ(bidi.find("\nexercises[0].id: is fine"), std::string::npos) << "and cannot add lines";
}

TEST(BadPackTest, RefusesWhatIsNotUtf8) {
  EXPECT_NE(refusalWith("Half", "H\xE4lf").find("is not JSON: "), std::string::npos);
  EXPECT_NE(refusalWith("Half", "H\xC0\xAFlf").find("is not JSON: "), std::string::npos) << "overlong";
  EXPECT_NE(refusalWith("Half", "H\xED\xA0\x80lf").find("is not JSON: "), std::string::npos) << "half a surrogate";
  std::string wide;
  for (const char c : shippedText()) wide += {c, '\0'};
  EXPECT_NE(refusal("\xFF\xFE" + wide).find("is not JSON: "), std::string::npos) << "UTF-16";
  EXPECT_EQ(refusal("\xEF\xBB\xBF" + shippedText()), "accepted") << "the mark that some editors put before UTF-8";
}

TEST(BadPackTest, RefusesOtherUnitsThanTheOnesItsKeysSay) {
  const std::string ms = refusalWith("\"hold_s\": 30", "\"hold_ms\": 30000");
  EXPECT_NE(ms.find("exercises[0].dose.hold_s: is missing"), std::string::npos) << ms;
  EXPECT_NE(ms.find("exercises[0].dose.hold_ms: is not known here"), std::string::npos) << ms;
  EXPECT_EQ(refusalWith("\"hold_s\": 30", "\"hold_s\": \"30\""),
            "exercises[0].dose.hold_s: must be a whole number, 1 to 600");
  EXPECT_EQ(refusalWith("\"hold_s\": 30", "\"hold_s\": \"30 s\""),
            "exercises[0].dose.hold_s: must be a whole number, 1 to 600");
  EXPECT_EQ(refusalWith("\"hold_s\": 30", "\"hold_s\": 0.5"),
            "exercises[0].dose.hold_s: must be a whole number, 1 to 600");
  EXPECT_EQ(refusalWith("\"hold_s\": 30", "\"hold_s\": 30000"), "exercises[0].dose.hold_s: must be 1 to 600");
  EXPECT_EQ(refusalWith("\"hold_s\": 30", "\"hold_s\": -9223372036854775808"),
            "exercises[0].dose.hold_s: must be 1 to 600");
  EXPECT_EQ(refusalWith("\"hold_s\": 30", "\"hold_s\": 99999999999999999999"),
            "exercises[0].dose.hold_s: must be a whole number, 1 to 600");
}

TEST(BadPackTest, RefusesKeysThatAreThereTwiceAtAnyDepth) {
  EXPECT_EQ(refusalWith("\"format\": 1", "\"format\": 1, \"format\": 1"), "format: is there twice");
  EXPECT_EQ(refusalWith("\"hold_s\": 30", "\"hold_s\": 600, \"hold_s\": 30"),
            "exercises[0].dose.hold_s: is there twice");
  EXPECT_EQ(refusalWith("\"hold_s\": 30", "\"hold_s\": 600, \"hold\\u005fs\": 30"),
            "exercises[0].dose.hold_s: is there twice");
}

TEST(BadPackTest, RefusesTooMuchOfAnythingSoonAndInLittleMemory) {
  constexpr std::size_t million = 1'000'000;
  EXPECT_NE(refusalInBounds(std::string(million, '[')).find("lies too deep"), std::string::npos);
  EXPECT_NE(refusalInBounds(repeated("{\"a\":", million)).find("lies too deep"), std::string::npos);
  EXPECT_NE(refusalInBounds(std::string(kLongestPack + 1, ' ')).find("at most 8388608 bytes"), std::string::npos);
  EXPECT_NE(refusalInBounds('[' + repeated("{},", 2'700'000) + "1]").find("at most 500000 values"), std::string::npos);
  EXPECT_NE(refusalInBounds('[' + repeated("[],", 2'700'000) + "1]").find("at most 500000 values"), std::string::npos);
  EXPECT_NE(refusalInBounds('{' + repeated("\"a\":0,", 400'000) + "\"a\":1}").find("a: is there twice"),
            std::string::npos);
  EXPECT_NE(refusalInBounds("{\"format\": " + std::string(7 * million, '7') + "}").find("is not JSON"),
            std::string::npos);
}

TEST(BadPackTest, AVeryLongKeyDoesNotMakeItsPlacesLong) {
  const std::string key(4'000'000, 'k');
  std::string twice = "{\"" + key + "\":{" + repeated("\"a\":0,", 400'000) + "\"a\":1}}";
  EXPECT_NE(refusalInBounds(twice).find("is there twice"), std::string::npos);
  std::string many;
  for (int i = 0; i < 200'000; ++i) many += "\"x" + std::to_string(i) + "\":0,";
  const std::string unknown = refusalInBounds(R"({"format": 1, "id": "a", "name": {"en": "A"}, "default_language": "en",
    "exercises": [], "routines": [], "sources": {")" +
                                              key + "\":{" + many + "\"y\":1}}}");
  EXPECT_NE(unknown.find("kkk"), std::string::npos);
  EXPECT_NE(unknown.find("x1: is not known here"), std::string::npos);
}

TEST(BadPackTest, SaysThatAPackIsNewerWhateverElseIsInIt) {
  for (const char* format : {"2", "17", "4294967297", "18446744073709551615"}) {
    const auto newer = parsePack(std::string("{\"format\": ") + format + ", \"what_it_brings\": [1, 2]}");
    ASSERT_FALSE(newer);
    EXPECT_EQ(newer.error().code, Error::Code::PackNewer) << format;
  }
  for (const char* format : {"0", "-1", "1.5", "\"2\"", "null", "true", "[2]", "1e300"}) {
    const auto wrong = parsePack(std::string("{\"format\": ") + format + "}");
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().code, Error::Code::BadContent) << format;
    EXPECT_NE(wrong.error().detail.find("format: must be"), std::string::npos) << wrong.error().detail;
  }
}

TEST(BadPackTest, RefusesAMovementThatWouldTakeTooLongToSettle) {
  json pack = json::parse(shippedText());
  json& contacts = pack["exercises"][0]["figure"]["contacts"];
  const json keep = contacts[0]["keep"][0];
  for (int i = 0; i < 60; ++i) contacts.push_back(contacts[0]);
  EXPECT_EQ(refusal(pack.dump()), "exercises[0].figure.contacts: must be a list of at most 12");
  pack = json::parse(shippedText());
  for (int i = 0; i < 60; ++i) pack["exercises"][0]["figure"]["contacts"][0]["keep"].push_back(keep);
  EXPECT_EQ(refusal(pack.dump()), "exercises[0].figure.contacts[0].keep: must be a list of at most 8");
  pack = json::parse(shippedText());
  for (int i = 0; i < 60; ++i) pack["exercises"][0]["figure"]["contacts"][0]["move"].push_back("root.y");
  EXPECT_EQ(refusal(pack.dump()), "exercises[0].figure.contacts[0].move: must be a list of at most 24");
}

/// What the parser promises of programmes.
void useProgrammes(const Pack& pack) {
  for (const auto& [id, programme] : pack.programmes) {
    ASSERT_FALSE(programme.weeks.empty());
    EXPECT_FALSE(programme.name.in("en").empty() || programme.says.in("en").empty());
    for (const std::string& source : programme.sources) EXPECT_TRUE(pack.sources.contains(source));
    std::vector<ProgrammeWeek> weeks = programme.weeks;
    weeks.push_back(programme.keep);
    for (std::size_t i = 0; i < weeks.size(); ++i) {
      const ProgrammeWeek& week = weeks[i];
      EXPECT_FALSE(week.theme.in("en").empty());
      EXPECT_TRUE(pack.routines.contains(week.stretch));
      EXPECT_TRUE(!week.strength || pack.routines.contains(*week.strength));
      EXPECT_NE(week.days.front(), ProgrammeDay::Rest);
      for (std::size_t day = 0; day < 7; ++day) {
        if (week.days[day] != ProgrammeDay::Strength) continue;
        EXPECT_TRUE(week.strength);
        EXPECT_NE(week.days[(day + 1) % 7], ProgrammeDay::Strength);
        const bool nextBegins = day == 6 && i + 1 < weeks.size();
        EXPECT_FALSE(nextBegins && weeks[i + 1].days[0] == ProgrammeDay::Strength);
      }
    }
  }
}

/// Plays and draws all that a pack has: it was taken, so nothing in it may break what comes after.
void useAll(const Pack& pack) {
  useProgrammes(pack);
  Library library;
  library.packs.push_back(pack);
  for (const auto& [id, routine] : pack.routines) {
    const Script script = writeScript(routine, library);
    ASSERT_FALSE(script.empty());
    EXPECT_GT(totalLength(script), Millis{0});
    for (const Segment& segment : script) {
      ASSERT_GT(segment.length, Millis{0});
      ASSERT_NE(library.exercise(segment.exercise), nullptr);
    }
  }
  for (const auto& [id, exercise] : pack.exercises) {
    ASSERT_FALSE(exercise.name.in("en").empty() && pack.defaultLanguage == "en");
    ASSERT_FALSE(exercise.steps.empty());
    EXPECT_GT(exercise.easier.length, Millis{0});
    for (const double amount : {0.0, 0.5, 1.0}) {
      const Pose pose = poseAt(exercise.movement, amount, 0.5);
      for (std::size_t i = 0; i < kJoints; ++i) ASSERT_TRUE(std::isfinite(pose[JointIndex::numbered(i)]));
      ASSERT_TRUE(isWithinRanges(pose));
    }
  }
}

/// The pack in one file with a programme of two weeks.
json packWithProgramme() {
  json pack = json::parse(shippedText());
  const json week = {{"theme", {{"en", "Begin"}}},
                     {"stretch", "psoas-basics"},
                     {"strength", "psoas-basics"},
                     {"days", {"stretch", "strength", "rest", "strength", "stretch", "strength", "rest"}}};
  pack["programmes"] = {{{"id", "two-weeks"},
                         {"name", {{"en", "Two weeks"}}},
                         {"says", {{"en", "Ours."}}},
                         {"sources", {"winters04"}},
                         {"weeks", {week, week}},
                         {"keep", week}}};
  return pack;
}

/// Every place in a document that is not its root.
void collect(const json& node, const std::string& place, std::vector<std::string>& places) {
  if (!place.empty()) places.push_back(place);
  if (node.is_object()) {
    for (const auto& [key, value] : node.items()) collect(value, (json::json_pointer(place) / key).to_string(), places);
  } else if (node.is_array()) {
    for (std::size_t i = 0; i < node.size(); ++i) collect(node[i], place + '/' + std::to_string(i), places);
  }
}

/// What a number, a text or anything else could be by mistake.
json junk(std::minstd_rand& random, const json& old) {
  if (old.is_number() && random() % 2 == 0) {
    const double value = old.get<double>();
    switch (random() % 6) {
      case 0:
        return -value;
      case 1:
        return value * 1000;
      case 2:
        return value / 1000;
      case 3:
        return std::to_string(value);
      case 4:
        return value + 1;
      default:
        return std::numeric_limits<double>::max();
    }
  }
  static const std::vector<json> all{
      json(),   json(true), json(0),      json(-1),      json(1e300),    json(INT64_MIN),  json(UINT64_MAX),
      json(""), json("x"),  json("rest"), json::array(), json::object(), json::array({1}), json({{"en", "a"}})};
  return all[random() % all.size()];
}

/// One change of the kind that happens when a file is edited by hand.
void spoil(json& pack, std::minstd_rand& random) {
  std::vector<std::string> places;
  collect(pack, "", places);
  const json::json_pointer at(places[random() % places.size()]);
  const json::json_pointer other(places[random() % places.size()]);
  json& parent = pack[at.parent_pointer()];
  switch (random() % 5) {
    case 0:  // removed
      if (parent.is_object()) {
        parent.erase(at.back());
      } else {
        parent.erase(std::stoul(at.back()));
      }
      break;
    case 1:  // written twice
      if (parent.is_array()) {
        parent.push_back(json(pack[at]));
      } else {
        parent[at.back() + "2"] = json(pack[at]);
      }
      break;
    case 2:  // pasted from elsewhere
      pack[at] = json(pack[other]);
      break;
    case 3: {  // two exchanged
      const json one = pack[at];
      const json two = pack[other];
      pack[at] = two;
      if (pack.contains(other)) pack[other] = one;
      break;
    }
    default:
      pack[at] = junk(random, pack[at]);
  }
}

TEST(BadPackTest, WhatIsTakenAfterAnyEditCanBePlayedAndDrawn) {
  const unsigned seed = newSeed();
  SCOPED_TRACE("LISSOM_SEED=" + std::to_string(seed));
  std::minstd_rand random(seed);
  const json whole = packWithProgramme();
  int taken = 0;
  const int tries = cases(600, 60'000);
  for (int i = 0; i < tries; ++i) {
    json pack = whole;
    const auto edits = 1 + random() % 3;
    for (unsigned edit = 0; edit < edits; ++edit) spoil(pack, random);
    const std::string text = pack.dump();
    const auto read = parsePack(text);
    if (read) {
      ++taken;
      useAll(*read);
    } else {
      EXPECT_FALSE(read.error().detail.empty());
    }
    if (HasFailure()) {
      FAIL() << "try " << i << ": " << json::diff(whole, pack).dump();
    }
  }
  EXPECT_GT(taken, 0) << "edits of texts and angles are taken";
  EXPECT_LT(taken, tries);
}

TEST(BadPackTest, AnyDamagedBytesAreRefusedOrHarmless) {
  const unsigned seed = newSeed();
  SCOPED_TRACE("LISSOM_SEED=" + std::to_string(seed));
  std::minstd_rand random(seed);
  const std::string whole = packWithProgramme().dump();
  const int tries = cases(600, 60'000);
  for (int i = 0; i < tries; ++i) {
    std::string text = whole;
    const auto damages = 1 + random() % 4;
    for (unsigned damage = 0; damage < damages && !text.empty(); ++damage) {
      const std::size_t at = random() % text.size();
      const std::size_t length = random() % 64;
      switch (random() % 5) {
        case 0:
          text[at] = static_cast<char>(random() % 256);
          break;
        case 1:
          text.erase(at, length);
          break;
        case 2:
          text.insert(at, text.substr(random() % text.size(), length));
          break;
        case 3:
          text.replace(at, std::min(length, text.size() - at), length, '\0');  // a sector that was never written
          break;
        default:
          text.resize(at);
      }
    }
    const auto read = parsePack(text);
    if (read) {
      useAll(*read);
    } else {
      EXPECT_FALSE(read.error().detail.empty());
    }
    ASSERT_FALSE(HasFailure()) << "try " << i;
  }
}

}  // namespace
}  // namespace lissom
