// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/connection.hpp"

#include "store/database_error.hpp"
#include "store/pqxx_version.hpp"
#include "store/received_rows.hpp"

#include <optional>
#include <stdexcept>
#include <utility>

namespace tgo::store {
namespace {

/// Every exception that libpqxx throws for the sake of the database becomes ours here, without its text.
template <class Work>
auto translated(const pqxx::connection& connection, Work work) -> decltype(work()) {
  using Kind = DatabaseError::Kind;
  const auto kind = [&connection] { return connection.is_open() ? Kind::refused : Kind::connection_lost; };
  try {
    return work();
  } catch (const pqxx::in_doubt_error&) {
    throw DatabaseError(Kind::outcome_unknown, "08007");
  } catch (const pqxx::broken_connection&) {
    throw DatabaseError(Kind::connection_lost, "08006");
  } catch (const pqxx::insufficient_privilege&) {
    throw DatabaseError(kind(), "42501");
  } catch (const pqxx::sql_error& error) {
    throw DatabaseError(kind(), error.sqlstate());
  } catch (const pqxx::failure& failure) {
    throw DatabaseError(kind(), pqxx_version::sqlstate_of_rollback(failure));
  }
}

}  // namespace

class LiveConnection {
 public:
  explicit LiveConnection(const std::string& conninfo) : connection(conninfo), silence(connection) {}

  pqxx::connection connection;
  pqxx_version::Silence silence;
  std::optional<pqxx_version::Bell> bell;
};

class LiveTransaction {
 public:
  explicit LiveTransaction(pqxx::connection& on) : connection(on), work(on) {}

  pqxx::connection& connection;
  pqxx::work work;
  bool failed = false;
};

Transaction::Transaction(std::unique_ptr<LiveTransaction> live) : live_(std::move(live)) {}
Transaction::~Transaction() = default;

Rows Transaction::exec(std::string_view statement, const Parameters& parameters) {
  live_->failed = true;
  pqxx::result result = translated(live_->connection,
                                   [&] { return pqxx_version::exec(live_->work, std::string(statement), parameters); });
  live_->failed = false;
  return Rows(std::make_shared<const ReceivedRows>(std::move(result)));
}

void Transaction::exec_script(const std::string& script) {
  live_->failed = true;
  translated(live_->connection, [&] { live_->work.exec(script); });
  live_->failed = false;
}

void Transaction::commit() {
  if (live_->failed) throw std::logic_error("commit after a failed statement");
  try {
    translated(live_->connection, [&] { live_->work.commit(); });
  } catch (const DatabaseError& error) {
    if (error.kind() != DatabaseError::Kind::connection_lost) throw;
    // The COMMIT was on its way: it may have arrived.
    throw DatabaseError(DatabaseError::Kind::outcome_unknown, error.sqlstate());
  }
}

Connection::Connection(const std::string& conninfo) {
  try {
    live_ = std::make_unique<LiveConnection>(conninfo);
  } catch (const pqxx::failure&) {
    throw DatabaseError(DatabaseError::Kind::connection_lost, "08001");
  }
}

Connection::~Connection() = default;

bool Connection::is_open() const { return live_->connection.is_open(); }

Transaction Connection::begin() {
  return Transaction(
      translated(live_->connection, [this] { return std::make_unique<LiveTransaction>(live_->connection); }));
}

void Connection::listen(const std::string& channel) {
  translated(live_->connection, [&] { live_->bell.emplace(live_->connection, channel); });
}

bool Connection::wait_for_bell(std::chrono::milliseconds longest) {
  // A ring that came in during a transaction counts too.
  if (std::exchange(live_->bell->rang, false)) return true;
  const auto seconds = std::chrono::floor<std::chrono::seconds>(longest);
  const auto rest = std::chrono::microseconds(longest - seconds);
  translated(live_->connection, [&] {
    live_->connection.await_notification(static_cast<long>(seconds.count()), static_cast<long>(rest.count()));
  });
  return std::exchange(live_->bell->rang, false);
}

}  // namespace tgo::store
