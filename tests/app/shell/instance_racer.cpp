// instance_racer DATA_FOLDER RUNTIME_FOLDER NAME: waits for a line on its input, then tries to be
// the first program of the data folder ("-": the one it finds by itself). Says "first" and from then on "raised NAME"
// for each other one; or "forwarded MS", the milliseconds it took, or "lost". The first one ends when its input ends.

#include "app/places.h"
#include "app/shell/single_instance.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSocketNotifier>

#include <unistd.h>

#include <cstdlib>
#include <iostream>
#include <string>

int main(int argc, char* argv[]) {
  const QCoreApplication application(argc, argv);
  const QStringList arguments = QCoreApplication::arguments();
  if (arguments.size() != 4) {
    return 2;
  }
  std::cout << "ready" << std::endl;
  std::string line;
  std::getline(std::cin, line);

  QElapsedTimer timer;
  timer.start();
  const QString found = QString::fromStdString(lissom::placesFor({}).data.string());
  lissom::SingleInstance instance(arguments.at(1) == QLatin1String("-") ? found : arguments.at(1), arguments.at(2));
  if (!instance.becomeFirst()) {
    const bool forwarded = instance.raiseFirst({arguments.at(3)}, std::chrono::seconds{20});
    std::cout << (forwarded ? "forwarded " : "lost ") << timer.elapsed() << std::endl;
    return EXIT_SUCCESS;
  }
  QObject::connect(&instance, &lissom::SingleInstance::raised, &instance, [](const QStringList& others) {
    std::cout << "raised " << others.join(QLatin1Char(' ')).toStdString() << std::endl;
  });
  std::cout << "first" << std::endl;
  QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
  QObject::connect(&input, &QSocketNotifier::activated, [&application] {
    char byte;
    if (::read(STDIN_FILENO, &byte, 1) <= 0) application.quit();
  });
  return QCoreApplication::exec();
}
