#include "app/places.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <map>
#include <string>

namespace lissom {
namespace {

namespace fs = std::filesystem;

/// Gives the environment back as it was.
class PlacesTest : public ::testing::Test {
protected:
  PlacesTest() {
    for (const char* name : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"}) {
      const char* value = std::getenv(name);
      before[name] = value ? std::optional<std::string>(value) : std::nullopt;
      ::unsetenv(name);
    }
    set("HOME", "/home/someone");
  }
  ~PlacesTest() override {
    for (const auto& [name, value] : before)
      value ? ::setenv(name.c_str(), value->c_str(), 1) : ::unsetenv(name.c_str());
  }
  static void set(const char* name, const char* value) { ::setenv(name, value, 1); }

  std::map<std::string, std::optional<std::string>> before;
};

TEST_F(PlacesTest, FollowTheSpecificationInTheHomeFolder) {
  const Places places = placesFor({});
  EXPECT_EQ(places.data, "/home/someone/.local/share/lissom");
  EXPECT_EQ(places.log, "/home/someone/.local/share/lissom/log.db");
  EXPECT_EQ(places.packs, "/home/someone/.local/share/lissom/packs");
  EXPECT_EQ(places.settings, "/home/someone/.config/lissom/settings.json");
  EXPECT_EQ(places.cache, "/home/someone/.cache/lissom");
}

TEST_F(PlacesTest, FollowTheVariablesThatAreSet) {
  set("XDG_DATA_HOME", "/data");
  set("XDG_CONFIG_HOME", "/config");
  set("XDG_CACHE_HOME", "/cache");
  const Places places = placesFor({});
  EXPECT_EQ(places.log, "/data/lissom/log.db");
  EXPECT_EQ(places.settings, "/config/lissom/settings.json");
  EXPECT_EQ(places.cache, "/cache/lissom");
}

TEST_F(PlacesTest, PassOverWhatIsNotAbsolute) {
  set("XDG_DATA_HOME", "data");
  set("XDG_CONFIG_HOME", "");
  EXPECT_EQ(placesFor({}).data, "/home/someone/.local/share/lissom");
  EXPECT_EQ(placesFor({}).settings, "/home/someone/.config/lissom/settings.json");
}

TEST_F(PlacesTest, AskTheSystemWhenThereIsNoHomeVariable) {
  ::unsetenv("HOME");
  EXPECT_TRUE(placesFor({}).data.is_absolute());
}

TEST_F(PlacesTest, KeepEverythingInOneFolderWhenItIsNamed) {
  const Places places = placesFor("/some/where");
  EXPECT_EQ(places, (Places{"/some/where", "/some/where/log.db", "/some/where/packs", "/some/where/settings.json",
                            "/some/where/cache"}));
  EXPECT_EQ(placesFor("here").data, fs::current_path() / "here");
}

}  // namespace
}  // namespace lissom
