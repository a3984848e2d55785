#include "app/shell/main_window.h"

#include "app/convert.h"
#include "app/parts.h"
#include "app/shell/rail_icon.h"

#include <QAccessible>
#include <QApplication>
#include <QBoxLayout>
#include <QButtonGroup>
#include <QCloseEvent>
#include <QKeyEvent>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>

namespace lissom {
namespace {

constexpr double kCollapse = 900;    // design px: a narrower window has icons only
constexpr double kHighEnough = 480;  // and a lower one has no room for names and the contact
constexpr double kRail = 196;
constexpr double kNarrowRail = 64;
constexpr QSize kSmallest(720, 560);
constexpr QSize kUsual(1280, 800);

}  // namespace

MainWindow::MainWindow(QWidget* parent) : QMainWindow(parent) {
  setFont(m_theme.font(15));  // before the first widget: it would load another font to measure itself with
  setWindowTitle(tr("Lissom"));
  setMinimumSize(kSmallest);
  resize(kUsual);

  auto* central = new QWidget(this);
  auto* column = new QVBoxLayout(central);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  m_outer = new QStackedWidget(central);
  column->addWidget(m_outer, 1);
  m_home = new QWidget(m_outer);
  auto* row = new QHBoxLayout(m_home);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);
  buildRail();
  row->addWidget(m_rail);
  m_pages = new QStackedWidget(m_home);
  row->addWidget(m_pages, 1);
  m_outer->addWidget(m_home);
  buildNotice();
  column->addWidget(m_notice);
  setCentralWidget(central);
  addShortcuts();
}

void MainWindow::buildRail() {
  m_rail = new QFrame(m_home);
  setRole(m_rail, "rail");
  m_railLayout = new QVBoxLayout(m_rail);
  m_brand = makeLabel("brand", m_rail);
  m_brand->setText(tr("Lissom"));
  m_brand->setWordWrap(false);
  m_brand->setIndent(0);
  m_railLayout->addWidget(m_brand);

  auto* chosen = new QButtonGroup(this);
  const auto entry = [&](Page page, const QString& name) {
    QPushButton* button = makeButton("rail", m_rail);
    button->setText(name);
    button->setAccessibleName(name);
    button->setCheckable(true);
    chosen->addButton(button);
    m_railLayout->addWidget(button);
    m_entries[page] = button;
    connect(button, &QPushButton::clicked, this, [this, page] { wishPage(page); });
  };
  entry(Page::Today, tr("Today"));
  entry(Page::History, tr("History"));
  entry(Page::Exercises, tr("Exercises"));
  entry(Page::Plan, tr("Plan"));
  entry(Page::Learn, tr("Learn"));
  m_entries[Page::Today]->setChecked(true);
  m_railLayout->addStretch(1);

  const auto step = [&](const QString& name, void (MainWindow::*wished)()) {
    QPushButton* button = makeButton("rail", m_rail);
    button->setAccessibleName(name);
    button->hide();
    m_railLayout->addWidget(button);
    connect(button, &QPushButton::clicked, this, wished);
    return button;
  };
  m_undo = step(tr("Undo"), &MainWindow::undoWished);
  m_redo = step(tr("Redo"), &MainWindow::redoWished);

  m_settings = makeButton("rail", m_rail);
  m_settings->setText(tr("Settings"));
  m_settings->setAccessibleName(tr("Settings"));
  connect(m_settings, &QPushButton::clicked, this, &MainWindow::settingsWished);
  m_railLayout->addWidget(m_settings);

  m_careLine = new QFrame(m_rail);
  setRole(m_careLine, "divider");
  m_railLayout->addWidget(m_careLine);
  m_careTitle = makeLabel("care-title", m_rail);
  m_careTitle->setText(tr("Care"));
  m_careName = makeLabel("small", m_rail);
  m_carePhone = makeLabel("small", m_rail);
  m_carePhone->setTextInteractionFlags(Qt::TextSelectableByMouse);
  for (QLabel* label : {m_careTitle, m_careName, m_carePhone}) m_railLayout->addWidget(label);
  m_careButton = makeButton("rail", m_rail);
  m_careButton->setAccessibleName(tr("Care"));
  connect(m_careButton, &QPushButton::clicked, this, [this] {
    if (m_care) showNotice(tr("Care: %1, %2").arg(toQt(m_care->name), toQt(m_care->phone)), toQt(m_care->web));
  });
  m_railLayout->addWidget(m_careButton);
}

