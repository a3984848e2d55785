#pragma once

#include "app/history/history_part.h"
#include "app/history/year_view.h"

class QBoxLayout;
class QLabel;

namespace lissom {

class ChartCard;
class DoseCard;
class KeptCard;
class LineChart;
class MarkLegend;
class YearSheet;

/// One year: twelve small months, minutes a week, discomfort, and what a week had by muscle.
class YearPart final : public HistoryPart {
  Q_OBJECT

public:
  explicit YearPart(QWidget* parent);

  void showView(const YearView& view);
  void setTheme(const Theme& theme) override;
  void arrange(bool two, bool slim) override;
  YearSheet* sheet() const { return m_sheet; }

Q_SIGNALS:
  void monthWished(QDate firstOfMonth);

private:
  /// A line, or a sentence where there is none.
  struct Lines {
    ChartCard* card;
    LineChart* chart;
    QLabel* none;
  };
  Lines addLines(const QString& heading);
  static void show(const Lines& lines, const LineView& view, const ChartNumbers& numbers);

  QBoxLayout* m_top;
  ChartCard* m_months;
  YearSheet* m_sheet;
  MarkLegend* m_legend;
  KeptCard* m_kept;
  QBoxLayout* m_bottom;
  Lines m_minutes;
  Lines m_discomfort;
  DoseCard* m_doses;
};

}  // namespace lissom
