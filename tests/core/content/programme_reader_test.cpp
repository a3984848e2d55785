#include "core/content/programme_reader.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace lissom {
namespace {

using nlohmann::json;

json aWeek() {
  return json::parse(R"({"theme": {"en": "Begin", "de": "Anfangen"}, "stretch": "easy", "strength": "strong",
    "days": ["stretch", "strength", "rest", "stretch", "strength", "stretch", "rest"]})");
}

/// A pack with a programme of two weeks, to be spoiled in one place by each test.
json wholePack() {
  json pack = json::parse(R"({
    "format": 1, "id": "tiny", "name": {"en": "Tiny"}, "default_language": "en",
    "sources": {"book": {"title": "A book", "url": "", "says": "Hold it.", "verified": "read"}},
    "exercises": [],
    "routines": [
      {"id": "easy", "name": {"en": "Easy"}, "items": [{"exercise": "lunge", "dose": {"times": 10, "tempo_s": 4}}]},
      {"id": "strong", "name": {"en": "Strong"}, "items": [{"exercise": "lunge", "dose": {"times": 10, "tempo_s": 4}}]}],
    "programmes": [{"id": "fortnight", "name": {"en": "A fortnight"}, "says": {"en": "Ours."}, "sources": ["book"]}]
  })");
  pack["programmes"][0]["weeks"] = {aWeek(), aWeek()};
  pack["programmes"][0]["keep"] = aWeek();
  return pack;
}

std::string refusal(const json& pack) {
  const auto read = parsePack(pack.dump());
  return read ? "accepted" : read.error().detail;
}

/// The refusal of the whole pack with `value` put below its programme.
std::string refusalWith(const char* pointer, json value) {
  json pack = wholePack();
  pack["programmes"][0][json::json_pointer(pointer)] = std::move(value);
  return refusal(pack);
}

std::string refusalWithout(const char* parent, const char* key) {
  json pack = wholePack();
  pack["programmes"][0][json::json_pointer(parent)].erase(key);
  return refusal(pack);
}

TEST(ProgrammeReaderTest, ReadsAProgramme) {
  const auto pack = parsePack(wholePack().dump());
  ASSERT_TRUE(pack) << pack.error().detail;
  ASSERT_EQ(pack->programmes.size(), 1U);
  const Programme& programme = pack->programmes.begin()->second;
  EXPECT_EQ(programme.id.text(), "fortnight");
  EXPECT_EQ(programme.name.in("en"), "A fortnight");
  EXPECT_EQ(programme.says.in("en"), "Ours.");
  EXPECT_EQ(programme.sources, std::vector<std::string>{"book"});
  ASSERT_EQ(programme.weeks.size(), 2U);
  using enum ProgrammeDay;
  const ProgrammeWeek week{{"en", {{"en", "Begin"}, {"de", "Anfangen"}}},
                           *RoutineId::parse("easy"),
                           RoutineId::parse("strong"),
                           {Stretch, Strength, Rest, Stretch, Strength, Stretch, Rest}};
  EXPECT_EQ(programme.weeks[0], week);
  EXPECT_EQ(programme.weeks[1], week);
  EXPECT_EQ(programme.keep, week);
  Library library;
  library.packs.push_back(*pack);
  ASSERT_NE(library.programme(programme.id), nullptr);
  EXPECT_EQ(*library.programme(programme.id), programme);
  EXPECT_EQ(library.programme(*ProgrammeId::parse("six-weeks")), nullptr);
}

TEST(ProgrammeReaderTest, APackNeedHaveNone) {
  json pack = wholePack();
  pack["programmes"] = json::array();
  EXPECT_EQ(refusal(pack), "accepted");
  pack.erase("programmes");
  EXPECT_EQ(refusal(pack), "accepted");
}

TEST(ProgrammeReaderTest, AWeekWithoutStrengthDaysNeedsNoStrengthRoutine) {
  json pack = wholePack();
  json& week = pack["programmes"][0]["weeks"][0];
  week.erase("strength");
  EXPECT_EQ(refusal(pack),
            "programmes[0].weeks[0].days[1]: must not be \"strength\": the week names no strength routine\n"
            "programmes[0].weeks[0].days[4]: must not be \"strength\": the week names no strength routine");
  week["days"] = {"stretch", "stretch", "rest", "stretch", "stretch", "rest", "rest"};
  EXPECT_EQ(refusal(pack), "accepted");
}

TEST(ProgrammeReaderTest, AWeekHasSevenDaysAndBeginsWithASession) {
  EXPECT_EQ(refusalWith("/weeks/1/days", {"stretch"}), "programmes[0].weeks[1].days: must have 7 to 7 entries");
  EXPECT_EQ(refusalWith("/weeks/1/days/2", "yoga"),
            "programmes[0].weeks[1].days[2]: must be one of \"rest\", \"stretch\", \"strength\"");
  EXPECT_EQ(refusalWith("/weeks/1/days/0", "rest"),
            "programmes[0].weeks[1].days[0]: must not be \"rest\": nobody begins with a rest day");
  EXPECT_EQ(refusalWith("/keep/days/0", "rest"),
            "programmes[0].keep.days[0]: must not be \"rest\": nobody begins with a rest day");
}

