#include "app/settings.h"

#include "core/storage/atomic_file.h"

#include <QJsonDocument>

#include <array>
#include <cerrno>
#include <cmath>
#include <utility>

namespace lissom {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLongestFile = 1024 * 1024;
constexpr qsizetype kLongestGeometry = 4096;
constexpr qsizetype kLongestLanguage = 35;  // RFC 5646, 4.4.1

constexpr std::array kThemes{std::pair{Settings::Theme::System, "system"}, std::pair{Settings::Theme::Light, "light"},
                             std::pair{Settings::Theme::Dark, "dark"},
                             std::pair{Settings::Theme::HighContrast, "high_contrast"}};

constexpr std::array kWeekStarts{
    std::pair{Settings::WeekStart::Locale, "locale"}, std::pair{Settings::WeekStart::Monday, "monday"},
    std::pair{Settings::WeekStart::Saturday, "saturday"}, std::pair{Settings::WeekStart::Sunday, "sunday"}};
constexpr std::array kPapers{std::pair{Settings::Paper::Locale, "locale"}, std::pair{Settings::Paper::A4, "a4"},
                             std::pair{Settings::Paper::Letter, "letter"}};

const QLatin1String kTheme("theme");
const QLatin1String kTextScale("text_scale_percent");
const QLatin1String kSafetyRead("safety_read");
const QLatin1String kSound("sound");
const QLatin1String kVoice("voice");
const QLatin1String kReady("ready_s");
const QLatin1String kReducedMotion("reduced_motion");
const QLatin1String kFigure("figure");
const QLatin1String kLanguage("language");
const QLatin1String kWindowGeometry("window_geometry");
const QLatin1String kReminders("reminders");
const QLatin1String kNudge("nudge");
const QLatin1String kBackupFolder("backup_folder");
const QLatin1String kLastBackup("last_backup");
const QLatin1String kWeekStart("week_start");
const QLatin1String kPaper("paper");
const QLatin1String kOn("on");
const QLatin1String kAgain("again_min");
const QLatin1String kQuietFrom("quiet_from_min");    // after midnight
const QLatin1String kQuietUntil("quiet_until_min");  // after midnight
const QLatin1String kOnRestDays("on_rest_days");
const QLatin1String kAtLogin("at_login");
const QLatin1String kEvery("every_min");
const QLatin1String kSnooze("snooze_min");

int wholeNumber(const QJsonValue& value, int lowest, int highest, int otherwise) {
  const double number = value.toDouble(std::nan(""));
  const bool fits = number >= lowest && number <= highest && number == std::floor(number);
  return fits ? static_cast<int>(number) : otherwise;
}

bool isLanguage(const QString& text) {
  for (const QChar c : text) {
    const bool ascii = c.unicode() < 128;
    if (!(ascii && c.isLetterOrNumber()) && c != QLatin1Char('_') && c != QLatin1Char('-')) return false;
  }
  return text.size() <= kLongestLanguage;
}

std::chrono::minutes minutesIn(const QJsonValue& value, int lowest, int highest, std::chrono::minutes otherwise) {
  return std::chrono::minutes{wholeNumber(value, lowest, highest, static_cast<int>(otherwise.count()))};
}

int numberOf(std::chrono::minutes time) {
  return static_cast<int>(time.count());
}

ReminderSettings remindersFrom(const QJsonObject& json) {
  constexpr int kLastMinute = 24 * 60 - 1;
  ReminderSettings reminders;
  reminders.on = json[kOn].toBool(reminders.on);
  reminders.again = minutesIn(json[kAgain], 0, 12 * 60, reminders.again);
  reminders.quietFrom = minutesIn(json[kQuietFrom], 0, kLastMinute, reminders.quietFrom);
  reminders.quietUntil = minutesIn(json[kQuietUntil], 0, kLastMinute, reminders.quietUntil);
  reminders.onRestDays = json[kOnRestDays].toBool(reminders.onRestDays);
  reminders.atLogin = json[kAtLogin].toBool(reminders.atLogin);
  return reminders;
}

QJsonObject withReminders(QJsonObject json, const ReminderSettings& reminders) {
  json[kOn] = reminders.on;
  json[kAgain] = numberOf(reminders.again);
  json[kQuietFrom] = numberOf(reminders.quietFrom);
  json[kQuietUntil] = numberOf(reminders.quietUntil);
  json[kOnRestDays] = reminders.onRestDays;
  json[kAtLogin] = reminders.atLogin;
  return json;
}

NudgeSettings nudgeFrom(const QJsonObject& json) {
  NudgeSettings nudge;
  nudge.on = json[kOn].toBool(nudge.on);
  nudge.every = minutesIn(json[kEvery], 10, 120, nudge.every);
  nudge.snooze = minutesIn(json[kSnooze], 1, 120, nudge.snooze);
  return nudge;
}

QJsonObject withNudge(QJsonObject json, const NudgeSettings& nudge) {
  json[kOn] = nudge.on;
  json[kEvery] = numberOf(nudge.every);
  json[kSnooze] = numberOf(nudge.snooze);
  return json;
}

/// The value whose word it is, or as it was.
template <class Words, class Value>
void readWord(const QJsonValue& json, const Words& words, Value& value) {
  for (const auto& [each, word] : words) {
    if (json == QLatin1String(word)) value = each;
  }
}
template <class Words, class Value>
QLatin1String wordFor(const Words& words, Value value) {
  for (const auto& [each, word] : words) {
    if (each == value) return QLatin1String(word);
  }
  return {};
}

Settings settingsFrom(const QJsonObject& json) {
  Settings settings;
  readWord(json[kTheme], kThemes, settings.theme);
  readWord(json[kWeekStart], kWeekStarts, settings.weekStart);
  readWord(json[kPaper], kPapers, settings.paper);
  settings.backupFolder = json[kBackupFolder].toString();
  settings.lastBackup = parseIsoDay(json[kLastBackup].toString().toStdString());
  settings.textScale = wholeNumber(json[kTextScale], 80, 160, settings.textScale);
  settings.safetyRead = parseIsoDay(json[kSafetyRead].toString().toStdString());
  settings.sound = json[kSound].toBool(settings.sound);
  settings.voice = json[kVoice].toBool(settings.voice);
  settings.ready = std::chrono::seconds{wholeNumber(json[kReady], 3, 60, static_cast<int>(settings.ready.count()))};
  settings.reducedMotion = json[kReducedMotion].toBool(settings.reducedMotion);
  settings.figure = static_cast<Person>(wholeNumber(json[kFigure], 1, static_cast<int>(kPersons), 1) - 1);
  if (const QString language = json[kLanguage].toString(); isLanguage(language)) settings.language = language;
  const QString geometry = json[kWindowGeometry].toString();
  if (geometry.size() <= kLongestGeometry) {
    const auto decoded = QByteArray::fromBase64Encoding(geometry.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (decoded) settings.windowGeometry = *decoded;
  }
  settings.reminders = remindersFrom(json[kReminders].toObject());
  settings.nudge = nudgeFrom(json[kNudge].toObject());
  return settings;
}

/// `json` with what the settings say; its other keys stay.
QJsonObject withSettings(QJsonObject json, const Settings& settings) {
  json[kTheme] = wordFor(kThemes, settings.theme);
  json[kWeekStart] = wordFor(kWeekStarts, settings.weekStart);
  json[kPaper] = wordFor(kPapers, settings.paper);
  json[kBackupFolder] = settings.backupFolder;
  json.remove(kLastBackup);
  if (settings.lastBackup) json[kLastBackup] = QString::fromStdString(toIso(*settings.lastBackup));
  json[kTextScale] = settings.textScale;
  json.remove(kSafetyRead);
  if (settings.safetyRead) json[kSafetyRead] = QString::fromStdString(toIso(*settings.safetyRead));
  json[kSound] = settings.sound;
  json[kVoice] = settings.voice;
  json[kReady] = static_cast<int>(settings.ready.count());
  json[kReducedMotion] = settings.reducedMotion;
  json[kFigure] = static_cast<int>(settings.figure) + 1;
  json[kLanguage] = settings.language;
  json[kWindowGeometry] = QString::fromLatin1(settings.windowGeometry.toBase64());
  json[kReminders] = withReminders(json[kReminders].toObject(), settings.reminders);
  json[kNudge] = withNudge(json[kNudge].toObject(), settings.nudge);
  return json;
}

Result<QJsonObject> readObject(const fs::path& file) {
  const Result<std::string> bytes = readFile(file, kLongestFile);
  if (!bytes) return bytes.error();
  QJsonParseError trouble;
  const auto document = QJsonDocument::fromJson(QByteArray::fromStdString(*bytes), &trouble);
  if (document.isObject()) return document.object();
  const QString why =
      trouble.error == QJsonParseError::NoError ? QStringLiteral("is not an object") : trouble.errorString();
  return Error{Error::Code::Damaged,
               "read " + file.string() + ": " + why.toStdString() + ", byte " + std::to_string(trouble.offset)};
}

fs::path besides(const fs::path& file, const std::string& ending) {
  fs::path other = file;
  other += ending;
  return other;
}

/// What is there is not settings. Else it may be, and only cannot be read now: another user's file, a disk that fails.
bool isNoSettings(const fs::path& file, const Error& error) {
  std::error_code trouble;
  return error.code == Error::Code::Damaged || !fs::is_regular_file(file, trouble);
}

}  // namespace

SettingsFile::SettingsFile(fs::path file) : m_file(std::move(file)) {}

SettingsFile::Loaded SettingsFile::load(Day today) {
  m_loaded = {};
  const Result<QJsonObject> read = readObject(m_file);
  if (read) {
    m_loaded = *read;
    return {settingsFrom(m_loaded), Used::File, {}, std::nullopt};
  }
  if (read.error().code == Error::Code::NotFound) return {Settings{}, Used::Defaults, {}, std::nullopt};
  Loaded loaded{Settings{}, Used::Defaults, {}, read.error()};
  std::string& detail = loaded.trouble->detail;
  if (isNoSettings(m_file, read.error())) {
    const Result<std::string> aside = setAside(m_file, today);
    if (aside) loaded.keptAs = *aside;
    detail += aside ? "; it is set aside as " + *aside : "; it could not be set aside: " + aside.error().detail;
  }
  const Result<QJsonObject> before = readObject(besides(m_file, ".bak"));
  if (!before) {
    detail += "; the defaults are used";
    return loaded;
  }
  m_loaded = *before;
  loaded.settings = settingsFrom(m_loaded);
  loaded.used = Used::FileBefore;
  detail += "; the settings before are used";
  if (loaded.keptAs.empty()) return loaded;
  if (const Status restored = save(loaded.settings); !restored) detail += "; " + restored.error().detail;
  return loaded;
}

Status SettingsFile::save(const Settings& settings) const {
  const QByteArray bytes = QJsonDocument(withSettings(m_loaded, settings)).toJson(QJsonDocument::Indented);
  const std::string text = bytes.toStdString();
  if (const auto now = readFile(m_file, kLongestFile); now && *now == text) return Done{};
  std::error_code trouble;
  if (m_file.has_parent_path()) fs::create_directories(m_file.parent_path(), trouble);
  if (trouble) return errorOf(trouble.value(), "create " + m_file.parent_path().string());
  return writeFileAtomically(m_file, text, Replaced::KeepAsBak);
}

}  // namespace lissom
