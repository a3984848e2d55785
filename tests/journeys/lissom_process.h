#pragma once

#include "tests/support/temporary_folder.h"

#include <QByteArray>
#include <QProcess>
#include <QStringList>

#include <memory>

namespace lissom {

/// What a run of the built program answered.
struct Answer {
  int code = -1;  ///< the exit code; -1 when it did not end by itself
  QByteArray out;
  QByteArray err;
};

/// Runs the built program on a data folder of its own: no display, no session bus, nothing of the
/// person's.
class LissomPrograms {
public:
  LissomPrograms();

  /// A run of a command that ends by itself.
  Answer run(const QStringList& arguments, const QStringList& without = {}) const;
  /// The same on a disk that is full.
  Answer runOnAFullDisk(const QStringList& arguments) const;
  /// A window that stays open. The process is killed when the answer is destroyed.
  std::unique_ptr<QProcess> open(const QStringList& arguments = {}) const;

  /// The lines of an export, without the header; empty when there is none yet.
  QList<QByteArray> exportedRows() const;

  std::filesystem::path file(const char* name) const { return m_folder / name; }
  QString path(const char* name) const { return QString::fromStdString(file(name).string()); }

private:
  std::unique_ptr<QProcess> prepare(const QStringList& arguments, const QStringList& without) const;
  static Answer finish(QProcess& process);

  TemporaryFolder m_folder;
};

}  // namespace lissom
