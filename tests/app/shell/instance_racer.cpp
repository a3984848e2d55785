// instance_racer DATA_FOLDER RUNTIME_FOLDER NAME: waits for a line on its input, then tries to be
// the first program of the data folder. Says "first" and from then on "raised NAME" for each other
// one; or "forwarded", or "lost".

#include "app/shell/single_instance.h"

#include <QCoreApplication>

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

  lissom::SingleInstance instance(arguments.at(1), arguments.at(2));
  if (!instance.becomeFirst()) {
    const bool forwarded = instance.raiseFirst({arguments.at(3)}, std::chrono::seconds{20});
    std::cout << (forwarded ? "forwarded" : "lost") << std::endl;
    return EXIT_SUCCESS;
  }
  QObject::connect(&instance, &lissom::SingleInstance::raised, &instance, [](const QStringList& others) {
    std::cout << "raised " << others.join(QLatin1Char(' ')).toStdString() << std::endl;
  });
  std::cout << "first" << std::endl;
  return QCoreApplication::exec();
}
