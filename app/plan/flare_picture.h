#pragma once

#include "app/theme.h"

#include <QBoxLayout>
#include <QWidget>

#include "app/plan/look_ahead_view.h"

class QFrame;
class QLabel;
class QPushButton;
class QSpinBox;

namespace lissom {

class FlowLayout;
class PlanCard;

/// What the next two weeks would become, why, and what to do if it does not settle. A press of a day makes it
/// otherwise.
class FlarePicture : public QWidget {
  Q_OBJECT

public:
  explicit FlarePicture(QWidget* parent);

  void showView(const LookAheadView::Picture& view);
  void setLook(const Theme& theme, QBoxLayout::Direction direction);
  void focusFirst();

Q_SIGNALS:
  void proposalChanged(const lissom::FlareUp& flareUp);
  void accepted(const lissom::FlareUp& flareUp);
  void declined();
  void backWished();
  void dayMoved(const QRect& day);  ///< the keys have moved to it; in this widget's coordinates

private:
  void buildDays();
  void buildWords();
  void buildButtons();
  void showDay();
  void toggle(int day);

  LookAheadView::Picture m_view;

  QBoxLayout* m_layout;
  QFrame* m_adviceCard;
  QLabel* m_advice;
  QLabel* m_title;
  QLabel* m_sentence;
  PlanCard* m_daysCard;
  DayCells* m_days;
  QLabel* m_day;
  QBoxLayout* m_words;
  PlanCard* m_whyCard;
  QLabel* m_why;
  PlanCard* m_settleCard;
  QLabel* m_settle;
  QLabel* m_care;
  QSpinBox* m_rest;
  FlowLayout* m_buttons;
  QPushButton* m_accept;
  QPushButton* m_changeRest;
  QPushButton* m_decline;
  QPushButton* m_back;
};

}  // namespace lissom
