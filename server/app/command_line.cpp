// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2

#include "app/command_line.hpp"

#include "app/commands/commands.hpp"
#include "app/serve.hpp"

#include <functional>
#include <iostream>

#include <CLI/CLI.hpp>

namespace tgo::app {
namespace {

using WithConfiguration = std::function<int(const Configuration&)>;

/// The flags that every command shares, and the command that was chosen.
struct CommandLine {
  CLI::App app{"tgo: the server on which citizens and police solve cases together"};
  std::string configuration_file;
  std::map<std::string, std::string> given;
  SettingValues flags;
  std::function<int()> chosen;

  /// The configuration, or all that is wrong with it and status 2.
  int with_configuration(const WithConfiguration& command) {
    for (const auto& [name, value] : given) {
      if (!value.empty()) flags[name] = value;
    }
    const auto read = read_configuration(configuration_file, flags);
    if (const auto* errors = std::get_if<ConfigurationErrors>(&read)) {
      for (const std::string& error : *errors) std::cerr << error << '\n';
      return 2;
    }
    return command(std::get<Configuration>(read));
  }

  CLI::App* add(const char* name, const char* meaning, std::function<int()> run, CLI::App* below = nullptr) {
    CLI::App* command = (below == nullptr ? &app : below)->add_subcommand(name, meaning);
    command->callback([this, run = std::move(run)] { chosen = run; });
    command->fallthrough();
    return command;
  }
  CLI::App* add_configured(const char* name, const char* meaning, const WithConfiguration& run,
                           CLI::App* below = nullptr) {
    return add(
        name, meaning, [this, run] { return with_configuration(run); }, below);
  }
};

void add_settings(CommandLine& line) {
  line.app.add_option("--config", line.configuration_file, "configuration file (TOML)");
  for (const Setting& setting : settings()) {
    line.app.add_option(flag_name(setting), line.given[setting.name], setting.meaning)->group("Settings");
  }
}

void add_replay(CommandLine& line, ReplayOptions& options) {
  CLI::App* replay = line.add_configured(
      "replay", "send reports to the running server as citizens would",
      [&options](const Configuration& configuration) { return replay_reports(configuration, options); });
  replay->add_option("--file", options.file, "CSV with occurred_at, city, region and text");
  replay->add_option("--dossier", options.dossier, "dossier that receives them")->capture_default_str();
  replay->add_option("--city", options.city, "only reports whose city starts with this");
  replay->add_option("--night", options.night, "only reports whose occurred_at starts with this");
  replay->add_option("--speed", options.speed, "so many times as fast as it happened; 0 is all at once");
  replay->add_option("--clients", options.clients, "connections at the same time")->check(CLI::Range(1, 20'000));
  replay->add_flag("--177", options.first_day, "the first day of the experiment: 177 contributions in --span seconds");
  replay->add_option("--span", options.span_s, "seconds for --177")->check(CLI::Range(1, 86'400));
  replay->add_option("--seed", options.seed, "seed for --177");
}

void add_staff_commands(CommandLine& line, NewStaff& staff, std::string& login) {
  CLI::App* group = line.app.add_subcommand("staff", "accounts of staff")->require_subcommand(1)->fallthrough();
  const auto run_add = [&staff](const Configuration& configuration) { return add_staff(configuration, staff); };
  CLI::App* add = line.add_configured(
      "add", "add an account, or roles to one; the password is read from standard input", run_add, group);
  add->add_option("--login", staff.login)->required();
  add->add_option("--name", staff.name)->required();
  add->add_option("--unit", staff.unit, "slug of the unit; made if it is new")->required();
  add->add_option("--role", staff.roles, "dossier:role, or admin, dpo, auditor; may be given again");
  const auto run_disable = [&login](const Configuration& configuration) { return disable_staff(configuration, login); };
  CLI::App* disable = line.add_configured("disable", "switch an account off; its sessions end", run_disable, group);
  disable->add_option("--login", login)->required();
}

}  // namespace

int run_command_line(int argument_count, char** arguments) {
  CommandLine line;
  NewStaff staff;
  ReplayOptions replay;
  std::string login;
  std::filesystem::path demo_directory = "server/app/demo";
  std::filesystem::path log_file;
  std::string public_key;
  line.app.require_subcommand(1);
  add_settings(line);
  line.add_configured("serve", "run the server", serve);
  line.add_configured("migrate", "bring the database up to date", migrate_database);
  line.add("keys", "print a fresh file of keys", print_keys);
  line.add_configured("audit-key", "print the public key of the audit log", print_audit_key);
  add_staff_commands(line, staff, login);
  line.add_configured("demo", "load the fictional dossiers",
                      [&](const Configuration& configuration) { return load_demo(configuration, demo_directory); })
      ->add_option("--directory", demo_directory, "where the demo's files are");
  add_replay(line, replay);
  CLI::App* verify =
      line.add("verify-log", "check an exported audit log", [&] { return verify_log(log_file, public_key); });
  verify->add_option("file", log_file, "what `tgo export` wrote")->required();
  verify->add_option("--public-key", public_key, "what `tgo audit-key` printed")->required();
  line.add_configured("export", "write the audit log to standard output", export_log);
  line.add("routes", "print every route of the API", print_routes);

  try {
    line.app.parse(argument_count, arguments);
  } catch (const CLI::ParseError& e) {
    return line.app.exit(e) == 0 ? 0 : 2;
  }
  try {
    return line.chosen();
  } catch (const std::exception& e) {
    // At the command line the operator may read what failed; database errors carry no text.
    std::cerr << "It did not work: " << e.what() << ".\n";
    return 1;
  }
}

}  // namespace tgo::app
