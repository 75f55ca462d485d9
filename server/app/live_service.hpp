// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// What the live socket says and does: api/ reads and writes the frames, usecase/ decides. The one place where a hello
// becomes a right to follow.
#pragma once

#include "app/desk_follower.hpp"
#include "net/live_service.hpp"
#include "usecase/ports/ports.hpp"

namespace tgo::app {

class LiveService final : public net::LiveService {
 public:
  LiveService(usecase::Ports& ports, DeskFollowers& followers) : ports_(ports), followers_(followers) {}

  net::LiveMessage read(std::string_view text) override;
  base::Task<std::variant<net::LiveAccessPtr, net::LiveAnswer>> admit(net::LiveMessage hello) override;
  base::Task<std::variant<net::LiveReading, net::LiveAnswer>> welcome(net::LiveAccessPtr access,
                                                                      net::LiveMessage hello) override;
  base::Task<std::variant<net::LiveReading, net::LiveAnswer>> events_after(net::LiveAccessPtr access,
                                                                           std::size_t stream,
                                                                           live::Sequence since) override;
  base::Task<net::LiveAnswer> submit(net::LiveMessage submission, std::uint64_t client_key) override;
  bool is_signed_out(const net::LiveAccess& access) override;

 private:
  base::Task<std::variant<net::LiveReading, net::LiveAnswer>> welcome_reader(std::shared_ptr<const Follower> follower,
                                                                             std::string reply_to,
                                                                             std::optional<std::int64_t> since);
  base::Task<std::variant<net::LiveReading, net::LiveAnswer>> welcome_desk(std::shared_ptr<const Follower> follower,
                                                                           std::string reply_to,
                                                                           std::optional<std::int64_t> since_intake,
                                                                           std::optional<std::int64_t> since_team);

  usecase::Ports& ports_;
  DeskFollowers& followers_;
};

}  // namespace tgo::app
