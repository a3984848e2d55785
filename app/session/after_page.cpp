#include "app/session/after_page.h"

#include "app/discomfort_scale.h"
#include "app/held_bars.h"
#include "app/parts.h"

#include <QBoxLayout>
#include <QFrame>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>

namespace lissom {
namespace {

constexpr int kWidest = 1120;  // design pixels; longer lines read badly
constexpr int kTwoColumns = 900;
constexpr int kNoteLength = 2000;

}  // namespace

AfterPage::AfterPage(QWidget* parent) : QWidget(parent), m_theme(makeTheme(Theme::Kind::Light, 1.0)) {
  m_content = new QWidget;
  m_title = makeLabel("page-title", m_content);
  m_summary = makeLabel("soft", m_content);

  m_heldCard = makeCard(m_content);
  QLabel* heldTitle = makeLabel("heading", m_heldCard);
  heldTitle->setText(tr("Held"));
  m_sides = new HeldBars(m_heldCard);
  m_exercises = new HeldBars(m_heldCard);
  auto* held = new QVBoxLayout(m_heldCard);
  held->addWidget(heldTitle);
  held->addWidget(m_sides);
  held->addWidget(m_exercises);
  held->addStretch(1);

  m_saidCard = makeCard(m_content);
  QLabel* saidTitle = makeLabel("heading", m_saidCard);
  saidTitle->setText(tr("How was it? Optional."));
  m_before = new DiscomfortScale(tr("Discomfort before"), m_saidCard);
  m_after = new DiscomfortScale(tr("Discomfort now"), m_saidCard);
  m_note = new QPlainTextEdit(m_saidCard);
  m_note->setPlaceholderText(tr("A note, for you"));
  m_note->setAccessibleName(tr("Note"));
  m_note->setTabChangesFocus(true);
  auto* said = new QVBoxLayout(m_saidCard);
  said->addWidget(saidTitle);
  said->addWidget(m_before);
  said->addWidget(m_after);
  said->addWidget(m_note);

  m_done = makeButton("main", m_content);
  m_done->setText(tr("Done"));
  m_done->setDefault(true);

  m_cards = new QHBoxLayout;
  m_cards->addWidget(m_heldCard, 1);
  m_cards->addWidget(m_saidCard, 1);
  auto* column = new QVBoxLayout(m_content);
  column->addWidget(m_title);
  column->addWidget(m_summary);
  column->addLayout(m_cards);
  column->addWidget(m_done, 0, Qt::AlignLeft);
  column->addStretch(1);

  auto* holder = new QWidget;
  auto* centre = new QHBoxLayout(holder);
  centre->setContentsMargins(0, 0, 0, 0);
  centre->addStretch(1);
  centre->addWidget(m_content, 100);
  centre->addStretch(1);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(makeScroller(holder, this));

  connect(m_done, &QPushButton::clicked, this, &AfterPage::finish);
  for (const QKeySequence& key : {QKeySequence(Qt::Key_Escape), QKeySequence(Qt::CTRL | Qt::Key_Return)}) {
    auto* shortcut = new QShortcut(key, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, &AfterPage::finish);
  }
}

void AfterPage::showView(const AfterView& view) {
  m_title->setText(view.title);
  m_summary->setText(view.summary);
  m_sides->showBars(view.sides);
  m_exercises->showBars(view.exercises);
  m_before->setValue(view.note.discomfortBefore);
  m_after->setValue(view.note.discomfortAfter);
  m_note->setPlainText(QString::fromStdString(view.note.text));
}

void AfterPage::finish() {
  Q_EMIT doneWished(m_before->value(), m_after->value(), m_note->toPlainText().trimmed().left(kNoteLength));
}

void AfterPage::setTheme(const Theme& theme) {
  m_theme = theme;
  m_content->setMaximumWidth(theme.px(kWidest));
  m_content->layout()->setContentsMargins(theme.px(34), theme.px(40), theme.px(34), theme.px(34));
  m_content->layout()->setSpacing(theme.px(18));
  for (QFrame* card : {m_heldCard, m_saidCard}) {
    card->layout()->setContentsMargins(theme.px(22), theme.px(20), theme.px(22), theme.px(20));
    card->layout()->setSpacing(theme.px(14));
  }
  m_note->setFixedHeight(theme.px(84));
  m_sides->setTheme(theme);
  m_exercises->setTheme(theme);
  m_cards->setSpacing(theme.px(18));
  arrange();
  m_before->setTheme(theme);
  m_after->setTheme(theme);
}

/// Return is Done wherever the focus is; in the note it is a new line.
void AfterPage::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
    finish();
  } else {
    QWidget::keyPressEvent(event);
  }
}

/// The keys must work at once; a hidden page cannot take the focus.
void AfterPage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  m_done->setFocus();
}

void AfterPage::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrange();
}

void AfterPage::arrange() {
  m_cards->setDirection(width() >= m_theme.px(kTwoColumns) ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

}  // namespace lissom
