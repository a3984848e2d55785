#include "core/storage/log_keeper.h"

#include "core/history/past_session.h"
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

/// Which file has the name now; 0 when there is none.
std::uint64_t fileIdOf(const std::filesystem::path& file) {
  struct stat status {};
  return ::stat(file.c_str(), &status) == 0 ? status.st_ino : 0;
}

}  // namespace

std::size_t LogKeeper::Care::waiting() const {
  const auto holds = std::ranges::count_if(record.holds, [](const HoldRecord& hold) { return !isWritten(hold.id); });
  return static_cast<std::size_t>(holds) + (isWritten(record.id) ? 0 : 1) + (record.ending != endWritten ? 1 : 0) +
         (record.note != noteWritten ? 1 : 0);
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
  record = std::move(fresh);
  at = handed.at;
  released = false;
}

/// Finds out how much of the session this log holds: it may be another log than the one that was written to, after a
/// damaged one was set aside or the file was taken away.
Status LogKeeper::Care::compare(const LogStore& log) {
  if (compared) return Done{};
  const auto ofTheDay = log.sessionsBetween(record.day, record.day);
  if (!ofTheDay) return ofTheDay.error();
  const auto found = std::ranges::find(*ofTheDay, record.id, &SessionRecord::id);
  const bool there = isWritten(record.id) && found != ofTheDay->end();
  for (HoldRecord& hold : record.holds) {
    if (!there || std::ranges::find(found->holds, hold.id, &HoldRecord::id) == found->holds.end()) hold.id = {};
  }
  if (!there) record.id = {};
  endWritten = there ? found->ending : std::nullopt;
  noteWritten = there ? found->note : SessionNote{};
  compared = true;
  return Done{};
}

