// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// One client of /v1/live: says hello, is welcomed without a gap, follows its streams and submits contributions. Knows
// the order of things; what the messages mean is the LiveService's.
#pragma once

#include "live/room.hpp"
#include "net/live_service.hpp"
#include "net/live_socket.hpp"
#include "net/shard.hpp"

#include <cstdint>
#include <list>
#include <memory>
#include <string>

namespace tgo::net {

class LiveSession final : public Connection,
                          private live::Subscriber,
                          private LiveSocketOwner,
                          public std::enable_shared_from_this<LiveSession> {
 public:
  LiveSession(Shard& shard, LiveService& service, Stream stream, std::uint64_t client_key, Shard::Place place);

  /// Runs until the connection has ended.
  base::Task<void> run(std::string first_bytes);

  void sweep(live::SteadyTime now) override;
  void stop() override;

 private:
  bool on_text(std::string_view text) override;
  std::shared_ptr<void> keep_alive() override { return shared_from_this(); }
  void deliver(const live::FramePtr& frame) override;
  void resync(live::Seat& seat) override;

  base::Task<void> greet(std::shared_ptr<LiveSession> self, LiveMessage hello);
  base::Task<void> welcome(LiveMessage hello);
  base::Task<void> submit(std::shared_ptr<LiveSession> self, LiveMessage submission);
  base::Task<void> catch_up(std::shared_ptr<LiveSession> self);
  base::Task<void> catch_up_seat(live::Seat* seat, std::size_t stream);

  void enter_rooms();
  bool join_rooms(const LiveReading& reading);
  void answer(const LiveAnswer& answer);
  void fail(std::string_view where);

  Shard& shard_;
  LiveService& service_;
  Shard::Place place_;
  LiveSocket socket_;
  LiveAccessPtr access_;
  std::list<live::Seat> seats_;  ///< in the order of access_->streams
  std::uint64_t client_key_;
  live::SteadyTime hello_deadline_;
  int submissions_ = 0;
  bool has_spoken_ = false;
  bool is_greeted_ = false;
  bool is_catching_up_ = false;
};

/// Keeps the session alive until its connection has ended.
base::Task<void> run_live_session(std::shared_ptr<LiveSession> session, std::string first_bytes);

}  // namespace tgo::net
