#include "app/shell/single_instance.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QLocalSocket>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <functional>
#include <future>
#include <memory>
#include <set>

#include <gtest/gtest.h>

namespace lissom {
namespace {

using namespace std::chrono_literals;

bool soon(const std::function<bool()>& condition) {
  return QTest::qWaitFor(condition, 30000);
}

class SingleInstanceTest : public ::testing::Test {
protected:
  QString data() const { return m_folder.filePath(QStringLiteral("data")); }
  QString runtime() const { return m_folder.filePath(QStringLiteral("run")); }

  void SetUp() override { ASSERT_TRUE(QDir().mkpath(runtime())); }

  /// What a second start does, while this thread goes on as the first.
  std::future<bool> raiseElsewhere(const QStringList& arguments, std::chrono::milliseconds timeout = 20s) const {
    return std::async(std::launch::async,
                      [=, this] { return SingleInstance(data(), runtime()).raiseFirst(arguments, timeout); });
  }

  QTemporaryDir m_folder;
};

bool finished(const std::future<bool>& answer) {
  return answer.wait_for(0s) == std::future_status::ready;
}

TEST_F(SingleInstanceTest, HandsTheArgumentsToTheFirst) {
  SingleInstance first(data(), runtime());
  QSignalSpy raised(&first, &SingleInstance::raised);
  ASSERT_TRUE(first.becomeFirst());
  const QStringList arguments{QStringLiteral("--day"), QStringLiteral("2026-11-22"), QString(),
                              QStringLiteral("ž\n\"quoted\" \\ 伸"), QStringLiteral("{}")};
  std::future<bool> answer = raiseElsewhere(arguments);
  ASSERT_TRUE(soon([&] { return finished(answer) && raised.count() == 1; }));
  EXPECT_TRUE(answer.get());
  EXPECT_EQ(raised.first().first().toStringList(), arguments);
}

TEST_F(SingleInstanceTest, HandsOverTheRightToComeToTheFront) {
  SingleInstance first(data(), runtime());
  QSignalSpy raised(&first, &SingleInstance::raised);
  ASSERT_TRUE(first.becomeFirst());
  QLocalSocket second;
  second.connectToServer(first.socketPath());
  second.write("{\"arguments\":[],\"activation\":\"token-7\"}\n");
  ASSERT_TRUE(soon([&] { return raised.count() == 1; }));
  EXPECT_EQ(qgetenv("XDG_ACTIVATION_TOKEN"), "token-7");
  qunsetenv("XDG_ACTIVATION_TOKEN");
}

TEST_F(SingleInstanceTest, IsFirstOnlyOnceEvenInOneProcess) {
  SingleInstance first(data(), runtime());
  EXPECT_TRUE(first.becomeFirst());
  EXPECT_TRUE(first.becomeFirst()) << "it is first already";
  SingleInstance second(data(), runtime());
  EXPECT_FALSE(second.becomeFirst());
}

TEST_F(SingleInstanceTest, MakesRoomWhenTheFirstLeaves) {
  auto first = std::make_unique<SingleInstance>(data(), runtime());
  ASSERT_TRUE(first->becomeFirst());
  const QString socket = first->socketPath();
  EXPECT_TRUE(QFile::exists(socket));
  first.reset();
  EXPECT_FALSE(QFile::exists(socket));
  SingleInstance second(data(), runtime());
  EXPECT_TRUE(second.becomeFirst());
}

TEST_F(SingleInstanceTest, KeepsDataFoldersApart) {
  SingleInstance one(data(), runtime());
  SingleInstance other(m_folder.filePath(QStringLiteral("other")), runtime());
  EXPECT_TRUE(one.becomeFirst());
  EXPECT_TRUE(other.becomeFirst());
  EXPECT_NE(one.socketPath(), other.socketPath());
}

TEST_F(SingleInstanceTest, KnowsADataFolderByAnyOfItsNames) {
  SingleInstance one(data(), runtime());
  const QString link = m_folder.filePath(QStringLiteral("link"));
  ASSERT_TRUE(QFile::link(data(), link));
  SingleInstance other(link + QStringLiteral("/../link/"), runtime());
  EXPECT_TRUE(one.becomeFirst());
  EXPECT_FALSE(other.becomeFirst());
}

TEST_F(SingleInstanceTest, ListensInTheRuntimeFolderForThisUserOnly) {
  SingleInstance first(data(), runtime());
  ASSERT_TRUE(first.becomeFirst());
  EXPECT_EQ(QFileInfo(first.socketPath()).absolutePath(), runtime());
  const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
  EXPECT_FALSE(QFile::permissions(first.socketPath()) & others);
}

TEST_F(SingleInstanceTest, ListensInTheDataFolderWhenThereIsNoRuntimeFolder) {
  const QString tooLong = m_folder.filePath(QString(100, QLatin1Char('r')));
  ASSERT_TRUE(QDir().mkpath(tooLong));
  for (const QString& folder : {QString(), QStringLiteral("relative"), m_folder.filePath(QStringLiteral("nowhere")),
                                QStringLiteral("/proc"), tooLong}) {
    SingleInstance first(data(), folder);
    QSignalSpy raised(&first, &SingleInstance::raised);
    ASSERT_TRUE(first.becomeFirst());
    EXPECT_EQ(first.socketPath(), QFileInfo(data()).canonicalFilePath() + QStringLiteral("/lissom.sock"));
    std::future<bool> answer =
        std::async(std::launch::async, [&] { return SingleInstance(data(), folder).raiseFirst({}, 20s); });
    EXPECT_TRUE(soon([&] { return finished(answer) && raised.count() == 1; })) << folder.toStdString();
    EXPECT_TRUE(answer.get());
  }
}

TEST_F(SingleInstanceTest, IsStillOneWhenNoPathIsShortEnoughForASocket) {
  const QString deep = m_folder.filePath(QString(120, QLatin1Char('d')));
  SingleInstance first(deep, QString());
  EXPECT_TRUE(first.becomeFirst());
  EXPECT_EQ(first.socketPath(), QString());
  SingleInstance second(deep, QString());
  EXPECT_FALSE(second.becomeFirst());
  EXPECT_FALSE(second.raiseFirst({}, 50ms));
}

TEST_F(SingleInstanceTest, GivesUpOnAFirstThatDoesNotAnswer) {
  SingleInstance second(data(), QString());
  QLocalServer deaf;
  ASSERT_TRUE(deaf.listen(QFileInfo(data()).canonicalFilePath() + QStringLiteral("/lissom.sock")));
  QElapsedTimer timer;
  timer.start();
  EXPECT_FALSE(second.raiseFirst({QStringLiteral("hello")}, 100ms));
  EXPECT_LT(timer.elapsed(), 2000);
}

TEST_F(SingleInstanceTest, IsNotDisturbedByJunkOnItsSocket) {
  SingleInstance first(data(), runtime());
  QSignalSpy raised(&first, &SingleInstance::raised);
  ASSERT_TRUE(first.becomeFirst());
  for (const QByteArray& junk :
       {QByteArray("hello\n"), QByteArray("{}\n"), QByteArray("[[[[\n"), QByteArray("{\"arguments\":7}\n"),
        QByteArray("\0\0\n", 3), QByteArray(512 * 1024, 'x')}) {
    QLocalSocket socket;
    socket.connectToServer(first.socketPath());
    socket.write(junk);
    EXPECT_TRUE(soon([&] { return socket.state() == QLocalSocket::UnconnectedState; })) << junk.left(20).toStdString();
  }
  EXPECT_EQ(raised.count(), 0);
  std::future<bool> answer = raiseElsewhere({});
  EXPECT_TRUE(soon([&] { return finished(answer) && raised.count() == 1; }));
}

TEST_F(SingleInstanceTest, ClearsAwayALockThatNamesNobody) {
  ASSERT_TRUE(QDir().mkpath(data()));
  QFile lock(data() + QStringLiteral("/lissom.lock"));
  ASSERT_TRUE(lock.open(QIODevice::WriteOnly));
  SingleInstance first(data(), runtime());
  EXPECT_FALSE(first.becomeFirst()) << "somebody may be writing it just now";
  ASSERT_TRUE(lock.setFileTime(QDateTime::currentDateTime().addSecs(-60), QFileDevice::FileModificationTime));
  lock.close();
  EXPECT_TRUE(first.becomeFirst());
}

/// Ten processes that start at once.
class Race {
public:
  Race(const QString& data, const QString& runtime) {
    for (int i = 0; i < 10; ++i) {
      auto process = std::make_unique<QProcess>();
      process->start(QStringLiteral(LISSOM_INSTANCE_RACER), {data, runtime, QStringLiteral("n%1").arg(i)});
      m_said.emplace_back();
      m_processes.push_back(std::move(process));
    }
  }
  Race(const Race&) = delete;
  Race& operator=(const Race&) = delete;
  ~Race() {
    for (const auto& process : m_processes) {
      process->kill();
      process->waitForFinished();
    }
  }

