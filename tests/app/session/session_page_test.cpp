#include "app/session/session_page.h"

#include "app/discomfort_scale.h"
#include "app/packs.h"
#include "app/pseudo_language.h"
#include "app/session/after_page.h"
#include "app/session/key_hints.h"
#include "app/shell/main_window.h"
#include "core/session/player.h"
#include "tests/app/clipping.h"
#include "tests/support/builders.h"

#include <QApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <memory>

namespace lissom {
namespace {

using namespace std::chrono_literals;

/// The views of a session of the program's own routine.
class Views {
public:
  explicit Views(const QString& language = QStringLiteral("en"))
      : m_language(language),
        m_library(loadPacks({}, language).library),
        m_routine(*m_library.routine(*RoutineId::parse("psoas-basics"))),
        m_player(writeScript(m_routine, m_library)) {
    (void)m_player.start(m_now);
  }
  SessionView view() const { return sessionViewOf(m_player, m_routine, m_library, m_language); }
  SessionView ready() { return view(); }
  SessionView lessToday() const { return sessionViewOf(m_player, m_routine, m_library, m_language, 75); }
  SessionView holding() {
    (void)m_player.next(m_now);
    return view();
  }
  SessionView paused() {
    (void)m_player.pause(m_now);
    return view();
  }
  SessionView hurting() {
    (void)m_player.hurt(m_now);
    return view();
  }
  AfterView after() const {
    const SessionRecord session = aSession().with(aHold().held(20s)).ended(Ending::Completed);
    return afterViewOf(session, m_player.script(), m_library, m_language);
  }

private:
  QString m_language;
  Library m_library;
  Routine m_routine;
  Player m_player;
  Moment m_now{};
};

class SessionPageTest : public ::testing::Test {
protected:
  SessionPageTest() {
    page->setFigure(new QWidget);
    window.resize(1280, 800);
    window.showSession(page);
    page->reset();
    page->showView(views.ready());
    window.show();
    QApplication::setActiveWindow(&window);
    settle();
  }

  template <class Button>
  Button* button(const char* text) const {
    for (Button* candidate : page->findChildren<Button*>()) {
      if (candidate->isVisible() && candidate->text() == QLatin1String(text)) return candidate;
    }
    ADD_FAILURE() << "no button " << text;
    return nullptr;
  }

  /// How often the page emits the wish while `act` happens.
  template <class Act>
  int wishes(void (SessionPage::*wish)(), Act act) {
    const QSignalSpy spy(page, wish);
    act();
    return static_cast<int>(spy.count());
  }
  int wishes(void (SessionPage::*wish)(), Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    return wishes(wish, [&] { QTest::keyClick(page, key, modifiers); });
  }

