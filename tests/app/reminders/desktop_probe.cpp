// Answers each line of its input with what it knows of the desktop: "tray 1 idle 3 full 0".

#include "app/bus_connection.h"
#include "app/bus_greeting.h"
#include "app/reminders/full_screen.h"
#include "app/reminders/idle_time.h"
#include "app/reminders/tray_icon.h"

#include <QApplication>
#include <QPixmap>
#include <QSocketNotifier>

#include <iostream>
#include <string>

#include <unistd.h>

int main(int argc, char* argv[]) {
  QApplication application(argc, argv);
  QApplication::setQuitOnLastWindowClosed(false);
  lissom::BusConnection bus(lissom::sessionBusAddress());
  lissom::IdleTime idleTime(bus);
  QPixmap picture(22, 22);
  picture.fill(Qt::darkGreen);
  const lissom::TrayIcon tray{QIcon(picture)};
  QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
  QObject::connect(&input, &QSocketNotifier::activated, &application, [&] {
    char byte = 0;
    if (::read(STDIN_FILENO, &byte, 1) <= 0) QCoreApplication::quit();
    if (byte != '\n') return;
    idleTime.ask([&](std::optional<std::chrono::seconds> idle) {
      std::cout << "tray " << tray.isThere() << " idle " << (idle ? std::to_string(idle->count()) : "unknown")
                << " full " << lissom::anotherFillsTheScreen() << std::endl;
    });
  });
  return QApplication::exec();
}
