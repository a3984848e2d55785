#pragma once

#include "app/parts.h"

namespace lissom {

/// What the marks of a calendar mean, each beside its word.
class MarkLegend final : public PaintedWidget {
  Q_OBJECT

public:
  explicit MarkLegend(QWidget* parent);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  int entryWidth(const QString& word) const;
};

}  // namespace lissom
