// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// What the desk knows about the person at the keyboard.
#pragma once

#include "domain/actor.hpp"

#include <string>
#include <vector>

#include <boost/describe.hpp>

namespace tgo::usecase {

struct StaffName {
  std::string name;
  std::string login;
  std::string unit;
};
BOOST_DESCRIBE_STRUCT(StaffName, (), (name, login, unit))

struct CurrentSession {
  StaffName staff;
  /// Goes back in the X-CSRF-Token header of every write.
  std::string csrf_token;
  std::vector<domain::HeldRole> roles;
  std::vector<domain::Role> system_roles;
  std::vector<std::string> purposes;
};
BOOST_DESCRIBE_STRUCT(CurrentSession, (), (staff, csrf_token, roles, system_roles, purposes))

/// A new session: `token` becomes the cookie and is never part of a body.
struct SignedIn {
  std::string token;
  CurrentSession session;
};

struct LiveTicket {
  std::string ticket;
  std::int32_t expires_in_s = 0;
};
BOOST_DESCRIBE_STRUCT(LiveTicket, (), (ticket, expires_in_s))

}  // namespace tgo::usecase
