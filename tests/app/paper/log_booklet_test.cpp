#include "app/paper/log_booklet.h"

#include "app/packs.h"
#include "core/session/planned_days.h"
#include "tests/app/paper/paper_samples.h"

#include <gtest/gtest.h>

namespace lissom {
namespace {

using namespace std::chrono_literals;
using namespace paper_samples;
using std::chrono::days;

const Day kToday = aDay(2026, 11, 22);

SessionLine aLine(Day day) {
  SessionLine line{.id = {"0123456789abcdef", day.time_since_epoch().count()},
                   .routine = *RoutineId::parse("psoas-basics"),
                   .day = day,
                   .startedAt = aMorningOf(day)};
  line.ending = Ending::Completed;
  line.holds = 8;
  line.heldBy[*ExerciseId::parse("half-kneeling-hip-flexor")] = {90s, 75s, 0s};
  return line;
}

class LogBookletTest : public ::testing::Test {
protected:
  PaperDocument booklet(Day first, Day last, const std::vector<SessionLine>& sessions) const {
    const History history{kToday, first, {}};
    return logBookletOf(plannedRange(first, last, plan, history, library, sessions), sessions, plan, library, "en",
                        PaperSize::A4);
  }
  static QString wordsIn(const PaperDocument& document) {
    QString words;
    for (const PaperPage& page : document.pages) words += wordsOn(page) + QLatin1Char('\n');
    return words;
  }

  Library library = loadPacks({}, {}).library;
  Plan plan{library.week(), {}};
};

TEST_F(LogBookletTest, AWeekHasItsDaysItsSessionsAndWhatWasSaid) {
  auto session = aLine(kToday - days{2});
  session.note = {5, 3, "Stiff in the morning"};
  session.byHand = true;
  session.changes = 1;
  const QString words = wordsIn(booklet(kToday - days{6}, kToday, {session}));
  for (const char* part :
       {"Training log", "16 November 2026 to 22 November 2026", "Sessions: 1. Held left 1:30, right 1:15", "Week 47",
        "Fri 20 Nov", "07:30", "Psoas basics", "\n8\n", "\n1:30\n1:15\n–\n5\n3\n",
        "entered by hand · Note: Stiff in the morning", "Not done: ", "Rest: "}) {
    EXPECT_TRUE(words.contains(QString::fromUtf8(part))) << part << "\n" << words.toStdString();
  }
  EXPECT_FALSE(words.contains(QStringLiteral("corrected")));
}

TEST_F(LogBookletTest, ATableThatGoesOnRepeatsItsHeaderAndNothingOverlaps) {
  std::vector<SessionLine> sessions;
  for (int i = 0; i < 120; ++i) sessions.push_back(aLine(kToday));
  const PaperDocument document = booklet(kToday - days{6}, kToday, sessions);
  ASSERT_GE(document.pages.size(), 3U);
  for (std::size_t i = 0; i < document.pages.size(); ++i) {
    EXPECT_EQ(listed(faultsOf(document.pages[i], PaperSize::A4)), "");
    const QString words = wordsOn(document.pages[i]);
    EXPECT_TRUE(words.contains(QStringLiteral("\nRoutine\n"))) << i;
    EXPECT_TRUE(words.contains(QStringLiteral("Page %1 of %2").arg(i + 1).arg(document.pages.size())));
  }
  EXPECT_EQ(wordsIn(document).count(QStringLiteral("Psoas basics")), 120);
}

TEST_F(LogBookletTest, ALongNoteGoesOverPagesAndIsWhole) {
  auto session = aLine(kToday);
  QString note;
  for (int i = 0; i < 1600; ++i) note += QStringLiteral("w%1 ").arg(i);
  session.note.text = note.toStdString();
  const PaperDocument document = booklet(kToday, kToday, {session});
  const QString words = wordsIn(document);
  for (int i = 0; i < 1600; ++i) ASSERT_TRUE(words.contains(QStringLiteral("w%1").arg(i))) << i;
  for (const PaperPage& page : document.pages) EXPECT_EQ(listed(faultsOf(page, PaperSize::A4)), "");
}

TEST_F(LogBookletTest, TenYearsAreThereOnce) {
  std::vector<SessionLine> sessions;
  const Day first = kToday - days{3640};
  for (Day day = first; day <= kToday; day += days{1}) sessions.push_back(aLine(day));
  const PaperDocument document = booklet(first, kToday, sessions);
  EXPECT_EQ(wordsIn(document).count(QStringLiteral("\nPsoas basics\n")), static_cast<int>(sessions.size()));
  for (std::size_t i = 0; i < document.pages.size(); i += 20) {
    EXPECT_EQ(listed(faultsOf(document.pages[i], PaperSize::A4)), "");
  }
}

TEST_F(LogBookletTest, AnEmptyLogIsAPage) {
  const PaperDocument document = booklet(kToday, kToday, {});
  EXPECT_EQ(document.pages.size(), 1U);
  EXPECT_EQ(listed(faultsOf(document.pages[0], PaperSize::A4)), "");
}

}  // namespace
}  // namespace lissom
