// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "net/live_socket.hpp"

#include "base/limits.hpp"
#include "base/metrics.hpp"

#include <array>
#include <chrono>
#include <utility>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace tgo::net {
namespace {

namespace asio = boost::asio;
namespace limits = base::limits;
using live::CloseCode;

constexpr std::size_t joined_frames_max = 64;  // what one write takes

live::FramePtr make_frame(std::string bytes) {
  auto frame = std::make_shared<live::Frame>();
  frame->bytes = std::move(bytes);
  return frame;
}

live::FramePtr make_control_frame(live::Opcode opcode, std::string_view payload) {
  std::string bytes;
  live::append_frame(bytes, opcode, payload);
  return make_frame(std::move(bytes));
}

}  // namespace

LiveSocket::LiveSocket(Shard& shard, Stream stream, LiveSocketOwner& owner)
    : shard_(shard),
      owner_(owner),
      stream_(std::move(stream)),
      decoder_(limits::live_message_bytes_max),
      outbox_(limits::outbox_frames_max, limits::outbox_bytes_max),
      last_heard_(shard.now()) {}

base::Task<void> LiveSocket::read_until_closed(std::string first_bytes) {
  std::string unread = std::move(first_bytes);
  while (stream_.is_open()) {
    if (is_paused_ && !is_closing_) {
      co_await wait_to_resume();
      continue;
    }
    if (!unread.empty()) {
      std::string bytes;
      bytes.swap(unread);
      take(bytes, unread);
      continue;
    }
    const std::span<char> buffer = shard_.read_buffer();
    const Transfer got = stream_.read_some(buffer);
    if (got.outcome == Transfer::Outcome::ended) break;
    if (got.outcome == Transfer::Outcome::some) {
      take(buffer.first(got.bytes), unread);
      continue;
    }
    const bool is_ready = co_await stream_.wait_readable();
    if (!is_ready) break;
  }
  is_closing_ = true;
  stream_.close();
}

/// Decodes `bytes`; what must wait goes to `unread`.
void LiveSocket::take(std::span<char> bytes, std::string& unread) {
  if (is_deaf_ || is_peer_done_) return;
  const live::Decoded decoded = decoder_.feed(bytes, *this);
  switch (decoded.outcome) {
    case live::Decoded::Outcome::more:
      return;
    case live::Decoded::Outcome::stopped:
      is_paused_ = true;
      unread.assign(bytes.begin() + static_cast<std::ptrdiff_t>(decoded.used), bytes.end());
      return;
    case live::Decoded::Outcome::peer_closed:
      is_peer_done_ = true;
      break;
    case live::Decoded::Outcome::failed:
      is_deaf_ = true;
      break;
  }
  close(decoded.code);
  hang_up_if_done();
}

bool LiveSocket::on_text(std::string_view text) {
  last_heard_ = shard_.now();
  is_ping_sent_ = false;
  if (is_closing_) return true;
  return owner_.on_text(text) || is_closing_;
}

void LiveSocket::on_ping(std::string_view payload) {
  if (is_closing_) return;
  pong_ = payload;  // RFC 6455 section 5.5.3: answering the latest is enough
  owes_pong_ = true;
  shard_.turn().want(*this);
}

void LiveSocket::on_pong(std::string_view) {
  last_heard_ = shard_.now();
  is_ping_sent_ = false;
}

base::Task<void> LiveSocket::wait_to_resume() {
  resume_signal_ = std::make_unique<asio::steady_timer>(stream_.executor(), asio::steady_timer::time_point::max());
  co_await resume_signal_->async_wait(asio::as_tuple(asio::use_awaitable));
  resume_signal_.reset();
}

void LiveSocket::resume_reading() {
  is_paused_ = false;
  if (resume_signal_) resume_signal_->cancel();
}

void LiveSocket::queue(live::FramePtr frame) {
  outbox_.push_last(std::move(frame), shard_.now());
  shard_.turn().want(*this);
}

void LiveSocket::send(live::FramePtr frame) {
  if (is_closing_) return;
  if (!outbox_.push(std::move(frame), shard_.now())) {
    drop_slow_reader();
    return;
  }
  shard_.turn().want(*this);
}

void LiveSocket::send_reading(live::FramePtr frame) {
  if (!is_closing_) queue(std::move(frame));
}

void LiveSocket::drop_slow_reader() {
  base::count("tgo_live_slow_readers_total", {{"bound", "size"}});
  outbox_.drop_unstarted();
  close(CloseCode::try_again_later, "too slow");
}

void LiveSocket::close(CloseCode code, std::string_view reason) {
  if (is_closing_) return;
  queue(make_frame(live::close_frame(code, reason)));
  is_closing_ = true;
  owes_pong_ = false;
  close_deadline_ = shard_.now() + limits::live_close_timeout;
  if (resume_signal_) resume_signal_->cancel();  // so that the answer to it is read
}

void LiveSocket::flush() {
  if (is_blocked_ || !stream_.is_open()) return;
  if (owes_pong_) {
    owes_pong_ = false;
    outbox_.push_last(make_control_frame(live::Opcode::pong, pong_), shard_.now());
    std::string().swap(pong_);
  }
  if (write_all()) return;
  is_blocked_ = true;
  base::spawn("live_write", stream_.executor(), write_when_possible(owner_.keep_alive()));
}

base::Task<void> LiveSocket::write_when_possible(std::shared_ptr<void> /*owner*/) {
  bool is_done = false;
  while (!is_done) {
    const bool is_ready = co_await stream_.wait_writable();
    is_done = !is_ready || write_all();
  }
  is_blocked_ = false;
  if (owes_pong_) shard_.turn().want(*this);
}

/// False when the socket takes no more for now.
bool LiveSocket::write_all() {
  std::array<std::string_view, joined_frames_max> views;
  while (!outbox_.empty()) {
    const std::size_t count = outbox_.peek(views);
    const Transfer sent = stream_.write_some(std::span(views).first(count));
    if (sent.outcome == Transfer::Outcome::would_block) return false;
    if (sent.outcome == Transfer::Outcome::ended) {
      stream_.close();
      return true;
    }
    outbox_.pop(sent.bytes);
  }
  hang_up_if_done();
  return true;
}

void LiveSocket::hang_up_if_done() {
  if (!is_closing_ || !outbox_.empty() || !stream_.is_open()) return;
  if (is_peer_done_) {
    stream_.close();
  } else if (is_deaf_) {
    stream_.shutdown_send();  // closing with unread bytes would reset the connection and lose our close frame
  }
}

void LiveSocket::sweep(live::SteadyTime now) {
  if (!stream_.is_open()) return;
  if (is_closing_) {
    if (now >= close_deadline_) stream_.close();
    return;
  }
  if (!outbox_.empty()) {
    const auto patience =
        limits::outbox_age_max + std::chrono::seconds(outbox_.oldest_bytes() / limits::outbox_bytes_per_s_min);
    if (now - outbox_.oldest() > patience) {
      base::count("tgo_live_slow_readers_total", {{"bound", "age"}});
      stream_.close();
      return;
    }
  }
  if (is_paused_) return;  // it is we who do not listen
  if (now - last_heard_ > limits::live_silence_max) {
    stream_.close();
  } else if (now - last_heard_ > limits::live_ping_after && !is_ping_sent_) {
    is_ping_sent_ = true;
    queue(make_control_frame(live::Opcode::ping, {}));
  }
}

}  // namespace tgo::net
