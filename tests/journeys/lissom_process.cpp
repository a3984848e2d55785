#include "tests/journeys/lissom_process.h"

#include "tests/support/child_process.h"

#include <QFile>
#include <QProcessEnvironment>

#include <unistd.h>

namespace lissom {
namespace {

constexpr int kLongestRunMs = 240'000;  // the tour on a busy machine, under sanitizers

}  // namespace

LissomPrograms::LissomPrograms() : m_program(QStringLiteral(LISSOM_PROGRAM)) {
  std::error_code failed;
  std::filesystem::create_directory(m_folder / "run", failed);
  std::filesystem::permissions(m_folder / "run", std::filesystem::perms::owner_all, failed);
}

bool LissomPrograms::runAsNobody() {
  if (::geteuid() != 0) return false;
  namespace fs = std::filesystem;
  fs::permissions(m_folder.path(), fs::perms(0755));
  if (::chown((m_folder / "run").c_str(), kNobody, kNobody) != 0) return false;
  // The tree may lie where only root can go.
  const int reachable = inChild([] {
    dropRights();
    return ::access(LISSOM_PROGRAM, X_OK) == 0 ? 0 : 1;
  });
  if (reachable != 0) {
    fs::copy_file(LISSOM_PROGRAM, m_folder / "lissom");
    m_program = path("lissom");
  }
  m_asNobody = true;
  return true;
}

std::unique_ptr<QProcess> LissomPrograms::prepare(const QStringList& arguments, const QStringList& without) const {
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY"}) environment.remove(QLatin1String(name));
  environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
  environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), path("run"));
  environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("unix:path=") + path("no-bus"));
  for (auto each = m_variables.cbegin(); each != m_variables.cend(); ++each) {
    environment.insert(each.key(), each.value());
  }
  for (const QString& name : without + m_unset) environment.remove(name);
  auto process = std::make_unique<QProcess>();
  process->setProcessEnvironment(environment);
  process->setProgram(m_program);
  const QStringList named{QStringLiteral("--data-dir"), path("data")};
  process->setArguments(m_namesData ? named + arguments : arguments);
  if (m_asNobody) process->setChildProcessModifier([] { dropRights(); });
  return process;
}

Answer LissomPrograms::finish(QProcess& process) {
  process.start(QIODevice::ReadOnly);
  if (!process.waitForFinished(kLongestRunMs)) process.kill();
  process.waitForFinished();
  const bool exited = process.exitStatus() == QProcess::NormalExit && process.error() == QProcess::UnknownError;
  return {exited ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
}

Answer LissomPrograms::run(const QStringList& arguments, const QStringList& without) const {
  return finish(*prepare(arguments, without));
}

Answer LissomPrograms::runOnAFullDisk(const QStringList& arguments) const {
  const auto process = prepare(arguments, {});
  process->setChildProcessModifier([] { fillTheDiskAt(0); });
  return finish(*process);
}

std::unique_ptr<QProcess> LissomPrograms::open(const QStringList& arguments) const {
  auto process = prepare(arguments, {});
  process->setStandardOutputFile(QProcess::nullDevice());
  process->setStandardErrorFile(path("stderr"), QIODevice::Append);
  process->start(QIODevice::ReadOnly);
  process->waitForStarted();
  return process;
}

QList<QByteArray> LissomPrograms::exportedRows() const {
  if (run({QStringLiteral("export"), path("rows.csv")}).code != 0) return {};
  QFile exported(path("rows.csv"));
  if (!exported.open(QIODevice::ReadOnly)) return {};
  return rowsOfHolds(exported.readAll());
}

QList<QByteArray> rowsOfHolds(const QByteArray& csv) {
  constexpr int kOfTheHold = 5;  // the first column of those that only a hold has
  constexpr int kColumns = 11;   // as far as its outcome
  QList<QByteArray> rows;
  for (const QByteArray& line : csv.split('\n').mid(1)) {
    const QList<QByteArray> cells = line.split(',').mid(0, kColumns);
    if (cells.size() == kColumns && !cells[kOfTheHold].isEmpty()) rows.append(cells.join(','));
  }
  return rows;
}

}  // namespace lissom
