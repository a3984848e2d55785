#include "core/exchange/csv_records.h"

#include <algorithm>
#include <utility>

namespace lissom {
namespace {

constexpr std::string_view kGuarded = "=+-@\t\r'";

char separatorOf(std::string_view text) {
  bool quoted = false;
  bool semicolon = false;
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == ',') return ',';
    if (c == ';') semicolon = true;
    if (c == '\n') break;
  }
  return semicolon ? ';' : ',';
}

/// Reads one record after the other.
class Reader {
public:
  explicit Reader(std::string_view text) : m_text(text), m_separator(separatorOf(text)) {}

  bool atEnd() const { return m_at == m_text.size(); }
  /// False when there is trouble.
  bool record(CsvRecord& record, CsvTrouble& trouble) {
    record = {m_line, {}};
    while (true) {
      std::string cell;
      const bool read = at('"') ? quotedCell(cell, trouble) : plainCell(cell, trouble);
      if (!read) return false;
      record.cells.push_back(std::move(cell));
      if (at(m_separator)) {
        ++m_at;
        continue;
      }
      endLine();
      return true;
    }
  }

private:
  bool at(char c) const { return m_at < m_text.size() && m_text[m_at] == c; }
  bool atLineEnd() const {
    return atEnd() || at('\n') || (at('\r') && (m_at + 1 == m_text.size() || m_text[m_at + 1] == '\n'));
  }
  void endLine() {
    if (at('\r')) ++m_at;
    if (at('\n')) ++m_at;
    ++m_line;
  }

  bool plainCell(std::string& cell, CsvTrouble& trouble) {
    const std::size_t from = m_at;
    while (!atLineEnd() && !at(m_separator)) {
      if (at('"')) {
        trouble = {m_line, "has a quote within a cell that does not begin with one"};
        return false;
      }
      if (at('\r')) {
        trouble = {m_line, "has a carriage return that ends no line"};
        return false;
      }
      ++m_at;
    }
    cell = m_text.substr(from, m_at - from);
    return true;
  }

  bool quotedCell(std::string& cell, CsvTrouble& trouble) {
    const std::size_t begun = m_line;
    ++m_at;
    while (true) {
      const std::size_t quote = m_text.find('"', m_at);
      const std::string_view part = m_text.substr(m_at, quote == std::string_view::npos ? quote : quote - m_at);
      cell += part;
      m_line += static_cast<std::size_t>(std::count(part.begin(), part.end(), '\n'));
      if (quote == std::string_view::npos) {
        trouble = {begun, "has a quote that is never closed"};
        return false;
      }
      m_at = quote + 1;
      if (!at('"')) break;
      cell += '"';
      ++m_at;
    }
    if (at(m_separator) || atLineEnd()) return true;
    trouble = {m_line, "has more after a closing quote"};
    return false;
  }

  std::string_view m_text;
  char m_separator;
  std::size_t m_at = 0;
  std::size_t m_line = 1;
};

}  // namespace

CsvTrouble readCsv(std::string_view text, const std::function<bool(CsvRecord)>& take) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  Reader reader(text);
  CsvTrouble trouble;
  while (!reader.atEnd()) {
    CsvRecord record;
    if (!reader.record(record, trouble)) break;
    const bool empty = std::all_of(record.cells.begin(), record.cells.end(), [](auto& cell) { return cell.empty(); });
    if (!empty && !take(std::move(record))) break;
  }
  return trouble;
}

std::string csvCell(std::string_view text) {
  std::string out;
  const bool guarded = !text.empty() && kGuarded.find(text.front()) != std::string_view::npos;
  const bool quoted = text.find_first_of(",;\"\r\n") != std::string_view::npos;
  if (quoted) out += '"';
  if (guarded) out += '\'';
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  if (quoted) out += '"';
  return out;
}

std::string textOfCell(std::string_view cell) {
  if (cell.starts_with('\'')) cell.remove_prefix(1);
  return std::string(cell);
}

}  // namespace lissom
