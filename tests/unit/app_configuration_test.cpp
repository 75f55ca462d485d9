// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Configuration: what wins over what, and that every error is told at once.

#include "app/configuration.hpp"
#include "app/key_file.hpp"

#include <cstdlib>
#include <fstream>

#include <gtest/gtest.h>

namespace tgo::app {
namespace {

class ConfigurationTest : public testing::Test {
 protected:
  std::filesystem::path write(const std::string& name, const std::string& text) {
    const std::filesystem::path file = std::filesystem::path(testing::TempDir()) / name;
    std::ofstream(file) << text;
    return file;
  }
  const SettingValues database_{{"database.socket_dir", "/run/x"}, {"database.name", "tgo"}};
};

TEST_F(ConfigurationTest, TakesFlagsOverEnvironmentOverFile) {
  const auto file = write("order.toml", "[server]\nport = 1001\nmetrics_port = 1002\nshards = 3\n");
  ::setenv("TGO_SERVER_PORT", "2001", 1);
  ::setenv("TGO_SERVER_METRICS_PORT", "2002", 1);
  SettingValues flags = database_;
  flags["server.port"] = "3001";
  const auto read = read_configuration(file, flags);
  ::unsetenv("TGO_SERVER_PORT");
  ::unsetenv("TGO_SERVER_METRICS_PORT");
  ASSERT_TRUE(std::holds_alternative<Configuration>(read));
  const auto& configuration = std::get<Configuration>(read);
  EXPECT_EQ(configuration.port, 3001);
  EXPECT_EQ(configuration.metrics_port, 2002);
  EXPECT_EQ(configuration.shards, 3);
  EXPECT_EQ(configuration.database, "host=/run/x dbname=tgo");
  EXPECT_EQ(configuration.allowed_origins.front(), "http://localhost:3001");
}

TEST_F(ConfigurationTest, TellsEveryErrorAtOnce) {
  const auto file = write("wrong.toml", "[server]\nport = 70000\nprot = 1\n[log]\nlevel = \"loud\"\n");
  const auto read = read_configuration(file, {});
  ASSERT_TRUE(std::holds_alternative<ConfigurationErrors>(read));
  EXPECT_EQ(std::get<ConfigurationErrors>(read).size(), 4U);
}

TEST_F(ConfigurationTest, NamesTheLineThatIsNoToml) {
  const auto read = read_configuration(write("broken.toml", "[server]\nport = \n"), database_);
  ASSERT_TRUE(std::holds_alternative<ConfigurationErrors>(read));
  EXPECT_NE(std::get<ConfigurationErrors>(read).front().find("line 2"), std::string::npos);
}

TEST_F(ConfigurationTest, ReadsTheKeysThatItMade) {
  const auto file = write("keys.toml", make_key_file());
  std::filesystem::permissions(file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
  const auto keys = read_key_file(file);
  ASSERT_TRUE(std::holds_alternative<Keys>(keys)) << std::get<std::string>(keys);
  EXPECT_EQ(audit_public_key(std::get<Keys>(keys)).size(), 64U);
}

TEST_F(ConfigurationTest, RefusesKeysThatOthersCanRead) {
  const auto file = write("open-keys.toml", make_key_file());
  std::filesystem::permissions(file, std::filesystem::perms::all);
  EXPECT_TRUE(std::holds_alternative<std::string>(read_key_file(file)));
}

}  // namespace
}  // namespace tgo::app
