// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// All that use cases need, in one hand. app/ puts it together; it lives as long as the server.
#pragma once

#include "base/clock.hpp"
#include "domain/secrets.hpp"
#include "usecase/ports/account_port.hpp"
#include "usecase/ports/desk_port.hpp"
#include "usecase/ports/intake_port.hpp"
#include "usecase/ports/publication_port.hpp"
#include "usecase/ports/research_port.hpp"

namespace tgo::usecase {

struct Ports {
  const base::Clock& clock;
  const domain::Secrets& secrets;
  IntakePort& intake;
  PublicationPort& publication;
  AccountPort& accounts;
  PasswordPort& passwords;
  DossierPort& dossiers;
  ContributionPort& contributions;
  ReleasePort& releases;
  ResearchPort& research;
};

}  // namespace tgo::usecase
