#include "app/history/year_part.h"

#include "app/history/chart_card.h"
#include "app/history/dose_card.h"
#include "app/history/kept_card.h"
#include "app/history/line_chart.h"
#include "app/history/mark_legend.h"
#include "app/history/year_sheet.h"
#include "app/parts.h"

#include <QLabel>
#include <QVBoxLayout>

namespace lissom {

YearPart::YearPart(QWidget* parent) : HistoryPart(parent) {
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins(0, 0, 0, 0);
  m_top = new QBoxLayout(QBoxLayout::LeftToRight);
  m_months = new ChartCard(tr("Months"), this);
  m_sheet = new YearSheet(m_months);
  m_months->body()->addWidget(m_sheet);
  m_months->body()->addStretch(1);
  m_legend = new MarkLegend(m_months);
  m_months->body()->addWidget(m_legend);
  m_top->addWidget(m_months, 5);
  m_kept = new KeptCard(this);
  m_top->addWidget(m_kept, 2);
  all->addLayout(m_top);
  m_bottom = new QBoxLayout(QBoxLayout::LeftToRight);
  m_minutes = addLines(tr("Minutes held a week"));
  m_discomfort = addLines(tr("Discomfort, before and after"));
  all->addLayout(m_bottom);
  m_doses = new DoseCard(tr("Time held by muscle, a week"), this);
  all->addWidget(m_doses);
  all->addStretch(1);
  connect(m_sheet, &YearSheet::opened, this, &YearPart::monthWished);
}

YearPart::Lines YearPart::addLines(const QString& heading) {
  Lines lines{new ChartCard(heading, this), nullptr, nullptr};
  lines.chart = new LineChart(lines.card);
  lines.card->body()->addWidget(lines.chart, 1);
  lines.none = makeLabel("soft", lines.card);
  lines.card->body()->addWidget(lines.none);
  lines.card->body()->addStretch(0);
  m_bottom->addWidget(lines.card, 1);
  return lines;
}

void YearPart::show(const Lines& lines, const LineView& view, const ChartNumbers& numbers) {
  lines.chart->showLines(view);
  lines.chart->setVisible(!view.empty());
  lines.none->setText(view.words);
  lines.none->setVisible(view.empty());
  lines.card->showNumbers(view.empty() ? ChartNumbers{} : numbers);
}

void YearPart::showView(const YearView& view) {
  m_sheet->showYear(view);
  m_months->showNumbers(view.monthNumbers);
  m_kept->showKept(view.kept);
  m_kept->showBalance(view.balance);
  show(m_minutes, view.minutes, view.weekNumbers);
  show(m_discomfort, view.discomfort, view.discomfortNumbers);
  m_doses->showDoses(view.doses);
}

void YearPart::setTheme(const Theme& theme) {
  for (ChartCard* card : {m_months, m_minutes.card, m_discomfort.card}) card->setTheme(theme);
  m_sheet->setTheme(theme);
  m_legend->setTheme(theme);
  m_kept->setTheme(theme);
  m_minutes.chart->setTheme(theme);
  m_doses->setTheme(theme);
  m_discomfort.chart->setTheme(theme);
  layout()->setSpacing(theme.px(18));
  m_top->setSpacing(theme.px(18));
  m_bottom->setSpacing(theme.px(18));
}

void YearPart::arrange(bool two, bool slim) {
  const auto direction = two ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
  m_top->setDirection(direction);
  m_bottom->setDirection(direction);
  m_top->setStretch(0, two ? 5 : 0);
  m_top->setStretch(1, two ? 2 : 0);
  m_bottom->setStretch(0, two ? 1 : 0);
  m_bottom->setStretch(1, two ? 1 : 0);
  for (ChartCard* card : {m_months, m_minutes.card, m_discomfort.card, static_cast<ChartCard*>(m_doses)}) {
    card->setNarrow(slim);
  }
  m_kept->setNarrow(slim);
}

}  // namespace lissom