void MainWindow::buildNotice() {
  m_notice = new QFrame(this);
  setRole(m_notice, "notice");
  m_noticeLayout = new QVBoxLayout(m_notice);
  auto* line = new QHBoxLayout;
  m_sentence = makeLabel("", m_notice);
  line->addWidget(m_sentence, 1);
  m_remedy = makeButton("link", m_notice);
  line->addWidget(m_remedy);
  connect(m_remedy, &QPushButton::clicked, this, [this] {
    if (m_told.empty() || !m_told.front().remedy.act) return;
    const auto act = m_told.front().remedy.act;  // it may withdraw the notice
    act();
  });
  m_more = makeButton("link", m_notice);
  m_more->setText(tr("Details"));
  m_more->setCheckable(true);
  line->addWidget(m_more);
  m_dismiss = makeButton("link", m_notice);
  m_dismiss->setText(tr("Dismiss"));
  line->addWidget(m_dismiss);
  m_noticeLayout->addLayout(line);
  m_details = makeLabel("small", m_notice);
  m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  m_noticeLayout->addWidget(m_details);
  connect(m_more, &QPushButton::toggled, m_details, &QLabel::setVisible);
  connect(m_dismiss, &QPushButton::clicked, this, &MainWindow::dismissNotice);
  m_notice->hide();
}

void MainWindow::addShortcuts() {
  const auto shortcut = [this](const QKeySequence& keys, auto action) {
    connect(new QShortcut(keys, this), &QShortcut::activated, this, action);
  };
  shortcut(Qt::CTRL | Qt::Key_1, [this] { wishPage(Page::Today); });
  shortcut(Qt::CTRL | Qt::Key_2, [this] { wishPage(Page::History); });
  shortcut(Qt::CTRL | Qt::Key_3, [this] { wishPage(Page::Exercises); });
  shortcut(Qt::CTRL | Qt::Key_4, [this] { wishPage(Page::Plan); });
  shortcut(Qt::CTRL | Qt::Key_5, [this] { wishPage(Page::Learn); });
  shortcut(Qt::CTRL | Qt::Key_Comma, &MainWindow::settingsWished);
  const auto unlessInSession = [this](void (MainWindow::*wished)()) {
    return [this, wished] {
      if (!inSession()) Q_EMIT(this->*wished)();
    };
  };
  shortcut(Qt::CTRL | Qt::Key_Z, unlessInSession(&MainWindow::undoWished));
  shortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_Z, unlessInSession(&MainWindow::redoWished));
  shortcut(Qt::CTRL | Qt::Key_Y, unlessInSession(&MainWindow::redoWished));
  shortcut(Qt::CTRL | Qt::Key_W, [this] { close(); });
  shortcut(Qt::CTRL | Qt::Key_Q, [this] { close(); });
  shortcut(Qt::Key_F11, &MainWindow::toggleFullScreen);
}

void MainWindow::addPage(Page page, QWidget* widget) {
  m_widgets[page] = widget;
  m_pages->addWidget(widget);
}

/// A session is not left by a slip of the hand: the keys for pages do nothing while one takes the
/// window.
void MainWindow::wishPage(Page page) {
  m_entries[m_page]->setChecked(true);  // the entry follows showPage(), not the click
  if (!inSession()) Q_EMIT pageWished(page);
}

void MainWindow::showPage(Page page) {
  leaveSession();
  m_page = page;
  m_entries[page]->setChecked(true);
  if (const auto found = m_widgets.find(page); found != m_widgets.end()) m_pages->setCurrentWidget(found->second);
}

void MainWindow::showSession(QWidget* widget) {
  if (m_outer->indexOf(widget) < 0) m_outer->addWidget(widget);
  m_outer->setCurrentWidget(widget);
  widget->setFocus();
}

void MainWindow::leaveSession() {
  m_outer->setCurrentWidget(m_home);
}

bool MainWindow::inSession() const {
  return m_outer->currentWidget() != m_home;
}

void MainWindow::showNotice(const QString& sentence, const QString& details, const Remedy& remedy) {
  std::erase_if(m_told, [&](const Notice& told) { return told.sentence == sentence; });
  m_told.insert(m_told.begin(), {sentence, details, remedy});
  if (m_told.size() > kMostTold) m_told.pop_back();
  refreshNotice();
  QAccessibleEvent alert(m_sentence, QAccessible::Alert);
  QAccessible::updateAccessibility(&alert);
}

void MainWindow::withdrawNotice(const QString& sentence) {
  if (std::erase_if(m_told, [&](const Notice& told) { return told.sentence == sentence; }) > 0) refreshNotice();
}

void MainWindow::refreshNotice() {
  m_notice->setVisible(!m_told.empty());
  if (m_told.empty()) return;
  QStringList all;
  for (const Notice& told : m_told) {
    if (&told != &m_told.front()) all << told.sentence;
    if (!told.details.isEmpty()) all << told.details.trimmed();
  }
  m_sentence->setText(m_told.front().sentence);
  m_details->setText(all.join(QLatin1Char('\n')));
  m_remedy->setText(m_told.front().remedy.word);
  m_remedy->setVisible(!m_told.front().remedy.word.isEmpty());
  m_more->setVisible(!all.isEmpty());
  m_more->setChecked(false);
  m_details->hide();
}

