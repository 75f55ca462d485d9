// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/actor.hpp"

#include <algorithm>
#include <initializer_list>

namespace tgo::domain {
namespace {

using enum Role;

bool one_of(Role role, std::initializer_list<Role> roles) {
  return std::find(roles.begin(), roles.end(), role) != roles.end();
}

/// The roles that read what citizens sent. Not among them: family_liaison, admin, dpo, auditor, researcher, partner and
/// the editors.
bool reads_content(Role role) {
  return one_of(role, {detective, moderator, information_coordinator, analyst, team_leader, prosecutor, challenger,
                       dossier_officer});
}

}  // namespace

bool allows(Role role, Action action) {
  switch (action) {
    case Action::see_dossier:
    case Action::record_purpose:
    case Action::read_queue:
    case Action::open_contribution:
    case Action::read_releases:
      return reads_content(role);
    case Action::decide_contribution:
      return one_of(role, {detective, moderator, information_coordinator, analyst, team_leader});
    case Action::reply_to_contribution:
      return one_of(role, {detective, moderator, dossier_officer, team_leader});
    case Action::propose_release:
      return one_of(role, {detective, moderator, dossier_officer, team_leader});
    case Action::approve_release:
      return one_of(role, {moderator, team_leader, prosecutor});
    case Action::withdraw_release:
      return one_of(role, {moderator, dossier_officer, team_leader, prosecutor});
    case Action::read_research:
      return role == researcher;
  }
  return false;
}

bool may(const Actor& actor, Action action, std::string_view dossier) {
  return std::any_of(actor.roles.begin(), actor.roles.end(),
                     [&](const HeldRole& held) { return held.dossier == dossier && allows(held.role, action); });
}

bool has_purpose(const Actor& actor, std::string_view dossier) {
  return std::find(actor.purposes.begin(), actor.purposes.end(), dossier) != actor.purposes.end();
}

}  // namespace tgo::domain
