#include "app/history/entry_page.h"

#include "app/fields.h"
#include "app/flow_layout.h"
#include "app/history/entry_table.h"
#include "app/history/entry_versions.h"
#include "app/history/replay_strip.h"
#include "app/parts.h"

#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QVBoxLayout>

namespace lissom {
namespace {

constexpr double kTwoColumns = 900;  // design px: a narrower page has one column
constexpr double kWidest = 1720;
constexpr double kSlim = 620;

}  // namespace

EntryPage::EntryPage(QWidget* parent) : QWidget(parent) {
  m_content = new QWidget(this);
  m_layout = new QVBoxLayout(m_content);
  buildHead();
  buildStrip();
  buildRest();
  m_layout->addStretch(1);
  m_scroller = makeScroller(m_content, this);
  m_scroller->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->addWidget(m_scroller);
  connect(new QShortcut(QKeySequence(Qt::Key_Escape), this), &QShortcut::activated, this, &EntryPage::backWished);
}

void EntryPage::buildHead() {
  m_back = makeTextButton("link", tr("‹ Back"), m_content);
  m_back->setAccessibleName(tr("Back to History"));
  m_layout->addWidget(m_back, 0, Qt::AlignLeft);
  m_title = makeLabel("page-title", m_content);
  m_layout->addWidget(m_title);
  m_when = makeLabel("soft", m_content);
  m_layout->addWidget(m_when);
  m_marks = makeLabel("strong", m_content);
  m_layout->addWidget(m_marks);
  m_buttons = new FlowLayout;
  const auto add = [this](const QString& text) {
    QPushButton* button = makeTextButton("quiet", text, m_content);
    m_buttons->addWidget(button);
    return button;
  };
  m_correct = add(tr("Correct…"));
  m_withdraw = add(tr("Withdraw"));
  m_withdraw->setToolTip(tr("It counts no longer. Nothing is deleted, and it can be brought back."));
  m_bringBack = add(tr("Bring it back"));
  m_history = add(tr("Edit history"));
  m_history->setCheckable(true);
  m_layout->addLayout(m_buttons);
  m_versions = new EntryVersions(m_content);
  m_versions->hide();
  m_layout->addWidget(m_versions);
  connect(m_back, &QPushButton::clicked, this, &EntryPage::backWished);
  connect(m_correct, &QPushButton::clicked, this, &EntryPage::correctWished);
  connect(m_withdraw, &QPushButton::clicked, this, [this] { Q_EMIT changeWished(SessionWithdrawn{m_view.session}); });
  connect(m_bringBack, &QPushButton::clicked, this, [this] {
    if (m_view.withdrawn) Q_EMIT changeWished(ChangeUndone{*m_view.withdrawn});
  });
  connect(m_history, &QPushButton::toggled, m_versions, &QWidget::setVisible);
  connect(m_versions, &EntryVersions::bringBackWished, this, [this](const SessionRecord& session) {
    Q_EMIT changeWished(SessionCorrected{m_view.session, session});
  });
}

void EntryPage::buildStrip() {
  m_stripCard = makeCard(m_content);
  auto* column = new QVBoxLayout(m_stripCard);
  m_strip = new ReplayStrip(m_stripCard);
  column->addWidget(m_strip);
  m_sentence = makeLabel("", m_stripCard);
  column->addWidget(m_sentence);
  m_play = makeTextButton("quiet", tr("Play"), m_stripCard);
  column->addWidget(m_play, 0, Qt::AlignLeft);
  m_layout->addWidget(m_stripCard);
  connect(m_strip, &ReplayStrip::cursorMoved, this, [this] { m_sentence->setText(m_strip->sentence()); });
  connect(m_strip, &ReplayStrip::playingChanged, this, &EntryPage::showPlay);
  connect(m_play, &QPushButton::clicked, this, [this] {
    if (m_reducedMotion) return m_strip->toNextEvent();
    m_strip->isPlaying() ? m_strip->stop() : m_strip->play();
  });
}

void EntryPage::buildRest() {
  m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
  m_holdsCard = makeCard(m_content);
  auto* holds = new QVBoxLayout(m_holdsCard);
  QLabel* heading = makeLabel("heading", m_holdsCard);
  heading->setText(tr("Holds"));
  holds->addWidget(heading);
  m_table = new EntryTable(m_holdsCard);
  holds->addWidget(m_table);
  m_noHolds = makeLabel("soft", m_holdsCard);
  m_noHolds->setText(tr("Nothing was held."));
  holds->addWidget(m_noHolds);
  holds->addStretch(1);
  m_columns->addWidget(m_holdsCard, 3);
  m_factsCard = makeCard(m_content);
  auto* facts = new QVBoxLayout(m_factsCard);
  QLabel* about = makeLabel("heading", m_factsCard);
  about->setText(tr("How it was"));
  facts->addWidget(about);
  m_facts = new QGridLayout;
  m_facts->setColumnStretch(1, 1);
  facts->addLayout(m_facts);
  m_note = makeLabel("", m_factsCard);
  facts->addWidget(m_note);
  facts->addStretch(1);
  m_columns->addWidget(m_factsCard, 2);
  m_layout->addLayout(m_columns);
}

void EntryPage::showView(const EntryView& view) {
  const bool another = view.session != m_view.session;
  m_view = view;
  m_title->setText(view.title);
  m_when->setText(view.when);
  showText(m_marks, view.marks.join(QStringLiteral(" · ")));
  m_correct->setVisible(!view.withdrawn);
  m_withdraw->setVisible(!view.withdrawn);
  m_bringBack->setVisible(view.withdrawn.has_value());
  const bool changed = view.versions.size() > 1;
  if (another || !changed) m_history->setChecked(false);
  m_history->setEnabled(changed);
  m_history->setToolTip(changed ? QString() : tr("Nothing was changed in this session."));
  m_versions->showVersions(view.versions);
  m_strip->showStrip(view.strip);
  m_sentence->setText(m_strip->sentence());
  m_table->showRows(view.exercises);
  m_table->setVisible(!view.exercises.empty());
  m_noHolds->setVisible(view.exercises.empty());
  showText(m_note, view.note.isEmpty() ? QString() : tr("“%1”").arg(view.note));
  showFacts();
  showPlay();
  if (another) m_scroller->verticalScrollBar()->setValue(0);
}

void EntryPage::showFacts() {
  clearLayout(m_facts);
  int row = 0;
  for (const EntryView::Fact& fact : m_view.facts) {
    QLabel* name = makeLabel("soft", m_factsCard);
    name->setText(fact.name);
    QLabel* value = makeLabel("", m_factsCard);
    value->setText(fact.value);
    m_facts->addWidget(name, row, 0, Qt::AlignTop);
    m_facts->addWidget(value, row++, 1, Qt::AlignTop);
  }
}

void EntryPage::showPlay() {
  m_play->setEnabled(m_view.strip.tape.length > Millis{0});
  if (m_reducedMotion) {
    m_play->setText(tr("Next"));
    m_play->setToolTip(tr("Goes to where the next thing began or ended."));
    return;
  }
  m_play->setText(m_strip->isPlaying() ? tr("Stop") : tr("Play"));
  m_play->setToolTip(tr("Ten times as fast as it was."));
}

void EntryPage::setReducedMotion(bool reduced) {
  m_reducedMotion = reduced;
  if (reduced) m_strip->stop();
  showPlay();
}

void EntryPage::setTheme(const Theme& theme) {
  m_theme = theme;
  m_strip->setTheme(theme);
  m_table->setTheme(theme);
  m_versions->setTheme(theme);
  arrange();
}

void EntryPage::arrange() {
  const auto px = [this](double design) { return m_theme.px(design); };
  const int side = px(width() < px(kSlim) ? 20 : 40);
  const bool two = width() >= px(kTwoColumns);
  m_layout->setContentsMargins(side, px(24), side, px(40));
  m_layout->setSpacing(px(12));
  m_buttons->setSpacing(px(8));
  m_columns->setDirection(two ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
  m_columns->setSpacing(px(18));
  for (QFrame* card : {m_holdsCard, m_factsCard}) {
    m_columns->setAlignment(card, two ? Qt::AlignTop : Qt::Alignment());
  }
  for (QFrame* card : {m_stripCard, m_holdsCard, m_factsCard}) {
    const int padding = px(width() < px(kSlim) ? 16 : 22);
    card->layout()->setContentsMargins(padding, padding, padding, padding);
    card->layout()->setSpacing(px(12));
  }
  m_facts->setHorizontalSpacing(px(16));
  m_facts->setVerticalSpacing(px(6));
  m_content->setMaximumWidth(px(kWidest));
}

void EntryPage::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrange();
}

void EntryPage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  m_strip->setFocus();  // the arrows scrub at once
}

}  // namespace lissom
