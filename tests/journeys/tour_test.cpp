#include "tests/journeys/lissom_process.h"

#include <QDir>
#include <QImage>
#include <QRegularExpression>

#include <gtest/gtest.h>

namespace lissom {
namespace {

TEST(TourTest, EveryScreenIsAPictureOfTheSizeItsNameSays) {
  const LissomPrograms programs;
  const Answer answer = programs.run({QStringLiteral("tour"), programs.path("tour")});
  ASSERT_EQ(answer.code, 0) << answer.err.toStdString();
  const QDir folder(programs.path("tour"));
  const QStringList names = folder.entryList({QStringLiteral("*.png")}, QDir::Files);
  EXPECT_TRUE(answer.out.startsWith(QByteArray::number(names.size()) + " pictures")) << answer.out.toStdString();
  const QRegularExpression pattern(QStringLiteral("^\\d\\d-([a-z-]+)-(\\d+)x(\\d+)-(light|dark)\\.png$"));
  QMap<QString, int> screens;
  for (const QString& name : names) {
    const QRegularExpressionMatch match = pattern.match(name);
    ASSERT_TRUE(match.hasMatch()) << name.toStdString();
    ++screens[match.captured(1)];
    const QStringList dialogs{QStringLiteral("settings"), QStringLiteral("data")};  // as large as they need
    if (dialogs.contains(match.captured(1))) continue;
    EXPECT_EQ(QImage(folder.filePath(name)).size(), QSize(match.captured(2).toInt(), match.captured(3).toInt()))
        << name.toStdString();
  }
  for (const char* screen :
       {"first-start-safety", "today", "session-hold-left", "session-hurt", "after", "history", "exercises", "exercise",
        "routine", "settings", "history-month", "history-year", "history-all", "history-doses", "session-tape",
        "session-correct", "session-add", "visit", "data"}) {
    EXPECT_EQ(screens[QLatin1String(screen)], 4) << screen << ": two sizes, light and dark";
  }
  EXPECT_FALSE(std::filesystem::exists(programs.file("data"))) << "the person's own folder is not touched";
}

}  // namespace
}  // namespace lissom
