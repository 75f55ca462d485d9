// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/shard.hpp"

#include "store/private_cluster.hpp"
#include "store/world.hpp"

namespace tgo::test {

store::DatabaseSettings store_settings() {
  store::DatabaseSettings settings;
  settings.common = "host=" + PrivateCluster::get().socket_directory().string() + " dbname=" + database_name();
  return settings;
}

}  // namespace tgo::test
