#include "app/history/week_part.h"

#include "app/history/chart_card.h"
#include "app/history/discomfort_chart.h"
#include "app/history/kept_card.h"
#include "app/history/session_list.h"
#include "app/history/week_chart.h"
#include "app/parts.h"

#include <QLabel>
#include <QVBoxLayout>

namespace lissom {

WeekPart::WeekPart(QWidget* parent) : HistoryPart(parent) {
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins(0, 0, 0, 0);
  m_top = new QBoxLayout(QBoxLayout::LeftToRight);
  m_days = new ChartCard(tr("Minutes held"), this);
  m_legend = new ChartLegend(m_days);
  m_chart = new WeekChart(m_days);
  m_days->body()->addWidget(m_chart, 1);
  m_days->body()->addWidget(m_legend);
  m_top->addWidget(m_days, 5);
  m_kept = new KeptCard(this);
  m_top->addWidget(m_kept, 2);
  all->addLayout(m_top, 1);
  m_bottom = new QBoxLayout(QBoxLayout::LeftToRight);
  m_discomfortCard = new ChartCard(tr("Discomfort, before and after"), this);
  m_discomfort = new DiscomfortChart(m_discomfortCard);
  m_discomfortCard->body()->addWidget(m_discomfort, 1);
  m_noDiscomfort = makeLabel("soft", m_discomfortCard);
  m_discomfortCard->body()->addWidget(m_noDiscomfort);
  m_discomfortCard->body()->addStretch(0);
  m_bottom->addWidget(m_discomfortCard, 1);
  m_sessions = new SessionList(tr("Sessions"), this);
  m_bottom->addWidget(m_sessions, 1);
  all->addLayout(m_bottom, 1);
  connect(m_sessions, &SessionList::sessionWished, this, &WeekPart::sessionWished);
  connect(m_chart, &WeekChart::opened, this, &WeekPart::openDay);
}

void WeekPart::showView(const HistoryView& view) {
  m_chart->showDays(view.days);
  m_days->showNumbers(view.numbers);
  m_kept->showKept({view.kept, view.keptUnit, view.keptSentence});
  const bool nothing = view.left == view.right && view.left == QLatin1String("0:00");
  m_kept->showBalance({view.left, view.right, view.leftShare, view.balance, nothing});
  const bool any = !view.discomfort.empty();
  m_discomfort->showPoints(view.discomfort, view.discomfortWords, view.days);
  m_discomfort->setVisible(any);
  m_discomfortCard->showNumbers(view.discomfortNumbers);
  m_noDiscomfort->setText(view.discomfortWords);
  m_noDiscomfort->setVisible(!any);
  m_sessions->showRows(view.sessions, view.noSessions);
}

bool WeekPart::openDay(int day) {
  return m_sessions->openDay(day);
}

void WeekPart::setTheme(const Theme& theme) {
  m_days->setTheme(theme);
  m_legend->setTheme(theme);
  m_chart->setTheme(theme);
  m_kept->setTheme(theme);
  m_discomfortCard->setTheme(theme);
  m_discomfort->setTheme(theme);
  m_sessions->setTheme(theme);
  layout()->setSpacing(theme.px(18));
  m_top->setSpacing(theme.px(18));
  m_bottom->setSpacing(theme.px(18));
}

void WeekPart::arrange(bool two, bool slim) {
  const auto direction = two ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
  m_top->setDirection(direction);
  m_bottom->setDirection(direction);
  m_top->setStretch(0, two ? 5 : 0);
  m_top->setStretch(1, two ? 2 : 0);
  m_bottom->setStretch(0, two ? 1 : 0);
  m_bottom->setStretch(1, two ? 1 : 0);
  m_days->setNarrow(slim);
  m_kept->setNarrow(slim);
  m_discomfortCard->setNarrow(slim);
}

}  // namespace lissom
