#include "app/session/session_page.h"

#include "app/discomfort_scale.h"
#include "app/parts.h"
#include "app/session/countdown_ring.h"
#include "app/session/key_hints.h"

#include <QApplication>
#include <QFontMetrics>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace lissom {
namespace {

constexpr double kPanelShare = 0.367;  // of the window's width
constexpr double kFarShare = 0.52;
constexpr int kPanelLeast = 400;  // design pixels
constexpr int kFarWords = 48;     // pixels: read from three metres

QPushButton* textButton(const QString& text, const char* role, QWidget* parent) {
  QPushButton* button = makeButton(role, parent);
  button->setText(text);
  button->setAutoDefault(false);
  return button;
}

void setTextSize(QLabel* label, int pixels, int weight = 400, const QString& colour = {}) {
  QString sheet = QStringLiteral("font-size: %1px; font-weight: %2;").arg(pixels).arg(weight);
  if (!colour.isEmpty()) sheet += QStringLiteral(" color: %1;").arg(colour);
  label->setStyleSheet(sheet);
}

}  // namespace

SessionPage::SessionPage(QWidget* parent) : QWidget(parent), m_theme(makeTheme(Theme::Kind::Light, 1.0)) {
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addWidget(makeFigurePane(), 1);
  layout->addWidget(makePanel());
  addKeys();
  showMode(SessionView::Mode::Running);
}

QWidget* SessionPage::makeFigurePane() {
  m_figurePane = new QWidget(this);
  m_progress = makeLabel("soft", m_figurePane);
  m_keys = new KeyHints(m_figurePane);
  m_figureLayout = new QVBoxLayout(m_figurePane);
  m_figureLayout->addWidget(m_progress);
  m_figureLayout->addStretch(1);  // the figure's place until there is one
  m_figureLayout->addWidget(m_keys);

  const auto hint = [&](const QString& cap, const QString& word, void (SessionPage::*wish)()) {
    KeyHint* made = m_keys->add(cap, word);
    connect(made, &KeyHint::clicked, this, wish);
    return made;
  };
  m_pauseHint = hint(tr("Space"), tr("pause"), &SessionPage::pauseWished);
  m_timeHints = {m_pauseHint,
                 hint(QStringLiteral("←"), tr("back"), &SessionPage::backWished),
                 hint(QStringLiteral("→"), tr("next"), &SessionPage::nextWished),
                 hint(QStringLiteral("+"), tr("10 s more"), &SessionPage::extendWished),
                 hint(QStringLiteral("R"), tr("restart hold"), &SessionPage::restartWished),
                 hint(QStringLiteral("H"), tr("this hurts"), &SessionPage::hurtWished)};
  m_muteHint = hint(QStringLiteral("M"), tr("sound off"), &SessionPage::muteWished);
  hint(QStringLiteral("F"), tr("full screen"), &SessionPage::fullScreenWished);
  hint(tr("Esc"), tr("leave"), &SessionPage::leaveWished);
  return m_figurePane;
}

QWidget* SessionPage::makePanel() {
  m_panel = new QFrame(this);
  m_panel->setObjectName(QStringLiteral("sessionPanel"));
  auto* inside = new QWidget(m_panel);
  m_scroll =
      makeScroller(inside, m_panel);  // before there is anything inside: what moves to a new parent is styled anew
  m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_kicker = makeLabel("", inside);
  m_title = makeLabel("", inside);
  m_ring = new CountdownRing(inside);
  m_ring->setAccessibleName(tr("Time left"));
  m_instruction = makeLabel("", inside);
  m_easier = makeLabel("", inside);
  m_before = new DiscomfortScale(tr("Discomfort now? Optional."), inside);
  m_next = makeLabel("soft", inside);

  m_words = new QVBoxLayout(inside);
  for (QWidget* widget : std::initializer_list<QWidget*>{m_kicker, m_title}) m_words->addWidget(widget);
  m_words->addWidget(m_ring, 1);
  for (QWidget* widget : std::initializer_list<QWidget*>{m_instruction, m_easier, m_before, m_next}) {
    m_words->addWidget(widget);
  }
  m_words->addStretch(0);  // takes the ring's room while it is hidden

  m_running = new QWidget(m_panel);
  m_pause = textButton(tr("Pause"), "main", m_running);
  m_skip = textButton(tr("Skip"), "quiet", m_running);
  m_hurts = textButton(tr("This hurts"), "danger", m_running);
  m_buttons = new QHBoxLayout(m_running);
  QBoxLayout* running = m_buttons;
  running->setContentsMargins(0, 0, 0, 0);
  for (QPushButton* button : {m_pause, m_skip, m_hurts}) running->addWidget(button);
  running->addStretch();

  auto* layout = new QVBoxLayout(m_panel);
  layout->addWidget(m_scroll, 1);
  layout->addWidget(m_running);

  connect(m_pause, &QPushButton::clicked, this, &SessionPage::pauseWished);
  connect(m_skip, &QPushButton::clicked, this, &SessionPage::nextWished);
  connect(m_hurts, &QPushButton::clicked, this, &SessionPage::hurtWished);
  connect(m_before, &DiscomfortScale::valueChosen, this, &SessionPage::discomfortChosen);
  return m_panel;
}

