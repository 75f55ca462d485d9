// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/task.hpp"

#include "base/log.hpp"

#include <exception>

#include <boost/asio/co_spawn.hpp>

namespace tgo::base {

void spawn(std::string_view name, const boost::asio::any_io_executor& executor, Task<void> task) {
  boost::asio::co_spawn(executor, std::move(task), [name](std::exception_ptr failure) {
    if (failure) log_failure(name, failure);
  });
}

}  // namespace tgo::base
