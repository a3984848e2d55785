#pragma once

#include <QIcon>
#include <QMenu>
#include <QObject>
#include <QSystemTrayIcon>

#include "app/reminders/notices.h"

namespace lissom {

/// Lissom in the desktop's tray: how the program is reached while its window is closed, and where a notice is shown
/// when there is no notification service.
///
/// To be made only when reminders or the nudge are on: Qt asks the desktop for its tray with a call that waits.
class TrayIcon : public QObject {
  Q_OBJECT
public:
  explicit TrayIcon(const QIcon& icon, QObject* parent = nullptr);

  /// The desktop has a tray and shows the icon: only then may a closed window hide.
  bool isThere() const;

  void showNudge(bool on);
  /// Whether there is something to begin today, and something to put off.
  void showSession(bool canStart, bool canBePutOff);
  /// A message beside the icon; false when there is no tray for it.
  bool tell(const Notice& notice);

  /// For tests, and nobody else: a tray cannot be clicked on without a desktop.
  QMenu& menu() { return m_menu; }

Q_SIGNALS:
  void openWished();
  void startWished();
  void laterWished();
  void nudgeWished(bool on);
  void quitWished();

private:
  QMenu m_menu;  // before the icon, which shows it
  QSystemTrayIcon m_icon;
  QAction* m_start;
  QAction* m_later;
  QAction* m_nudge;
};

}  // namespace lissom
