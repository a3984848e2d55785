#include "app/history/chart_card.h"

#include "app/parts.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace lissom {

ChartCard::ChartCard(const QString& heading, QWidget* parent) : QFrame(parent), m_headingText(heading) {
  setAttribute(Qt::WA_StyledBackground);
  setRole(this, "card");
  auto* all = new QVBoxLayout(this);
  m_head = new QBoxLayout(QBoxLayout::LeftToRight);
  m_heading = makeLabel("heading", this);
  m_heading->setText(heading);
  m_head->addWidget(m_heading, 1);
  m_toggle = makeButton("chip", this);
  m_toggle->setText(tr("Numbers"));
  m_toggle->setAccessibleName(tr("Numbers: %1").arg(heading));
  m_toggle->setToolTip(tr("The same as a table"));
  m_toggle->setCheckable(true);
  m_toggle->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  m_head->addWidget(m_toggle, 0, Qt::AlignRight | Qt::AlignTop);
  all->addLayout(m_head);
  m_body = new QVBoxLayout;
  all->addLayout(m_body, 1);
  connect(m_toggle, &QPushButton::toggled, this, &ChartCard::switchTable);
}

void ChartCard::showNumbers(const ChartNumbers& numbers) {
  m_numbers = numbers;
  m_toggle->setVisible(!numbers.rows.empty());
  if (m_table) {
    m_table->showNumbers(numbers);
    m_table->setVisible(m_toggle->isChecked() && !numbers.rows.empty());
  }
}

void ChartCard::setTheme(const Theme& theme) {
  m_theme = theme;
  layout()->setContentsMargins(theme.px(22), theme.px(22), theme.px(22), theme.px(22));
  layout()->setSpacing(theme.px(12));
  m_head->setSpacing(theme.px(12));
  m_body->setSpacing(theme.px(12));
  if (m_table) m_table->setTheme(theme);
}

void ChartCard::setNarrow(bool narrow) {
  m_head->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
  m_head->setAlignment(m_toggle, (narrow ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignTop);
}

void ChartCard::switchTable(bool on) {
  if (!m_table && on) {
    m_table = new NumbersTable(this);
    m_table->setAccessibleName(m_headingText);
    m_table->setTheme(m_theme);
    m_table->showNumbers(m_numbers);
    layout()->addWidget(m_table);
  }
  if (m_table) m_table->setVisible(on);
}

}  // namespace lissom
