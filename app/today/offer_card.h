#pragma once

#include "app/theme.h"
#include "app/today/today_view.h"

#include <QFrame>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace lissom {

class FlowLayout;

/// A card that says something in a title and a sentence and offers one thing to do, and sometimes a second.
class OfferCard final : public QFrame {
  Q_OBJECT

public:
  explicit OfferCard(QWidget* parent);

  /// Drawn so that it is seen first.
  void setUrgent();
  void showOffer(const TodayView::Offer& offer);
  void setTheme(const Theme& theme);

Q_SIGNALS:
  void wished();      ///< the button
  void linkWished();  ///< the second thing

private:
  QBoxLayout* m_layout;
  FlowLayout* m_buttons;
  QLabel* m_title;
  QLabel* m_text;
  QLabel* m_note;
  QPushButton* m_button;
  QPushButton* m_link;
};

}  // namespace lissom
