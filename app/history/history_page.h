#pragma once

#include "app/history/history_view.h"
#include "app/theme.h"

#include <QWidget>

#include <vector>

class QBoxLayout;
class QFrame;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace lissom {

class BalanceBar;
class ChartLegend;
class DiscomfortChart;
class SessionEntry;
class WeekChart;

/// A week at a time. The left and right arrow keys change the week; typing a date jumps to its
/// week.
class HistoryPage : public QWidget {
  Q_OBJECT

public:
  explicit HistoryPage(QWidget* parent = nullptr);

  void showView(const HistoryView& view);
  void setTheme(const Theme& theme);

Q_SIGNALS:
  void previousWeekWished();
  void nextWeekWished();
  void thisWeekWished();
  void dayTyped(QDate day);
  void exportWished();

protected:
  void resizeEvent(QResizeEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

private:
  void build();
  void buildHeader();
  void buildCards();
  void showSessions(const std::vector<HistoryView::SessionRow>& rows, const QString& none);
  void readTypedDate();
  void space();
  void arrange();

  Theme m_theme = makeTheme(Theme::Kind::Light, 1.0);
  HistoryView m_view;

  QWidget* m_content = nullptr;  ///< null until the page is first wanted
  QVBoxLayout* m_pageLayout;
  QBoxLayout* m_header;
  QBoxLayout* m_titles;
  QBoxLayout* m_buttons;
  QBoxLayout* m_weekButtons;
  QBoxLayout* m_otherButtons;
  QLabel* m_title;
  QLabel* m_dates;
  QPushButton* m_previous;
  QPushButton* m_this;
  QPushButton* m_next;
  QLineEdit* m_date;
  QPushButton* m_export;

  QBoxLayout* m_top;
  QFrame* m_chartCard;
  QBoxLayout* m_chartHead;
  ChartLegend* m_legend;
  WeekChart* m_chart;
  QFrame* m_keptCard;
  QBoxLayout* m_keptRow;
  QLabel* m_kept;
  QLabel* m_keptUnit;
  QLabel* m_keptSentence;
  QFrame* m_divider;
  BalanceBar* m_balanceBar;
  QLabel* m_balance;

  QBoxLayout* m_bottom;
  QFrame* m_discomfortCard;
  DiscomfortChart* m_discomfort;
  QLabel* m_noDiscomfort;
  QFrame* m_sessionsCard;
  QBoxLayout* m_sessions;
  QLabel* m_noSessions;
  std::vector<SessionEntry*> m_entries;
};

}  // namespace lissom