/// What can be done when it hurts; most sessions never need it.
void SessionPage::makeHurting() {
  m_hurting = new QWidget(m_panel);
  m_hurting->hide();
  m_takeEasier = textButton(tr("&Easier version"), "main", m_hurting);
  auto* skipSide = textButton(tr("&Skip the rest of this side"), "quiet", m_hurting);
  auto* end = textButton(tr("End and &rest"), "danger", m_hurting);
  auto* hurting = new QVBoxLayout(m_hurting);
  hurting->setContentsMargins(0, 0, 0, 0);
  hurting->setSpacing(m_theme.px(10));
  for (QPushButton* button : {m_takeEasier, skipSide, end}) hurting->addWidget(button);
  m_panel->layout()->addWidget(m_hurting);
  connect(m_takeEasier, &QPushButton::clicked, this, &SessionPage::easierWished);
  connect(skipSide, &QPushButton::clicked, this, &SessionPage::skipSideWished);
  connect(end, &QPushButton::clicked, this, &SessionPage::endWished);
}

void SessionPage::addKey(const QList<QKeySequence>& keys, void (SessionPage::*wish)()) {
  auto* shortcut = new QShortcut(this);
  shortcut->setKeys(keys);
  shortcut->setContext(Qt::WidgetWithChildrenShortcut);
  shortcut->setAutoRepeat(false);
  connect(shortcut, &QShortcut::activated, this, wish);
}

void SessionPage::addKeys() {
  // Space works the button that has the focus, as everywhere; without one it pauses.
  auto* space = new QShortcut(Qt::Key_Space, this);
  space->setContext(Qt::WidgetWithChildrenShortcut);
  space->setAutoRepeat(false);
  connect(space, &QShortcut::activated, this, [this] {
    if (auto* button = qobject_cast<QAbstractButton*>(QApplication::focusWidget()); button && isAncestorOf(button)) {
      button->click();
    } else if (m_view.mode != SessionView::Mode::Hurting) {
      Q_EMIT pauseWished();
    }
  });
  addKey({Qt::Key_Left}, &SessionPage::backWished);
  addKey({Qt::Key_Right}, &SessionPage::nextWished);
  addKey({Qt::Key_Plus, QKeySequence(Qt::KeypadModifier | Qt::Key_Plus), Qt::Key_Equal}, &SessionPage::extendWished);
  addKey({Qt::Key_R}, &SessionPage::restartWished);
  addKey({Qt::Key_H}, &SessionPage::hurtWished);
  addKey({Qt::Key_M}, &SessionPage::muteWished);
  addKey({Qt::Key_F, Qt::Key_F11}, &SessionPage::fullScreenWished);
  addKey({Qt::Key_Escape}, &SessionPage::leaveWished);
}

void SessionPage::setFigure(QWidget* figure) {
  delete m_figureLayout->takeAt(1);
  m_figureLayout->insertWidget(1, figure, 1);
}

void SessionPage::reset() {
  m_view = SessionView{};
  m_before->setValue(std::nullopt);
  showMode(SessionView::Mode::Running);
  m_pause->setFocus();
}

