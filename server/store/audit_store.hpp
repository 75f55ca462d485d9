// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The audit log as an auditor takes it out: line by line, for the offline verifier. Changes nothing.
#pragma once

#include "store/database_settings.hpp"

#include <cstdint>
#include <ostream>

namespace tgo::store {

/// Writes the whole log as one JSON object a line: entries, batches, checkpoints; returns the number of lines. Blocks,
/// so it is for a command and not for a request. Throws DatabaseError.
std::int64_t export_audit_log(const DatabaseSettings& settings, std::ostream& to);

}  // namespace tgo::store
