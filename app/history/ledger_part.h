#pragma once

#include "app/history/history_part.h"
#include "app/history/ledger_view.h"

namespace lissom {

class DoseCard;

/// What each muscle got in a week, left and right, and the one sentence about it.
class LedgerPart final : public HistoryPart {
  Q_OBJECT

public:
  explicit LedgerPart(QWidget* parent);

  void showView(const LedgerView& view);
  void setTheme(const Theme& theme) override;
  void arrange(bool two, bool slim) override;

private:
  DoseCard* m_card;
};

}  // namespace lissom
