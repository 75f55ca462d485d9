// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Asks the database every other second whether the staff who follow a dossier may still do so, so that a closed
// session, a role that was taken away or an account that was switched off ends their sockets, on every node.
#pragma once

#include "app/desk_follower.hpp"
#include "usecase/ports/ports.hpp"

#include <boost/asio/any_io_executor.hpp>

namespace tgo::app {

/// Runs on `executor` until it stops. Everything passed must outlive it.
void watch_sessions(usecase::Ports& ports, DeskFollowers& followers, const boost::asio::any_io_executor& executor);

}  // namespace tgo::app
