#pragma once

#include "app/history/ledger_view.h"
#include "app/parts.h"

#include <QRectF>

#include <vector>

namespace lissom {

/// Where everything of the ledger's bars stands, in one width.
struct LedgerLayout {
  struct Bar {
    QRectF name;   ///< "Left"
    QRectF asked;  ///< pale; empty when nothing was
    QRectF held;   ///< empty when nothing was
    QRectF text;   ///< "4:30 of 6:00"
  };
  struct Row {
    QRectF muscle;
    Bar left;
    Bar right;
  };
  std::vector<Row> rows;
  double height = 0;
};
struct LedgerMetrics {
  double line = 18;       ///< of the small text
  double nameWidth = 40;  ///< of "Left" and "Right"
  double textWidth = 90;  ///< of the widest "4:30 of 6:00"
  double barHeight = 12;
  double gap = 8;
};
/// `muscleHeights`: what the name of each muscle needs in this width.
LedgerLayout layOutLedger(const std::vector<DoseRows::Row>& rows, const std::vector<double>& muscleHeights,
                          double width, const LedgerMetrics& metrics);

/// For each muscle two bars, left and right, each full for what was held over pale for what was asked.
class LedgerChart final : public PaintedWidget {
  Q_OBJECT

public:
  explicit LedgerChart(QWidget* parent);

  void showRows(const std::vector<DoseRows::Row>& rows);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  LedgerLayout layoutFor(int width) const;
  std::vector<DoseRows::Row> m_rows;
};

}  // namespace lissom
