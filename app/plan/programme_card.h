#pragma once

#include "app/plan/fields.h"
#include "app/plan/plan_view.h"

namespace lissom {

/// The programme: which there are and from which day, or where one is in it and what comes.
class ProgrammeCard : public PlanCard {
  Q_OBJECT

public:
  explicit ProgrammeCard(QWidget* parent);

  void showView(const ProgrammeView& view);
  void setTheme(const Theme& theme) override;

Q_SIGNALS:
  void programmeWished(const lissom::ProgrammeBegun& programme);
  void programmeEndWished();

private:
  void showOffer();
  void showWeeks();
  void begin();

  ProgrammeView m_view;
  QLabel* m_name;
  QLabel* m_says;
  QLabel* m_place;
  QLabel* m_waits;
  QComboBox* m_which;
  FieldRow* m_whichRow;
  QDateEdit* m_from;
  FieldRow* m_fromRow;
  QPushButton* m_begin;
  QBoxLayout* m_weeks;
  QPushButton* m_end;
};

}  // namespace lissom
