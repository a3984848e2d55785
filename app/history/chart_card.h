#pragma once

#include "app/history/chart_numbers.h"
#include "app/theme.h"

#include <QFrame>

class QBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace lissom {

/// A card with a heading, what a chart shows, and its numbers as a table when they are wished for.
class ChartCard : public QFrame {
  Q_OBJECT

public:
  ChartCard(const QString& heading, QWidget* parent);

  /// For the chart and what belongs to it.
  QVBoxLayout* body() const { return m_body; }
  /// Beside the heading; a legend may stand here.
  QBoxLayout* head() const { return m_head; }
  void showNumbers(const ChartNumbers& numbers);
  void setTheme(const Theme& theme);
  /// The heading's row becomes a column where there is little room.
  void setNarrow(bool narrow);
  QPushButton* toggle() const { return m_toggle; }
  NumbersTable* table() const { return m_table; }  ///< null until it is first wished for

private:
  void switchTable(bool on);

  Theme m_theme = makeTheme(Theme::Kind::Light, 1.0);
  ChartNumbers m_numbers;
  QString m_headingText;
  QBoxLayout* m_head;
  QVBoxLayout* m_body;
  QLabel* m_heading;
  QPushButton* m_toggle;
  NumbersTable* m_table = nullptr;
};

}  // namespace lissom
