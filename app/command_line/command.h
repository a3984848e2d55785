#pragma once

#include "app/figure/palette.h"
#include "core/base/day.h"
#include "core/base/id.h"
#include "core/base/side.h"
#include "core/figure/body.h"
#include "core/plan/plan_facts.h"

#include <chrono>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace lissom {

/// What the command line asks for, understood and checked. Parsed before Qt starts, so that --help and mistakes need no
/// display.
struct OpenWindow {
  bool hidden = false;  ///< waits unseen for what it has to remind of, as when one logs in
  friend bool operator==(const OpenWindow&, const OpenWindow&) = default;
};
struct ShowHelp {
  friend bool operator==(const ShowHelp&, const ShowHelp&) = default;
};
struct ShowVersion {
  friend bool operator==(const ShowVersion&, const ShowVersion&) = default;
};
struct PlaySession {
  std::optional<RoutineId> routine;  ///< empty: today's, or the pack's first
  int speed = 1;
  friend bool operator==(const PlaySession&, const PlaySession&) = default;
};
struct ShowScript {
  std::optional<RoutineId> routine;  ///< empty: today's, with the doses of the plan
  bool json = false;
  friend bool operator==(const ShowScript&, const ShowScript&) = default;
};
struct ShowWeek {
  std::optional<IsoWeek> week;  ///< empty: this week
  bool json = false;
  friend bool operator==(const ShowWeek&, const ShowWeek&) = default;
};
struct ShowToday {
  bool json = false;
  friend bool operator==(const ShowToday&, const ShowToday&) = default;
};
struct ShowPlan {
  std::optional<Day> from{};  ///< empty: today
  int days = 14;
  bool json = false;
  friend bool operator==(const ShowPlan&, const ShowPlan&) = default;
};
struct ShowFlareUp {
  Area area = Area::LeftHip;
  int level = 0;  ///< 0 to 10
  Cause cause = Cause::Unknown;
  std::optional<int> restDays{};  ///< empty: as proposed
  bool accept = false;            ///< write it into the log; else nothing changes
  bool json = false;
  friend bool operator==(const ShowFlareUp&, const ShowFlareUp&) = default;
};
struct ExportLog {
  enum class Format { Json, Csv, Calendar, Pdf };
  std::filesystem::path file;
  Format format = Format::Json;
  std::optional<Day> from{};  ///< empty: from the first day on
  std::optional<Day> to{};    ///< empty: to the last day (of a calendar: 12 weeks ahead)
  friend bool operator==(const ExportLog&, const ExportLog&) = default;
};
struct ImportLog {
  std::filesystem::path file;
  bool dryRun = false;  ///< only say what it would bring
  bool json = false;
  friend bool operator==(const ImportLog&, const ImportLog&) = default;
};
struct BackUp {
  std::filesystem::path file;
  friend bool operator==(const BackUp&, const BackUp&) = default;
};
struct Restore {
  std::filesystem::path file;
  bool dryRun = false;  ///< only say what it would bring
  friend bool operator==(const Restore&, const Restore&) = default;
};
struct ShowHistory {
  /// A month, a year, or all there ever was.
  std::variant<std::monostate, std::chrono::year_month, std::chrono::year> of{};
  bool json = false;
  friend bool operator==(const ShowHistory&, const ShowHistory&) = default;
};
struct PrintHandout {
  RoutineId routine;
  std::filesystem::path file;
  friend bool operator==(const PrintHandout&, const PrintHandout&) = default;
};
struct PrintVisit {
  std::filesystem::path file;
  friend bool operator==(const PrintVisit&, const PrintVisit&) = default;
};
struct DrawFigure {
  ExerciseId exercise;
  Side side = Side::Right;
  double at = 1;  ///< 0 the start, 1 stretched
  int width = 960;
  int height = 720;
  Look look = Look::Light;
  std::filesystem::path file;
  Person person = Person::One;
  std::optional<double> yaw = std::nullopt;  ///< from where it is seen; empty: as the exercise says
  std::optional<double> pitch = std::nullopt;
  std::optional<std::filesystem::path> pack = std::nullopt;  ///< empty: the packs that are there
  friend bool operator==(const DrawFigure&, const DrawFigure&) = default;
};
struct CheckAll {
  std::optional<std::filesystem::path> pack;  ///< empty: the log and all packs
  friend bool operator==(const CheckAll&, const CheckAll&) = default;
};
struct TakeTour {
  std::filesystem::path folder;
  friend bool operator==(const TakeTour&, const TakeTour&) = default;
};

using Verb = std::variant<OpenWindow, ShowHelp, ShowVersion, PlaySession, ShowScript, ShowWeek, ShowToday, ShowPlan,
                          ShowFlareUp, ShowHistory, ExportLog, ImportLog, BackUp, Restore, PrintHandout, PrintVisit,
                          DrawFigure, CheckAll, TakeTour>;

struct Command {
  Verb verb;
  std::optional<std::filesystem::path> dataDir;  ///< holds everything for this run
  std::string language;                          ///< empty: the system's
  friend bool operator==(const Command&, const Command&) = default;
};

/// One sentence that says what is wrong with a command line.
struct UsageError {
  std::string sentence;
  friend bool operator==(const UsageError&, const UsageError&) = default;
};

/// `arguments` without the program's name.
std::variant<Command, UsageError> parseCommand(std::span<const std::string> arguments);

/// The text of --help.
std::string_view helpText();

}  // namespace lissom
