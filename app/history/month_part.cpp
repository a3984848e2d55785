#include "app/history/month_part.h"

#include "app/history/chart_card.h"
#include "app/history/dose_card.h"
#include "app/history/kept_card.h"
#include "app/history/mark_legend.h"
#include "app/history/month_sheet.h"

#include <QVBoxLayout>

namespace lissom {

MonthPart::MonthPart(QWidget* parent) : HistoryPart(parent) {
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins(0, 0, 0, 0);
  m_top = new QBoxLayout(QBoxLayout::LeftToRight);
  all->addLayout(m_top, 1);
  m_days = new ChartCard(tr("Days"), this);
  m_sheet = new MonthSheet(m_days);
  m_days->body()->addWidget(m_sheet, 1);
  m_legend = new MarkLegend(m_days);
  m_days->body()->addWidget(m_legend);
  m_top->addWidget(m_days, 5);
  m_kept = new KeptCard(this);
  m_top->addWidget(m_kept, 2);
  m_doses = new DoseCard(tr("Time held by muscle, a week"), this);
  all->addWidget(m_doses);
  connect(m_sheet, &MonthSheet::opened, this, &MonthPart::dayWished);
  connect(m_sheet, &MonthSheet::monthWished, this, &MonthPart::monthWished);
}

void MonthPart::showView(const MonthView& view) {
  m_sheet->showMonth(view);
  m_days->showNumbers(view.numbers);
  m_kept->showKept(view.kept);
  m_kept->showBalance(view.balance);
  m_doses->showDoses(view.doses);
}

void MonthPart::setTheme(const Theme& theme) {
  m_days->setTheme(theme);
  m_sheet->setTheme(theme);
  m_legend->setTheme(theme);
  m_kept->setTheme(theme);
  m_doses->setTheme(theme);
  layout()->setSpacing(theme.px(18));
  m_top->setSpacing(theme.px(18));
}

void MonthPart::arrange(bool two, bool slim) {
  m_top->setDirection(two ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
  m_top->setStretch(0, two ? 5 : 0);
  m_top->setStretch(1, two ? 2 : 0);
  m_days->setNarrow(slim);
  m_doses->setNarrow(slim);
  m_kept->setNarrow(slim);
}

}  // namespace lissom
