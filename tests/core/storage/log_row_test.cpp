#include "core/storage/log_row.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace lissom {
namespace {

TEST(LogRowTest, HashesAsWrittenInTheReference) {
  // FNV-1a of no bytes is its offset basis; nothing in a log may ever change what was computed
  // before.
  EXPECT_EQ(checksumOf({"", {}}), static_cast<std::int64_t>(0xcbf29ce484222325U));
  EXPECT_EQ(checksumOf({"a", {}}), static_cast<std::int64_t>(0xaf63dc4c8601ec8cU));
  EXPECT_EQ(checksumOf({"foobar", {}}), static_cast<std::int64_t>(0x85944171f73967e8U));
}

TEST(LogRowTest, TellsKindsAndBordersApart) {
  const LogRow row{"hold", {std::string("ab"), std::string("c"), std::int64_t{0}}};
  EXPECT_NE(checksumOf(row), checksumOf({"hold", {std::string("a"), std::string("bc"), std::int64_t{0}}}));
  EXPECT_NE(checksumOf(row), checksumOf({"hold", {std::string("ab"), std::string("c"), std::monostate{}}}));
  EXPECT_NE(checksumOf(row), checksumOf({"hold", {std::string("ab"), std::string("c"), std::string("0")}}));
  EXPECT_NE(checksumOf(row), checksumOf({"session", row.values}));
}

TEST(LogRowTest, NamesTheRowInWhatItThrows) {
  const LogRow row{"hold", {std::string("0123456789abcdef"), std::int64_t{17}}};
  EXPECT_EQ(row.name(), "hold 0123456789abcdef-17");
  EXPECT_THROW((void)row.integer(0), DamagedRow);
  EXPECT_THROW((void)row.text(1), DamagedRow);
}

RC_GTEST_PROP(LogRowTest, EveryFlippedBitChangesTheChecksum, (std::string text, std::int64_t number)) {
  const LogRow row{"hold", {text, number}};
  LogRow flipped = row;
  const auto bit = *rc::gen::inRange<std::size_t>(0, (text.size() + 8) * 8);
  if (bit < 64) {
    flipped.values[1] = static_cast<std::int64_t>(static_cast<std::uint64_t>(number) ^ std::uint64_t{1} << bit);
  } else {
    std::string other = text;
    char& byte = other[bit / 8 - 8];
    byte = static_cast<char>(byte ^ (1 << bit % 8));
    flipped.values[0] = other;
  }
  RC_ASSERT(checksumOf(row) != checksumOf(flipped));
}

}  // namespace
}  // namespace lissom
