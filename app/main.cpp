#include "app/application.h"
#include "app/bus_greeting.h"
#include "app/clock.h"
#include "app/command_line/command.h"
#include "app/command_line/verbs.h"
#include "app/display.h"
#include "app/shell/app_icon.h"
#include "app/shell/main_window.h"
#include "app/shell/single_instance.h"
#include "app/tour/tour.h"
#include "core/base/overloaded.h"
#include "core/storage/backup.h"

#include <QApplication>
#include <QMessageBox>
#include <QStyleFactory>

#include <malloc.h>

#include <csignal>
#include <iostream>
#include <string>
#include <vector>

namespace {

using namespace lissom;

constexpr int kFailed = 1;
constexpr int kWrongUsage = 2;

int complain(const std::string& sentence, int code = kFailed) {
  std::cerr << "lissom: " << sentence << '\n';
  return code;
}

/// What every window needs, whichever verb opened it.
void dress() {
  QApplication::setApplicationName(QStringLiteral("lissom"));
  QApplication::setApplicationDisplayName(QStringLiteral("Lissom"));
  QApplication::setApplicationVersion(QStringLiteral(LISSOM_VERSION));
  QApplication::setDesktopFileName(QStringLiteral("lissom"));
  QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
}

QString restoreTrouble(const Error& error) {
  return QCoreApplication::translate("main",
                                     "A backup that was being brought back is not all in its place yet. What "
                                     "was there before is kept. The reason: %1")
      .arg(QString::fromStdString(error.detail));
}

/// Runs a verb that needs the data folder for itself.
template <class Run>
int runAlone(int argc, char* argv[], const Command& command, Run run) {
  QCoreApplication application(argc, argv);
  const Places places = placesFor(command.dataDir);
  SingleInstance instance(QString::fromStdString(places.data.string()));
  if (!instance.becomeFirst()) return complain("Lissom is open. Close it first.");
  if (const auto done = finishRestore(places.data); !done) return complain(restoreTrouble(done.error()).toStdString());
  return run();
}

/// The window from its first page to its end; answers the exit code.
int runWindow(const Places& places, const Command& command, const Clock& clock, SingleInstance& instance,
              const PlaySession* play, Application::Window window) {
  Application lissom({places, QString::fromStdString(command.language), Application::Sounds::On, std::nullopt}, clock);
  QObject::connect(&instance, &SingleInstance::raised, &lissom, [&lissom](const QStringList& words) {
    lissom.raise();
    std::vector<std::string> arguments;
    for (const QString& word : words) arguments.push_back(word.toStdString());
    const auto parsed = parseCommand(arguments);
    const auto* asked = std::get_if<Command>(&parsed);
    if (const auto* wished = asked ? std::get_if<PlaySession>(&asked->verb) : nullptr) lissom.play(wished->routine);
  });
  if (!play) {
    lissom.open(window);
  } else if (!lissom.play(play->routine)) {
    return complain(play->routine ? "There is no routine '" + play->routine->text() + "'."
                                  : "There is no routine to play.");
  }
  QObject::connect(&lissom, &Application::shown, [] { QApplication::setWindowIcon(appIcon()); });
  return QApplication::exec();
}

/// Opens the window, or raises the one that is open already; `play` goes right into a session.
int openWindow(int argc, char* argv[], const Command& command, const PlaySession* play,
               Application::Window window = Application::Window::Shown) {
  if (!hasDisplay()) {
    return complain("There is no display to open the window on. 'lissom --help' lists what works without one.");
  }
  constexpr int kLargeBytes = 256 * 1024;
  ::mallopt(M_MMAP_THRESHOLD, kLargeBytes);  // pictures that are freed go back to the system at once
  doWithoutAHangingBus();
  QApplication application(argc, argv);
  dress();

  const Places places = placesFor(command.dataDir);
  SingleInstance instance(QString::fromStdString(places.data.string()));
  if (!instance.becomeFirst()) {
    if (instance.raiseFirst(QApplication::arguments().mid(1))) return 0;
    return complain("Lissom is open already but does not answer.");
  }
  const SystemClock clock(play ? play->speed : 1);
  int code = Application::kRestart;
  while (code == Application::kRestart) {  // also when a backup was brought back: from its log on everything is anew
    if (const auto done = finishRestore(places.data); !done) {
      QMessageBox::critical(nullptr, QStringLiteral("Lissom"), restoreTrouble(done.error()));
      return kFailed;
    }
    code = runWindow(places, command, clock, instance, play, window);
    play = nullptr;
    window = Application::Window::Shown;
  }
  return code;
}

int takeTour(int argc, char* argv[], const Command& command, const TakeTour& tour) {
  if (!hasDisplay() || qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  QApplication application(argc, argv);
  dress();
  const auto pictures = runTour(tour.folder, QString::fromStdString(command.language));
  if (!pictures)
    return complain("The pictures could not be written to " + tour.folder.string() + ": " + pictures.error().detail);
  std::cout << *pictures << " pictures are in " << tour.folder.string() << '\n';
  return 0;
}

}  // namespace

int main(int argc, char* argv[]) {
  std::signal(SIGXFSZ, SIG_IGN);  // where files may not grow further: the write that meets it says so
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  const auto parsed = parseCommand(arguments);
  if (const auto* error = std::get_if<UsageError>(&parsed)) {
    return complain(error->sentence + " 'lissom --help' lists what there is.", kWrongUsage);
  }
  const Command& command = std::get<Command>(parsed);
  const SystemClock clock;
  const auto world = [&] {
    return Surroundings{placesFor(command.dataDir), QString::fromStdString(command.language), clock, std::cout,
                        std::cerr};
  };
  return std::visit(
      Overloaded{
          [&](const ShowHelp&) {
            std::cout << helpText();
            return 0;
          },
          [&](const ShowVersion&) {
            std::cout << "lissom " LISSOM_VERSION "\n";
            return 0;
          },
          [&](const OpenWindow& open) {
            return openWindow(argc, argv, command, nullptr,
                              open.hidden ? Application::Window::Hidden : Application::Window::Shown);
          },
          [&](const PlaySession& play) { return openWindow(argc, argv, command, &play); },
          [&](const Restore& restore) { return runAlone(argc, argv, command, [&] { return run(restore, world()); }); },
          [&](const TakeTour& tour) { return takeTour(argc, argv, command, tour); },
          [&](const auto& verb) {
            // What a crash left half restored is completed before anything is read.
            const bool unfinished = isRestoreUnfinished(placesFor(command.dataDir).data);
            const auto runIt = [&] { return run(verb, world()); };
            return unfinished ? runAlone(argc, argv, command, runIt) : runIt();
          }},
      command.verb);
}
