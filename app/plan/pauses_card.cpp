#include "app/plan/pauses_card.h"

#include "app/convert.h"
#include "app/parts.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QPushButton>

namespace lissom {
namespace {

constexpr int kFarthest = 366;  // days back and ahead
constexpr int kLongest = static_cast<int>(kLongestPause.count());

}  // namespace

PausesCard::PausesCard(QWidget* parent) : PlanCard(tr("Pauses"), parent) {
  addLabel("soft", tr("Ill or away? Nothing is asked on these days, and none of them counts as missed."));
  m_rows = new QVBoxLayout;
  column()->addLayout(m_rows);
  m_first = makeDate(tr("First day of the pause"), this);
  column()->addWidget(new FieldRow(tr("First day"), m_first, this));
  m_last = makeDate(tr("Last day of the pause"), this);
  column()->addWidget(new FieldRow(tr("Last day"), m_last, this));
  m_reason = makeChoice(tr("Why you pause"), this);
  m_reason->addItem(tr("Illness"), static_cast<int>(PauseReason::Illness));
  m_reason->addItem(tr("Holiday"), static_cast<int>(PauseReason::Holiday));
  m_reason->addItem(tr("Something else"), static_cast<int>(PauseReason::Other));
  column()->addWidget(new FieldRow(tr("Why"), m_reason, this));
  m_add = makeTextButton("quiet", tr("Add this pause"), this);
  column()->addWidget(m_add);
  column()->addStretch(1);
  connect(m_first, &QDateEdit::dateChanged, this, &PausesCard::keepInOrder);
  connect(m_add, &QPushButton::clicked, this, [this] {
    Q_EMIT pauseWished(
        {toDay(m_first->date()), toDay(m_last->date()), static_cast<PauseReason>(m_reason->currentData().toInt())});
  });
}

/// The last day goes along with the first, and is never before it.
void PausesCard::keepInOrder() {
  m_last->setDateRange(m_first->date(), m_first->date().addDays(kLongest));
}

void PausesCard::showView(const PausesView& view) {
  const bool sameDay = view.today == m_view.today;
  const bool sameRows = view.rows == m_view.rows;
  m_view = view;
  if (!sameDay) {
    const QDate today = toQt(view.today);
    m_first->setDateRange(today.addDays(-kFarthest), today.addDays(kFarthest));
    m_first->setDate(today);
    keepInOrder();
    m_last->setDate(today);
  }
  if (!sameRows) showRows();
}

void PausesCard::showRows() {
  const bool focusInside = isAncestorOf(focusWidget()) && focusWidget() != m_first && focusWidget() != m_last &&
                           focusWidget() != m_reason && focusWidget() != m_add && focusWidget()->hasFocus();
  clearLayout(m_rows);
  QWidget* before = nullptr;
  for (const PausesView::Row& row : m_view.rows) {
    auto* line = new QHBoxLayout;
    line->setSpacing(theme().px(10));
    QLabel* text = makeLabel("", this);
    text->setText(row.text);
    line->addWidget(text, 1);
    QPushButton* remove = makeTextButton("round", QStringLiteral("✕"), this);
    remove->setAccessibleName(row.remove);
    remove->setToolTip(row.remove.toHtmlEscaped());
    line->addWidget(remove, 0, Qt::AlignTop);
    connect(remove, &QPushButton::clicked, this, [this, said = row.said] { Q_EMIT pauseUndone(said); });
    m_rows->addLayout(line);
    text->show();
    remove->show();
    if (before) setTabOrder(before, remove);
    before = remove;
  }
  if (before) setTabOrder(before, m_first);
  if (focusInside) (before ? before : m_first)->setFocus();  // the one that had it is gone
}

void PausesCard::setTheme(const Theme& theme) {
  PlanCard::setTheme(theme);
  m_rows->setSpacing(theme.px(6));
  showRows();
}

}  // namespace lissom
