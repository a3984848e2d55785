// instance_racer DATA_FOLDER RUNTIME_FOLDER NAME: waits for a line on its input, then tries to be
// the first program of the data folder ("-": the one it finds by itself). Says "first" and from then on "raised NAME"
// for each other one; or "forwarded MS", the milliseconds it took, or "lost". The first one ends when its input ends.
// With LISSOM_RACER_HELPER it starts a program before it says "first", and says "helper ID", the id of that process;
// with LISSOM_RACER_NO_LOCKS no file system knows locks.

#include "app/places.h"
#include "app/shell/single_instance.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QSocketNotifier>

#include <sys/file.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <iostream>
#include <string>

/// Stands before the one of the C library.
extern "C" int flock(int descriptor, int operation) noexcept {
  if (qEnvironmentVariableIsSet("LISSOM_RACER_NO_LOCKS")) {
    errno = EOPNOTSUPP;
    return -1;
  }
  return static_cast<int>(::syscall(SYS_flock, descriptor, operation));
}

namespace {

/// A program that lives on when this one is killed.
qint64 startHelper() {
  QProcess helper;
  helper.setProgram(QStringLiteral("sleep"));
  helper.setArguments({QStringLiteral("600")});
  helper.setStandardOutputFile(QProcess::nullDevice());
  qint64 process = 0;
  helper.startDetached(&process);
  return process;
}

}  // namespace

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
  if (qEnvironmentVariableIsSet("LISSOM_RACER_HELPER")) {
    std::cout << "helper " << startHelper() << '\n';
  }
  std::cout << "first" << std::endl;
  QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
  QObject::connect(&input, &QSocketNotifier::activated, [&application] {
    char byte;
    if (::read(STDIN_FILENO, &byte, 1) <= 0) application.quit();
  });
  return QCoreApplication::exec();
}
