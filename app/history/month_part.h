#pragma once

#include "app/history/history_part.h"
#include "app/history/month_view.h"

class QBoxLayout;

namespace lissom {

class ChartCard;
class DoseCard;
class KeptCard;
class MarkLegend;
class MonthSheet;

/// One month: its calendar, what was kept, and what a week of it had.
class MonthPart final : public HistoryPart {
  Q_OBJECT

public:
  explicit MonthPart(QWidget* parent);

  void showView(const MonthView& view);
  void setTheme(const Theme& theme) override;
  void arrange(bool two, bool slim) override;
  MonthSheet* sheet() const { return m_sheet; }

Q_SIGNALS:
  void dayWished(QDate day);
  void monthWished(QDate day);

private:
  QBoxLayout* m_top;
  ChartCard* m_days;
  MonthSheet* m_sheet;
  MarkLegend* m_legend;
  KeptCard* m_kept;
  DoseCard* m_doses;
};

}  // namespace lissom
