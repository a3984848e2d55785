#pragma once

#include "core/base/day.h"
#include "core/base/result.h"
#include "core/figure/body.h"
#include "core/plan/reminders.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <filesystem>
#include <optional>

namespace lissom {

/// What a person chose. A value that was never chosen, or makes no sense in the file, is the one
/// given here.
struct Settings {
  enum class Theme { System, Light, Dark, HighContrast };

  Theme theme = Theme::System;
  int textScale = 100;            ///< per cent, 80 to 160
  std::optional<Day> safetyRead;  ///< the day on which the safety page was read
  bool sound = true;
  bool voice = true;
  std::chrono::seconds ready{8};  ///< to get into position, 3 to 60 s
  bool reducedMotion = false;
  Person figure = Person::One;  ///< who shows the exercises
  QString language;             ///< "en", "de_CH"; empty: the system's
  QByteArray windowGeometry;    ///< QWidget::saveGeometry()
  ReminderSettings reminders{};
  NudgeSettings nudge{};
  /// Where backups are made by themselves once a week; empty: nowhere.
  QString backupFolder{};
  std::optional<Day> lastBackup{};  ///< the day of the last one that was made by itself
  enum class WeekStart { Locale, Monday, Saturday, Sunday };
  WeekStart weekStart = WeekStart::Locale;  ///< of the calendars; the plan's weeks begin on Monday
  enum class Paper { Locale, A4, Letter };
  Paper paper = Paper::Locale;

  friend bool operator==(const Settings&, const Settings&) = default;
};

/// The settings on disk: one small JSON file and the one before it (".bak"). A damaged file never
/// stops the start and is never lost: it is set aside.
///
/// A value: a worker that saves gets a copy, made after load(), and shares nothing with the one it was copied from. Of
/// two saves at once the one that begins last is what stays.
class SettingsFile {
public:
  explicit SettingsFile(std::filesystem::path file);

  enum class Used { File, FileBefore, Defaults };
  struct Loaded {
    Settings settings;
    Used used = Used::File;        ///< where the settings are from, when there is trouble
    std::string keptAs;            ///< the new name of a file that was set aside; empty when it is where it was
    std::optional<Error> trouble;  ///< worth a notice: what was wrong with the file
  };
  /// Always answers settings. A file that is no settings file becomes "settings.json.corrupt-DATE"
  /// with the date of `today`, and what the .bak says is used and put in its place, else the
  /// defaults. One that may not be read stays where it is.
  Loaded load(Day today);

  /// Writes the settings when the file does not say so already; keys of the loaded file that this
  /// program does not know stay. Waits for the disk. On failure the file is as it was; fails with DiskFull,
  /// ReadOnly, Locked or Unavailable.
  Status save(const Settings& settings) const;

private:
  std::filesystem::path m_file;
  QJsonObject m_loaded;  ///< what the file said, for the keys that are not ours
};

}  // namespace lissom
