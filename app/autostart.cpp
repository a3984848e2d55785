#include "app/autostart.h"

#include "core/storage/atomic_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QStandardPaths>

#include <algorithm>
#include <utility>

namespace lissom {
namespace {

namespace fs = std::filesystem;

struct Words {
  Q_DECLARE_TR_FUNCTIONS(lissom::Autostart)
};

/// One argument of an Exec line: quoted for the command line, then escaped as any value of the file is.
QString quoted(const QString& argument) {
  QString text;
  for (const QChar c : argument) {
    if (QStringLiteral("\"`$\\").contains(c)) text += QLatin1Char('\\');
    text += c;
    if (c == QLatin1Char('%')) text += c;  // else it is a field to be filled in
  }
  text.replace(QLatin1Char('\\'), QLatin1String("\\\\"));
  return QLatin1Char('"') + text + QLatin1Char('"');
}

/// The specification knows no way to write these.
bool canStand(const QString& program) {
  const auto isControl = [](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7f; };
  return program.startsWith(QLatin1Char('/')) && !program.contains(QLatin1Char('=')) &&
         std::none_of(program.begin(), program.end(), isControl);
}

constexpr std::size_t kLongestFile = 64 * 1024;

}  // namespace

Autostart::Autostart(fs::path file, QStringList command) : m_file(std::move(file)), m_command(std::move(command)) {}

fs::path Autostart::usualFile() {
  const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
  return fs::path(QFile::encodeName(folder).toStdString()) / "autostart" / "lissom.desktop";
}

bool Autostart::isOn() const {
  std::error_code ignored;
  return fs::is_regular_file(m_file, ignored);
}

Status Autostart::set(bool on) const {
  std::error_code trouble;
  if (!on) {
    fs::remove(m_file, trouble);  // what is not there is no trouble
    return trouble ? Status(errorOf(trouble.value(), "remove " + m_file.string())) : Done{};
  }
  if (m_command.isEmpty() || !canStand(m_command.first())) {
    return Error{Error::Code::Unavailable, "no desktop entry can name the program " + m_command.value(0).toStdString()};
  }
  const std::string text = autostartEntry(m_command).toStdString();
  if (const auto now = readFile(m_file, kLongestFile); now && *now == text) return Done{};
  fs::create_directories(m_file.parent_path(), trouble);
  if (trouble) return errorOf(trouble.value(), "create " + m_file.parent_path().string());
  return writeFileAtomically(m_file, text);
}

QString autostartEntry(const QStringList& command) {
  QStringList exec;
  for (const QString& argument : command) exec << quoted(argument);
  return QStringLiteral(
             "[Desktop Entry]\n"
             "Type=Application\n"
             "Name=Lissom\n"
             "Comment=%1\n"
             "Exec=%2\n"
             "Icon=lissom\n"
             "Terminal=false\n"
             "X-GNOME-Autostart-enabled=true\n")
      .arg(Words::tr("Reminds you of your stretches"), exec.join(QLatin1Char(' ')));
}

QString autostartTrouble(const Error& error, bool on) {
  if (!on) return Words::tr("Lissom could not be taken out of what starts when you log in.");
  if (error.code == Error::Code::DiskFull) {
    return Words::tr("Lissom could not be added to what starts when you log in: the disk is full.");
  }
  if (error.code == Error::Code::ReadOnly) {
    return Words::tr("Lissom could not be added to what starts when you log in: the folder may not be written to.");
  }
  return Words::tr("Lissom could not be added to what starts when you log in.");
}

}  // namespace lissom