  Views views;
  MainWindow window;
  SessionPage* page = new SessionPage;
};

TEST_F(SessionPageTest, EveryKeyEmitsItsWish) {
  page->setFocus();
  EXPECT_EQ(wishes(&SessionPage::pauseWished, Qt::Key_Space), 1);
  EXPECT_EQ(wishes(&SessionPage::backWished, Qt::Key_Left), 1);
  EXPECT_EQ(wishes(&SessionPage::nextWished, Qt::Key_Right), 1);
  EXPECT_EQ(wishes(&SessionPage::extendWished, Qt::Key_Plus), 1);
  EXPECT_EQ(wishes(&SessionPage::extendWished, Qt::Key_Plus, Qt::KeypadModifier), 1);
  EXPECT_EQ(wishes(&SessionPage::restartWished, Qt::Key_R), 1);
  EXPECT_EQ(wishes(&SessionPage::hurtWished, Qt::Key_H), 1);
  EXPECT_EQ(wishes(&SessionPage::muteWished, Qt::Key_M), 1);
  EXPECT_EQ(wishes(&SessionPage::fullScreenWished, Qt::Key_F), 1);
  EXPECT_EQ(wishes(&SessionPage::leaveWished, Qt::Key_Escape), 1);
}

TEST_F(SessionPageTest, KeysWorkWhereverTheFocusIs) {
  for (QPushButton* focused : {button<QPushButton>("Pause"), button<QPushButton>("This hurts")}) {
    focused->setFocus();
    const auto press = [&](Qt::Key key) { return [focused, key] { QTest::keyClick(focused, key); }; };
    EXPECT_EQ(wishes(&SessionPage::nextWished, press(Qt::Key_Right)), 1);
    EXPECT_EQ(wishes(&SessionPage::backWished, press(Qt::Key_Left)), 1);
    EXPECT_EQ(wishes(&SessionPage::hurtWished, press(Qt::Key_H)), 1);
    EXPECT_EQ(wishes(&SessionPage::leaveWished, press(Qt::Key_Escape)), 1);
  }
}

TEST_F(SessionPageTest, EveryButtonEmitsItsWish) {
  const auto click = [](QAbstractButton* clicked) { return [clicked] { QTest::mouseClick(clicked, Qt::LeftButton); }; };
  EXPECT_EQ(wishes(&SessionPage::pauseWished, click(button<QPushButton>("Pause"))), 1);
  EXPECT_EQ(wishes(&SessionPage::nextWished, click(button<QPushButton>("Skip"))), 1);
  EXPECT_EQ(wishes(&SessionPage::hurtWished, click(button<QPushButton>("This hurts"))), 1);
  page->showView(views.hurting());
  EXPECT_EQ(wishes(&SessionPage::easierWished, click(button<QPushButton>("&Easier version"))), 1);
  EXPECT_EQ(wishes(&SessionPage::skipSideWished, click(button<QPushButton>("&Skip the rest of this side"))), 1);
  EXPECT_EQ(wishes(&SessionPage::endWished, click(button<QPushButton>("End and &rest"))), 1);
}

TEST_F(SessionPageTest, TheKeyHintsCanBeClicked) {
  const auto click = [this](const char* word) {
    return [hint = button<KeyHint>(word)] { QTest::mouseClick(hint, Qt::LeftButton); };
  };
  EXPECT_EQ(wishes(&SessionPage::pauseWished, click("pause")), 1);
  EXPECT_EQ(wishes(&SessionPage::backWished, click("back")), 1);
  EXPECT_EQ(wishes(&SessionPage::nextWished, click("next")), 1);
  EXPECT_EQ(wishes(&SessionPage::extendWished, click("10 s more")), 1);
  EXPECT_EQ(wishes(&SessionPage::restartWished, click("restart hold")), 1);
  EXPECT_EQ(wishes(&SessionPage::hurtWished, click("this hurts")), 1);
  EXPECT_EQ(wishes(&SessionPage::muteWished, click("sound off")), 1);
  EXPECT_EQ(wishes(&SessionPage::fullScreenWished, click("full screen")), 1);
  EXPECT_EQ(wishes(&SessionPage::leaveWished, click("leave")), 1);
}

TEST_F(SessionPageTest, SpaceWorksTheButtonThatHasTheFocus) {
  button<QPushButton>("Skip")->setFocus();
  const QSignalSpy pauses(page, &SessionPage::pauseWished);
  EXPECT_EQ(wishes(&SessionPage::nextWished, [] { QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space); }), 1);
  EXPECT_EQ(pauses.count(), 0);
  button<QPushButton>("Pause")->setFocus();
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
  EXPECT_EQ(pauses.count(), 1);
}

TEST_F(SessionPageTest, WhatHurtsShowsThreeChoicesAndFocusesTheFirst) {
  page->showView(views.hurting());
  settle();
  EXPECT_EQ(QApplication::focusWidget(), button<QPushButton>("&Easier version"));
  QStringList choices;
  for (const QPushButton* choice : page->findChildren<QPushButton*>()) {
    if (choice->isVisible() && choice->property("role") != QLatin1String("scale")) choices << choice->text();
  }
  EXPECT_EQ(choices, (QStringList{QStringLiteral("&Easier version"), QStringLiteral("&Skip the rest of this side"),
                                  QStringLiteral("End and &rest")}));
  page->setFocus();
  EXPECT_EQ(wishes(&SessionPage::pauseWished, Qt::Key_Space), 0) << "an answer is asked, not a pause";
}

TEST_F(SessionPageTest, AfterTheAnswerTheFocusIsOnPauseAgain) {
  page->showView(Views().hurting());
  page->showView(views.holding());
  settle();
  EXPECT_EQ(QApplication::focusWidget(), button<QPushButton>("Pause"));
}

TEST_F(SessionPageTest, APauseTurnsTheButtonToResume) {
  page->showView(views.paused());
  EXPECT_NE(button<QPushButton>("Resume"), nullptr);
  EXPECT_NE(button<KeyHint>("resume"), nullptr);
}

TEST_F(SessionPageTest, TheFigureIsAskedForOnlyWhenItChanges) {
  QSignalSpy figures(page, &SessionPage::figureWished);
  SessionView view = views.holding();
  page->showView(view);
  view.count = QStringLiteral("29");
  page->showView(view);
  ASSERT_EQ(figures.count(), 1);
  EXPECT_EQ(figures[0][0].value<FigureState>(), view.figure);
}

TEST_F(SessionPageTest, DiscomfortIsATapThatCanBeTakenBack) {
  QSignalSpy chosen(page, &SessionPage::discomfortChosen);
  QTest::mouseClick(button<QPushButton>("3"), Qt::LeftButton);
  QTest::mouseClick(button<QPushButton>("7"), Qt::LeftButton);
  QTest::mouseClick(button<QPushButton>("7"), Qt::LeftButton);
  ASSERT_EQ(chosen.count(), 3);
  EXPECT_EQ(chosen[0][0].value<std::optional<int>>(), 3);
  EXPECT_EQ(chosen[1][0].value<std::optional<int>>(), 7);
  EXPECT_EQ(chosen[2][0].value<std::optional<int>>(), std::nullopt);
  page->showView(views.holding());
  EXPECT_FALSE(page->findChild<DiscomfortScale*>()->isVisible()) << "not asked while holding";
}

/// Text in several sizes, in English and in the pseudo-language, whose texts are 40 % longer.
class LayoutTest : public ::testing::TestWithParam<std::tuple<double, const char*>> {
protected:
  LayoutTest() {
    if (language == kPseudoLanguage) QApplication::installTranslator(&pseudo);
    window = std::make_unique<MainWindow>();
    window->setTheme(theme);
  }
  ~LayoutTest() override {
    window.reset();
    QApplication::removeTranslator(&pseudo);
    QApplication::setPalette(QPalette());
  }

