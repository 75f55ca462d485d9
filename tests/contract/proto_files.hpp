// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The files of proto/, as the contract tests read them.
#pragma once

#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>

namespace tgo::contract {

inline std::filesystem::path proto() { return std::filesystem::path(TGO_SOURCE_DIR) / "proto"; }

/// The bytes of a file, by its path within proto/.
inline std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(proto() / path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path.string());
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

}  // namespace tgo::contract
