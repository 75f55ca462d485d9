// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Accounts and sessions of staff. Implemented by store/ under the sign-in role, which can read no content.
#pragma once

#include "base/ids.hpp"
#include "base/keyed_hash.hpp"
#include "base/result.hpp"
#include "base/task.hpp"
#include "base/time.hpp"
#include "domain/actor.hpp"

#include <optional>
#include <string>

namespace tgo::usecase {

struct Credentials {
  base::Uuid staff;
  /// An Argon2id string as libsodium writes it.
  std::string password_hash;
};

/// A session as it is stored: hashes of its secrets.
struct NewSession {
  base::Uuid staff;
  base::Digest token;
  base::Digest csrf_token;
  base::Time expires_at;
};

class AccountPort {
 public:
  virtual ~AccountPort() = default;

  /// Nothing for a login that is unknown or switched off.
  virtual base::Task<base::Result<std::optional<Credentials>>> find_credentials(std::string login) = 0;

  /// Opens the session and records it.
  virtual base::Task<base::Result<void>> open_session(NewSession session) = 0;

  /// Closes the session and records it; closing a closed one is no error.
  virtual base::Task<base::Result<void>> close_session(std::string token) = 0;

  /// Who this token is, with all roles; unauthenticated when it is unknown, closed or past its time.
  virtual base::Task<base::Result<domain::Actor>> find_actor(std::string token) = 0;

  /// A ticket for one live connection of this session, stored as a hash; valid until `expires_at`, once.
  virtual base::Task<base::Result<void>> open_ticket(std::string token, base::Digest ticket, base::Time expires_at) = 0;

  /// Uses the ticket up: unauthenticated when it is unknown, used or late.
  virtual base::Task<base::Result<void>> redeem_ticket(base::Digest ticket) = 0;

  /// Writes down a failed attempt to sign in (login only, never the password).
  virtual base::Task<void> record_failure(std::string login) = 0;
};

/// Argon2id takes tens of milliseconds and megabytes, so it runs on threads of its own with a bounded queue.
class PasswordPort {
 public:
  virtual ~PasswordPort() = default;
  /// Whether the password fits. Takes the same time for an empty hash (an unknown login). overloaded.
  virtual base::Task<base::Result<bool>> verify(std::string password_hash, std::string password) = 0;
};

}  // namespace tgo::usecase
