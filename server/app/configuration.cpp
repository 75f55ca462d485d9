// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2

#include "app/configuration.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <sstream>

#include <toml++/toml.h>

namespace tgo::app {
namespace {

constexpr std::array<Setting, 16> all_settings{{
    {"database.connection", "connection string of PostgreSQL, without a user"},
    {"database.socket_dir", "directory of PostgreSQL's Unix socket"},
    {"database.name", "name of the database"},
    {"database.owner", "user who owns the database, for migrations"},
    {"server.address", "address to listen on"},
    {"server.port", "port to listen on; 0 takes a free one"},
    {"server.metrics_port", "port of the metrics; 0 switches them off"},
    {"server.allowed_hosts", "host names that are ours, separated by commas"},
    {"server.allowed_origins", "origins that may write, separated by commas"},
    {"server.shards", "event loops; 0 is one for each core"},
    {"server.over_tls", "yes when browsers reach us over https"},
    {"server.behind_proxy", "yes when a proxy of ours stands in front"},
    {"site.directory", "directory of the pages' templates and messages"},
    {"keys.file", "file with the secret keys"},
    {"assets.directory", "directory of the built web parts"},
    {"log.level", "debug, info, warning or error"},
}};

bool is_known(const std::string& name) {
  return std::any_of(all_settings.begin(), all_settings.end(), [&](const Setting& s) { return name == s.name; });
}

std::string value_text(const toml::node& node) {
  if (const auto* text = node.as_string()) return text->get();
  if (const auto* number = node.as_integer()) return std::to_string(number->get());
  if (const auto* flag = node.as_boolean()) return flag->get() ? "yes" : "no";
  if (const auto* list = node.as_array()) {
    std::string joined;
    for (const auto& element : *list) joined += (joined.empty() ? "" : ",") + value_text(element);
    return joined;
  }
  return {};
}

void read_file(const std::filesystem::path& file, SettingValues& values, ConfigurationErrors& errors) {
  toml::table parsed;
  try {
    parsed = toml::parse_file(file.string());
  } catch (const toml::parse_error& e) {
    std::ostringstream where;
    where << file.string() << ", line " << e.source().begin.line << ": " << e.description();
    errors.push_back(where.str() + ". Mend that line of the configuration.");
    return;
  }
  for (const auto& [section, content] : parsed) {
    const auto* table = content.as_table();
    if (table == nullptr) {
      errors.push_back(file.string() + ": '" + std::string(section.str()) + "' stands outside a [section].");
      continue;
    }
    for (const auto& [key, node] : *table) {
      const std::string name = std::string(section.str()) + "." + std::string(key.str());
      if (is_known(name)) {
        values[name] = value_text(node);
      } else {
        errors.push_back(file.string() + ": there is no setting '" + name + "'. docs/operations.md lists them.");
      }
    }
  }
}

void read_environment(SettingValues& values) {
  for (const Setting& setting : all_settings) {
    if (const char* value = std::getenv(environment_name(setting).c_str())) values[setting.name] = value;
  }
}

std::vector<std::string> split(const std::string& text) {
  std::vector<std::string> parts;
  std::istringstream stream(text);
  for (std::string part; std::getline(stream, part, ',');) {
    if (!part.empty()) parts.push_back(part);
  }
  return parts;
}

void read_number(const SettingValues& values, const char* name, std::uint16_t& target, ConfigurationErrors& errors) {
  const auto found = values.find(name);
  if (found == values.end()) return;
  const std::string& text = found->second;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), target);
  if (error != std::errc() || end != text.data() + text.size()) {
    errors.push_back(std::string(name) + " is '" + text + "', but must be a whole number from 0 to 65535.");
  }
}

