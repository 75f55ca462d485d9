// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Everything that an operator can set, read once at start: flags over environment over file over default. Immutable
// afterwards; nobody but app/ knows where a value came from.
#pragma once

#include "base/log.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace tgo::app {

struct Configuration {
  /// Connection string without a user: every lane brings its own role. Made from socket_dir and name when not given.
  std::string database;
  std::string address = "127.0.0.1";
  std::uint16_t port = 8080;
  std::uint16_t metrics_port = 9464;
  /// Host headers that are ours; empty means `localhost` and `127.0.0.1` with the port.
  std::vector<std::string> allowed_hosts;
  /// Origins that may write and open sockets; empty means http:// in front of each allowed host.
  std::vector<std::string> allowed_origins;
  /// Event loops, each on a thread of its own; 0 is one for each core.
  std::uint16_t shards = 0;
  std::filesystem::path keys_file;
  std::filesystem::path assets_directory = "web/dist";
  /// Templates and messages of the public pages.
  std::filesystem::path site_directory = "server/site";
  /// The user who owns the database: migrations and the commands of an administrator run as this one.
  std::string database_owner = "postgres";
  /// Whether browsers come over TLS (it ends at a proxy): decides the cookie's name and HSTS.
  bool over_tls = false;
  /// Whether the last address in X-Forwarded-For is the client's.
  bool behind_proxy = false;
  base::LogLevel log_level = base::LogLevel::info;
};

/// What was set, by the setting's name: `server.port` → `8080`.
using SettingValues = std::map<std::string, std::string>;

/// One thing that can be set: in the file as `[server] port`, in the environment as TGO_SERVER_PORT, as --server-port.
struct Setting {
  const char* name;
  const char* meaning;
};
std::span<const Setting> settings();

/// `TGO_SERVER_PORT` for `server.port`.
std::string environment_name(const Setting& setting);
/// `--server-port` for `server.port`.
std::string flag_name(const Setting& setting);

/// Sentences that say what is wrong and what to do; all of them at once.
using ConfigurationErrors = std::vector<std::string>;

/// Reads the file (none if the path is empty), then the environment, then `flags`.
std::variant<Configuration, ConfigurationErrors> read_configuration(const std::filesystem::path& file,
                                                                    const SettingValues& flags);

}  // namespace tgo::app
