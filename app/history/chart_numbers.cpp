#include "app/history/chart_numbers.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

namespace lissom {
namespace {

constexpr int kRowsShown = 12;  // more scroll

QString asCell(QString text) {
  for (const QChar end : {QChar(u'\t'), QChar(u'\n'), QChar(u'\r')}) text.replace(end, QLatin1Char(' '));
  return text;
}

QString asLine(const QStringList& cells) {
  QStringList line;
  for (const QString& cell : cells) line << asCell(cell);
  return line.join(QLatin1Char('\t')) + QLatin1Char('\n');
}

}  // namespace

QString tabSeparated(const ChartNumbers& numbers) {
  QString text = asLine(numbers.header);
  for (const QStringList& row : numbers.rows) text += asLine(row);
  return text;
}

NumbersTable::NumbersTable(QWidget* parent) : QTableWidget(parent) {
  setEditTriggers(NoEditTriggers);
  setSelectionBehavior(SelectRows);
  setSelectionMode(ExtendedSelection);
  setTabKeyNavigation(false);
  setAlternatingRowColors(false);
  setShowGrid(false);
  setFrameShape(NoFrame);
  verticalHeader()->hide();
  horizontalHeader()->setHighlightSections(false);
  horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  horizontalHeader()->setStretchLastSection(true);
  horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  setHorizontalScrollMode(ScrollPerPixel);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void NumbersTable::showNumbers(const ChartNumbers& numbers) {
  if (numbers == m_numbers && rowCount() > 0) return;
  m_numbers = numbers;
  clear();
  setColumnCount(static_cast<int>(numbers.header.size()));
  setHorizontalHeaderLabels(numbers.header);
  setRowCount(static_cast<int>(numbers.rows.size()));
  for (int row = 0; row < rowCount(); ++row) {
    const QStringList& cells = numbers.rows[static_cast<std::size_t>(row)];
    for (int column = 0; column < columnCount(); ++column) {
      setItem(row, column, new QTableWidgetItem(cells.value(column)));
    }
  }
  fitHeight();
}

void NumbersTable::setTheme(const Theme& theme) {
  m_theme = theme;
  setFont(theme.font(15));
  verticalHeader()->setDefaultSectionSize(QFontMetrics(theme.font(15)).height() + theme.px(8));
  verticalHeader()->setMinimumSectionSize(1);
  fitHeight();
}

void NumbersTable::fitHeight() {
  const int rows = std::clamp(rowCount(), 1, kRowsShown);
  setFixedHeight(horizontalHeader()->sizeHint().height() + rows * verticalHeader()->defaultSectionSize() +
                 horizontalScrollBar()->sizeHint().height() + 2 * frameWidth());
}

QString NumbersTable::selectedText() const {
  std::vector<int> rows;
  for (const QModelIndex& index : selectionModel()->selectedRows()) rows.push_back(index.row());
  std::ranges::sort(rows);
  if (rows.empty()) return tabSeparated(m_numbers);
  ChartNumbers chosen{m_numbers.header, {}};
  for (const int row : rows) chosen.rows.push_back(m_numbers.rows[static_cast<std::size_t>(row)]);
  return tabSeparated(chosen);
}

bool NumbersTable::event(QEvent* event) {
  // The page around has shortcuts on keys that move in a table.
  if (event->type() == QEvent::ShortcutOverride) {
    auto* pressed = static_cast<QKeyEvent*>(event);
    switch (pressed->key()) {
      case Qt::Key_Left:
      case Qt::Key_Right:
      case Qt::Key_Home:
      case Qt::Key_End:
      case Qt::Key_PageUp:
      case Qt::Key_PageDown:
        if (pressed->modifiers() & Qt::ControlModifier) break;
        event->accept();
        return true;
      default:
        break;
    }
  }
  return QTableWidget::event(event);
}

void NumbersTable::keyPressEvent(QKeyEvent* event) {
  if (event->matches(QKeySequence::Copy)) {
    QGuiApplication::clipboard()->setText(selectedText());
    return;
  }
  QTableWidget::keyPressEvent(event);
}

}  // namespace lissom
