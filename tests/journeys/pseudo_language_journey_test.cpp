#include "app/library/library_page.h"
#include "app/pseudo_language.h"
#include "app/shell/settings_dialog.h"
#include "app/tour/eight_weeks.h"
#include "tests/journeys/journey.h"

#include <QApplication>
#include <QRegularExpression>

namespace lissom {
namespace {

using namespace std::chrono_literals;

/// Every text on every page in a language that no one speaks: what is not marked was forgotten.
class PseudoLanguageJourney : public Journey {
protected:
  /// What needs no translation.
  bool isNoSentence(const QString& text) const {
    static const QStringList names{QStringLiteral("Lissom"), QStringLiteral("‹"), QStringLiteral("›"),
                                   QStringLiteral("▸"),      QStringLiteral("·"), QStringLiteral("!")};
    static const QRegularExpression numbers(QStringLiteral("^[\\d\\s:.,/%–½-]+$"));
    static const QRegularExpression date(QStringLiteral("^[A-Z][a-z]+day, \\d{1,2} [A-Z][a-z]+$"));  // by the locale
    for (const Pack& pack : app->library().packs) {
      for (const auto& [key, source] : pack.sources) {
        if (text == toQt(source.title)) return true;  // as it is printed
      }
      if (pack.care &&
          (text == toQt(pack.care->name) || text == toQt(pack.care->phone) || text == toQt(pack.care->web)))
        return true;
    }
    return names.contains(text) || numbers.match(text).hasMatch() || date.match(text).hasMatch();
  }
  void expectAllMarked(const QStringList& shown, const char* page) const {
    EXPECT_FALSE(shown.isEmpty()) << page;
    for (const QString& text : shown) {
      EXPECT_TRUE(text.contains(QLatin1Char('[')) || isNoSentence(text)) << page << ": " << text.toStdString();
    }
  }
};

TEST_F(PseudoLanguageJourney, NoTextIsForgottenOnAnyPage) {
  start(kPseudoLanguage);
  expectAllMarked(texts(), "safety");
  readSafety();
  expectAllMarked(texts(), "today");
  app->showHistory();
  expectAllMarked(texts(), "empty history");
  app->showExercises();
  expectAllMarked(texts(), "exercises");
  for (const char* id : {"half-kneeling-hip-flexor", "glute-bridge"}) {
    app->libraryPage().showExercise(*ExerciseId::parse(id));
    expectAllMarked(texts(), id);
  }
  app->libraryPage().showRoutine(*RoutineId::parse("psoas-basics"));
  expectAllMarked(texts(), "routine");
  app->showLearn();
  expectAllMarked(texts(), "learn");
  app->showToday();
  ASSERT_TRUE(app->play(std::nullopt));
  expectAllMarked(texts(), "ready");
  live(8s + 12s);
  expectAllMarked(texts(), "hold");
  app->runner()->togglePause();
  expectAllMarked(texts(), "paused");
  app->runner()->togglePause();
  expectAllMarked(texts(), "counting in");
  live(3s + 20s);
  expectAllMarked(texts(), "relax");
  live(8s);
  app->runner()->hurt();
  expectAllMarked(texts(), "hurting");
  app->runner()->takeEasier();
  live(10s);
  expectAllMarked(texts(), "easier");
  app->runner()->leave();
  expectAllMarked(texts(), "today, left");
  ASSERT_TRUE(app->play(std::nullopt));
  app->runner()->endSession();
  expectAllMarked(texts(), "after");
}

TEST_F(PseudoLanguageJourney, NoTextIsForgottenAfterWeeksOfUse) {
  start(kPseudoLanguage);
  readSafety();
  auto log = LogStore::open(places.log);
  ASSERT_TRUE(log);
  ASSERT_TRUE(writeEightWeeks(*log, app->library(), dayOf(clock.now())));
  clock.jumpTo(aMorningOf(monday - std::chrono::days{1}));
  app->showToday();
  expectAllMarked(texts(), "today, rest");
  app->showHistory();
  expectAllMarked(texts(), "history");
  clock.jumpTo(aMorningOf(monday - std::chrono::days{3}));
  app->showToday();
  expectAllMarked(texts(), "today, done");
}

TEST_F(PseudoLanguageJourney, NoTextIsForgottenInTheSettings) {
  start(kPseudoLanguage);
  SettingsDialog dialog(app->settings(), makeTheme(Theme::Kind::Light, 1.0));
  dialog.show();
  QStringList shown;
  for (const QLabel* label : dialog.findChildren<QLabel*>()) {
    if (label->isVisible() && !label->text().isEmpty()) shown << label->text();
  }
  for (const QAbstractButton* button : dialog.findChildren<QAbstractButton*>()) {
    if (button->isVisible() && !button->text().isEmpty()) shown << button->text();
  }
  expectAllMarked(shown, "settings");
}

}  // namespace
}  // namespace lissom
