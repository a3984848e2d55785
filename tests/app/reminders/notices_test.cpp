#include "app/reminders/notices.h"

#include <gtest/gtest.h>

namespace lissom {
namespace {

using namespace std::chrono_literals;

TEST(NoticesTest, AReminderNamesTheRoutineAndHowLongItTakes) {
  const Notice first = reminderNotice(Reminder::Kind::First, QStringLiteral("Psoas basics"), 8min);
  EXPECT_EQ(first.title, QStringLiteral("Time for your stretches"));
  EXPECT_EQ(first.text, QStringLiteral("Psoas basics, about 8 min. It is ready when you are."));
  EXPECT_EQ(first.start, QStringLiteral("Start"));
  EXPECT_EQ(first.later, QStringLiteral("Later"));
  EXPECT_EQ(reminderNotice(Reminder::Kind::Again, QStringLiteral("Psoas basics"), 8min).title,
            QStringLiteral("Still time for your stretches"));
}

TEST(NoticesTest, ANameThatLooksLikeAPlaceForOneStaysAName) {
  EXPECT_EQ(reminderNotice(Reminder::Kind::First, QStringLiteral("%1 %n"), 8min).text,
            QStringLiteral("%1 %n, about 8 min. It is ready when you are."));
}

TEST(NoticesTest, ADayOfRestProposesNothing) {
  const Notice rest = reminderNotice(Reminder::Kind::Rest);
  EXPECT_EQ(rest.title, QStringLiteral("Today is a day of rest"));
  EXPECT_TRUE(rest.start.isEmpty());
  EXPECT_TRUE(rest.later.isEmpty());
}

TEST(NoticesTest, TheNudgeSaysHowLongItHasBeen) {
  const Notice nudge = nudgeNotice(45min);
  EXPECT_EQ(nudge.about, Notice::About::Nudge);
  EXPECT_EQ(nudge.text,
            QStringLiteral("That makes 45 min at the computer. A short stretch on your feet may feel good."));
  EXPECT_EQ(nudge.start, QStringLiteral("One minute now"));
}

}  // namespace
}  // namespace lissom
