#include "app/plan/fortnight_card.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace lissom {

FortnightCard::FortnightCard(QWidget* parent) : PlanCard(tr("The next two weeks"), parent) {
  m_cells = new DayCells(tr("The next two weeks, day by day"), this);
  column()->addWidget(m_cells);
  m_day = addLabel("strong");
  m_why = addLabel("");
  m_rule = addLabel("small");
  m_act = makeTextButton("quiet", {}, this);
  column()->addWidget(m_act);
  connect(m_cells, &DayCells::currentChanged, this, &FortnightCard::showDay);
  connect(m_cells, &DayCells::pressed, this, &FortnightCard::act);
  connect(m_act, &QPushButton::clicked, this, &FortnightCard::act);
}

void FortnightCard::showView(const FortnightView& view) {
  m_view = view;
  m_cells->showDays(view.cells);
  showDay();
}

void FortnightCard::showDay() {
  const auto at = static_cast<std::size_t>(m_cells->current());
  if (at >= m_view.cells.size()) return;
  m_day->setText(m_view.cells[at].spoken);
  showText(m_why, m_view.cells[at].why);
  showText(m_rule, m_view.rules[at]);
  const FortnightView::DayActs& acts = m_view.acts[at];
  m_act->setText(acts.undo ? tr("As planned again") : acts.train ? tr("Train on this day") : tr("Rest on this day"));
  m_act->setAccessibleDescription(m_view.cells[at].spoken);
  m_act->setVisible(acts.undo || acts.train || acts.rest);
}

void FortnightCard::act() {
  const auto at = static_cast<std::size_t>(m_cells->current());
  if (at >= m_view.acts.size()) return;
  const FortnightView::DayActs acts = m_view.acts[at];
  if (acts.undo) {
    Q_EMIT dayChangeUndone(acts.day);
  } else if (acts.train || acts.rest) {
    Q_EMIT dayChangeWished({acts.day, acts.train ? DayChange::To::Train : DayChange::To::Rest});
  }
}

void FortnightCard::setTheme(const Theme& theme) {
  PlanCard::setTheme(theme);
  m_cells->setTheme(theme);
}

}  // namespace lissom
