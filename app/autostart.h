#pragma once

#include <QStringList>

#include "core/base/result.h"

#include <filesystem>

namespace lissom {

/// Lissom among the programs that start when one logs in: one file, as the desktop's autostart specification has it.
class Autostart {
public:
  /// The command with its arguments, the program's own absolute path first.
  Autostart(std::filesystem::path file, QStringList command);

  /// autostart/lissom.desktop in XDG_CONFIG_HOME, else in ~/.config.
  static std::filesystem::path usualFile();

  /// It starts at login, as far as our file says.
  bool isOn() const;
  /// Writes the file whole, or removes it. Does nothing when it is so already. Fails with Unavailable (there is no
  /// folder for it, or the program's path cannot stand in such a file), ReadOnly or DiskFull; then nothing has changed.
  Status set(bool on) const;

private:
  std::filesystem::path m_file;
  QStringList m_command;
};

/// The file's text.
QString autostartEntry(const QStringList& command);
/// What a person is told when set() failed.
QString autostartTrouble(const Error& error, bool on);

}  // namespace lissom
