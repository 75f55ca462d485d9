// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2

#include "app/backend.hpp"

#include "base/metrics.hpp"

namespace tgo::app {

store::DatabaseSettings database_settings(const Configuration& configuration) {
  store::DatabaseSettings settings;
  settings.common = configuration.database;
  return settings;
}

Backend::Backend(const Configuration& configuration, const Keys& keys)
    : secrets_(keys.secrets),
      database_(database_settings(configuration)),
      writer_(store::connection_string(database_settings(configuration), "tgo_intake")),
      intake_(database_, writer_),
      publication_(database_),
      accounts_(database_),
      dossiers_(database_),
      contributions_(database_),
      releases_(database_),
      research_(database_),
      ports_{clock_,     secrets_,  intake_,        publication_, accounts_,
             passwords_, dossiers_, contributions_, releases_,    research_} {}

void Backend::report() const {
  const store::WriterCounts& counts = writer_.counts();
  base::set_gauge("tgo_writer_waiting", static_cast<double>(writer_.waiting()));
  base::set_gauge("tgo_writer_batches", static_cast<double>(counts.batches));
  base::set_gauge("tgo_writer_stored", static_cast<double>(counts.stored));
  base::set_gauge("tgo_writer_replayed", static_cast<double>(counts.replayed));
  base::set_gauge("tgo_writer_unknown_outcomes", static_cast<double>(counts.unknown));
  for (std::size_t i = 0; i < store::lane_count; ++i) {
    const auto lane = static_cast<store::LaneName>(i);
    base::set_gauge("tgo_lane_waiting", static_cast<double>(database_.waiting(lane)),
                    {{"lane", store::Database::name_of(lane)}});
  }
}

void Backend::stop() {
  writer_.stop();
  database_.stop();
  passwords_.stop();
}

}  // namespace tgo::app
