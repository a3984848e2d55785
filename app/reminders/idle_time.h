#pragma once

#include <QObject>

#include <chrono>
#include <functional>
#include <optional>

namespace lissom {

class BusConnection;

/// How long ago the last key was pressed or the mouse touched, as far as the desktop tells. Asks Mutter (GNOME), then
/// org.freedesktop.ScreenSaver (KDE and others), then the X server, and remembers which one answered. Never waits.
class IdleTime : public QObject {
  Q_OBJECT
public:
  using Answer = std::function<void(std::optional<std::chrono::seconds>)>;

  /// `bus` is the session's, and lives longer. `patience` is how long an answer may take.
  explicit IdleTime(BusConnection& bus, std::chrono::milliseconds patience = std::chrono::seconds{1},
                    QObject* parent = nullptr);
  ~IdleTime() override;

  /// Answers once, at once or within a few seconds; empty when nobody knows.
  void ask(Answer answer);

private:
  struct Source;

  void askFrom(std::size_t which, Answer answer);
  void askWhetherPlasma();

  BusConnection& m_bus;
  std::chrono::milliseconds m_patience;
  std::optional<std::size_t> m_works;  ///< the source that answered last
  bool m_isPlasma = false;
  int m_unanswered = 0;  ///< how often nobody knew
};

}  // namespace lissom
