// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// What an administrator does from the command line, as the owner of the database: units, accounts, roles, dossiers.
// Blocks; for commands only, never for the server.
#pragma once

#include "base/ids.hpp"
#include "base/time.hpp"

#include <memory>
#include <optional>
#include <string>

namespace tgo::store {

class Connection;

struct StaffAccount {
  std::string login;
  std::string name;
  /// Slug of a unit that exists.
  std::string unit;
  /// An Argon2id string.
  std::string password_hash;
};

struct NewDossier {
  std::string slug;
  std::string working_title;
  /// Slug of a unit that exists.
  std::string unit;
  /// `missing_person`, `arson`, …
  std::string kind;
  /// `live` or `cold`.
  std::string mode;
  std::string purpose;
  /// Login of the prosecutor who authorises it.
  std::string authorised_by;
  base::Time opened_at;
};

/// Each call is a transaction of its own; throws DatabaseError.
class Administration {
 public:
  /// `conninfo` is that of the owner of the database.
  explicit Administration(const std::string& conninfo);
  ~Administration();

  /// Adds the unit unless it is there.
  void add_unit(const std::string& slug, const std::string& name);
  /// False when the login exists; nothing has changed then.
  bool add_staff(const StaffAccount& account);
  /// False when there is no such login.
  bool disable_staff(const std::string& login);
  /// False when there is no such login, dossier or role.
  bool add_dossier_role(const std::string& login, const std::string& dossier, const std::string& role);
  bool add_system_role(const std::string& login, const std::string& role);
  bool has_dossier(const std::string& slug);
  /// Opens a dossier that the public can see.
  void add_dossier(const NewDossier& dossier);
  /// The last number of a dossier's intake stream; nothing if there is no such dossier.
  std::optional<std::int64_t> last_contribution(const std::string& slug);
  /// Whether this is a cluster of `./dev`, in which made-up cases may be loaded.
  bool is_private_cluster();
  /// For the demo only: everything that was written since `loaded_at` is dated `happened_at`.
  void date_back(base::Time loaded_at, base::Time happened_at);

 private:
  std::unique_ptr<Connection> connection_;
};

}  // namespace tgo::store
