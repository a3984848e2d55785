#include "core/content/json_text.h"
#include "core/content/mistake.h"
#include "core/exchange/log_json.h"
#include "core/exchange/log_words.h"
#include "core/storage/plan_entry_text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>
#include <set>

namespace lissom {
namespace {

using Json = nlohmann::ordered_json;

/// A value of one session, version or fact, with the line on which it ends. Larger parts of a file are never held as
/// such.
struct Node {
  enum class Kind { Null, Truth, Whole, Fraction, Text, List, Object };
  Kind kind = Kind::Null;
  bool truth = false;
  std::int64_t whole = 0;
  double fraction = 0;
  std::string text{};
  std::vector<std::string> keys{};  ///< of an object, beside `parts`
  std::vector<Node> parts{};
  std::size_t line = 0;
};

Json jsonOf(const Node& node) {
  switch (node.kind) {
    case Node::Kind::Null:
      return nullptr;
    case Node::Kind::Truth:
      return node.truth;
    case Node::Kind::Whole:
      return node.whole;
    case Node::Kind::Fraction:
      return node.fraction;
    case Node::Kind::Text:
      return node.text;
    case Node::Kind::List: {
      Json list = Json::array();
      for (const Node& part : node.parts) list.push_back(jsonOf(part));
      return list;
    }
    case Node::Kind::Object: {
      Json object = Json::object();
      for (std::size_t i = 0; i < node.parts.size(); ++i) object[node.keys[i]] = jsonOf(node.parts[i]);
      return object;
    }
  }
  return nullptr;
}

/// A value and where it is. What is wrong is noted and a harmless value answered, so that one pass finds every mistake.
class At {
public:
  At(const Node& node, std::string_view section, std::size_t index, ReadLog& read)
      : m_node(&node), m_line(node.line), m_key(section), m_index(index), m_read(read) {}

  bool isObject() const {
    if (m_node->kind != Node::Kind::Object) wrong("must be an object");
    return m_node->kind == Node::Kind::Object;
  }
  /// Whether there is anything of that name but null.
  bool has(std::string_view key) const {
    const Node* found = find(key);
    return found && found->kind != Node::Kind::Null;
  }
  std::int64_t number(std::string_view key, std::int64_t least, std::int64_t most) const {
    const Node* found = need(key);
    if (!found) return least;
    if (found->kind == Node::Kind::Whole && found->whole >= least && found->whole <= most) return found->whole;
    wrong(key, *found, mustBeNumber(least, most));
    return least;
  }
  int smallNumber(std::string_view key, std::int64_t least, std::int64_t most) const {
    return static_cast<int>(number(key, least, most));
  }
  std::string text(std::string_view key) const {
    const Node* found = need(key);
    if (!found) return {};
    if (found->kind != Node::Kind::Text) wrong(key, *found, "must be a text");
    return found->text;
  }
  /// What `read` makes of the text; the `other` where it makes nothing.
  template <class Value, class Read>
  Value made(std::string_view key, const std::string& must, Value other, Read read) const {
    const Node* found = need(key);
    if (!found) return other;
    if (found->kind == Node::Kind::Text) {
      if (auto value = read(found->text)) return *std::move(value);
    }
    wrong(key, *found, must);
    return other;
  }
  RowId name(std::string_view key) const {
    return made(key, kMustBeName, RowId{}, [](const std::string& text) { return rowIdFrom(text); });
  }
  Day day(std::string_view key) const {
    return made(key, kMustBeDay, Day{}, [](const std::string& text) { return parseIsoDay(text); });
  }
  Now now(std::string_view instant, std::string_view offset) const {
    const Instant at =
        made(instant, kMustBeInstant, Instant{}, [](const std::string& text) { return instantFrom(text); });
    return {at, std::chrono::minutes{number(offset, -kMostUtcOffset, kMostUtcOffset)}};
  }
  template <class AnyId>
  AnyId id(std::string_view key) const {
    return made(key, kMustBeId, *AnyId::parse("none"), [](const std::string& text) { return AnyId::parse(text); });
  }
  template <class Word>
  Word word(std::string_view key, std::span<const Word> words) const {
    return made(key, mustBeOneOf(words), words.front(), [&](const std::string& text) { return wordFrom(text, words); });
  }
  std::string json(std::string_view key) const {
    const Node* found = need(key);
    return found ? jsonOf(*found).dump(-1, ' ', false, Json::error_handler_t::replace) : "{}";
  }
  /// Hands each part of a list on; none where the list may be missing and is.
  template <class Take>
  void each(std::string_view key, Take take) const {
    const Node* found = need(key);
    if (!found) return;
    if (found->kind != Node::Kind::List) return wrong(key, *found, "must be a list");
    for (std::size_t i = 0; i < found->parts.size(); ++i) {
      const At part(found->parts[i], key, i, m_read, this);
      if (part.isObject()) take(part);
    }
  }

