// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2

#include "app/backend.hpp"
#include "app/commands/commands.hpp"
#include "base/ids.hpp"
#include "store/audit_store.hpp"
#include "store/audit_verifier.hpp"

#include <fstream>
#include <iostream>

namespace tgo::app {

int verify_log(const std::filesystem::path& file, const std::string& public_key) {
  std::ifstream lines(file, std::ios::binary);
  if (!lines) {
    std::cerr << file.string() << " cannot be read.\n";
    return 1;
  }
  store::AuditTrust trust;
  if (!base::parse_hex(public_key, trust.keys.emplace_back())) {
    std::cerr << "The public key must be 64 hexadecimal digits, as `tgo audit-key` prints it.\n";
    return 2;
  }
  const store::AuditReport report = store::verify_audit_log(lines, trust);
  if (report.fault) {
    std::cerr << "The log is not whole. First bad entry: " << report.fault->entry << " (" << report.fault->reason
              << ").\n";
    return 1;
  }
  std::cout << "The log is whole: " << report.entries << " entries in " << report.batches << " batches, "
            << report.checkpoints << " signed checkpoints, " << report.blanked << " emptied by a lawful destruction, "
            << report.unsigned_entries << " not yet signed.\n";
  return 0;
}

int export_log(const Configuration& configuration) {
  store::export_audit_log(database_settings(configuration), std::cout);
  return std::cout.flush() ? 0 : 1;
}

}  // namespace tgo::app
