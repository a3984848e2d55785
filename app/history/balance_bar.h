#pragma once

#include "app/parts.h"

namespace lissom {

/// Left against right: one bar, split where the left side's share ends, with a mark where even
/// would be.
class BalanceBar final : public PaintedWidget {
  Q_OBJECT

public:
  explicit BalanceBar(QWidget* parent);

  /// `leftShare` of both, 0 to 1; `left` and `right` are the times shown at the ends; empty:
  /// nothing was held.
  void showBalance(double leftShare, const QString& left, const QString& right, bool empty);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return sizeHint(); }

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  double m_leftShare = 0.5;
  QString m_left;
  QString m_right;
  bool m_empty = true;
};

}  // namespace lissom
