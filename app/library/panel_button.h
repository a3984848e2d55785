#pragma once

#include <QLayout>
#include <QPushButton>

namespace lissom {

/// A button whose face is a layout: its words may wrap, and it is as large as they need. Give it an accessible name.
class PanelButton : public QPushButton {
public:
  explicit PanelButton(QWidget* parent) : QPushButton(parent) {
    setAutoDefault(true);  // Return presses the button that has the focus
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
  }
  QSize sizeHint() const override { return layout() ? layout()->totalSizeHint() : QPushButton::sizeHint(); }
  QSize minimumSizeHint() const override { return layout() ? layout()->totalMinimumSize() : QSize(); }
};

}  // namespace lissom
