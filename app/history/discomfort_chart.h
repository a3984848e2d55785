#pragma once

#include "app/history/history_view.h"
#include "app/parts.h"

#include <QPointF>
#include <QRectF>

#include <vector>

namespace lissom {

/// Where everything of the discomfort chart stands.
struct DiscomfortLayout {
  QRectF plot;
  std::vector<QPointF> before;  ///< only those that were given
  std::vector<QPointF> after;
};

/// 0 is at the plot's foot, 10 at its top; a day is a seventh of its width and its sessions stand
/// in its middle part.
DiscomfortLayout layOut(const std::vector<HistoryView::Discomfort>& points, const QRectF& plot);

/// Discomfort before and after each session of a week: before as dark discs, after as squares in
/// the accent.
class DiscomfortChart final : public PaintedWidget {
  Q_OBJECT

public:
  explicit DiscomfortChart(QWidget* parent);

  void showPoints(const std::vector<HistoryView::Discomfort>& points, const QString& inWords,
                  const std::array<HistoryView::DayBar, 7>& days);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  std::vector<HistoryView::Discomfort> m_points;
  std::array<HistoryView::DayBar, 7> m_days;
};

}  // namespace lissom