  void wrong(std::string what) const { m_read.add(m_line, place(), std::move(what)); }
  void wrong(std::string_view key, const std::string& what) const {
    const Node* found = find(key);
    m_read.add(found ? found->line : m_line, place() + '.' + shownKey(key), what);
  }

private:
  At(const Node& node, std::string_view key, std::size_t index, ReadLog& read, const At* around)
      : m_node(&node), m_line(node.line), m_key(key), m_index(index), m_read(read), m_around(around) {}

  const Node* find(std::string_view key) const {
    const auto found = std::find(m_node->keys.begin(), m_node->keys.end(), key);
    if (found == m_node->keys.end()) return nullptr;
    return &m_node->parts[static_cast<std::size_t>(found - m_node->keys.begin())];
  }
  const Node* need(std::string_view key) const {
    const Node* found = find(key);
    if (!found) wrong(key, "is missing");
    return found;
  }
  void wrong(std::string_view key, const Node& node, const std::string& what) const {
    m_read.add(node.line, place() + '.' + shownKey(key), what);
  }
  std::string place() const {
    return (m_around ? m_around->place() + '.' : "") + std::string(m_key) + '[' + std::to_string(m_index) + ']';
  }

  const Node* m_node;
  std::size_t m_line;
  std::string_view m_key;
  std::size_t m_index;
  ReadLog& m_read;
  const At* m_around = nullptr;
};

/// Makes the entries of the lists into what they say.
class EntryReader {
public:
  explicit EntryReader(ReadLog& read) : m_read(read) {}

  void session(const At& at) {
    if (!at.isObject()) return;
    SessionRecord session{.id = newName(at),
                          .routine = at.id<RoutineId>("routine"),
                          .day = at.day("day"),
                          .startedAt = at.now("started_at", "utc_offset_min"),
                          .speed = at.smallNumber("speed", 1, kFastestSession),
                          .ending = {},
                          .endedAt = {},
                          .note = {},
                          .holds = {}};
    if (at.has("ending")) {
      session.ending = at.word<Ending>("ending", kEndings);
      session.endedAt = at.now("ended_at", "ended_utc_offset_min");
    } else if (at.has("ended_at")) {
      at.wrong("ended_at", "must be null as the ending is");
    }
    session.note = noteOf(at);
    at.each("holds", [&](const At& hold) { session.holds.push_back(holdOf(hold, session.id)); });
    if (at.has("pauses")) {  // not in format 1
      at.each("pauses", [&](const At& pause) {
        session.pauses.push_back({.id = newName(pause),
                                  .startedAt = pause.now("started_at", "utc_offset_min"),
                                  .length = Millis{pause.number("length_ms", 0, kMostMillis)}});
      });
    }
    m_read.contents.sessions.push_back(std::move(session));
  }

  void note(const At& at) {
    if (!at.isObject()) return;
    NoteSaid said{
        .id = newName(at), .session = at.name("session"), .said = at.now("at", "utc_offset_min"), .note = noteOf(at)};
    m_read.contents.notes.push_back(std::move(said));
  }

  void version(const At& at) const {
    if (!at.isObject()) return;
    VersionChosen chosen{.said = at.now("at", "utc_offset_min"),
                         .kind = at.word<ChangeKind>("kind", kChangeKinds),
                         .session = at.name("session")};
    if (at.has("version")) chosen.version = at.name("version");
    const bool mayBeNone = chosen.kind == ChangeKind::Withdrawn || chosen.kind == ChangeKind::Undone;
    if (!chosen.version && !mayBeNone) at.wrong("version", "must be there unless a session was withdrawn");
    m_read.contents.versions.push_back(std::move(chosen));
  }

  void fact(const At& at) const {
    if (!at.isObject()) return;
    const std::string kind = at.text("kind");
    const Day day = at.day("day");
    const Now said = at.now("at", "utc_offset_min");
    auto entry = planEntryFrom(kind, at.json("said"));
    if (!entry) return at.wrong("said", entry.error().detail);
    m_read.contents.facts.push_back({.day = day, .said = said, .entry = *std::move(entry)});
  }

private:
  static SessionNote noteOf(const At& at) {
    return {discomfort(at, "discomfort_before"), discomfort(at, "discomfort_after"), at.text("note")};
  }

  static std::optional<int> discomfort(const At& at, std::string_view key) {
    if (!at.has(key)) return std::nullopt;
    return at.smallNumber(key, 0, kWorstDiscomfort);
  }

