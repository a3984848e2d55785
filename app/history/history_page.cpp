#include "app/history/history_page.h"

#include "app/flow_layout.h"
#include "app/history/all_part.h"
#include "app/history/ledger_part.h"
#include "app/history/month_part.h"
#include "app/history/month_sheet.h"
#include "app/history/week_part.h"
#include "app/history/year_part.h"
#include "app/parts.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>

#include <algorithm>

namespace lissom {
namespace {

constexpr double kTwoColumns = 860;  // design px: a narrower page has one column
constexpr double kWidest = 1720;
constexpr double kSlim = 620;  // and here slim margins

std::size_t indexOf(HistoryPeriod period) {
  return static_cast<std::size_t>(period);
}

}  // namespace

HistoryPage::HistoryPage(QWidget* parent) : QWidget(parent) {
  // Shortcuts rather than key events: a button that has the focus would take the arrows for itself.
  const auto shortcut = [this](const QKeySequence& keys, auto action) {
    connect(new QShortcut(keys, this), &QShortcut::activated, this, action);
  };
  shortcut(Qt::Key_Left, [this] {
    if (m_period != HistoryPeriod::All) Q_EMIT previousWished();
  });
  shortcut(Qt::Key_Right, [this] {
    if (m_period != HistoryPeriod::All) Q_EMIT nextWished();
  });
  shortcut(Qt::Key_Home, &HistoryPage::nowWished);
  shortcut(Qt::CTRL | Qt::Key_Left, [this] { switchBy(-1); });
  shortcut(Qt::CTRL | Qt::Key_Right, [this] { switchBy(1); });
  shortcut(Qt::CTRL | Qt::Key_G, [this] {
    if (m_content) m_date->setFocus(Qt::ShortcutFocusReason);
  });
  setFocusPolicy(Qt::ClickFocus);
}

/// When the page is first wanted: the window is up sooner without its parts.
void HistoryPage::build() {
  if (m_content) return;
  m_content = new QWidget(this);
  m_pageLayout = new QVBoxLayout(m_content);
  buildHeader();
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  m_scroller = makeScroller(m_content, this);
  outer->addWidget(m_scroller);
  connect(m_scroller->verticalScrollBar(), &QScrollBar::valueChanged, this, &HistoryPage::whenScrolled);
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
  m_steps = new QBoxLayout(QBoxLayout::LeftToRight);
  m_buttons = new QHBoxLayout;
  const auto button = [this](const char* role, const QString& text, auto wish) {
    QPushButton* made = makeButton(role, m_content);
    made->setText(text);
    made->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(made, &QPushButton::clicked, this, wish);
    return made;
  };
  m_previous = button("quiet", QStringLiteral("‹"), &HistoryPage::previousWished);
  m_now = button("quiet", {}, &HistoryPage::nowWished);
  m_next = button("quiet", QStringLiteral("›"), &HistoryPage::nextWished);
  for (QPushButton* step : {m_previous, m_now, m_next}) m_buttons->addWidget(step);
  m_steps->addLayout(m_buttons);
  m_steps->setAlignment(m_buttons, Qt::AlignLeft);
  m_date = new QLineEdit(m_content);
  m_date->setPlaceholderText(tr("Go to date"));
  m_date->setAccessibleName(tr("Go to a date, for example 2026-11-16 or 16 Nov"));
  m_date->setToolTip(tr("A date, for example 2026-11-16 or 16 Nov (Ctrl+G)"));
  connect(m_date, &QLineEdit::returnPressed, this, &HistoryPage::readTypedDate);
  m_steps->addWidget(m_date, 0, Qt::AlignLeft);
  m_header->addLayout(m_steps);
  m_pageLayout->addLayout(m_header);

  m_bar = new QWidget(m_content);
  m_barLayout = new FlowLayout(m_bar);
  m_periods = new QButtonGroup(this);
  const std::array<QString, kPeriods> names{tr("Week"), tr("Month"), tr("Year"), tr("All"), tr("Doses")};
  for (std::size_t i = 0; i < names.size(); ++i) {
    QPushButton* made = makeButton("chip", m_bar);
    made->setText(names[i]);
    made->setCheckable(true);
    made->setToolTip(tr("%1 (Ctrl+Left, Ctrl+Right)").arg(names[i]));
    m_periods->addButton(made, static_cast<int>(i));
    m_barLayout->addWidget(made);
  }
  connect(m_periods, &QButtonGroup::idClicked, this, [this](int id) {
    // What is shown stays marked until the other is there.
    m_periods->button(static_cast<int>(m_period))->setChecked(true);
    Q_EMIT viewWished(static_cast<HistoryPeriod>(id));
  });
  const auto action = [this](const QString& text, auto wish) {
    QPushButton* made = makeButton("link", m_bar);
    made->setText(text);
    m_barLayout->addWidget(made);
    connect(made, &QPushButton::clicked, this, wish);
  };
  action(tr("Add a session…"), &HistoryPage::wishToAdd);
  action(tr("Export…"), &HistoryPage::exportWished);
  action(tr("Import…"), &HistoryPage::importWished);
  m_pageLayout->addWidget(m_bar);
}

template <class Part>
Part* HistoryPage::part(Part*& made, HistoryPeriod period) {
  build();
  if (!made) {
    made = new Part(m_content);
    m_parts[indexOf(period)] = made;
    made->hide();
    m_pageLayout->addWidget(made, 1);
    made->setTheme(m_theme);
  }
  return made;
}

template <class View>
void HistoryPage::showHead(HistoryPeriod period, const View& view, bool present) {
  const bool other = m_period != period;
  m_period = period;
  m_today = view.today;
  m_present = present;
  m_title->setText(view.title);
  m_dates->setText(view.dates);
  m_dates->setVisible(!view.dates.isEmpty());
  m_now->setEnabled(!present);
  m_periods->button(static_cast<int>(period))->setChecked(true);
  nameSteps();
  for (HistoryPart* each : m_parts) {
    if (each) each->setVisible(each == m_parts[indexOf(period)]);
  }
  arrange();
  if (other) m_scroller->verticalScrollBar()->setValue(0);
}

/// The buttons that lead to what is before and after.
void HistoryPage::nameSteps() {
  const auto name = [this](const QString& before, const QString& now, const QString& after) {
    m_previous->setAccessibleName(before);
    m_previous->setToolTip(before);
    m_now->setText(now);
    m_next->setAccessibleName(after);
    m_next->setToolTip(after);
  };
  switch (m_period) {
    case HistoryPeriod::Week:
    case HistoryPeriod::Doses:
      name(tr("The week before"), tr("This week"), tr("The week after"));
      break;
    case HistoryPeriod::Month:
      name(tr("The month before"), tr("This month"), tr("The month after"));
      break;
    case HistoryPeriod::Year:
      name(tr("The year before"), tr("This year"), tr("The year after"));
      break;
    case HistoryPeriod::All:
      break;
  }
  const bool steps = m_period != HistoryPeriod::All;
  for (QWidget* each : std::initializer_list<QWidget*>{m_previous, m_now, m_next, m_date}) each->setVisible(steps);
}

void HistoryPage::showView(const HistoryView& view) {
  WeekPart* week = m_week;
  if (!part(m_week, HistoryPeriod::Week)) return;
  if (!week) connect(m_week, &WeekPart::sessionWished, this, &HistoryPage::sessionWished);
  m_first = view.monday;
  showHead(HistoryPeriod::Week, view, view.thisWeek);
  if (m_weekShown && view == m_weekView) return;
  m_weekView = view;
  m_weekShown = true;
  m_week->showView(view);
}

void HistoryPage::showView(const MonthView& view) {
  MonthPart* month = m_month;
  part(m_month, HistoryPeriod::Month);
  if (!month) {
    connect(m_month, &MonthPart::dayWished, this, &HistoryPage::dayWished);
    connect(m_month, &MonthPart::monthWished, this, &HistoryPage::dayTyped);
  }
  const auto first = std::ranges::find_if(view.cells, &MonthView::Cell::ofMonth);
  m_first = first == view.cells.end() ? view.today : first->date;
  m_month->showView(view);
  showHead(HistoryPeriod::Month, view, view.present);
}

void HistoryPage::showView(const YearView& view) {
  YearPart* year = m_year;
  part(m_year, HistoryPeriod::Year);
  if (!year) connect(m_year, &YearPart::monthWished, this, &HistoryPage::monthWished);
  m_first = view.months.front().first;
  m_year->showView(view);
  showHead(HistoryPeriod::Year, view, view.present);
}

void HistoryPage::showView(const AllView& view) {
  AllPart* all = m_all;
  part(m_all, HistoryPeriod::All);
  if (!all) {
    connect(m_all, &AllPart::sessionWished, this, &HistoryPage::sessionWished);
    connect(m_all, &AllPart::moreWished, this, &HistoryPage::moreWished);
  }
  m_first = view.today;
  m_more = view.more;
  m_moreAsked = false;
  m_all->showView(view);
  showHead(HistoryPeriod::All, view, true);
}

void HistoryPage::showView(const LedgerView& view) {
  part(m_ledger, HistoryPeriod::Doses);
  m_first = view.monday;
  m_ledger->showView(view);
  showHead(HistoryPeriod::Doses, view, view.present);
}

void HistoryPage::openDay(QDate day) {
  if (m_week && m_period == HistoryPeriod::Week) m_week->openDay(day.dayOfWeek() - 1);
}

void HistoryPage::switchBy(int steps) {
  const int to = static_cast<int>(m_period) + steps;
  if (to >= 0 && to < static_cast<int>(kPeriods)) Q_EMIT viewWished(static_cast<HistoryPeriod>(to));
}

/// Of today where it is shown, else of the day that the calendar is at, or of the first that is shown.
void HistoryPage::wishToAdd() {
  QDate day = m_present ? m_today : m_first;
  if (m_period == HistoryPeriod::Month && m_month && !m_month->sheet()->days().empty()) {
    day = m_month->sheet()->days()[static_cast<std::size_t>(m_month->sheet()->current())].date;
  }
  Q_EMIT addWished(std::min(day, m_today));
}

/// The end of the list of all sessions is near: the next ones come by themselves.
void HistoryPage::whenScrolled(int value) {
  if (m_period != HistoryPeriod::All || !m_more || m_moreAsked) return;
  const QScrollBar* bar = m_scroller->verticalScrollBar();
  if (bar->maximum() <= 0 || value < bar->maximum() - bar->pageStep() / 2) return;
  m_moreAsked = true;
  Q_EMIT moreWished();
}

void HistoryPage::setTheme(const Theme& theme) {
  m_theme = theme;
  if (!m_content) return;
  for (HistoryPart* each : m_parts) {
    if (each) each->setTheme(theme);
  }
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
  m_steps->setSpacing(px(6));
  m_buttons->setSpacing(px(6));
  m_barLayout->setSpacing(px(6));
  m_date->setMinimumWidth(QFontMetrics(m_theme.font(15)).horizontalAdvance(m_date->placeholderText()) + px(30));
  m_date->setMaximumWidth(m_date->minimumWidth() + px(20));
}

void HistoryPage::arrange() {
  const bool two = width() >= m_theme.px(kTwoColumns);
  const bool slim = width() < m_theme.px(kSlim);
  m_header->setDirection(two ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
  m_header->setAlignment(m_steps, (two ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  m_steps->setDirection(slim ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
  for (HistoryPart* each : m_parts) {
    if (each) each->arrange(two, slim);
  }
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
  if (text.size() == 1 && text.front().isDigit() && m_content && m_date->isVisible() && !m_date->hasFocus()) {
    m_date->setFocus(Qt::OtherFocusReason);
    m_date->setText(text);
    return;
  }
  QWidget::keyPressEvent(event);
}

void HistoryPage::readTypedDate() {
  const auto day = typedDate(m_date->text(), m_today);
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
