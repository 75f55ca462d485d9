// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2

#include "store/administration.hpp"

#include "app/commands/commands.hpp"
#include "app/key_file.hpp"
#include "app/password_worker.hpp"
#include "store/migrator.hpp"

#include <iostream>

namespace tgo::app {
namespace {

std::string owner_connection(const Configuration& configuration) {
  return configuration.database + " user=" + configuration.database_owner;
}

int fail(const std::string& sentence) {
  std::cerr << sentence << '\n';
  return 1;
}

bool give_role(store::Administration& administration, const std::string& login, const std::string& role) {
  const auto colon = role.find(':');
  if (colon == std::string::npos) return administration.add_system_role(login, role);
  return administration.add_dossier_role(login, role.substr(0, colon), role.substr(colon + 1));
}

}  // namespace

int migrate_database(const Configuration& configuration) {
  try {
    const int applied = store::migrate(owner_connection(configuration), store::embedded_migrations());
    std::cout << (applied == 0 ? "The database is up to date.\n"
                               : "The database is up to date: " + std::to_string(applied) + " migrations applied.\n");
    return 0;
  } catch (const store::MigrationRefused& refused) {
    return fail(refused.what());
  }
}

int print_keys() {
  std::cout << make_key_file();
  return 0;
}

int print_audit_key(const Configuration& configuration) {
  const auto keys = read_key_file(configuration.keys_file);
  if (const auto* wrong = std::get_if<std::string>(&keys)) return fail(*wrong);
  std::cout << audit_public_key(std::get<Keys>(keys)) << '\n';
  return 0;
}

int add_staff(const Configuration& configuration, const NewStaff& staff) {
  store::Administration administration(owner_connection(configuration));
  std::string password;
  std::getline(std::cin, password);
  if (password.size() < 12)
    return fail("A password has at least 12 characters. Give it as one line on standard input.");
  administration.add_unit(staff.unit, staff.unit);
  store::StaffAccount account;
  account.login = staff.login;
  account.name = staff.name;
  account.unit = staff.unit;
  account.password_hash = hash_password(password);
  const bool is_new = administration.add_staff(account);
  for (const std::string& role : staff.roles) {
    if (!give_role(administration, staff.login, role)) {
      return fail("There is no role or dossier '" + role + "'. Write dossier:role, such as marit:detective.");
    }
  }
  std::cout << staff.login
            << (is_new ? " was added.\n" : " was there already; the roles were added, the password kept.\n");
  return 0;
}

int disable_staff(const Configuration& configuration, const std::string& login) {
  store::Administration administration(owner_connection(configuration));
  if (!administration.disable_staff(login)) return fail("There is no account '" + login + "'.");
  std::cout << login << " is switched off.\n";
  return 0;
}

}  // namespace tgo::app
