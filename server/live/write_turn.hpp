// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Joins writes: whoever got something to write in this turn of the shard's loop is flushed once, at its end. Under a
// burst that is one write for all that waits instead of one for each (7 to 8 times less CPU).
#pragma once

#include <utility>

#include <boost/asio/any_io_executor.hpp>
#include <boost/intrusive/list.hpp>

namespace tgo::live {

/// Something that can be flushed. Leaves the turn by itself when it is destroyed.
class Flushable : public boost::intrusive::list_base_hook<boost::intrusive::link_mode<boost::intrusive::auto_unlink>> {
 public:
  /// Writes what can be written without waiting.
  virtual void flush() = 0;

 protected:
  ~Flushable() = default;
};

/// One a shard; only that shard's thread touches it.
class WriteTurn {
 public:
  explicit WriteTurn(boost::asio::any_io_executor executor) : executor_(std::move(executor)) {}

  /// Flushes `one` at the end of this turn; asking twice is asking once.
  void want(Flushable& one);

 private:
  using List = boost::intrusive::list<Flushable, boost::intrusive::constant_time_size<false>>;

  void run();

  boost::asio::any_io_executor executor_;
  List wanting_;
  bool is_posted_ = false;
};

}  // namespace tgo::live
