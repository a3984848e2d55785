#include "app/history/ledger_part.h"

#include "app/history/chart_card.h"
#include "app/history/ledger_chart.h"
#include "app/parts.h"

#include <QLabel>
#include <QVBoxLayout>

namespace lissom {

LedgerPart::LedgerPart(QWidget* parent) : HistoryPart(parent) {
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins(0, 0, 0, 0);
  m_card = new ChartCard(tr("Time held by muscle"), this);
  m_sentence = makeLabel("", m_card);
  m_card->body()->addWidget(m_sentence);
  m_chart = new LedgerChart(m_card);
  m_card->body()->addWidget(m_chart);
  m_none = makeLabel("soft", m_card);
  m_card->body()->addWidget(m_none);
  m_counting = makeLabel("small", m_card);
  m_card->body()->addWidget(m_counting);
  all->addWidget(m_card);
  all->addStretch(1);
}

void LedgerPart::showView(const LedgerView& view) {
  const bool any = !view.rows.empty();
  m_sentence->setText(view.sentence);
  m_sentence->setVisible(any);
  m_chart->showRows(view.rows);
  m_chart->setVisible(any);
  m_none->setText(view.none);
  m_none->setVisible(!any);
  m_counting->setText(view.counting);
  m_counting->setVisible(any);
  m_card->showNumbers(view.numbers);
}

void LedgerPart::setTheme(const Theme& theme) {
  m_card->setTheme(theme);
  m_chart->setTheme(theme);
}

void LedgerPart::arrange(bool, bool slim) {
  m_card->setNarrow(slim);
}

}  // namespace lissom
