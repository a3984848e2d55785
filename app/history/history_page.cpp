#include "app/history/history_page.h"

#include "app/history/balance_bar.h"
#include "app/history/discomfort_chart.h"
#include "app/history/session_row.h"
#include "app/history/week_chart.h"
#include "app/parts.h"

#include <QBoxLayout>
#include <QFrame>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>

namespace lissom {
namespace {

constexpr double kTwoColumns = 860;  // design px: a narrower page has one column
constexpr double kWidest = 1720;
constexpr double kSlim = 620;  // and here slim margins, and its buttons in two rows

QLabel* addHeading(const QString& text, QBoxLayout* layout, QWidget* parent) {
  QLabel* heading = makeLabel("heading", parent);
  heading->setText(text);
  layout->addWidget(heading);
  return heading;
}

}  // namespace

HistoryPage::HistoryPage(QWidget* parent) : QWidget(parent) {
  // Shortcuts rather than key events: a button that has the focus would take the arrows for itself.
  const auto shortcut = [this](const QKeySequence& keys, auto action) {
    connect(new QShortcut(keys, this), &QShortcut::activated, this, action);
  };
  shortcut(Qt::Key_Left, &HistoryPage::previousWeekWished);
  shortcut(Qt::Key_Right, &HistoryPage::nextWeekWished);
  shortcut(Qt::Key_Home, &HistoryPage::thisWeekWished);
  shortcut(Qt::CTRL | Qt::Key_G, [this] { m_date->setFocus(Qt::ShortcutFocusReason); });
  setFocusPolicy(Qt::ClickFocus);
}

/// When the page is first wanted: the window is up sooner without its parts.
void HistoryPage::build() {
  if (m_content) return;
  m_content = new QWidget(this);
  m_pageLayout = new QVBoxLayout(m_content);
  buildHeader();
  buildCards();
  m_pageLayout->addStretch(0);
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->addWidget(makeScroller(m_content, this));
  setTheme(m_theme);
}

void HistoryPage::buildHeader() {
  m_header = new QHBoxLayout;
  m_titles = new QVBoxLayout;
  m_title = makeLabel("page-title", m_content);
  m_dates = makeLabel("soft", m_content);
  m_titles->addWidget(m_title);
  m_titles->addWidget(m_dates);
  m_header->addLayout(m_titles, 1);

  m_buttons = new QBoxLayout(QBoxLayout::LeftToRight);
  m_weekButtons = new QHBoxLayout;
  m_otherButtons = new QHBoxLayout;
  m_buttons->addLayout(m_weekButtons);
  m_buttons->addLayout(m_otherButtons);
  m_buttons->setAlignment(m_weekButtons, Qt::AlignLeft);
  m_buttons->setAlignment(m_otherButtons, Qt::AlignLeft);
  const auto button = [this](QBoxLayout* row, const QString& text, const QString& name, auto wish) {
    QPushButton* made = makeButton("quiet", m_content);
    made->setText(text);
    if (!name.isEmpty()) {
      made->setAccessibleName(name);
      made->setToolTip(name);
    }
    made->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    row->addWidget(made);
    connect(made, &QPushButton::clicked, this, wish);
    return made;
  };
  m_previous = button(m_weekButtons, QStringLiteral("‹"), tr("The week before"), &HistoryPage::previousWeekWished);
  m_this = button(m_weekButtons, tr("This week"), {}, &HistoryPage::thisWeekWished);
  m_next = button(m_weekButtons, QStringLiteral("›"), tr("The week after"), &HistoryPage::nextWeekWished);
  m_date = new QLineEdit(m_content);
  m_date->setPlaceholderText(tr("Go to date"));
  m_date->setAccessibleName(tr("Go to the week of a date, for example 2026-11-16 or 16 Nov"));
  m_date->setToolTip(tr("A date, for example 2026-11-16 or 16 Nov (Ctrl+G)"));
  connect(m_date, &QLineEdit::returnPressed, this, &HistoryPage::readTypedDate);
  m_otherButtons->addWidget(m_date);
  m_export = button(m_otherButtons, tr("Export…"), {}, &HistoryPage::exportWished);
  m_header->addLayout(m_buttons);
  m_pageLayout->addLayout(m_header);
}

void HistoryPage::buildCards() {
  m_top = new QBoxLayout(QBoxLayout::LeftToRight);
  m_chartCard = makeCard(m_content);
  auto* chart = new QVBoxLayout(m_chartCard);
  m_chartHead = new QBoxLayout(QBoxLayout::LeftToRight);
  addHeading(tr("Minutes held"), m_chartHead, m_chartCard);
  m_legend = new ChartLegend(m_chartCard);
  m_chartHead->addWidget(m_legend);
  chart->addLayout(m_chartHead);
  m_chart = new WeekChart(m_chartCard);
  chart->addWidget(m_chart, 1);
  m_top->addWidget(m_chartCard, 5);

  m_keptCard = makeCard(m_content);
  auto* kept = new QVBoxLayout(m_keptCard);
  addHeading(tr("Kept"), kept, m_keptCard);
  m_keptRow = new QHBoxLayout;
  m_kept = makeLabel("big", m_keptCard);
  m_kept->setWordWrap(false);
  m_keptUnit = makeLabel("soft", m_keptCard);
  m_keptUnit->setWordWrap(false);
  m_keptRow->addWidget(m_kept, 0, Qt::AlignBottom);
  m_keptRow->addWidget(m_keptUnit, 0, Qt::AlignBottom);
  m_keptRow->addStretch(1);
  kept->addLayout(m_keptRow);
  m_keptSentence = makeLabel("small", m_keptCard);
  kept->addWidget(m_keptSentence);
  m_divider = new QFrame(m_keptCard);
  setRole(m_divider, "divider");
  kept->addWidget(m_divider);
  addHeading(tr("Left and right"), kept, m_keptCard);
  m_balanceBar = new BalanceBar(m_keptCard);
  kept->addWidget(m_balanceBar);
  m_balance = makeLabel("small", m_keptCard);
  kept->addWidget(m_balance);
  kept->addStretch(1);
  m_top->addWidget(m_keptCard, 2);
  m_pageLayout->addLayout(m_top, 1);

  m_bottom = new QBoxLayout(QBoxLayout::LeftToRight);
  m_discomfortCard = makeCard(m_content);
  auto* discomfort = new QVBoxLayout(m_discomfortCard);
  addHeading(tr("Discomfort, before and after"), discomfort, m_discomfortCard);
  m_discomfort = new DiscomfortChart(m_discomfortCard);
  discomfort->addWidget(m_discomfort, 1);
  m_noDiscomfort = makeLabel("soft", m_discomfortCard);
  discomfort->addWidget(m_noDiscomfort);
  discomfort->addStretch(0);
  m_bottom->addWidget(m_discomfortCard, 1);

  m_sessionsCard = makeCard(m_content);
  auto* sessions = new QVBoxLayout(m_sessionsCard);
  addHeading(tr("Sessions"), sessions, m_sessionsCard);
  m_sessions = new QVBoxLayout;
  sessions->addLayout(m_sessions);
  m_noSessions = makeLabel("soft", m_sessionsCard);
  sessions->addWidget(m_noSessions);
  sessions->addStretch(1);
  m_bottom->addWidget(m_sessionsCard, 1);
  m_pageLayout->addLayout(m_bottom, 1);
}

void HistoryPage::showView(const HistoryView& view) {
  build();
  if (view == m_view) return;
  const bool otherRows = view.sessions != m_view.sessions || view.dates != m_view.dates;
  m_view = view;
  m_title->setText(view.title);
  m_dates->setText(view.dates);
  m_this->setEnabled(!view.thisWeek);
  m_chart->showDays(view.days);
  m_kept->setText(view.kept);
  m_keptUnit->setText(view.keptUnit);
  m_keptSentence->setText(view.keptSentence);
  m_balanceBar->showBalance(view.leftShare, view.left, view.right,
                            view.left == view.right && view.leftShare == 0.5 && view.left == QLatin1String("0:00"));
  m_balance->setText(view.balance);
  const bool any = !view.discomfort.empty();
  m_discomfort->showPoints(view.discomfort, view.discomfortWords, view.days);
  m_discomfort->setVisible(any);
  m_noDiscomfort->setText(view.discomfortWords);
  m_noDiscomfort->setVisible(!any);
  if (otherRows) showSessions(view.sessions, view.noSessions);
}

void HistoryPage::showSessions(const std::vector<HistoryView::SessionRow>& rows, const QString& none) {
  while (QLayoutItem* old = m_sessions->takeAt(0)) {
    delete old->widget();
    delete old;
  }
  m_entries.clear();
  for (const auto& row : rows) {
    if (!m_entries.empty()) {
      auto* divider = new QFrame(m_sessionsCard);
      setRole(divider, "divider");
      m_sessions->addWidget(divider);
    }
    m_entries.push_back(new SessionEntry(row, m_theme, m_sessionsCard));
    m_sessions->addWidget(m_entries.back());
  }
  m_noSessions->setText(none);
  m_noSessions->setVisible(rows.empty());
}

void HistoryPage::setTheme(const Theme& theme) {
  m_theme = theme;
  if (!m_content) return;
  m_chart->setTheme(theme);
  m_legend->setTheme(theme);
  m_balanceBar->setTheme(theme);
  m_discomfort->setTheme(theme);
  for (SessionEntry* entry : m_entries) entry->setTheme(theme);
  space();
  arrange();
}

void HistoryPage::space() {
  const auto px = [this](double design) { return m_theme.px(design); };
  const int side = px(width() < px(kSlim) ? 20 : 40);
  m_pageLayout->setContentsMargins(side, px(34), side, px(40));
  m_pageLayout->setSpacing(px(18));
  m_titles->setSpacing(px(8));
  m_header->setSpacing(px(14));
  for (QBoxLayout* row : {m_buttons, m_weekButtons, m_otherButtons}) row->setSpacing(px(6));
  m_top->setSpacing(px(18));
  m_bottom->setSpacing(px(18));
  for (QFrame* card : {m_chartCard, m_keptCard, m_discomfortCard, m_sessionsCard}) {
    card->layout()->setContentsMargins(px(22), px(22), px(22), px(22));
    card->layout()->setSpacing(px(12));
  }
  m_keptRow->setSpacing(px(8));
  m_sessions->setSpacing(0);
  m_date->setMinimumWidth(QFontMetrics(m_theme.font(15)).horizontalAdvance(m_date->placeholderText()) + px(30));
  m_date->setMaximumWidth(m_date->minimumWidth() + px(20));
}

void HistoryPage::arrange() {
  const bool two = width() >= m_theme.px(kTwoColumns);
  const auto direction = two ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
  m_top->setDirection(direction);
  m_bottom->setDirection(direction);
  m_header->setDirection(direction);
  m_header->setAlignment(m_buttons, (two ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  m_buttons->setDirection(width() >= m_theme.px(kSlim) ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
  m_top->setStretch(0, two ? 5 : 0);
  m_top->setStretch(1, two ? 2 : 0);
  m_bottom->setStretch(0, two ? 1 : 0);
  m_bottom->setStretch(1, two ? 1 : 0);
  m_chartHead->setDirection(width() >= m_theme.px(kSlim) ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
  m_content->setMaximumWidth(m_theme.px(kWidest));
}

void HistoryPage::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  if (!m_content) return;
  space();
  arrange();
}

void HistoryPage::showEvent(QShowEvent* event) {
  build();
  QWidget::showEvent(event);
  setFocus();  // the keys work at once; the first Tab leads to the buttons
}

/// A digit begins a date.
void HistoryPage::keyPressEvent(QKeyEvent* event) {
  const QString text = event->text();
  if (text.size() == 1 && text.front().isDigit() && !m_date->hasFocus()) {
    m_date->setFocus(Qt::OtherFocusReason);
    m_date->setText(text);
    return;
  }
  QWidget::keyPressEvent(event);
}

void HistoryPage::readTypedDate() {
  const auto day = typedDate(m_date->text(), m_view.today);
  if (!day) {
    m_date->selectAll();
    setRole(m_date, "wrong");
    return;
  }
  setRole(m_date, "");
  m_date->clear();
  Q_EMIT dayTyped(*day);
}

}  // namespace lissom