void read_log_level(const SettingValues& values, base::LogLevel& target, ConfigurationErrors& errors) {
  const auto found = values.find("log.level");
  if (found == values.end()) return;
  const std::map<std::string, base::LogLevel> levels{{"debug", base::LogLevel::debug},
                                                     {"info", base::LogLevel::info},
                                                     {"warning", base::LogLevel::warning},
                                                     {"error", base::LogLevel::error}};
  const auto level = levels.find(found->second);
  if (level == levels.end()) {
    errors.push_back("log.level is '" + found->second + "', but must be debug, info, warning or error.");
  } else {
    target = level->second;
  }
}

void read_yes_or_no(const SettingValues& values, const char* name, bool& target, ConfigurationErrors& errors) {
  const auto found = values.find(name);
  if (found == values.end()) return;
  target = found->second == "yes" || found->second == "true";
  if (!target && found->second != "no" && found->second != "false") {
    errors.push_back(std::string(name) + " is '" + found->second + "', but must be yes or no.");
  }
}

std::string database_of(const SettingValues& values, ConfigurationErrors& errors) {
  const auto connection = values.find("database.connection");
  if (connection != values.end()) return connection->second;
  const auto socket_dir = values.find("database.socket_dir");
  const auto name = values.find("database.name");
  if (socket_dir == values.end() || name == values.end()) {
    errors.emplace_back("No database is named. Set database.connection, or database.socket_dir and database.name.");
    return {};
  }
  return "host=" + socket_dir->second + " dbname=" + name->second;
}

void fill_defaults(Configuration& configuration) {
  if (configuration.allowed_hosts.empty()) {
    const std::string port = ":" + std::to_string(configuration.port);
    configuration.allowed_hosts = {"localhost" + port, "127.0.0.1" + port};
  }
  if (configuration.allowed_origins.empty()) {
    for (const std::string& host : configuration.allowed_hosts) {
      configuration.allowed_origins.push_back((configuration.over_tls ? "https://" : "http://") + host);
    }
  }
}

}  // namespace

std::span<const Setting> settings() { return all_settings; }

std::string environment_name(const Setting& setting) {
  std::string name = "TGO_";
  for (const char* c = setting.name; *c != '\0'; ++c) {
    name += *c == '.' ? '_' : static_cast<char>(std::toupper(static_cast<unsigned char>(*c)));
  }
  return name;
}

std::string flag_name(const Setting& setting) {
  std::string name = "--";
  for (const char* c = setting.name; *c != '\0'; ++c) name += (*c == '.' || *c == '_') ? '-' : *c;
  return name;
}

std::variant<Configuration, ConfigurationErrors> read_configuration(const std::filesystem::path& file,
                                                                    const SettingValues& flags) {
  ConfigurationErrors errors;
  SettingValues values;
  if (!file.empty()) read_file(file, values, errors);
  read_environment(values);
  for (const auto& [name, value] : flags) values[name] = value;

  Configuration configuration;
  configuration.database = database_of(values, errors);
  const auto text = [&](const char* name, auto& target) {
    if (const auto found = values.find(name); found != values.end()) target = found->second;
  };
  text("server.address", configuration.address);
  text("keys.file", configuration.keys_file);
  text("assets.directory", configuration.assets_directory);
  text("site.directory", configuration.site_directory);
  text("database.owner", configuration.database_owner);
  read_yes_or_no(values, "server.over_tls", configuration.over_tls, errors);
  read_yes_or_no(values, "server.behind_proxy", configuration.behind_proxy, errors);
  read_number(values, "server.port", configuration.port, errors);
  read_number(values, "server.metrics_port", configuration.metrics_port, errors);
  read_number(values, "server.shards", configuration.shards, errors);
  read_log_level(values, configuration.log_level, errors);
  if (const auto hosts = values.find("server.allowed_hosts"); hosts != values.end()) {
    configuration.allowed_hosts = split(hosts->second);
  }
  if (const auto origins = values.find("server.allowed_origins"); origins != values.end()) {
    configuration.allowed_origins = split(origins->second);
  }
  if (!errors.empty()) return errors;
  fill_defaults(configuration);
  return configuration;
}

}  // namespace tgo::app
