// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "net/client_key.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>

namespace tgo::net {

std::uint64_t ClientKeys::key_of(const boost::asio::ip::address& address, std::chrono::sys_days today) {
  for (; day_ < today; day_ += std::chrono::days(1)) key_ = base::keyed_hash(key_, {"next day"});
  std::array<std::uint8_t, 8> household{};
  if (address.is_v4()) {
    std::ranges::copy(address.to_v4().to_bytes(), household.begin());
  } else if (address.to_v6().is_v4_mapped()) {
    std::ranges::copy_n(address.to_v6().to_bytes().begin() + 12, 4, household.begin());
  } else {
    std::ranges::copy_n(address.to_v6().to_bytes().begin(), 8, household.begin());
  }
  const base::Digest digest = base::keyed_hash(key_, {base::as_text(household)});
  std::uint64_t key = 0;
  std::memcpy(&key, digest.data(), sizeof key);
  return key;
}

}  // namespace tgo::net
