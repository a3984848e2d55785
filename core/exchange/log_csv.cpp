#include "core/exchange/log_csv.h"

#include "core/exchange/csv_records.h"
#include "core/exchange/log_words.h"

namespace lissom {
namespace {

/// The cells of a line in the order in which they are added.
class Line {
public:
  Line& text(std::string_view text) { return add(csvCell(text)); }
  Line& number(std::int64_t number) { return add(std::to_string(number)); }
  Line& number(const std::optional<int>& number) { return add(number ? std::to_string(*number) : std::string()); }
  Line& nothing(int cells) {
    for (; cells > 0; --cells) add({});
    return *this;
  }
  Line& now(const Now& now) { return text(isoUtc(now.instant)).number(now.utcOffset.count()); }
  std::string take() { return std::move(m_line) + "\r\n"; }

private:
  Line& add(const std::string& cell) {
    if (!m_first) m_line += ',';
    m_first = false;
    m_line += cell;
    return *this;
  }

  std::string m_line;
  bool m_first = true;
};

/// "a1b2c3d4e5f6a7b8-9 2026-11-16T06:31:00.000Z 60 15000; ...": its name, when it began, the offset then, its length.
std::string pausesOf(const SessionRecord& session) {
  std::string out;
  for (const PauseRecord& pause : session.pauses) {
    if (!out.empty()) out += "; ";
    out += textOf(pause.id) + ' ' + isoUtc(pause.startedAt.instant) + ' ' +
           std::to_string(pause.startedAt.utcOffset.count()) + ' ' + std::to_string(pause.length.count());
  }
  return out;
}

std::string lineOf(const SessionRecord& session, const HoldRecord* hold) {
  Line line;
  line.text(textOf(session.id)).text(toIso(session.day)).now(session.startedAt).text(session.routine.text());
  if (hold) {
    line.text(hold->exercise.text()).text(wordOf(hold->side)).number(hold->number).number(hold->planned.count());
    line.number(hold->held.count()).text(wordOf(hold->outcome)).text(textOf(hold->id)).number(hold->item);
    line.now(hold->endedAt);
  } else {
    line.nothing(10);
  }
  line.number(session.speed);
  if (session.ending && session.endedAt) {
    line.text(wordOf(*session.ending)).now(*session.endedAt);
  } else {
    line.nothing(3);
  }
  line.number(session.note.discomfortBefore).number(session.note.discomfortAfter).text(asUtf8(session.note.text));
  line.text(session.byHand ? "yes" : "no").text(session.version ? textOf(*session.version) : std::string());
  line.text(pausesOf(session));
  return line.take();
}

}  // namespace

std::string csvOf(std::span<const SessionRecord> sessions) {
  Line header;
  for (const std::string_view column : kLogColumns) header.text(column);
  std::string out = header.take();
  for (const SessionRecord& session : sessions) {
    for (const HoldRecord& hold : session.holds) out += lineOf(session, &hold);
    if (session.holds.empty()) out += lineOf(session, nullptr);
  }
  return out;
}

}  // namespace lissom
