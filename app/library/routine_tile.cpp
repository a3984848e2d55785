#include "app/library/routine_tile.h"

#include "app/parts.h"

#include <QBoxLayout>
#include <QLabel>

namespace lissom {

RoutineTile::RoutineTile(const RoutineCard& card, QWidget* parent) : PanelButton(parent), m_card(card) {
  setRole(this, "tile");
  setCursor(Qt::PointingHandCursor);
  setAccessibleName(QStringLiteral("%1, %2").arg(card.name, card.about));
  setAccessibleDescription(card.own ? tr("Your own routine") : QString());
  m_row = new QHBoxLayout(this);
  m_words = new QVBoxLayout;
  m_words->addStretch(1);
  m_name = makeLabel("strong", this);
  m_name->setText(card.name);
  m_about = makeLabel("small", this);
  m_about->setText(card.own ? tr("Yours · %1").arg(card.about) : card.about);
  for (QLabel* label : {m_name, m_about}) {
    label->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_words->addWidget(label);
  }
  m_words->addStretch(1);
  m_row->addLayout(m_words, 1);
  m_play = makeButton("round", this);
  m_play->setText(QStringLiteral("▸"));
  m_play->setAccessibleName(tr("Play %1").arg(card.name));
  m_play->setToolTip(tr("Play"));
  m_play->setEnabled(card.playable);
  m_play->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  connect(m_play, &QPushButton::clicked, this, &RoutineTile::playWished);
  m_row->addWidget(m_play, 0, Qt::AlignVCenter);
}

void RoutineTile::setTheme(const Theme& theme) {
  m_row->setContentsMargins(theme.px(18), theme.px(12), theme.px(12), theme.px(12));
  m_row->setSpacing(theme.px(10));
  m_words->setSpacing(theme.px(3));
}

}  // namespace lissom
