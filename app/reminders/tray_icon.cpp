#include "app/reminders/tray_icon.h"

#include <chrono>

namespace lissom {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds kMessage = 20s;

}  // namespace

TrayIcon::TrayIcon(const QIcon& icon, QObject* parent) : QObject(parent), m_icon(icon) {
  const QAction* open = m_menu.addAction(tr("Open Lissom"));
  m_start = m_menu.addAction(tr("Start today's session"));
  m_later = m_menu.addAction(tr("Remind me later"));
  m_menu.addSeparator();
  m_nudge = m_menu.addAction(tr("Nudge me when I sit for long"));
  m_nudge->setCheckable(true);
  m_menu.addSeparator();
  const QAction* quit = m_menu.addAction(tr("Quit Lissom"));
  showSession(false, false);

  connect(open, &QAction::triggered, this, &TrayIcon::openWished);
  connect(m_start, &QAction::triggered, this, &TrayIcon::startWished);
  connect(m_later, &QAction::triggered, this, &TrayIcon::laterWished);
  connect(m_nudge, &QAction::triggered, this, &TrayIcon::nudgeWished);  // not toggled: showNudge() is no wish
  connect(quit, &QAction::triggered, this, &TrayIcon::quitWished);
  connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
    if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick) Q_EMIT openWished();
  });
  connect(&m_icon, &QSystemTrayIcon::messageClicked, this, &TrayIcon::openWished);

  m_icon.setToolTip(tr("Lissom"));
  m_icon.setContextMenu(&m_menu);
  m_icon.show();
}

bool TrayIcon::isThere() const {
  return m_icon.isVisible() && QSystemTrayIcon::isSystemTrayAvailable();
}

void TrayIcon::showNudge(bool on) {
  m_nudge->setChecked(on);
}

void TrayIcon::showSession(bool canStart, bool canBePutOff) {
  m_start->setEnabled(canStart);
  m_later->setEnabled(canBePutOff);
}

bool TrayIcon::tell(const Notice& notice) {
  if (!isThere()) return false;
  m_icon.showMessage(notice.title, notice.text, m_icon.icon(), static_cast<int>(kMessage.count()));
  return true;
}

}  // namespace lissom
