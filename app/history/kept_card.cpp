#include "app/history/kept_card.h"

#include "app/history/balance_bar.h"
#include "app/parts.h"

#include <QLabel>
#include <QVBoxLayout>

namespace lissom {

KeptCard::KeptCard(QWidget* parent) : QFrame(parent) {
  setAttribute(Qt::WA_StyledBackground);
  setRole(this, "card");
  auto* all = new QVBoxLayout(this);
  const auto heading = [&](const QString& text) {
    QLabel* label = makeLabel("heading", this);
    label->setText(text);
    all->addWidget(label);
  };
  heading(tr("Kept"));
  m_row = new QHBoxLayout;
  m_kept = makeLabel("big", this);
  m_kept->setWordWrap(false);
  m_unit = makeLabel("soft", this);
  m_unit->setWordWrap(false);
  m_row->addWidget(m_kept, 0, Qt::AlignBottom);
  m_row->addWidget(m_unit, 0, Qt::AlignBottom);
  m_row->addStretch(1);
  all->addLayout(m_row);
  m_sentence = makeLabel("small", this);
  all->addWidget(m_sentence);
  m_divider = new QFrame(this);
  setRole(m_divider, "divider");
  all->addWidget(m_divider);
  heading(tr("Left and right"));
  m_bar = new BalanceBar(this);
  all->addWidget(m_bar);
  m_balance = makeLabel("small", this);
  all->addWidget(m_balance);
  all->addStretch(1);
}

void KeptCard::showKept(const HistoryWords::Kept& kept) {
  m_kept->setText(kept.kept);
  m_unit->setText(kept.unit);
  m_sentence->setText(kept.sentence);
}

void KeptCard::showBalance(const HistoryWords::Balance& balance) {
  m_bar->showBalance(balance.leftShare, balance.left, balance.right, balance.empty);
  m_balance->setText(balance.sentence);
}

void KeptCard::setTheme(const Theme& theme) {
  layout()->setContentsMargins(theme.px(22), theme.px(22), theme.px(22), theme.px(22));
  layout()->setSpacing(theme.px(12));
  m_row->setSpacing(theme.px(8));
  m_bar->setTheme(theme);
}

void KeptCard::setNarrow(bool narrow) {
  m_row->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

}  // namespace lissom
