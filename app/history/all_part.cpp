#include "app/history/all_part.h"

#include "app/history/balance_bar.h"
#include "app/history/chart_card.h"
#include "app/history/session_list.h"
#include "app/parts.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace lissom {

AllPart::AllPart(QWidget* parent) : HistoryPart(parent) {
  m_all = new QBoxLayout(QBoxLayout::LeftToRight, this);
  m_all->setContentsMargins(0, 0, 0, 0);
  m_sessions = new SessionList(tr("Sessions"), this);
  m_all->addWidget(m_sessions, 5);
  m_sums = new ChartCard(tr("In all"), this);
  m_grid = new QGridLayout;
  m_sums->body()->addLayout(m_grid);
  m_bar = new BalanceBar(m_sums);
  m_sums->body()->addWidget(m_bar);
  m_balance = makeLabel("small", m_sums);
  m_sums->body()->addWidget(m_balance);
  m_sums->body()->addStretch(1);
  m_all->addWidget(m_sums, 2);
  connect(m_sessions, &SessionList::sessionWished, this, &AllPart::sessionWished);
  connect(m_sessions, &SessionList::moreWished, this, &AllPart::moreWished);
}

void AllPart::showView(const AllView& view) {
  if (view.sums != m_shown) {
    m_shown = view.sums;
    clearLayout(m_grid);
    int row = 0;
    for (const AllView::Sum& sum : view.sums) {
      QLabel* name = makeLabel("soft", m_sums);
      name->setText(sum.name);
      QLabel* text = makeLabel("strong", m_sums);
      text->setText(sum.text);
      text->setWordWrap(false);
      m_grid->addWidget(name, row, 0);
      m_grid->addWidget(text, row++, 1, Qt::AlignRight | Qt::AlignTop);
    }
    m_grid->setColumnStretch(0, 1);
  }
  m_bar->showBalance(view.balance.leftShare, view.balance.left, view.balance.right, view.balance.empty);
  m_balance->setText(view.balance.sentence);
  m_sums->showNumbers(view.numbers);
  m_sessions->showRows(view.sessions, view.noSessions, view.more);
}

void AllPart::setTheme(const Theme& theme) {
  m_sums->setTheme(theme);
  m_bar->setTheme(theme);
  m_sessions->setTheme(theme);
  m_all->setSpacing(theme.px(18));
  m_grid->setHorizontalSpacing(theme.px(12));
  m_grid->setVerticalSpacing(theme.px(6));
}

void AllPart::arrange(bool two, bool slim) {
  // Sums first where one stands above the other: the list has no end.
  m_all->setDirection(two ? QBoxLayout::LeftToRight : QBoxLayout::BottomToTop);
  m_all->setStretch(0, two ? 5 : 1);
  m_all->setStretch(1, two ? 3 : 0);
  m_sums->setNarrow(slim);
}

}  // namespace lissom
