#include "app/history/replay_strip.h"

#include "tests/app/preview/made_up.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <memory>

namespace lissom {
namespace {

using namespace std::chrono_literals;

StripView eventful() {
  return stripViewOf(made_up::eventfulSession(), made_up::library());
}

class ReplayStripTest : public ::testing::Test {
protected:
  ReplayStripTest() {
    strip.showStrip(eventful());
    strip.resize(640, strip.heightForWidth(640));
    strip.show();
  }
  void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) { QTest::keyClick(&strip, key, with); }

  ReplayStrip strip;
};

TEST_F(ReplayStripTest, ArrowsGoASecondAndStopAtTheEnds) {
  press(Qt::Key_Left);
  EXPECT_EQ(strip.cursor(), 0s);
  press(Qt::Key_Right);
  press(Qt::Key_Right);
  EXPECT_EQ(strip.cursor(), 2s);
  press(Qt::Key_Left);
  EXPECT_EQ(strip.cursor(), 1s);
  press(Qt::Key_End);
  EXPECT_EQ(strip.cursor(), strip.strip().tape.length);
  press(Qt::Key_Right);
  EXPECT_EQ(strip.cursor(), strip.strip().tape.length);
  press(Qt::Key_Home);
  EXPECT_EQ(strip.cursor(), 0s);
}

TEST_F(ReplayStripTest, WithControlTheArrowsGoFromEventToEvent) {
  std::vector<Millis> met{strip.cursor()};
  while (strip.cursor() < strip.strip().tape.length) {
    press(Qt::Key_Right, Qt::ControlModifier);
    ASSERT_GT(strip.cursor(), met.back());
    met.push_back(strip.cursor());
  }
  EXPECT_EQ(met, eventsOf(strip.strip().tape));
  press(Qt::Key_Left, Qt::ControlModifier);
  EXPECT_EQ(strip.cursor(), met[met.size() - 2]);
  strip.setCursorAt(met[1] + 1ms);
  press(Qt::Key_Left, Qt::ControlModifier);
  EXPECT_EQ(strip.cursor(), met[1]);
}

TEST_F(ReplayStripTest, TheMouseTakesTheCursorAlong) {
  const StripLayout layout = layOutStrip(strip.strip(), strip.width(), makeTheme(Theme::Kind::Light, 1.0));
  const auto at = [&](double share) {
    return QPoint(static_cast<int>(layout.plot.left() + layout.plot.width() * share),
                  static_cast<int>(layout.plot.center().y()));
  };
  const QSignalSpy moved(&strip, &ReplayStrip::cursorMoved);
  QTest::mousePress(&strip, Qt::LeftButton, {}, at(0.5));
  const auto half = strip.strip().tape.length / 2;
  EXPECT_LT(std::chrono::abs(strip.cursor() - half), 1s);
  QTest::mouseMove(&strip, at(0.25));
  QMouseEvent drag(QEvent::MouseMove, at(0.25), strip.mapToGlobal(at(0.25)), Qt::NoButton, Qt::LeftButton, {});
  QCoreApplication::sendEvent(&strip, &drag);
  EXPECT_LT(std::chrono::abs(strip.cursor() - half / 2), 1s);
  QTest::mouseRelease(&strip, Qt::LeftButton, {}, at(0.25));
  EXPECT_GE(moved.count(), 2);
}

TEST_F(ReplayStripTest, ToAssistiveTechnologyItIsASliderWhoseValueIsASentence) {
  QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(&strip);
  ASSERT_TRUE(spoken);
  EXPECT_EQ(spoken->role(), QAccessible::Slider);
  EXPECT_EQ(spoken->text(QAccessible::Name), QStringLiteral("The session from start to end"));
  QAccessibleValueInterface* value = spoken->valueInterface();
  ASSERT_TRUE(value);
  value->setCurrentValue(20.0);
  EXPECT_EQ(strip.cursor(), 20s);
  EXPECT_EQ(value->currentValue().toDouble(), 20.0);
  EXPECT_EQ(value->maximumValue().toDouble(), 253.0);
  EXPECT_EQ(spoken->text(QAccessible::Value),
            QStringLiteral("0:20 · left side, hold 1 of 3, Half-kneeling psoas stretch, 0:12 of 0:30"));
}

TEST_F(ReplayStripTest, ItRunsToTheEndAndThenNoTimerDoes) {
  EXPECT_FALSE(strip.isPlaying());
  strip.setCursorAt(strip.strip().tape.length - 1s);
  QSignalSpy playing(&strip, &ReplayStrip::playingChanged);
  strip.play();
  EXPECT_TRUE(strip.isPlaying());
  ASSERT_TRUE(QTest::qWaitFor([&] { return !strip.isPlaying(); }, 2000));
  EXPECT_EQ(strip.cursor(), strip.strip().tape.length);
  ASSERT_EQ(playing.count(), 2);
  EXPECT_FALSE(playing[1][0].toBool());
  strip.play();
  EXPECT_EQ(strip.cursor(), 0s) << "from the start again";
  press(Qt::Key_Right);
  EXPECT_FALSE(strip.isPlaying()) << "who takes the cursor has it";
  strip.play();
  strip.hide();
  EXPECT_FALSE(strip.isPlaying()) << "nobody looks";
}

TEST_F(ReplayStripTest, AnEmptySessionHasNothingToPlay) {
  strip.showStrip({});
  strip.play();
  EXPECT_FALSE(strip.isPlaying());
  press(Qt::Key_Right);
  EXPECT_EQ(strip.cursor(), 0s);
  EXPECT_FALSE(strip.grab().isNull());
}

TEST(StripLayoutTest, SidesHaveTheirLanesAndBothHaveBoth) {
  StripView strip = eventful();
  const Theme theme = makeTheme(Theme::Kind::Light, 1.0);
  const StripLayout layout = layOutStrip(strip, 640, theme);
  ASSERT_EQ(layout.lanes.size(), 2U);
  EXPECT_EQ(layout.pauses.size(), 1U);
  EXPECT_EQ(layout.hurts.size(), 1U);
  int outlines = 0;
  for (const auto& bar : layout.bars) {
    const bool left = strip.holds[bar.hold].side == Side::Left;
    EXPECT_TRUE(layout.lanes[left ? 0 : 1].adjusted(-1, -1, 1, 1).contains(bar.rect)) << bar.hold;
    outlines += bar.skipped ? 1 : 0;
  }
  EXPECT_EQ(outlines, 2);
  for (auto& hold : strip.holds) hold.side = Side::Both;
  EXPECT_EQ(layOutStrip(strip, 640, theme).bars.size(), 2 * layout.bars.size());
}

TEST(StripLayoutTest, OutlinesOfWhatWasSkippedAtOnceStandBesideEachOther) {
  const StripView strip = eventful();
  const StripLayout layout = layOutStrip(strip, 640, makeTheme(Theme::Kind::Light, 1.0));
  std::vector<QRectF> outlines;
  for (const auto& bar : layout.bars) {
    if (bar.skipped) outlines.push_back(bar.rect);
  }
  ASSERT_EQ(outlines.size(), 2U);
  EXPECT_GT(outlines[1].left(), outlines[0].right());
}

RC_GTEST_PROP(StripLayoutTest, AtAnyWidthTheTimesAreApartAndInside, ()) {
  const int width = *rc::gen::inRange(60, 2000);
  const double scale = *rc::gen::element(0.8, 1.0, 2.0);
  StripView strip = eventful();
  const Millis length{*rc::gen::inRange(1, 90'000'000)};
  strip.tape = {{{TapeSpan::What::Between, 0ms, length, 0}}, {}, length};
  const StripLayout layout = layOutStrip(strip, width, makeTheme(Theme::Kind::Light, scale));
  RC_ASSERT(!layout.ticks.empty());
  for (std::size_t i = 1; i < layout.ticks.size(); ++i) {
    RC_ASSERT(layout.ticks[i].text.left() > layout.ticks[i - 1].text.right());
  }
  RC_ASSERT(layout.ticks.back().x <= layout.plot.right() + 0.01);
  RC_ASSERT(layout.plot.right() <= width);
}

RC_GTEST_PROP(StripLayoutTest, AMomentIsFoundWhereItStands, ()) {
  const StripView strip = eventful();
  const StripLayout layout = layOutStrip(strip, *rc::gen::inRange(200, 2000), makeTheme(Theme::Kind::Light, 1.0));
  const Millis at{*rc::gen::inRange<Millis::rep>(0, strip.tape.length.count())};
  const Millis found = momentAt(layout, strip.tape, xOf(layout, strip.tape, at));
  RC_ASSERT(std::chrono::abs(found - at) <= 1ms);
}

}  // namespace
}  // namespace lissom
