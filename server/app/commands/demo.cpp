// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2

#include "app/backend.hpp"
#include "app/commands/commands.hpp"
#include "app/demo/demo_player.hpp"
#include "app/demo/demo_time.hpp"
#include "base/clock.hpp"

#include <iostream>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/use_future.hpp>

namespace tgo::app {
namespace {

/// Everybody in the demo signs in with it; README.md says so.
constexpr const char* demo_password = "puzzelen-met-burgers";

void add_staff_of_demo(store::Administration& administration, const demo::StaffFile& file) {
  for (const demo::Unit& unit : file.units) administration.add_unit(unit.slug, unit.name);
  const std::string hash = hash_password(demo_password);
  for (const demo::StaffMember& member : file.staff) {
    store::StaffAccount account;
    account.login = member.login;
    account.name = member.name;
    account.unit = member.unit;
    account.password_hash = hash;
    administration.add_staff(account);
    if (!member.system_roles) continue;
    for (const std::string& role : *member.system_roles) administration.add_system_role(member.login, role);
  }
}

/// The prosecutor of the dossier, or its team leader where the demo has none.
std::string authoriser(const demo::StaffFile& staff, const std::string& dossier) {
  std::string found;
  for (const demo::StaffMember& member : staff.staff) {
    for (const demo::RoleInDossier& held : member.roles) {
      if (held.dossier != dossier) continue;
      if (held.role == "prosecutor" || (held.role == "team_leader" && found.empty())) found = member.login;
    }
  }
  return found;
}

void add_dossier_of_demo(store::Administration& administration, const demo::StaffFile& staff,
                         const demo::DossierFile& file, base::Time now) {
  store::NewDossier dossier;
  dossier.slug = file.dossier;
  dossier.working_title = file.dossier;
  for (const demo::ReleaseEntry& release : file.releases) {
    if (release.kind == domain::ReleaseKind::dossier_text) dossier.working_title = release.title.value_or(file.dossier);
  }
  dossier.unit = file.unit;
  dossier.kind = file.kind;
  dossier.mode = file.mode == usecase::DossierMode::live ? "live" : "cold";
  dossier.purpose = file.purpose;
  dossier.authorised_by = authoriser(staff, file.dossier);
  dossier.opened_at = demo::time_at(file.opened_at, now);
  administration.add_dossier(dossier);
  for (const demo::StaffMember& member : staff.staff) {
    for (const demo::RoleInDossier& held : member.roles) {
      if (held.dossier == file.dossier) administration.add_dossier_role(member.login, held.dossier, held.role);
    }
  }
}

void play(Backend& backend, store::Administration& administration, const demo::DossierFile& file,
          const demo::StaffFile& staff, base::Time now) {
  demo::DemoPlayer player(backend.ports(), administration, now);
  boost::asio::io_context context(1);
  const auto show = [&](std::size_t done, std::size_t total) {
    std::cerr << "\r" << file.dossier << ": " << done << " of " << total << " steps" << std::flush;
  };
  auto playing = boost::asio::co_spawn(context, player.play(file, staff, demo_password, show), boost::asio::use_future);
  context.run();
  std::cerr << '\n';
  playing.get();
}

}  // namespace

int load_demo(const Configuration& configuration, const std::filesystem::path& directory) {
  store::Administration administration(configuration.database + " user=" + configuration.database_owner);
  if (!administration.is_private_cluster()) {
    std::cerr << "The demo is loaded only into a private cluster (./dev up): this one may hold real cases.\n";
    return 1;
  }
  const auto keys = read_key_file(configuration.keys_file);
  if (const auto* wrong = std::get_if<std::string>(&keys)) {
    std::cerr << *wrong << '\n';
    return 1;
  }
  const demo::StaffFile staff = demo::read_staff_file(directory / "staff.json");
  const base::Time now = base::SystemClock().now();
  add_staff_of_demo(administration, staff);
  Backend backend(configuration, std::get<Keys>(keys));
  for (const char* name : {"marit.json", "branden-zuiderdiep.json"}) {
    const demo::DossierFile file = demo::read_dossier_file(directory / name);
    if (administration.has_dossier(file.dossier)) {
      std::cout << file.dossier << " is there already.\n";
      continue;
    }
    add_dossier_of_demo(administration, staff, file, now);
    play(backend, administration, file, staff, now);
  }
  backend.stop();
  std::cout << "The demo is loaded. Everybody signs in with the password " << demo_password << ".\n";
  return 0;
}

}  // namespace tgo::app
