#include "app/reminders/tray_icon.h"

#include <QPixmap>
#include <QSignalSpy>

#include <gtest/gtest.h>

namespace lissom {
namespace {

QIcon icon() {
  QPixmap picture(22, 22);
  picture.fill(Qt::darkGreen);
  return QIcon(picture);
}

/// Chooses it in the menu, as a person does: what is grey cannot be chosen.
void choose(TrayIcon& tray, const char* label) {
  for (QAction* action : tray.menu().actions()) {
    if (action->text() == QLatin1String(label)) {
      action->activate(QAction::Trigger);
      return;
    }
  }
  ADD_FAILURE() << "there is no " << label;
}

TEST(TrayIconTest, EachEntryOfTheMenuSaysWhatWasWished) {
  TrayIcon tray(icon());
  tray.showSession(true, true);
  QSignalSpy open(&tray, &TrayIcon::openWished);
  QSignalSpy start(&tray, &TrayIcon::startWished);
  QSignalSpy later(&tray, &TrayIcon::laterWished);
  QSignalSpy nudge(&tray, &TrayIcon::nudgeWished);
  QSignalSpy quit(&tray, &TrayIcon::quitWished);
  choose(tray, "Open Lissom");
  choose(tray, "Start today's session");
  choose(tray, "Remind me later");
  choose(tray, "Nudge me when I sit for long");
  choose(tray, "Quit Lissom");
  for (const QSignalSpy* each : {&open, &start, &later, &nudge, &quit}) EXPECT_EQ(each->size(), 1);
  EXPECT_TRUE(nudge.first().first().toBool());
  choose(tray, "Nudge me when I sit for long");
  EXPECT_FALSE(nudge.last().first().toBool());
}

TEST(TrayIconTest, WhatCannotBeDoneIsGrey) {
  TrayIcon tray(icon());
  QSignalSpy start(&tray, &TrayIcon::startWished);
  QSignalSpy later(&tray, &TrayIcon::laterWished);
  choose(tray, "Start today's session");
  choose(tray, "Remind me later");
  EXPECT_TRUE(start.isEmpty());
  EXPECT_TRUE(later.isEmpty());
}

TEST(TrayIconTest, ToShowHowTheNudgeStandsIsNoWish) {
  TrayIcon tray(icon());
  QSignalSpy nudge(&tray, &TrayIcon::nudgeWished);
  tray.showNudge(true);
  EXPECT_TRUE(nudge.isEmpty());
  choose(tray, "Nudge me when I sit for long");
  ASSERT_EQ(nudge.size(), 1);
  EXPECT_FALSE(nudge.first().first().toBool());
}

TEST(TrayIconTest, WhereThereIsNoTrayItSaysSo) {
  TrayIcon tray(icon());
  EXPECT_FALSE(tray.isThere()) << "the tests have no desktop";
  EXPECT_FALSE(tray.tell(nudgeNotice(std::chrono::minutes{30})));
}

}  // namespace
}  // namespace lissom
