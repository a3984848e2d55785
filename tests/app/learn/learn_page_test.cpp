#include "app/learn/learn_page.h"

#include "app/shell/main_window.h"
#include "core/figure/hip_bend.h"
#include "tests/app/clipping.h"
#include "tests/support/shipped_pack.h"

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>

#include <gtest/gtest.h>

namespace lissom {
namespace {

class LearnPageTest : public ::testing::Test {
protected:
  LearnPageTest() {
    auto pack = shippedPack();
    if (!pack) throw std::runtime_error(pack.error().detail);
    library.packs.push_back(*std::move(pack));
    window.addPage(Page::Learn, page);
    page->setFigure(new QWidget);
    show("en");
    page->showBend(bendViewOf(Muscle::PsoasMajor, kSittingFlexion));
    window.resize(1280, 800);
    window.showPage(Page::Learn);
    window.show();
    QApplication::setActiveWindow(&window);
    settle();
  }
  void show(const std::string& language) {
    const Pack& pack = library.packs.front();
    page->showView(learnViewOf(*pack.learn, pack, library, pack.care, language));
  }
  QPushButton* button(const QString& name, int which = 0) const {
    for (QPushButton* candidate : page->findChildren<QPushButton*>()) {
      const bool named = candidate->text() == name || candidate->accessibleName() == name;
      if (candidate->isVisible() && named && which-- == 0) return candidate;
    }
    return nullptr;
  }
  void press(const QString& name) {
    QPushButton* found = button(name);
    ASSERT_NE(found, nullptr) << name.toStdString();
    QTest::mouseClick(found, Qt::LeftButton);
  }

  Library library;
  MainWindow window;
  LearnPage* page = new LearnPage;
};

TEST_F(LearnPageTest, PlayPlaysTheStretchOfItsCard) {
  std::vector<std::string> played;
  QObject::connect(page, &LearnPage::playWished, page, [&](const ExerciseId& id) { played.push_back(id.text()); });
  const QString name =
      QString::fromStdString(library.exercise(*ExerciseId::parse("bed-edge-hip-flexor"))->name.in("en"));
  press(QStringLiteral("Play: ") + name);
  EXPECT_EQ(played, std::vector<std::string>{"bed-edge-hip-flexor"});
}

TEST_F(LearnPageTest, ShowsTheMusclesOneByOne) {
  QSignalSpy chosen(page, &LearnPage::muscleChosen);
  EXPECT_FALSE(page->chosenMuscle());
  press(QStringLiteral("Iliacus"));
  EXPECT_EQ(page->chosenMuscle(), Muscle::Iliacus);
  press(QStringLiteral("All"));
  EXPECT_FALSE(page->chosenMuscle());
  EXPECT_EQ(chosen.count(), 2);
}

TEST_F(LearnPageTest, TheSliderBendsTheHipByKeyboardToo) {
  QSignalSpy amounts(page, &LearnPage::amountChanged);
  auto* slider = page->findChild<QSlider*>();
  slider->setFocus();
  QTest::keyClick(slider, Qt::Key_End);
  EXPECT_EQ(page->amount(), 1);
  QTest::keyClick(slider, Qt::Key_Home);
  EXPECT_EQ(page->amount(), 0);
  EXPECT_EQ(amounts.count(), 2);
}

TEST_F(LearnPageTest, RestDaysAndTheNudgeAreOneClickAway) {
  QSignalSpy rest(page, &LearnPage::restWished);
  press(QStringLiteral("Plan rest days…"));
  EXPECT_EQ(rest.count(), 1);
  QSignalSpy nudge(page, &LearnPage::nudgeWished);
  press(QStringLiteral("Remind me to get up"));
  EXPECT_EQ(nudge.count(), 1);
  page->setNudged(true);
  show("en");
  press(QStringLiteral("Stop reminding me"));
  EXPECT_EQ(nudge.count(), 2);
}

TEST_F(LearnPageTest, WarningSignsAreOneClickAway) {
  QSignalSpy wished(page, &LearnPage::warningSignsWished);
  press(QStringLiteral("All warning signs"));
  EXPECT_EQ(wished.count(), 1);
}

TEST_F(LearnPageTest, SourcesOpenAndLeadToTheBrowser) {
  QSignalSpy links(page, &LearnPage::linkWished);
  EXPECT_EQ(button(QStringLiteral("Open in the browser")), nullptr);
  press(QStringLiteral("Sources"));
  settle();
  press(QStringLiteral("Open in the browser"));
  ASSERT_EQ(links.count(), 1);
  EXPECT_EQ(links[0][0].toUrl().scheme(), QStringLiteral("https"));
}

TEST_F(LearnPageTest, TheCareContactIsCopiedAndOpenedByTheDesktop) {
  QSignalSpy links(page, &LearnPage::linkWished);
  QSignalSpy copies(page, &LearnPage::copyWished);
  press(QStringLiteral("Copy 720-620-8018"));
  EXPECT_EQ(copies[0][0].toString(), QStringLiteral("720-620-8018"));
  press(QStringLiteral("Call: 720-620-8018"));
  EXPECT_EQ(links[0][0].toUrl(), QUrl(QStringLiteral("tel:720-620-8018")));
  press(QStringLiteral("Open: aspenlmt.com"));
  EXPECT_EQ(links[1][0].toUrl(), QUrl(QStringLiteral("https://aspenlmt.com")));
}

TEST_F(LearnPageTest, NothingIsClippedWhateverTheWidthTheLanguageAndTheSize) {
  for (const std::string language : {"en", "de"}) {
    show(language);
    for (const QSize size : {QSize(1280, 800), QSize(760, 600), QSize(1920, 1080)}) {
      for (const double scale : {1.0, 2.0}) {
        window.setTheme(makeTheme(Theme::Kind::Light, scale));
        page->setTheme(makeTheme(Theme::Kind::Light, scale));
        window.resize(size);
        settle();
        EXPECT_TRUE(clippedTexts(*page).isEmpty()) << language << ' ' << size.width() << ' ' << scale << ": "
                                                   << clippedTexts(*page).join(QLatin1Char('|')).toStdString();
        EXPECT_FALSE(scrollsSideways(*page)) << language << ' ' << size.width() << ' ' << scale;
      }
    }
  }
}

}  // namespace
}  // namespace lissom