void SessionPage::showView(const SessionView& view) {
  const bool figureMoves = view.figure != m_view.figure;
  const SessionView::Mode before = m_view.mode;
  const bool sameWords = view.instruction == m_view.instruction && view.title == m_view.title &&
                         view.next == m_view.next && view.mode == m_view.mode &&
                         view.asksDiscomfort == m_view.asksDiscomfort;
  m_view = view;
  m_progress->setText(view.progress);
  m_kicker->setText(view.kicker);
  m_title->setText(view.title);
  m_ring->showTime(view.count, view.unit, view.ring, view.working);
  m_instruction->setText(view.instruction);
  m_next->setText(view.next);
  m_easier->setText(view.easier.isEmpty() ? QString() : tr("Easier: %1").arg(view.easier));
  if (view.mode != before) showMode(view.mode);
  if (!sameWords) fit();
  if (figureMoves) Q_EMIT figureWished(view.figure);
}

void SessionPage::showMode(SessionView::Mode mode) {
  const bool hurting = mode == SessionView::Mode::Hurting;
  const bool goesOn = mode == SessionView::Mode::Running || mode == SessionView::Mode::CountingIn;
  const bool wasHurting = m_hurting && m_hurting->isVisible();
  if (hurting && !m_hurting) makeHurting();
  m_running->setVisible(!hurting);
  if (m_hurting) m_hurting->setVisible(hurting);
  m_easier->setVisible(hurting);
  m_ring->setVisible(!hurting);
  m_pause->setText(goesOn ? tr("Pause") : tr("Resume"));
  m_pauseHint->setText(goesOn ? tr("pause") : tr("resume"));
  for (QAbstractButton* hint : m_timeHints) hint->setVisible(!hurting);
  m_keys->layHints();
  if (hurting) {
    m_takeEasier->setFocus();
  } else if (wasHurting) {
    m_pause->setFocus();
  }
  m_words->setStretch(m_words->indexOf(m_ring), hurting ? 0 : 1);
  m_words->setStretch(m_words->count() - 1, hurting ? 1 : 0);
}

void SessionPage::setMuted(bool muted) {
  m_muteHint->setText(muted ? tr("sound on") : tr("sound off"));
  m_keys->layHints();
}

void SessionPage::setDistance(Distance distance) {
  m_distance = distance;
  fit();
}

void SessionPage::setTheme(const Theme& theme) {
  if (m_themeShown == theme) return;
  m_themeShown = theme;
  m_theme = theme;
  m_panel->setStyleSheet(QStringLiteral("#sessionPanel { background: %1; border: none; border-left: 1px solid %2; }")
                             .arg(theme.card.name(), theme.line.name()));
  m_ring->setTheme(theme);
  m_before->setTheme(theme);
  m_keys->setTheme(theme);
  m_words->setContentsMargins(0, 0, 0, 0);
  m_running->layout()->setSpacing(theme.px(12));
  if (m_hurting) m_hurting->layout()->setSpacing(theme.px(10));
  m_figureLayout->setContentsMargins(theme.px(28), theme.px(24), theme.px(28), theme.px(22));
  m_measure.reset();
  fit();
}

/// The keys must work at once; a hidden page cannot take the focus.
void SessionPage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (m_unfitted) fit();
  m_pause->setFocus();
}

void SessionPage::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  fit();
}

/// The panel keeps its share of the window, and its words at least the room they need.
void SessionPage::fit() {
  m_unfitted = isHidden();  // its size is not the one that it will have
  if (m_unfitted) return;
  fitNow();
}

void SessionPage::prepare(const SessionView& view, QSize size) {
  if (!isHidden()) return;
  showView(view);
  resize(size);
  for (QWidget* widget : findChildren<QWidget*>()) widget->ensurePolished();
  fitNow();
  layout()->activate();
  grab();  // glyphs are drawn once and kept
  m_unfitted = true;
}

