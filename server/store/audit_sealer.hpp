// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// One thread that numbers and chains committed audit entries, signs the end of the chain under a key that the database
// does not have, and takes down releases whose term has ended. Running it on two nodes is harmless: they take turns.
#pragma once

#include "store/audit_encoding.hpp"
#include "store/database_settings.hpp"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <thread>

namespace tgo::store {

/// From the configuration; never logged, never in the database.
using SigningSeed = std::array<std::uint8_t, 32>;

/// The public key that belongs to the seed: what an auditor needs.
PublicKey public_key_of(const SigningSeed& seed);

class AuditSealer {
 public:
  AuditSealer(const DatabaseSettings& settings, const SigningSeed& seed);
  ~AuditSealer();
  AuditSealer(const AuditSealer&) = delete;
  AuditSealer& operator=(const AuditSealer&) = delete;

  /// Seals what waits now, signs, and joins the thread.
  void stop();

  /// Entries sealed so far; for the metrics.
  std::uint64_t sealed() const { return sealed_; }
  /// How long ago sealing last worked; a growing number means that the log is not being chained.
  std::chrono::milliseconds behind() const;

 private:
  class Round;

  void run(const DatabaseSettings& settings, const SigningSeed& seed);
  /// Sleeps that long; false when stopping.
  bool pause(std::chrono::milliseconds how_long);

  std::atomic<std::uint64_t> sealed_ = 0;
  std::atomic<std::chrono::steady_clock::time_point> sealed_at_;
  std::mutex mutex_;
  std::condition_variable changed_;
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace tgo::store
