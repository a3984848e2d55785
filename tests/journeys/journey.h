#pragma once

#include "app/application.h"
#include "app/convert.h"
#include "app/session/session_page.h"
#include "app/session/session_runner.h"
#include "app/shell/main_window.h"
#include "app/tour/simulated_clock.h"
#include "core/storage/log_store.h"
#include "tests/support/builders.h"
#include "tests/support/temporary_folder.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCoreApplication>
#include <QLabel>
#include <QTest>

#include <gtest/gtest.h>

#include <memory>

namespace lissom {

/// The whole program on a data folder and with a clock of its own. It is started and stopped as
/// often as a story needs.
class Journey : public ::testing::Test {
protected:
  /// On a busy machine a page waits for its week rather than being shown without it.
  static constexpr std::chrono::seconds kPatience{60};

  ~Journey() override { stop(); }

  /// A start of the program.
  void start(const QString& language = QStringLiteral("en")) {
    stop();
    app = std::make_unique<Application>(
        Application::Options{places, language, Application::Sounds::Off, Theme::Kind::Light, patience, vfs}, clock);
    app->window().resize(1280, 800);
    app->open();
    QApplication::setActiveWindow(&app->window());
  }
  /// A start by someone who has read the page of safety.
  void startAsUsual(const QString& language = QStringLiteral("en")) {
    start(language);
    if (!app->settings().safetyRead) readSafety();
  }
  void readSafety() {
    Settings settings = app->settings();
    settings.safetyRead = dayOf(clock.now());
    app->changeSettings(settings);
    app->window().leaveSession();
    app->showToday();
  }
  void stop() {
    app.reset();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  }

  /// Lets time pass in the session, as its timer would.
  void live(std::chrono::nanoseconds time) {
    using namespace std::chrono_literals;
    for (std::chrono::nanoseconds lived{0}; lived < time; lived += 250ms) {
      clock.advance(std::min<std::chrono::nanoseconds>(250ms, time - lived));
      if (app->runner()) app->runner()->tick();
    }
  }

  /// Everything the log holds on the disk, once all that was handed over was tried; and what its keeper has to say is
  /// said.
  std::vector<SessionRecord> sessions() {
    settle();
    const auto log = LogStore::open(places.log);
    const auto all = log ? log->allSessions() : Result<std::vector<SessionRecord>>(log.error());
    EXPECT_TRUE(all) << all.error().detail;
    return all ? *all : std::vector<SessionRecord>{};
  }
  void settle() {
    (void)app->log().settle(kPatience);
    QCoreApplication::sendPostedEvents(app.get());
  }

  /// Every text that can be seen on labels and buttons.
  QStringList texts() const {
    QStringList all;
    for (const QLabel* label : app->window().findChildren<QLabel*>()) {
      if (label->isVisible() && !label->text().isEmpty()) all << label->text();
    }
    for (const QAbstractButton* button : app->window().findChildren<QAbstractButton*>()) {
      if (button->isVisible() && !button->text().isEmpty()) all << button->text();
    }
    return all;
  }
  /// The texts that contain `words`.
  QStringList seen(const QString& words) const { return texts().filter(words); }
  bool says(const char* words) const { return !seen(QString::fromUtf8(words)).isEmpty(); }

  QAbstractButton* button(const char* text) const {
    for (QAbstractButton* candidate : app->window().findChildren<QAbstractButton*>()) {
      if (candidate->isVisible() && candidate->text() == QString::fromUtf8(text)) return candidate;
    }
    return nullptr;
  }
  void click(const char* text) const {
    QAbstractButton* found = button(text);
    ASSERT_NE(found, nullptr) << text << " is not among: " << texts().join(QStringLiteral(" | ")).toStdString();
    QTest::mouseClick(found, Qt::LeftButton);
  }

  std::chrono::milliseconds patience = kPatience;
  std::string vfs;  ///< the disk that the log is on; empty: the system's
  const Day monday = aDay(2026, 11, 16);
  TemporaryFolder folder;
  Places places = placesFor(folder.path());
  SimulatedClock clock{aMorningOf(monday)};
  std::unique_ptr<Application> app;
};

}  // namespace lissom
