#include "app/learn/learn_page.h"

#include "app/flow_layout.h"
#include "app/parts.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSlider>

namespace lissom {
namespace {

constexpr double kBeside = 900;        // design px: a narrower page has the figure among the text
constexpr double kWidestText = 640;    // longer lines are hard to read
constexpr double kFigureHeight = 420;  // among the text
constexpr int kSteps = 72;             // of the slider
constexpr int kStepsOfAKey = 2;

QLabel* addLabel(const char* role, const QString& text, QBoxLayout* layout, QWidget* parent) {
  QLabel* label = makeLabel(role, parent);
  label->setText(text);
  layout->addWidget(label);
  return label;
}

}  // namespace

LearnPage::LearnPage(QWidget* parent) : QWidget(parent) {
  m_content = new QWidget(this);
  m_column = new QVBoxLayout(m_content);
  m_title = makeLabel("page-title", m_content);
  m_origin = makeLabel("soft", m_content);
  m_column->addWidget(m_title);
  m_column->addWidget(m_origin);
  m_cards = new QVBoxLayout;
  m_column->addLayout(m_cards);
  m_column->addStretch(1);
  m_scroller = makeScroller(m_content, this);
  m_scroller->setFocusPolicy(Qt::StrongFocus);  // the arrow keys scroll

  m_stage = new QWidget(this);
  m_stageLayout = new QVBoxLayout(m_stage);
  buildBend();

  m_outer = new QHBoxLayout(this);
  m_outer->setContentsMargins(0, 0, 0, 0);
  m_outer->setSpacing(0);
  m_outer->addWidget(m_scroller, 5);
  m_outer->addWidget(m_stage, 4);
  setTheme(m_theme);
}

void LearnPage::buildBend() {
  m_bend = makeCard(m_stage);
  m_bendLayout = new QVBoxLayout(m_bend);
  m_bendTitle = makeLabel("small", m_bend);
  m_bendLayout->addWidget(m_bendTitle);
  m_slider = new QSlider(Qt::Horizontal, m_bend);
  m_slider->setRange(0, kSteps);
  m_slider->setSingleStep(kStepsOfAKey);
  m_slider->setPageStep(kSteps / 6);
  m_slider->setAccessibleName(tr("Bend the hip from sitting to the full stretch"));
  m_bendLayout->addWidget(m_slider);
  auto* ends = new QHBoxLayout;
  m_sitting = makeLabel("strong", m_bend);
  m_stretch = makeLabel("strong", m_bend);
  m_stretch->setAlignment(Qt::AlignRight);
  ends->addWidget(m_sitting);
  ends->addWidget(m_stretch);
  m_bendLayout->addLayout(ends);
  m_now = makeLabel("", m_bend);
  m_bendLayout->addWidget(m_now);
  m_sentence = makeLabel("small", m_bend);
  m_bendLayout->addWidget(m_sentence);
  m_bendSources = new QVBoxLayout;
  m_bendLayout->addLayout(m_bendSources);
  m_stageLayout->addWidget(m_bend);
  connect(m_slider, &QSlider::valueChanged, this, [this] { Q_EMIT amountChanged(amount()); });
}

double LearnPage::amount() const {
  return static_cast<double>(m_slider->value()) / kSteps;
}

void LearnPage::setAmount(double amount) {
  m_slider->setValue(qRound(amount * kSteps));
}

void LearnPage::setFigure(QWidget* figure) {
  delete m_figure;
  m_figure = figure;
  if (figure) m_stageLayout->insertWidget(0, figure, 1);
  arrange();
}

void LearnPage::showBend(const BendView& bend) {
  m_bendTitle->setText(tr("Bend the hip · %1").arg(bend.title));
  m_sitting->setText(tr("Sitting %1").arg(bend.sitting));
  m_stretch->setText(tr("Stretch %1").arg(bend.stretch));
  m_now->setText(bend.now);
  m_sentence->setText(bend.sentence);
  m_slider->setAccessibleDescription(bend.now);
}

void LearnPage::showView(const LearnView& view) {
  if (view == m_view && m_cards->count() > 0) return;
  m_view = view;
  m_title->setText(view.title);
  m_origin->setText(view.origin);
  m_nudge = nullptr;
  clearLayout(m_cards);
  for (const LearnView::Section& section : view.sections) m_cards->addWidget(sectionCard(section));
  if (view.care) m_cards->addWidget(careCard(*view.care));
  clearLayout(m_bendSources);
  addSources(m_bendSources, view.bendSources, m_bend);
  space();
  arrange();
}

QWidget* LearnPage::sectionCard(const LearnView::Section& section) {
  QFrame* card = makeCard(m_content);
  if (section.act == LearnSection::Act::WarningSigns) setRole(card, "urgent-card");
  auto* column = new QVBoxLayout(card);
  addLabel("heading", section.title, column, card);
  for (const LearnView::Statement& statement : section.statements) addStatement(column, statement, card);
  addMuscles(column, section, card);
  addActs(column, section, card);
  addSources(column, section.sources, card);
  return card;
}

void LearnPage::addStatement(QBoxLayout* column, const LearnView::Statement& statement, QWidget* card) {
  auto* lines = new QVBoxLayout;
  addLabel("", statement.text, lines, card);
  addLabel(statement.beyondPost ? "beyond" : "small", statement.from, lines, card);
  lines->setSpacing(m_theme.px(2));
  column->addLayout(lines);
}

/// One by one, or all of them: a row of buttons of which one is down.
void LearnPage::addMuscles(QBoxLayout* column, const LearnView::Section& section, QWidget* card) {
  if (section.muscles.empty()) return;
  auto* row = new FlowLayout;
  row->setSpacing(m_theme.px(10));
  auto* choices = new QButtonGroup(card);
  const auto add = [&](const QString& name, std::optional<Muscle> muscle) {
    QPushButton* button = makeButton("chip", card);
    button->setText(name);
    button->setCheckable(true);
    button->setChecked(muscle == m_chosen);
    choices->addButton(button);
    row->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, muscle] { choose(muscle); });
  };
  add(tr("All"), std::nullopt);
  for (const LearnView::MuscleChoice& choice : section.muscles) add(choice.name, choice.muscle);
  column->addLayout(row);
}

