#include "app/parts.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QFrame>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>

namespace lissom {
namespace {

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
  auto* label = new QLabel(parent);
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

QScrollArea* makeScroller(QWidget* content, QWidget* parent) {
  auto* scroller = new QScrollArea(parent);
  scroller->setFrameShape(QFrame::NoFrame);
  scroller->setWidgetResizable(true);
  scroller->setFocusPolicy(Qt::NoFocus);
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
