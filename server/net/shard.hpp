// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// One core's share of the server: its loop, its rooms, its connections. Everything here is touched by the shard's own
// thread only; whoever stands outside posts to executor().
#pragma once

#include "base/task.hpp"
#include "live/hub.hpp"
#include "live/outbox.hpp"
#include "live/write_turn.hpp"
#include "net/client_key.hpp"

#include <chrono>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include <boost/asio/io_context.hpp>
#include <boost/intrusive/list.hpp>

namespace tgo::net {

/// A connection as its shard sees it. Leaves the shard by itself when it is destroyed.
class Connection : public boost::intrusive::list_base_hook<boost::intrusive::link_mode<boost::intrusive::auto_unlink>> {
 public:
  /// About once a second. Closes the stream when something took too long; must not destroy the connection.
  virtual void sweep(live::SteadyTime now) = 0;

  /// The server stops: finish what is under way, begin nothing.
  virtual void stop() = 0;

 protected:
  ~Connection() = default;
};

class Shard {
 public:
  Shard(std::string name, ClientKeys client_keys);
  ~Shard();
  Shard(const Shard&) = delete;
  Shard& operator=(const Shard&) = delete;

  /// Starts the thread.
  void start();

  /// From any thread: asks every connection to stop, waits for at most `patience`, then cuts off the rest and joins.
  void stop(std::chrono::milliseconds patience);

  boost::asio::any_io_executor executor() { return context_->get_executor(); }
  boost::asio::io_context& context() { return *context_; }
  live::Rooms& rooms() { return rooms_; }
  live::WriteTurn& turn() { return turn_; }

  /// The time as of the last sweep: a second old at most, and free.
  live::SteadyTime now() const { return now_; }
  /// The same for the Date header.
  std::string_view date() const { return date_; }

  /// Where to read into; what is in it is gone at the next wait.
  std::span<char> read_buffer() { return read_buffer_; }

  std::uint64_t client_key(const boost::asio::ip::address& address);

  /// Has every connection look at its deadlines as if it were `now`.
  void sweep(live::SteadyTime now);

  void add(Connection& connection) { connections_.push_back(connection); }
  bool is_stopping() const { return is_stopping_; }

  /// Counts the connections from accept to end, also while they change from HTTP to WebSocket.
  std::size_t connection_count() const { return connection_count_; }

  /// Holds one place in that count.
  class Place {
   public:
    explicit Place(Shard& shard) : shard_(&shard) { ++shard.connection_count_; }
    Place(Place&& other) noexcept : shard_(std::exchange(other.shard_, nullptr)) {}
    Place& operator=(Place&&) = delete;
    ~Place() {
      if (shard_ != nullptr) --shard_->connection_count_;
    }

   private:
    Shard* shard_;
  };

 private:
  base::Task<void> sweep_every_second();
  void begin_stop();

  std::string name_;
  ClientKeys client_keys_;
  std::vector<char> read_buffer_;
  live::Rooms rooms_;
  boost::intrusive::list<Connection, boost::intrusive::constant_time_size<false>> connections_;
  std::size_t connection_count_ = 0;
  live::SteadyTime now_;
  std::string date_;
  bool is_stopping_ = false;
  std::unique_ptr<boost::asio::io_context>
      context_;  ///< goes first: with it go the coroutines, which refer to the rest
  live::WriteTurn turn_;
  std::thread thread_;
};

}  // namespace tgo::net