  HoldRecord holdOf(const At& at, const RowId& session) {
    return {.id = newName(at),
            .session = session,
            .exercise = at.id<ExerciseId>("exercise"),
            .item = at.smallNumber("item", 0, kMostCounted),
            .side = at.word<Side>("side", kSides),
            .number = at.smallNumber("number", 1, kMostCounted),
            .planned = Millis{at.number("planned_ms", 0, kMostMillis)},
            .held = Millis{at.number("held_ms", 0, kMostMillis)},
            .outcome = at.word<Outcome>("outcome", kOutcomes),
            .endedAt = at.now("ended_at", "utc_offset_min")};
  }

  /// The name of a row, which no other one has.
  RowId newName(const At& at) {
    RowId name = at.name("id");
    if (!name.device.empty() && !m_names.insert(name).second) at.wrong("id", "is there twice");
    return name;
  }

  ReadLog& m_read;
  std::set<RowId> m_names;
};

/// Counts lines as the parser takes characters; what is read last was on `line`. The text ends early for the parser
/// when the reading is cancelled: even a single text of the whole file's length is left so.
struct Lines {
  std::size_t ended = 0;
  std::size_t line = 1;
  std::size_t untilAsked = kReadAtOnce;
  std::size_t taken = 0;
  std::size_t of = 1;
  const Progress* progress = nullptr;
  bool cancelled = false;

  void take(char c) {
    if (--untilAsked == 0) ask();
    if (c == '\n') {
      ++ended;
    } else if (c != ' ' && c != '\t' && c != '\r') {
      line = ended + 1;
    }
  }

  void ask() {
    untilAsked = kReadAtOnce;
    taken += kReadAtOnce;
    cancelled = cancelled || (*progress && !(*progress)(static_cast<double>(taken) / static_cast<double>(of)));
  }
};

class CountedCharacter {
public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  CountedCharacter(const char* at, Lines& lines) : m_at(at), m_lines(&lines) {}
  reference operator*() const { return *m_at; }
  CountedCharacter& operator++() {
    m_lines->take(*m_at++);
    return *this;
  }
  CountedCharacter operator++(int) {
    CountedCharacter before = *this;
    ++*this;
    return before;
  }
  /// Only ever compared with the end.
  friend bool operator==(const CountedCharacter& one, const CountedCharacter& other) {
    return one.m_at == other.m_at || one.m_lines->cancelled;
  }

private:
  const char* m_at;
  Lines* m_lines;
};

/// Takes a document apart into the entries of its lists, each of which is read as soon as it is whole.
class Reader final : public nlohmann::json_sax<nlohmann::json> {
public:
  Reader(const Lines& lines, ReadLog& read) : m_lines(lines), m_read(read), m_entries(read) {}

  bool null() override { return scalar({}); }
  bool boolean(bool is) override { return scalar({.kind = Node::Kind::Truth, .truth = is}); }
  bool number_integer(number_integer_t number) override { return scalar({.kind = Node::Kind::Whole, .whole = number}); }
  bool number_unsigned(number_unsigned_t number) override {
    // What is beyond 63 bits would come out as another number.
    if (number > std::uint64_t{INT64_MAX}) {
      return scalar({.kind = Node::Kind::Fraction, .fraction = static_cast<double>(number)});
    }
    return scalar({.kind = Node::Kind::Whole, .whole = static_cast<std::int64_t>(number)});
  }
  bool number_float(number_float_t number, const string_t&) override {
    return scalar({.kind = Node::Kind::Fraction, .fraction = number});
  }
  bool string(string_t& text) override { return scalar({.kind = Node::Kind::Text, .text = std::move(text)}); }
  bool binary(binary_t&) override { return false; }  // JSON has none
  bool start_object(std::size_t) override { return open({.kind = Node::Kind::Object}); }
  bool start_array(std::size_t) override { return open({.kind = Node::Kind::List}); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }

  bool key(string_t& name) override {
    if (m_depth == 1) {
      m_key = std::move(name);
      if (!m_rootKeys.insert(m_key).second) return m_read.add(m_lines.line, shownKey(m_key), "is there twice");
      if (m_rootKeys.size() > 1000) return m_read.add(m_lines.line, "", "must have at most 1000 keys") && false;
      return true;
    }
    if (m_open.empty()) return true;  // of something that is not known
    Node& object = m_open.back();
    constexpr std::size_t mostKeys = 64;
    if (object.keys.size() >= mostKeys) {
      m_read.add(m_lines.line, section(), "must have at most 64 keys");
      return false;
    }
    if (std::find(object.keys.begin(), object.keys.end(), name) != object.keys.end()) {
      return m_read.add(m_lines.line, section() + '.' + shownKey(name), "is there twice");
    }
    object.keys.push_back(std::move(name));
    return true;
  }

  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception& error) override {
    m_read.add(m_lines.line, "", "is not JSON: " + plainReason(error.what()));
    return false;
  }

