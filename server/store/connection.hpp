// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// One connection to PostgreSQL and a transaction on it, in words that do not show libpqxx. Everything blocks: only
// the threads of the database lanes, the writer and the feed may use it, and each connection belongs to one thread.
// A connection that broke is thrown away, never repaired: libpqxx 6.4 would reconnect without its session settings.
#pragma once

#include "store/parameters.hpp"
#include "store/rows.hpp"

#include <chrono>
#include <memory>
#include <string>
#include <string_view>

namespace tgo::store {

class LiveConnection;
class LiveTransaction;

/// Rolls back unless commit() came back. Everything throws DatabaseError.
class Transaction {
 public:
  explicit Transaction(std::unique_ptr<LiveTransaction> live);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;

  Rows exec(std::string_view statement, const Parameters& parameters = {});
  /// Statements without parameters and without an answer, several in one text; for the migrator only.
  void exec_script(const std::string& script);
  /// Refuses (a bug of ours) when a statement has failed: PostgreSQL would answer such a COMMIT with a silent ROLLBACK.
  void commit();

 private:
  std::unique_ptr<LiveTransaction> live_;
};

class Connection {
 public:
  /// Connects, with the session's settings in `conninfo`. Throws DatabaseError(connection_lost).
  explicit Connection(const std::string& conninfo);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  bool is_open() const;
  /// One at a time.
  Transaction begin();
  /// Asks for the bell on `channel`.
  void listen(const std::string& channel);
  /// Waits for the bell at most that long; true if it rang since the last call.
  bool wait_for_bell(std::chrono::milliseconds longest);

 private:
  std::unique_ptr<LiveConnection> live_;
};

}  // namespace tgo::store
