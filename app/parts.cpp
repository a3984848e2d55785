#include "app/parts.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QEvent>
#include <QFont>
#include <QFrame>
#include <QLayout>
#include <QMargins>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>

#include <utility>
#include <vector>

namespace lissom {
namespace {

/// A layout asks for the height of the same width again and again, and each answer sets the whole text anew.
class WrappedLabel final : public QLabel {
public:
  using QLabel::QLabel;

  int heightForWidth(int width) const override {
    const Set now{text(), font(), indent(), contentsMargins()};
    if (!(now == m_set)) {
      m_set = now;
      m_known.clear();
    }
    for (const auto& [known, height] : m_known) {
      if (known == width) return height;
    }
    if (m_known.size() == kMostKnown) m_known.erase(m_known.begin());
    return m_known.emplace_back(width, QLabel::heightForWidth(width)).second;
  }

protected:
  void changeEvent(QEvent* event) override {
    m_known.clear();
    QLabel::changeEvent(event);
  }

private:
  /// What the height depends on besides the width.
  struct Set {
    QString text;
    QFont font;
    int indent = 0;
    QMargins margins;
    friend bool operator==(const Set&, const Set&) = default;
  };
  static constexpr std::size_t kMostKnown = 6;

  mutable Set m_set;
  mutable std::vector<std::pair<int, int>> m_known;  ///< width and height, oldest first
};

QAccessibleInterface* pictureInterface(const QString&, QObject* object) {
  auto* widget = qobject_cast<PaintedWidget*>(object);
  return widget ? new QAccessibleWidget(widget, QAccessible::Graphic) : nullptr;
}

}  // namespace

void setRole(QWidget* widget, const char* role) {
  const QString wanted = QString::fromLatin1(role);
  const QVariant before = widget->property("role");
  if (before.toString() == wanted) return;
  widget->setProperty("role", wanted);
  if (!before.isValid()) return;
  // Style sheets look a widget's rules up once; its old role may be remembered even before it was
  // shown.
  widget->style()->unpolish(widget);
  widget->style()->polish(widget);
}

QLabel* makeLabel(const char* role, QWidget* parent) {
  auto* label = new WrappedLabel(parent);
  label->setTextFormat(Qt::PlainText);
  label->setWordWrap(true);
  if (*role) setRole(label, role);
  return label;
}

QPushButton* makeButton(const char* role, QWidget* parent) {
  auto* button = new QPushButton(parent);
  button->setAutoDefault(true);  // Return presses the button that has the focus
  setRole(button, role);
  return button;
}

QFrame* makeCard(QWidget* parent) {
  auto* card = new QFrame(parent);
  card->setAttribute(Qt::WA_StyledBackground);  // also after its role changed
  setRole(card, "card");
  return card;
}

void clearLayout(QLayout* layout) {
  while (QLayoutItem* item = layout->takeAt(0)) {
    if (QWidget* widget = item->widget()) {
      widget->hide();
      widget->deleteLater();  // it may be the one that was pressed
    }
    if (item->layout()) clearLayout(item->layout());
    delete item;
  }
}

QScrollArea* makeScroller(QWidget* content, QWidget* parent) {
  auto* scroller = new QScrollArea(parent);
  scroller->setFrameShape(QFrame::NoFrame);
  scroller->setWidgetResizable(true);
  scroller->setFocusPolicy(Qt::NoFocus);
  content->setAttribute(Qt::WA_Resized);  // else it is laid out once for a size that it will never have
  scroller->setWidget(content);
  content->setAutoFillBackground(false);
  scroller->viewport()->setAutoFillBackground(false);
  return scroller;
}

PaintedWidget::PaintedWidget(QWidget* parent) : QWidget(parent) {
  QAccessible::installFactory(pictureInterface);  // again and again is once
}

void PaintedWidget::setTheme(const Theme& theme) {
  m_theme = theme;
  updateGeometry();
  update();
}

void PaintedWidget::describe(const QString& text) {
  if (text != accessibleName()) setAccessibleName(text);
}

}  // namespace lissom
