// What the log costs. Prints one JSON object.
//
//   log_bench save COUNT FOLDER   saves holds, each beside a raw write and fdatasync of as many bytes to the same disk
//   log_bench build YEARS FILE    a log of so many years, 24 holds a day
//   log_bench weeks COUNT FILE    reads the last week
//   log_bench reads COUNT FILE    reads a year's lines, totals, the first page of the list, and the plan
//   log_bench open COUNT FILE     opens it and reads the plan
#include "core/storage/log_row.h"
#include "core/storage/log_store.h"
#include "core/storage/log_tables.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

namespace {

using namespace lissom;
using std::chrono::days;

constexpr Day kLastSunday{std::chrono::year{2026} / 11 / 22};
constexpr int kSessionsADay = 3;
constexpr int kHoldsASession = 8;
/// What a saved hold adds to SQLite's write-ahead log: its row's page and those of its index, each with its header.
constexpr std::size_t kBytesAHold = 3 * (4096 + 24);
constexpr off_t kRoundTrip = 4 * 1024 * 1024;  // SQLite begins at the front again after about so much

double now() {
  timespec time{};
  clock_gettime(CLOCK_MONOTONIC, &time);
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

double percentile(std::vector<double> all, double share) {
  std::sort(all.begin(), all.end());
  return all[std::min(all.size() - 1, static_cast<std::size_t>(share * static_cast<double>(all.size())))];
}

template <typename T>
T orFail(Result<T> result) {
  if (!result) {
    std::cerr << "log_bench: " << result.error().detail << '\n';
    std::exit(1);
  }
  return *std::move(result);
}

HoldRecord aHold(const RowId& session, int number, const Now& at) {
  return {.id = {},
          .session = session,
          .exercise = *ExerciseId::parse("half-kneeling-hip-flexor"),
          .item = 0,
          .side = number % 2 ? Side::Left : Side::Right,
          .number = number,
          .planned = std::chrono::seconds{30},
          .held = std::chrono::seconds{30},
          .outcome = Outcome::Completed,
          .endedAt = at};
}

Now at(Day day, std::chrono::seconds time) {
  return {Instant{day.time_since_epoch() + time}, std::chrono::minutes{60}};
}

int save(int count, const std::filesystem::path& folder) {
  LogStore log = orFail(LogStore::open(folder / "saving.db"));
  const RoutineId routine = *RoutineId::parse("psoas-basics");
  const RowId session = orFail(log.beginSession(routine, kLastSunday, at(kLastSunday, {}), 1));
  const int raw = open((folder / "raw").c_str(), O_CREAT | O_RDWR | O_TRUNC | O_CLOEXEC, 0600);
  if (raw < 0) return 1;
  const std::vector<char> bytes(kBytesAHold, 'x');
  std::vector<double> saved;
  std::vector<double> written;
  for (int i = 0; i < count; ++i) {
    const double one = now();
    orFail(log.appendHold(aHold(session, i + 1, at(kLastSunday, std::chrono::seconds{i}))));
    const double two = now();
    const off_t place = static_cast<off_t>(kBytesAHold) * i % kRoundTrip;
    if (pwrite(raw, bytes.data(), bytes.size(), place) < 0 || fdatasync(raw) != 0) return 1;
    saved.push_back(two - one);
    written.push_back(now() - two);
  }
  close(raw);
  std::printf("{\"save_p50\": %.4f, \"save_p99\": %.4f, \"raw_p50\": %.4f, \"raw_p99\": %.4f}\n",
              percentile(saved, 0.5), percentile(saved, 0.99), percentile(written, 0.5), percentile(written, 0.99));
  return 0;
}

/// Writes rows as the log would, without asking the disk after each.
class Writer {
public:
  explicit Writer(const std::filesystem::path& file) : m_database(file.string(), SQLite::OPEN_READWRITE) {
    m_device = m_database.execAndGet("SELECT device FROM device WHERE role = 'own'").getString();
    m_number = m_database.execAndGet("SELECT max(number) FROM device").getInt64();
    m_database.exec("BEGIN");
  }
  ~Writer() { m_database.exec("COMMIT"); }

  RowId write(const LogTable& table, LogValues values) {
    const RowId id{m_device, ++m_number};
    values.insert(values.begin(), {LogValue{id.device}, LogValue{id.number}});
    LogRow row{table.name, std::move(values)};
    SQLite::Statement& statement = prepared(table);
    for (std::size_t i = 0; i < row.values.size(); ++i) {
      const int column = static_cast<int>(i) + 1;
      if (const auto* text = std::get_if<std::string>(&row.values[i])) {
        statement.bind(column, *text);
      } else if (const auto* number = std::get_if<std::int64_t>(&row.values[i])) {
        statement.bind(column, *number);
      } else {
        statement.bind(column);
      }
    }
    statement.bind(static_cast<int>(row.values.size()) + 1, checksumOf(row));
    statement.exec();
    statement.reset();
    return id;
  }

private:
  SQLite::Statement& prepared(const LogTable& table) {
    for (auto& [name, statement] : m_prepared) {
      if (name == table.name) return *statement;
    }
    std::string places = "?";
    for (std::size_t i = 0; i < table.columns.size(); ++i) places += ", ?";
    m_prepared.emplace_back(table.name,
                            std::make_unique<SQLite::Statement>(
                                m_database, "INSERT INTO " + std::string(table.name) + " VALUES (" + places + ")"));
    return *m_prepared.back().second;
  }

  SQLite::Database m_database;
  std::vector<std::pair<std::string_view, std::unique_ptr<SQLite::Statement>>> m_prepared;
  std::string m_device;
  std::int64_t m_number = 0;
};

int build(int years, const std::filesystem::path& file) {
  const RoutineId routine = *RoutineId::parse("psoas-basics");
  {  // the log makes its own tables and its device
    LogStore log = orFail(LogStore::open(file));
    orFail(log.firstDay());
  }
  Writer writer(file);
  for (Day day = kLastSunday - days{365 * years - 1}; day <= kLastSunday; day += days{1}) {
    for (int session = 0; session < kSessionsADay; ++session) {
      const auto begin = std::chrono::hours{7 + 5 * session};
      const RowId id = writer.write(kSessionTable, valuesOf(routine, day, at(day, begin), 1));
      for (int i = 1; i <= kHoldsASession; ++i) {
        writer.write(kHoldTable, valuesOf(aHold(id, i, at(day, begin + std::chrono::seconds{40 * i}))));
      }
      writer.write(kEndTable, valuesOf(id, Ending::Completed, at(day, begin + std::chrono::minutes{6})));
    }
  }
  return 0;
}

int weeks(int count, const std::filesystem::path& file) {
  const LogStore log = orFail(LogStore::open(file));
  std::vector<double> took;
  std::size_t sessions = 0;
  for (int i = 0; i < count; ++i) {
    const double begin = now();
    sessions = orFail(log.sessionsBetween(kLastSunday - days{6}, kLastSunday)).size();
    took.push_back(now() - begin);
  }
  const double begin = now();
  const auto first = orFail(log.firstDay());
  const double day = now() - begin;
  std::printf("{\"week_p50\": %.4f, \"week_p99\": %.4f, \"sessions\": %zu, \"first_day\": %.4f, \"days\": %lld}\n",
              percentile(took, 0.5), percentile(took, 0.99), sessions, day,
              first ? static_cast<long long>((kLastSunday - *first).count()) + 1 : 0);
  return 0;
}

/// What `read` takes of the processor in the median: what else the machine does is not in it.
template <class Read>
double median(int count, Read read) {
  const auto spent = [] {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
  };
  std::vector<double> took;
  for (int i = 0; i < count; ++i) {
    const double begin = spent();
    read();
    took.push_back(spent() - begin);
  }
  return percentile(std::move(took), 0.5);
}

int reads(int count, const std::filesystem::path& file) {
  const LogStore log = orFail(LogStore::open(file));
  std::size_t lines = 0;
  const double year =
      median(count, [&] { lines = orFail(log.linesBetween(kLastSunday - days{364}, kLastSunday)).size(); });
  std::int64_t holds = 0;
  const double totals = median(count, [&] { holds = orFail(log.totals()).holds; });
  const double page = median(count, [&] { (void)orFail(log.newestLines(50)); });
  const Day monday = mondayOf(kLastSunday);
  const double plan = median(count, [&] { (void)orFail(log.readPlan(monday)); });
  const double planOfAll = median(1, [&] { (void)orFail(log.readPlan()); });
  std::printf(
      "{\"year_p50\": %.3f, \"year_lines\": %zu, \"totals_p50\": %.3f, \"holds\": %lld, \"page_p50\": %.3f, "
      "\"plan_p50\": %.3f, \"plan_of_all\": %.3f}\n",
      year, lines, totals, static_cast<long long>(holds), page, plan, planOfAll);
  return 0;
}

/// A log that is opened for the first time in a program, and what Today needs of it.
int openAndPlan(int count, const std::filesystem::path& file) {
  const double opened = median(count, [&] {
    const LogStore log = orFail(LogStore::open(file));
    (void)orFail(log.readPlan(mondayOf(kLastSunday)));
  });
  std::printf("{\"open_and_plan_p50\": %.3f}\n", opened);
  return 0;
}

}  // namespace

int main(int argc, char* argv[]) {
  const std::string verb = argc == 4 ? argv[1] : "";
  if (verb == "save") return save(std::atoi(argv[2]), argv[3]);
  if (verb == "build") return build(std::atoi(argv[2]), argv[3]);
  if (verb == "weeks") return weeks(std::atoi(argv[2]), argv[3]);
  if (verb == "reads") return reads(std::atoi(argv[2]), argv[3]);
  if (verb == "open") return openAndPlan(std::atoi(argv[2]), argv[3]);
  std::cerr << "Usage: log_bench save COUNT FOLDER | build YEARS FILE | weeks|reads|open COUNT FILE\n";
  return 2;
}
