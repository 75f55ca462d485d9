// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// One WebSocket after its upgrade: messages in and frames out, with everything that RFC 6455 asks in between. All
// writes go through one outbox. Knows nothing of what the messages say.
#pragma once

#include "base/task.hpp"
#include "live/outbox.hpp"
#include "live/websocket_codec.hpp"
#include "live/write_turn.hpp"
#include "net/shard.hpp"
#include "net/stream.hpp"

#include <memory>
#include <span>
#include <string>
#include <string_view>

#include <boost/asio/steady_timer.hpp>

namespace tgo::net {

/// Who the socket works for.
class LiveSocketOwner {
 public:
  /// A whole message. False: read no more until resume_reading().
  virtual bool on_text(std::string_view text) = 0;
  /// Keeps the socket alive while it waits to write.
  virtual std::shared_ptr<void> keep_alive() = 0;

 protected:
  ~LiveSocketOwner() = default;
};

class LiveSocket final : public live::Flushable, private live::MessageSink {
 public:
  LiveSocket(Shard& shard, Stream stream, LiveSocketOwner& owner);

  /// Reads until the connection has ended. `first_bytes` came together with the upgrade.
  base::Task<void> read_until_closed(std::string first_bytes);

  /// Writes at the end of this turn, together with whatever else there is by then. A reader who is too slow for its
  /// outbox is dropped (1013). After a close it does nothing.
  void send(live::FramePtr frame);

  /// The same, past the bounds of the outbox: for what was read on this client's own request and is bounded by that.
  void send_reading(live::FramePtr frame);

  /// Says goodbye after what already waits, and hangs up when that is answered or live_close_timeout has passed.
  void close(live::CloseCode code, std::string_view reason = {});

  void resume_reading();
  void flush() override;
  void sweep(live::SteadyTime now);

  bool is_open() const { return !is_closing_ && stream_.is_open(); }

 private:
  bool on_text(std::string_view text) override;
  void on_ping(std::string_view payload) override;
  void on_pong(std::string_view payload) override;

  void take(std::span<char> bytes, std::string& unread);
  base::Task<void> wait_to_resume();
  base::Task<void> write_when_possible(std::shared_ptr<void> owner);
  bool write_all();
  void drop_slow_reader();
  void hang_up_if_done();
  void queue(live::FramePtr frame);

  Shard& shard_;
  LiveSocketOwner& owner_;
  Stream stream_;
  live::WebSocketDecoder decoder_;
  live::Outbox outbox_;
  std::string pong_;  ///< what the latest ping said
  std::unique_ptr<boost::asio::steady_timer> resume_signal_;
  live::SteadyTime last_heard_;
  live::SteadyTime close_deadline_{};
  bool owes_pong_ = false;
  bool is_ping_sent_ = false;
  bool is_paused_ = false;
  bool is_blocked_ = false;  ///< write_when_possible is under way
  bool is_closing_ = false;  ///< our close frame is in the outbox or gone
  bool is_peer_done_ = false;
  bool is_deaf_ = false;  ///< the peer broke the rules; its bytes mean nothing any more
};

}  // namespace tgo::net
