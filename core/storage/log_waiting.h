#pragma once

#include "core/storage/log_store.h"

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace lissom {

/// What is not in the log yet, laid over what is read from it.
class WaitingSessions {
public:
  /// `sessions` are those of which something waits, `changes` those that wait, in the order in which they were said.
  /// `log` is asked for what a change undoes; null when it cannot be read, and then such a change does not show.
  WaitingSessions(const std::vector<SessionRecord>& sessions, const std::vector<SessionChange>& changes,
                  const LogStore* log);

  bool isEmpty() const { return m_now.empty() && m_nameless.empty(); }
  /// The sessions of the log that these take the place of, or that were withdrawn.
  std::vector<RowId> replaced() const;
  /// As they are now. What has no name yet has none.
  std::vector<SessionRecord> sessions() const;
  /// What became of a session of the log by the changes that wait.
  std::vector<SessionVersion> versionsOf(const RowId& session) const;

private:
  /// A session of the log by its name, or the place of one that has none yet.
  using Whose = std::pair<std::optional<RowId>, std::size_t>;
  struct Said {
    Instant said;
    Whose whose;
    std::optional<SessionRecord> before;
    SessionVersion became;
  };
  std::optional<SessionRecord> stateOf(const Whose& whose, const LogStore* log) const;
  int changesOf(const Whose& whose, const LogStore* log) const;
  void apply(const SessionChange& change, const LogStore* log);

  std::map<RowId, std::optional<SessionRecord>> m_now;
  std::vector<std::optional<SessionRecord>> m_nameless;
  std::vector<Said> m_said;
};

/// All that a log says and what waits. What has no name in the log gets one of a device `provisional`, so that it can
/// be told apart wherever the contents go.
LogContents withWaiting(LogContents contents, const std::vector<SessionRecord>& sessions,
                        const std::vector<SessionChange>& changes, const std::string& provisional);

}  // namespace lissom
