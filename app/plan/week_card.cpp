#include "app/plan/week_card.h"

#include "app/convert.h"
#include "app/flow_layout.h"
#include "app/parts.h"

#include <QAction>
#include <QBoxLayout>
#include <QButtonGroup>
#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTimeEdit>

#include <algorithm>

namespace lissom {
namespace {

constexpr std::chrono::minutes kFirstTime{7 * 60 + 30};  // offered where there is none yet
enum LateKind { kFreeKind, kTimeKind };

}  // namespace

WeekCard::WeekCard(QWidget* parent) : PlanCard(tr("Your week"), parent) {
  m_overruled = addLabel("soft");
  m_kinds = new FlowLayout;
  column()->addLayout(m_kinds);
  auto* kinds = new QButtonGroup(this);
  const auto kind = [&](const QString& text) {
    QPushButton* button = makeTextButton("chip", text, this);
    button->setCheckable(true);
    kinds->addButton(button);
    m_kinds->addWidget(button);
    return button;
  };
  m_fixedKind = kind(tr("On fixed days"));
  m_freeKind = kind(tr("On days as they come"));
  connect(m_fixedKind, &QPushButton::clicked, this, &WeekCard::wishFixed);
  connect(m_freeKind, &QPushButton::clicked, this, [this] {
    const auto* fixed = std::get_if<WeekPlan>(&m_view.chosen.week);
    if (!fixed || m_view.routines.empty()) return;
    const FreeWeek free = asFree(*fixed).value_or(FreeWeek{m_view.routines.front().routine, 3});
    Q_EMIT weekWished({free, m_view.chosen.buildUp});
  });

  m_cells = new DayCells(tr("Your week, day by day"), this);
  column()->addWidget(m_cells);
  connect(m_cells, &DayCells::currentChanged, this, [this] {
    late().flush();
    showTime();
  });
  connect(m_cells, &DayCells::clicked, this, &WeekCard::openChoice);
  connect(m_cells, &DayCells::pressed, this, &WeekCard::openChoice);
  connect(m_cells, &DayCells::cleared, this, [this](int cell) { choose(cell, std::nullopt); });
  m_neighbours = addLabel("");

  m_times = makeSpin(tr("Sessions a week"), 1, 7, QString(), this);
  m_timesRow = new FieldRow(tr("Sessions a week"), m_times, this, FieldRow::Place::Near);
  column()->addWidget(m_timesRow);
  connect(m_times, &QSpinBox::valueChanged, this, [this] { late().wish(kFreeKind, [this] { wishFree(); }); });
  m_routine = makeChoice(tr("Routine"), this);
  m_routineRow = new FieldRow(tr("Routine"), m_routine, this, FieldRow::Place::Near);
  column()->addWidget(m_routineRow);
  connect(m_routine, &QComboBox::activated, this, [this] {
    late().wish(kFreeKind, [this] { wishFree(); });
    late().flush();
  });

  m_hasTime = new TickRow(QString(), this);
  m_time = makeTime(tr("Time of day"), this);
  m_timeRow = new FieldRow(m_hasTime, m_time, this, FieldRow::Place::Near);
  column()->addWidget(m_timeRow);
  connect(m_hasTime, &TickRow::ticked, this, [this](bool on) {
    m_time->setEnabled(on);
    wishTime(shownWeekday(), on ? std::optional(minutesIn(m_time)) : std::nullopt);
  });
  connect(m_time, &QTimeEdit::timeChanged, this, [this] {
    // The day and the time as they are now: when it is told, another day may be the current one.
    late().wish(kTimeKind, [this, day = shownWeekday(), time = minutesIn(m_time)] { wishTime(day, time); });
  });

  m_buildUp = new TickRow(tr("Begin gently and build up"), this);
  column()->addWidget(m_buildUp);
  connect(m_buildUp, &TickRow::ticked, this, [this](bool on) { Q_EMIT weekWished({m_view.chosen.week, on}); });
  m_buildUpWords =
      addLabel("small", tr("Each exercise begins with its first dose and grows a step after two comfortable "
                           "sessions: longer holds up to 30 s, then one more. Not in the week after a red day, and "
                           "not beyond 10 minutes a week for one muscle and side."));
}

bool WeekCard::isFree() const {
  return std::holds_alternative<FreeWeek>(m_view.chosen.week);
}

/// Whose time is shown.
std::size_t WeekCard::shownWeekday() const {
  return isFree() ? 0 : weekdayOf(m_cells->current());
}

std::size_t WeekCard::weekdayOf(int cell) const {
  return static_cast<std::size_t>(m_view.weekdays.at(static_cast<std::size_t>(cell)));
}

void WeekCard::showView(const WeekView& view) {
  m_view = view;
  showText(m_overruled, view.overruled);
  (isFree() ? m_freeKind : m_fixedKind)->setChecked(true);
  m_cells->setVisible(!isFree());
  m_cells->showDays(view.cells);
  showText(m_neighbours, view.neighbours);
  m_timesRow->setVisible(isFree());
  m_routineRow->setVisible(isFree());
  {
    const QSignalBlocker quiet(m_times);
    const QSignalBlocker still(m_routine);
    m_routine->clear();
    for (const WeekView::Choice& choice : view.routines) m_routine->addItem(choice.name);
    if (const auto* free = std::get_if<FreeWeek>(&view.chosen.week)) {
      if (!late().isWaiting()) m_times->setValue(free->times);
      const auto at = std::ranges::find(view.routines, free->routine, &WeekView::Choice::routine);
      m_routine->setCurrentIndex(static_cast<int>(at - view.routines.begin()));
    }
  }
  m_buildUp->setTicked(view.chosen.buildUp);
  showTime();
}

/// The time of the day that is the current one, or of every day where none is fixed.
void WeekCard::showTime() {
  if (m_view.weekdays.empty() || late().isWaiting()) return;
  const std::size_t weekday = shownWeekday();
  const auto& time = m_view.times.times[weekday];
  m_hasTime->setWords(isFree()
                          ? tr("At the same time every day")
                          : tr("%1 at a time of day").arg(QLocale().standaloneDayName(static_cast<int>(weekday) + 1)));
  m_timeRow->setTheme(theme());  // other words, another width
  m_hasTime->setTicked(time.has_value());
  const QSignalBlocker quiet(m_time);
  m_time->setEnabled(time.has_value());
  setMinutes(m_time, time.value_or(kFirstTime));
}

void WeekCard::wishTime(std::size_t weekday, std::optional<std::chrono::minutes> time) {
  TimesChosen times = m_view.times;
  if (isFree()) {
    times.times.fill(time);
  } else {
    times.times[weekday] = time;
  }
  if (times != m_view.times) Q_EMIT timesWished(times);
}

void WeekCard::openChoice(int cell) {
  const auto* week = std::get_if<WeekPlan>(&m_view.chosen.week);
  if (!week) return;
  const std::optional<RoutineId>& now = week->routines[weekdayOf(cell)];
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  const auto add = [&](const QString& name, const std::optional<RoutineId>& routine) {
    QAction* action = menu->addAction(QString(name).replace(QLatin1Char('&'), QLatin1String("&&")));
    action->setCheckable(true);
    action->setChecked(routine == now);
    connect(action, &QAction::triggered, this, [this, cell, routine] { choose(cell, routine); });
    if (routine == now) menu->setActiveAction(action);
  };
  add(tr("Rest"), std::nullopt);
  menu->addSeparator();
  for (const WeekView::Choice& choice : m_view.routines) add(choice.name, choice.routine);
  m_menu = menu;
  menu->popup(m_cells->mapToGlobal(m_cells->cellRect(cell).bottomLeft()));
}

void WeekCard::choose(int cell, const std::optional<RoutineId>& routine) {
  auto* week = std::get_if<WeekPlan>(&m_view.chosen.week);
  if (!week || cell < 0 || cell >= static_cast<int>(m_view.weekdays.size())) return;
  WeekPlan next = *week;
  auto& day = next.routines[weekdayOf(cell)];
  if (day == routine) return;
  day = routine;
  Q_EMIT weekWished({next, m_view.chosen.buildUp});
}

void WeekCard::wishFixed() {
  const auto* free = std::get_if<FreeWeek>(&m_view.chosen.week);
  if (free) Q_EMIT weekWished({spread(free->routine, free->times), m_view.chosen.buildUp});
}

void WeekCard::wishFree() {
  const int at = m_routine->currentIndex();
  if (!isFree() || at < 0 || at >= static_cast<int>(m_view.routines.size())) return;
  const WeekChosen next{FreeWeek{m_view.routines[static_cast<std::size_t>(at)].routine, m_times->value()},
                        m_view.chosen.buildUp};
  if (next != m_view.chosen) Q_EMIT weekWished(next);
}

void WeekCard::setTheme(const Theme& theme) {
  PlanCard::setTheme(theme);
  m_cells->setTheme(theme);
  m_kinds->setSpacing(theme.px(8));
}

}  // namespace lissom