  void complete() {
    if (!m_read) return;
    for (const char* key : {"format", "program", "sessions"}) {
      if (!m_rootKeys.contains(key)) m_read.add(0, key, "is missing: this is no export of a log");
    }
  }

private:
  static bool isList(std::string_view key) {
    return key == "sessions" || key == "notes" || key == "versions" || key == "plan";
  }
  /// Whether what is read now is kept: an entry of a list.
  bool inEntry() const { return m_depth >= 2 && m_inList; }
  std::string section() const { return m_key + '[' + std::to_string(m_index) + ']'; }

  bool scalar(Node node) {
    node.line = m_lines.line;
    if (m_depth == 0) return m_read.add(node.line, "", "must be an object") && false;
    if (m_depth == 1) return rootValue(node);
    return inEntry() ? put(std::move(node)) : true;
  }

  bool rootValue(const Node& node) {
    if (isList(m_key)) return m_read.add(node.line, m_key, "must be a list");
    if (m_key == "program" && node.text != "lissom") {
      m_read.add(node.line, m_key, "must be \"lissom\": this is no export of a log");
      return false;
    }
    if (m_key != "format") return true;
    if (node.kind == Node::Kind::Whole && node.whole > 2) {
      m_read.add(node.line, m_key, "is newer than this program knows");
      return false;
    }
    if (node.kind == Node::Kind::Whole && node.whole >= 1) return true;
    m_read.add(node.line, m_key, "must be 1 or 2");
    return false;
  }

  bool open(Node node) {
    node.line = m_lines.line;
    if (m_depth >= kDeepestLogJson) {
      m_read.add(node.line, m_key, "lies too deep");
      return false;
    }
    if (m_depth == 0 && node.kind != Node::Kind::Object) return m_read.add(node.line, "", "must be an object") && false;
    if (m_depth == 1) {
      m_inList = isList(m_key) && node.kind == Node::Kind::List;
      m_index = 0;
      const bool known = isList(m_key) || m_key == "format" || m_key == "program";
      if (known && !m_inList && !rootValue(node)) return false;
    }
    const bool kept = inEntry();
    ++m_depth;
    if (kept) {
      if (!counted(node)) return false;
      m_open.push_back(std::move(node));
    }
    return true;
  }

  bool close() {
    --m_depth;
    if (!inEntry() || m_open.empty()) return true;
    Node node = std::move(m_open.back());
    m_open.pop_back();
    return place(std::move(node));
  }

  bool counted(const Node& node) {
    if (++m_values <= kMostValuesOfAnEntry) return true;
    m_read.add(node.line, section(), "must have at most " + std::to_string(kMostValuesOfAnEntry) + " values");
    return false;
  }
  bool put(Node node) { return counted(node) && place(std::move(node)); }

  /// Into what it is a part of; a whole entry is read.
  bool place(Node node) {
    if (!m_open.empty()) {
      Node& around = m_open.back();
      const bool isTwice = around.kind == Node::Kind::Object && around.keys.size() == around.parts.size();
      if (!isTwice) around.parts.push_back(std::move(node));
      return true;
    }
    const At at(node, m_key, m_index, m_read);
    if (m_key == "sessions") {
      m_entries.session(at);
    } else if (m_key == "notes") {
      m_entries.note(at);
    } else if (m_key == "versions") {
      m_entries.version(at);
    } else {
      m_entries.fact(at);
    }
    ++m_index;
    m_values = 0;
    return !m_read.hasMore;
  }

  const Lines& m_lines;
  ReadLog& m_read;
  EntryReader m_entries;
  std::size_t m_depth = 0;  ///< 1: in the document, 2: in one of its lists
  std::string m_key;        ///< of the document
  std::set<std::string> m_rootKeys;
  bool m_inList = false;
  std::size_t m_index = 0;
  std::size_t m_values = 0;
  std::vector<Node> m_open;  ///< the entry that is read now, and what is open in it
};

}  // namespace

ReadLog logFromJson(std::string_view text, const Progress& progress) {
  ReadLog read;
  if (text.size() > kLargestLogFile) {
    read.add(0, "", "is larger than a log can be");
    return read;
  }
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  Lines lines{.of = std::max<std::size_t>(text.size(), 1), .progress = &progress};
  Reader reader(lines, read);
  nlohmann::json::sax_parse(CountedCharacter(text.data(), lines), CountedCharacter(text.data() + text.size(), lines),
                            &reader);
  if (lines.cancelled) {
    read = {};
    read.cancelled = true;
    return read;
  }
  reader.complete();
  if (!read) read.contents = {};
  return read;
}

}  // namespace lissom
