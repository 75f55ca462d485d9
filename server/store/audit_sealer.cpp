// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/audit_sealer.hpp"

#include "base/limits.hpp"
#include "base/log.hpp"
#include "store/database_error.hpp"
#include "store/reconnection.hpp"

#include <algorithm>

#include <sodium.h>

namespace tgo::store {
namespace {

namespace limits = base::limits;
using std::chrono::milliseconds;
using std::chrono::steady_clock;

struct KeyPair {
  PublicKey public_key{};
  std::array<std::uint8_t, 64> secret_key{};
};

KeyPair key_pair_of(const SigningSeed& seed) {
  KeyPair pair;
  crypto_sign_ed25519_seed_keypair(pair.public_key.data(), pair.secret_key.data(), seed.data());
  return pair;
}

}  // namespace

PublicKey public_key_of(const SigningSeed& seed) { return key_pair_of(seed).public_key; }

/// What the thread does each time; each step is a transaction of its own.
class AuditSealer::Round {
 public:
  Round(AuditSealer& sealer, const DatabaseSettings& settings, const SigningSeed& seed)
      : sealer_(sealer), reconnection_(connection_string(settings, "tgo_sealer")), keys_(key_pair_of(seed)) {}

  ~Round() { sodium_memzero(keys_.secret_key.data(), keys_.secret_key.size()); }
  Round(const Round&) = delete;
  Round& operator=(const Round&) = delete;

  void once(bool last) {
    try {
      seal_all();
      const auto now = steady_clock::now();
      if (last || now >= sign_at_) {
        sign();
        sign_at_ = now + limits::checkpoint_every;
      }
      if (!last && now >= expire_at_) {
        expire();
        expire_at_ = now + limits::expire_every;
      }
    } catch (const DatabaseError& error) {
      log_database_error("audit_sealer", error);
      reconnection_.drop_if_broken();
    } catch (...) {
      base::log_failure("audit_sealer", std::current_exception());
    }
  }

  milliseconds pause() const { return std::max(limits::seal_every, reconnection_.pause_left()); }

 private:
  void seal_all() {
    std::int64_t sealed = limits::seal_batch_max;
    while (sealed == limits::seal_batch_max) {
      Transaction transaction = reconnection_.get().begin();
      sealed = transaction.exec("select audit.seal($1::int) as sealed", Parameters().number(limits::seal_batch_max))
                   .only()
                   .number("sealed");
      transaction.commit();
      sealer_.sealed_ += static_cast<std::uint64_t>(sealed);
    }
    sealer_.sealed_at_ = steady_clock::now();
  }

  void sign() {
    Transaction transaction = reconnection_.get().begin();
    const Rows rows = transaction.exec("select n, last_seq, chain_hash from audit.unsigned_end()");
    if (rows.empty()) return;
    const Row row = rows.only();
    base::Digest chain_hash{};
    const auto bytes = row.bytes("chain_hash");
    std::copy_n(bytes.begin(), std::min(bytes.size(), chain_hash.size()), chain_hash.begin());
    const std::string to_sign = checkpoint_bytes(row.number("n"), row.number("last_seq"), chain_hash);
    Signature signature{};
    crypto_sign_ed25519_detached(signature.data(), nullptr, reinterpret_cast<const unsigned char*>(to_sign.data()),
                                 to_sign.size(), keys_.secret_key.data());
    transaction.exec("select audit.add_checkpoint($1::bigint, $2, $3::bytea)",
                     Parameters().number(row.number("n")).text(key_id(keys_.public_key)).bytes(signature));
    transaction.commit();
  }

  void expire() {
    Transaction transaction = reconnection_.get().begin();
    const std::int64_t expired =
        transaction.exec("select publication.expire_due() as expired").only().number("expired");
    transaction.commit();
    if (expired > 0) base::log(base::LogLevel::info, "releases_expired", {{"count", expired}});
  }

  AuditSealer& sealer_;
  Reconnection reconnection_;
  KeyPair keys_;
  steady_clock::time_point sign_at_{};
  steady_clock::time_point expire_at_{};
};

AuditSealer::AuditSealer(const DatabaseSettings& settings, const SigningSeed& seed) : sealed_at_(steady_clock::now()) {
  thread_ = std::thread([this, settings, seed] { run(settings, seed); });
}

AuditSealer::~AuditSealer() { stop(); }

void AuditSealer::run(const DatabaseSettings& settings, const SigningSeed& seed) {
  Round round(*this, settings, seed);
  do {
    round.once(false);
  } while (pause(round.pause()));
  round.once(true);
}

bool AuditSealer::pause(milliseconds how_long) {
  std::unique_lock lock(mutex_);
  return !changed_.wait_for(lock, how_long, [this] { return stopping_; });
}

void AuditSealer::stop() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  changed_.notify_all();
  if (thread_.joinable()) thread_.join();
}

milliseconds AuditSealer::behind() const {
  return std::chrono::duration_cast<milliseconds>(steady_clock::now() - sealed_at_.load());
}

}  // namespace tgo::store
