#pragma once

#include "app/theme.h"

#include <QWidget>

#include "app/plan/plan_view.h"

class QBoxLayout;
class QLabel;
class QScrollArea;

namespace lissom {

class CareCard;
class FlareCard;
class FortnightCard;
class LightCard;
class PausesCard;
class PlanCard;
class ProgrammeCard;
class RemindersCard;
class WeekCard;

/// The plan: the week's pattern, what the next two weeks become, the programme, a flare-up, pauses, reminders and where
/// the lights change. Each change is one wish; nothing changes here before a new view is shown.
class PlanPage : public QWidget {
  Q_OBJECT

public:
  explicit PlanPage(QWidget* parent = nullptr);
  ~PlanPage() override;

  void showView(const PlanView& view);
  void setTheme(const Theme& theme);

Q_SIGNALS:
  void weekWished(const lissom::WeekChosen& week);
  void timesWished(const lissom::TimesChosen& times);
  void dayChangeWished(const lissom::DayChange& change);
  void dayChangeUndone(lissom::Day day);
  void programmeWished(const lissom::ProgrammeBegun& programme);
  void programmeEndWished();
  void irritatedWished();
  void flareUpUndone(lissom::Instant said);  ///< names the fact
  void clearedWished();                      ///< a sign that needs help was examined
  void pauseWished(const lissom::Paused& pause);
  void pauseUndone(lissom::Instant said);  ///< names the fact
  void remindersWished(const lissom::ReminderSettings& settings);
  void nudgeWished(const lissom::NudgeSettings& settings);
  void lightWished(const lissom::TrafficLight& light);
  void careWished(const lissom::CareTold& care);
  void appointmentWished(const lissom::AppointmentMade& appointment);
  void appointmentUndone(lissom::Instant said);  ///< names the fact
  void visitWished();                            ///< the sheet for the next appointment

protected:
  void showEvent(QShowEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

private:
  void build();
  void connectCards();
  void arrange();
  void showDayOf(DayCells* cells);

  Theme m_theme = makeTheme(Theme::Kind::Light, 1.0);

  QWidget* m_content = nullptr;  ///< null until the page is wanted
  QScrollArea* m_scroller = nullptr;
  QBoxLayout* m_pageLayout = nullptr;
  QLabel* m_title = nullptr;
  WeekCard* m_week = nullptr;
  FortnightCard* m_fortnight = nullptr;
  ProgrammeCard* m_programme = nullptr;
  FlareCard* m_flare = nullptr;
  PausesCard* m_pauses = nullptr;
  CareCard* m_care = nullptr;
  RemindersCard* m_reminders = nullptr;
  LightCard* m_light = nullptr;
  std::vector<PlanCard*> m_cards;
  QBoxLayout* m_columns = nullptr;
  QBoxLayout* m_left = nullptr;
  QBoxLayout* m_right = nullptr;
};

}  // namespace lissom
