// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The coroutine type of the server, and the one way to start one. Coroutines are named functions that take their
// parameters by value; a capturing lambda or a `Type{…}` temporary inside a co_await expression is destroyed twice
// by g++ 12 (see CONTRIBUTING.md).
#pragma once

#include <string_view>

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>

namespace tgo::base {

/// A coroutine that stays on the shard it was started on.
template <class T>
using Task = boost::asio::awaitable<T>;

/// Starts `task` on `executor` and lets it go its way. An exception that leaves it is logged under `name` (a string
/// literal), without its text, and counted; it never ends the process.
void spawn(std::string_view name, const boost::asio::any_io_executor& executor, Task<void> task);

}  // namespace tgo::base
