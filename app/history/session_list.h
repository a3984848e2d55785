#pragma once

#include "app/history/history_view.h"
#include "app/theme.h"

#include <QFrame>

#include <vector>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace lissom {

class SessionEntry;

/// A card of sessions, each in a row of its own.
class SessionList final : public QFrame {
  Q_OBJECT

public:
  SessionList(const QString& heading, QWidget* parent);

  /// Rows that are there already stay, when the new ones only go on after them. `none` is said when there are none.
  void showRows(const std::vector<HistoryView::SessionRow>& rows, const QString& none, bool more = false);
  void setTheme(const Theme& theme);
  /// Leads to the first session of that day of the week, opened; whether there is one.
  bool openDay(int day);

Q_SIGNALS:
  void sessionWished(lissom::RowId session);
  void moreWished();

private:
  Theme m_theme = makeTheme(Theme::Kind::Light, 1.0);
  std::vector<HistoryView::SessionRow> m_rows;
  std::vector<SessionEntry*> m_entries;
  QBoxLayout* m_list;
  QLabel* m_none;
  QPushButton* m_more;
};

}  // namespace lissom
