#pragma once

#include "app/theme.h"

#include <QRectF>
#include <QString>
#include <QWidget>

#include <utility>
#include <vector>

namespace lissom {

/// One day as a cell shows it, worded.
struct DayCell {
  QString weekday;   ///< "Mon"
  QString number;    ///< "23"; empty in a week that is every week
  QString text;      ///< "Rest", "Gentle 50 %"
  QString detail;    ///< "2 × 15 s"; may be empty
  QString mark;      ///< what is special about it in a word: "today", "changed"; may be empty
  QString spoken;    ///< the day and what it asks, for those who do not see it
  QString why;       ///< in a sentence; may be empty
  bool rest = true;  ///< else `percent` of the cell is filled
  int percent = 0;

  friend bool operator==(const DayCell&, const DayCell&) = default;
};

/// Where everything in the cells stands, in one width.
struct DayCellsLayout {
  struct Text {
    QRectF rect;
    QString text;
    int size = 15;  ///< design pixels
    bool strong = false;
    bool soft = false;
    bool mark = false;
  };
  struct Cell {
    QRect rect;
    std::vector<Text> texts;
  };
  int columns = 7;
  int height = 0;
  std::vector<Text> weekdays;  ///< above the columns, where there are seven; else they stand in the cells
  std::vector<Cell> cells;
};

/// Seven days in a row where each has room for its words, else fewer; a cell is as high as the highest of its row and
/// no word is cut. Mirrored where one reads from right to left.
DayCellsLayout layOutDays(const std::vector<DayCell>& days, int width, const Theme& theme,
                          Qt::LayoutDirection direction = Qt::LeftToRight);

/// Days as cells: a rest day is lavender and dashed, a training day filled to its percent. One is the current one:
/// arrows, Home and End move it, a click chooses it, Return and Space press it, Delete clears it.
class DayCells : public QWidget {
  Q_OBJECT

public:
  explicit DayCells(const QString& name, QWidget* parent = nullptr);

  void showDays(const std::vector<DayCell>& days);
  void setTheme(const Theme& theme);

  const std::vector<DayCell>& days() const { return m_days; }
  int current() const { return m_current; }
  void setCurrent(int day);
  QRect cellRect(int day) const;
  /// The day whose cell has that point; -1 when none has.
  int dayAt(QPoint point) const;
  const DayCellsLayout& cellsLayout() const;
  void press(int day);  ///< as Return does

  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

Q_SIGNALS:
  void currentChanged(int day);
  void clicked(int day);
  void pressed(int day);  ///< by Return or Space
  void cleared(int day);  ///< by Delete

protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

private:
  void paintCell(QPainter& painter, int day) const;
  void setHovered(int day);

  Theme m_theme = makeTheme(Theme::Kind::Light, 1.0);
  std::vector<DayCell> m_days;
  mutable DayCellsLayout m_layout;
  mutable int m_laidOutFor = -1;  ///< the width; -1: anew
  int m_current = 0;
  int m_hovered = -1;
  int m_pressed = -1;
};

}  // namespace lissom
