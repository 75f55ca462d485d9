// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2

#include "app/demo/demo_files.hpp"

#include "api/messages/messages.hpp"

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace tgo::app::demo {
namespace {

template <class File>
File read_file(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  if (!stream) throw std::runtime_error(path.string() + " cannot be read");
  std::ostringstream content;
  content << stream.rdbuf();
  auto file = api::codec::decode<File>(content.str());
  if (file) return std::move(*file);
  std::string faults;
  for (const auto& [pointer, code] : file.error().violations) faults += " " + pointer + " " + code + ";";
  throw std::runtime_error(path.string() + ":" + faults);
}

}  // namespace

StaffFile read_staff_file(const std::filesystem::path& file) { return read_file<StaffFile>(file); }
DossierFile read_dossier_file(const std::filesystem::path& file) { return read_file<DossierFile>(file); }

}  // namespace tgo::app::demo
