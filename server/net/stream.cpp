// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "net/stream.hpp"

#include <algorithm>
#include <utility>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/container/static_vector.hpp>

namespace tgo::net {
namespace {

namespace asio = boost::asio;
using boost::system::error_code;

constexpr std::size_t pieces_max = 64;  // what asio hands to one sendmsg

Transfer transfer_of(error_code error, std::size_t bytes) {
  if (error == asio::error::would_block || error == asio::error::try_again) {
    return {Transfer::Outcome::would_block, 0};
  }
  if (error) return {Transfer::Outcome::ended, 0};
  return {Transfer::Outcome::some, bytes};
}

}  // namespace

Stream::Stream(asio::ip::tcp::socket socket) : socket_(std::move(socket)) {
  error_code ignored;  // a connection that is already gone shows itself at the first read
  socket_.set_option(asio::ip::tcp::no_delay(true), ignored);
  socket_.non_blocking(true, ignored);
}

Transfer Stream::read_some(std::span<char> into) {
  error_code error;
  const std::size_t bytes = socket_.read_some(asio::buffer(into.data(), into.size()), error);
  return transfer_of(error, bytes);
}

Transfer Stream::write_some(std::span<const std::string_view> pieces) {
  boost::container::static_vector<asio::const_buffer, pieces_max> buffers;
  for (const std::string_view piece : pieces.first(std::min(pieces.size(), pieces_max))) {
    buffers.emplace_back(piece.data(), piece.size());
  }
  error_code error;
  const std::size_t bytes = socket_.write_some(buffers, error);
  return transfer_of(error, bytes);
}

base::Task<bool> Stream::wait_readable() {
  const auto [error] = co_await socket_.async_wait(asio::socket_base::wait_read, asio::as_tuple(asio::use_awaitable));
  co_return !error && socket_.is_open();
}

base::Task<bool> Stream::wait_writable() {
  const auto [error] = co_await socket_.async_wait(asio::socket_base::wait_write, asio::as_tuple(asio::use_awaitable));
  co_return !error && socket_.is_open();
}

void Stream::shutdown_send() {
  error_code ignored;
  socket_.shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
}

void Stream::close() {
  error_code ignored;
  socket_.close(ignored);
}

}  // namespace tgo::net
