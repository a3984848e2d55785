#include "app/plan/flare_form.h"

#include "app/discomfort_scale.h"
#include "app/flow_layout.h"
#include "app/parts.h"
#include "app/plan/fields.h"

#include <QButtonGroup>
#include <QFrame>
#include <QLabel>
#include <QPushButton>

namespace lissom {
namespace {

QLabel* addLabel(const char* role, const QString& text, QBoxLayout* layout, QWidget* parent) {
  QLabel* label = makeLabel(role, parent);
  label->setText(text);
  layout->addWidget(label);
  return label;
}

/// A button of those of which one is down. Its question is spoken with it.
QPushButton* addChip(const QString& text, const QString& question, QButtonGroup* group, int id, FlowLayout* row,
                     QWidget* parent) {
  QPushButton* chip = makeTextButton("chip", text, parent);
  chip->setCheckable(true);
  chip->setAccessibleName(QStringLiteral("%1 %2").arg(question, text));
  group->addButton(chip, id);
  row->addWidget(chip);
  return chip;
}

}  // namespace

FlareForm::FlareForm(QWidget* parent) : QWidget(parent) {
  m_layout = new QVBoxLayout(this);
  m_layout->setContentsMargins(0, 0, 0, 0);
  m_title = addLabel("page-title", tr("It is irritated"), m_layout, this);
  m_sentence = addLabel("soft",
                        tr("Say where and how much, and see what the next two weeks would become. Nothing "
                           "changes before you say so."),
                        m_layout, this);
  m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
  m_layout->addLayout(m_columns);
  buildCard();
  buildSigns();
  showMissing();
}

void FlareForm::buildCard() {
  m_card = makeCard(this);
  auto* column = new QVBoxLayout(m_card);
  addLabel("heading", tr("Where?"), column, m_card);
  m_areas = new FlowLayout;
  column->addLayout(m_areas);
  m_areaButtons = new QButtonGroup(m_card);
  addLabel("heading", tr("How much?"), column, m_card);
  m_level = new DiscomfortScale(tr("How much does it bother you now? A pull in a stretch does not count."), m_card);
  column->addWidget(m_level);
  addLabel("heading", tr("What may be behind it?"), column, m_card);
  m_causes = new FlowLayout;
  column->addLayout(m_causes);
  m_causeButtons = new QButtonGroup(m_card);
  m_buttons = new FlowLayout;
  column->addLayout(m_buttons);
  m_show = makeTextButton("main", tr("Look ahead"), m_card);
  m_buttons->addWidget(m_show);
  QPushButton* leave = makeTextButton("quiet", tr("Keep my plan"), m_card);
  m_buttons->addWidget(leave);
  m_missing = addLabel("small", tr("Where and how much are needed for it."), column, m_card);
  column->addStretch(1);
  m_columns->addWidget(m_card, 3, Qt::AlignTop);
  connect(m_areaButtons, &QButtonGroup::idClicked, this, &FlareForm::showMissing);
  connect(m_level, &DiscomfortScale::valueChosen, this, &FlareForm::showMissing);
  connect(m_show, &QPushButton::clicked, this, &FlareForm::wish);
  connect(leave, &QPushButton::clicked, this, &FlareForm::declined);
}

void FlareForm::buildSigns() {
  m_signsCard = makeCard(this);
  setRole(m_signsCard, "urgent-card");
  auto* column = new QVBoxLayout(m_signsCard);
  addLabel("caution", tr("Any of these? Get help now"), column, m_signsCard);
  m_signs = new QVBoxLayout;
  column->addLayout(m_signs);
  QPushButton* so = makeTextButton("danger", tr("One of these is so"), m_signsCard);
  column->addWidget(so);
  column->addStretch(1);
  m_columns->addWidget(m_signsCard, 2, Qt::AlignTop);
  connect(so, &QPushButton::clicked, this, &FlareForm::emergencyWished);
}

void FlareForm::showView(const LookAheadView& view) {
  const bool same = view.areas == m_view.areas && view.causes == m_view.causes && view.signs == m_view.signs;
  m_view = view;
  if (same) return;
  const auto fill = [this](const auto& choices, const QString& question, QButtonGroup* group, FlowLayout* row) {
    const int before = group->checkedId();
    for (QAbstractButton* button : group->buttons()) group->removeButton(button);
    clearLayout(row);
    for (int i = 0; i < static_cast<int>(choices.size()); ++i) {
      addChip(choices[static_cast<std::size_t>(i)].name, question, group, i, row, m_card)->setChecked(i == before);
    }
  };
  fill(view.areas, tr("Where?"), m_areaButtons, m_areas);
  fill(view.causes, tr("What may be behind it?"), m_causeButtons, m_causes);
  if (m_causeButtons->checkedId() < 0 && m_causeButtons->button(0)) m_causeButtons->button(0)->setChecked(true);
  QWidget* before = nullptr;
  for (const auto* group : {m_areaButtons, m_causeButtons}) {
    if (group == m_causeButtons) {
      if (before) setTabOrder(before, m_level);
      before = m_level->findChildren<QPushButton*>().last();
    }
    for (QAbstractButton* button : group->buttons()) {
      if (before) setTabOrder(before, button);
      before = button;
    }
  }
  if (before) setTabOrder(before, m_show);
  showSigns();
  showMissing();
}

void FlareForm::showSigns() {
  clearLayout(m_signs);
  for (const QString& sign : m_view.signs) {
    auto* row = new QHBoxLayout;
    row->setSpacing(m_theme.px(8));
    QLabel* point = makeLabel("caution", m_signsCard);
    point->setText(QStringLiteral("•"));
    point->setWordWrap(false);
    row->addWidget(point, 0, Qt::AlignTop);
    QLabel* words = makeLabel("", m_signsCard);
    words->setText(sign);
    row->addWidget(words, 1);
    m_signs->addLayout(row);
    point->show();
    words->show();
  }
  m_signsCard->setVisible(!m_view.signs.isEmpty());
}

void FlareForm::showMissing() {
  const bool all = m_areaButtons->checkedId() >= 0 && m_level->value().has_value();
  m_show->setEnabled(all);
  m_missing->setVisible(!all);
}

void FlareForm::empty() {
  m_areaButtons->setExclusive(false);
  for (QAbstractButton* button : m_areaButtons->buttons()) button->setChecked(false);
  m_areaButtons->setExclusive(true);
  if (m_causeButtons->button(0)) m_causeButtons->button(0)->setChecked(true);
  m_level->setValue(std::nullopt);
  showMissing();
}

void FlareForm::focusFirst() {
  const int chosen = m_areaButtons->checkedId();
  if (QAbstractButton* button = m_areaButtons->button(chosen < 0 ? 0 : chosen)) button->setFocus();
}

void FlareForm::wish() {
  const int area = m_areaButtons->checkedId();
  const int cause = m_causeButtons->checkedId();
  if (area < 0 || !m_level->value()) return;
  Q_EMIT proposalWished(m_view.areas[static_cast<std::size_t>(area)].kind, *m_level->value(),
                        cause < 0 ? Cause::Unknown : m_view.causes[static_cast<std::size_t>(cause)].kind);
}

void FlareForm::setLook(const Theme& theme, QBoxLayout::Direction direction) {
  const bool other = theme != m_theme;
  m_theme = theme;
  const auto px = [this](double design) { return m_theme.px(design); };
  m_layout->setSpacing(px(8));
  m_columns->setDirection(direction);
  m_columns->setSpacing(px(18));
  m_columns->setContentsMargins(0, px(10), 0, 0);
  for (QFrame* card : {m_card, m_signsCard}) {
    card->layout()->setContentsMargins(px(22), px(22), px(22), px(22));
    card->layout()->setSpacing(px(12));
    m_columns->setAlignment(card, direction == QBoxLayout::LeftToRight ? Qt::AlignTop : Qt::Alignment());
  }
  m_signs->setSpacing(px(6));
  for (FlowLayout* row : {m_areas, m_causes}) row->setSpacing(px(8));
  m_buttons->setSpacing(px(12));
  m_level->setTheme(theme);
  if (other) showSigns();
}

}  // namespace lissom
