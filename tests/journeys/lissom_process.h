#pragma once

#include "tests/support/temporary_folder.h"

#include <QByteArray>
#include <QHash>
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

  /// From now on programs run with the rights of an ordinary user. Needs root: false elsewhere.
  bool runAsNobody();
  /// From now on the data folder is not named: programs find it by themselves.
  void letThemFindTheirPlaces() { m_namesData = false; }
  void setVariable(const char* name, const QString& value) {
    m_unset.removeAll(QLatin1String(name));
    m_variables.insert(QLatin1String(name), value);
  }
  void unsetVariable(const char* name) { m_unset.append(QLatin1String(name)); }

  /// A run of a command that ends by itself.
  Answer run(const QStringList& arguments, const QStringList& without = {}) const;
  /// The same on a disk that is full.
  Answer runOnAFullDisk(const QStringList& arguments) const;
  /// A window that stays open. The process is killed when the answer is destroyed.
  std::unique_ptr<QProcess> open(const QStringList& arguments = {}) const;

  /// The holds of an export; empty when there is none yet.
  QList<QByteArray> exportedRows() const;

  std::filesystem::path file(const char* name) const { return m_folder / name; }
  QString path(const char* name) const { return QString::fromStdString(file(name).string()); }

private:
  std::unique_ptr<QProcess> prepare(const QStringList& arguments, const QStringList& without) const;
  static Answer finish(QProcess& process);

  TemporaryFolder m_folder;
  QString m_program;
  bool m_asNobody = false;
  bool m_namesData = true;
  QHash<QString, QString> m_variables;
  QStringList m_unset;
};

/// The rows of a log in CSV, of each hold what was written when it ended: what is said of its session changes later.
QList<QByteArray> rowsOfHolds(const QByteArray& csv);

}  // namespace lissom
