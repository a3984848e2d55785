#include "app/paper/visit_view.h"

#include "app/packs.h"
#include "tests/app/paper/foreign_programs.h"
#include "tests/app/paper/paper_samples.h"

#include <QUrlQuery>

#include <gtest/gtest.h>

namespace lissom {
namespace {

using namespace std::chrono_literals;
using namespace paper_samples;
using std::chrono::days;

const Day kToday = aDay(2026, 11, 22);

class VisitViewTest : public ::testing::Test {
protected:
  VisitViewTest() {
    SessionLine line{.id = {"0123456789abcdef", 1},
                     .routine = *RoutineId::parse("psoas-basics"),
                     .day = kToday - days{1},
                     .startedAt = aMorningOf(kToday - days{1})};
    line.note = {5, 3, "Stiff"};
    line.byHand = true;
    line.heldBy[*ExerciseId::parse("half-kneeling-hip-flexor")] = {90s, 60s, 0s};
    sessions = {line};
  }
  void say(PlanEntry entry, Day day) {
    Now said = aMorningOf(day);
    said.instant += Millis{static_cast<Millis::rep>(plan.facts.size())};
    plan.facts.push_back({day, said, std::move(entry)});
  }
  VisitView view(const std::string& language = "en") const {
    return visitViewOf({kToday - days{6}, kToday, VisitRange::Since::Appointment}, plan,
                       {kToday, kToday - days{30}, {}}, sessions, aMorningOf(kToday), library, language);
  }

