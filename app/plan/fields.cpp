#include "app/plan/fields.h"

#include "app/parts.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QHideEvent>
#include <QLabel>
#include <QSpinBox>

#include <utility>

namespace lissom {
namespace {

constexpr std::chrono::milliseconds kPause{600};

}  // namespace

// ---- Late wishes

LateWish::LateWish(QObject* parent) : QObject(parent) {
  m_pause.setSingleShot(true);
  m_pause.setInterval(kPause);
  connect(&m_pause, &QTimer::timeout, this, [this] {
    if (const auto tell = std::exchange(m_tell, {})) tell();
  });
}

void LateWish::wish(int kind, std::function<void()> tell) {
  if (kind != m_kind) flush();
  m_kind = kind;
  m_tell = std::move(tell);
  m_pause.start();
}

void LateWish::flush() {
  if (!m_pause.isActive()) return;
  m_pause.stop();
  if (const auto tell = std::exchange(m_tell, {})) tell();
}

// ---- Cards

PlanCard::PlanCard(const QString& heading, QWidget* parent) : QFrame(parent) {
  setAttribute(Qt::WA_StyledBackground);
  setRole(this, "card");
  m_column = new QVBoxLayout(this);
  m_heading = addLabel("heading", heading);
  m_heading->setVisible(!heading.isEmpty());
}

QLabel* PlanCard::addLabel(const char* role, const QString& text) {
  QLabel* label = makeLabel(role, this);
  label->setText(text);
  m_column->addWidget(label);
  return label;
}

void PlanCard::setTheme(const Theme& theme) {
  m_theme = theme;
  m_column->setContentsMargins(theme.px(22), theme.px(22), theme.px(22), theme.px(22));
  m_column->setSpacing(theme.px(12));
  for (QWidget* field : findChildren<QAbstractSpinBox*>()) setFieldTheme(field, theme);
  for (QWidget* field : findChildren<QComboBox*>()) setFieldTheme(field, theme);
  for (TickRow* row : findChildren<TickRow*>()) row->setTheme(theme);
  for (FieldRow* row : findChildren<FieldRow*>()) row->setTheme(theme);
}

void PlanCard::hideEvent(QHideEvent* event) {
  m_late.flush();
  QFrame::hideEvent(event);
}

}  // namespace lissom