void LearnPage::choose(std::optional<Muscle> muscle) {
  m_chosen = muscle;
  Q_EMIT muscleChosen();
}

void LearnPage::addActs(QBoxLayout* column, const LearnView::Section& section, QWidget* card) {
  if (section.exercise) {
    auto* row = new QHBoxLayout;
    QPushButton* play = makeButton("main", card);
    play->setText(tr("Play"));
    play->setAccessibleName(tr("Play: %1").arg(section.exerciseName));
    connect(play, &QPushButton::clicked, this, [this, id = *section.exercise] { Q_EMIT playWished(id); });
    row->addWidget(play);
    row->addStretch(1);
    column->addLayout(row);
  }
  switch (section.act) {
    case LearnSection::Act::WarningSigns:
      addAct(column, tr("All warning signs"), &LearnPage::warningSignsWished, card);
      break;
    case LearnSection::Act::Rest:
      addAct(column, tr("Plan rest days…"), &LearnPage::restWished, card);
      break;
    case LearnSection::Act::Nudge:
      m_nudge = addAct(column, {}, &LearnPage::nudgeWished, card);
      setNudged(m_nudged);
      break;
    case LearnSection::Act::Care:  // its card has them
    case LearnSection::Act::None:
      break;
  }
}

QPushButton* LearnPage::addAct(QBoxLayout* column, const QString& word, void (LearnPage::*wish)(), QWidget* card) {
  auto* row = new QHBoxLayout;
  QPushButton* button = makeButton("quiet", card);
  button->setText(word);
  connect(button, &QPushButton::clicked, this, wish);
  row->addWidget(button);
  row->addStretch(1);
  column->addLayout(row);
  return button;
}

void LearnPage::setNudged(bool on) {
  m_nudged = on;
  if (m_nudge) m_nudge->setText(on ? tr("Stop reminding me") : tr("Remind me to get up"));
}

