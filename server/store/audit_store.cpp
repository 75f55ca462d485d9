// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/audit_store.hpp"

#include "base/limits.hpp"
#include "store/connection.hpp"

namespace tgo::store {

std::int64_t export_audit_log(const DatabaseSettings& settings, std::ostream& to) {
  // One moment for all parts: a batch that is sealed meanwhile must not stand there without its entries.
  Connection connection(connection_string(settings, "tgo_auditor", Moment::whole_transaction));
  Transaction transaction = connection.begin();
  std::int64_t lines = 0;
  for (std::int64_t part = 1; part <= 3; ++part) {
    std::int64_t last = 0;
    for (bool more = true; more;) {
      const Rows rows = transaction.exec(
          "select n, line from audit.export where part = $1::int and n > $2::bigint order by n limit $3::int",
          Parameters().number(part).number(last).number(base::limits::export_page_max));
      for (const Row row : rows) {
        to << row.view("line") << '\n';
        last = row.number("n");
        ++lines;
      }
      more = rows.size() == static_cast<std::size_t>(base::limits::export_page_max);
    }
  }
  return lines;
}

}  // namespace tgo::store
