#include "app/history/entry_table.h"

#include "app/fields.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

namespace lissom {
namespace {

constexpr int kColumns = 3;
constexpr double kRowGap = 10;  // design px, more than the words need

QTableWidgetItem* itemOf(const QString& text, const QString& spoken) {
  auto* item = new QTableWidgetItem(text);
  item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
  item->setData(Qt::AccessibleTextRole, spoken);
  return item;
}

}  // namespace

EntryTable::EntryTable(QWidget* parent) : QTableWidget(0, kColumns, parent) {
  setAccessibleName(tr("Holds"));
  setHorizontalHeaderLabels({tr("Hold"), tr("Held"), tr("Outcome")});
  setEditTriggers(NoEditTriggers);
  setSelectionBehavior(SelectRows);
  setTabKeyNavigation(false);
  setShowGrid(false);
  setWordWrap(true);
  setFrameShape(NoFrame);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  verticalHeader()->hide();
  verticalHeader()->setMinimumSectionSize(1);
  horizontalHeader()->setHighlightSections(false);
  horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
  horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter | Qt::Alignment(Qt::TextWordWrap));
  // The columns follow the width of the table a moment later, and the lines in them their widths.
  connect(horizontalHeader(), &QHeaderView::sectionResized, this, &EntryTable::fit, Qt::QueuedConnection);
}

void EntryTable::showRows(const std::vector<EntryView::ExerciseRows>& exercises) {
  m_exercises = exercises;
  clearSpans();
  clearContents();
  int rows = 0;
  for (const auto& exercise : exercises) rows += 1 + static_cast<int>(exercise.holds.size());
  setRowCount(rows);
  int row = 0;
  for (const auto& exercise : exercises) {
    setItem(row, 0, itemOf(exercise.exercise, exercise.exercise));
    item(row, 0)->setFlags(Qt::ItemIsEnabled);
    setSpan(row++, 0, 1, kColumns);
    for (const auto& hold : exercise.holds) {
      setItem(row, 0, itemOf(hold.hold, tr("%1, %2").arg(exercise.exercise, hold.hold)));
      setItem(row, 1, itemOf(hold.held, hold.held));
      setItem(row++, 2, itemOf(hold.outcome, hold.outcome));
    }
  }
  setTheme(m_theme);
}

void EntryTable::setTheme(const Theme& theme) {
  m_theme = theme;
  QPalette palette = paletteOf(theme);
  palette.setColor(QPalette::Base, theme.card);
  setPalette(palette);
  setFont(theme.font(15));
  horizontalHeader()->setFont(theme.font(13));
  for (int row = 0; row < rowCount(); ++row) {
    if (columnSpan(row, 0) == kColumns) item(row, 0)->setFont(theme.font(15, QFont::Bold));
  }
  fit();
}

void EntryTable::fit() {
  int height = horizontalHeader()->sizeHint().height();
  for (int row = 0; row < rowCount(); ++row) {
    setRowHeight(row, sizeHintForRow(row) + m_theme.px(kRowGap));
    height += rowHeight(row);
  }
  setFixedHeight(height + 2 * frameWidth());
}

QString EntryTable::copied() const {
  const auto rows = selectionModel()->selectedRows();
  QString text;
  int row = 0;
  for (const auto& exercise : m_exercises) {
    ++row;
    for (const auto& hold : exercise.holds) {
      const bool chosen = rows.isEmpty() || selectionModel()->isRowSelected(row, QModelIndex());
      ++row;
      if (!chosen) continue;
      const QStringList cells{exercise.exercise, hold.hold, hold.held, hold.outcome};
      text += cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
    }
  }
  return text;
}

void EntryTable::keyPressEvent(QKeyEvent* event) {
  if (event->matches(QKeySequence::Copy)) return QGuiApplication::clipboard()->setText(copied());
  QTableWidget::keyPressEvent(event);
}

}  // namespace lissom
