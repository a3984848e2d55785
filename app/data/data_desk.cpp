#include "app/data/data_desk.h"

#include "app/backup_places.h"
#include "app/convert.h"
#include "app/data/data_words.h"
#include "app/phrases.h"
#include "core/exchange/log_csv.h"
#include "core/exchange/log_json.h"
#include "core/storage/atomic_file.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>

#include <utility>

namespace lissom {
namespace {

std::filesystem::path pathOf(const QString& file) {
  return std::filesystem::path(file.toStdString());
}

QString dateOf(Day day) {
  return QLocale().toString(toQt(day), QLocale::LongFormat);
}

}  // namespace

DataDesk::DataDesk(World world, QObject* parent) : QObject(parent), m_world(std::move(world)) {
  m_patience.setSingleShot(true);
  m_patience.setInterval(m_world.patience);
  connect(&m_patience, &QTimer::timeout, this, &DataDesk::showWhileBusy);
}

void DataDesk::setSettings(const Settings& settings) {
  m_settings = settings;
  refreshDialog();
}

void DataDesk::setTheme(const Theme& theme) {
  m_theme = theme;
  if (m_dialog) m_dialog->setTheme(theme);
}

void DataDesk::open(QWidget* parent) {
  DataDialog dialog(m_theme, parent);
  m_dialog = &dialog;
  refreshDialog();
  connect(&dialog, &DataDialog::folderWished, this, [this, &dialog] {
    const QString folder =
        QFileDialog::getExistingDirectory(&dialog, tr("A folder for the backups"), m_settings.backupFolder);
    if (!folder.isEmpty()) setFolder(folder);
  });
  connect(&dialog, &DataDialog::noFolderWished, this, [this] { setFolder({}); });
  connect(&dialog, &DataDialog::backupWished, this, [this, &dialog] {
    const QString name = toQt(backupNameOf(dayOf(m_world.clock.now())));
    const QString file = QFileDialog::getSaveFileName(&dialog, tr("Back up everything"), name,
                                                      tr("Backups (*%1)").arg(QLatin1String(kBackupEnding)));
    if (!file.isEmpty()) backUpTo(file);
  });
  connect(&dialog, &DataDialog::restoreWished, this, [this, &dialog] {
    const QString file = QFileDialog::getOpenFileName(
        &dialog, tr("Bring a backup back"), m_settings.backupFolder,
        tr("Backups (*%1)").arg(QLatin1String(kBackupEnding)) + QStringLiteral(";;") + tr("All files (*)"));
    if (!file.isEmpty()) restoreFrom(file);
  });
  connect(&dialog, &DataDialog::exportWished, this, [this, &dialog] { chooseExport(&dialog); });
  connect(&dialog, &DataDialog::importWished, this, [this, &dialog] { chooseImport(&dialog); });
  connect(&dialog, &DataDialog::cancelWished, this, &DataDesk::cancel);
  connect(this, &DataDesk::restartWished, &dialog, &QDialog::accept);
  dialog.exec();
}

void DataDesk::chooseExport(QWidget* parent) {
  QString chosen;
  const QString everything = tr("Everything (*.json)");
  const QString calendar = tr("Calendar (*.ics)");
  const QString document = tr("Document (*.pdf)");
  QString file = QFileDialog::getSaveFileName(
      parent, tr("Export the log"), QStringLiteral("lissom.csv"),
      QStringList{tr("Table (*.csv)"), everything, calendar, document}.join(QLatin1String(";;")), &chosen);
  if (file.isEmpty()) return;
  if (QFileInfo(file).suffix().isEmpty()) {
    file += chosen == everything ? QStringLiteral(".json")
            : chosen == calendar ? QStringLiteral(".ics")
            : chosen == document ? QStringLiteral(".pdf")
                                 : QStringLiteral(".csv");
  }
  exportTo(file);
}

void DataDesk::chooseImport(QWidget* parent) {
  const QString file =
      QFileDialog::getOpenFileName(parent, tr("Import a log"), QString(), tr("What Lissom exported (*.json *.csv)"));
  if (!file.isEmpty()) importFrom(file, parent);
}

// ---- Doing things elsewhere.

Progress DataDesk::progress() {
  return [this, last = -1](double done) mutable {
    const int percent = static_cast<int>(done * 100);
    if (percent != last) {
      last = percent;
      QMetaObject::invokeMethod(this, [this, percent] {
        m_view.percent = percent;
        refreshDialog();
      });
    }
    return !m_cancelled;
  };
}

bool DataDesk::begin(const QString& doing) {
  if (isBusy()) {
    Q_EMIT told(tr("Lissom is still busy with your data. Try it again when that is done."), {});
    return false;
  }
  m_cancelled = false;
  m_patience.start();
  goOn(doing);
  return true;
}

void DataDesk::goOn(const QString& doing) {
  m_view.doing = doing;
  m_view.percent = 0;
  refreshDialog();
}

void DataDesk::end() {
  m_patience.stop();
  m_isLooking = false;
  m_view.doing.clear();
  refreshDialog();
  if (m_closesItself && m_dialog) m_dialog->accept();
}

/// Whether it was: the person may have said so when the work was done already.
bool DataDesk::endIfCancelled() {
  if (!m_cancelled) return false;
  end();
  m_import.reset();
  Q_EMIT told(tr("It was cancelled; nothing has changed."), {});
  return true;
}

/// Where nothing else shows how far it is and how to cancel it.
void DataDesk::showWhileBusy() {
  if (!isBusy() || m_dialog || !m_above) return;
  m_closesItself = true;
  open(m_above);
  m_closesItself = false;
}

void DataDesk::refreshDialog() {
  m_view.folder = m_settings.backupFolder;
  m_view.lastBackup =
      m_settings.lastBackup ? tr("The last one was made on %1.").arg(dateOf(*m_settings.lastBackup)) : QString();
  if (m_dialog) m_dialog->showView(m_view);
}

template <class Answer>
void DataDesk::onLog(std::function<Result<Answer>(LogStore&)> work, std::function<void(const Result<Answer>&)> then) {
  m_world.log.withLog([this, work = std::move(work), then = std::move(then)](LogStore* log, const auto& trouble) {
    const Result<Answer> answer =
        log ? work(*log) : Result<Answer>(trouble.value_or(Error{Error::Code::Unavailable, "the log is not open"}));
    QMetaObject::invokeMethod(this, [then, answer] { then(answer); });
  });
}

void DataDesk::fail(const QString& sentence, const Error& error) {
  if (endIfCancelled()) return;
  end();
  m_import.reset();
  Q_EMIT told(sentence, toQt(error.detail));
}

// ---- Out.

void DataDesk::exportTo(const QString& file) {
  if (!begin(tr("Exporting…"))) return;
  const QString suffix = QFileInfo(file).suffix().toLower();
  const auto write = [this, file](const Result<std::string>& bytes) {  // on any thread but the window's
    const Status written = bytes ? writeFileAtomically(pathOf(file), *bytes) : Status(bytes.error());
    QMetaObject::invokeMethod(this, [this, file, written, made = bool(bytes)] {
      if (!written) {
        return fail(made ? Phrases::notWritten(file, written.error()) : Phrases::of(written.error()), written.error());
      }
      end();
      Q_EMIT told(tr("It is in %1.").arg(file), {});
    });
  };
  if (suffix == QLatin1String("ics")) {
    m_world.disk.start([write, text = m_world.calendar()] { write(text); });
    return;
  }
  const bool json = suffix == QLatin1String("json");
  const bool pdf = suffix == QLatin1String("pdf");
  const auto document = pdf ? m_world.document() : nullptr;
  m_world.log.readAll([write, json, pdf, document](const Result<LogContents>& all) {
    if (!all) return write(all.error());
    if (json) return write(jsonOf(*all));
    const auto sessions = sessionsThatCount(*all);
    write(pdf ? document(sessions) : Result<std::string>(csvOf(sessions)));
  });
}

// ---- In.

void DataDesk::importFrom(const QString& file, QWidget* above) {
  m_above = above;
  if (!begin(tr("Reading %1…").arg(QFileInfo(file).fileName()))) return;
  m_isLooking = true;
  m_world.disk.start([this, file, progress = progress()] {
    auto read = readLogFile(pathOf(file), progress);
    QMetaObject::invokeMethod(this,
                              [this, file, read = std::move(read)]() mutable { takeImport(file, std::move(read)); });
  });
}

void DataDesk::takeImport(const QString& file, Result<ReadLog> read) {
  if (endIfCancelled()) return;
  if (!read) return fail(tr("This file cannot be read; nothing has changed."), read.error());
  if (!*read) {
    end();
    Q_EMIT told(tr("There are mistakes in this file; nothing has changed."),
                DataWords::of(read->mistakes, read->hasMore));
    return;
  }
  m_import = std::make_unique<LogContents>(std::move(read->contents));
  goOn(tr("Looking what is new in %1…").arg(QFileInfo(file).fileName()));
  onLog<MergePreview>([contents = m_import.get(),
                       progress = progress()](LogStore& log) { return previewMerge(log, *contents, progress); },
                      [this, file](const Result<MergePreview>& preview) {
                        if (endIfCancelled()) return;
                        if (!preview) return fail(Phrases::of(preview.error()), preview.error());
                        confirmImport(file, *preview);
                      });
}

void DataDesk::confirmImport(const QString& file, const MergePreview& preview) {
  end();
  auto contents = std::move(m_import);
  if (!preview.bringsSomething() && preview.conflicts.empty()) {
    Q_EMIT told(tr("Everything in this file is in your log already."), {});
    return;
  }
  const QString words = DataWords::of(preview);
  const QString conflicts = DataWords::of(preview.conflicts);
  if (!preview.bringsSomething()) {
    Q_EMIT told(words, conflicts);
    return;
  }
  if (!m_world.ask({tr("Import %1?").arg(QFileInfo(file).fileName()), words, tr("Import"), conflicts})) return;
  if (!begin(tr("Importing…"))) return;
  m_import = std::move(contents);
  addImport();
}

void DataDesk::addImport() {
  onLog<MergePreview>(
      [contents = m_import.get(), progress = progress()](LogStore& log) { return mergeInto(log, *contents, progress); },
      [this](const Result<MergePreview>& merged) {
        if (!merged) return fail(Phrases::of(merged.error()), merged.error());
        end();
        m_import.reset();
        if (merged->cancelled) {
          Q_EMIT told(tr("It was cancelled; nothing has changed."), {});
          return;
        }
        Q_EMIT told(tr("It is imported."), DataWords::of(merged->conflicts));
        Q_EMIT imported();
      });
}

// ---- Backups.

void DataDesk::setFolder(const QString& folder) {
  Q_EMIT backupsChanged(folder, std::nullopt);  // setSettings() comes of it
  backUpIfDue();
}

void DataDesk::backUpTo(const QString& file) {
  if (!begin(tr("Backing up…"))) return;
  onLog<BackupSummary>(
      [this, file, now = m_world.clock.now(), progress = progress()](LogStore& log) {
        return writeBackup(log, backupPlacesOf(m_world.places), pathOf(file), now, progress);
      },
      [this, file](const Result<BackupSummary>& made) {
        if (!made) return fail(Phrases::notWritten(file, made.error()), made.error());
        end();
        Q_EMIT told(tr("The backup is in %1, and was read once to be sure.").arg(file), DataWords::of(*made));
      });
}

void DataDesk::backUpIfDue() {
  const Now now = m_world.clock.now();
  const Day today = dayOf(now);
  if (m_settings.backupFolder.isEmpty() || isBusy() || !isBackupDue(m_settings.lastBackup, today)) return;
  const QString folder = m_settings.backupFolder;
  onLog<std::filesystem::path>(
      [this, folder, today, now](LogStore& log) {
        return writeWeeklyBackup(log, backupPlacesOf(m_world.places), pathOf(folder), today, now);
      },
      [this, folder, today](const Result<std::filesystem::path>& made) {
        if (!made) {
          Q_EMIT told(tr("The backup of this week could not be made in %1.").arg(folder), toQt(made.error().detail));
          return;
        }
        if (m_settings.backupFolder == folder) Q_EMIT backupsChanged(folder, today);
      });
}

void DataDesk::restoreFrom(const QString& file) {
  if (!begin(tr("Reading the backup…"))) return;
  m_world.log.withLog([this, file](LogStore* log, const auto&) {
    const auto preview = previewRestore(pathOf(file), backupPlacesOf(m_world.places), log);
    QMetaObject::invokeMethod(this, [this, file, preview] {
      if (!preview) return fail(DataWords::ofRestore(preview.error()), preview.error());
      confirmRestore(file, *preview);
    });
  });
}

void DataDesk::confirmRestore(const QString& file, const RestorePreview& preview) {
  end();
  if (!m_world.ask({tr("Bring this backup back?"), DataWords::of(preview), tr("Bring back"), {}})) return;
  if (!begin(tr("Preparing…"))) return;
  const Day today = dayOf(m_world.clock.now());
  m_world.disk.start([this, file, today] {
    const Status staged = stageRestore(pathOf(file), backupPlacesOf(m_world.places), today);
    QMetaObject::invokeMethod(this, [this, staged] {
      if (!staged) return fail(DataWords::ofRestore(staged.error()), staged.error());
      end();
      Q_EMIT restartWished();
    });
  });
}

}  // namespace lissom
