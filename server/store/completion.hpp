// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// How a coroutine waits for another thread. The coroutine goes to sleep, the other thread calls the Completion exactly
// once, and the coroutine wakes up on its own shard. A Completion that is never called leaks the coroutine: whoever
// takes one answers it, also when stopping.
#pragma once

#include "base/task.hpp"

#include <functional>
#include <memory>
#include <utility>

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/associated_executor.hpp>
#include <boost/asio/async_result.hpp>
#include <boost/asio/execution/outstanding_work.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/prefer.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace tgo::store {

/// Wakes a sleeping coroutine with its answer; call it once, from any thread.
template <class Answer>
using Completion = std::function<void(Answer)>;

namespace completion_detail {

template <class Answer, class Handler>
Completion<Answer> make_completion(Handler handler) {
  auto kept = std::make_shared<Handler>(std::move(handler));
  const boost::asio::any_io_executor executor = boost::asio::get_associated_executor(*kept);
  // Tracked work keeps the shard's io_context running until the answer has arrived.
  auto working = boost::asio::prefer(executor, boost::asio::execution::outstanding_work.tracked);
  return [kept, working](Answer answer) {
    boost::asio::post(working, [kept, answer = std::move(answer)]() mutable { std::move (*kept)(std::move(answer)); });
  };
}

template <class Answer, class Start>
struct Initiation {
  Start start;
  template <class Handler>
  void operator()(Handler&& handler) {
    start(make_completion<Answer>(std::decay_t<Handler>(std::forward<Handler>(handler))));
  }
};

}  // namespace completion_detail

/// Puts the calling coroutine to sleep, hands its Completion to `start` (a callable object, called at once) and gives
/// what the Completion was called with. Name the awaitable's parts before the co_await, as CONTRIBUTING.md says.
template <class Answer, class Start>
base::Task<Answer> sleep_until_answered(Start start) {
  completion_detail::Initiation<Answer, Start> initiation{std::move(start)};
  auto answer = boost::asio::async_initiate<const boost::asio::use_awaitable_t<>, void(Answer)>(
      std::move(initiation), boost::asio::use_awaitable);
  co_return co_await std::move(answer);
}

}  // namespace tgo::store
