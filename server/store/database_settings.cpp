// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/database_settings.hpp"

#include "base/limits.hpp"

namespace tgo::store {

std::string connection_string(const DatabaseSettings& settings, const std::string& role, Moment moment) {
  // Times are read as UTC and ISO dates; an acknowledged write is on the disk, whatever the cluster's default.
  std::string options = "-c timezone=UTC -c datestyle=ISO -c client_min_messages=warning -c synchronous_commit=on";
  // A space inside a value is escaped twice: once for libpq's quotes, once for the server's own splitting.
  if (moment == Moment::whole_transaction) options += R"( -c default_transaction_isolation=repeatable\\ read)";

  std::string conninfo = settings.common + " user=" + role + " application_name=" + role +
                         " connect_timeout=" + std::to_string(base::limits::connect_timeout_s) +
                         " keepalives_idle=5 keepalives_interval=2 keepalives_count=3 tcp_user_timeout=10000" +
                         " client_encoding=UTF8 options='" + options + '\'';
  const auto own = settings.per_role.find(role);
  if (own != settings.per_role.end()) conninfo += ' ' + own->second;
  return conninfo;
}

}  // namespace tgo::store
