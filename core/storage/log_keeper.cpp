#include "core/storage/log_keeper.h"

#include "core/history/past_session.h"
#include "core/storage/device_name.h"
#include "core/storage/log_changes.h"
#include "core/storage/log_lines.h"
#include "core/storage/plan_entry_text.h"

#include <sys/stat.h>

#include <algorithm>
#include <cassert>

namespace lissom {
namespace {

/// One that was read from the log has an id; of those that were not, two do not begin at the same moment.
bool isSame(const SessionRecord& one, const SessionRecord& other) {
  if (one.id.number > 0 && other.id.number > 0) return one.id == other.id;
  return one.startedAt == other.startedAt && one.routine == other.routine;
}

bool isWritten(const RowId& id) {
  return id.number > 0;
}

constexpr Day kFirstOfAll{std::chrono::year{1} / 1 / 1};
constexpr Day kLastOfAll{std::chrono::year{9999} / 12 / 31};

SessionRecord as(const SessionRecord& session, const SessionRecord*) {
  return session;
}
SessionLine as(const SessionRecord& session, const SessionLine*) {
  return lineOf(session);
}

/// Puts what waits in the place of what was read, or beside it.
template <class Session>
void replace(std::vector<Session>& read, const WaitingSessions& waiting, Day first, Day last) {
  if (waiting.isEmpty()) return;
  const std::vector<RowId> gone = waiting.replaced();
  std::erase_if(read, [&](const Session& each) { return std::ranges::find(gone, each.id) != gone.end(); });
  for (const SessionRecord& session : waiting.sessions()) {
    if (session.day >= first && session.day <= last) read.push_back(as(session, static_cast<Session*>(nullptr)));
  }
  sortByBeginning(read);
}

/// Which file has the name now; 0 when there is none.
std::uint64_t fileIdOf(const std::filesystem::path& file) {
  struct stat status {};
  return ::stat(file.c_str(), &status) == 0 ? status.st_ino : 0;
}

}  // namespace

std::size_t LogKeeper::Care::waiting() const {
  const auto holds = std::ranges::count_if(record.holds, [](const HoldRecord& hold) { return !isWritten(hold.id); });
  const auto pauses =
      std::ranges::count_if(record.pauses, [](const PauseRecord& pause) { return !isWritten(pause.id); });
  return static_cast<std::size_t>(holds + pauses) + (isWritten(record.id) ? 0 : 1) +
         (record.ending != endWritten ? 1 : 0) + (record.note != noteWritten ? 1 : 0);
}

/// What was written keeps its ids; a session only ever grows.
void LogKeeper::Care::take(const HandedSession& handed) {
  if (handed.last) {
    released = true;
    return;
  }
  SessionRecord fresh = handed.record;
  if (isWritten(record.id)) fresh.id = record.id;
  const std::size_t known = std::min(fresh.holds.size(), record.holds.size());
  for (std::size_t i = 0; i < known; ++i) fresh.holds[i].id = record.holds[i].id;
  const std::size_t pauses = std::min(fresh.pauses.size(), record.pauses.size());
  for (std::size_t i = 0; i < pauses; ++i) fresh.pauses[i].id = record.pauses[i].id;
  record = std::move(fresh);
  at = handed.at;
  released = false;
}

/// Finds out how much of the session this log holds: it may be another log than the one that was written to, after a
/// damaged one was set aside or the file was taken away.
Status LogKeeper::Care::compare(const LogStore& log) {
  if (compared) return Done{};
  std::vector<SessionVersion> versions;
  if (isWritten(record.id)) {
    auto read = log.versionsOf(record.id);
    if (!read && read.error().code != Error::Code::NotFound) return read.error();
    if (read) versions = *std::move(read);
  }
  const auto isThere = [&](auto parts, const RowId& id) {
    return std::ranges::any_of(versions, [&](const SessionVersion& version) {
      return version.session &&
             std::ranges::any_of((*version.session).*parts, [&](const auto& part) { return part.id == id; });
    });
  };
  for (HoldRecord& hold : record.holds) {
    if (!isThere(&SessionRecord::holds, hold.id)) hold.id = {};
  }
  for (PauseRecord& pause : record.pauses) {
    if (!isThere(&SessionRecord::pauses, pause.id)) pause.id = {};
  }
  if (versions.empty()) record.id = {};
  const auto& counts = versions.empty() ? std::nullopt : versions.back().session;
  rows = counts ? counts->version.value_or(record.id) : record.id;
  // Where a person changed the session while it was in care, what was said last of it here is older than that.
  changed = met && versions.size() > 1;
  if (!changed) endWritten = counts ? counts->ending : std::nullopt;
  if (!changed) noteWritten = counts ? counts->note : SessionNote{};
  met = true;
  compared = true;
  return Done{};
}

Status LogKeeper::Care::write(LogStore& log) {
  if (Status known = compare(log); !known) return known;
  if (!isWritten(record.id)) {
    const auto id = log.beginSession(record.routine, record.day, record.startedAt, record.speed);
    if (!id) return id.error();
    record.id = rows = *id;
  }
  for (HoldRecord& hold : record.holds) {
    if (isWritten(hold.id)) continue;
    hold.session = rows;
    const auto id = log.appendHold(hold);
    if (!id) return id.error();
    hold.id = *id;
  }
  for (PauseRecord& pause : record.pauses) {
    if (isWritten(pause.id)) continue;
    const auto id = log.appendPause(rows, pause);
    if (!id) return id.error();
    pause.id = *id;
  }
  if (record.ending && record.ending != endWritten) {
    if (Status ended = log.endSession(rows, *record.ending, record.endedAt.value_or(at)); !ended) return ended;
    endWritten = record.ending;
  }
  if (record.note != noteWritten) {
    if (Status noted = log.noteSession(rows, record.note, at); !noted) return noted;
    noteWritten = record.note;
  }
  return Done{};
}

LogKeeper::LogKeeper(Options options)
    : m_options(std::move(options)), m_retry(m_options.firstRetry), m_thread([this] { work(); }) {}

LogKeeper::~LogKeeper() {
  {
    const std::lock_guard lock(m_mutex);
    m_stop = true;
  }
  m_wake.notify_one();
  m_thread.join();
}

void LogKeeper::onChange(std::function<void()> tell) {
  const std::lock_guard lock(m_mutex);
  m_tell = std::move(tell);
}

void LogKeeper::hand(Handed handed) {
  {
    const std::lock_guard lock(m_mutex);
    m_handed.push_back(std::move(handed));
    // Answers that nobody has fetched yet are of the time before.
    std::erase_if(m_questions, [](const Question& question) { return question.answer && !question.awaited; });
  }
  m_wake.notify_one();
}

void LogKeeper::keep(const SessionRecord& record, const Now& at) {
  hand(HandedSession{record, at});
}

void LogKeeper::keepFact(const PlanFact& fact) {
  assert(checkSense(fact));
  hand(fact);
}

void LogKeeper::keepChange(const SessionChange& change) {
  hand(change);
}

void LogKeeper::release(const SessionRecord& record) {
  {
    const std::lock_guard lock(m_mutex);
    m_handed.push_back(HandedSession{record, {}, true});
  }
  m_wake.notify_one();
}

std::optional<LogKeeper::Reading> LogKeeper::read(Day first, Day last, Millis patience) {
  return ask<Reading>(SessionsAsked{first, last}, patience);
}

std::optional<PlanReading> LogKeeper::readPlan(Day firstAsked, Millis patience) {
  return ask<PlanReading>(PlanAsked{firstAsked}, patience);
}

std::optional<std::vector<SessionLine>> LogKeeper::readLines(Day first, Day last, Millis patience) {
  return ask<std::vector<SessionLine>>(LinesAsked{first, last}, patience);
}

std::optional<std::vector<SessionLine>> LogKeeper::readNewest(std::size_t count, const std::optional<ListPlace>& before,
                                                              Millis patience) {
  return ask<std::vector<SessionLine>>(NewestAsked{count, before}, patience);
}

std::optional<LogTotals> LogKeeper::readTotals(Millis patience) {
  return ask<LogTotals>(TotalsAsked{}, patience);
}

std::optional<std::vector<SessionVersion>> LogKeeper::readVersions(const RowId& session, Millis patience) {
  return ask<std::vector<SessionVersion>>(VersionsAsked{session}, patience);
}

template <class Value>
std::optional<Value> LogKeeper::ask(const Asked& asked, Millis patience) {
  std::unique_lock lock(m_mutex);
  const auto found = [&] { return std::ranges::find(m_questions, asked, &Question::asked); };
  if (found() == m_questions.end()) {
    m_questions.push_back({asked, true, {}});
    m_wake.notify_one();
  }
  found()->awaited = true;
  m_settled.wait_for(lock, patience, [&] { return found()->answer.has_value(); });
  const auto question = found();
  question->awaited = false;
  if (!question->answer) return std::nullopt;
  std::optional<Value> answer = std::get<Value>(*std::move(question->answer));
  m_questions.erase(question);
  return answer;
}

void LogKeeper::readAll(std::function<void(const Result<LogContents>&)> answer) {
  {
    const std::lock_guard lock(m_mutex);
    m_exports.push_back(std::move(answer));
  }
  m_wake.notify_one();
}

void LogKeeper::withLog(std::function<void(LogStore* log, const std::optional<Error>& trouble)> work) {
  {
    const std::lock_guard lock(m_mutex);
    m_works.push_back(std::move(work));
    std::erase_if(m_questions, [](const Question& question) { return question.answer && !question.awaited; });
  }
  m_wake.notify_one();
}

LogKeeper::State LogKeeper::state() const {
  const std::lock_guard lock(m_mutex);
  return m_state;
}

std::vector<SessionRecord> LogKeeper::waiting() const {
  const std::lock_guard lock(m_mutex);
  return m_waiting;
}

std::vector<PlanFact> LogKeeper::waitingFacts() const {
  const std::lock_guard lock(m_mutex);
  return m_waitingFacts;
}

std::vector<SessionChange> LogKeeper::waitingChanges() const {
  const std::lock_guard lock(m_mutex);
  return m_waitingChanges;
}

bool LogKeeper::settle(Millis patience) {
  std::unique_lock lock(m_mutex);
  m_settled.wait_for(lock, patience, [this] { return m_handed.empty() && m_works.empty() && !m_busy; });
  return m_handed.empty() && m_works.empty() && !m_busy && m_state.waiting == 0;
}

bool LogKeeper::hasWork() const {
  const bool asked = std::ranges::any_of(m_questions, [](const Question& question) { return !question.answer; });
  return m_stop || asked || !m_handed.empty() || !m_exports.empty() || !m_works.empty();
}

void LogKeeper::work() {
  std::unique_lock lock(m_mutex);
  for (;;) {
    // A retry waits for its time only while something waits to be written: else nothing wakes the thread.
    if (m_state.waiting > 0) {
      m_wake.wait_for(lock, m_retry, [this] { return hasWork(); });
    } else {
      m_wake.wait(lock, [this] { return hasWork(); });
    }
    const bool last = m_stop;
    if (last && m_handed.empty() && m_exports.empty() && m_works.empty() && m_state.waiting == 0) return;
    m_busy = true;
    const auto handed = std::exchange(m_handed, {});
    const auto exports = std::exchange(m_exports, {});
    const auto works = std::exchange(m_works, {});
    std::vector<Asked> asked;
    for (const Question& question : m_questions) {
      if (!question.answer) asked.push_back(question.asked);
    }
    lock.unlock();

    take(handed);
    tryAll();
    for (const auto& work : works) {
      work(m_log ? &*m_log : nullptr, m_trouble);
      for (Care& care : m_cares) care.compared = false;  // it may be another log now, or hold more
      tryAll();
    }
    std::vector<Answer> answers;
    for (const Asked& each : asked) answers.push_back(answerTo(each));
    for (const auto& answer : exports) answer(readAllNow());
    closeUnlessNeeded();
    State state{m_trouble, m_readable, m_facts.size() + m_changes.size(), m_rescue, m_refused};
    std::vector<SessionRecord> waiting;
    for (const Care& care : m_cares) {
      state.waiting += care.waiting();
      if (care.waiting() > 0) waiting.push_back(care.record);
    }
    if (state.waiting == 0) m_retry = m_options.firstRetry;
    if (state.waiting > 0 && handed.empty()) m_retry = std::min(m_retry * 2, m_options.longestRetry);

    lock.lock();
    bool tell = state.trouble != m_state.trouble || state.waiting != m_state.waiting ||
                state.readable != m_state.readable || state.rescue.has_value() != m_state.rescue.has_value() ||
                state.refused != m_state.refused;
    // What was handed over meanwhile is not in these answers: they are found anew.
    for (std::size_t i = 0; m_handed.empty() && i < asked.size(); ++i) {
      for (Question& question : m_questions) {
        if (question.asked != asked[i]) continue;
        question.answer = std::move(answers[i]);
        tell = tell || !question.awaited;
      }
    }
    m_state = std::move(state);
    m_waiting = std::move(waiting);
    m_waitingFacts = m_facts;
    m_waitingChanges = m_changes;
    m_settled.notify_all();  // who waits for a reading
    if (const auto call = tell && !last ? m_tell : nullptr) {
      lock.unlock();
      call();
      lock.lock();
    }
    m_busy = false;
    m_settled.notify_all();  // who waits until all is tried; by now it is told as well
    if (last) return;
  }
}

void LogKeeper::take(const std::vector<Handed>& handed) {
  for (const Handed& each : handed) {
    if (const auto* session = std::get_if<HandedSession>(&each)) take(*session);
    if (const auto* fact = std::get_if<PlanFact>(&each)) m_facts.push_back(*fact);
    if (const auto* change = std::get_if<SessionChange>(&each)) {
      m_changes.push_back(*change);
      if (auto* undone = std::get_if<ChangeUndone>(&m_changes.back().entry)) undone->said = saidAs(undone->said);
      tryAll();  // what is held after a correction is no part of what it states, and comes after it
    }
  }
}

void LogKeeper::take(const HandedSession& handed) {
  auto care = std::ranges::find_if(m_cares, [&](const Care& known) { return isSame(known.record, handed.record); });
  if (care == m_cares.end()) {
    if (handed.last) return;
    m_cares.emplace_back(handed.record);
    care = m_cares.end() - 1;
  }
  care->take(handed);
}

/// Opens the log when it is not open and writes what waits. A log that proves damaged is rescued once.
void LogKeeper::tryAll() {
  m_rescued = false;
  m_trouble.reset();
  Status done = openLog();
  if (done) done = writeAll();
  if (!done && done.error().code == Error::Code::Damaged) {
    if (const Status saved = saveWhatIsReadable(); !saved) {
      done = Error{Error::Code::Damaged, done.error().detail + "\n" + saved.error().detail};
    } else if (done = openLog(); done) {
      done = writeAll();
    }
  }
  if (done) return;
  m_trouble = done.error();
  const bool mayGoOn = m_trouble->code == Error::Code::DiskFull || m_trouble->code == Error::Code::Locked ||
                       m_trouble->code == Error::Code::ReadOnly;
  if (!mayGoOn) m_log.reset();
}

Status LogKeeper::openLog() {
  const bool taken = m_log && fileIdOf(m_options.file) != m_fileId;
  const bool waits = !m_facts.empty() || !m_changes.empty() ||
                     std::ranges::any_of(m_cares, [](const Care& care) { return care.waiting() > 0; });
  if (m_log && (taken || (waits && !m_log->canWrite()))) m_log.reset();
  if (m_log) return Done{};
  for (Care& care : m_cares) care.compared = false;
  m_readable = false;
  std::error_code none;  // what cannot be made shows when the log is opened
  std::filesystem::create_directories(m_options.file.parent_path(), none);
  auto opened = LogStore::open(m_options.file, m_options.vfs, fileSystemOf, m_options.before);
  if (!opened && opened.error().code != Error::Code::ReadOnly) return opened.error();
  if (!opened) {
    auto toRead = LogStore::openToRead(m_options.file, m_options.vfs);
    if (!toRead) return opened.error();
    m_log.emplace(*std::move(toRead));
    m_readable = true;
    return opened.error();
  }
  m_log.emplace(*std::move(opened));
  m_fileId = fileIdOf(m_options.file);
  m_readable = true;
  return Done{};
}

Status LogKeeper::writeAll() {
  for (Care& care : m_cares) {
    if (Status written = care.write(*m_log); !written) return written;
  }
  std::erase_if(m_cares, [](const Care& care) { return care.released && care.waiting() == 0; });
  Status written = writeChanges();
  return written ? writeFacts() : written;
}

Status LogKeeper::writeChanges() {
  while (!m_changes.empty()) {
    const SessionChange& change = m_changes.front();
    const auto there = m_log->contains(change);
    if (!there) return there.error();
    if (!*there) {
      const auto at = m_log->instantFor(change);
      if (!at) return at.error();
      if (*at != change.said.instant) sayFirstAt(*at);
      const auto refusal = guarded(
          m_log->database(), [&]() -> Result<std::optional<Error>> { return refusalOf(m_log->database(), change); });
      if (!refusal) return refusal.error();
      if (*refusal) {
        m_refused = **refusal;
      } else if (Status written = m_log->appendChange(change); !written) {
        return written;
      }
      for (Care& care : m_cares) care.compared = false;
    }
    m_changes.erase(m_changes.begin());
  }
  return Done{};
}

Instant LogKeeper::saidAs(Instant said) const {
  const auto moved = m_saidAs.find(said);
  return moved == m_saidAs.end() ? said : moved->second;
}

/// The first of the changes that wait is written with this instant. Who said it knows it by its own.
void LogKeeper::sayFirstAt(Instant at) {
  const Instant said = std::exchange(m_changes.front().said.instant, at);
  for (auto& [of, as] : m_saidAs) {
    if (as == said) as = at;
  }
  m_saidAs.insert_or_assign(said, at);
  for (SessionChange& each : m_changes) {
    auto* undone = std::get_if<ChangeUndone>(&each.entry);
    if (undone && undone->said == said) undone->said = at;
  }
}

Status LogKeeper::writeFacts() {
  while (!m_facts.empty()) {
    const auto there = m_log->contains(m_facts.front());
    if (!there) return there.error();
    if (!*there) {
      if (Status written = m_log->appendPlanFact(m_facts.front()); !written) return written;
    }
    m_facts.erase(m_facts.begin());
  }
  return Done{};
}

/// Sets a damaged log aside, once a round, and puts a sound one in its place.
Status LogKeeper::saveWhatIsReadable() {
  if (m_rescued) return Error{Error::Code::Damaged, "the log in its place is damaged as well"};
  m_rescued = true;
  m_log.reset();
  auto rescued = rescueLog(m_options.file, m_options.today, m_options.vfs);
  if (!rescued) return rescued.error();
  m_rescue = *std::move(rescued);
  return Done{};
}

LogKeeper::Answer LogKeeper::answerTo(const Asked& asked) {
  return std::visit([this](const auto& each) { return Answer(answer(each)); }, asked);
}

/// What `read` reads of the log; one that proves damaged is rescued and read again. Empty when it cannot be read.
template <class Value, class Read>
Value LogKeeper::readOrRescue(Read read) {
  for (bool again = true; again && m_log;) {
    again = false;
    Result<Value> value = read(*m_log);
    if (value) return *std::move(value);
    m_trouble = value.error();
    m_readable = false;
    if (m_trouble->code != Error::Code::Damaged || !saveWhatIsReadable()) break;
    tryAll();
    m_rescued = true;  // tryAll() began a new round
    again = !m_trouble;
  }
  return Value{};
}

LogKeeper::Reading LogKeeper::answer(const SessionsAsked& asked) {
  auto reading = readOrRescue<Reading>([&](const LogStore& log) -> Result<Reading> {
    auto sessions = log.sessionsBetween(asked.first, asked.last);
    if (!sessions) return sessions.error();
    const auto firstDay = log.firstDay();
    if (!firstDay) return firstDay.error();
    return Reading{*std::move(sessions), *firstDay};
  });
  const WaitingSessions waiting = waitingNow();
  if (waiting.isEmpty()) return reading;
  replace(reading.sessions, waiting, asked.first, asked.last);
  for (const SessionRecord& session : reading.sessions) {
    reading.firstDay = std::min(reading.firstDay.value_or(session.day), session.day);
  }
  return reading;
}

PlanReading LogKeeper::answer(const PlanAsked& asked) {
  auto reading = readOrRescue<PlanReading>(
      [&](const LogStore& log) { return log.readPlan(asked.first, waitingNow().replaced()); });
  for (const SessionRecord& session : waitingNow().sessions()) {
    reading.sessions.push_back(pastOf(session));
    reading.firstDay = std::min(reading.firstDay.value_or(session.day), session.day);
  }
  std::ranges::stable_sort(reading.sessions, {}, &PastSession::day);
  reading.facts = withWaiting(std::move(reading.facts));
  return reading;
}

std::vector<SessionLine> LogKeeper::linesBetween(Day first, Day last) {
  auto lines =
      readOrRescue<std::vector<SessionLine>>([&](const LogStore& log) { return log.linesBetween(first, last); });
  replace(lines, waitingNow(), first, last);
  return lines;
}

std::vector<SessionLine> LogKeeper::answer(const LinesAsked& asked) {
  return linesBetween(asked.first, asked.last);
}

std::vector<SessionLine> LogKeeper::answer(const NewestAsked& asked) {
  if (waitingNow().isEmpty()) {
    return readOrRescue<std::vector<SessionLine>>(
        [&](const LogStore& log) { return log.newestLines(asked.count, asked.before); });
  }
  auto lines = linesBetween(kFirstOfAll, kLastOfAll);
  std::ranges::reverse(lines);
  if (asked.before) std::erase_if(lines, [&](const SessionLine& line) { return placeOf(line) >= *asked.before; });
  if (lines.size() > asked.count) lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(asked.count), lines.end());
  return lines;
}

