#pragma once

#include "app/plan/fields.h"
#include "app/plan/plan_view.h"

#include <QMenu>
#include <QPointer>

namespace lissom {

class FlowLayout;

/// The week that every week is, changed in place: a day's routine by a menu at its cell, or so many sessions a week on
/// days as they come; times of day; whether it begins gently.
class WeekCard : public PlanCard {
  Q_OBJECT

public:
  explicit WeekCard(QWidget* parent);

  void showView(const WeekView& view);
  void setTheme(const Theme& theme) override;
  /// The menu with what a day may hold; null while none is open.
  QMenu* menu() const { return m_menu; }

Q_SIGNALS:
  void weekWished(const lissom::WeekChosen& week);
  void timesWished(const lissom::TimesChosen& times);

private:
  void openChoice(int cell);
  void choose(int cell, const std::optional<RoutineId>& routine);
  void wishFixed();
  void wishFree();
  void showTime();
  void wishTime(std::size_t weekday, std::optional<std::chrono::minutes> time);
  bool isFree() const;
  std::size_t shownWeekday() const;
  std::size_t weekdayOf(int cell) const;

  WeekView m_view;
  QPointer<QMenu> m_menu;
  QLabel* m_overruled;
  FlowLayout* m_kinds;
  QPushButton* m_fixedKind;
  QPushButton* m_freeKind;
  DayCells* m_cells;
  QLabel* m_neighbours;
  FieldRow* m_timesRow;
  QSpinBox* m_times;
  FieldRow* m_routineRow;
  QComboBox* m_routine;
  TickRow* m_hasTime;
  QTimeEdit* m_time;
  FieldRow* m_timeRow;
  TickRow* m_buildUp;
  QLabel* m_buildUpWords;
};

}  // namespace lissom
