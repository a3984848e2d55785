#pragma once

#include <QDialog>  // first: moc 6.4 stumbles over <chrono> where no Qt header came before

#include "app/theme.h"

#include <optional>

class QBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace lissom {

/// What the dialog about a person's data shows, already worded.
struct DataView {
  QString folder;      ///< where backups are made every week; empty: nowhere
  QString lastBackup;  ///< "The last one was made on 15 November."; empty: none yet
  /// What is being done, and how far it is, 0 to 100; empty: nothing.
  QString doing;
  int percent = 0;

  friend bool operator==(const DataView&, const DataView&) = default;
};

/// Everything a person may want to do with their data as a whole: back it up, bring it back, take it out and in. While
/// something is done the rest waits, and it can be cancelled.
class DataDialog : public QDialog {
  Q_OBJECT

public:
  explicit DataDialog(const Theme& theme, QWidget* parent = nullptr);

  void showView(const DataView& view);
  void setTheme(const Theme& theme);

Q_SIGNALS:
  void folderWished();
  void noFolderWished();  ///< no backups by themselves any more
  void backupWished();
  void restoreWished();
  void exportWished();
  void importWished();
  void cancelWished();

protected:
  void resizeEvent(QResizeEvent* event) override;

private:
  void fit();
  void addTitle(const QString& text);
  QPushButton* addButton(const QString& name, const QString& text, QBoxLayout* row, void (DataDialog::*wished)());

  QVBoxLayout* m_layout;
  QLabel* m_folder;
  QLabel* m_last;
  QPushButton* m_choose;
  QPushButton* m_none;
  QList<QPushButton*> m_actions;  ///< that wait while something is done
  QLabel* m_doing;
  QProgressBar* m_progress;
  QPushButton* m_cancel;
  QPushButton* m_close;
};

}  // namespace lissom