LogTotals LogKeeper::answer(const TotalsAsked&) {
  if (waitingNow().isEmpty()) return readOrRescue<LogTotals>([](const LogStore& log) { return log.totals(); });
  return totalsOf(linesBetween(kFirstOfAll, kLastOfAll));
}

std::vector<SessionVersion> LogKeeper::answer(const VersionsAsked& asked) {
  using All = std::vector<SessionVersion>;
  All versions = readOrRescue<All>([&](const LogStore& log) -> Result<All> {
    auto read = log.versionsOf(asked.session);
    if (!read && read.error().code == Error::Code::NotFound) return All();
    return read;
  });
  for (SessionVersion& version : waitingNow().versionsOf(asked.session)) versions.push_back(std::move(version));
  return versions;
}

Result<LogContents> LogKeeper::readAllNow() {
  if (!m_log) return m_trouble.value_or(Error{Error::Code::Unavailable, "the log is not open"});
  auto contents = m_log->contents();
  if (!contents) return contents.error();
  contents->facts = withWaiting(std::move(contents->facts));
  return lissom::withWaiting(*std::move(contents), waitingSessions(), m_changes, newDeviceName());
}

/// As they are in memory.
std::vector<SessionRecord> LogKeeper::waitingSessions() const {
  std::vector<SessionRecord> sessions;
  for (const Care& care : m_cares) {
    if (care.waiting() > 0 && !care.changed) sessions.push_back(care.record);
  }
  return sessions;
}

WaitingSessions LogKeeper::waitingNow() const {
  return {waitingSessions(), m_changes, m_log ? &*m_log : nullptr};
}

std::vector<PlanFact> LogKeeper::withWaiting(std::vector<PlanFact> facts) const {
  for (const PlanFact& fact : m_facts) {
    if (std::ranges::find(facts, fact) == facts.end()) facts.push_back(fact);
  }
  std::ranges::stable_sort(facts, {}, [](const PlanFact& fact) { return fact.said.instant; });
  return facts;
}

void LogKeeper::closeUnlessNeeded() {
  if (m_cares.empty()) m_log.reset();
}

}  // namespace lissom
