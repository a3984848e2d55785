#include "app/command_line/command.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <functional>
#include <set>
#include <vector>

namespace lissom {
namespace {

constexpr int kFastest = 1000;
constexpr int kLargestPicture = 8192;
constexpr int kSmallestPicture = 16;
constexpr int kMostDays = 366;
constexpr int kWorst = 10;  // of the numeric rating scale

template <class Number>
std::optional<Number> numberIn(std::string_view text) {
  Number value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

UsageError wrong(const std::string& sentence) {
  return {sentence};
}

/// Takes a command line apart: options with values, flags, and words in order.
class Words {
public:
  explicit Words(std::span<const std::string> arguments) : m_arguments(arguments) {}

  /// The next argument; empty at the end.
  std::optional<std::string> next() {
    if (m_at == m_arguments.size()) return std::nullopt;
    return m_arguments[m_at++];
  }

  /// The value of the option just taken: after '=', or the next argument.
  std::optional<std::string> valueOf(const std::string& argument) {
    if (const auto equals = argument.find('='); equals != std::string::npos) return argument.substr(equals + 1);
    return next();
  }

private:
  std::span<const std::string> m_arguments;
  std::size_t m_at = 0;
};

std::string nameOf(const std::string& argument) {
  return argument.substr(0, argument.find('='));
}
bool isOption(const std::string& argument) {
  return argument.size() > 1 && argument.front() == '-';
}

/// What a verb was given: its plain words and its options.
struct Given {
  std::vector<std::string> words;
  std::vector<std::pair<std::string, std::string>> options;

  std::optional<std::string> option(std::string_view name) const {
    for (auto it = options.rbegin(); it != options.rend(); ++it) {
      if (it->first == name) return it->second;
    }
    return std::nullopt;
  }
  bool has(std::string_view name) const { return option(name).has_value(); }
};

using VerbOrError = std::variant<Verb, UsageError>;

std::variant<RoutineId, UsageError> routineIn(const std::string& word) {
  if (auto id = RoutineId::parse(word)) return *id;
  return wrong("'" + word + "' is not the id of a routine; an id looks like psoas-basics.");
}

VerbOrError readPlay(const Given& given) {
  PlaySession play;
  if (!given.words.empty()) {
    auto routine = routineIn(given.words[0]);
    if (auto* error = std::get_if<UsageError>(&routine)) return *error;
    play.routine = std::get<RoutineId>(routine);
  }
  if (const auto speed = given.option("--speed")) {
    const auto number = numberIn<int>(*speed);
    if (!number || *number < 1 || *number > kFastest) {
      return wrong("--speed takes a whole number from 1 to " + std::to_string(kFastest) + ", not '" + *speed + "'.");
    }
    play.speed = *number;
  }
  return play;
}

VerbOrError readScript(const Given& given) {
  if (given.words.empty()) return ShowScript{std::nullopt, given.has("--json")};
  auto routine = routineIn(given.words[0]);
  if (auto* error = std::get_if<UsageError>(&routine)) return *error;
  return ShowScript{std::get<RoutineId>(routine), given.has("--json")};
}

VerbOrError readWeek(const Given& given) {
  ShowWeek show{std::nullopt, given.has("--json")};
  if (!given.words.empty()) {
    show.week = parseIsoWeek(given.words[0]);
    if (!show.week) return wrong("'" + given.words[0] + "' is not a week; a week looks like 2026-W47.");
  }
  return show;
}

VerbOrError readToday(const Given& given) {
  return ShowToday{given.has("--json")};
}

/// The day that an option says, when it is given. False, and `error` says why, when it is none.
bool readDay(const Given& given, const char* option, std::optional<Day>& day, UsageError& error) {
  const auto text = given.option(option);
  if (!text) return true;
  day = parseIsoDay(*text);
  if (!day) error = wrong("'" + *text + "' is not a day; a day looks like 2026-11-22.");
  return day.has_value();
}

VerbOrError readPlan(const Given& given) {
  ShowPlan show;
  show.json = given.has("--json");
  UsageError error;
  if (!readDay(given, "--from", show.from, error)) return error;
  if (const auto days = given.option("--days")) {
    const auto number = numberIn<int>(*days);
    if (!number || *number < 1 || *number > kMostDays) {
      return wrong("--days takes a whole number from 1 to " + std::to_string(kMostDays) + ", not '" + *days + "'.");
    }
    show.days = *number;
  }
  return show;
}

/// The one of `all` that has this word; empty when there is none.
template <class Word, std::size_t Count>
std::optional<Word> wordIn(const std::string& text, const std::array<Word, Count>& all) {
  const auto found = std::ranges::find(all, text, [](Word word) { return std::string(wordOf(word)); });
  return found == all.end() ? std::nullopt : std::optional(*found);
}

/// "left-hip, right-hip or low-back": what may be said.
template <class Word, std::size_t Count>
std::string listOf(const std::array<Word, Count>& all) {
  std::string list;
  for (std::size_t i = 0; i < Count; ++i) {
    list += i == 0 ? "" : i + 1 == Count ? " or " : ", ";
    list += wordOf(all[i]);
  }
  return list;
}

VerbOrError readFlare(const Given& given) {
  if (given.words.size() < 2) {
    return wrong("flare needs an area and how much it hurts, 0 to 10, for example: lissom flare left-hip 6");
  }
  ShowFlareUp flare;
  const auto area = wordIn(given.words[0], kAreas);
  if (!area) return wrong("'" + given.words[0] + "' is not an area; it is one of " + listOf(kAreas) + ".");
  flare.area = *area;
  const auto level = numberIn<int>(given.words[1]);
  if (!level || *level < 0 || *level > kWorst) {
    return wrong("How much it hurts is a whole number from 0, not at all, to 10, the worst, not '" + given.words[1] +
                 "'.");
  }
  flare.level = *level;
  if (const auto cause = given.option("--cause")) {
    constexpr std::array causes{Cause::Unknown, Cause::Overuse, Cause::Sitting};
    const auto known = wordIn(*cause, causes);
    if (!known) return wrong("--cause takes " + listOf(causes) + ", not '" + *cause + "'.");
    flare.cause = *known;
  }
  if (const auto rest = given.option("--rest-days")) {
    flare.restDays = numberIn<int>(*rest);
    if (!flare.restDays || *flare.restDays < 0 || *flare.restDays > kMostRestDays) {
      return wrong("--rest-days takes a whole number from 0 to " + std::to_string(kMostRestDays) + ", not '" + *rest +
                   "'.");
    }
  }
  flare.accept = given.has("--accept");
  flare.json = given.has("--json");
  return flare;
}

VerbOrError readExport(const Given& given) {
  if (given.words.empty()) return wrong("export needs a file that ends in .json, .csv, .ics or .pdf");
  ExportLog log{given.words[0]};
  constexpr std::array endings{std::pair{".json", ExportLog::Format::Json}, std::pair{".csv", ExportLog::Format::Csv},
                               std::pair{".ics", ExportLog::Format::Calendar},
                               std::pair{".pdf", ExportLog::Format::Pdf}};
  const std::string ending = log.file.extension().string();
  const auto known = std::ranges::find(endings, ending, [](const auto& each) { return std::string(each.first); });
  if (known == endings.end()) {
    return wrong("export writes .json, .csv, .ics or .pdf files; '" + given.words[0] + "' is none of them.");
  }
  log.format = known->second;
  UsageError error;
  if (!readDay(given, "--from", log.from, error) || !readDay(given, "--to", log.to, error)) return error;
  if (log.from && log.to && *log.to < *log.from) return wrong("--to lies before --from.");
  return log;
}

VerbOrError readImport(const Given& given) {
  if (given.words.empty()) return wrong("import needs a file that ends in .json or .csv");
  const ImportLog log{given.words[0], given.has("--dry-run"), given.has("--json")};
  const std::string ending = log.file.extension().string();
  if (ending != ".json" && ending != ".csv") {
    return wrong("import reads .json or .csv files; '" + given.words[0] + "' is neither.");
  }
  return log;
}

VerbOrError readBackup(const Given& given) {
  if (given.words.empty()) return wrong("backup needs a file, for example: lissom backup lissom.lissom-backup");
  return BackUp{given.words[0]};
}

VerbOrError readRestore(const Given& given) {
  if (given.words.empty()) return wrong("restore needs the file of a backup");
  return Restore{given.words[0], given.has("--dry-run")};
}

VerbOrError readHistory(const Given& given) {
  ShowHistory show{.of = {}, .json = given.has("--json")};
  const auto month = given.option("--month");
  const auto year = given.option("--year");
  if (month && year) return wrong("history takes --month or --year, not both.");
  if (month) {
    const auto first = parseIsoDay(*month + "-01");
    if (!first) return wrong("'" + *month + "' is not a month; a month looks like 2026-11.");
    const std::chrono::year_month_day date{*first};
    show.of = std::chrono::year_month{date.year(), date.month()};
  }
  if (year) {
    const auto first = parseIsoDay(*year + "-01-01");
    if (!first) return wrong("'" + *year + "' is not a year; a year looks like 2026.");
    show.of = std::chrono::year_month_day{*first}.year();
  }
  return show;
}

/// The file that -o names; empty, and `error` says why, when it is no PDF.
std::optional<std::filesystem::path> pdfIn(const Given& given, const std::string& verb, UsageError& error) {
  const auto file = given.option("-o");
  if (!file || file->empty()) {
    error = wrong(verb + " needs -o FILE.pdf");
    return std::nullopt;
  }
  const std::filesystem::path path = *file;
  if (path.extension() == ".pdf") return path;
  error = wrong(verb + " writes .pdf files; '" + *file + "' is none.");
  return std::nullopt;
}

VerbOrError readHandout(const Given& given) {
  if (given.words.empty()) return wrong("handout needs a routine, for example: lissom handout psoas-basics -o a.pdf");
  auto routine = routineIn(given.words[0]);
  if (auto* error = std::get_if<UsageError>(&routine)) return *error;
  UsageError error;
  const auto file = pdfIn(given, "handout", error);
  if (!file) return error;
  return PrintHandout{std::get<RoutineId>(routine), *file};
}

VerbOrError readVisit(const Given& given) {
  UsageError error;
  const auto file = pdfIn(given, "visit", error);
  if (!file) return error;
  return PrintVisit{*file};
}

VerbOrError readDraw(const Given& given) {
  if (given.words.empty())
    return wrong("draw needs an exercise, for example: lissom draw half-kneeling-hip-flexor -o a.png");
  const auto exercise = ExerciseId::parse(given.words[0]);
  if (!exercise) return wrong("'" + given.words[0] + "' is not the id of an exercise.");
  const auto file = given.option("-o");
  if (!file || file->empty()) return wrong("draw needs -o FILE.png");
  DrawFigure draw{.exercise = *exercise, .file = *file};
  if (draw.file.extension() != ".png") return wrong("draw writes .png files; '" + *file + "' is none.");
  if (const auto side = given.option("--side")) {
    if (*side != "left" && *side != "right") return wrong("--side takes left or right, not '" + *side + "'.");
    draw.side = *side == "left" ? Side::Left : Side::Right;
  }
  if (const auto at = given.option("--at")) {
    const auto number = numberIn<double>(*at);
    if (!number || !(*number >= 0 && *number <= 1)) return wrong("--at takes a number from 0 to 1, not '" + *at + "'.");
    draw.at = *number;
  }
  if (const auto size = given.option("--size")) {
    const auto cross = size->find('x');
    const auto width = numberIn<int>(std::string_view(*size).substr(0, cross));
    const auto height =
        cross == std::string::npos ? std::nullopt : numberIn<int>(std::string_view(*size).substr(cross + 1));
    const auto fits = [](std::optional<int> n) { return n && *n >= kSmallestPicture && *n <= kLargestPicture; };
    if (!fits(width) || !fits(height)) {
      return wrong("--size takes WxH with 16 to 8192 each, for example 960x720, not '" + *size + "'.");
    }
    draw.width = *width;
    draw.height = *height;
  }
  if (const auto theme = given.option("--theme")) {
    const std::array<std::pair<std::string_view, Look>, 4> looks{
        {{"light", Look::Light}, {"dark", Look::Dark}, {"contrast", Look::HighContrast}, {"print", Look::Print}}};
    const auto found = std::ranges::find(looks, *theme, [](const auto& look) { return look.first; });
    if (found == looks.end()) return wrong("--theme takes light, dark, contrast or print, not '" + *theme + "'.");
    draw.look = found->second;
  }
  if (const auto figure = given.option("--figure")) {
    const auto number = numberIn<int>(*figure);
    if (!number || *number < 1 || *number > 4)
      return wrong("--figure takes a number from 1 to 4, not '" + *figure + "'.");
    draw.person = static_cast<Person>(*number - 1);
  }
  if (const auto pack = given.option("--pack")) draw.pack = *pack;
  const std::array<std::pair<const char*, std::optional<double>*>, 2> angles{
      {{"--yaw", &draw.yaw}, {"--pitch", &draw.pitch}}};
  for (const auto& [name, angle] : angles) {
    const auto text = given.option(name);
    if (!text) continue;
    *angle = numberIn<double>(*text);
    if (!*angle || std::abs(**angle) > 180) {
      return wrong(std::string(name) + " takes degrees from -180 to 180, not '" + *text + "'.");
    }
  }
  return draw;
}

VerbOrError readCheck(const Given& given) {
  CheckAll check;
  if (!given.words.empty()) check.pack = given.words[0];
  return check;
}

VerbOrError readTour(const Given& given) {
  if (given.words.empty()) return wrong("tour needs a folder for its pictures, for example: lissom tour /tmp/tour");
  return TakeTour{given.words[0]};
}

/// A verb of the command line: its name, how many words it takes, which flags and options, and how to read them.
struct Grammar {
  std::string_view name;
  std::size_t mostWords;
  std::set<std::string, std::less<>> flags;
  std::set<std::string, std::less<>> options;
  VerbOrError (*read)(const Given&);
};

const std::vector<Grammar>& grammars() {
  static const std::vector<Grammar> all{
      {"play", 1, {}, {"--speed"}, readPlay},
      {"script", 1, {"--json"}, {}, readScript},
      {"week", 1, {"--json"}, {}, readWeek},
      {"today", 0, {"--json"}, {}, readToday},
      {"plan", 0, {"--json"}, {"--from", "--days"}, readPlan},
      {"flare", 2, {"--accept", "--json"}, {"--cause", "--rest-days"}, readFlare},
      {"history", 0, {"--json"}, {"--month", "--year"}, readHistory},
      {"export", 1, {}, {"--from", "--to"}, readExport},
      {"import", 1, {"--dry-run", "--json"}, {}, readImport},
      {"backup", 1, {}, {}, readBackup},
      {"restore", 1, {"--dry-run"}, {}, readRestore},
      {"handout", 1, {}, {"-o"}, readHandout},
      {"visit", 0, {}, {"-o"}, readVisit},
      {"draw",
       1,
       {},
       {"--side", "--at", "--size", "--theme", "--figure", "--pack", "--yaw", "--pitch", "-o"},
       readDraw},
      {"check", 1, {}, {}, readCheck},
      {"tour", 1, {}, {}, readTour},
  };
  return all;
}

const Grammar* grammarOf(std::string_view name) {
  for (const Grammar& grammar : grammars()) {
    if (grammar.name == name) return &grammar;
  }
  return nullptr;
}

}  // namespace

std::variant<Command, UsageError> parseCommand(std::span<const std::string> arguments) {
  Words words(arguments);
  Command command;
  const Grammar* grammar = nullptr;
  Given given;
  bool onlyWords = false;  // after "--"
  bool hidden = false;
  while (const auto argument = words.next()) {
    const std::string name = onlyWords ? *argument : nameOf(*argument);
    if (!onlyWords && *argument == "--") {
      onlyWords = true;
    } else if (!onlyWords && (name == "--help" || name == "-h")) {
      return Command{ShowHelp{}, {}, {}};
    } else if (!onlyWords && name == "--version") {
      return Command{ShowVersion{}, {}, {}};
    } else if (!onlyWords && (name == "--data-dir" || name == "--lang")) {
      const auto value = words.valueOf(*argument);
      if (!value || value->empty()) return wrong(name + " needs a value.");
      if (name == "--data-dir") {
        command.dataDir = *value;
      } else {
        command.language = *value;
      }
    } else if (!onlyWords && !grammar && *argument == "--hidden") {
      hidden = true;
    } else if (!onlyWords && isOption(*argument)) {
      if (grammar && grammar->flags.contains(*argument)) {
        given.options.emplace_back(*argument, "");
      } else if (grammar && grammar->options.contains(name)) {
        const auto value = words.valueOf(*argument);
        if (!value) return wrong(name + " needs a value.");
        given.options.emplace_back(name, *value);
      } else {
        const std::string where = grammar ? std::string(grammar->name) + " knows no option '" : "There is no option '";
        return wrong(where + name + "'.");
      }
    } else if (!grammar) {
      grammar = grammarOf(*argument);
      if (!grammar) return wrong("There is no command '" + *argument + "'.");
    } else {
      given.words.push_back(*argument);
    }
  }
  if (!grammar) {
    command.verb = OpenWindow{hidden};
    return command;
  }
  if (hidden) return wrong("--hidden opens the program without its window; it goes with no command.");
  if (given.words.size() > grammar->mostWords) {
    return wrong(std::string(grammar->name) + " does not know what to do with '" + given.words.back() + "'.");
  }
  VerbOrError verb = grammar->read(given);
  if (auto* error = std::get_if<UsageError>(&verb)) return *error;
  command.verb = std::get<Verb>(std::move(verb));
  return command;
}

}  // namespace lissom
