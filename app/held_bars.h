#pragma once

#include "app/parts.h"

#include <QString>

#include <vector>

namespace lissom {

/// Time held against a dose.
struct HeldBar {
  QString name;
  QString held;      ///< "6:30"
  QString planned;   ///< "7:30"
  double share = 0;  ///< held of planned, 0 to 1

  friend bool operator==(const HeldBar&, const HeldBar&) = default;
};

/// Time held against the week's dose, one bar a side, each with its name and numbers above it.
class HeldBars final : public PaintedWidget {
  Q_OBJECT

public:
  explicit HeldBars(QWidget* parent);

  void showBars(const std::vector<HeldBar>& bars);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  int rowHeight() const;
  std::vector<HeldBar> m_bars;
};

}  // namespace lissom
