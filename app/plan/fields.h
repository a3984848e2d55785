#pragma once

#include "app/fields.h"

#include <QFrame>
#include <QTimer>

#include <functional>

namespace lissom {

/// What the cards of the Plan page are made of.

/// A wish that waits until nothing was changed for a moment, so that five clicks on an arrow are one wish.
class LateWish : public QObject {
  Q_OBJECT

public:
  explicit LateWish(QObject* parent);

  /// Takes the place of the one that waits, when that is of the same kind; another is told first.
  void wish(int kind, std::function<void()> tell);
  bool isWaiting() const { return m_pause.isActive(); }
  void flush();

private:
  QTimer m_pause{this};
  int m_kind = 0;
  std::function<void()> m_tell;
};

/// A card with a heading, or none when it is empty, whose fields follow the theme. What waits to be told is told when
/// the card is hidden.
class PlanCard : public QFrame {
  Q_OBJECT

public:
  PlanCard(const QString& heading, QWidget* parent);

  virtual void setTheme(const Theme& theme);
  QBoxLayout* column() const { return m_column; }

protected:
  void hideEvent(QHideEvent* event) override;

  const Theme& theme() const { return m_theme; }
  LateWish& late() { return m_late; }
  QLabel* addLabel(const char* role, const QString& text = {});

private:
  Theme m_theme = makeTheme(Theme::Kind::Light, 1.0);
  QBoxLayout* m_column;
  QLabel* m_heading;
  LateWish m_late{this};
};

}  // namespace lissom
