// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2

#include "app/session_watch.hpp"

#include "base/limits.hpp"
#include "base/log.hpp"
#include "usecase/permit.hpp"
#include "usecase/sign_in.hpp"

#include <map>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace tgo::app {
namespace {

using FollowersOfSession = std::vector<std::shared_ptr<const Follower>>;

/// One question to the database for each session, however many sockets it has.
std::map<std::string, FollowersOfSession> by_session(DeskFollowers& followers) {
  std::map<std::string, FollowersOfSession> sessions;
  for (auto& follower : followers.living()) {
    const std::string& token = follower->actor->token;
    sessions[token].push_back(std::move(follower));
  }
  return sessions;
}

/// Ends those who may no longer follow. When the database is away nothing is known, and nothing ends.
void judge(const base::Result<domain::Actor>& actor, const FollowersOfSession& followers) {
  if (!actor && actor.error().code != base::ProblemCode::unauthenticated) return;
  for (const auto& follower : followers) {
    const bool may_follow =
        actor && !usecase::refusal(*actor, domain::Action::read_queue, follower->dossier).has_value();
    if (!may_follow) follower->ended = true;
  }
}

base::Task<void> watch(usecase::Ports& ports, DeskFollowers& followers) {
  boost::asio::steady_timer timer(co_await boost::asio::this_coro::executor);
  for (;;) {
    timer.expires_after(base::limits::session_watch_interval);
    const auto [stopped] = co_await timer.async_wait(boost::asio::as_tuple(boost::asio::use_awaitable));
    if (stopped) co_return;
    const auto sessions = by_session(followers);
    for (const auto& [token, of_session] : sessions) {
      try {
        const auto actor = co_await usecase::find_actor(ports, token);
        judge(actor, of_session);
      } catch (...) {
        // One session that cannot be read must not end the watch over all others.
        base::log_failure("session_watch", std::current_exception());
      }
    }
  }
}

}  // namespace

void watch_sessions(usecase::Ports& ports, DeskFollowers& followers, const boost::asio::any_io_executor& executor) {
  base::spawn("session_watch", executor, watch(ports, followers));
}

}  // namespace tgo::app
