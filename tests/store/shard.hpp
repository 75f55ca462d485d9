// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// A shard for tests of the stores: an io_context on a thread of its own, and a way to wait for what a coroutine
// answers.
#pragma once

#include "base/task.hpp"
#include "store/database_settings.hpp"

#include <future>
#include <thread>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/use_future.hpp>

namespace tgo::test {

class Shard {
 public:
  Shard() : guard_(context_.get_executor()), thread_([this] { context_.run(); }) {}
  ~Shard() {
    guard_.reset();
    thread_.join();
  }

  /// Starts the coroutine on the shard.
  template <class T>
  std::future<T> start(base::Task<T> task) {
    return boost::asio::co_spawn(context_, std::move(task), boost::asio::use_future);
  }

  /// Starts it and waits for its answer.
  template <class T>
  T wait(base::Task<T> task) {
    return start(std::move(task)).get();
  }

  std::thread::id thread() const { return thread_.get_id(); }

 private:
  boost::asio::io_context context_{1};
  boost::asio::executor_work_guard<boost::asio::io_context::executor_type> guard_;
  std::thread thread_;
};

/// The database of this test program, as the stores reach it.
store::DatabaseSettings store_settings();

}  // namespace tgo::test
