#pragma once

#include "app/history/chart_card.h"
#include "app/history/ledger_view.h"

class QLabel;

namespace lissom {

class LedgerChart;

/// What each muscle got against its dose: a sentence, the bars, how time is counted, and the numbers.
class DoseCard final : public ChartCard {
  Q_OBJECT

public:
  DoseCard(const QString& heading, QWidget* parent);

  void showDoses(const DoseRows& doses);
  void setTheme(const Theme& theme);

private:
  QLabel* m_sentence;
  LedgerChart* m_chart;
  QLabel* m_none;
  QLabel* m_counting;
};

}  // namespace lissom
