// Draws every page with made-up data into PNG files, to be looked at: app_preview <folder>
#include "app/convert.h"
#include "app/history/entry_form.h"
#include "app/history/entry_page.h"
#include "app/history/history_page.h"
#include "app/history/replay_strip.h"
#include "app/shell/main_window.h"
#include "app/shell/safety_page.h"
#include "app/shell/settings_dialog.h"
#include "app/today/today_page.h"
#include "tests/app/clipping.h"
#include "tests/app/preview/made_up.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QLocale>
#include <QPainter>
#include <QStyleFactory>
#include <QTranslator>

using namespace lissom;

namespace {

/// Stands where the figure will be.
class Picture final : public QWidget {
protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::PlaceholderText), 1, Qt::DashLine));
    painter.drawRoundedRect(QRectF(rect()).adjusted(8, 8, -8, -8), 16, 16);
  }
};

/// A language whose every text is about 40 % longer.
class LongLanguage final : public QTranslator {
public:
  QString translate(const char*, const char* source, const char* disambiguation, int) const override {
    if (disambiguation && QLatin1String(disambiguation).startsWith(QLatin1String("format"))) return {};
    QString longer;
    for (const QChar c : QString::fromUtf8(source)) {
      longer += c;
      if (QStringLiteral("aeiou").contains(c)) longer += c;
    }
    return longer;
  }
  bool isEmpty() const override { return false; }
};

enum class Log { Empty, Usual, DoneToday, Left, RestDay };

struct Shot {
  const char* name;
  QSize size;
  Theme::Kind kind = Theme::Kind::Light;
  double scale = 1.0;
  Log log = Log::Usual;
  made_up::Words words = made_up::Words::Usual;
};

struct Views {
  TodayView today;
  HistoryView history;
};

