#include "app/autostart.h"

#include "tests/app/environment_variable.h"
#include "tests/app/private_desktop.h"
#include "tests/support/child_process.h"
#include "tests/support/temporary_folder.h"

#include <QProcess>

#include <gtest/gtest.h>

namespace lissom {
namespace {

namespace fs = std::filesystem;

class AutostartTest : public ::testing::Test {
protected:
  TemporaryFolder m_folder;
  fs::path m_file = m_folder / "autostart/lissom.desktop";
  QStringList m_command{QStringLiteral("/usr/bin/lissom"), QStringLiteral("--hidden")};

  /// What desktop-file-validate has to say about the file; empty: nothing.
  QByteArray complaints() const {
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral("desktop-file-validate"), {QString::fromStdString(m_file.string())});
    process.waitForFinished();
    return process.readAll();
  }
};

TEST_F(AutostartTest, IsOneFileThatIsThereOnlyWhileItIsOn) {
  const Autostart autostart(m_file, m_command);
  EXPECT_FALSE(autostart.isOn());
  ASSERT_TRUE(autostart.set(true));
  EXPECT_TRUE(autostart.isOn());
  EXPECT_NE(bytesOf(m_file).find("\nExec=\"/usr/bin/lissom\" \"--hidden\"\n"), std::string::npos) << bytesOf(m_file);
  ASSERT_TRUE(autostart.set(false));
  EXPECT_FALSE(fs::exists(m_file));
  EXPECT_TRUE(autostart.set(false)) << "it is off already";
}

TEST_F(AutostartTest, AProgramThatMovedIsNamedAnew) {
  ASSERT_TRUE(Autostart(m_file, m_command).set(true));
  ASSERT_TRUE(Autostart(m_file, {QStringLiteral("/opt/lissom"), QStringLiteral("--hidden")}).set(true));
  EXPECT_NE(bytesOf(m_file).find("Exec=\"/opt/lissom\" "), std::string::npos);
}

TEST_F(AutostartTest, WhatIsSoAlreadyIsNotWritten) {
  const Autostart autostart(m_file, m_command);
  ASSERT_TRUE(autostart.set(true));
  fs::last_write_time(m_file, fs::file_time_type{});
  ASSERT_TRUE(autostart.set(true));
  EXPECT_EQ(fs::last_write_time(m_file), fs::file_time_type{});
}

TEST_F(AutostartTest, LiesWhereDesktopsLookForIt) {
  const Variable config("XDG_CONFIG_HOME", QByteArray::fromStdString(m_folder.path().string()));
  EXPECT_EQ(Autostart::usualFile(), m_file);
}

TEST_F(AutostartTest, TheFileIsWhatTheSpecificationAsksFor) {
  if (!isInstalled("desktop-file-validate")) GTEST_SKIP() << "needs desktop-file-utils";
  for (const char* program :
       {"/usr/bin/lissom", "/home/a b/\"odd\" $HOME `x` \\ 100%/lissom", "/home/\xC3\xA4/lissom"}) {
    ASSERT_TRUE(Autostart(m_file, {QString::fromUtf8(program), QStringLiteral("--hidden")}).set(true)) << program;
    EXPECT_EQ(complaints().toStdString(), "") << program;
  }
  std::string text = bytesOf(m_file);
  writeBytes(m_file, text.replace(text.find("Type="), 4, "Tipe"));
  EXPECT_NE(complaints(), "") << "it would complain";
}

/// The desktop's own way to start it: what the file says is what is run.
TEST_F(AutostartTest, AnOddPathIsStartedAsItIs) {
  if (!isInstalled("gio")) GTEST_SKIP() << "needs gio of libglib2.0-bin";
  // No % here: GLib looks for the program by the name that still has both of the %% that the specification asks for.
  const fs::path folder = m_folder / "a \"b\" $HOME `id` \\n 'c' ;&|";
  const fs::path program = folder / "lissom";
  const fs::path seen = m_folder / "seen";
  fs::create_directories(folder);
  writeBytes(program, "#!/bin/sh\nprintf '%s\\n' \"$0\" \"$@\" > " + seen.string() + ".new\nmv " + seen.string() +
                          ".new " + seen.string() + "\n");
  fs::permissions(program, fs::perms::owner_all);
  const QStringList command{QString::fromStdString(program.string()), QStringLiteral("--hidden"),
                            QStringLiteral("100% $x")};
  ASSERT_TRUE(Autostart(m_file, command).set(true));
  QProcess gio;
  gio.start(QStringLiteral("gio"), {QStringLiteral("launch"), QString::fromStdString(m_file.string())});
  gio.waitForFinished();
  EXPECT_TRUE(soon([&] { return fs::exists(seen); })) << gio.readAllStandardError().toStdString();
  EXPECT_EQ(bytesOf(seen), program.string() + "\n--hidden\n100% $x\n");
}

TEST_F(AutostartTest, APathThatCannotStandInSuchAFileIsRefused) {
  for (const char* program : {"lissom", "/a=b/lissom", "/a\nb/lissom", ""}) {
    const Status status = Autostart(m_file, {QString::fromUtf8(program)}).set(true);
    ASSERT_FALSE(status) << program;
    EXPECT_EQ(status.error().code, Error::Code::Unavailable);
  }
  EXPECT_FALSE(fs::exists(m_file));
}

TEST_F(AutostartTest, SaysWhyItCouldNotBeWritten) {
  writeBytes(m_folder / "autostart", "a file where the folder should be");
  const Status status = Autostart(m_file, m_command).set(true);
  ASSERT_FALSE(status);
  EXPECT_EQ(status.error().code, Error::Code::Unavailable);
  EXPECT_EQ(autostartTrouble(status.error(), true),
            QStringLiteral("Lissom could not be added to what starts when you log in."));
}

TEST_F(AutostartTest, AFullDiskLeavesWhatWasThere) {
  ASSERT_TRUE(Autostart(m_file, {QStringLiteral("/opt/before")}).set(true));
  const std::string before = bytesOf(m_file);
  const int answer = inChild([&] {
    fillTheDiskAt(10);
    const Status status = Autostart(m_file, m_command).set(true);
    return status ? 1 : status.error().code == Error::Code::DiskFull ? 0 : 2;
  });
  EXPECT_EQ(answer, 0);
  EXPECT_EQ(bytesOf(m_file), before);
}

TEST_F(AutostartTest, AFolderThatMayNotBeWrittenToIsToldSo) {
  ASSERT_TRUE(Autostart(m_file, m_command).set(true));
  fs::permissions(m_folder.path(), fs::perms::all);
  fs::permissions(m_file.parent_path(),
                  fs::perms::owner_read | fs::perms::others_read | fs::perms::owner_exec | fs::perms::others_exec);
  const auto codeOf = [&](bool on, const char* program) {
    return inChild([&] {
      dropRights();
      const Status status = Autostart(m_file, {QString::fromUtf8(program)}).set(on);
      return status ? 1 : status.error().code == Error::Code::ReadOnly ? 0 : 2;
    });
  };
  EXPECT_EQ(codeOf(true, "/opt/other"), 0);
  EXPECT_EQ(codeOf(false, "/opt/other"), 0);
  EXPECT_TRUE(fs::exists(m_file));
  fs::permissions(m_file.parent_path(), fs::perms::owner_all);
}

}  // namespace
}  // namespace lissom
