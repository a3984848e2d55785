#pragma once

#include "app/history/all_view.h"
#include "app/history/history_period.h"
#include "app/history/history_view.h"
#include "app/history/ledger_view.h"
#include "app/history/month_view.h"
#include "app/history/year_view.h"
#include "app/theme.h"

#include <QWidget>

#include <array>
#include <vector>

class QBoxLayout;
class QButtonGroup;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace lissom {

class AllPart;
class FlowLayout;
class HistoryPart;
class LedgerPart;
class MonthPart;
class WeekPart;
class YearPart;

/// The past: a week, a month, a year, all of it, or what each muscle got. The left and right arrow keys change the
/// week, month or year; Ctrl with them changes how much is shown; typing a date jumps to it.
class HistoryPage : public QWidget {
  Q_OBJECT

public:
  explicit HistoryPage(QWidget* parent = nullptr);

  // Each shows its period.
  void showView(const HistoryView& view);
  void showView(const MonthView& view);
  void showView(const YearView& view);
  void showView(const AllView& view);
  void showView(const LedgerView& view);
  /// Of the week that is shown: leads to the first session of that day.
  void openDay(QDate day);
  void setTheme(const Theme& theme);
  HistoryPeriod period() const { return m_period; }

Q_SIGNALS:
  void viewWished(lissom::HistoryPeriod period);
  void previousWished();
  void nextWished();
  void nowWished();
  /// A date was typed, or the keys moved beyond a month's sheet: to be shown in the period that is shown now.
  void dayTyped(QDate day);
  /// The week of that day, and the day's sessions in it.
  void dayWished(QDate day);
  /// The month that begins with that day.
  void monthWished(QDate first);
  void sessionWished(lissom::RowId session);
  void addWished(QDate day);  ///< a session is to be entered by hand, of that day unless another is chosen
  void exportWished();
  void importWished();
  void moreWished();  ///< older sessions in the list of all

protected:
  void resizeEvent(QResizeEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

private:
  static constexpr std::size_t kPeriods = 5;
  void build();
  void buildHeader();
  template <class View>
  void showHead(HistoryPeriod period, const View& view, bool present);
  template <class Part>
  Part* part(Part*& made, HistoryPeriod period);
  void nameSteps();
  void switchBy(int steps);
  void wishToAdd();
  void readTypedDate();
  void space();
  void arrange();
  void whenScrolled(int value);

  Theme m_theme = makeTheme(Theme::Kind::Light, 1.0);
  HistoryPeriod m_period = HistoryPeriod::Week;
  QDate m_today;
  QDate m_first;  ///< what is shown begins with it
  bool m_present = true;
  HistoryView m_weekView;
  bool m_weekShown = false;
  bool m_more = false;
  bool m_moreAsked = false;

  QWidget* m_content = nullptr;  ///< null until the page is first wanted
  QScrollArea* m_scroller = nullptr;
  QVBoxLayout* m_pageLayout;
  QBoxLayout* m_header;
  QBoxLayout* m_titles;
  QBoxLayout* m_steps;
  QBoxLayout* m_buttons;
  QWidget* m_bar;
  FlowLayout* m_barLayout;
  QButtonGroup* m_periods;
  QLabel* m_title;
  QLabel* m_dates;
  QPushButton* m_previous;
  QPushButton* m_now;
  QPushButton* m_next;
  QLineEdit* m_date;

  std::array<HistoryPart*, kPeriods> m_parts{};  ///< each null until it is first wished for
  WeekPart* m_week = nullptr;
  MonthPart* m_month = nullptr;
  YearPart* m_year = nullptr;
  AllPart* m_all = nullptr;
  LedgerPart* m_ledger = nullptr;
};

}  // namespace lissom