void SessionPage::fitNow() {
  const bool far = m_distance == Distance::Far;
  const int least = std::min(m_theme.px(kPanelLeast), width() * 6 / 10);
  const int share = static_cast<int>(width() * (far ? kFarShare : kPanelShare));
  m_panel->setFixedWidth(std::max(least, share));
  m_ring->setShape(far ? CountdownRing::Shape::Bar : CountdownRing::Shape::Ring, far ? height() / 3 : 0);
  const bool large = neededHeight(kWide) < height() * 3 / 4;
  const Measure& measure = far ? kFar : large ? kWide : neededHeight(kRoomy) > height() ? kTight : kRoomy;
  if (m_measure != measure) apply(measure);
  const int spare = wordsWidth() - m_buttons->spacing() * 2 - m_pause->sizeHint().width() - m_skip->sizeHint().width() -
                    m_hurts->sizeHint().width();
  m_buttons->setDirection(spare < 0 ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
  const bool tight = measure == kTight;  // what can wait for later makes room for what to do now
  m_next->setVisible(!tight && !m_view.next.isEmpty());
  m_before->setVisible(!tight && !far && m_view.asksDiscomfort);
  if (far) fitInstruction();
}

void SessionPage::apply(const Measure& measure) {
  m_measure = measure;
  setTextSize(m_kicker, m_theme.px(measure.kicker), 700, m_theme.accent.name());
  setTextSize(m_title, m_theme.px(measure.title), 700);
  if (measure.instruction > 0) setTextSize(m_instruction, m_theme.px(measure.instruction));
  setTextSize(m_easier, m_theme.px(measure.easier), 400, m_theme.soft.name());
  setTextSize(m_next, m_theme.px(measure.next), 400, m_theme.soft.name());
  const int side = m_theme.px(measure == kTight ? 28 : 44);
  m_panel->layout()->setContentsMargins(side, m_theme.px(measure.top), side, m_theme.px(measure.bottom));
  m_panel->layout()->setSpacing(m_theme.px(measure.gap) * 3 / 2);
  m_words->setSpacing(m_theme.px(measure.gap));
}

int SessionPage::wordsWidth() const {
  const QMargins edges = m_panel->layout()->contentsMargins();
  return m_panel->width() - edges.left() - edges.right();
}

int SessionPage::textHeight(const QString& text, int pixels, QFont::Weight weight) const {
  if (text.isEmpty()) return 0;
  QFont font = m_theme.font(15, weight);
  font.setPixelSize(pixels);
  const QRect room(0, 0, std::max(1, wordsWidth()), 1 << 20);
  return QFontMetrics(font).boundingRect(room, Qt::TextWordWrap, text).height();
}

/// How high the panel must be so that nothing of it has to be scrolled; without the instruction when that is to be
/// fitted.
int SessionPage::neededHeight(const Measure& measure) const {
  const bool hurting = m_view.mode == SessionView::Mode::Hurting;
  int needed = m_theme.px(measure.top) + m_theme.px(measure.bottom) + m_theme.px(measure.gap) * 8;
  needed += (hurting ? m_hurting : m_running)->sizeHint().height();
  needed += textHeight(m_view.kicker, m_theme.px(measure.kicker), QFont::Bold);
  needed += textHeight(m_view.title, m_theme.px(measure.title), QFont::Bold);
  needed += textHeight(m_view.next, m_theme.px(measure.next), QFont::Normal);
  if (measure.instruction > 0) needed += textHeight(m_view.instruction, m_theme.px(measure.instruction), QFont::Normal);
  if (hurting) return needed + textHeight(m_easier->text(), m_theme.px(measure.easier), QFont::Normal);
  if (m_view.asksDiscomfort && m_distance == Distance::Near) needed += m_before->sizeHint().height();
  return needed + (m_distance == Distance::Far ? m_ring->minimumSizeHint() : m_ring->sizeHint()).height();
}

/// From afar the instruction is as large as it can be and still be seen whole.
void SessionPage::fitInstruction() {
  const int room = height() - neededHeight(kFar);
  int size = std::max(kFarWords, m_theme.px(34));
  while (size > m_theme.px(18) && textHeight(m_view.instruction, size, QFont::Normal) > room) size -= 2;
  setTextSize(m_instruction, size);
}

}  // namespace lissom
