#include "app/settings.h"

#include "tests/support/builders.h"
#include "tests/support/child_process.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <sys/stat.h>

#include <atomic>
#include <thread>
#include <vector>

namespace lissom {
namespace {

namespace fs = std::filesystem;

class SettingsFileTest : public ::testing::Test {
protected:
  TemporaryFolder folder;
  fs::path file = folder / "settings.json";
  fs::path bak = folder / "settings.json.bak";
  fs::path corrupt = folder / "settings.json.corrupt-2026-11-16";

  SettingsFile::Loaded load() const { return SettingsFile(file).load(aDay()); }
  void save(const Settings& settings) const {
    SettingsFile settingsFile(file);
    settingsFile.load(aDay());
    const Status saved = settingsFile.save(settings);
    EXPECT_TRUE(saved) << saved.error().detail;
  }
};

Settings allChosen() {
  Settings settings;
  settings.theme = Settings::Theme::HighContrast;
  settings.textScale = 160;
  settings.safetyRead = aDay();
  settings.sound = false;
  settings.voice = false;
  settings.ready = std::chrono::seconds{3};
  settings.reducedMotion = true;
  settings.figure = Person::Three;
  settings.language = QStringLiteral("de_CH");
  settings.windowGeometry = QByteArray("\x01\xd9\x00\xff", 4);
  settings.reminders = {.on = true,
                        .again = std::chrono::minutes{0},
                        .quietFrom = std::chrono::minutes{0},
                        .quietUntil = std::chrono::minutes{24 * 60 - 1},
                        .onRestDays = true,
                        .atLogin = true};
  settings.nudge = {.on = true, .every = std::chrono::minutes{120}, .snooze = std::chrono::minutes{1}};
  return settings;
}

TEST_F(SettingsFileTest, StartsWithTheDefaultsAndNoNotice) {
  const auto loaded = load();
  EXPECT_EQ(loaded.settings, Settings{});
  EXPECT_FALSE(loaded.trouble);
  EXPECT_TRUE(fs::is_empty(folder.path())) << "nothing is written before something is chosen";
}

TEST_F(SettingsFileTest, RemembersEveryChoice) {
  for (const auto theme :
       {Settings::Theme::System, Settings::Theme::Light, Settings::Theme::Dark, Settings::Theme::HighContrast}) {
    Settings settings = allChosen();
    settings.theme = theme;
    save(settings);
    EXPECT_EQ(load().settings, settings);
  }
  save(Settings{});
  EXPECT_EQ(load().settings, Settings{});
}

TEST_F(SettingsFileTest, MakesItsFolder) {
  file = folder / "config/lissom/settings.json";
  save(allChosen());
  EXPECT_EQ(load().settings, allChosen());
}

TEST_F(SettingsFileTest, KeepsWhatANewerProgramWrote) {
  writeBytes(file, R"({"theme": "dark", "haptics": {"strength": 3}, "nudge": {"with": "bell"}})");
  SettingsFile settingsFile(file);
  Settings settings = settingsFile.load(aDay()).settings;
  EXPECT_EQ(settings.theme, Settings::Theme::Dark);
  settings.sound = false;
  ASSERT_TRUE(settingsFile.save(settings));
  EXPECT_NE(bytesOf(file).find("\"strength\": 3"), std::string::npos);
  EXPECT_NE(bytesOf(file).find("\"with\": \"bell\""), std::string::npos);
  EXPECT_EQ(load().settings, settings);
}

TEST_F(SettingsFileTest, WritesOnlyWhatChanged) {
  save(Settings{});
  fs::last_write_time(file, fs::file_time_type{});
  save(Settings{});
  EXPECT_EQ(fs::last_write_time(file), fs::file_time_type{});
  EXPECT_FALSE(fs::exists(bak));
  save(allChosen());
  EXPECT_NE(fs::last_write_time(file), fs::file_time_type{});
  EXPECT_TRUE(fs::exists(bak));
}

TEST_F(SettingsFileTest, TakesTheDefaultForAValueThatMakesNoSense) {
  for (
      const char* json :
      {R"({"theme": "pink", "text_scale_percent": 79, "ready_s": 61, "safety_read": "2026-02-30", "language": "../x"})",
       R"({"theme": 1, "text_scale_percent": 161, "ready_s": 2, "safety_read": 5, "language": 5})",
       R"({"text_scale_percent": 1e300, "ready_s": 8.5, "sound": "no", "voice": 0, "reduced_motion": null})",
       R"({"text_scale_percent": "120", "ready_s": [8], "window_geometry": "%%%"})",
       R"({"reminders": {"on": 1, "again_min": -1, "quiet_from_min": 1440, "quiet_until_min": -1, "on_rest_days": "yes"}})",
       R"({"reminders": {"again_min": 721, "quiet_from_min": 0.5, "at_login": null}, "nudge": {"every_min": 9}})",
       R"({"reminders": true, "nudge": {"on": "true", "every_min": 121, "snooze_min": 0}})",
       R"({"reminders": [], "nudge": {"snooze_min": 121}})"}) {
    writeBytes(file, json);
    const auto loaded = load();
    EXPECT_EQ(loaded.settings, Settings{}) << json;
    EXPECT_FALSE(loaded.trouble);
  }
}

TEST_F(SettingsFileTest, ReadsAFileThatAnEditorGaveAByteOrderMark) {
  writeBytes(file, "\xEF\xBB\xBF{\"theme\": \"dark\"}");
  EXPECT_EQ(load().settings.theme, Settings::Theme::Dark);
}

TEST_F(SettingsFileTest, StartsWithWhatWasBeforeWhenTheFileIsDamaged) {
  save(allChosen());
  const std::string sound = bytesOf(file);
  const std::string utf16("\xFF\xFE{\0}\0", 6);
  int number = 1;
  for (const std::string& damaged :
       {std::string("junk"), sound.substr(0, sound.size() / 2), std::string(sound.size(), '\0'), std::string(), utf16,
        std::string("[1]"), std::string("\"text\""), std::string(2000, '[')}) {
    writeBytes(bak, sound);
    writeBytes(file, damaged);
    const auto loaded = load();
    EXPECT_EQ(loaded.settings, allChosen()) << damaged;
    ASSERT_TRUE(loaded.trouble) << damaged;
    EXPECT_EQ(loaded.trouble->code, Error::Code::Damaged);
    EXPECT_EQ(loaded.used, SettingsFile::Used::FileBefore);
    fs::path aside = corrupt;
    if (number > 1) aside += "-" + std::to_string(number);
    EXPECT_EQ(loaded.keptAs, aside.filename());
    EXPECT_EQ(bytesOf(aside), damaged) << "the damaged file is kept";
    EXPECT_EQ(bytesOf(file), sound) << "and the one before put in its place";
    EXPECT_FALSE(load().trouble) << "it is told once";
    ++number;
  }
}

TEST_F(SettingsFileTest, StartsWithTheDefaultsWhenTheBakIsDamagedToo) {
  writeBytes(file, "{");
  writeBytes(bak, "}");
  const auto loaded = load();
  EXPECT_EQ(loaded.settings, Settings{});
  ASSERT_TRUE(loaded.trouble);
  EXPECT_EQ(loaded.used, SettingsFile::Used::Defaults);
  EXPECT_NE(loaded.trouble->detail.find("set aside as settings.json.corrupt-2026-11-16; the defaults are used"),
            std::string::npos)
      << loaded.trouble->detail;
  save(allChosen());
  EXPECT_EQ(load().settings, allChosen());
}

TEST_F(SettingsFileTest, StartsWhenTheFileIsADirectory) {
  fs::create_directories(file / "inside");
  const auto loaded = load();
  EXPECT_EQ(loaded.settings, Settings{});
  EXPECT_TRUE(loaded.trouble);
  EXPECT_TRUE(fs::is_directory(corrupt / "inside"));
  save(allChosen());
  EXPECT_EQ(load().settings, allChosen());
}

TEST_F(SettingsFileTest, StartsWhenTheFileIsHuge) {
  writeBytes(file, "{");
  fs::resize_file(file, 100'000'000);
  const auto loaded = load();
  EXPECT_EQ(loaded.settings, Settings{});
  EXPECT_TRUE(loaded.trouble);
  EXPECT_EQ(fs::file_size(corrupt), 100'000'000U);
}

TEST_F(SettingsFileTest, StartsWhenTheFileIsAPipe) {
  ASSERT_EQ(::mkfifo(file.c_str(), 0600), 0);
  const auto loaded = load();
  EXPECT_EQ(loaded.settings, Settings{});
  EXPECT_TRUE(loaded.trouble);
  EXPECT_TRUE(fs::is_fifo(corrupt));
  save(allChosen());
  EXPECT_EQ(load().settings, allChosen());
}

TEST_F(SettingsFileTest, LeavesAFileAloneThatMayNotBeRead) {
  save(Settings{});
  save(allChosen());  // the file before says the defaults
  writeBytes(bak, R"({"theme": "dark"})");
  fs::permissions(file, fs::perms::none);
  fs::permissions(bak, fs::perms(0644));
  fs::permissions(folder.path(), fs::perms(0777));
  const int code = inChild([&] {
    dropRights();
    const auto loaded = load();
    if (!loaded.trouble || loaded.trouble->code != Error::Code::Unavailable) return 1;
    if (loaded.used != SettingsFile::Used::FileBefore || !loaded.keptAs.empty()) return 2;
    return loaded.settings.theme == Settings::Theme::Dark ? 0 : 3;
  });
  EXPECT_EQ(code, 0);
  EXPECT_FALSE(fs::exists(corrupt));
  fs::permissions(file, fs::perms(0600));
  EXPECT_EQ(load().settings, allChosen()) << "nothing happened to it";
}

TEST_F(SettingsFileTest, StartsWithADamagedFileThatCannotBeSetAside) {
  writeBytes(file, "junk");
  fs::permissions(folder.path(), fs::perms(0555));
  const int code = inChild([&] {
    dropRights();
    const auto loaded = load();
    return loaded.trouble && loaded.keptAs.empty() && loaded.settings == Settings{} ? 0 : 1;
  });
  fs::permissions(folder.path(), fs::perms(0755));
  EXPECT_EQ(code, 0);
  EXPECT_EQ(bytesOf(file), "junk");
}

TEST_F(SettingsFileTest, IsSavedByWorkersWithCopiesOfTheirOwn) {
  writeBytes(file, R"({"haptics": 3})");
  SettingsFile mine(file);
  Settings settings = mine.load(aDay()).settings;
  std::vector<std::thread> workers;
  std::atomic<int> failures = 0;
  for (int scale = 100; scale < 108; ++scale) {
    settings.textScale = scale;
    workers.emplace_back([&failures, copy = mine, settings] {
      if (!copy.save(settings)) ++failures;
    });
  }
  for (std::thread& worker : workers) worker.join();
  EXPECT_EQ(failures, 0);
  const auto loaded = load();
  EXPECT_FALSE(loaded.trouble) << loaded.trouble->detail;
  EXPECT_GE(loaded.settings.textScale, 100);
  EXPECT_LT(loaded.settings.textScale, 108);
  EXPECT_NE(bytesOf(file).find("\"haptics\": 3"), std::string::npos);
}

TEST_F(SettingsFileTest, KeepsTheOldChoicesWhenTheDiskIsFull) {
  save(allChosen());
  const std::string before = bytesOf(file);
  const int code = inChild([&] {
    fillTheDiskAt(20);
    const Status saved = SettingsFile(file).save(Settings{});
    return saved ? 0 : 1 + static_cast<int>(saved.error().code);
  });
  EXPECT_EQ(code, 1 + static_cast<int>(Error::Code::DiskFull));
  EXPECT_EQ(bytesOf(file), before);
}

}  // namespace
}  // namespace lissom
