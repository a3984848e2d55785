#include "app/today/today_page.h"

#include "app/flow_layout.h"
#include "app/held_bars.h"
#include "app/parts.h"
#include "app/today/discomfort_line.h"
#include "app/today/morning_check.h"
#include "app/today/offer_card.h"
#include "app/today/way_back_card.h"
#include "app/today/week_dots.h"

#include <QBoxLayout>
#include <QFrame>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>

namespace lissom {
namespace {

constexpr double kTwoColumns = 860;    // design px: a narrower page has one column
constexpr double kPicture = 520;       // a narrower card has no room for the figure
constexpr double kLowest = 320;        // the cards side by side are at least this high ...
constexpr double kHeightShare = 0.49;  // ... and in a high window this share of it, with the offers below them
constexpr double kFigureFrom = 0.35;   // of the card's width; behind the words' right end
constexpr double kFigureHeight = 0.8;  // of the card's width at most: in a high card it stands beside the first words
constexpr int kFigureShare = 50;       // per cent of the card that the words leave free
constexpr double kWidest = 1720;       // of the cards side by side
constexpr double kHighestCard = 300;   // at the right, beside a card of today that is high
constexpr std::size_t kFewItems = 3;   // of more the first thing is to start
constexpr int kLongName = 24;          // letters; a longer one is written smaller
constexpr double kSlim = 560;          // a page this narrow has slim margins

QLabel* addLabel(const char* role, QBoxLayout* layout, QWidget* parent) {
  QLabel* label = makeLabel(role, parent);
  layout->addWidget(label);
  return label;
}

void showText(QLabel* label, const QString& text) {
  label->setText(text);
  label->setVisible(!text.isEmpty());
}

void showText(QPushButton* button, const QString& text) {
  button->setText(text);
  button->setVisible(!text.isEmpty());
}

}  // namespace

TodayPage::TodayPage(QWidget* parent) : QWidget(parent) {
  setFont(m_theme.font(15));  // before the first widget: it would load another font to measure itself with
  m_content = new QWidget(this);
  m_pageLayout = new QVBoxLayout(m_content);
  m_title = addLabel("page-title", m_pageLayout, m_content);
  m_subtitle = addLabel("soft", m_pageLayout, m_content);
  m_adviceRow = new QVBoxLayout;
  m_advice = new OfferCard(m_content);
  m_advice->setUrgent();
  m_adviceRow->addWidget(m_advice);
  m_pageLayout->addLayout(m_adviceRow);
  m_body = new QWidget(m_content);
  m_columns = new QBoxLayout(QBoxLayout::LeftToRight, m_body);
  m_pageLayout->addWidget(m_body);
  buildToday();
  buildWeek();
  buildFlareUp();
  buildOffers();
  m_pageLayout->addStretch(1);

  m_scroller = makeScroller(m_content, this);
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->addWidget(m_scroller);

  auto* start = new QShortcut(QKeySequence(Qt::Key_S), this);
  start->setAutoRepeat(false);
  connect(start, &QShortcut::activated, this, &TodayPage::wishMain);
  setTheme(m_theme);
}

void TodayPage::buildToday() {
  m_today = makeCard(m_body);
  m_todayLayout = new QHBoxLayout(m_today);
  m_text = new QVBoxLayout;
  m_todayLayout->addLayout(m_text, 100 - kFigureShare);
  m_todayLayout->addStretch(kFigureShare);
  m_today->installEventFilter(this);
  m_text->addStretch(1);
  m_kind = addLabel("card-title", m_text, m_today);
  m_name = addLabel("big", m_text, m_today);
  m_summary = addLabel("soft", m_text, m_today);
  m_note = addLabel("soft", m_text, m_today);
  m_items = new QVBoxLayout;
  m_text->addLayout(m_items);
  m_morning = new MorningCheck(m_today);
  m_text->addWidget(m_morning);
  connect(m_morning, &MorningCheck::checked, this, &TodayPage::morningChecked);
  connect(m_morning, &MorningCheck::undone, this, &TodayPage::morningUndone);
  m_main = makeButton("main", m_today);
  m_main->setDefault(true);
  m_quiet = makeButton("quiet", m_today);
  m_buttons = new FlowLayout;
  m_buttons->addWidget(m_main);
  m_buttons->addWidget(m_quiet);
  m_text->addLayout(m_buttons);
  buildWhy();
  m_text->addStretch(1);
  connect(m_main, &QPushButton::clicked, this, &TodayPage::wishMain);
  connect(m_quiet, &QPushButton::clicked, this, &TodayPage::wishQuiet);
  m_columns->addWidget(m_today, 20);
}

/// The rule behind what today asks, one click away.
void TodayPage::buildWhy() {
  m_why = makeButton("link", m_today);
  m_why->setCheckable(true);
  m_text->addWidget(m_why, 0, Qt::AlignLeft);
  m_rule = addLabel("small", m_text, m_today);
  openRule(false);
  connect(m_why, &QPushButton::toggled, this, &TodayPage::openRule);
}

void TodayPage::buildWeek() {
  m_right = new QVBoxLayout;
  m_columns->addLayout(m_right, 13);

  m_week = makeCard(m_body);
  auto* week = new QVBoxLayout(m_week);
  addLabel("card-title", week, m_week)->setText(tr("This week"));
  m_dots = new WeekDots(m_week);
  week->addWidget(m_dots);
  auto* kept = m_keptRow = new QHBoxLayout;
  m_kept = addLabel("strong", kept, m_week);
  m_kept->setWordWrap(false);
  m_keptNote = addLabel("", kept, m_week);
  kept->setStretch(1, 1);
  kept->setAlignment(m_kept, Qt::AlignTop);
  week->addLayout(kept);
  week->addStretch(1);
  m_right->addWidget(m_week);

  m_held = makeCard(m_body);
  auto* held = new QVBoxLayout(m_held);
  addLabel("card-title", held, m_held)->setText(tr("Held this week"));
  m_bars = new HeldBars(m_held);
  held->addWidget(m_bars);
  m_balance = addLabel("small", held, m_held);
  held->addStretch(1);
  m_right->addWidget(m_held, 1);
}

void TodayPage::buildFlareUp() {
  m_wayBack = new WayBackCard(m_body);
  m_right->addWidget(m_wayBack);
  m_discomfort = makeCard(m_body);
  auto* layout = new QVBoxLayout(m_discomfort);
  addLabel("card-title", layout, m_discomfort)->setText(tr("Discomfort"));
  m_line = new DiscomfortLine(m_discomfort);
  layout->addWidget(m_line);
  m_levels = addLabel("small", layout, m_discomfort);
  layout->addStretch(1);
  m_right->addWidget(m_discomfort, 1);
  m_right->addStretch(0);
}

void TodayPage::buildOffers() {
  m_offers = new QWidget(m_content);
  m_offersLayout = new QBoxLayout(QBoxLayout::LeftToRight, m_offers);
  m_irritated = new OfferCard(m_offers);
  m_sitting = new OfferCard(m_offers);
  m_offersLayout->addWidget(m_irritated, 1);
  m_offersLayout->addWidget(m_sitting, 1);
  m_pageLayout->addWidget(m_offers);
  connect(m_irritated, &OfferCard::wished, this, &TodayPage::irritatedWished);
  connect(m_sitting, &OfferCard::wished, this, &TodayPage::oneMinuteWished);
  connect(m_sitting, &OfferCard::linkWished, this, &TodayPage::nudgeWished);
}

void TodayPage::showView(const TodayView& view) {
  if (view == m_view) return;
  const bool otherDay = view.day != m_view.day;
  m_view = view;
  if (otherDay) m_morning->forget();
  if (otherDay) m_why->setChecked(false);
  m_title->setText(view.title);
  m_subtitle->setText(view.subtitle);
  setRole(m_today, view.card == TodayView::Card::Rest ? "rest-card" : "card");
  showText(m_kind, view.kind);
  showText(m_name, view.name);
  setRole(m_name, view.name.size() > kLongName ? "long-name" : "big");
  showText(m_summary, view.summary);
  showText(m_note, view.note);
  setRole(m_note, view.card == TodayView::Card::Continue ? "accent" : "soft");
  showItems(view.items);
  m_morning->showState(view.asksMorning, view.morning);
  const bool hadFocus = m_main->hasFocus() || m_quiet->hasFocus();
  showText(m_main, view.mainButton);
  showText(m_quiet, view.quietButton);
  if (hadFocus) (view.mainButton.isEmpty() ? m_quiet : m_main)->setFocus();
  showText(m_why, view.why);
  m_rule->setText(view.rule);
  showCards(view);
  arrange();
}

void TodayPage::showCards(const TodayView& view) {
  m_advice->setVisible(view.advice.has_value());
  if (view.advice) m_advice->showOffer(*view.advice);
  const bool flareUp = !view.wayBack.empty();
  for (QFrame* card : {m_week, m_held}) card->setVisible(!flareUp && !view.alone);
  m_wayBack->setVisible(flareUp && !view.alone);
  m_wayBack->showSteps(view.wayBack, view.wayBackNote);
  m_discomfort->setVisible(flareUp && !view.alone && view.discomfort.has_value());
  if (view.discomfort) {
    m_line->showLevels(*view.discomfort);
    m_levels->setText(view.discomfort->words);
  }
  m_offers->setVisible(!view.alone);
  m_irritated->showOffer(view.irritated);
  m_sitting->showOffer(view.sitting);
  m_dots->showWeek(view.dots, view.week);
  m_kept->setText(view.kept);
  m_keptNote->setText(view.keptNote);
  m_bars->showBars(view.bars);
  showText(m_balance, view.balance);
}

/// Under the buttons when there are many: who wants to start need not look for it.
void TodayPage::showItems(const std::vector<TodayView::Item>& items) {
  m_text->removeItem(m_items);
  const int before = items.size() > kFewItems ? m_text->indexOf(m_rule) + 1 : m_text->indexOf(m_morning);
  m_text->insertLayout(before, m_items);
  while (QLayoutItem* old = m_items->takeAt(0)) {
    delete old->widget();
    delete old;
  }
  for (const TodayView::Item& item : items) {
    addLabel("", m_items, m_today)->setText(item.name);
    addLabel("small", m_items, m_today)->setText(item.dose);
  }
  space();
}

void TodayPage::setTheme(const Theme& theme) {
  m_theme = theme;
  setFont(theme.font(15));
  m_dots->setTheme(theme);
  m_bars->setTheme(theme);
  m_morning->setTheme(theme);
  m_line->setTheme(theme);
  m_wayBack->setTheme(theme);
  for (OfferCard* card : {m_advice, m_irritated, m_sitting}) card->setTheme(theme);
  space();
  arrange();
}

void TodayPage::setFigure(QWidget* figure) {
  if (figure == m_figure) return;
  delete m_figure;
  m_figure = figure;
  if (figure) {
    figure->setParent(m_today);
    figure->setAttribute(Qt::WA_TransparentForMouseEvents);
    figure->lower();  // its mat may reach under the words
  }
  arrange();
}

bool TodayPage::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_today && event->type() == QEvent::Resize) placeFigure();
  return QWidget::eventFilter(watched, event);
}