  bool ready() { return count("ready\n") == 10; }
  void go() {
    for (const auto& process : m_processes) {
      process->write("\n");
    }
  }
  /// How many have said this; reads what is new.
  int count(const char* what) {
    int number = 0;
    for (std::size_t i = 0; i < m_processes.size(); ++i) {
      m_said[i] += m_processes[i]->readAllStandardOutput();
      number += static_cast<int>(m_said[i].count(what));
    }
    return number;
  }

private:
  std::vector<std::unique_ptr<QProcess>> m_processes;
  std::vector<QByteArray> m_said;
};

TEST_F(SingleInstanceTest, HasOneFirstOfTenThatStartAtOnceAndAfterItWasKilledAgain) {
  for (int round = 0; round < 5; ++round) {
    Race race(data(),
              runtime());  // kills the first with SIGKILL at its end: lock and socket stay behind
    ASSERT_TRUE(soon([&] { return race.ready(); }));
    race.go();
    ASSERT_TRUE(soon([&] { return race.count("first\n") + race.count("forwarded\n") + race.count("lost\n") == 10; }));
    EXPECT_EQ(race.count("first\n"), 1) << "round " << round;
    EXPECT_EQ(race.count("forwarded\n"), 9) << "round " << round;
    EXPECT_TRUE(soon([&] { return race.count("raised n") == 9; }));
  }
  EXPECT_TRUE(QFile::exists(data() + QStringLiteral("/lissom.lock"))) << "the last one was killed and left it";
}

}  // namespace
}  // namespace lissom
