#include "core/exchange/log_words.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace lissom {
namespace {

TEST(LogWordsTest, KeepsMillisecondsBeforeAndAfter1970) {
  EXPECT_EQ(isoUtc(Instant{Millis{-1}}), "1969-12-31T23:59:59.999Z");
  EXPECT_EQ(isoUtc(Instant{Millis{1}}), "1970-01-01T00:00:00.001Z");
}

RC_GTEST_PROP(LogWordsTest, AnInstantIsReadAsItWasWritten, (std::int32_t seconds, std::uint16_t millis)) {
  const Instant at{std::chrono::seconds{std::int64_t{seconds} * 10} + Millis{millis % 1000}};
  RC_ASSERT(instantFrom(isoUtc(at)) == at);
}

TEST(LogWordsTest, TakesOnlyRealTimes) {
  EXPECT_EQ(instantFrom("1970-01-01T00:00:01Z"), Instant{Millis{1000}});
  for (const char* text : {"", "2026-11-22", "2026-11-22T06:30:00", "2026-11-22 06:30:00Z", "2026-11-22T24:00:00Z",
                           "2026-11-22T06:60:00Z", "2026-11-22T06:30:60Z", "2026-02-30T06:30:00Z",
                           "2026-11-22T06:30:00.00Z", "2026-11-22T06:30:00,000Z", "2026-11-22T-0:30:00Z"}) {
    EXPECT_FALSE(instantFrom(text)) << text;
  }
}

TEST(LogWordsTest, WritesTheNearestThatIsoCanSay) {
  EXPECT_EQ(isoUtc(Instant{Millis{INT64_MAX}}), "9999-12-31T23:59:59.999Z");
  EXPECT_EQ(isoUtc(Instant{Millis{INT64_MIN}}), "0000-01-01T00:00:00.000Z");
}

TEST(LogWordsTest, TakesNamesAsTheLogGivesThem) {
  EXPECT_EQ(rowIdFrom("0123456789abcdef-17"), (RowId{"0123456789abcdef", 17}));
  for (const char* text : {"", "0123456789abcdef", "0123456789abcdef-", "0123456789abcdef-0", "0123456789abcdef-017",
                           "0123456789abcdef--1", "0123456789ABCDEF-1", "0123456789abcde-17", "0123456789abcdef-1x",
                           "0123456789abcdef-99999999999999999999"}) {
    EXPECT_FALSE(rowIdFrom(text)) << text;
  }
}

TEST(LogWordsTest, KnowsUtf8) {
  EXPECT_TRUE(isUtf8("a\xC3\xBC\xE2\x82\xAC\xF0\x9F\xA6\xB5"));
  for (const char* text : {"\x80", "\xC0\x80", "\xC3", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80",
                           "\xF8\x88\x80\x80\x80", "\xFF"}) {
    EXPECT_FALSE(isUtf8(text)) << text;
    EXPECT_TRUE(isUtf8(asUtf8(text)));
  }
  EXPECT_EQ(asUtf8("a\xFF"
                   "b"),
            "a\xEF\xBF\xBD"
            "b");
}

}  // namespace
}  // namespace lissom
