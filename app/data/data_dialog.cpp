#include "app/data/data_dialog.h"

#include "app/parts.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace lissom {

DataDialog::DataDialog(const Theme& theme, QWidget* parent) : QDialog(parent) {
  setWindowTitle(tr("Your data"));
  m_layout = new QVBoxLayout(this);
  const auto addText = [this](const QString& text) {
    QLabel* label = makeLabel("small", this);
    label->setText(text);
    m_layout->addWidget(label);
    return label;
  };
  const auto addRow = [this] {
    auto* row = new QHBoxLayout;
    m_layout->addLayout(row);
    return row;
  };

  addTitle(tr("Backup"));
  addText(
      tr("One file holds everything: your log, plan, own routines and settings. Keep it on another disk, and "
         "nothing is lost with this computer."));
  m_folder = addText({});
  m_last = addText({});
  QBoxLayout* row = addRow();
  m_choose = addButton(QStringLiteral("folder"), tr("Back up every &week…"), row, &DataDialog::folderWished);
  m_none = addButton(QStringLiteral("noFolder"), tr("&Stop that"), row, &DataDialog::noFolderWished);
  addButton(QStringLiteral("backup"), tr("&Back up now…"), row, &DataDialog::backupWished);
  row->addStretch(1);
  row = addRow();
  addButton(QStringLiteral("restore"), tr("B&ring a backup back…"), row, &DataDialog::restoreWished);
  row->addStretch(1);

  addTitle(tr("Other programs"));
  addText(
      tr("Take your log out as a table, a calendar, a document or all of it, and bring in what another computer "
         "exported."));
  row = addRow();
  addButton(QStringLiteral("export"), tr("&Export…"), row, &DataDialog::exportWished);
  addButton(QStringLiteral("import"), tr("&Import…"), row, &DataDialog::importWished);
  row->addStretch(1);

  m_doing = addText({});
  row = addRow();
  m_progress = new QProgressBar(this);
  m_progress->setTextVisible(false);
  row->addWidget(m_progress, 1);
  m_cancel = makeButton("quiet", this);
  m_cancel->setObjectName(QStringLiteral("cancel"));
  m_cancel->setText(tr("Cancel"));
  row->addWidget(m_cancel);
  connect(m_cancel, &QPushButton::clicked, this, &DataDialog::cancelWished);

  row = addRow();
  row->addStretch(1);
  m_close = makeButton("quiet", this);
  m_close->setText(tr("Close"));
  m_close->setDefault(true);
  row->addWidget(m_close);
  connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
  showView({});
  setTheme(theme);
}

void DataDialog::addTitle(const QString& text) {
  QLabel* title = makeLabel("heading", this);
  title->setText(text);
  m_layout->addWidget(title);
}

QPushButton* DataDialog::addButton(const QString& name, const QString& text, QBoxLayout* row,
                                   void (DataDialog::*wished)()) {
  QPushButton* button = makeButton("quiet", this);
  button->setObjectName(name);
  button->setText(text);
  button->setAutoDefault(false);
  row->addWidget(button);
  m_actions.append(button);
  connect(button, &QPushButton::clicked, this, wished);
  return button;
}

void DataDialog::showView(const DataView& view) {
  m_folder->setText(view.folder.isEmpty() ? tr("No backup is made by itself.")
                                          : tr("Every week one is made in %1; the last eight stay.").arg(view.folder));
  m_last->setText(view.lastBackup);
  m_last->setVisible(!view.lastBackup.isEmpty());
  m_none->setVisible(!view.folder.isEmpty());
  const bool busy = !view.doing.isEmpty();
  for (QPushButton* button : m_actions) button->setEnabled(!busy);
  m_doing->setText(view.doing);
  m_doing->setVisible(busy);
  m_progress->setVisible(busy);
  m_progress->setValue(view.percent);
  m_progress->setAccessibleName(view.doing);
  m_cancel->setVisible(busy);
  fit();
}

/// As high as its words are at this width: labels that wrap do not say so to a window by themselves.
void DataDialog::fit() {
  m_layout->invalidate();
  const int wide = std::max(width(), m_layout->minimumSize().width());
  setMinimumHeight(0);
  resize(wide, m_layout->totalHeightForWidth(wide));
  setMinimumHeight(m_layout->totalHeightForWidth(wide));
}

void DataDialog::resizeEvent(QResizeEvent* event) {
  QDialog::resizeEvent(event);
  setMinimumHeight(m_layout->totalHeightForWidth(width()));
}

void DataDialog::setTheme(const Theme& theme) {
  setStyleSheet(styleSheetOf(theme));
  const int margin = theme.px(28);
  m_layout->setContentsMargins(margin, margin, margin, theme.px(22));
  m_layout->setSpacing(theme.px(10));
  m_progress->setPalette(paletteOf(theme));
  m_progress->setFixedHeight(theme.px(10));
  setMinimumWidth(theme.px(520));
  fit();
}

}  // namespace lissom
