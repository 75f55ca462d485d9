// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Rows as libpqxx holds them; private to connection.cpp and rows.cpp.
#pragma once

#include <utility>

#include <pqxx/result>

namespace tgo::store {

class ReceivedRows {
 public:
  explicit ReceivedRows(pqxx::result received) : result(std::move(received)) {}
  const pqxx::result result;
};

}  // namespace tgo::store
