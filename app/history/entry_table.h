#pragma once

#include "app/theme.h"

#include <QTableWidget>

#include "app/history/entry_view.h"

#include <vector>

namespace lissom {

/// The holds of a session as a table: a row for each exercise, and under it its holds. It is as high as its rows, reads
/// row by row to assistive technology, and Ctrl+C copies the selected rows.
class EntryTable final : public QTableWidget {
  Q_OBJECT

public:
  explicit EntryTable(QWidget* parent);

  void showRows(const std::vector<EntryView::ExerciseRows>& exercises);
  void setTheme(const Theme& theme);
  /// The selected holds, or all when none is: tab separated, each with its exercise.
  QString copied() const;

protected:
  void keyPressEvent(QKeyEvent* event) override;

private:
  void fit();

  Theme m_theme = makeTheme(Theme::Kind::Light, 1.0);
  std::vector<EntryView::ExerciseRows> m_exercises;
};

}  // namespace lissom
