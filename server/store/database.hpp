// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The door from coroutines to PostgreSQL: `co_await database.run(lane, function, arguments…)` runs the function in a
// transaction on a thread of that lane and wakes the coroutine on its own shard with the answer. Stores only.
#pragma once

#include "base/result.hpp"
#include "base/task.hpp"
#include "store/database_settings.hpp"
#include "store/lane.hpp"

#include <array>
#include <memory>
#include <optional>
#include <tuple>
#include <type_traits>
#include <utility>

namespace tgo::store {

/// Each with its own role, threads and queue. The first three are one per audience, in the order of domain::Audience
/// without the team.
enum class LaneName { trained, registered, public_, intake, staff, sign_in, research, auditor };
inline constexpr std::size_t lane_count = 8;

namespace database_detail {

template <class T>
struct Unwrapped {
  using Value = T;
  static constexpr bool is_result = false;
};
template <class T>
struct Unwrapped<base::Result<T>> {
  using Value = T;
  static constexpr bool is_result = true;
};

/// A function with its arguments as a job. It gets them as const references, so that it can be attempted again.
template <class Function, class... Arguments>
class Call final : public Job {
 public:
  using Returned = std::invoke_result_t<Function, Transaction&, const Arguments&...>;
  using Value = typename Unwrapped<Returned>::Value;

  explicit Call(Arguments... arguments) : arguments_(std::move(arguments)...) {}

  void set_function(Function function) { function_.emplace(function); }

  bool attempt(Transaction& transaction) override {
    std::apply([&](const Arguments&... arguments) { answer_.emplace((*function_)(transaction, arguments...)); },
               arguments_);
    if constexpr (Unwrapped<Returned>::is_result) return answer_->has_value();
    return true;
  }

  base::Result<Value> take() { return std::move(*answer_); }

 private:
  std::optional<Function> function_;
  std::tuple<Arguments...> arguments_;
  std::optional<Returned> answer_;
};

}  // namespace database_detail

class Database {
 public:
  /// Starts all lanes; connections are made when they are needed.
  explicit Database(const DatabaseSettings& settings);
  ~Database();

  /// Runs `function(transaction, arguments…)`, which gives a T or a Result<T>; a refusal rolls back. Answers T, or the
  /// refusal, or `overloaded`, or `unavailable` (also when nobody knows whether the COMMIT happened).
  /// `function` is a plain function or a captureless lambda.
  template <class Function, class... Arguments>
  auto run(LaneName lane, Function function, Arguments... arguments)
      -> base::Task<base::Result<typename database_detail::Call<Function, Arguments...>::Value>> {
    return run_in(lane, std::string(), function, std::move(arguments)...);
  }

  /// The same in the name of the session `token`, on the staff's or the researchers' lane: the policies show what that
  /// session may see.
  template <class Function, class... Arguments>
  auto run_for(LaneName lane, std::string token, Function function, Arguments... arguments)
      -> base::Task<base::Result<typename database_detail::Call<Function, Arguments...>::Value>> {
    return run_in(lane, std::move(token), function, std::move(arguments)...);
  }

  /// Whether every lane reached the database when it last tried.
  bool is_reachable() const;
  /// Jobs waiting in a lane; for the metrics.
  std::size_t waiting(LaneName lane) const;
  /// The name of the lane in log and metrics.
  static const char* name_of(LaneName lane);
  /// Answers what waits with `unavailable` and joins the threads.
  void stop();

 private:
  template <class Function, class... Arguments>
  auto run_in(LaneName lane, std::string session, Function function, Arguments... arguments)
      -> base::Task<base::Result<typename database_detail::Call<Function, Arguments...>::Value>> {
    static_assert(std::is_empty_v<Function> || std::is_pointer_v<Function>,
                  "pass a plain function or a captureless lambda, and what it needs as arguments");
    static_assert((!std::is_pointer_v<Arguments> && ...), "arguments travel to another thread: pass values");
    auto call = std::make_shared<database_detail::Call<Function, Arguments...>>(std::move(arguments)...);
    call->set_function(function);
    call->session = std::move(session);
    base::Task<std::optional<base::Problem>> waiting = wait_for(lane, call);
    std::optional<base::Problem> problem = co_await std::move(waiting);
    if (problem) co_return std::move(*problem);
    co_return call->take();
  }

  /// Sleeps until the lane has dealt with the job.
  base::Task<std::optional<base::Problem>> wait_for(LaneName lane, std::shared_ptr<Job> job);
  Lane& lane(LaneName name) const { return *lanes_[static_cast<std::size_t>(name)]; }

  std::array<std::unique_ptr<Lane>, lane_count> lanes_;
};

}  // namespace tgo::store