TEST(ProgrammeReaderTest, StrengthDaysNeverFollowEachOther) {
  const std::string why = ", and what was worked needs about 48 h";
  EXPECT_EQ(refusalWith("/weeks/0/days/3", "strength"),
            "programmes[0].weeks[0].days[4]: must not be \"strength\": the day before it is one" + why);
  json pack = wholePack();
  json& programme = pack["programmes"][0];
  programme["weeks"] = {aWeek()};
  json& days = programme["weeks"][0]["days"];
  days = {"strength", "stretch", "rest", "stretch", "stretch", "stretch", "strength"};
  EXPECT_EQ(refusal(pack),
            "programmes[0].weeks[0].days[6]: must not be \"strength\": the week begins with one again" + why);
  days[0] = "stretch";
  EXPECT_EQ(refusal(pack), "accepted");
  programme["keep"]["days"] = {"strength", "stretch", "stretch", "stretch", "stretch", "stretch", "rest"};
  EXPECT_EQ(refusal(pack), "programmes[0].keep.days: must not be \"strength\": the week before it ends with one" + why);
}

TEST(ProgrammeReaderTest, NamesWhatIsNotThere) {
  EXPECT_EQ(refusalWith("/weeks/0/stretch", "none"),
            "programmes[0].weeks[0].stretch: names a routine that is not there: \"none\"");
  EXPECT_EQ(refusalWith("/keep/strength", "none"),
            "programmes[0].keep.strength: names a routine that is not there: \"none\"");
  EXPECT_EQ(refusalWith("/sources/0", "film"), "programmes[0].sources[0]: names a source that is not there: \"film\"");
  json pack = wholePack();
  pack["programmes"].push_back(pack["programmes"][0]);
  EXPECT_EQ(refusal(pack), "programmes[1].id: is used twice: \"fortnight\"");
}

TEST(ProgrammeReaderTest, NamesWhatIsMissingUnknownOrOfAnotherKind) {
  for (const char* key : {"id", "name", "says", "sources", "weeks", "keep"}) {
    EXPECT_EQ(refusalWithout("", key), std::string("programmes[0].") + key + ": is missing");
  }
  for (const char* key : {"theme", "stretch", "days"}) {
    EXPECT_EQ(refusalWithout("/weeks/0", key), std::string("programmes[0].weeks[0].") + key + ": is missing");
    EXPECT_EQ(refusalWithout("/keep", key), std::string("programmes[0].keep.") + key + ": is missing");
  }
  EXPECT_EQ(refusalWith("/author", "me"), "programmes[0].author: is not known here");
  EXPECT_EQ(refusalWith("/weeks/0/minutes", 10), "programmes[0].weeks[0].minutes: is not known here");
  EXPECT_EQ(refusalWith("/id", "Six weeks"), "programmes[0].id: must be 1 to 64 of a-z, 0-9 and -");
  EXPECT_EQ(refusalWith("/name", {{"de", "Zwei Wochen"}}),
            "programmes[0].name: has no text in the default language \"en\"");
  EXPECT_EQ(refusalWith("/weeks/0/theme/en", "The {left|right} hip"),
            "programmes[0].weeks[0].theme.en: must not have {left|right}: no one side is worked here");
  EXPECT_EQ(refusalWith("/weeks/0", 3), "programmes[0].weeks[0]: must be an object");
  EXPECT_EQ(refusalWith("/weeks/0/days/1", 1),
            "programmes[0].weeks[0].days[1]: must be one of \"rest\", \"stretch\", \"strength\"");
  json pack = wholePack();
  pack["programmes"] = "six-weeks";
  EXPECT_EQ(refusal(pack), "programmes: must be a list");
}

TEST(ProgrammeReaderTest, ThereAreAtMostTwentyProgrammesOfAYear) {
  json pack = wholePack();
  const json one = pack["programmes"][0];
  pack["programmes"] = json::array();
  for (int i = 0; i < 21; ++i) {
    pack["programmes"].push_back(one);
    pack["programmes"].back()["id"] = "programme-" + std::to_string(i);
  }
  EXPECT_EQ(refusal(pack), "programmes: must have 0 to 20 entries");
  pack["programmes"].erase(20);
  EXPECT_EQ(refusal(pack), "accepted");
  EXPECT_EQ(refusalWith("/weeks", json::array()), "programmes[0].weeks: must have 1 to 52 entries");
  EXPECT_EQ(refusalWith("/weeks", std::vector<json>(52, aWeek())), "accepted");
  EXPECT_EQ(refusalWith("/weeks", std::vector<json>(53, aWeek())), "programmes[0].weeks: must have 1 to 52 entries");
}

TEST(ProgrammeReaderTest, EachDayHasAWord) {
  EXPECT_STREQ(wordOf(ProgrammeDay::Rest), "rest");
  EXPECT_STREQ(wordOf(ProgrammeDay::Stretch), "stretch");
  EXPECT_STREQ(wordOf(ProgrammeDay::Strength), "strength");
}

}  // namespace
}  // namespace lissom
