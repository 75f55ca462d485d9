// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Accounts, sessions and tickets of staff, by the functions of the sign-in role. Holds no content and no password.
#pragma once

#include "store/database.hpp"
#include "usecase/ports/account_port.hpp"

namespace tgo::store {

class AccountStore final : public usecase::AccountPort {
 public:
  /// `database` outlives the store.
  explicit AccountStore(Database& database) : database_(database) {}

  base::Task<base::Result<std::optional<usecase::Credentials>>> find_credentials(std::string login) override;
  base::Task<base::Result<void>> open_session(usecase::NewSession session) override;
  base::Task<base::Result<void>> close_session(std::string token) override;
  base::Task<base::Result<domain::Actor>> find_actor(std::string token) override;
  base::Task<base::Result<void>> open_ticket(std::string token, base::Digest ticket, base::Time expires_at) override;
  base::Task<base::Result<void>> redeem_ticket(base::Digest ticket) override;
  base::Task<void> record_failure(std::string login) override;

 private:
  Database& database_;
};

}  // namespace tgo::store
