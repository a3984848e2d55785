#pragma once

#include "app/theme.h"

#include <QString>
#include <QStringList>
#include <QTableWidget>

#include <vector>

namespace lissom {

/// What a chart shows, as rows of words and numbers.
struct ChartNumbers {
  QStringList header;
  std::vector<QStringList> rows;  ///< each as long as the header

  friend bool operator==(const ChartNumbers&, const ChartNumbers&) = default;
};

/// Tab separated, the header first, a line each: as a spreadsheet takes it. Tabs and line ends in a text become spaces.
QString tabSeparated(const ChartNumbers& numbers);

/// The numbers of a chart, to be read by assistive technology, selected and copied: Ctrl+C takes the selected rows with
/// the header.
class NumbersTable final : public QTableWidget {
  Q_OBJECT

public:
  explicit NumbersTable(QWidget* parent);

  void showNumbers(const ChartNumbers& numbers);
  void setTheme(const Theme& theme);
  /// The selected rows (all of them when none is) with the header.
  QString selectedText() const;

protected:
  bool event(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

private:
  void fitHeight();
  ChartNumbers m_numbers;
  Theme m_theme = makeTheme(Theme::Kind::Light, 1.0);
};

}  // namespace lissom
