#pragma once

#include "app/theme.h"

#include <QWidget>

namespace lissom {

/// What stands below the header of History: one for each period, made when it is first wished for.
class HistoryPart : public QWidget {
  Q_OBJECT

public:
  explicit HistoryPart(QWidget* parent) : QWidget(parent) {}

  virtual void setTheme(const Theme& theme) = 0;
  /// Whether there is room for two cards beside each other, and whether there is little room at all.
  virtual void arrange(bool two, bool slim) = 0;
};

}  // namespace lissom
