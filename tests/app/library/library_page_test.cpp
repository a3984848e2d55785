#include "app/library/library_page.h"

#include "app/figure/figure_view.h"
#include "app/library/exercise_page.h"
#include "app/library/gallery_page.h"
#include "app/library/routine_page.h"
#include "app/library/routine_tile.h"
#include "app/shell/main_window.h"
#include "core/content/own_routines.h"
#include "tests/app/clipping.h"
#include "tests/support/builders.h"
#include "tests/support/shipped_pack.h"

#include <QAccessible>
#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTest>

#include <gtest/gtest.h>

#include <atomic>

namespace lissom {
namespace {

using namespace std::chrono_literals;

/// A quick picture that is no figure: what is tested is the page.
QImage plainPicture(const FigureRequest& request) {
  QImage image(request.size, QImage::Format_ARGB32_Premultiplied);
  image.fill(request.quality == Quality::Fine ? Qt::darkCyan : Qt::gray);
  return image;
}

/// The shipped exercises, as often as is asked for under other ids, with a routine of the user's own.
Library aLibrary(int copies = 1) {
  const auto shipped = shippedPack();
  EXPECT_TRUE(shipped) << shipped.error().detail;
  Library library;
  library.packs.push_back(*shipped);
  for (int copy = 1; copy < copies; ++copy) {
    Pack more = *shipped;
    more.exercises.clear();
    more.routines.clear();
    for (const auto& [id, exercise] : shipped->exercises) {
      Exercise renamed = exercise;
      renamed.id = *ExerciseId::parse(id.text() + "-" + std::to_string(copy));
      more.exercises.emplace(renamed.id, renamed);
    }
    library.packs.push_back(std::move(more));
  }
  Pack own = emptyOwnRoutines();
  const RoutineId id = *RoutineId::parse("own-1");
  own.routines.emplace(id, Routine{id,
                                   {"en", {{"en", "Evening"}}},
                                   {{*ExerciseId::parse("glute-bridge"), Repeat{10, 4s, 2, 30s}},
                                    {*ExerciseId::parse("half-kneeling-hip-flexor"), Hold{30s, 3, 10s}}}});
  library.packs.push_back(own);
  return library;
}

class LibraryPageTest : public ::testing::Test {
protected:
  LibraryPageTest() { open(aLibrary()); }

  void open(Library content, Theme theme = makeTheme(Theme::Kind::Light, 1.0), QSize size = {1280, 800}) {
    window.reset();  // with its page
    library = std::move(content);
    window = std::make_unique<MainWindow>();
    window->setTheme(theme);
    page = new LibraryPage(library, "en", nullptr, plainPicture);
    page->setTheme(theme, Look::Light);
    window->addPage(Page::Exercises, page);
    window->resize(size);
    window->show();
    QApplication::setActiveWindow(window.get());
    window->showPage(Page::Exercises);
    settle();
  }

  Gallery& gallery() { return page->galleryPage().gallery(); }
  QLineEdit& search() { return *page->galleryPage().findChild<QLineEdit*>(); }
  QScrollArea& scroller() { return *page->galleryPage().findChild<QScrollArea*>(); }
  int seenCards() { return gallery().cards().empty() ? 0 : static_cast<int>(gallery().cards().size()); }
  /// The visible button whose text begins with `text`.
  QPushButton* button(const QString& text) {
    for (QPushButton* each : page->findChildren<QPushButton*>()) {
      if (each->isVisible() && (each->text().startsWith(text) || each->accessibleName() == text)) return each;
    }
    return nullptr;
  }
  void type(const char* text) { QTest::keyClicks(QApplication::focusWidget(), QLatin1String(text)); }
  bool says(const QString& text) {
    for (const QLabel* label : page->findChildren<QLabel*>()) {
      if (label->isVisible() && label->text().contains(text)) return true;
    }
    return false;
  }

  /// Every value that the signal sends.
  template <class Value>
  std::vector<Value>& heard(void (LibraryPage::*signal)(const Value&), std::vector<Value>& values) {
    QObject::connect(page, signal, page, [&values](const Value& value) { values.push_back(value); });
    return values;
  }

