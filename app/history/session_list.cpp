#include "app/history/session_list.h"

#include "app/history/session_row.h"
#include "app/parts.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace lissom {

SessionList::SessionList(const QString& heading, QWidget* parent) : QFrame(parent) {
  setAttribute(Qt::WA_StyledBackground);
  setRole(this, "card");
  auto* all = new QVBoxLayout(this);
  QLabel* label = makeLabel("heading", this);
  label->setText(heading);
  all->addWidget(label);
  m_list = new QVBoxLayout;
  m_list->setSpacing(0);
  all->addLayout(m_list);
  m_none = makeLabel("soft", this);
  all->addWidget(m_none);
  m_more = makeButton("quiet", this);
  m_more->setText(tr("Show more"));
  m_more->setAccessibleName(tr("Show more sessions"));
  m_more->setVisible(false);
  connect(m_more, &QPushButton::clicked, this, &SessionList::moreWished);
  all->addWidget(m_more, 0, Qt::AlignLeft);
  all->addStretch(1);
}

void SessionList::showRows(const std::vector<HistoryView::SessionRow>& rows, const QString& none, bool more) {
  const bool goesOn = rows.size() >= m_rows.size() && std::ranges::equal(m_rows, std::span(rows).first(m_rows.size()));
  if (!goesOn) {
    while (QLayoutItem* old = m_list->takeAt(0)) {
      delete old->widget();
      delete old;
    }
    m_entries.clear();
  }
  const bool focusMore = m_more->hasFocus();
  const std::size_t before = m_entries.size();
  for (std::size_t i = before; i < rows.size(); ++i) {
    if (!m_entries.empty()) {
      auto* divider = new QFrame(this);
      setRole(divider, "divider");
      m_list->addWidget(divider);
    }
    auto* entry = new SessionEntry(rows[i], m_theme, this);
    connect(entry, &SessionEntry::opened, this, &SessionList::sessionWished);
    m_list->addWidget(entry);
    m_entries.push_back(entry);
  }
  m_rows = rows;
  m_none->setText(none);
  m_none->setVisible(rows.empty());
  m_more->setVisible(more);
  if (focusMore && before < m_entries.size()) m_entries[before]->line()->setFocus();
}

void SessionList::setTheme(const Theme& theme) {
  m_theme = theme;
  layout()->setContentsMargins(theme.px(22), theme.px(22), theme.px(22), theme.px(22));
  layout()->setSpacing(theme.px(12));
  for (SessionEntry* entry : m_entries) entry->setTheme(theme);
}

bool SessionList::openDay(int day) {
  const auto found = std::ranges::find_if(m_rows, [&](const auto& row) { return row.id && row.day == day; });
  if (found == m_rows.end()) return false;
  SessionLineButton* line = m_entries[static_cast<std::size_t>(found - m_rows.begin())]->line();
  if (line->isCheckable()) line->setChecked(true);
  line->setFocus(Qt::ShortcutFocusReason);
  for (QWidget* above = parentWidget(); above; above = above->parentWidget()) {
    if (auto* scroller = qobject_cast<QScrollArea*>(above)) {
      scroller->ensureWidgetVisible(line);
      break;
    }
  }
  return true;
}

}  // namespace lissom
