// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Who asks, and what they may do. The one table of rights; the walls of the database stand behind it, and a test tries
// every cell of it over HTTP, WebSocket and SQL.
#pragma once

#include "base/ids.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <boost/describe.hpp>

namespace tgo::domain {

BOOST_DEFINE_ENUM_CLASS(Role, detective, moderator, information_coordinator, analyst, team_leader, prosecutor,
                        challenger, family_liaison, dossier_officer, researcher, partner, editor, linking_pin,
                        table_chair, dpo, auditor, admin)

/// What can be done with a dossier on the desk.
BOOST_DEFINE_ENUM_CLASS(Action, see_dossier, record_purpose, read_queue, open_contribution, decide_contribution,
                        reply_to_contribution, read_releases, propose_release, approve_release, withdraw_release,
                        read_research)

/// A role within one dossier (a role on a unit has been spread over the unit's dossiers when it arrives here).
struct HeldRole {
  std::string dossier;
  Role role = Role::detective;
};
BOOST_DESCRIBE_STRUCT(HeldRole, (), (dossier, role))

/// A member of staff with a valid session. `token` is the session's secret: it goes to the database, where the
/// policies look it up, and nowhere else.
struct Actor {
  std::string token;
  base::Uuid staff;
  std::string name;
  std::string login;
  std::string unit;
  std::vector<HeldRole> roles;
  std::vector<Role> system_roles;
  /// The dossiers (slugs) for which this session has recorded a purpose.
  std::vector<std::string> purposes;
};

/// Whether one of the actor's roles in this dossier allows the action.
bool may(const Actor& actor, Action action, std::string_view dossier);

/// Whether the role allows the action: a cell of the table.
bool allows(Role role, Action action);

/// Whether this session has said why it opens the dossier.
bool has_purpose(const Actor& actor, std::string_view dossier);

}  // namespace tgo::domain
