// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The pages for machines, over a real socket.
#include "net/operations_handler.hpp"
#include "net_support.hpp"

#include <atomic>
#include <memory>
#include <string>

#include <gtest/gtest.h>
#include <prometheus/counter.h>

namespace tgo::net {
namespace {

TEST(Operations, ShowsMetricsAndWhetherItIsReady) {
  auto registry = std::make_shared<prometheus::Registry>();
  prometheus::BuildCounter().Name("tgo_made_up_total").Register(*registry).Add({}).Increment(3);
  std::atomic<bool> is_ready = false;
  OperationsHandler handler(registry, [&is_ready] { return is_ready.load(); });
  Entrance entrance;
  entrance.handler = &handler;
  entrance.allowed_hosts = {"localhost"};
  Server server(ServerOptions{});
  const std::uint16_t port = server.listen_once("127.0.0.1", 0, entrance);
  server.start();
  RawClient client(port);
  const auto get = [&client](const std::string& path) {
    client.send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    return client.read_response();
  };
  EXPECT_EQ(status_of(get("/healthz")), 200);
  EXPECT_EQ(status_of(get("/readyz")), 503);
  is_ready = true;
  EXPECT_EQ(status_of(get("/readyz")), 200);
  EXPECT_NE(get("/metrics").find("tgo_made_up_total 3"), std::string::npos);
  EXPECT_EQ(status_of(get("/other")), 404);
}

}  // namespace
}  // namespace tgo::net