/// The figure takes the right part of its card; the words at the left keep what they need.
void TodayPage::placeFigure() {
  if (!m_figure) return;
  const bool room = m_today->width() >= m_theme.px(kPicture) && !m_view.alone;
  const int edge = m_theme.px(10);
  const bool muchToRead = m_rule->isVisibleTo(m_today) || m_morning->isVisibleTo(m_today) ||
                          m_view.card == TodayView::Card::Rest;  // the chair stands farther left than a mat
  const int left = static_cast<int>(m_today->width() * (muchToRead ? 1 - kFigureShare / 100.0 : kFigureFrom));
  m_figure->setVisible(room);
  const int highest = static_cast<int>(m_today->width() * kFigureHeight);
  m_figure->setGeometry(left, edge, m_today->width() - left - edge, std::min(m_today->height(), highest) - 2 * edge);
  m_todayLayout->setStretch(1, room ? kFigureShare : 0);
}

/// Margins and gaps, in the theme's scale.
void TodayPage::space() {
  const auto px = [this](double design) { return m_theme.px(design); };
  m_slim = width() < px(kSlim);
  const int side = px(m_slim ? 20 : 40);
  m_pageLayout->setContentsMargins(side, px(34), side, px(40));
  m_pageLayout->setSpacing(px(8));
  m_columns->setContentsMargins(0, px(16), 0, 0);
  m_columns->setSpacing(px(18));
  m_right->setSpacing(px(18));
  m_todayLayout->setContentsMargins(px(28), px(28), px(12), px(24));
  m_todayLayout->setSpacing(px(12));
  m_text->setSpacing(px(8));
  m_items->setContentsMargins(0, px(18), 0, px(4));
  m_items->setSpacing(px(4));
  for (int i = 0; i < m_items->count(); ++i) {
    // A dose belongs to the name above it: the gap comes after the dose.
    if (QWidget* label = m_items->itemAt(i)->widget()) label->setContentsMargins(0, 0, 0, i % 2 == 1 ? px(8) : 0);
  }
  m_buttons->setContentsMargins(0, px(14), 0, 0);
  m_buttons->setSpacing(px(12));
  for (QFrame* card : {m_week, m_held, m_discomfort}) {
    card->layout()->setContentsMargins(px(22), px(22), px(22), px(22));
    card->layout()->setSpacing(px(12));
  }
  m_keptRow->setSpacing(px(5));
  m_adviceRow->setContentsMargins(0, m_view.advice ? px(12) : 0, 0, 0);
  m_held->setMaximumHeight(px(kHighestCard));
  m_discomfort->setMaximumHeight(px(kHighestCard));
  m_offersLayout->setContentsMargins(0, px(10), 0, 0);
  m_offersLayout->setSpacing(px(18));
}

