#include "app/command_line/command.h"

#include <gtest/gtest.h>

namespace lissom {
namespace {

using Arguments = std::vector<std::string>;

Verb verbOf(const Arguments& arguments) {
  const auto parsed = parseCommand(arguments);
  const auto* command = std::get_if<Command>(&parsed);
  EXPECT_NE(command, nullptr) << std::get<UsageError>(parsed).sentence;
  return command ? command->verb : Verb{ShowHelp{}};
}

std::string complaintAbout(const Arguments& arguments) {
  const auto parsed = parseCommand(arguments);
  const auto* error = std::get_if<UsageError>(&parsed);
  return error ? error->sentence : "";
}

TEST(CommandTest, NothingOpensTheWindow) {
  EXPECT_EQ(verbOf({}), Verb{OpenWindow{}});
}

TEST(CommandTest, HiddenOpensNoWindowYetAndGoesWithNoCommand) {
  EXPECT_EQ(verbOf({"--hidden"}), (Verb{OpenWindow{true}}));
  EXPECT_EQ(complaintAbout({"--hidden", "week"}),
            "--hidden opens the program without its window; it goes with no command.");
  EXPECT_EQ(complaintAbout({"week", "--hidden"}), "week knows no option '--hidden'.");
}

TEST(CommandTest, ReadsEveryVerbWithItsOptions) {
  EXPECT_EQ(verbOf({"play"}), Verb{PlaySession{}});
  EXPECT_EQ(verbOf({"play", "psoas-basics", "--speed", "20"}),
            (Verb{PlaySession{RoutineId::parse("psoas-basics"), 20}}));
  EXPECT_EQ(verbOf({"script", "psoas-basics", "--json"}), (Verb{ShowScript{*RoutineId::parse("psoas-basics"), true}}));
  EXPECT_EQ(verbOf({"script", "--json"}), (Verb{ShowScript{std::nullopt, true}}));
  EXPECT_EQ(verbOf({"today", "--json"}), Verb{ShowToday{true}});
  EXPECT_EQ(verbOf({"plan"}), (Verb{ShowPlan{std::nullopt, 14, false}}));
  EXPECT_EQ(verbOf({"plan", "--from", "2026-11-22", "--days=366", "--json"}),
            (Verb{ShowPlan{parseIsoDay("2026-11-22"), 366, true}}));
  EXPECT_EQ(verbOf({"flare", "low-back", "0"}), (Verb{ShowFlareUp{.area = Area::LowBack, .level = 0}}));
  EXPECT_EQ(verbOf({"flare", "right-knee", "10", "--cause", "overuse", "--rest-days", "0", "--accept", "--json"}),
            (Verb{ShowFlareUp{Area::RightKnee, 10, Cause::Overuse, 0, true, true}}));
  EXPECT_EQ(verbOf({"week", "2026-W47"}), (Verb{ShowWeek{IsoWeek{2026, 47}, false}}));
  EXPECT_EQ(verbOf({"export", "/tmp/a b.csv"}), (Verb{ExportLog{"/tmp/a b.csv", ExportLog::Format::Csv}}));
  EXPECT_EQ(
      verbOf({"export", "a.ics", "--from", "2026-11-01", "--to=2026-11-30"}),
      (Verb{ExportLog{"a.ics", ExportLog::Format::Calendar, parseIsoDay("2026-11-01"), parseIsoDay("2026-11-30")}}));
  EXPECT_EQ(verbOf({"export", "a.pdf"}), (Verb{ExportLog{"a.pdf", ExportLog::Format::Pdf}}));
  EXPECT_EQ(verbOf({"import", "a.json", "--dry-run"}), (Verb{ImportLog{"a.json", true, false}}));
  EXPECT_EQ(verbOf({"import", "a.csv", "--json"}), (Verb{ImportLog{"a.csv", false, true}}));
  EXPECT_EQ(verbOf({"backup", "all"}), Verb{BackUp{"all"}});
  EXPECT_EQ(verbOf({"restore", "all"}), (Verb{Restore{"all", false}}));
  EXPECT_EQ(verbOf({"restore", "all", "--dry-run"}), (Verb{Restore{"all", true}}));
  EXPECT_EQ(verbOf({"history"}), Verb{ShowHistory{}});
  EXPECT_EQ(verbOf({"history", "--month", "2026-11", "--json"}),
            (Verb{ShowHistory{std::chrono::year{2026} / std::chrono::November, true}}));
  EXPECT_EQ(verbOf({"history", "--year=2025"}), (Verb{ShowHistory{std::chrono::year{2025}, false}}));
  EXPECT_EQ(verbOf({"handout", "psoas-basics", "-o", "a.pdf"}),
            (Verb{PrintHandout{*RoutineId::parse("psoas-basics"), "a.pdf"}}));
  EXPECT_EQ(verbOf({"visit", "-o", "a.pdf"}), Verb{PrintVisit{"a.pdf"}});
  EXPECT_EQ(
      verbOf({"draw", "lunge", "--side=left", "--at", "0.5", "--size", "300x200", "--theme", "dark", "-o", "l.png"}),
      (Verb{DrawFigure{*ExerciseId::parse("lunge"), Side::Left, 0.5, 300, 200, Look::Dark, "l.png"}}));
  DrawFigure printed{.exercise = *ExerciseId::parse("lunge"), .look = Look::Print, .file = "l.png"};
  printed.person = Person::Three;
  printed.yaw = -30;
  EXPECT_EQ(verbOf({"draw", "lunge", "--theme", "print", "--figure", "3", "--yaw", "-30", "-o", "l.png"}),
            (Verb{printed}));
  EXPECT_EQ(verbOf({"check", "pack.json"}), (Verb{CheckAll{"pack.json"}}));
  EXPECT_EQ(verbOf({"tour", "out"}), (Verb{TakeTour{"out"}}));
}

TEST(CommandTest, GeneralOptionsStandAnywhere) {
  const Arguments arguments{"--data-dir", "/d", "week", "--lang=de"};
  const auto command = std::get<Command>(parseCommand(arguments));
  EXPECT_EQ(command.dataDir, "/d");
  EXPECT_EQ(command.language, "de");
}

TEST(CommandTest, HelpAndVersionWinOverEverything) {
  EXPECT_EQ(verbOf({"play", "--help"}), Verb{ShowHelp{}});
  EXPECT_EQ(verbOf({"--version"}), Verb{ShowVersion{}});
}

TEST(CommandTest, SaysInOneSentenceWhatIsWrong) {
  EXPECT_EQ(complaintAbout({"dance"}), "There is no command 'dance'.");
  EXPECT_EQ(complaintAbout({"--loud"}), "There is no option '--loud'.");
  EXPECT_EQ(complaintAbout({"week", "--speed", "3"}), "week knows no option '--speed'.");
  EXPECT_EQ(complaintAbout({"--data-dir"}), "--data-dir needs a value.");
  EXPECT_EQ(complaintAbout({"plan", "--from", "2026-02-30"}),
            "'2026-02-30' is not a day; a day looks like 2026-11-22.");
  EXPECT_EQ(complaintAbout({"plan", "--days", "367"}), "--days takes a whole number from 1 to 366, not '367'.");
  EXPECT_EQ(complaintAbout({"flare", "neck", "3"}),
            "'neck' is not an area; it is one of left-hip, right-hip, low-back, left-groin, right-groin, left-knee or "
            "right-knee.");
  EXPECT_EQ(complaintAbout({"flare", "left-hip", "11"}),
            "How much it hurts is a whole number from 0, not at all, to 10, the worst, not '11'.");
  EXPECT_EQ(complaintAbout({"flare", "left-hip", "5", "--cause", "fate"}),
            "--cause takes unknown, overuse or sitting, not 'fate'.");
  EXPECT_EQ(complaintAbout({"flare", "left-hip", "5", "--rest-days", "15"}),
            "--rest-days takes a whole number from 0 to 14, not '15'.");
  const std::vector<Arguments> wrong{
      {"flare"},
      {"flare", "left-hip"},
      {"flare", "left-hip", "-1"},
      {"flare", "left-hip", "3.5"},
      {"flare", "left-hip", "5", "6"},
      {"flare", "left-hip", "5", "--rest-days", "x"},
      {"plan", "--days", "0"},
      {"plan", "14"},
      {"today", "2026-11-22"},
      {"play", "Psoas Basics"},
      {"play", "--speed", "0"},
      {"play", "--speed", "1.5"},
      {"play", "a", "b"},
      {"week", "2021-W53"},
      {"week", "47"},
      {"export"},
      {"export", "a.csv", "--from", "2026-02-30"},
      {"export", "a.csv", "--from", "2026-02-03", "--to", "2026-02-02"},
      {"import"},
      {"import", "a.ics"},
      {"backup"},
      {"restore"},
      {"restore", "a", "--json"},
      {"history", "2026"},
      {"history", "--month", "2026-13"},
      {"history", "--year", "26"},
      {"history", "--month", "2026-11", "--year", "2026"},
      {"handout", "-o", "a.pdf"},
      {"handout", "psoas-basics"},
      {"handout", "psoas-basics", "-o", "a.png"},
      {"visit"},
      {"visit", "-o", ""},
      {"export", "a.txt"},
      {"draw"},
      {"draw", "lunge"},
      {"draw", "lunge", "-o", "a.jpg"},
      {"tour"},
      {"draw", "lunge", "-o", "a.png", "--at", "2"},
      {"draw", "lunge", "-o", "a.png", "--at", "nan"},
      {"draw", "lunge", "-o", "a.png", "--size", "9x9"},
      {"draw", "lunge", "-o", "a.png", "--side", "both"},
  };
  for (const Arguments& arguments : wrong) EXPECT_NE(complaintAbout(arguments), "") << arguments.front();
}

}  // namespace
}  // namespace lissom
