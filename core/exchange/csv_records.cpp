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
  Reader(std::string_view text, const Progress& progress, std::size_t atOnce)
      : m_text(text), m_separator(separatorOf(text)), m_progress(progress), m_atOnce(atOnce), m_askAt(atOnce) {}

  bool atEnd() const { return m_at == m_text.size(); }
  /// False when there is trouble.
  bool record(CsvRecord& record, CsvTrouble& trouble) {
    record = {m_line, {}};
    while (true) {
      std::string cell;
      const bool read = at('"') ? quotedCell(cell, trouble) : plainCell(cell, trouble);
      if (!read) return false;
      if (record.cells.size() >= kMostCsvCells) {
        trouble = {record.line, "has more than " + std::to_string(kMostCsvCells) + " cells"};
        return false;
      }
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

  /// Asks, when it is time, whether to go on.
  bool goesOn(CsvTrouble& trouble) {
    if (m_at < m_askAt) return true;
    m_askAt = m_at + m_atOnce;
    trouble.cancelled = m_progress && !m_progress(static_cast<double>(m_at) / static_cast<double>(m_text.size()));
    return !trouble.cancelled;
  }

  bool plainCell(std::string& cell, CsvTrouble& trouble) {
    const std::size_t from = m_at;
    while (!atLineEnd() && !at(m_separator)) {
      if (!goesOn(trouble)) return false;
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
      if (!goesOn(trouble)) return false;
      const std::string_view ahead = m_text.substr(m_at, m_atOnce);
      const std::size_t quote = ahead.find('"');
      const std::string_view part = ahead.substr(0, quote);
      cell += part;
      m_line += static_cast<std::size_t>(std::count(part.begin(), part.end(), '\n'));
      m_at += part.size();
      if (quote == std::string_view::npos) {
        if (!atEnd()) continue;
        trouble = {begun, "has a quote that is never closed"};
        return false;
      }
      ++m_at;
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
  const Progress& m_progress;
  std::size_t m_atOnce;
  std::size_t m_askAt;
  std::size_t m_at = 0;
  std::size_t m_line = 1;
};

}  // namespace

CsvTrouble readCsv(std::string_view text, const std::function<bool(CsvRecord)>& take, const Progress& progress,
                   std::size_t atOnce) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  Reader reader(text, progress, atOnce);
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
