// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "net/live_session.hpp"

#include "base/limits.hpp"
#include "base/log.hpp"
#include "base/metrics.hpp"

#include <algorithm>
#include <cassert>
#include <chrono>
#include <exception>
#include <iterator>
#include <utility>
#include <variant>
#include <vector>

namespace tgo::net {
namespace {

namespace limits = base::limits;
using live::CloseCode;

/// All messages as the bytes of their frames, one after another: one thing in the outbox.
live::FramePtr make_joined_frame(const std::vector<std::string>& texts) {
  auto frame = std::make_shared<live::Frame>();
  for (const std::string& text : texts) live::append_frame(frame->bytes, live::Opcode::text, text);
  return frame;
}

}  // namespace

LiveSession::LiveSession(Shard& shard, LiveService& service, Stream stream, std::uint64_t client_key,
                         Shard::Place place)
    : shard_(shard),
      service_(service),
      place_(std::move(place)),
      socket_(shard, std::move(stream), *this),
      client_key_(client_key),
      hello_deadline_(std::chrono::steady_clock::now() + limits::live_hello_timeout) {
  shard.add(*this);
}

base::Task<void> LiveSession::run(std::string first_bytes) {
  if (shard_.is_stopping()) stop();
  co_await socket_.read_until_closed(std::move(first_bytes));
  seats_.clear();
}

base::Task<void> run_live_session(std::shared_ptr<LiveSession> session, std::string first_bytes) {
  co_await session->run(std::move(first_bytes));
}

bool LiveSession::on_text(std::string_view text) {
  has_spoken_ = true;
  LiveMessage message = service_.read(text);
  switch (message.kind) {
    case LiveMessage::Kind::done:
      answer(message.answer);
      break;
    case LiveMessage::Kind::hello:
      if (is_greeted_) {
        socket_.close(CloseCode::policy, "one hello");
        break;
      }
      is_greeted_ = true;
      base::spawn("live_hello", shard_.executor(), greet(shared_from_this(), std::move(message)));
      break;
    case LiveMessage::Kind::submit:
      ++submissions_;
      base::spawn("live_submit", shard_.executor(), submit(shared_from_this(), std::move(message)));
      break;
  }
  return submissions_ < limits::live_submissions_max;
}

base::Task<void> LiveSession::greet(std::shared_ptr<LiveSession> /*self*/, LiveMessage hello) {
  bool has_failed = false;
  try {
    co_await welcome(std::move(hello));
  } catch (...) {
    has_failed = true;
    fail("live_hello");
  }
  if (has_failed) seats_.clear();
}

base::Task<void> LiveSession::welcome(LiveMessage hello) {
  auto admission = service_.admit(hello);
  auto admitted = co_await std::move(admission);
  if (const auto* refused = std::get_if<LiveAnswer>(&admitted)) {
    is_greeted_ = false;
    answer(*refused);
    co_return;
  }
  access_ = std::move(std::get<LiveAccessPtr>(admitted));
  if (!socket_.is_open()) co_return;
  enter_rooms();
  for (int attempt = 0; attempt < limits::live_join_tries_max; ++attempt) {
    auto reading = service_.welcome(access_, hello);
    auto read = co_await std::move(reading);
    if (!socket_.is_open()) co_return;
    if (const auto* refused = std::get_if<LiveAnswer>(&read)) {
      seats_.clear();
      is_greeted_ = false;
      answer(*refused);
      co_return;
    }
    if (join_rooms(std::get<LiveReading>(read))) co_return;
  }
  socket_.close(CloseCode::try_again_later, "too much is happening");
}

void LiveSession::enter_rooms() {
  assert(!access_->streams.empty() && access_->streams.size() <= limits::live_streams_max);
  seats_.clear();
  for (const live::StreamKey& stream : access_->streams) {
    seats_.emplace_back(static_cast<live::Subscriber&>(*this)).enter(shard_.rooms().room(stream));
  }
}

/// Sends what was read and follows from there, all in this turn, so that nothing can come in between. False when the
/// reading is older than what the rooms remember.
bool LiveSession::join_rooms(const LiveReading& reading) {
  assert(reading.positions.size() == seats_.size());
  auto position = reading.positions.begin();
  for (const live::Seat& seat : seats_) {
    if (!seat.can_join(*position++)) return false;
  }
  socket_.send_reading(make_joined_frame(reading.texts));
  position = reading.positions.begin();
  for (live::Seat& seat : seats_) seat.join(*position++);
  return true;
}

void LiveSession::deliver(const live::FramePtr& frame) { socket_.send(frame); }

void LiveSession::resync(live::Seat&) {
  if (is_catching_up_ || !socket_.is_open()) return;
  is_catching_up_ = true;
  base::count("tgo_live_resyncs_total");
  base::spawn("live_resync", shard_.executor(), catch_up(shared_from_this()));
}

base::Task<void> LiveSession::catch_up(std::shared_ptr<LiveSession> /*self*/) {
  try {
    for (int attempt = 0; attempt < limits::live_join_tries_max && socket_.is_open(); ++attempt) {
      for (std::size_t stream = 0; stream < seats_.size(); ++stream) {
        live::Seat& seat = *std::next(seats_.begin(), static_cast<std::ptrdiff_t>(stream));
        if (seat.is_joined()) continue;
        co_await catch_up_seat(&seat, stream);
      }
      // Judged only now: a seat that was joined above may have missed something while another one waited.
      if (std::all_of(seats_.begin(), seats_.end(), [](const live::Seat& seat) { return seat.is_joined(); })) {
        is_catching_up_ = false;
        co_return;
      }
    }
    socket_.close(CloseCode::try_again_later, "come back");
  } catch (...) {
    fail("live_resync");
  }
}

base::Task<void> LiveSession::catch_up_seat(live::Seat* seat, std::size_t stream) {
  auto reading_events = service_.events_after(access_, stream, seat->last_sent());
  auto read = co_await std::move(reading_events);
  if (!socket_.is_open()) co_return;
  if (const auto* refused = std::get_if<LiveAnswer>(&read)) {
    answer(*refused);
    co_return;
  }
  const LiveReading& reading = std::get<LiveReading>(read);
  assert(reading.positions.size() == 1);
  if (!seat->can_join(reading.positions.front())) co_return;
  socket_.send_reading(make_joined_frame(reading.texts));
  seat->join(reading.positions.front());
}

base::Task<void> LiveSession::submit(std::shared_ptr<LiveSession> /*self*/, LiveMessage submission) {
  try {
    const LiveAnswer given = co_await service_.submit(std::move(submission), client_key_);
    answer(given);
  } catch (...) {
    fail("live_submit");
  }
  if (--submissions_ <= limits::live_submissions_max / 2) socket_.resume_reading();
}

void LiveSession::answer(const LiveAnswer& answer) {
  if (!answer.text.empty()) socket_.send(live::make_text_frame(answer.text));
  if (answer.close != CloseCode::none) socket_.close(answer.close);
}

/// To be called from a handler of exceptions.
void LiveSession::fail(std::string_view where) {
  base::log_failure(where, std::current_exception());
  socket_.close(CloseCode::internal_error);
}

void LiveSession::sweep(live::SteadyTime now) {
  if (!has_spoken_ && now > hello_deadline_) socket_.close(CloseCode::policy, "say hello");
  if (access_ && service_.is_signed_out(*access_)) socket_.close(CloseCode::signed_out);
  socket_.sweep(now);
}

void LiveSession::stop() { socket_.close(CloseCode::service_restart, "restarting"); }

}  // namespace tgo::net
