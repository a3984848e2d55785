#pragma once

#include <QObject>  // first: moc 6.4 stumbles over <chrono> where no Qt header came before

#include "app/clock.h"
#include "app/data/data_dialog.h"
#include "app/places.h"
#include "app/settings.h"
#include "core/exchange/read_log.h"
#include "core/storage/backup.h"
#include "core/storage/log_keeper.h"
#include "core/storage/log_merge.h"

#include <QPointer>
#include <QString>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace lissom {

/// What a person does with their data as a whole: backups, by hand and every week, bringing one back, export and
/// import. The log is touched on its keeper's thread and files on the worker's, so that nothing waits for a disk.
class DataDesk : public QObject {
  Q_OBJECT
public:
  struct Question {
    QString title;
    QString text;
    QString yes;      ///< the word on the button that goes on
    QString details;  ///< may be empty
  };
  struct World {
    LogKeeper& log;
    QThreadPool& disk;
    const Clock& clock;
    Places places;
    std::function<std::string()> calendar;  ///< the plan as iCalendar
    /// What makes a PDF of sessions, by the plan as it is now; it may be called on any thread.
    std::function<std::function<Result<std::string>(const std::vector<SessionRecord>&)>()> document;
    std::function<bool(const Question&)> ask;  ///< whether the person says yes
    std::chrono::milliseconds patience{700};   ///< after which something takes long
  };

  explicit DataDesk(World world, QObject* parent = nullptr);

  /// What of the settings it needs, whenever they change.
  void setSettings(const Settings& settings);
  void setTheme(const Theme& theme);
  /// Shows the dialog until it is closed.
  void open(QWidget* parent);

  // Each asks for a file first.
  void chooseExport(QWidget* parent);
  void chooseImport(QWidget* parent);

  /// The kind follows from the file's ending: .csv, .json, .ics or .pdf.
  void exportTo(const QString& file);
  /// Says what the file brings, asks, and adds it. When that takes long, how far it is and the way to cancel it are
  /// shown over `above`.
  void importFrom(const QString& file, QWidget* above = nullptr);
  void backUpTo(const QString& file);
  /// Says what the backup brings, asks, prepares it and wishes a restart.
  void restoreFrom(const QString& file);
  /// Makes the backup of the week when it is due; says so only when it cannot.
  void backUpIfDue();
  void setFolder(const QString& folder);
  void cancel() { m_cancelled = true; }
  /// The program ends: a file that is read for an import is let be. What is written is completed.
  void leave() { m_cancelled = m_cancelled || m_isLooking; }
  bool isBusy() const { return !m_view.doing.isEmpty(); }

Q_SIGNALS:
  /// The folder or the day of the last backup is another.
  void backupsChanged(const QString& folder, std::optional<Day> last);
  void told(const QString& sentence, const QString& details);
  void imported();
  /// A restore is prepared: it is completed when nobody has the log open.
  void restartWished();

private:
  Progress progress();
  /// False, and told, while something else is done.
  bool begin(const QString& doing);
  void goOn(const QString& doing);
  void end();
  bool endIfCancelled();
  void refreshDialog();
  /// Runs `work` with the open log on the keeper's thread and then `then` with its answer here.
  template <class Answer>
  void onLog(std::function<Result<Answer>(LogStore&)> work, std::function<void(const Result<Answer>&)> then);
  void takeImport(const QString& file, Result<ReadLog> read);
  void confirmImport(const QString& file, const MergePreview& preview);
  void addImport();
  void showWhileBusy();
  void confirmRestore(const QString& file, const RestorePreview& preview);
  void fail(const QString& sentence, const Error& error);

  World m_world;
  Settings m_settings;
  Theme m_theme = makeTheme(Theme::Kind::Light, 1.0);
  DataView m_view;
  QPointer<DataDialog> m_dialog;
  /// What was read, while the keeper's thread looks at it or adds it: only this object's thread changes it, and not
  /// then.
  std::unique_ptr<LogContents> m_import;
  std::atomic<bool> m_cancelled = false;
  bool m_isLooking = false;  ///< an import has not come to its question
  QTimer m_patience;         ///< until something is said to take long
  QPointer<QWidget> m_above;
  bool m_closesItself = false;  ///< the dialog, which was shown because it took long
};

}  // namespace lissom
