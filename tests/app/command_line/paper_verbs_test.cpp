#include "app/command_line/paper_verbs.h"

#include "app/packs.h"
#include "app/tour/eight_weeks.h"
#include "app/tour/simulated_clock.h"
#include "core/storage/log_store.h"
#include "tests/app/paper/foreign_programs.h"
#include "tests/support/builders.h"
#include "tests/support/temporary_folder.h"

#include <QRegularExpression>

#include <gtest/gtest.h>

#include <sstream>

namespace lissom {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;

/// What is printed, read by programs that are not ours.
class PaperVerbsTest : public ::testing::Test {
protected:
  Surroundings world(const char* language = "en") { return {places, QString::fromLatin1(language), clock, out, err}; }
  void writeLog() {
    auto log = LogStore::open(places.log);
    ASSERT_TRUE(log) << log.error().detail;
    ASSERT_TRUE(writeEightWeeks(*log, loadPacks({}, {}).library, today));
    say(*log, CareTold{"Praxis Grün & Söhne", "1", "post@example.org"}, today - days{20});
    say(*log, AppointmentMade{today - days{20}, 10h, ""}, today - days{20});
    say(*log, AppointmentMade{today + days{2}, 14h + 30min, "Zimmer 3"}, today - days{20});
    say(*log, QuestionsNoted{{"Darf ich wieder läufig üben, größere Schritte?", "", ""}}, today - days{1});
  }
  static void say(LogStore& log, PlanEntry entry, Day day) {
    static int said = 0;
    Now now = aMorningOf(day);
    now.instant += Millis{++said};
    ASSERT_TRUE(log.appendPlanFact({day, now, std::move(entry)}));
  }
  void expectSound() {
    EXPECT_TRUE(isSound(pdf));
    EXPECT_EQ(fontsMissing(pdf), QStringList());
  }
  static void expectInOrder(const QString& words, std::initializer_list<const char*> parts) {
    qsizetype at = 0;
    for (const char* part : parts) {
      const qsizetype found = words.indexOf(QString::fromUtf8(part), at);
      EXPECT_GE(found, 0) << part << " is not in, or not after what comes before it:\n" << words.toStdString();
      if (found >= 0) at = found;
    }
  }
  void choosePaper(const char* paper) { writeBytes(places.settings, std::string(R"({"paper": ")") + paper + R"("})"); }

  const Day today = aDay(2026, 11, 22);
  TemporaryFolder folder;
  Places places = placesFor(folder.path());
  SimulatedClock clock{aMorningOf(today)};
  std::ostringstream out;
  std::ostringstream err;
  const std::filesystem::path pdf = folder / "out.pdf";
};

TEST_F(PaperVerbsTest, TheVisitSheetIsOneSoundPageWithItsWordsInReadingOrder) {
  writeLog();
  choosePaper("a4");
  EXPECT_EQ(lissom::run(PrintVisit{pdf}, world("de")), 0) << err.str();
  expectSound();
  const QString facts = factsOf(pdf);
  EXPECT_TRUE(facts.contains(QStringLiteral("595 x 842 pts (A4)"))) << facts.toStdString();
  EXPECT_TRUE(facts.contains(QRegularExpression(QStringLiteral("Pages: +1\n")))) << facts.toStdString();
  EXPECT_TRUE(facts.contains(QRegularExpression(QStringLiteral("Title: +.+22.+2026")))) << facts.toStdString();
  const QString words = wordsIn(pdf);
  expectInOrder(words, {"Praxis Grün & Söhne", "1.", "Darf ich wieder läufig üben, größere Schritte?", "Lissom"});
  EXPECT_TRUE(words.contains(QStringLiteral("Psoas-Dehnung im Halbkniestand"))) << words.toStdString();
  EXPECT_LT(std::filesystem::file_size(pdf), 1024U * 1024U);
}

TEST_F(PaperVerbsTest, PaperIsAsItWasChosen) {
  choosePaper("letter");
  EXPECT_EQ(lissom::run(PrintVisit{pdf}, world()), 0) << err.str();
  EXPECT_TRUE(factsOf(pdf).contains(QStringLiteral("612 x 792 pts (letter)"))) << factsOf(pdf).toStdString();
}

TEST_F(PaperVerbsTest, TheNumbersOfTheSheetAreThoseOfTheLog) {
  writeLog();
  EXPECT_EQ(lissom::run(PrintVisit{pdf}, world()), 0) << err.str();
  // Counted again from the rows, by another way.
  const auto sessions = LogStore::openToRead(places.log)->sessionsBetween(today - days{20}, today);
  ASSERT_TRUE(sessions);
  Millis left{0};
  int held = 0;
  for (const SessionRecord& session : *sessions) {
    Millis here{0};
    for (const HoldRecord& hold : session.holds) {
      here += hold.held;
      if (hold.side == Side::Left) left += hold.held;
    }
    if (here > Millis{0}) ++held;
  }
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(left).count();
  const QString time = QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
  const QString words = wordsIn(pdf);
  EXPECT_TRUE(words.contains(QStringLiteral("Sessions: %1.").arg(held))) << words.toStdString();
  EXPECT_TRUE(words.contains(time + QStringLiteral(" of "))) << time.toStdString() << words.toStdString();
}

TEST_F(PaperVerbsTest, ANewFolderHasASheetToo) {
  EXPECT_EQ(lissom::run(PrintVisit{pdf}, world()), 0) << err.str();
  EXPECT_FALSE(std::filesystem::exists(places.log)) << "who prints makes no log";
  expectSound();
}

TEST_F(PaperVerbsTest, AHandoutIsSoundAndHasItsPicturesInFineDots) {
  EXPECT_EQ(lissom::run(PrintHandout{*RoutineId::parse("psoas-basics"), pdf}, world("de")), 0) << err.str();
  expectSound();
  expectInOrder(wordsIn(pdf), {"Psoas-Grundlagen", "1 Psoas-Dehnung im Halbkniestand",
                               "Knie dich mit der zu dehnenden Seite auf etwas Weiches."});
  const QStringList pictures =
      ask("pdfimages", {QStringLiteral("-list"), nameOf(pdf)}).text.split(QLatin1Char('\n'), Qt::SkipEmptyParts).mid(2);
  EXPECT_EQ(pictures.size(), 8) << "two of each side and exercise";
  for (const QString& line : pictures) {
    const QStringList columns = line.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    ASSERT_GT(columns.size(), 13) << line.toStdString();
    EXPECT_GE(columns[12].toInt(), 200) << line.toStdString();
  }
}

TEST_F(PaperVerbsTest, ARoutineThatIsNotThereIsNamed) {
  EXPECT_EQ(lissom::run(PrintHandout{*RoutineId::parse("no-such"), pdf}, world()), 1);
  EXPECT_NE(err.str().find("There is no routine 'no-such'."), std::string::npos) << err.str();
  EXPECT_FALSE(std::filesystem::exists(pdf));
}

TEST_F(PaperVerbsTest, TheLogIsPrintedFromADayToADay) {
  writeLog();
  Surroundings here = world();
  EXPECT_EQ(exportPdf({pdf, ExportLog::Format::Pdf, today - days{13}, today - days{7}}, here), 0) << err.str();
  expectSound();
  const QString words = wordsIn(pdf);
  expectInOrder(words, {"Training log", "9 November 2026 to 15 November 2026", "Week 46", "Page 1 of 1"});
  EXPECT_FALSE(words.contains(QStringLiteral("Week 47")));
  EXPECT_FALSE(words.contains(QStringLiteral("Week 45")));
}

TEST_F(PaperVerbsTest, WhatCannotBeWrittenIsSaid) {
  EXPECT_EQ(lissom::run(PrintVisit{folder / "no" / "such" / "place.pdf"}, world()), 1);
  EXPECT_NE(err.str().find("could not be written"), std::string::npos) << err.str();
}

}  // namespace
}  // namespace lissom
