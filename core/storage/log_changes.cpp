#include "core/storage/log_changes.h"

#include "core/storage/log_reading.h"

#include <stdexcept>

namespace lissom {
namespace {

template <class... Forms>
struct Overloaded : Forms... {
  using Forms::operator()...;
};
template <class... Forms>
Overloaded(Forms...) -> Overloaded<Forms...>;

Error notThere(const std::string& what) {
  return {Error::Code::NotFound, what + " is not there"};
}

/// Thrown for what could not be read again.
struct Senseless : std::runtime_error {
  using std::runtime_error::runtime_error;
};

RowId appendSensible(RowAppender& rows, const LogTable& table, LogValues values) {
  LogRow row{table.name, {LogValue(std::string(16, '0')), LogValue(std::int64_t{1})}};
  row.values.insert(row.values.end(), values.begin(), values.end());
  try {
    checkSense(row);
  } catch (const DamagedRow& damaged) {
    throw Senseless(damaged.what());
  }
  return rows.append(table, std::move(values));
}

/// Writes all of a session under names of its own.
RowId writeSession(RowAppender& rows, const SessionRecord& session, const Now& said) {
  const RowId id =
      appendSensible(rows, kSessionTable, valuesOf(session.routine, session.day, session.startedAt, session.speed));
  for (HoldRecord hold : session.holds) {
    hold.session = id;
    appendSensible(rows, kHoldTable, valuesOf(hold));
  }
  for (const PauseRecord& pause : session.pauses) appendSensible(rows, kPauseTable, valuesOf(id, pause));
  if (session.ending) {
    appendSensible(rows, kEndTable, valuesOf(id, *session.ending, session.endedAt.value_or(said)));
  }
  if (session.note != SessionNote{}) appendSensible(rows, kNoteTable, valuesOf(id, session.note, said));
  return id;
}

/// What was said about the versions of just this session.
std::vector<VersionChosen> saidOf(const SQLite::Database& database, const RowId& session) {
  std::vector<VersionChosen> all = versionsOf(database, justThat(session));
  std::erase_if(all, [&](const VersionChosen& each) { return each.session != session; });
  return all;
}

/// Whether these rows are a session, not a version of another one.
bool isSession(const SQLite::Database& database, const RowId& rows) {
  if (!hasSession(database, rows)) return false;
  for (const VersionChosen& each : versionsOf(database, justThat(rows))) {
    if (each.version == rows && each.session != rows) return false;
  }
  return true;
}

/// The rows that counted before the last of `said`.
std::optional<RowId> rowsBefore(const SQLite::Database& database, std::vector<VersionChosen> said) {
  const VersionChosen undone = said.back();
  said.pop_back();
  if (said.empty() && undone.kind == ChangeKind::Added) return std::nullopt;
  return Versions(said, [&](const RowId& rows) { return hasSession(database, rows); }).rowsOf(undone.session);
}

Result<VersionChosen> undoing(const SQLite::Database& database, const ChangeUndone& undone, const Now& said) {
  const auto found = changeAt(database, undone.said);
  if (!found) return notThere("a change said at " + std::to_string(undone.said.time_since_epoch().count()) + " ms");
  std::vector<VersionChosen> until;
  for (const VersionChosen& each : saidOf(database, found->session)) {
    until.push_back(each);
    if (each == *found) break;
  }
  return VersionChosen{.said = said,
                       .kind = ChangeKind::Undone,
                       .session = found->session,
                       .version = rowsBefore(database, std::move(until))};
}

/// What the change makes count; the rows of a new version are written.
Result<VersionChosen> chosenBy(RowAppender& rows, const SessionChange& change) {
  using Chosen = Result<VersionChosen>;
  const auto known = [&](const RowId& session) { return isSession(rows.database(), session); };
  return std::visit(
      Overloaded{[&](const SessionAdded& added) -> Chosen {
                   const RowId id = writeSession(rows, added.session, change.said);
                   return VersionChosen{.said = change.said, .kind = ChangeKind::Added, .session = id, .version = id};
                 },
                 [&](const SessionCorrected& corrected) -> Chosen {
                   if (!known(corrected.session)) return notThere("session " + textOf(corrected.session));
                   return VersionChosen{.said = change.said,
                                        .kind = ChangeKind::Corrected,
                                        .session = corrected.session,
                                        .version = writeSession(rows, corrected.to, change.said)};
                 },
                 [&](const SessionWithdrawn& withdrawn) -> Chosen {
                   if (!known(withdrawn.session)) return notThere("session " + textOf(withdrawn.session));
                   return VersionChosen{
                       .said = change.said, .kind = ChangeKind::Withdrawn, .session = withdrawn.session};
                 },
                 [&](const ChangeUndone& undone) -> Chosen { return undoing(rows.database(), undone, change.said); }},
      change.entry);
}

}  // namespace

Status writeChange(RowAppender& rows, const SessionChange& change) {
  const auto refused = [](const std::string& why) { return Error{Error::Code::Unavailable, "the change " + why}; };
  if (changeAt(rows.database(), change.said.instant)) return refused("was said at the instant of another");
  try {
    auto chosen = chosenBy(rows, change);
    if (!chosen) return chosen.error();
    const auto earlier = saidOf(rows.database(), chosen->session);
    if (!earlier.empty() && earlier.back().said.instant > change.said.instant) {
      return refused("was said before the last one of its session");
    }
    appendSensible(rows, kVersionTable, valuesOf(*chosen));
  } catch (const Senseless& senseless) {
    return refused(std::string("makes no sense: ") + senseless.what());
  }
  return Done{};
}

std::optional<VersionChosen> changeAt(const SQLite::Database& database, Instant said) {
  std::optional<VersionChosen> found;
  eachRow(database, kVersionTable, "WHERE at_ms = ? ORDER BY device, number LIMIT 1",
          {std::int64_t{said.time_since_epoch().count()}}, [&](const LogRow& row) { found = versionFrom(row); });
  return found;
}

Result<std::vector<SessionVersion>> readVersions(const SQLite::Database& database, const RowId& session) {
  if (!isSession(database, session)) return notThere("session " + textOf(session));
  const std::vector<VersionChosen> all = saidOf(database, session);
  const auto isThere = [&](const RowId& rows) { return hasSession(database, rows); };
  std::vector<SessionVersion> out;
  const auto add = [&](std::optional<ChangeKind> kind, const Now& said, const std::vector<VersionChosen>& until) {
    SessionVersion version{kind, said, std::nullopt};
    const Versions versions(until, isThere);
    if (const auto rows = versions.rowsOf(session)) {
      auto as = versions.countingOf(ownSessions(database, justThat(*rows)));
      if (!as.empty()) version.session = std::move(as.front());
    }
    if (!kind && version.session) version.said = version.session->startedAt;
    out.push_back(std::move(version));
  };
  if (all.empty() || all.front().kind != ChangeKind::Added) add(std::nullopt, {}, {});
  for (std::size_t i = 0; i < all.size(); ++i) {
    add(all[i].kind, all[i].said, {all.begin(), all.begin() + static_cast<std::ptrdiff_t>(i) + 1});
  }
  return out;
}

}  // namespace lissom
