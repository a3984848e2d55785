#include "app/history/ledger_view.h"

#include "app/history/ledger_chart.h"
#include "tests/app/preview/made_up.h"

#include <gtest/gtest.h>

namespace lissom {
namespace {

using namespace std::chrono_literals;

class LedgerViewTest : public ::testing::Test {
protected:
  LedgerView view(const std::vector<MuscleDose>& ledger, const std::optional<Evening>& evening = std::nullopt) const {
    return ledgerViewOf(mondayOf(made_up::sunday()), ledger, evening, made_up::sunday(), library);
  }
  Evening evening() const {
    return {"psoas-major", Side::Left, 60s, library.packs.front().exercises.begin()->first, 2, 30s, false, true};
  }
  Library library = made_up::library();
  const MuscleDose dose{"psoas-major", 90s, 150s, 180s, 180s};
};

TEST_F(LedgerViewTest, SaysWhatEachSideGotOfItsDose) {
  const LedgerView shown = view({dose});
  ASSERT_EQ(shown.rows.size(), 1U);
  EXPECT_EQ(shown.rows[0].left.text, QStringLiteral("1:30 of 3:00"));
  EXPECT_EQ(shown.rows[0].right.text, QStringLiteral("2:30 of 3:00"));
  EXPECT_TRUE(shown.rows[0].spoken.endsWith(QStringLiteral(": left 1:30 of 3:00, right 2:30 of 3:00")));
  EXPECT_EQ(shown.numbers.rows[0].mid(1),
            (QStringList{QStringLiteral("1.5"), QStringLiteral("3.0"), QStringLiteral("2.5"), QStringLiteral("3.0")}));
  EXPECT_TRUE(shown.present);
}

TEST_F(LedgerViewTest, OneSentenceSaysWhatWouldEvenItOut) {
  const QString said = view({dose}, evening()).sentence;
  EXPECT_TRUE(said.contains(QStringLiteral("the left side has had 1:00 less.")));
  EXPECT_TRUE(said.contains(QStringLiteral("2 more holds of 30 s on the left")));
  EXPECT_TRUE(said.contains(QStringLiteral("about even, when it suits you")));
  Evening closer = evening();
  closer.whole = false;
  closer.times = 1;
  EXPECT_TRUE(view({dose}, closer).sentence.contains(QStringLiteral("With one more hold of 30 s on the left")));
  EXPECT_TRUE(view({dose}, closer).sentence.contains(QStringLiteral("would be closer")));
}

TEST_F(LedgerViewTest, WithoutAnythingToDoItSaysHowTheSidesStand) {
  EXPECT_TRUE(view({dose}).sentence.endsWith(QStringLiteral(": the right side had 1:00 more.")));
  const MuscleDose even{"iliacus", 90s, 92s, 180s, 180s};
  EXPECT_EQ(view({even}).sentence, QStringLiteral("Left and right had the same."));
  const MuscleDose nothing{"iliacus", 0s, 0s, 180s, 180s};
  EXPECT_EQ(view({nothing}).sentence, QStringLiteral("Nothing held in this week."));
  EXPECT_TRUE(view({}).sentence.isEmpty());
  EXPECT_FALSE(view({}).none.isEmpty());
}

TEST_F(LedgerViewTest, AMonthSaysWhatAWeekHadOnAverageAndListsEveryWeek) {
  RangeDose range{{dose}, {dose}, {{{2026, 46}, 3, {dose}}, {{2026, 47}, 7, {dose}}}, 10};
  const DoseRows shown = doseRowsOf(range);
  EXPECT_EQ(shown.rows[0].left.text, QStringLiteral("1:30 of 3:00"));
  EXPECT_TRUE(shown.sentence.startsWith(QStringLiteral("This is what a week had on average. ")));
  EXPECT_TRUE(shown.sentence.endsWith(QStringLiteral(": the right side had 1:00 more.")));
  ASSERT_EQ(shown.numbers.rows.size(), 2U);
  for (const QStringList& row : shown.numbers.rows) EXPECT_EQ(row.size(), shown.numbers.header.size());
  EXPECT_EQ(shown.numbers.rows[0][0], QStringLiteral("46"));
  EXPECT_EQ(shown.numbers.rows[0][2], QStringLiteral("3")) << "days of it";
  EXPECT_EQ(shown.numbers.rows[0].mid(4),
            (QStringList{QStringLiteral("1.5"), QStringLiteral("3.0"), QStringLiteral("2.5"), QStringLiteral("3.0")}));
  range.days = 7;
  EXPECT_TRUE(doseRowsOf(range).sentence.startsWith(QStringLiteral("This is what there was so far. ")));
  range.all = range.weekly = {{"iliacus", 0s, 0s, 180s, 180s}};
  EXPECT_EQ(doseRowsOf(range).sentence, QStringLiteral("Nothing held yet."));
  EXPECT_FALSE(doseRowsOf({}).none.isEmpty());
  EXPECT_TRUE(doseRowsOf({}).rows.empty());
}

TEST(LedgerChartTest, BarsAreAsLongAsTheirTimesAndNeverOverlap) {
  const std::vector<DoseRows::Row> rows{{{}, {{}, 1.5, 3}, {{}, 3, 3}, {}}, {{}, {{}, 0, 3}, {{}, 6, 0}, {}}};
  for (const double width : {700.0, 230.0}) {
    const LedgerLayout layout = layOutLedger(rows, {20, 40}, width, {});
    EXPECT_NEAR(layout.rows[0].left.held.width() * 2, layout.rows[0].left.asked.width(), 0.01);
    EXPECT_NEAR(layout.rows[1].right.held.width(), 2 * layout.rows[0].right.held.width(), 0.01);
    EXPECT_TRUE(layout.rows[1].left.held.isEmpty());
    EXPECT_TRUE(layout.rows[1].right.asked.isEmpty());
    double bottom = 0;
    for (const auto& row : layout.rows) {
      EXPECT_GE(row.muscle.top(), bottom);
      EXPECT_GE(row.left.name.top(), row.muscle.bottom());
      EXPECT_GE(row.right.name.top(), row.left.text.bottom());
      bottom = row.right.text.bottom();
      for (const auto& bar : {row.left, row.right}) EXPECT_LE(bar.text.right(), width + 0.01) << width;
    }
    EXPECT_LE(bottom, layout.height);
  }
}

}  // namespace
}  // namespace lissom
