// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2

#include "app/serve.hpp"

#include "api/router.hpp"
#include "app/backend.hpp"
#include "app/fan_out.hpp"
#include "app/front_door.hpp"
#include "app/live_service.hpp"
#include "app/session_watch.hpp"
#include "base/limits.hpp"
#include "base/metrics.hpp"
#include "net/server.hpp"
#include "site/site_handler.hpp"
#include "store/audit_sealer.hpp"
#include "store/event_feed.hpp"

#include <iostream>
#include <thread>

#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>

namespace tgo::app {
namespace {

std::size_t shard_count(const Configuration& configuration) {
  if (configuration.shards > 0) return configuration.shards;
  return std::max(1U, std::thread::hardware_concurrency());
}

/// Blocks until somebody asks the server to stop.
void wait_for_signal() {
  boost::asio::io_context context(1);
  boost::asio::signal_set signals(context, SIGTERM, SIGINT);
  signals.async_wait([](const boost::system::error_code&, int) {});
  context.run();
}

api::ApiSettings api_settings(const Configuration& configuration) {
  api::ApiSettings settings;
  settings.secure_cookie = configuration.over_tls;
  settings.allowed_origins = configuration.allowed_origins;
  return settings;
}

net::ServerOptions server_options(const Configuration& configuration) {
  net::ServerOptions options;
  options.shards = shard_count(configuration);
  return options;
}

net::Entrance make_entrance(const Configuration& configuration, base::HttpHandler& handler) {
  net::Entrance entrance;
  entrance.handler = &handler;
  entrance.allowed_hosts = configuration.allowed_hosts;
  entrance.allowed_origins = configuration.allowed_origins;
  entrance.over_tls = configuration.over_tls;
  entrance.behind_proxy = configuration.behind_proxy;
  return entrance;
}

/// The metrics are asked for by the machine's own Prometheus, under whatever name it knows us by.
net::Entrance make_metrics_entrance(const Configuration& configuration, base::HttpHandler& handler) {
  net::Entrance entrance;
  entrance.handler = &handler;
  const std::string port = ":" + std::to_string(configuration.metrics_port);
  entrance.allowed_hosts = {"localhost" + port, "127.0.0.1" + port};
  return entrance;
}

}  // namespace

int serve(const Configuration& configuration) {
  base::set_log_level(configuration.log_level);
  const auto keys = read_key_file(configuration.keys_file);
  if (const auto* wrong = std::get_if<std::string>(&keys)) {
    std::cerr << *wrong << '\n';
    return 1;
  }
  const net::StaticFiles files(configuration.assets_directory);
  const site::PageSet pages =
      site::load_pages(configuration.site_directory, configuration.assets_directory / "site.json");

  Backend backend(configuration, std::get<Keys>(keys));
  DeskFollowers followers;
  LiveService live(backend.ports(), followers);
  api::Router api(backend.ports(), api_settings(configuration));
  site::SiteHandler site(pages, backend.ports());

  net::Server server(server_options(configuration));
  FanOut fan_out(server.hub());
  store::EventFeed feed(database_settings(configuration), fan_out);
  store::AuditSealer sealer(database_settings(configuration), std::get<Keys>(keys).audit_seed);

  FrontDoor door(api, site, [&] {
    return backend.is_reachable() && feed.has_started() && feed.behind() < base::limits::feed_behind_max;
  });
  net::Entrance entrance = make_entrance(configuration, door);
  entrance.files = &files;
  entrance.live = &live;
  const std::uint16_t port = server.listen(configuration.address, configuration.port, entrance);

  MetricsPage metrics([&] {
    backend.report();
    base::set_gauge("tgo_feed_behind_seconds", std::chrono::duration<double>(feed.behind()).count());
    base::set_gauge("tgo_feed_events", static_cast<double>(feed.handed_over()));
  });
  const net::Entrance metrics_entrance = make_metrics_entrance(configuration, metrics);
  if (configuration.metrics_port != 0) {
    server.listen_once(configuration.address, configuration.metrics_port, metrics_entrance);
  }

  watch_sessions(backend.ports(), followers, server.shard(0).executor());
  server.start();
  base::log(base::LogLevel::info, "server_started",
            {{"port", static_cast<std::int64_t>(port)}, {"shards", static_cast<std::int64_t>(server.shard_count())}});
  wait_for_signal();

  base::log(base::LogLevel::info, "server_stopping");
  server.stop(base::limits::drain_patience);
  feed.stop();
  sealer.stop();
  backend.stop();
  base::log(base::LogLevel::info, "server_stopped");
  return 0;
}

}  // namespace tgo::app