  Library library = loadPacks({}, {}).library;
  Plan plan{library.week(), {}};
  std::vector<SessionLine> sessions;
};

TEST_F(VisitViewTest, TheNumbersOfTheLogAreInWords) {
  const VisitView told = view();
  EXPECT_EQ(told.range, QStringLiteral("16 November 2026 to 22 November 2026"));
  EXPECT_EQ(told.since, QStringLiteral("Since the appointment on 16 November 2026"));
  EXPECT_EQ(told.counts, QStringLiteral("Sessions: 1. Entered by hand, not timed: 1."));
  EXPECT_EQ(told.discomfortWords, QStringLiteral("Before a session: first 5, highest 5 (21 Nov), last 5 (21 Nov). "
                                                 "After it: first 3, highest 3 (21 Nov), last 3 (21 Nov)."));
  ASSERT_FALSE(told.doses.empty());
  EXPECT_EQ(told.doses[0].exercise, QStringLiteral("Half-kneeling psoas stretch"));
  EXPECT_TRUE(told.doses[0].left.startsWith(QLatin1String("1:30 of "))) << told.doses[0].left.toStdString();
  EXPECT_TRUE(told.doses[0].right.startsWith(QLatin1String("1:00 of "))) << told.doses[0].right.toStdString();
  EXPECT_EQ(told.doses[0].both, QStringLiteral("–"));
  EXPECT_EQ(told.notes, (std::vector<VisitView::Note>{{QStringLiteral("21 Nov"), QStringLiteral("Stiff")}}));
  EXPECT_EQ(told.marks.size(), 7U);
  EXPECT_EQ(told.routine, QStringLiteral("Psoas basics"));
  ASSERT_EQ(told.items.size(), 2U);
  EXPECT_EQ(told.items[0].dose, QStringLiteral("30 s × 3, each side"));
}

TEST_F(VisitViewTest, WhomOneSeesAndWhatOneAsksAreOnIt) {
  say(CareTold{"Dr. Ada", "1", "ada@example.org"}, kToday - days{5});
  say(AppointmentMade{kToday + days{2}, 14h + 30min, "Room 3"}, kToday - days{5});
  say(QuestionsNoted{{"May I run?", "", "How far?"}}, kToday - days{5});
  say(FlareUp{Area::LowBack, 5, Cause::Unknown, kToday - days{2}, 3, {}}, kToday - days{2});
  say(Paused{kToday - days{4}, kToday - days{3}, PauseReason::Holiday}, kToday - days{4});
  const VisitView told = view();
  EXPECT_EQ(told.with, QStringLiteral("Dr. Ada, Tuesday, 24 November 2026, 14:30"));
  EXPECT_EQ(told.questions[0], QStringLiteral("May I run?"));
  EXPECT_EQ(told.questions[2], QStringLiteral("How far?"));
  EXPECT_EQ(told.flareUps,
            (QStringList{QStringLiteral("Low back, 5 of 10, from 20 Nov on. The way back is not over yet."),
                         QStringLiteral("Pause (Holiday): 18 Nov to 19 Nov")}));
}

TEST_F(VisitViewTest, AMailDraftHasTheWholeSheetAndComesApartAgain) {
  say(QuestionsNoted{{"Is 50 % & more = fine? #1 \"ü\"", "", ""}}, kToday);
  const VisitView told = view();
  const QUrl draft = visitMail(told, QStringLiteral("ada+care@example.org"));
  ASSERT_TRUE(draft.isValid());
  EXPECT_EQ(draft.scheme(), QStringLiteral("mailto"));
  EXPECT_EQ(draft.path(QUrl::FullyDecoded), QStringLiteral("ada+care@example.org"));
  const QUrlQuery query(draft);
  EXPECT_EQ(query.queryItemValue(QStringLiteral("subject"), QUrl::FullyDecoded),
            QStringLiteral("Visit sheet, 16 November 2026 to 22 November 2026"));
  QString body = query.queryItemValue(QStringLiteral("body"), QUrl::FullyDecoded);
  EXPECT_EQ(body.replace(QLatin1String("\r\n"), QLatin1String("\n")), visitText(told));
  EXPECT_TRUE(body.contains(QStringLiteral("Is 50 % & more = fine? #1 \"ü\"")));
  EXPECT_FALSE(draft.toEncoded().contains('+')) << "some mail programs read it as a space";
}

TEST_F(VisitViewTest, AnotherParserReadsTheSameMail) {
  say(QuestionsNoted{{"Dehnen über 50 % & mehr = gut? #1 \"ü\" + ß", "", ""}}, kToday);
  const VisitView told = view();
  const QByteArray link = visitMail(told, QStringLiteral("jörg+care@example.org")).toEncoded();
  for (const char each : link) EXPECT_TRUE(each > ' ' && each < 127) << "a link is plain ASCII";
  const ForeignAnswer answer =
      ask("python3", {QStringLiteral("-c"),
                      QStringLiteral("import sys, urllib.parse as u\n"
                                     "link = u.urlsplit(sys.argv[1])\n"
                                     "fields = u.parse_qs(link.query, strict_parsing=True, errors='strict')\n"
                                     "assert sorted(fields) == ['body', 'subject'] and not link.fragment\n"
                                     "told = [link.scheme, u.unquote(link.path), *fields['subject'], *fields['body']]\n"
                                     "sys.stdout.buffer.write('\\0'.join(told).encode())\n"),
                      QString::fromLatin1(link)});
  ASSERT_FALSE(answer.failed) << answer.text.toStdString();
  const QStringList parts = answer.text.split(QChar(u'\0'));
  ASSERT_EQ(parts.size(), 4);
  EXPECT_EQ(parts[0], QStringLiteral("mailto"));
  EXPECT_EQ(parts[1], QStringLiteral("jörg+care@example.org"));
  EXPECT_EQ(parts[2], told.title + QStringLiteral(", ") + told.range);
  EXPECT_EQ(parts[3], visitText(told).replace(QLatin1Char('\n'), QLatin1String("\r\n")));
}

TEST_F(VisitViewTest, AMailOfAnyLengthStaysALink) {
  VisitView told = aHardSheet();
  const QUrl draft = visitMail(told, {});
  EXPECT_LT(draft.toEncoded().size(), 8000);
  const QString body = QUrlQuery(draft).queryItemValue(QStringLiteral("body"), QUrl::FullyDecoded);
  EXPECT_TRUE(body.endsWith(
      QStringLiteral("\u2026\r\n\r\nThere was more than a mail draft holds. The sheet as a PDF has more room.")));
  EXPECT_FALSE(body.contains(QChar::ReplacementCharacter)) << "no half of a character";
}

}  // namespace
}  // namespace lissom
