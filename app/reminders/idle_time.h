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

  /// `bus` is the session's, and lives longer.
  explicit IdleTime(BusConnection& bus, QObject* parent = nullptr);
  ~IdleTime() override;

  /// Answers once, at once or within a few seconds; empty when nobody knows.
  void ask(Answer answer);

private:
  struct Source;

  void askFrom(std::size_t which, Answer answer);
  void askWhetherPlasma();

  BusConnection& m_bus;
  std::optional<std::size_t> m_works;  ///< the source that answered last
  bool m_isPlasma = false;
  int m_unanswered = 0;  ///< how often nobody knew
};

}  // namespace lissom
