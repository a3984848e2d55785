#include "core/content/pack.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <nlohmann/json.hpp>

namespace lissom {
namespace {

using nlohmann::json;

/// The smallest whole pack, to be spoiled in one place by each test.
json wholePack() {
  return json::parse(R"({
    "format": 1, "id": "tiny", "name": {"en": "Tiny"}, "default_language": "en",
    "sources": {"book": {"title": "A book", "url": "", "says": "Hold it.", "verified": "read"}},
    "exercises": [{
      "id": "lunge", "name": {"en": "Lunge"}, "sides": "each",
      "dose": {"hold_s": 30, "times": 3, "relax_s": 10},
      "steps": [{"en": "Kneel.", "de": "Knie dich hin."}],
      "cues": {"ready": {"en": "Ready"}, "hold": {"en": "The {left|right} hip"},
               "relax": {"en": "Relax"}, "change": {"en": "Change"}},
      "feel": {"en": "A pull."}, "mistakes": [], "cautions": [],
      "easier": {"cue": {"en": "Less far."}, "hold_s": 15, "amount": 0.5},
      "equipment": [], "muscles": ["psoas-major"], "sources": ["book"]}],
    "routines": [{"id": "daily", "name": {"en": "Daily"}, "items": [
      {"exercise": "lunge", "dose": {"times": 10, "tempo_s": 4}}]}],
    "week": {"monday": "daily", "tuesday": "rest", "wednesday": "rest", "thursday": "rest",
             "friday": "rest", "saturday": "rest", "sunday": "rest", "sources": []},
    "care": {"name": "Clinic", "phone": "555 0100", "web": "example.org"},
    "safety": {"intro": {"en": "Read."}, "emergency": [{"en": "A"}], "ask_first": [{"en": "B"}],
               "always_stop": [{"en": "C"}], "sources": ["book"]}
  })");
}

std::string refusal(const std::string& text) {
  const auto pack = parsePack(text);
  return pack ? "accepted" : pack.error().detail;
}

/// The refusal of the whole pack with `value` put at `pointer`.
std::string refusalWith(const char* pointer, json value) {
  json pack = wholePack();
  pack[json::json_pointer(pointer)] = std::move(value);
  return refusal(pack.dump());
}

std::string refusalWithout(const char* parent, const char* key) {
  json pack = wholePack();
  pack[json::json_pointer(parent)].erase(key);
  return refusal(pack.dump());
}

TEST(PackReaderTest, ReadsAWholePack) {
  const auto pack = parsePack(wholePack().dump());
  ASSERT_TRUE(pack) << pack.error().detail;
  const Exercise& lunge = pack->exercises.at(*ExerciseId::parse("lunge"));
  EXPECT_EQ(lunge.dose, Dose(Hold{std::chrono::seconds{30}, 3, std::chrono::seconds{10}}));
  EXPECT_EQ(lunge.steps[0].in("de"), "Knie dich hin.");
  EXPECT_EQ(lunge.steps[0].in("fr"), "Kneel.");
  EXPECT_EQ(lunge.easier.amount, 0.5);
  const Routine& daily = pack->routines.at(*RoutineId::parse("daily"));
  EXPECT_EQ(daily.items[0].dose, Dose(Repeat{10, std::chrono::seconds{4}}));
  EXPECT_EQ(pack->week->routines[0], daily.id);
  EXPECT_FALSE(pack->week->routines[1]);
  EXPECT_EQ(pack->sources.at("book").says.in("en"), "Hold it.");
  EXPECT_EQ(pack->safety->askFirst[0].in("en"), "B");
}

TEST(PackReaderTest, DoesWithoutWeekCareAndSafety) {
  json pack = wholePack();
  for (const char* key : {"week", "care", "safety"}) pack.erase(key);
  EXPECT_TRUE(parsePack(pack.dump()));
}

TEST(PackReaderTest, ReadsAllThatAnExerciseMaySay) {
  json pack = wholePack();
  json& lunge = pack["exercises"][0];
  lunge["other_names"] = {{{"en", "Split stance"}, {"de", "Ausfallschritt"}}};
  lunge["kind"] = "strength";
  lunge["level"] = 3;
  lunge["place"] = "standing";
  lunge["desk_friendly"] = true;
  lunge["sides"] = "alternate";
  lunge["dose"] = {{"times", 10}, {"tempo_s", 4}, {"sets", 3}, {"relax_s", 30}};
  lunge["start_dose"] = {{"times", 5}, {"tempo_s", 4}};
  lunge["days"] = {{"en", "3 days a week"}, {"de", "an 3 Tagen in der Woche"}};
  lunge["dose_says"] = {{"en", "The book says so."}};
  lunge["easier_ways"] = {{{"en", "Hold on to a chair."}}};
  lunge["harder_ways"] = {{{"en", "The {left|right} hand up."}}};
  lunge["also"] = {"hamstrings"};
  pack["sources"]["book"]["says"] = {{"en", "Hold it."}, {"de", "Halte es."}};
  const auto read = parsePack(pack.dump());
  ASSERT_TRUE(read) << read.error().detail;
  const Exercise& exercise = read->exercises.at(*ExerciseId::parse("lunge"));
  ASSERT_EQ(exercise.otherNames.size(), 1U);
  EXPECT_EQ(exercise.otherNames[0].in("de"), "Ausfallschritt");
  EXPECT_EQ(exercise.kind, Kind::Strength);
  EXPECT_EQ(exercise.level, 3);
  EXPECT_EQ(exercise.place, Place::Standing);
  EXPECT_TRUE(exercise.deskFriendly);
  EXPECT_EQ(exercise.sides, Sides::Alternate);
  EXPECT_EQ(exercise.dose, Dose(Repeat{10, std::chrono::seconds{4}, 3, std::chrono::seconds{30}}));
  EXPECT_EQ(exercise.startDose, Dose(Repeat{5, std::chrono::seconds{4}, 1, Millis{0}}));
  EXPECT_EQ(exercise.days.in("de"), "an 3 Tagen in der Woche");
  EXPECT_EQ(exercise.doseSays.in("en"), "The book says so.");
  EXPECT_EQ(exercise.easierWays.at(0).in("en"), "Hold on to a chair.");
  EXPECT_EQ(sidedText(exercise.harderWays.at(0).in("en"), Side::Left), "The left hand up.");
  EXPECT_EQ(exercise.also, std::vector<std::string>{"hamstrings"});
  EXPECT_EQ(read->sources.at("book").says.in("de"), "Halte es.");
}

TEST(PackReaderTest, ReadsExercisesThatDoNotSayMore) {
  const auto pack = parsePack(wholePack().dump());
  ASSERT_TRUE(pack) << pack.error().detail;
  const Exercise& lunge = pack->exercises.at(*ExerciseId::parse("lunge"));
  EXPECT_EQ(lunge.kind, Kind::Stretch);
  EXPECT_EQ(lunge.level, 1);
  EXPECT_EQ(lunge.place, Place::Mat);
  EXPECT_FALSE(lunge.deskFriendly);
  EXPECT_EQ(lunge.startDose, lunge.dose);
  EXPECT_TRUE(lunge.otherNames.empty() && lunge.easierWays.empty() && lunge.harderWays.empty() && lunge.also.empty());
  EXPECT_TRUE(lunge.days.empty() && lunge.doseSays.empty());
}

TEST(PackReaderTest, NamesMistakesInWhatAnExerciseMaySay) {
  EXPECT_EQ(refusalWith("/exercises/0/kind", "yoga"),
            "exercises[0].kind: must be one of \"stretch\", \"mobility\", \"control\", \"strength\"");
  EXPECT_EQ(refusalWith("/exercises/0/level", 4), "exercises[0].level: must be 1 to 3");
  EXPECT_EQ(refusalWith("/exercises/0/place", "water"),
            "exercises[0].place: must be one of \"mat\", \"bed\", \"chair\", \"standing\"");
  EXPECT_EQ(refusalWith("/exercises/0/desk_friendly", "yes"), "exercises[0].desk_friendly: must be true or false");
  EXPECT_EQ(refusalWith("/exercises/0/other_names", {{{"en", "{a|b}"}}}),
            "exercises[0].other_names[0].en: must not have {left|right}: no one side is worked here");
  EXPECT_EQ(refusalWith("/exercises/0/days", {{"de", "oft"}}),
            "exercises[0].days: has no text in the default language \"en\"");
  EXPECT_EQ(refusalWith("/exercises/0/dose_says", "much"), "exercises[0].dose_says: must be an object");
  EXPECT_EQ(refusalWith("/exercises/0/also", {"No slug"}), "exercises[0].also[0]: must be 1 to 64 of a-z, 0-9 and -");
  EXPECT_EQ(refusalWith("/exercises/0/easier_ways", "none"), "exercises[0].easier_ways: must be a list");
  EXPECT_EQ(refusalWith("/exercises/0/start_dose/sets", 2),
            "exercises[0].start_dose.hold_s: is missing\n"
            "exercises[0].start_dose.times: is missing\n"
            "exercises[0].start_dose.relax_s: is missing\n"
            "exercises[0].start_dose.sets: is not known here");
  EXPECT_EQ(refusalWith("/routines/0/items/0/dose/sets", 11), "routines[0].items[0].dose.sets: must be 1 to 10");
  EXPECT_EQ(refusalWith("/routines/0/items/0/dose/relax_s", 301),
            "routines[0].items[0].dose.relax_s: must be 0 to 300");
  EXPECT_EQ(refusalWith("/routines/0/items/0/dose/hold_s", 3), "routines[0].items[0].dose.hold_s: is not known here");
  EXPECT_EQ(refusalWith("/sources/book/says", json::object()),
            "sources.book.says: has no text in the default language \"en\"");
  EXPECT_EQ(refusalWith("/sources/book/says", ""), "sources.book.says: must not be empty");
}

TEST(PackReaderTest, TakesAnExerciseFromAFileThatHasItsName) {
  json pack = wholePack();
  std::string file = pack["exercises"][0].dump();
  const auto part = [&](const std::string& name) -> std::optional<std::string> {
    return name.starts_with("exercises/lunge") || name.starts_with("exercises/squat") ? std::optional(file)
                                                                                      : std::nullopt;
  };
  pack["exercises"] = {"lunge"};
  const auto read = parsePack(pack.dump(), part);
  ASSERT_TRUE(read) << read.error().detail;
  EXPECT_TRUE(read->exercises.contains(*ExerciseId::parse("lunge")));

  const auto why = [&] {
    const auto refused = parsePack(pack.dump(), part);
    return refused ? "accepted" : refused.error().detail;
  };
  pack["exercises"] = {"lunge", "squat", "plank"};
  EXPECT_EQ(why(),
            "exercises/squat.json: id: must be the file's name, \"squat\"\n"
            "exercises[2]: there is no file exercises/plank.json");
  pack["exercises"] = {"lunge"};
  file.pop_back();
  EXPECT_TRUE(why().starts_with("exercises/lunge.json: ")) << why();
}

TEST(PackReaderTest, NamesLineAndColumnOfBrokenJson) {
  const std::string why = refusal("{\"format\": 1,\n  \"id\": oops}");
  EXPECT_EQ(why.rfind("line 2, column 9: is not JSON: ", 0), 0U) << why;
  for (const char* broken : {"", "{", "[1,2", "nul", "{} x", "{\"a\":1e999}", "{\"a\":\"\xff\"}"}) {
    EXPECT_NE(refusal(broken).find("is not JSON"), std::string::npos) << broken;
  }
}

TEST(PackReaderTest, RefusesAKeyThatIsThereTwice) {
  std::string text = wholePack().dump();
  const std::string hold = "\"hold_s\":30";
  text.insert(text.find(hold), "\"hold_s\":600,");
  EXPECT_EQ(refusal(text), "exercises[0].dose.hold_s: is there twice");
}

TEST(PackReaderTest, RefusesDeepNestingAndHugeFiles) {
  EXPECT_NE(refusal(std::string(1'000'000, '[')).find("lies too deep"), std::string::npos);
  EXPECT_NE(refusal(std::string(kLongestPack + 1, ' ')).find("at most 8388608 bytes"), std::string::npos);
}

TEST(PackReaderTest, SaysThatAPackIsNewer) {
  json pack = wholePack();
  pack["format"] = 2;
  pack["what_format_2_brings"] = true;
  const auto newer = parsePack(pack.dump());
  ASSERT_FALSE(newer);
  EXPECT_EQ(newer.error().code, Error::Code::PackNewer);
  EXPECT_EQ(refusalWith("/format", 0), "format: must be 1");
  EXPECT_EQ(refusalWith("/format", "1"), "format: must be a whole number, 1");
}

TEST(PackReaderTest, ListsEveryMistakeWithItsPlace) {
  json pack = wholePack();
  pack["exercises"][0]["dose"]["hold_s"] = 601;
  pack["exercises"][0]["cues"].erase("relax");
  pack["routines"][0]["items"][0]["exercise"] = "plank";
  pack["colour"] = "red";
  EXPECT_EQ(refusal(pack.dump()),
            "colour: is not known here\n"
            "exercises[0].dose.hold_s: must be 1 to 600\n"
            "exercises[0].cues.relax: is missing\n"
            "routines[0].items[0].exercise: names an exercise that is not there: \"plank\"");
}

TEST(PackReaderTest, RefusesWrongTypesAndRanges) {
  EXPECT_EQ(refusalWith("/exercises/0/dose/times", 2.5), "exercises[0].dose.times: must be a whole number, 1 to 20");
  EXPECT_EQ(refusalWith("/exercises/0/dose/hold_s", std::uint64_t{18446744073709551615U}),
            "exercises[0].dose.hold_s: must be 1 to 600");
  EXPECT_EQ(refusalWith("/exercises/0/dose/relax_s", -1), "exercises[0].dose.relax_s: must be 0 to 300");
  EXPECT_EQ(refusalWith("/exercises/0/easier/amount", 1.01), "exercises[0].easier.amount: must be 0 to 1");
  EXPECT_EQ(refusalWith("/exercises/0/sides", "left"),
            "exercises[0].sides: must be one of \"each\", \"together\", \"alternate\"");
  EXPECT_EQ(refusalWith("/exercises/0/name", "Lunge"), "exercises[0].name: must be an object");
  EXPECT_EQ(refusalWith("/exercises/0/feel/en", 5), "exercises[0].feel.en: must be a text");
  EXPECT_EQ(refusalWith("/exercises/0/steps", json::object()), "exercises[0].steps: must be a list");
  EXPECT_EQ(refusalWith("/exercises/0", nullptr).substr(0, 34), "exercises[0]: must be an object\nro");
  EXPECT_EQ(refusalWith("/exercises/0/figure", 3), "exercises[0].figure: must be an object");
  EXPECT_EQ(refusal("[]"), "must be an object");
  EXPECT_EQ(refusal("null"), "must be an object");
}

TEST(PackReaderTest, RefusesUnknownKeysAtEveryLevel) {
  for (const char* where : {"/exercises/0/dose/tempo", "/exercises/0/cues/end", "/exercises/0/easier/why",
                            "/routines/0/days", "/week/someday", "/care/fax", "/safety/more", "/sources/book/author"}) {
    EXPECT_NE(refusalWith(where, 1).find(": is not known here"), std::string::npos) << where;
  }
}

TEST(PackReaderTest, RefusesWhatIsMissingAtEveryLevel) {
  const json whole = wholePack();
  for (const char* key : {"format", "id", "name", "default_language", "sources", "exercises", "routines"}) {
    EXPECT_NE(refusalWithout("", key).find(std::string(key) + ": is missing"), std::string::npos) << key;
  }
  for (const auto& [key, value] : whole["exercises"][0].items()) {
    const std::string why = refusalWithout("/exercises/0", key.c_str());
    EXPECT_NE(why.find("exercises[0]." + key + ": is missing"), std::string::npos) << why;
  }
  for (const char* part : {"week", "care", "safety"}) {
    for (const auto& [key, value] : whole[part].items()) {
      const std::string why = refusalWithout((std::string("/") + part).c_str(), key.c_str());
      EXPECT_EQ(why, part + ("." + key) + ": is missing");
    }
  }
}

TEST(PackReaderTest, RefusesIdsThatAreUsedTwice) {
  json pack = wholePack();
  pack["exercises"].push_back(pack["exercises"][0]);
  pack["routines"].push_back(pack["routines"][0]);
  EXPECT_EQ(refusal(pack.dump()),
            "exercises[1].id: is used twice: \"lunge\"\n"
            "routines[1].id: is used twice: \"daily\"");
}

TEST(PackReaderTest, RefusesReferencesToWhatIsNotThere) {
  EXPECT_EQ(refusalWith("/exercises/0/sources/0", "film"),
            "exercises[0].sources[0]: names a source that is not there: \"film\"");
  EXPECT_EQ(refusalWith("/safety/sources/0", "film"), "safety.sources[0]: names a source that is not there: \"film\"");
  EXPECT_EQ(refusalWith("/week/friday", "weekly"),
            "week.friday: must be \"rest\" or a routine that is there, not \"weekly\"");
}

TEST(PackReaderTest, WantsTheDefaultLanguageOfEveryText) {
  EXPECT_EQ(refusalWith("/exercises/0/feel", {{"de", "Ein Zug."}}),
            "exercises[0].feel: has no text in the default language \"en\"");
  EXPECT_EQ(refusalWith("/exercises/0/feel/klingonisch", "x"),
            "exercises[0].feel.klingonisch: is not a language such as \"en\"");
  EXPECT_TRUE(refusalWith("/default_language", "EN")
                  .starts_with("default_language: is not a language such as \"en\"\nname: has no text"));
}

TEST(PackReaderTest, RefusesTextsThatAreEmptyOrHideSomething) {
  EXPECT_EQ(refusalWith("/exercises/0/feel/en", ""), "exercises[0].feel.en: must not be empty");
  EXPECT_EQ(refusalWith("/exercises/0/feel/en", "   "), "exercises[0].feel.en: must not be empty");
  EXPECT_EQ(refusalWith("/exercises/0/feel/en", std::string(1001, 'a')),
            "exercises[0].feel.en: must be at most 1000 bytes long");
  const std::string zero("a\0b", 3);
  for (const std::string& text : {zero, std::string("a\nb"), std::string("\x7f"), std::string("\xC2\x85"),
                                  std::string("\xE2\x80\xAE"
                                              "abc"),
                                  std::string("\xE2\x81\xA6"
                                              "abc")}) {
    EXPECT_EQ(refusalWith("/exercises/0/feel/en", text), "exercises[0].feel.en: must not have control characters");
  }
  EXPECT_EQ(refusalWith("/exercises/0/feel/en", "\xC3\xA9\xE2\x80\x99"), "accepted");
}

TEST(PackReaderTest, RefusesSideWordsWhereNoOneSideIsWorked) {
  EXPECT_EQ(refusalWith("/exercises/0/sides", "together"),
            "exercises[0].cues.hold.en: must not have {left|right}: no one side is worked here");
  EXPECT_EQ(refusalWith("/routines/0/name/en", "The {left|right} one"),
            "routines[0].name.en: must not have {left|right}: no one side is worked here");
  for (const char* text : {"{left", "left}", "{left}", "{|right}", "{left|}", "{a|b|c}", "{a{b|c}}", "{}"}) {
    EXPECT_EQ(refusalWith("/exercises/0/feel/en", text),
              "exercises[0].feel.en: has a brace that is not part of {left|right}")
        << text;
  }
}

TEST(PackReaderTest, RefusesTooManyEntries) {
  json many = json::array();
  for (int i = 0; i < 501; ++i) many.push_back(i);
  EXPECT_EQ(refusalWith("/exercises", many).substr(0, 40), "exercises: must have 0 to 500 entries\nro");
  EXPECT_EQ(refusalWith("/routines/0/items", json::array()), "routines[0].items: must have 1 to 100 entries");
}

TEST(PackReaderTest, StopsTellingAfterAThousandMistakes) {
  json pack = wholePack();
  for (int i = 0; i < 1500; ++i) pack["x" + std::to_string(i)] = 1;
  const std::string why = refusal(pack.dump());
  EXPECT_EQ(why.substr(why.rfind('\n')), "\nand 500 more");
}

TEST(PackReaderTest, RefusesAddressesThatAreNotOfTheWeb) {
  for (const char* url : {"javascript:alert(1)", "file:///etc/passwd", "https://a b"}) {
    EXPECT_EQ(refusalWith("/sources/book/url", url),
              "sources.book.url: must begin with https:// or http:// and have no spaces");
  }
  for (const char* web : {"https://example.org", "localhost", "a@b.c", "<b>.org"}) {
    EXPECT_EQ(refusalWith("/care/web", web),
              "care.web: must be a web address without https://, such as example.org/contact");
  }
  EXPECT_EQ(refusalWith("/care/phone", "555;rm"), "care.phone: must be digits, spaces and + - ( )");
}

/// Whatever is put into any place: the parser answers, and answers the same again.
RC_GTEST_PROP(PackReaderTest, SurvivesAnyValueInAnyPlace, ()) {
  const json flat = wholePack().flatten();
  const auto place = *rc::gen::inRange<std::size_t>(0, flat.size());
  const json junk = *rc::gen::element<json>(json(), json(true), json(-1), json(1e300), json(""), json("x"),
                                            json::array(), json::object(), json::array({1}), json({{"a", 1}}));
  auto spoiled = flat;
  auto entry = spoiled.begin();
  std::advance(entry, place);
  json pack = wholePack();
  pack[json::json_pointer(entry.key())] = junk;
  const auto first = parsePack(pack.dump());
  const auto second = parsePack(pack.dump());
  RC_ASSERT(static_cast<bool>(first) == static_cast<bool>(second));
  if (!first) RC_ASSERT(first.error() == second.error());
}

/// Whatever bytes are cut out or changed: no crash, and a refusal says why.
RC_GTEST_PROP(PackReaderTest, SurvivesDamagedBytes, ()) {
  std::string text = wholePack().dump();
  const auto at = *rc::gen::inRange<std::size_t>(0, text.size());
  if (*rc::gen::arbitrary<bool>()) {
    text.erase(at, *rc::gen::inRange<std::size_t>(0, 20));
  } else {
    text[at] = *rc::gen::arbitrary<char>();
  }
  const auto pack = parsePack(text);
  if (!pack) RC_ASSERT(!pack.error().detail.empty());
}

}  // namespace
}  // namespace lissom
