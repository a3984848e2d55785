#pragma once

#include "core/base/day.h"
#include "core/plan/plan_facts.h"
#include "core/plan/reminders.h"

#include <chrono>
#include <optional>
#include <variant>
#include <vector>

namespace lissom {

/// It is time to get up for a minute.
struct NudgeDue {
  std::chrono::minutes sat{0};  ///< at the computer without a pause

  friend bool operator==(const NudgeDue&, const NudgeDue&) = default;
};

/// NudgeDue is to be shown; BreakTaken (plan_facts.h) is to be written into the log.
using SittingEffect = std::variant<NudgeDue, BreakTaken>;
using SittingEffects = std::vector<SittingEffect>;

/// Watches how long one has sat at the computer. It is told what goes on about once a minute and answers what follows.
///
/// Two minutes without a key or a touch of the mouse are a pause, and so is a sleep of the computer; sitting begins
/// anew when one is back. A pause counts as a break taken when at least ten minutes were sat before it: it is the long
/// sitting that a break ends, and who comes and goes has not taken a break each time.
///
/// Where nobody can say when the last key was pressed, sitting is the time since the last nudge or sleep.
class SittingWatch {
public:
  /// Without input for that long is a pause.
  static constexpr std::chrono::seconds kPause{120};
  /// Sat for that long before a pause, the pause is a break taken.
  static constexpr std::chrono::minutes kWorthABreak{10};
  /// A sleep that is shorter is a lid that was closed by mistake.
  static constexpr std::chrono::seconds kShortestSleep{10};
  /// It is never to be told more often than that.
  static constexpr std::chrono::seconds kRarest{60};

  enum class Around {
    Free,    ///< a nudge may be shown
    Quiet,   ///< full screen, do-not-disturb: a nudge waits until that ends
    Session  ///< a session runs: nobody sits, and what is held is in the log by itself
  };
  struct Told {
    Moment now;
    std::optional<std::chrono::seconds> idle{};  ///< since the last key or touch of the mouse; empty: unknown
    Around around = Around::Free;
  };

  SittingWatch(const NudgeSettings& settings, const Moment& now);

  SittingEffects tell(const Told& told);
  /// The stretch that a nudge proposed was held: a break, and sitting begins anew.
  SittingEffects stretched(const Moment& now);
  /// "Later": the next nudge comes after the chosen time, without any nudge before.
  void snooze(const Moment& now);
  void change(const NudgeSettings& settings);

  /// How long after it was last told it wants to be told again: 60 to 120 s.
  std::chrono::seconds tellIn() const;
  /// How long one had sat when it was last told; 0 while one is away.
  std::chrono::minutes sat() const;
  /// A nudge is due and is only held back by what goes on around. True from one `tell` to the next.
  bool waits() const { return m_waits; }
  /// Whether a nudge would be due at that moment; who finds it costly to know what goes on around asks only then.
  bool couldNudge(const Moment& now) const { return !m_away && now - m_nudgeFrom >= m_nudgeAfter; }

private:
  void beginAnew(const Moment& now);
  SittingEffects goAway(std::chrono::nanoseconds satBefore);

  NudgeSettings m_settings;
  Moment m_began;                            ///< sitting
  Moment m_nudgeFrom;                        ///< the next nudge comes m_nudgeAfter from here
  std::chrono::nanoseconds m_nudgeAfter{0};  ///< awake
  Moment m_last;                             ///< told
  std::optional<std::chrono::seconds> m_idle{};
  bool m_away = false;
  bool m_waits = false;
};

}  // namespace lissom
