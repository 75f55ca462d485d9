// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The secret keys: made once with `tgo keys`, kept outside the database and outside every backup of it. Nothing of
// this file is ever logged.
#pragma once

#include "domain/secrets.hpp"

#include <filesystem>
#include <string>
#include <variant>

namespace tgo::app {

struct Keys {
  domain::Secrets secrets;
  /// Seed of the Ed25519 key that signs the checkpoints of the audit log.
  base::Key audit_seed{};
};

/// A fresh file as text, to be written where only the server's user can read it.
std::string make_key_file();

/// The keys, or a sentence that says what is wrong: missing, readable for others, or a key that is not one.
std::variant<Keys, std::string> read_key_file(const std::filesystem::path& file);

/// The public half of the audit key in hexadecimal: what an auditor needs to verify a log.
std::string audit_public_key(const Keys& keys);

}  // namespace tgo::app