  Library library;
  std::unique_ptr<MainWindow> window;
  LibraryPage* page = nullptr;
  std::vector<Routine> played;
  std::vector<Routine> changed;
  std::vector<Routine> copied;
};

TEST_F(LibraryPageTest, TypingNarrowsAndReturnOpensTheBest) {
  EXPECT_EQ(seenCards(), 30);
  search().setFocus();
  type("bridge");
  EXPECT_LT(seenCards(), 30);
  EXPECT_EQ(gallery().cards().front().id.text(), "glute-bridge");
  EXPECT_TRUE(says(QStringLiteral("of 30 exercises")));
  QTest::keyClick(&search(), Qt::Key_Return);
  EXPECT_EQ(page->shownExercise(), ExerciseId::parse("glute-bridge"));
}

TEST_F(LibraryPageTest, WhatIsTypedAnywhereIsASearch) {
  gallery().setFocus();
  QTest::keyClick(&gallery(), Qt::Key_H);
  EXPECT_TRUE(search().hasFocus());
  EXPECT_EQ(search().text(), QStringLiteral("h"));
  gallery().setFocus();
  QTest::keyClick(&gallery(), Qt::Key_Slash);
  EXPECT_TRUE(search().hasFocus());
  EXPECT_EQ(search().selectedText(), QStringLiteral("h"));
  gallery().setFocus();
  QTest::keyClick(&gallery(), Qt::Key_F, Qt::ControlModifier);
  EXPECT_TRUE(search().hasFocus());
}

TEST_F(LibraryPageTest, NothingFoundOffersToClear) {
  search().setFocus();
  type("zzzz");
  EXPECT_EQ(seenCards(), 0);
  EXPECT_TRUE(says(QStringLiteral("No exercise fits all of this.")));
  EXPECT_FALSE(gallery().isVisible());
  QTest::mouseClick(button(QStringLiteral("Show all exercises")), Qt::LeftButton);
  EXPECT_EQ(seenCards(), 30);
  EXPECT_TRUE(search().text().isEmpty());
  type("bri");
  QTest::keyClick(&search(), Qt::Key_Escape);
  EXPECT_EQ(seenCards(), 30) << "Esc clears too";
}

TEST_F(LibraryPageTest, ChipsFilterAndCount) {
  QPushButton* chair = button(QStringLiteral("Chair"));
  ASSERT_NE(chair, nullptr);
  const int counted = chair->text().section(QLatin1Char(' '), -1).toInt();
  QTest::mouseClick(chair, Qt::LeftButton);
  EXPECT_EQ(seenCards(), counted);
  EXPECT_TRUE(chair->text().startsWith(QStringLiteral("✓"))) << "not by colour alone";
  QTest::mouseClick(button(QStringLiteral("✓ Chair")), Qt::LeftButton);
  EXPECT_EQ(seenCards(), 30);
  QTest::mouseClick(button(QStringLiteral("Desk-friendly")), Qt::LeftButton);
  EXPECT_TRUE(page->galleryPage().query().deskFriendly);
  EXPECT_LT(seenCards(), 30);
}

TEST_F(LibraryPageTest, TheMenuChoosesAMuscle) {
  const auto menus = page->galleryPage().findChildren<QMenu*>();
  ASSERT_EQ(menus.size(), 1);
  for (QAction* action : menus[0]->actions()) {
    if (action->text().startsWith(QStringLiteral("Piriformis")) ||
        action->text().contains(QStringLiteral("piriformis")))
      action->trigger();
  }
  EXPECT_EQ(page->galleryPage().query().muscle, "piriformis");
  EXPECT_GT(seenCards(), 0);
  EXPECT_LT(seenCards(), 30);
  menus[0]->actions().front()->trigger();
  EXPECT_EQ(seenCards(), 30) << "any";
}

TEST_F(LibraryPageTest, ArrowsMoveTheCurrentCardAndKeepItInView) {
  search().setFocus();
  QTest::keyClick(&search(), Qt::Key_Down);
  EXPECT_TRUE(gallery().hasFocus());
  EXPECT_EQ(gallery().current(), 0);
  QTest::keyClick(&gallery(), Qt::Key_Right);
  EXPECT_EQ(gallery().current(), 1);
  QTest::keyClick(&gallery(), Qt::Key_Down);
  const int columns = gallery().current() - 1;
  EXPECT_GE(columns, 3) << "a row further";
  QTest::keyClick(&gallery(), Qt::Key_Up);
  QTest::keyClick(&gallery(), Qt::Key_Left);
  QTest::keyClick(&gallery(), Qt::Key_Left);
  EXPECT_EQ(gallery().current(), 0) << "and no further than the first";
  QTest::keyClick(&gallery(), Qt::Key_End);
  EXPECT_EQ(gallery().current(), 29);
  settle();
  EXPECT_TRUE(gallery().visibleRegion().boundingRect().contains(gallery().cardRect(29)));
  QTest::keyClick(&gallery(), Qt::Key_Down);
  EXPECT_EQ(gallery().current(), 29);
  QTest::keyClick(&gallery(), Qt::Key_Home);
  EXPECT_EQ(gallery().current(), 0);
  QTest::keyClick(&gallery(), Qt::Key_PageDown);
  EXPECT_GE(gallery().current(), columns);
}

TEST_F(LibraryPageTest, EnterOpensAndEscapeLeadsBackToTheCard) {
  gallery().setFocus();
  QTest::keyClick(&gallery(), Qt::Key_Right);
  const ExerciseId second = gallery().cards()[1].id;
  QTest::keyClick(&gallery(), Qt::Key_Return);
  EXPECT_EQ(page->shownExercise(), second);
  for (const auto& [key, modifiers] : {std::pair(Qt::Key_Escape, Qt::KeyboardModifiers()),
                                       std::pair(Qt::Key_Left, Qt::KeyboardModifiers(Qt::AltModifier)),
                                       std::pair(Qt::Key_Backspace, Qt::KeyboardModifiers())}) {
    page->showExercise(second);
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    EXPECT_FALSE(page->shownExercise()) << key;
    EXPECT_TRUE(gallery().hasFocus()) << key;
    EXPECT_EQ(gallery().current(), 1) << key;
  }
}

TEST_F(LibraryPageTest, AClickOpensTheCardUnderIt) {
  const QRect card = gallery().cardRect(2);
  QTest::mouseClick(&gallery(), Qt::LeftButton, {}, card.center());
  EXPECT_EQ(page->shownExercise(), gallery().cards()[2].id);
  page->showGallery();
  QTest::mouseClick(&gallery(), Qt::LeftButton, {}, QPoint(card.right() + 5, card.center().y()));
  EXPECT_FALSE(page->shownExercise()) << "between two cards";
}

TEST_F(LibraryPageTest, TheNextExerciseIsTheNextOfWhatWasFound) {
  search().setFocus();
  type("bridge");
  const auto cards = gallery().cards();
  ASSERT_GE(cards.size(), 2U);
  page->showExercise(cards[0].id);
  QTest::mouseClick(button(QStringLiteral("The next exercise")), Qt::LeftButton);
  EXPECT_EQ(page->shownExercise(), cards[1].id);
  QTest::mouseClick(button(QStringLiteral("The exercise before")), Qt::LeftButton);
  QTest::keyClick(page->exercisePage(), Qt::Key_PageUp);
  EXPECT_EQ(page->shownExercise(), cards.back().id) << "round the end";
}

TEST_F(LibraryPageTest, OnlyWhatIsSeenIsDrawn) {
  std::atomic<int> drawn{0};
  const Library many = aLibrary(34);
  LibraryPage large(many, "en", nullptr, [&drawn](const FigureRequest& request) {
    if (request.quality == Quality::Fine) ++drawn;
    return plainPicture(request);
  });
  large.resize(1084, 800);
  large.show();
  settle();
  Gallery& all = large.galleryPage().gallery();
  EXPECT_EQ(all.cards().size(), 1020U);
  const auto inView = [&] { return all.cardsIn(all.visibleRegion().boundingRect()); };
  const auto sharp = [&] { return all.finePictures() == inView().second - inView().first; };
  EXPECT_TRUE(QTest::qWaitFor(sharp, 20'000));
  EXPECT_LE(drawn.load(), 40) << "those in view, and the rows beside them";
  QScrollBar* bar = large.galleryPage().findChild<QScrollArea*>()->verticalScrollBar();
  bar->setValue(bar->maximum());
  settle();
  EXPECT_EQ(inView().second, 1020);
  EXPECT_TRUE(QTest::qWaitFor(sharp, 20'000)) << "wishes follow the view";
  EXPECT_LE(drawn.load(), 80) << "and what was scrolled past is not drawn";
  QElapsedTimer timer;
  timer.start();
  constexpr int kFrames = 60;
  for (int frame = 0; frame < kFrames; ++frame) {
    bar->setValue(frame * bar->maximum() / kFrames);
    large.grab();
  }
  std::printf("[ MEASURED ] a scrolled frame of 1,020 exercises, page and all: %.1f ms\n",
              static_cast<double>(timer.nsecsElapsed()) / kFrames / 1e6);
}

TEST_F(LibraryPageTest, AScreenReaderHearsAListOfCards) {
  QAccessible::setActive(true);
  QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&gallery());
  ASSERT_NE(list, nullptr);
  EXPECT_EQ(list->role(), QAccessible::List);
  EXPECT_EQ(list->childCount(), 30);
  QAccessibleInterface* card = list->child(3);
  ASSERT_NE(card, nullptr);
  EXPECT_EQ(card->role(), QAccessible::ListItem);
  EXPECT_EQ(card->text(QAccessible::Name), gallery().spoken(3));
  EXPECT_TRUE(card->text(QAccessible::Name).contains(gallery().cards()[3].name));
  EXPECT_EQ(list->indexOfChild(card), 3);
  gallery().setFocus();
  gallery().setCurrent(3);
  EXPECT_TRUE(card->state().focused);
  EXPECT_EQ(list->focusChild(), card);
  card->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
  EXPECT_EQ(page->shownExercise(), gallery().cards()[3].id);
  page->showGallery();
  search().setText(QStringLiteral("bridge"));
  EXPECT_EQ(list->childCount(), seenCards());
}

TEST_F(LibraryPageTest, PlayEmitsTheExerciseAloneWithTheChosenDose) {
  heard(&LibraryPage::playWished, played);
  const ExerciseId id = *ExerciseId::parse("half-kneeling-hip-flexor");
  const Exercise& exercise = *library.exercise(id);
  page->showExercise(id);
  QTest::mouseClick(button(QStringLiteral("Play")), Qt::LeftButton);
  ASSERT_EQ(played.size(), 1U);
  const Routine routine = played[0];
  EXPECT_EQ(routine.id.text(), id.text());
  ASSERT_EQ(routine.items.size(), 1U);
  EXPECT_EQ(routine.items[0].dose, exercise.startDose) << "never done: where to begin";
  page->showGallery();
  page->setRecent({id});
  page->showExercise(*ExerciseId::parse("glute-bridge"));
  page->showExercise(id);
  QTest::mouseClick(button(QStringLiteral("Play")), Qt::LeftButton);
  EXPECT_EQ(played[1].items[0].dose, exercise.dose) << "done lately: the target";
}

TEST_F(LibraryPageTest, TheSliderLeadsThroughTheMovementAndTheSwitchTurnsIt) {
  page->showExercise(*ExerciseId::parse("half-kneeling-hip-flexor"));
  auto* slider = page->findChild<QSlider*>();
  EXPECT_EQ(page->figure()->amount(), 1);
  slider->setFocus();
  QTest::keyClick(slider, Qt::Key_Home);
  EXPECT_EQ(page->figure()->amount(), 0);
  QTest::keyClick(slider, Qt::Key_PageUp);
  EXPECT_GT(page->figure()->amount(), 0);
  EXPECT_EQ(page->exercisePage()->side(), Side::Right);
  settle();
  QTest::mouseClick(button(QStringLiteral("Left side")), Qt::LeftButton);
  EXPECT_EQ(page->exercisePage()->side(), Side::Left);
  page->showExercise(*ExerciseId::parse("cat-camel"));
  EXPECT_EQ(button(QStringLiteral("Left side")), nullptr) << "both sides together";
}

TEST_F(LibraryPageTest, TheMovementPlaysToAndFroAndStopsWhenItIsLeft) {
  page->showExercise(*ExerciseId::parse("half-kneeling-hip-flexor"));
  QPushButton* motion = button(QStringLiteral("Show the movement"));
  ASSERT_NE(motion, nullptr);
  QTest::mouseClick(motion, Qt::LeftButton);
  EXPECT_EQ(motion->accessibleName(), QStringLiteral("Stop the movement"));
  EXPECT_TRUE(QTest::qWaitFor([&] { return page->figure()->isMoving(); }, 5'000));
  page->showGallery();
  EXPECT_EQ(motion->accessibleName(), QStringLiteral("Show the movement"));
  EXPECT_FALSE(page->figure()->isMoving());
}

TEST_F(LibraryPageTest, LinksAreWishedAndNothingElseLeavesTheProgram) {
  const QSignalSpy links(page, &LibraryPage::linkWished);
  page->showExercise(*ExerciseId::parse("half-kneeling-hip-flexor"));
  QPushButton* link = button(QStringLiteral("Open in the browser"));
  ASSERT_NE(link, nullptr);
  QTest::mouseClick(link, Qt::LeftButton);
  ASSERT_EQ(links.count(), 1);
  EXPECT_TRUE(links[0][0].toUrl().scheme().startsWith(QStringLiteral("http")));
}

TEST_F(LibraryPageTest, AnExerciseIsAddedToAnOwnRoutineOrANewOne) {
  std::vector<std::pair<RoutineItem, std::optional<RoutineId>>> added;
  QObject::connect(page, &LibraryPage::addWished, page,
                   [&](const RoutineItem& item, const std::optional<RoutineId>& to) { added.emplace_back(item, to); });
  page->showExercise(*ExerciseId::parse("open-book"));
  const auto menus = page->exercisePage()->findChildren<QMenu*>();
  ASSERT_EQ(menus.size(), 1);
  menus[0]->actions().front()->trigger();
  menus[0]->actions().back()->trigger();
  ASSERT_EQ(added.size(), 2U);
  EXPECT_EQ(added[0].first.exercise.text(), "open-book");
  EXPECT_EQ(added[0].second, RoutineId::parse("own-1"));
  EXPECT_EQ(added[1].second, std::nullopt) << "a new one";
}

TEST_F(LibraryPageTest, RoutinesStandAboveAndArePlayed) {
  heard(&LibraryPage::playWished, played);
  const auto tiles = page->findChildren<RoutineTile*>();
  ASSERT_FALSE(tiles.empty());
  EXPECT_TRUE(tiles[0]->card().own) << "the user's own come first";
  QTest::mouseClick(button(QStringLiteral("Play Evening")), Qt::LeftButton);
  ASSERT_EQ(played.size(), 1U);
  EXPECT_EQ(played[0].id.text(), "own-1");
}

TEST_F(LibraryPageTest, AnOwnRoutineIsReorderedChangedAndShortened) {
  heard(&LibraryPage::routineChanged, changed);
  page->showRoutine(*RoutineId::parse("own-1"));
  QTest::mouseClick(button(QStringLiteral("Move Glute bridge down")), Qt::LeftButton);
  ASSERT_EQ(changed.size(), 1U);
  EXPECT_EQ(changed[0].items[1].exercise.text(), "glute-bridge");
  EXPECT_EQ(QApplication::focusWidget(), button(QStringLiteral("Move Glute bridge up"))) << "the focus goes with it";

  QSpinBox* seconds = nullptr;
  for (QSpinBox* spin : page->findChildren<QSpinBox*>()) {
    if (spin->isVisible() && spin->accessibleName().startsWith(QStringLiteral("Seconds of a hold"))) seconds = spin;
  }
  ASSERT_NE(seconds, nullptr);
  seconds->setFocus();
  QTest::keyClick(seconds, Qt::Key_Up);
  EXPECT_TRUE(seconds->isVisible()) << "what is typed in is not taken away";
  EXPECT_EQ(changed.size(), 1U) << "told after a pause";
  page->showGallery();
  ASSERT_EQ(changed.size(), 2U) << "or when it is left";
  EXPECT_EQ(std::get<Hold>(changed[1].items[0].dose).length, 31s);

  page->showRoutine(*RoutineId::parse("own-1"));
  QTest::mouseClick(button(QStringLiteral("Take Glute bridge out")), Qt::LeftButton);
  EXPECT_EQ(changed.back().items.size(), 1U);
  QPushButton* last = nullptr;
  for (QPushButton* each : page->findChildren<QPushButton*>()) {
    if (each->isVisible() && each->accessibleName().startsWith(QStringLiteral("Take "))) last = each;
  }
  ASSERT_NE(last, nullptr);
  EXPECT_FALSE(last->isEnabled()) << "a routine holds something";
}

TEST_F(LibraryPageTest, AnOwnRoutineIsRenamedAndNeverNameless) {
  heard(&LibraryPage::routineChanged, changed);
  page->showRoutine(*RoutineId::parse("own-1"));
  auto* name = page->routinePage()->findChild<QLineEdit*>();
  EXPECT_EQ(name->text(), QStringLiteral("Evening"));
  name->setFocus();
  name->selectAll();
  QTest::keyClicks(name, QStringLiteral("{Late}"));
  QTest::keyClick(name, Qt::Key_Backspace);
  EXPECT_TRUE(page->routinePage()->isVisible()) << "where text is typed Backspace does not lead back";
  page->routinePage()->flush();
  EXPECT_EQ(changed.back().name.in("en"), "(Late");
  name->selectAll();
  QTest::keyClick(name, Qt::Key_Delete);
  page->routinePage()->flush();
  EXPECT_EQ(page->routinePage()->routine().name.in("en"), "(Late") << "the one before stays";
}

TEST_F(LibraryPageTest, AShippedRoutineIsLookedAtAndCopied) {
  heard(&LibraryPage::copyWished, copied);
  page->showRoutine(*RoutineId::parse("psoas-basics"));
  EXPECT_EQ(page->routinePage()->findChild<QLineEdit*>()->isVisible(), false);
  QTest::mouseClick(button(QStringLiteral("Make it yours")), Qt::LeftButton);
  EXPECT_EQ(copied.size(), 1U);
  QPushButton* look = nullptr;
  for (QPushButton* each : page->findChildren<QPushButton*>()) {
    if (each->isVisible() && each->accessibleName().startsWith(QStringLiteral("Look at"))) look = each;
  }
  ASSERT_NE(look, nullptr);
  QTest::mouseClick(look, Qt::LeftButton);
  EXPECT_TRUE(page->shownExercise());
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
  EXPECT_TRUE(page->routinePage()->isVisible()) << "back to the routine";
}

TEST_F(LibraryPageTest, ARoutineThatWasRemovedIsNotShownAnyMore) {
  page->showRoutine(*RoutineId::parse("own-1"));
  library.packs.back().routines.clear();
  page->refresh(Pace{});
  EXPECT_FALSE(page->routinePage()->isVisible());
  EXPECT_TRUE(gallery().isVisible());
}

TEST_F(LibraryPageTest, NothingIsClippedAtDoubleSizeInTheSmallestWindow) {
  for (const auto kind : {Theme::Kind::Light, Theme::Kind::HighContrast}) {
    for (const double scale : {1.0, 2.0}) {
      open(aLibrary(), makeTheme(kind, scale), QSize(720, 560));
      EXPECT_EQ(clippedTexts(*page), QStringList()) << scale;
      EXPECT_FALSE(scrollsSideways(*page)) << scale;
      for (int card = 0; card < 30; ++card) {
        EXPECT_TRUE(gallery().rect().contains(gallery().cardRect(card))) << card;
      }
      for (const char* id : {"half-kneeling-hip-flexor", "glute-bridge"}) {
        page->showExercise(*ExerciseId::parse(id));
        settle();
        EXPECT_EQ(clippedTexts(*page), QStringList()) << scale << ' ' << id;
        EXPECT_FALSE(scrollsSideways(*page)) << scale << ' ' << id;
      }
      page->showRoutine(*RoutineId::parse("own-1"));
      settle();
      EXPECT_EQ(clippedTexts(*page), QStringList()) << scale << " own routine";
      EXPECT_FALSE(scrollsSideways(*page)) << scale << " own routine";
    }
  }
}

}  // namespace
}  // namespace lissom
