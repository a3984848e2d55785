#include "app/data/data_dialog.h"

#include "tests/app/clipping.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include <gtest/gtest.h>

namespace lissom {
namespace {

class DataDialogTest : public ::testing::Test {
protected:
  DataDialogTest() { dialog.show(); }
  QPushButton* button(const char* name) const { return dialog.findChild<QPushButton*>(QLatin1String(name)); }
  QString words() const {
    QStringList all;
    for (const QLabel* label : dialog.findChildren<QLabel*>()) {
      if (label->isVisible()) all << label->text();
    }
    return all.join(QLatin1Char('\n'));
  }

  DataDialog dialog{makeTheme(Theme::Kind::Light, 1.0)};
  static constexpr const char* kActions[] = {"folder", "backup", "restore", "export", "import"};
};

TEST_F(DataDialogTest, EachButtonSaysWhatIsWished) {
  std::vector<std::string> told;
  const auto listen = [&](void (DataDialog::*wished)(), const char* word) {
    QObject::connect(&dialog, wished, &dialog, [&told, word] { told.emplace_back(word); });
  };
  listen(&DataDialog::folderWished, "folder");
  listen(&DataDialog::backupWished, "backup");
  listen(&DataDialog::restoreWished, "restore");
  listen(&DataDialog::exportWished, "export");
  listen(&DataDialog::importWished, "import");
  listen(&DataDialog::noFolderWished, "noFolder");
  for (const char* name : kActions) button(name)->click();
  dialog.showView({.folder = QStringLiteral("/backup"), .lastBackup = {}, .doing = {}});
  button("noFolder")->click();
  EXPECT_EQ(told, (std::vector<std::string>{"folder", "backup", "restore", "export", "import", "noFolder"}));
}

TEST_F(DataDialogTest, TellsWhereBackupsAreMadeAndWhenTheLastOneWas) {
  EXPECT_FALSE(button("noFolder")->isVisible());
  EXPECT_TRUE(words().contains(QStringLiteral("No backup is made by itself.")));
  dialog.showView({.folder = QStringLiteral("/media/stick"),
                   .lastBackup = QStringLiteral("The last one was made on 15 November."),
                   .doing = {}});
  EXPECT_TRUE(words().contains(QStringLiteral("/media/stick")));
  EXPECT_TRUE(words().contains(QStringLiteral("15 November")));
  EXPECT_TRUE(button("noFolder")->isVisible());
}

TEST_F(DataDialogTest, WaitsWhileSomethingIsDoneAndCanCancelIt) {
  dialog.showView({.folder = {}, .lastBackup = {}, .doing = QStringLiteral("Importing"), .percent = 40});
  for (const char* name : kActions) EXPECT_FALSE(button(name)->isEnabled()) << name;
  EXPECT_EQ(dialog.findChild<QProgressBar*>()->value(), 40);
  int cancelled = 0;
  QObject::connect(&dialog, &DataDialog::cancelWished, &dialog, [&] { ++cancelled; });
  ASSERT_TRUE(button("cancel")->isVisible());
  button("cancel")->click();
  EXPECT_EQ(cancelled, 1);
  dialog.showView({});
  for (const char* name : kActions) EXPECT_TRUE(button(name)->isEnabled()) << name;
  EXPECT_FALSE(button("cancel")->isVisible());
}

TEST_F(DataDialogTest, NothingIsCutInLargeType) {
  dialog.setTheme(makeTheme(Theme::Kind::Light, 1.6));
  dialog.showView({.folder = QStringLiteral("/home/somebody/Donaudampfschifffahrtsgesellschaft"),
                   .lastBackup = QStringLiteral("The last one was made on 15 November."),
                   .doing = QStringLiteral("Importing"),
                   .percent = 5});
  settle();
  EXPECT_EQ(clippedTexts(dialog), QStringList());
}

}  // namespace
}  // namespace lissom