void MainWindow::dismissNotice() {
  m_told.clear();
  m_notice->hide();
}

void MainWindow::setCare(const std::optional<CareContact>& care) {
  if (care == m_care) return;
  m_care = care;
  m_careName->setText(care ? toQt(care->name) : QString());
  m_carePhone->setText(care ? toQt(care->phone) : QString());
  m_careButton->setToolTip(care ? QStringLiteral("%1\n%2").arg(toQt(care->name), toQt(care->phone)).toHtmlEscaped()
                                : QString());
  arrange();
}

void MainWindow::setUndo(const QString& undo, const QString& redo) {
  for (const auto& [button, what] : {std::pair{m_undo, undo}, std::pair{m_redo, redo}}) {
    button->setVisible(!what.isEmpty());
    button->setAccessibleDescription(what);
  }
  arrange();
}

void MainWindow::setTheme(const Theme& theme) {
  if (m_dressed && theme == m_theme) return;
  m_dressed = true;
  m_theme = theme;
  QApplication::setPalette(paletteOf(theme));
  setFont(theme.font(15));
  setStyleSheet(styleSheetOf(theme));
  const auto px = [&theme](double design) { return theme.px(design); };
  m_railLayout->setSpacing(px(4));
  m_noticeLayout->setContentsMargins(px(24), px(8), px(16), px(8));
  m_noticeLayout->setSpacing(px(6));
  drawIcons();
  arrange();
}

void MainWindow::drawIcons() {
  const double ratio = devicePixelRatioF();
  m_entries[Page::Today]->setIcon(railIcon(RailSign::Today, m_theme, ratio));
  m_entries[Page::History]->setIcon(railIcon(RailSign::History, m_theme, ratio));
  m_entries[Page::Exercises]->setIcon(railIcon(RailSign::Exercises, m_theme, ratio));
  m_entries[Page::Plan]->setIcon(railIcon(RailSign::Plan, m_theme, ratio));
  m_entries[Page::Learn]->setIcon(railIcon(RailSign::Learn, m_theme, ratio));
  m_undo->setIcon(railIcon(RailSign::Undo, m_theme, ratio));
  m_redo->setIcon(railIcon(RailSign::Redo, m_theme, ratio));
  m_settings->setIcon(railIcon(RailSign::Settings, m_theme, ratio));
  m_careButton->setIcon(railIcon(RailSign::Care, m_theme, ratio));
  const QSize size(m_theme.px(22), m_theme.px(22));
  for (const auto& [page, button] : m_entries) button->setIconSize(size);
  for (QPushButton* button : {m_undo, m_redo, m_settings, m_careButton}) button->setIconSize(size);
}

void MainWindow::arrange() {
  const bool wide = width() >= m_theme.px(kCollapse) && height() >= m_theme.px(kHighEnough);
  m_rail->setFixedWidth(m_theme.px(wide ? kRail : kNarrowRail));
  const int side = m_theme.px(wide ? 14 : 8);
  m_railLayout->setContentsMargins(side, m_theme.px(wide ? 28 : 18), side, m_theme.px(wide ? 36 : 18));
  m_brand->setVisible(wide);
  const auto name = [wide](QPushButton* button) {
    button->setText(wide ? button->accessibleName() : QString());
    button->setToolTip(wide ? QString() : button->accessibleName());
  };
  for (const auto& [page, button] : m_entries) name(button);
  name(m_settings);
  for (QPushButton* button : {m_undo, m_redo}) {
    name(button);
    button->setToolTip(button->accessibleDescription().toHtmlEscaped());  // what it would take back
  }
  const bool lines = wide && m_care;
  m_careLine->setVisible(lines);
  for (QLabel* label : {m_careTitle, m_careName, m_carePhone}) {
    label->setVisible(lines && !label->text().isEmpty());
    label->setIndent(m_theme.px(12));
  }
  m_careButton->setVisible(!lines && m_care);
}

void MainWindow::toggleFullScreen() {
  setWindowState(windowState() ^ Qt::WindowFullScreen);
}

/// Dressed once and late: each change of the style sheet looks every widget's rules up anew.
bool MainWindow::event(QEvent* event) {
  if (event->type() == QEvent::Polish && !m_dressed) setTheme(m_theme);
  return QMainWindow::event(event);
}

void MainWindow::resizeEvent(QResizeEvent* event) {
  QMainWindow::resizeEvent(event);
  arrange();
}

/// Not a shortcut: a page that has a use for Esc of its own takes it first.
void MainWindow::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape && isFullScreen()) {
    toggleFullScreen();
  } else {
    QMainWindow::keyPressEvent(event);
  }
}

void MainWindow::closeEvent(QCloseEvent* event) {
  Q_EMIT closeWished();
  QMainWindow::closeEvent(event);
}

}  // namespace lissom