  template <class Page>
  Page* shown(Page* page) {
    page->setTheme(theme);
    window->showSession(page);
    window->resize(1280, 800);
    window->show();
    settle();
    return page;
  }
  void expectAllToBeSeen(const char* what) {
    settle();
    EXPECT_EQ(clippedTexts(*window).join(QStringLiteral(" | ")).toStdString(), "") << what;
    EXPECT_FALSE(scrollsSideways(*window)) << what;
    EXPECT_EQ(window->size(), QSize(1280, 800)) << what;
  }

  QString language = QLatin1String(std::get<1>(GetParam()));
  PseudoTranslator pseudo;
  Theme theme = makeTheme(Theme::Kind::Light, std::get<0>(GetParam()));
  std::unique_ptr<MainWindow> window;
};

class SessionLayoutTest : public LayoutTest {};

TEST_P(SessionLayoutTest, NothingIsClippedInASession) {
  auto* page = shown(new SessionPage);
  page->setFigure(new QWidget);
  page->reset();
  page->showView(Views(language).ready());
  expectAllToBeSeen("ready");
  page->showView(Views(language).lessToday());
  expectAllToBeSeen("less today");
  Views views(language);
  page->showView(views.holding());
  expectAllToBeSeen("holding");
  page->showView(views.paused());
  expectAllToBeSeen("paused");
  page->showView(views.hurting());
  expectAllToBeSeen("hurting");
}

class AfterLayoutTest : public LayoutTest {};

TEST_P(AfterLayoutTest, NothingIsClippedAfterIt) {
  shown(new AfterPage)->showView(Views(language).after());
  expectAllToBeSeen("after");
}

std::string nameOf(const ::testing::TestParamInfo<LayoutTest::ParamType>& size) {
  return std::string(std::get<1>(size.param)) + "_" + std::to_string(static_cast<int>(std::get<0>(size.param) * 100));
}

INSTANTIATE_TEST_SUITE_P(Sizes, SessionLayoutTest,
                         ::testing::Combine(::testing::Values(1.0, 1.3, 1.6, 2.0), ::testing::Values("en", "qps")),
                         nameOf);
INSTANTIATE_TEST_SUITE_P(Sizes, AfterLayoutTest,
                         ::testing::Combine(::testing::Values(1.0, 1.6, 2.0), ::testing::Values("en", "qps")), nameOf);

class AfterPageTest : public ::testing::Test {
protected:
  AfterPageTest() {
    window.showSession(page);
    page->showView(Views().after());
    window.show();
    QApplication::setActiveWindow(&window);
    settle();
  }
  MainWindow window;
  AfterPage* page = new AfterPage;
  QSignalSpy done{page, &AfterPage::doneWished};
};

TEST_F(AfterPageTest, NothingMustBeAnswered) {
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
  ASSERT_EQ(done.count(), 1);
  EXPECT_EQ(done[0][0].value<std::optional<int>>(), std::nullopt);
  EXPECT_EQ(done[0][1].value<std::optional<int>>(), std::nullopt);
  EXPECT_EQ(done[0][2].toString(), QString());
}

TEST_F(AfterPageTest, WhatIsSaidIsHandedOver) {
  const auto scales = page->findChildren<DiscomfortScale*>();
  ASSERT_EQ(scales.size(), 2);
  scales[0]->setValue(4);
  scales[1]->setValue(2);
  auto* note = page->findChild<QPlainTextEdit*>();
  note->setFocus();
  QTest::keyClicks(note, QStringLiteral(" Left hip is tighter "));
  QTest::keyClick(note, Qt::Key_Return);
  EXPECT_EQ(done.count(), 0) << "a line more, not the end";
  QTest::keyClick(note, Qt::Key_Return, Qt::ControlModifier);
  ASSERT_EQ(done.count(), 1);
  EXPECT_EQ(done[0][0].value<std::optional<int>>(), 4);
  EXPECT_EQ(done[0][1].value<std::optional<int>>(), 2);
  EXPECT_EQ(done[0][2].toString(), QStringLiteral("Left hip is tighter"));
}

TEST_F(AfterPageTest, EscapeLeavesIt) {
  QTest::keyClick(page, Qt::Key_Escape);
  EXPECT_EQ(done.count(), 1);
}

TEST_F(SessionPageTest, PreparedItLooksAsIfItHadNotBeen) {
  const QImage usual = page->grab().toImage();
  MainWindow other;
  auto* prepared = new SessionPage(&other);
  prepared->setFigure(new QWidget);
  prepared->hide();
  other.resize(1280, 800);
  other.show();
  prepared->prepare(views.ready(), QSize(1280, 800));
  EXPECT_TRUE(prepared->isHidden());
  other.showSession(prepared);
  prepared->reset();
  prepared->showView(views.ready());
  QApplication::setActiveWindow(&other);
  settle();
  ASSERT_EQ(prepared->size(), page->size());
  EXPECT_EQ(prepared->grab().toImage(), usual);
}

}  // namespace
}  // namespace lissom
