// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// What can be asked of `tgo` beside `serve`. Each returns an exit status and says what went wrong in one sentence.
#pragma once

#include "app/configuration.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace tgo::app {

/// Brings the database up to date. Safe to run again and beside a second one.
int migrate_database(const Configuration& configuration);

/// Prints a fresh file of keys.
int print_keys();

/// Prints the public half of the key that signs the audit log.
int print_audit_key(const Configuration& configuration);

struct NewStaff {
  std::string login;
  std::string name;
  std::string unit;
  /// `dossier:role`, or one of admin, dpo and auditor.
  std::vector<std::string> roles;
};
/// Adds an account, or adds roles to one that exists. Reads the password from standard input: one line.
int add_staff(const Configuration& configuration, const NewStaff& staff);
/// Switches an account off; its sessions end.
int disable_staff(const Configuration& configuration, const std::string& login);

/// Loads the two fictional dossiers into an empty private cluster; does nothing where they are.
int load_demo(const Configuration& configuration, const std::filesystem::path& directory);

struct ReplayOptions {
  std::filesystem::path file;
  std::string dossier = "marit";
  std::string city;
  std::string night;
  double speed = 0;
  int clients = 16;
  bool first_day = false;
  std::int64_t span_s = 60;
  std::uint64_t seed = 2012;
};
int replay_reports(const Configuration& configuration, const ReplayOptions& options);

/// Checks an exported audit log and names the first bad entry. `public_key` is what print_audit_key printed.
int verify_log(const std::filesystem::path& file, const std::string& public_key);

/// Writes the audit log as JSON lines to standard output.
int export_log(const Configuration& configuration);

/// Prints every route of the API with its methods: for the test that tries every right.
int print_routes();

}  // namespace tgo::app
