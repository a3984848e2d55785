#pragma once

#include "app/history/history_part.h"
#include "app/history/history_view.h"

class QBoxLayout;
class QLabel;

namespace lissom {

class ChartCard;
class ChartLegend;
class DiscomfortChart;
class KeptCard;
class SessionList;
class WeekChart;

/// One week: its days, what was kept, discomfort, its sessions.
class WeekPart final : public HistoryPart {
  Q_OBJECT

public:
  explicit WeekPart(QWidget* parent);

  void showView(const HistoryView& view);
  void setTheme(const Theme& theme) override;
  void arrange(bool two, bool slim) override;
  /// Leads to the first session of a day, 0 Monday; whether there is one.
  bool openDay(int day);

Q_SIGNALS:
  void sessionWished(lissom::RowId session);

private:
  QBoxLayout* m_top;
  ChartCard* m_days;
  ChartLegend* m_legend;
  WeekChart* m_chart;
  KeptCard* m_kept;
  QBoxLayout* m_bottom;
  ChartCard* m_discomfortCard;
  DiscomfortChart* m_discomfort;
  QLabel* m_noDiscomfort;
  SessionList* m_sessions;
};

}  // namespace lissom
