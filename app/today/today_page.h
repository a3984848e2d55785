#pragma once

#include "app/theme.h"
#include "app/today/today_view.h"

#include <QWidget>

class QBoxLayout;
class QFrame;
class QLabel;
class QPushButton;
class QScrollArea;

namespace lissom {

class DiscomfortLine;
class FlowLayout;
class HeldBars;
class MorningCheck;
class OfferCard;
class WayBackCard;
class WeekDots;

/// The first page: what today asks and why, and how the week stands, or in a flare-up the way back. Return and S start
/// or continue.
class TodayPage : public QWidget {
  Q_OBJECT

public:
  explicit TodayPage(QWidget* parent = nullptr);

  void showView(const TodayView& view);
  void setTheme(const Theme& theme);
  /// Laid at the right of the card of today, which owns it from then on; null: no picture.
  void setFigure(QWidget* figure);

Q_SIGNALS:
  void startWished();  ///< also "Start over", "Once more" and "Stretch anyway"
  void continueWished();
  void clearedWished();  ///< somebody has examined what was told
  /// How this morning was. Told again with a level when one is added, and without when it is taken away.
  void morningChecked(bool normal, std::optional<int> level);
  void morningUndone();
  void irritatedWished();  ///< to tell what is irritated, and see the two weeks that would follow
  void oneMinuteWished();
  void nudgeWished();  ///< to be asked to get up

protected:
  void resizeEvent(QResizeEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  void buildToday();
  void buildWhy();
  void buildWeek();
  void buildFlareUp();
  void buildOffers();
  void showCards(const TodayView& view);
  void showItems(const std::vector<TodayView::Item>& items);
  void wishMain();
  void wishQuiet();
  void openRule(bool open);
  void space();
  void arrange();
  void placeFigure();

  Theme m_theme = makeTheme(Theme::Kind::Light, 1.0);
  TodayView m_view;
  bool m_slim = false;  ///< laid out with slim margins

  QScrollArea* m_scroller;
  QWidget* m_content;
  QBoxLayout* m_pageLayout;
  QWidget* m_body;
  QBoxLayout* m_columns;
  QBoxLayout* m_right;
  QLabel* m_title;
  QLabel* m_subtitle;
  QBoxLayout* m_adviceRow;
  OfferCard* m_advice;

  QFrame* m_today;
  QBoxLayout* m_todayLayout;
  QBoxLayout* m_text;
  QLabel* m_kind;
  QLabel* m_name;
  QLabel* m_summary;
  QLabel* m_note;
  QBoxLayout* m_items;
  MorningCheck* m_morning;
  FlowLayout* m_buttons;
  QPushButton* m_main;
  QPushButton* m_quiet;
  QPushButton* m_why;
  QLabel* m_rule;
  QWidget* m_figure = nullptr;

  QFrame* m_week;
  WeekDots* m_dots;
  QBoxLayout* m_keptRow;
  QLabel* m_kept;
  QLabel* m_keptNote;
  QFrame* m_held;
  HeldBars* m_bars;
  QLabel* m_balance;

  WayBackCard* m_wayBack;
  QFrame* m_discomfort;
  DiscomfortLine* m_line;
  QLabel* m_levels;

  QWidget* m_offers;
  QBoxLayout* m_offersLayout;
  OfferCard* m_irritated;
  OfferCard* m_sitting;
};

}  // namespace lissom