Views viewsOf(const Shot& shot) {
  const Library library = made_up::library(shot.words);
  Day today = made_up::sunday();
  std::vector<SessionRecord> sessions;
  std::optional<Day> first;
  TodayOptions options;
  if (shot.log != Log::Empty) {
    sessions = made_up::usualWeek();
    first = today - std::chrono::days{11};
  }
  if (shot.log == Log::DoneToday) sessions.push_back(made_up::session(today));
  if (shot.log == Log::Left) {
    sessions.push_back(made_up::session(today, 1));
    sessions.back().ending.reset();
    options.offer =
        ContinueOffer{{Phase::Hold, *ExerciseId::parse("half-kneeling"), 0, Side::Left, 2, 3, Millis{30'000}}};
  }
  if (shot.log == Log::RestDay) {
    today = made_up::sunday() - std::chrono::days{4};
    sessions.erase(sessions.begin() + 2, sessions.end());
  }
  const History history = made_up::history(sessions, today, first);
  options.next =
      planDays(today + std::chrono::days{1}, today + std::chrono::days{1}, made_up::plan(), history, library)[0];
  const WeekSummary week = made_up::summary(sessions, today, first);
  const PlanDay asked = planDays(today, today, made_up::plan(), history, library)[0];
  return {todayViewOf(today, week, asked, library, first, options), historyViewOf(week, sessions, today, library)};
}

void save(QWidget& widget, const QString& folder, const QString& name) {
  settle();
  widget.grab().save(QDir(folder).filePath(name + QStringLiteral(".png")));
}

void shoot(const Shot& shot, const QString& folder) {
  LongLanguage language;
  if (shot.words == made_up::Words::Longer) QCoreApplication::installTranslator(&language);
  const Theme theme = makeTheme(shot.kind, shot.scale);
  const Library library = made_up::library(shot.words);
  const Views views = viewsOf(shot);
  const QString name = QString::fromLatin1(shot.name);
  MainWindow window;
  auto* today = new TodayPage;
  auto* history = new HistoryPage;
  window.addPage(Page::Today, today);
  window.addPage(Page::History, history);
  window.setTheme(theme);
  window.setCare(library.packs.front().care);
  today->setTheme(theme);
  history->setTheme(theme);
  today->setFigure(new Picture);
  today->showView(views.today);
  history->showView(views.history);
  window.resize(shot.size);
  window.show();
  save(window, folder, name + QStringLiteral("_today"));
  window.showPage(Page::History);
  save(window, folder, name + QStringLiteral("_history"));
  if (shot.log != Log::Usual) return;
  const auto lines = history->findChildren<QAbstractButton*>();
  for (QAbstractButton* line : lines) {
    if (line->isCheckable()) {
      line->click();
      break;
    }
  }
  window.showNotice(QStringLiteral("The disk is full. Free some space, so that your holds can be kept."),
                    QStringLiteral("SQLITE_FULL: database or disk is full"));
  save(window, folder, name + QStringLiteral("_open"));
  auto* safety = new SafetyScreen;
  safety->setTheme(theme);
  safety->showView(safetyViewOf(made_up::safety(shot.words), "en"));
  window.dismissNotice();
  window.showSession(safety);
  save(window, folder, name + QStringLiteral("_safety"));
  SettingsDialog settings(Settings{}, theme, &window);
  settings.show();
  save(settings, folder, name + QStringLiteral("_settings"));
}

/// The page of one session, and the forms to correct it and to add another.
void shootEntry(const Shot& shot, const QString& folder) {
  LongLanguage language;
  if (shot.words == made_up::Words::Longer) QCoreApplication::installTranslator(&language);
  const Theme theme = makeTheme(shot.kind, shot.scale);
  const Library library = made_up::library(shot.words);
  const QString name = QString::fromLatin1(shot.name);
  const SessionRecord session = made_up::eventfulSession();
  const std::vector<SessionVersion> versions = made_up::versionsOf(session);
  MainWindow window;
  auto* page = new EntryPage;
  auto* form = new EntryForm;
  window.addPage(Page::History, page);
  window.addPage(Page::Plan, form);
  window.setTheme(theme);
  page->setTheme(theme);
  form->setTheme(theme);
  page->showView(entryViewOf(session, versions, library));
  window.resize(shot.size);
  window.show();
  window.showPage(Page::History);
  page->findChild<ReplayStrip*>()->setCursorAt(std::chrono::seconds{150});
  save(window, folder, QStringLiteral("entry_") + name);
  for (auto* button : page->findChildren<QAbstractButton*>()) {
    if (button->isCheckable()) button->click();
  }
  save(window, folder, QStringLiteral("entry_") + name + QStringLiteral("_versions"));
  const Day today = made_up::sunday();
  const Now now{Instant{today.time_since_epoch() + std::chrono::hours{18}}, std::chrono::minutes{0}};
  form->showView(correctFormOf(session, now, library));
  window.showPage(Page::Plan);
  save(window, folder, QStringLiteral("entry_") + name + QStringLiteral("_correct"));
  form->showView(addFormOf(today + std::chrono::days{1}, now, RestDay{}, {}, library));
  save(window, folder, QStringLiteral("entry_") + name + QStringLiteral("_add"));
}

}  // namespace

int main(int argc, char* argv[]) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
  const QApplication application(argc, argv);
  QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
  const QString folder = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral(".");
  using Kind = Theme::Kind;
  const Shot shots[] = {
      {"light", {1280, 800}},
      {"wide", {1920, 1080}},
      {"small", {800, 700}},
      {"dark", {1280, 800}, Kind::Dark},
      {"contrast", {1280, 800}, Kind::HighContrast},
      {"large", {1280, 800}, Kind::Light, 2.0},
      {"large_small", {800, 700}, Kind::Dark, 2.0},
      {"long", {1280, 800}, Kind::Light, 1.0, Log::Usual, made_up::Words::Longer},
      {"long_large", {1280, 800}, Kind::Light, 1.6, Log::Usual, made_up::Words::Longer},
      {"empty", {1280, 800}, Kind::Light, 1.0, Log::Empty},
      {"done", {1280, 800}, Kind::Light, 1.0, Log::DoneToday},
      {"left", {1280, 800}, Kind::Light, 1.0, Log::Left},
      {"rest", {1280, 800}, Kind::Dark, 1.0, Log::RestDay},
      {"rest_light", {1280, 800}, Kind::Light, 1.0, Log::RestDay},
  };
  for (const Shot& shot : shots) shoot(shot, folder);
  const Shot entries[] = {
      {"light", {1280, 1300}},
      {"dark", {1280, 1300}, Kind::Dark},
      {"contrast", {1280, 1300}, Kind::HighContrast},
      {"small", {640, 2000}},
      {"large", {1280, 2600}, Kind::Light, 2.0},
      {"large_small", {640, 3800}, Kind::Dark, 2.0},
      {"long", {1280, 1400}, Kind::Light, 1.0, Log::Usual, made_up::Words::Longer},
      {"long_small", {640, 2600}, Kind::Light, 1.0, Log::Usual, made_up::Words::Longer},
  };
  for (const Shot& shot : entries) shootEntry(shot, folder);
  return 0;
}
