// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2

#include "app/password_worker.hpp"

#include "base/limits.hpp"

#include <array>
#include <stdexcept>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <sodium.h>

namespace tgo::app {

namespace {

/// Runs on one of the worker's threads.
base::Task<bool> fits(std::string password_hash, std::string password) {
  const bool same = crypto_pwhash_str_verify(password_hash.c_str(), password.data(), password.size()) == 0;
  sodium_memzero(password.data(), password.size());
  co_return same;
}

}  // namespace

PasswordWorker::PasswordWorker() : threads_(base::limits::password_threads), decoy_(hash_password("a decoy")) {}

base::Task<base::Result<bool>> PasswordWorker::verify(std::string password_hash, std::string password) {
  if (waiting_.fetch_add(1) >= base::limits::password_queue_max) {
    --waiting_;
    base::Problem overloaded = base::refuse(base::ProblemCode::overloaded);
    overloaded.retry_after_s = base::limits::overloaded_retry_after_s;
    co_return overloaded;
  }
  const bool known = !password_hash.empty();
  base::Task<bool> check = fits(known ? std::move(password_hash) : decoy_, std::move(password));
  const bool same = co_await boost::asio::co_spawn(threads_, std::move(check), boost::asio::use_awaitable);
  --waiting_;
  co_return known&& same;
}

void PasswordWorker::stop() { threads_.join(); }

std::string hash_password(const std::string& password) {
  if (sodium_init() < 0) throw std::runtime_error("libsodium does not start");
  std::array<char, crypto_pwhash_STRBYTES> hash{};
  if (crypto_pwhash_str(hash.data(), password.data(), password.size(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                        crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0) {
    throw std::runtime_error("there is no memory for Argon2id");
  }
  return hash.data();
}

}  // namespace tgo::app