/// A line that opens to the list of sources: title, what it says, how far it was read, and a link where there is one.
void LearnPage::addSources(QBoxLayout* column, const std::vector<LearnView::Source>& sources, QWidget* card) {
  if (sources.empty()) return;
  auto* row = new QHBoxLayout;
  row->setContentsMargins(-m_theme.px(6), 0, 0, 0);  // a link's text begins inside of it
  QPushButton* open = makeButton("link", card);
  open->setText(tr("Sources"));
  open->setCheckable(true);
  row->addWidget(open);
  row->addStretch(1);
  column->addLayout(row);
  auto* list = new QWidget(card);
  auto* lines = new QVBoxLayout(list);
  lines->setContentsMargins(0, 0, 0, 0);
  for (const LearnView::Source& source : sources) {
    addLabel("strong", source.title, lines, list);
    addLabel("small", source.says, lines, list);
    addLabel("small", source.read, lines, list);
    if (source.url.isEmpty()) continue;
    auto* linkRow = new QHBoxLayout;
    linkRow->setContentsMargins(-m_theme.px(6), 0, 0, 0);
    QPushButton* link = makeButton("link", list);
    link->setText(tr("Open in the browser"));
    link->setAccessibleName(tr("Open in the browser: %1").arg(source.title));
    link->setToolTip(source.url);
    connect(link, &QPushButton::clicked, this, [this, url = QUrl(source.url)] { Q_EMIT linkWished(url); });
    linkRow->addWidget(link);
    linkRow->addStretch(1);
    lines->addLayout(linkRow);
  }
  list->hide();
  column->addWidget(list);
  connect(open, &QPushButton::toggled, list, &QWidget::setVisible);
}

QWidget* LearnPage::careCard(const LearnView::Care& care) {
  QFrame* card = makeCard(m_content);
  auto* column = new QVBoxLayout(card);
  addLabel("heading", care.name, column, card);
  const auto addWay = [&](const QString& text, const QString& openWord, const QUrl& url) {
    if (text.isEmpty()) return;
    auto* row = new FlowLayout;
    row->setSpacing(m_theme.px(10));
    QLabel* label = makeLabel("", card);
    label->setText(text);
    label->setWordWrap(false);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    row->addWidget(label);
    QPushButton* copy = makeButton("quiet", card);
    copy->setText(tr("Copy"));
    copy->setAccessibleName(tr("Copy %1").arg(text));
    connect(copy, &QPushButton::clicked, this, [this, text] { Q_EMIT copyWished(text); });
    row->addWidget(copy);
    QPushButton* open = makeButton("quiet", card);
    open->setText(openWord);
    open->setAccessibleName(tr("%1: %2").arg(openWord, text));
    connect(open, &QPushButton::clicked, this, [this, url] { Q_EMIT linkWished(url); });
    row->addWidget(open);
    column->addLayout(row);
  };
  QString digits = care.phone;
  digits.remove(QLatin1Char(' '));
  addWay(care.phone, tr("Call"), QUrl(QStringLiteral("tel:") + digits));
  addWay(care.web, tr("Open"), QUrl(QStringLiteral("https://") + care.web));
  addLabel("small", tr("Lissom sends nothing anywhere: these open your own telephone program and browser."), column,
           card);
  return card;
}

void LearnPage::setTheme(const Theme& theme) {
  m_theme = theme;
  setFont(theme.font(15));
  space();
  arrange();
}

void LearnPage::space() {
  const auto px = [this](double design) { return m_theme.px(design); };
  m_column->setContentsMargins(px(40), px(34), px(28), px(28));
  m_column->setSpacing(px(10));
  m_cards->setContentsMargins(0, px(10), 0, 0);
  m_cards->setSpacing(px(14));
  for (int i = 0; i < m_cards->count(); ++i) {
    QWidget* card = m_cards->itemAt(i)->widget();
    if (!card || !card->layout()) continue;
    card->layout()->setContentsMargins(px(22), px(18), px(22), px(18));
    card->layout()->setSpacing(px(12));
  }
  m_stageLayout->setContentsMargins(0, px(18), px(28), px(24));
  m_stageLayout->setSpacing(px(10));
  m_bendLayout->setContentsMargins(px(22), px(16), px(22), px(16));
  m_bendLayout->setSpacing(px(8));
  m_content->setMaximumWidth(px(kWidestText + 68));
}

void LearnPage::arrange() {
  const bool beside = width() >= m_theme.px(kBeside);
  const int low = m_theme.px(kFigureHeight);
  if (m_figure) m_figure->setMinimumHeight(beside ? 0 : low);
  if (beside == m_beside) return;
  m_beside = beside;
  if (beside) {
    m_column->removeWidget(m_stage);
    m_outer->addWidget(m_stage, 4);
  } else {
    m_outer->removeWidget(m_stage);
    m_column->insertWidget(2, m_stage);
  }
  m_stage->show();
}

void LearnPage::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrange();
}

void LearnPage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  m_scroller->setFocus();
}

}  // namespace lissom
