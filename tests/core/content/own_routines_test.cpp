#include "core/content/own_routines.h"

#include <gtest/gtest.h>

namespace lissom {
namespace {

using namespace std::chrono_literals;

Routine aRoutine(const char* id, const char* name = "Evening") {
  return {*RoutineId::parse(id),
          {"en", {{"en", name}}},
          {{*ExerciseId::parse("glute-bridge"), Repeat{10, 4s, 3, 30s}},
           {*ExerciseId::parse("half-kneeling-hip-flexor"), Hold{30s, 3, 10s}}}};
}

Pack with(const Routine& routine) {
  Pack pack = emptyOwnRoutines();
  EXPECT_TRUE(makeChange(pack, KeepRoutine{routine}));
  return pack;
}

TEST(OwnRoutinesTest, WhatIsWrittenIsReadAgain) {
  Pack pack = with(aRoutine("own-1", "Am Abend, \"leise\" \\ ok"));
  ASSERT_TRUE(makeChange(pack, KeepRoutine{aRoutine("own-2")}));
  const auto read = parsePack(writeOwnRoutines(pack));
  ASSERT_TRUE(read) << read.error().detail;
  EXPECT_EQ(read->id, ownRoutinesId());
  ASSERT_EQ(read->routines.size(), 2U);
  const Routine& routine = read->routines.at(*RoutineId::parse("own-1"));
  EXPECT_EQ(routine.name.in("de"), "Am Abend, \"leise\" \\ ok");
  EXPECT_EQ(routine.items, aRoutine("own-1").items);
  EXPECT_EQ(writeOwnRoutines(*read), writeOwnRoutines(pack));
}

TEST(OwnRoutinesTest, NoRoutineAtAllIsAPackToo) {
  EXPECT_TRUE(parsePack(writeOwnRoutines(emptyOwnRoutines())));
}

TEST(OwnRoutinesTest, ChangesAreMadeOneByOne) {
  Pack pack = with(aRoutine("own-1"));
  const RoutineItem more{*ExerciseId::parse("open-book"), Hold{10s, 1, 0s}};
  ASSERT_TRUE(makeChange(pack, AppendToRoutine{*RoutineId::parse("own-1"), more}));
  EXPECT_EQ(pack.routines.at(*RoutineId::parse("own-1")).items.back(), more);
  Routine renamed = aRoutine("own-1", "Morning");
  ASSERT_TRUE(makeChange(pack, KeepRoutine{renamed}));
  EXPECT_EQ(pack.routines.at(*RoutineId::parse("own-1")).name.in("en"), "Morning");
  EXPECT_EQ(pack.routines.size(), 1U);
  ASSERT_TRUE(makeChange(pack, RemoveRoutine{*RoutineId::parse("own-1")}));
  EXPECT_TRUE(pack.routines.empty());
  EXPECT_TRUE(makeChange(pack, RemoveRoutine{*RoutineId::parse("own-1")})) << "gone already";
}

TEST(OwnRoutinesTest, WhatCannotBeDoneLeavesThePackAsItWas) {
  Pack pack = with(aRoutine("own-1"));
  const std::string before = writeOwnRoutines(pack);
  const RoutineItem item{*ExerciseId::parse("open-book"), Hold{10s, 1, 0s}};
  const Status gone = makeChange(pack, AppendToRoutine{*RoutineId::parse("own-9"), item});
  ASSERT_FALSE(gone);
  EXPECT_EQ(gone.error().code, Error::Code::NotFound);
  Routine empty = aRoutine("own-1");
  empty.items.clear();
  EXPECT_FALSE(makeChange(pack, KeepRoutine{empty}));
  Routine crowded = aRoutine("own-1");
  crowded.items.assign(kMostItems + 1, item);
  EXPECT_FALSE(makeChange(pack, KeepRoutine{crowded}));
  EXPECT_EQ(writeOwnRoutines(pack), before);
}

TEST(OwnRoutinesTest, ThereIsRoomForAsMuchAsAPackMayHold) {
  Pack pack = emptyOwnRoutines();
  Routine full = aRoutine("own-0");
  full.items.assign(kMostItems, full.items.front());
  for (std::size_t i = 0; i < kMostRoutines; ++i) {
    full.id = *RoutineId::parse("own-" + std::to_string(i));
    ASSERT_TRUE(makeChange(pack, KeepRoutine{full}));
  }
  const auto read = parsePack(writeOwnRoutines(pack));
  EXPECT_TRUE(read) << read.error().detail;
  full.id = *RoutineId::parse("own-more");
  EXPECT_FALSE(makeChange(pack, KeepRoutine{full}));
  EXPECT_FALSE(makeChange(pack, AppendToRoutine{*RoutineId::parse("own-0"), full.items.front()}));
}

}  // namespace
}  // namespace lissom
