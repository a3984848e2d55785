#include "app/history/ledger_part.h"

#include "app/history/dose_card.h"

#include <QVBoxLayout>

namespace lissom {

LedgerPart::LedgerPart(QWidget* parent) : HistoryPart(parent), m_card(new DoseCard(tr("Time held by muscle"), this)) {
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins(0, 0, 0, 0);
  all->addWidget(m_card);
  all->addStretch(1);
}

void LedgerPart::showView(const LedgerView& view) {
  m_card->showDoses(view);
}

void LedgerPart::setTheme(const Theme& theme) {
  m_card->setTheme(theme);
}

void LedgerPart::arrange(bool, bool slim) {
  m_card->setNarrow(slim);
}

}  // namespace lissom
