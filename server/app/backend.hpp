// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Everything behind the network: database lanes, writer, stores, passwords, and the ports that use cases ask. Built in
// the order of the members and taken down in the opposite one.
#pragma once

#include "app/configuration.hpp"
#include "app/key_file.hpp"
#include "app/password_worker.hpp"
#include "base/clock.hpp"
#include "store/account_store.hpp"
#include "store/contribution_store.hpp"
#include "store/contribution_writer.hpp"
#include "store/database.hpp"
#include "store/dossier_store.hpp"
#include "store/intake_store.hpp"
#include "store/publication_store.hpp"
#include "store/release_store.hpp"
#include "store/research_store.hpp"
#include "usecase/ports/ports.hpp"

namespace tgo::app {

class Backend {
 public:
  Backend(const Configuration& configuration, const Keys& keys);

  usecase::Ports& ports() { return ports_; }
  bool is_reachable() const { return database_.is_reachable() && writer_.is_reachable(); }

  /// Sets the gauges of queues and counts of the writer.
  void report() const;
  /// Answers what waits and joins all threads.
  void stop();

 private:
  base::SystemClock clock_;
  const domain::Secrets secrets_;
  store::Database database_;
  store::ContributionWriter writer_;
  PasswordWorker passwords_;
  store::IntakeStore intake_;
  store::PublicationStore publication_;
  store::AccountStore accounts_;
  store::DossierStore dossiers_;
  store::ContributionStore contributions_;
  store::ReleaseStore releases_;
  store::ResearchStore research_;
  usecase::Ports ports_;
};

/// Where the database is, for every role.
store::DatabaseSettings database_settings(const Configuration& configuration);

}  // namespace tgo::app