Status LogKeeper::Care::write(LogStore& log) {
  if (Status known = compare(log); !known) return known;
  if (!isWritten(record.id)) {
    const auto id = log.beginSession(record.routine, record.day, record.startedAt, record.speed);
    if (!id) return id.error();
    record.id = *id;
  }
  for (HoldRecord& hold : record.holds) {
    if (isWritten(hold.id)) continue;
    hold.session = record.id;
    const auto id = log.appendHold(hold);
    if (!id) return id.error();
    hold.id = *id;
  }
  if (record.ending && record.ending != endWritten) {
    if (Status ended = log.endSession(record.id, *record.ending, record.endedAt.value_or(at)); !ended) return ended;
    endWritten = record.ending;
  }
  if (record.note != noteWritten) {
    if (Status noted = log.noteSession(record.id, record.note, at); !noted) return noted;
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

void LogKeeper::release(const SessionRecord& record) {
  {
    const std::lock_guard lock(m_mutex);
    m_handed.push_back(HandedSession{record, {}, true});
  }
  m_wake.notify_one();
}

std::optional<LogKeeper::Reading> LogKeeper::read(Day first, Day last, Millis patience) {
  auto answer = ask(Days{first, last}, patience);
  if (!answer) return std::nullopt;
  return std::get<Reading>(*std::move(answer));
}

std::optional<PlanReading> LogKeeper::readPlan(Millis patience) {
  auto answer = ask(std::nullopt, patience);
  if (!answer) return std::nullopt;
  return std::get<PlanReading>(*std::move(answer));
}

std::optional<LogKeeper::Answer> LogKeeper::ask(const Asked& asked, Millis patience) {
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
  auto answer = std::move(question->answer);
  m_questions.erase(question);
  return answer;
}

void LogKeeper::readAll(std::function<void(const Result<Everything>&)> answer) {
  {
    const std::lock_guard lock(m_mutex);
    m_exports.push_back(std::move(answer));
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

bool LogKeeper::settle(Millis patience) {
  std::unique_lock lock(m_mutex);
  m_settled.wait_for(lock, patience, [this] { return m_handed.empty() && !m_busy; });
  return m_handed.empty() && !m_busy && m_state.waiting == 0;
}

bool LogKeeper::hasWork() const {
  const bool asked = std::ranges::any_of(m_questions, [](const Question& question) { return !question.answer; });
  return m_stop || asked || !m_handed.empty() || !m_exports.empty();
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
    if (last && m_handed.empty() && m_exports.empty() && m_state.waiting == 0) return;
    m_busy = true;
    const auto handed = std::exchange(m_handed, {});
    const auto exports = std::exchange(m_exports, {});
    std::vector<Asked> asked;
    for (const Question& question : m_questions) {
      if (!question.answer) asked.push_back(question.asked);
    }
    lock.unlock();

    take(handed);
    tryAll();
    std::vector<Answer> answers;
    for (const Asked& each : asked) answers.push_back(answerTo(each));
    for (const auto& answer : exports) answer(readAllNow());
    closeUnlessNeeded();
    State state{m_trouble, m_readable, m_facts.size(), m_rescue};
    std::vector<SessionRecord> waiting;
    for (const Care& care : m_cares) {
      state.waiting += care.waiting();
      if (care.waiting() > 0) waiting.push_back(care.record);
    }
    if (state.waiting == 0) m_retry = m_options.firstRetry;
    if (state.waiting > 0 && handed.empty()) m_retry = std::min(m_retry * 2, m_options.longestRetry);

    lock.lock();
    bool tell = state.trouble != m_state.trouble || state.waiting != m_state.waiting ||
                state.readable != m_state.readable || state.rescue.has_value() != m_state.rescue.has_value();
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
  const bool waits =
      !m_facts.empty() || std::ranges::any_of(m_cares, [](const Care& care) { return care.waiting() > 0; });
  if (m_log && (taken || (waits && !m_log->canWrite()))) m_log.reset();
  if (m_log) return Done{};
  for (Care& care : m_cares) care.compared = false;
  m_readable = false;
  std::error_code none;  // what cannot be made shows when the log is opened
  std::filesystem::create_directories(m_options.file.parent_path(), none);
  auto opened = LogStore::open(m_options.file, m_options.vfs);
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
  if (asked) return readNow(asked->first, asked->last);
  return readPlanNow();
}

/// What `read` reads of the log; one that proves damaged is rescued and read again. Empty when it cannot be read.
template <class Value, class Read>
std::optional<Value> LogKeeper::readOrRescue(Read read) {
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
  return std::nullopt;
}

LogKeeper::Reading LogKeeper::readNow(Day first, Day last) {
  const auto written = readOrRescue<Reading>([&](const LogStore& log) -> Result<Reading> {
    auto sessions = log.sessionsBetween(first, last);
    if (!sessions) return sessions.error();
    const auto firstDay = log.firstDay();
    if (!firstDay) return firstDay.error();
    return Reading{*std::move(sessions), *firstDay};
  });
  Reading reading = written.value_or(Reading{});
  reading.sessions = withWaiting(std::move(reading.sessions), Days{first, last});
  for (const SessionRecord& session : reading.sessions) {
    reading.firstDay = std::min(reading.firstDay.value_or(session.day), session.day);
  }
  return reading;
}

PlanReading LogKeeper::readPlanNow() {
  const auto written = readOrRescue<PlanReading>([&](const LogStore& log) {
    std::vector<RowId> inMemory;
    for (const Care& care : m_cares) {
      if (care.waiting() > 0 && isWritten(care.record.id)) inMemory.push_back(care.record.id);
    }
    return log.readPlan(inMemory);
  });
  PlanReading reading = written.value_or(PlanReading{});
  for (const Care& care : m_cares) {
    if (care.waiting() > 0) reading.sessions.push_back(pastOf(care.record));
  }
  std::ranges::stable_sort(reading.sessions, {}, &PastSession::day);
  if (!reading.sessions.empty()) {
    const Day first = reading.sessions.front().day;
    reading.firstDay = std::min(reading.firstDay.value_or(first), first);
  }
  reading.facts = withWaiting(std::move(reading.facts));
  return reading;
}

Result<LogKeeper::Everything> LogKeeper::readAllNow() {
  if (!m_log) return m_trouble.value_or(Error{Error::Code::Unavailable, "the log is not open"});
  auto sessions = m_log->allSessions();
  if (!sessions) return sessions.error();
  auto plan = m_log->readPlan();
  if (!plan) return plan.error();
  return Everything{withWaiting(*std::move(sessions), std::nullopt), withWaiting(std::move(plan->facts))};
}

/// A session of which something waits is shown as it is in memory.
std::vector<SessionRecord> LogKeeper::withWaiting(std::vector<SessionRecord> sessions, const Asked& days) const {
  for (const Care& care : m_cares) {
    const Day day = care.record.day;
    if (care.waiting() == 0 || (days && (day < days->first || day > days->last))) continue;
    const auto known = std::ranges::find_if(sessions, [&](const auto& each) { return isSame(each, care.record); });
    if (known != sessions.end()) {
      *known = care.record;
    } else {
      sessions.push_back(care.record);
    }
  }
  return sessions;
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
