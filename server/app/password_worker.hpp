// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Argon2id on threads of its own, so that somebody who tries passwords cannot hold up a shard or a citizen.
#pragma once

#include "usecase/ports/account_port.hpp"

#include <atomic>

#include <boost/asio/thread_pool.hpp>

namespace tgo::app {

class PasswordWorker final : public usecase::PasswordPort {
 public:
  PasswordWorker();
  base::Task<base::Result<bool>> verify(std::string password_hash, std::string password) override;
  /// Waits for what is under way.
  void stop();

 private:
  boost::asio::thread_pool threads_;
  std::atomic<int> waiting_{0};
  /// Verified in the place of an unknown login's, so that both take the same time.
  std::string decoy_;
};

/// The Argon2id string under which a password is stored (interactive limits). Takes tens of milliseconds.
std::string hash_password(const std::string& password);

}  // namespace tgo::app
