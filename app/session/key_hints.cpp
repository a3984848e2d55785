#include "app/session/key_hints.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace lissom {

KeyHint::KeyHint(const QString& cap, const QString& word, QWidget* parent)
    : QAbstractButton(parent), m_cap(cap), m_theme(makeTheme(Theme::Kind::Light, 1.0)) {
  setText(word);
  setAccessibleName(word);
  setAccessibleDescription(tr("Key %1").arg(cap));
  setCursor(Qt::PointingHandCursor);
  setFocusPolicy(Qt::TabFocus);
}

void KeyHint::setTheme(const Theme& theme) {
  m_theme = theme;
  m_size = {};
  updateGeometry();
  update();
}

double KeyHint::capHeight() const {
  return QFontMetricsF(m_theme.font(13)).height() + m_theme.px(4);
}

double KeyHint::capWidth() const {
  return std::max(capHeight(), QFontMetricsF(m_theme.font(13)).horizontalAdvance(m_cap) + m_theme.px(14));
}

QSize KeyHint::sizeHint() const {
  if (!m_size.isEmpty() && m_sizedWord == text()) return m_size;
  m_sizedWord = text();
  const QFontMetricsF words(m_theme.font(15));
  m_size = {static_cast<int>(std::ceil(capWidth() + m_theme.px(6) + words.horizontalAdvance(text()) + 4)),
            static_cast<int>(std::ceil(std::max(capHeight(), words.height()) + m_theme.px(6)))};
  return m_size;
}

void KeyHint::paintEvent(QPaintEvent* event) {
  Q_UNUSED(event)
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const double tall = capHeight();
  const QRectF cap(1, (height() - tall) / 2, capWidth(), tall);
  painter.setPen(QPen(hasFocus() ? m_theme.accent : m_theme.line, hasFocus() ? 2 : 1));
  painter.setBrush(m_theme.card);
  painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), m_theme.px(4), m_theme.px(4));
  painter.setFont(m_theme.font(13));
  painter.setPen(m_theme.soft);
  painter.drawText(cap, Qt::AlignCenter, m_cap);
  painter.setFont(m_theme.font(15));
  painter.setPen(underMouse() || hasFocus() ? m_theme.ink : m_theme.soft);
  painter.drawText(QRectF(cap.right() + m_theme.px(5), 0, width(), height()), Qt::AlignLeft | Qt::AlignVCenter, text());
}

void KeyHint::enterEvent(QEnterEvent* event) {
  QAbstractButton::enterEvent(event);
  update();
}

void KeyHint::leaveEvent(QEvent* event) {
  QAbstractButton::leaveEvent(event);
  update();
}

KeyHints::KeyHints(QWidget* parent) : QWidget(parent), m_theme(makeTheme(Theme::Kind::Light, 1.0)) {
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

KeyHint* KeyHints::add(const QString& cap, const QString& word) {
  m_hints.push_back(new KeyHint(cap, word, this));
  return m_hints.back();
}

void KeyHints::setTheme(const Theme& theme) {
  m_theme = theme;
  for (KeyHint* hint : m_hints) hint->setTheme(theme);
  layHints();
}

void KeyHints::layHints() {
  updateGeometry();
  lay(width(), true);
}

QSize KeyHints::sizeHint() const {
  return {m_theme.px(500), lay(m_theme.px(500), false)};
}

QSize KeyHints::minimumSizeHint() const {
  int widest = 0;
  for (const KeyHint* hint : m_hints) widest = std::max(widest, hint->sizeHint().width());
  return {widest, m_theme.px(20)};
}

void KeyHints::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  lay(width(), true);
}

int KeyHints::lay(int width, bool place) const {
  int x = 0;
  int y = 0;
  int line = 0;
  for (KeyHint* hint : m_hints) {
    if (hint->isHidden()) continue;
    const QSize size = hint->sizeHint();
    if (x > 0 && x + size.width() > width) {
      x = 0;
      y += line;
    }
    if (place) hint->setGeometry(x, y, size.width(), size.height());
    x += size.width() + m_theme.px(10);
    line = size.height();
  }
  return y + line;
}

}  // namespace lissom