void TodayPage::arrange() {
  const bool two = width() >= m_theme.px(kTwoColumns) && !m_view.alone;
  m_columns->setDirection(two ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
  m_columns->setStretch(0, two ? 20 : 0);
  m_columns->setStretch(1, two ? 13 : 0);
  m_offersLayout->setDirection(two ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
  m_body->setMinimumHeight(two ? std::max(m_theme.px(kLowest), static_cast<int>(height() * kHeightShare)) : 0);
  m_content->setMaximumWidth(m_theme.px(kWidest));
  placeFigure();
}

void TodayPage::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  if (m_slim != (width() < m_theme.px(kSlim))) space();  // setting what is set already lays everything out anew
  arrange();
}

void TodayPage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  (m_view.mainButton.isEmpty() ? m_quiet : m_main)->setFocus();
}

void TodayPage::hideEvent(QHideEvent* event) {
  QWidget::hideEvent(event);
  m_morning->forget();
}

void TodayPage::keyPressEvent(QKeyEvent* event) {
  const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (enter && event->modifiers() == Qt::NoModifier && !event->isAutoRepeat()) {
    wishMain();
    return;
  }
  QWidget::keyPressEvent(event);
}

void TodayPage::wishMain() {
  if (m_view.mainButton.isEmpty()) return;
  if (m_view.continues) {
    Q_EMIT continueWished();
  } else {
    Q_EMIT startWished();
  }
}

void TodayPage::wishQuiet() {
  if (m_view.quiet == TodayView::Quiet::Cleared) {
    Q_EMIT clearedWished();
  } else {
    Q_EMIT startWished();
  }
}

void TodayPage::openRule(bool open) {
  m_rule->setVisible(open);
  placeFigure();
  m_why->setAccessibleDescription(open ? tr("The rule stands below") : tr("Shows the rule"));
}

}  // namespace lissom
