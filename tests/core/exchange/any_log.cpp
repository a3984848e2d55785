#include "tests/core/exchange/any_log.h"

#include "tests/core/storage/every_fact.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>

namespace lissom {
namespace {

using namespace std::chrono_literals;

/// A number in [least, most].
int upTo(std::minstd_rand& random, int least, int most) {
  return std::uniform_int_distribution(least, most)(random);
}
bool oneIn(std::minstd_rand& random, int cases) {
  return upTo(random, 1, cases) == 1;
}

class Maker {
public:
  explicit Maker(unsigned seed) : m_random(seed) {}

  LogContents make() {
    for (int i = upTo(m_random, 0, 6); i > 0; --i) m_log.sessions.push_back(session(device()));
    const std::size_t own = m_log.sessions.size();
    for (std::size_t i = 0; i < own; ++i) {
      if (oneIn(m_random, 3)) change(m_log.sessions[i].id);
    }
    std::ranges::sort(m_log.versions, {}, [](const VersionChosen& chosen) { return chosen.said.instant; });
    std::ranges::sort(m_log.sessions, {}, [](const SessionRecord& session) {
      return std::tuple(session.day, session.startedAt.instant, session.id);
    });
    std::ranges::sort(m_log.notes, {}, [](const NoteSaid& note) { return std::tuple(note.said.instant, note.id); });
    Instant said{Millis{1'780'000'000'000}};
    for (PlanEntry& entry : everyEntry()) {
      if (!oneIn(m_random, 3)) continue;
      said += std::chrono::minutes{upTo(m_random, 1, 100'000)};
      const Now at{said, std::chrono::minutes{upTo(m_random, -720, 840)}};
      m_log.facts.push_back({.day = dayOf(at), .said = at, .entry = std::move(entry)});
    }
    return std::move(m_log);
  }

private:
  std::string device() {
    return std::array{"0123456789abcdef", "00000000000000aa",
                      "ffffffffffffffff"}[static_cast<std::size_t>(upTo(m_random, 0, 2))];
  }
  RowId newName(const std::string& device) { return {device, ++m_numbers.try_emplace(device, 1).first->second}; }
  Now later(const Now& than) {
    return {than.instant + Millis{upTo(m_random, 1, 600'000)},
            than.utcOffset + std::chrono::minutes{oneIn(m_random, 20) ? 60 : 0}};
  }

  SessionRecord session(const std::string& device) {
    const Now begun{
        Instant{Millis{std::int64_t{upTo(m_random, -400'000, 1'900'000)} * 1'000'000 + upTo(m_random, 0, 999'999)}},
        std::chrono::minutes{upTo(m_random, -720, 840)}};
    SessionRecord out = aSession().id(newName(device));
    out.startedAt = begun;
    out.day = dayOf(begun) + std::chrono::days{upTo(m_random, -1, 1)};
    out.speed = oneIn(m_random, 5) ? 60 : 1;
    Now at = begun;
    for (int i = upTo(m_random, 0, 4); i > 0; --i) {
      at = later(at);
      constexpr std::array sides{Side::Left, Side::Right, Side::Both};
      constexpr std::array outcomes{Outcome::Completed, Outcome::Shortened, Outcome::Skipped, Outcome::Hurt};
      out.holds.push_back(aHold()
                              .of(out.id)
                              .item(upTo(m_random, 0, 9))
                              .number(i)
                              .side(sides[static_cast<std::size_t>(upTo(m_random, 0, 2))])
                              .outcome(outcomes[static_cast<std::size_t>(upTo(m_random, 0, 3))])
                              .planned(Millis{upTo(m_random, 0, 600'000)})
                              .held(Millis{upTo(m_random, 0, 600'000)})
                              .endedAt(at));
      out.holds.back().id = newName(device);
      if (!oneIn(m_random, 4)) continue;
      at = later(at);
      out.pauses.push_back({.id = newName(device), .startedAt = at, .length = Millis{upTo(m_random, 0, 9'999)}});
    }
    if (!oneIn(m_random, 3)) {
      out.ending = oneIn(m_random, 2) ? Ending::Completed : Ending::Stopped;
      out.endedAt = later(at);
    }
    if (oneIn(m_random, 2)) out.note.discomfortBefore = upTo(m_random, 0, 10);
    if (oneIn(m_random, 2)) out.note.discomfortAfter = upTo(m_random, 0, 10);
    if (oneIn(m_random, 2)) out.note.text = hostileText(m_random);
    note(out, later(at));
    return out;
  }

  /// What was said around it, in several steps or at once.
  void note(const SessionRecord& session, Now at) {
    if (session.note == SessionNote{}) return;
    for (int i = upTo(m_random, 0, 2); i > 0; --i) {
      const SessionNote draft{session.note.discomfortBefore, {}, oneIn(m_random, 2) ? hostileText(m_random) : ""};
      m_log.notes.push_back({newName(session.id.device), session.id, at, draft});
      at = oneIn(m_random, 6) ? session.startedAt : later(at);  // the clock was set back
    }
    m_log.notes.push_back({newName(session.id.device), session.id, at, session.note});
  }

  Now said() {
    m_said += Millis{upTo(m_random, 1, 100'000'000)};
    return {m_said, std::chrono::minutes{upTo(m_random, -720, 840)}};
  }

  /// It was entered by hand, corrected, withdrawn, or one of these undone.
  void change(const RowId of) {
    if (oneIn(m_random, 2))
      m_log.versions.push_back({.said = said(), .kind = ChangeKind::Added, .session = of, .version = of});
    std::vector<RowId> rows{of};
    for (int i = upTo(m_random, 0, 3); i > 0; --i) {
      VersionChosen chosen{.said = said(), .session = of};
      switch (upTo(m_random, 0, 3)) {
        case 0:
          chosen.kind = ChangeKind::Withdrawn;
          break;
        case 1:
          chosen.kind = ChangeKind::Undone;
          chosen.version = rows[static_cast<std::size_t>(upTo(m_random, 0, static_cast<int>(rows.size()) - 1))];
          break;
        default:
          m_log.sessions.push_back(session(of.device));
          rows.push_back(m_log.sessions.back().id);
          chosen.version = rows.back();
      }
      m_log.versions.push_back(std::move(chosen));
    }
  }

  std::minstd_rand m_random;
  LogContents m_log;
  std::map<std::string, std::int64_t> m_numbers;
  Instant m_said{Millis{1'900'000'000'000'000 / 1'000}};
};

}  // namespace

std::string hostileText(std::minstd_rand& random) {
  static constexpr std::array parts{"\"",
                                    "'",
                                    ",",
                                    ";",
                                    "\n",
                                    "\r\n",
                                    "\t",
                                    "\\",
                                    "=1+1",
                                    "+",
                                    "-2",
                                    "@x",
                                    "a",
                                    " ",
                                    "\xC3\xBC",
                                    "\xE2\x80\xA8",
                                    "\xF0\x9F\xA6\xB5",
                                    "\xEF\xBB\xBF",
                                    "\x01",
                                    "\x1F",
                                    "\x7F",
                                    "{",
                                    "]",
                                    "null",
                                    "\xE2\x80\xAE"};
  std::string text;
  for (int i = upTo(random, 0, 8); i > 0; --i) {
    text += parts[static_cast<std::size_t>(upTo(random, 0, static_cast<int>(parts.size()) - 1))];
  }
  return text;
}

LogContents anyLog(unsigned seed) {
  return Maker(seed).make();
}

LogContents partOf(const LogContents& whole, unsigned seed) {
  std::minstd_rand random(seed);
  LogContents part;
  std::set<RowId> there;
  for (SessionRecord session : whole.sessions) {
    if (oneIn(random, 3)) continue;
    if (oneIn(random, 3)) {  // as it was before it ended
      session.ending.reset();
      session.endedAt.reset();
      session.holds.erase(session.holds.begin() + upTo(random, 0, static_cast<int>(session.holds.size())),
                          session.holds.end());
      std::vector<NoteSaid> notes;
      for (const NoteSaid& note : whole.notes) {
        if (note.session == session.id) notes.push_back(note);
      }
      std::ranges::sort(notes, {}, &NoteSaid::id);
      notes.resize(static_cast<std::size_t>(upTo(random, 0, static_cast<int>(notes.size()))));
      session.note = notes.empty() ? SessionNote{} : notes.back().note;
      part.notes.insert(part.notes.end(), notes.begin(), notes.end());
    } else {
      std::ranges::copy_if(whole.notes, std::back_inserter(part.notes),
                           [&](const NoteSaid& note) { return note.session == session.id; });
    }
    there.insert(session.id);
    part.sessions.push_back(std::move(session));
  }
  for (const VersionChosen& chosen : whole.versions) {
    const bool sound = there.contains(chosen.session) && (!chosen.version || there.contains(*chosen.version));
    if (sound && !oneIn(random, 4)) part.versions.push_back(chosen);
  }
  for (const PlanFact& fact : whole.facts) {
    if (oneIn(random, 2)) part.facts.push_back(fact);
  }
  return part;
}

}  // namespace lissom
