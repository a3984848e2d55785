#include "core/storage/log_tables.h"

#include "tests/core/storage/every_fact.h"

#include <gtest/gtest.h>

namespace lissom {
namespace {

const RowId kRow{"0123456789abcdef", 17};

LogRow rowOf(const LogTable& table, LogValues values) {
  values.insert(values.begin(), {LogValue(kRow.device), LogValue(kRow.number)});
  return {table.name, std::move(values)};
}

std::string refusal(const LogRow& row) {
  try {
    checkSense(row);
  } catch (const DamagedRow& damaged) {
    return damaged.what();
  }
  return "accepted";
}

TEST(LogTablesTest, ARecordBecomesARowWithAValueForEachColumn) {
  EXPECT_EQ(valuesOf(aHold()).size() + 2, kHoldTable.columns.size());
  EXPECT_EQ(valuesOf(kRow, Ending::Stopped, aMorningOf(aDay())).size() + 2, kEndTable.columns.size());
  EXPECT_EQ(valuesOf(kRow, SessionNote{}, aMorningOf(aDay())).size() + 2, kNoteTable.columns.size());
  const auto session = valuesOf(*RoutineId::parse("daily"), aDay(), aMorningOf(aDay()), 1);
  EXPECT_EQ(session.size() + 2, kSessionTable.columns.size());
  EXPECT_EQ(valuesOf(aFact(Cleared{})).size() + 2, kPlanTable.columns.size());
  EXPECT_EQ(valuesOf(kRow, PauseRecord{}).size() + 2, kPauseTable.columns.size());
  EXPECT_EQ(valuesOf(VersionChosen{}).size() + 2, kVersionTable.columns.size());
}

TEST(LogTablesTest, ARowBecomesTheSameRecordAgain) {
  HoldRecord hold = aHold().right().number(2).outcome(Outcome::Hurt);
  hold.id = kRow;
  EXPECT_EQ(holdFrom(rowOf(kHoldTable, valuesOf(hold))), hold);
  EXPECT_EQ(sessionOf(rowOf(kHoldTable, valuesOf(hold))), hold.session);
  const PauseRecord pause{.id = kRow, .startedAt = aMorningOf(aDay()), .length = Millis{61'001}};
  EXPECT_EQ(pauseFrom(rowOf(kPauseTable, valuesOf(hold.session, pause))), pause);
  for (const ChangeKind kind : {ChangeKind::Added, ChangeKind::Corrected, ChangeKind::Withdrawn, ChangeKind::Undone}) {
    VersionChosen chosen{.said = aMorningOf(aDay()), .kind = kind, .session = hold.session};
    EXPECT_EQ(versionFrom(rowOf(kVersionTable, valuesOf(chosen))), chosen);
    chosen.version = kRow;
    EXPECT_EQ(versionFrom(rowOf(kVersionTable, valuesOf(chosen))), chosen);
  }
  for (const PlanFact& fact : everyFact()) EXPECT_EQ(planFactFrom(rowOf(kPlanTable, valuesOf(fact))), fact);
}

TEST(LogTablesTest, RefusesWordsThatAnotherProgramWrote) {
  auto hold = valuesOf(aHold());
  hold[4] = std::string("middle");
  EXPECT_EQ(refusal(rowOf(kHoldTable, hold)), "hold 0123456789abcdef-17: has the unknown word \"middle\"");
  hold = valuesOf(aHold());
  hold[5] = std::int64_t{1} << 40;
  EXPECT_EQ(refusal(rowOf(kHoldTable, hold)), "hold 0123456789abcdef-17: a number is out of range");
  hold[2] = std::string("No Id");
  EXPECT_EQ(refusal(rowOf(kHoldTable, hold)), "hold 0123456789abcdef-17: \"No Id\" is no id");
  hold = valuesOf(aHold());
  hold[9] = INT64_MAX;
  EXPECT_EQ(refusal(rowOf(kHoldTable, hold)), "hold 0123456789abcdef-17: was said at an impossible time");
  hold = valuesOf(aHold());
  hold[10] = std::int64_t{-1441};
  EXPECT_EQ(refusal(rowOf(kHoldTable, hold)), "hold 0123456789abcdef-17: was said at an impossible time");
  auto session = valuesOf(*RoutineId::parse("daily"), aDay(), aMorningOf(aDay()), 1);
  session[1] = std::string("2026-02-30");
  EXPECT_EQ(refusal(rowOf(kSessionTable, session)), "session 0123456789abcdef-17: \"2026-02-30\" is no day");
  auto end = valuesOf(kRow, Ending::Stopped, aMorningOf(aDay()));
  end[2] = std::monostate{};
  EXPECT_EQ(refusal(rowOf(kEndTable, end)), "session_end 0123456789abcdef-17: column 4 is not a text");
}

TEST(LogTablesTest, NamesAFactOfThePlanThatMakesNoSense) {
  const std::string name = "plan_fact 0123456789abcdef-17: ";
  const auto with = [](std::size_t column, LogValue value) {
    auto fact = valuesOf(aFact(MorningChecked{.normal = true}));
    fact[column] = std::move(value);
    return refusal(rowOf(kPlanTable, fact));
  };
  EXPECT_EQ(with(0, std::string("morning-checked")), "accepted");
  EXPECT_EQ(with(0, std::string("flare-up")), name + "lacks \"area\"");
  EXPECT_EQ(with(1, std::string("2026-13-01")), name + "\"2026-13-01\" is no day");
  EXPECT_EQ(with(2, std::string("{}")), name + "lacks \"normal\"");
  EXPECT_EQ(with(2, std::monostate{}), name + "column 4 is not a text");
  EXPECT_EQ(with(3, INT64_MAX), name + "was said at an impossible time");
  EXPECT_EQ(with(4, std::int64_t{1441}), name + "was said at an impossible time");
}

}  // namespace
}  // namespace lissom
