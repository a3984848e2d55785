#include "app/history/dose_card.h"

#include "app/history/ledger_chart.h"
#include "app/parts.h"

#include <QLabel>
#include <QVBoxLayout>

namespace lissom {

DoseCard::DoseCard(const QString& heading, QWidget* parent)
    : ChartCard(heading, parent),
      m_sentence(makeLabel("", this)),
      m_chart(new LedgerChart(this)),
      m_none(makeLabel("soft", this)),
      m_counting(makeLabel("small", this)) {
  for (QWidget* part : {static_cast<QWidget*>(m_sentence), static_cast<QWidget*>(m_chart),
                        static_cast<QWidget*>(m_none), static_cast<QWidget*>(m_counting)}) {
    body()->addWidget(part);
  }
}

void DoseCard::showDoses(const DoseRows& doses) {
  const bool any = !doses.rows.empty();
  m_sentence->setText(doses.sentence);
  m_sentence->setVisible(any);
  m_chart->showRows(doses.rows);
  m_chart->setVisible(any);
  m_none->setText(doses.none);
  m_none->setVisible(!any);
  m_counting->setText(doses.counting);
  m_counting->setVisible(any);
  showNumbers(doses.numbers);
}

void DoseCard::setTheme(const Theme& theme) {
  ChartCard::setTheme(theme);
  m_chart->setTheme(theme);
}

}  // namespace lissom
