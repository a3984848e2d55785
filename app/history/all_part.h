#pragma once

#include "app/history/all_view.h"
#include "app/history/history_part.h"

class QBoxLayout;
class QGridLayout;
class QLabel;

namespace lissom {

class BalanceBar;
class ChartCard;
class SessionList;

/// All there ever was: sums, and the list of the sessions.
class AllPart final : public HistoryPart {
  Q_OBJECT

public:
  explicit AllPart(QWidget* parent);

  void showView(const AllView& view);
  void setTheme(const Theme& theme) override;
  void arrange(bool two, bool slim) override;

Q_SIGNALS:
  void sessionWished(lissom::RowId session);
  void moreWished();

private:
  QBoxLayout* m_all;
  ChartCard* m_sums;
  QGridLayout* m_grid;
  BalanceBar* m_bar;
  QLabel* m_balance;
  std::vector<AllView::Sum> m_shown;
  SessionList* m_sessions;
};

}  // namespace lissom
