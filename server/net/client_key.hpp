// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Turns a network address into a number that tells two senders apart for a day and says nothing of who they are
// (design promise 9). The only place where an address is looked at; it is not kept, stored or logged.
#pragma once

#include "base/keyed_hash.hpp"

#include <chrono>
#include <cstdint>

#include <boost/asio/ip/address.hpp>

namespace tgo::net {

/// One a shard, all made from the same key, so that they agree. Each day's key is the hash of the day before's, which
/// is then forgotten: nobody can tell tomorrow who was here today.
class ClientKeys {
 public:
  ClientKeys(base::Key first_key, std::chrono::sys_days first_day) : key_(first_key), day_(first_day) {}

  /// An IPv6 address counts with its first 64 bits, which is what one household or phone gets.
  std::uint64_t key_of(const boost::asio::ip::address& address, std::chrono::sys_days today);

 private:
  base::Key key_;
  std::chrono::sys_days day_;
};

}  // namespace tgo::net
