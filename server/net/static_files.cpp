// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "net/static_files.hpp"

#include "base/ids.hpp"
#include "base/keyed_hash.hpp"
#include "base/limits.hpp"

#include <array>
#include <fstream>
#include <iterator>
#include <span>
#include <stdexcept>
#include <utility>

namespace tgo::net {
namespace {

namespace fs = std::filesystem;

/// The build puts a hash of the content in every name under assets/, so they never change.
constexpr const char* for_ever = "public, max-age=31536000, immutable";
constexpr const char* for_a_day = "public, max-age=86400";
constexpr const char* ask_first = "no-cache";
constexpr const char* desk_page = "/desk";

constexpr std::array<std::pair<std::string_view, std::string_view>, 15> content_types = {{
    {".html", "text/html; charset=utf-8"},
    {".js", "text/javascript; charset=utf-8"},
    {".mjs", "text/javascript; charset=utf-8"},
    {".css", "text/css; charset=utf-8"},
    {".json", "application/json"},
    {".webmanifest", "application/manifest+json"},
    {".svg", "image/svg+xml"},
    {".png", "image/png"},
    {".jpg", "image/jpeg"},
    {".webp", "image/webp"},
    {".ico", "image/x-icon"},
    {".woff2", "font/woff2"},
    {".woff", "font/woff"},
    {".txt", "text/plain; charset=utf-8"},
    {".map", "application/json"},
}};

std::string_view content_type_of(const fs::path& file) {
  const std::string extension = file.extension().string();
  for (const auto& [known, type] : content_types) {
    if (known == extension) return type;
  }
  return {};
}

std::string read(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) throw std::runtime_error("cannot read a static file: " + file.string());
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

/// At the top there are also files that are for us and not for a browser (the manifest of the build).
bool is_for_browsers(const fs::path& file) {
  const std::string extension = file.extension().string();
  return extension == ".svg" || extension == ".ico" || extension == ".png" || extension == ".txt" ||
         extension == ".webmanifest";
}

}  // namespace

StaticFiles::StaticFiles(const fs::path& directory) {
  const fs::path assets = directory / "assets";
  if (fs::is_directory(assets)) {
    for (const auto& entry : fs::recursive_directory_iterator(assets)) {
      if (!entry.is_regular_file() || entry.is_symlink()) continue;
      add(entry.path(), "/assets/" + entry.path().lexically_relative(assets).generic_string(), for_ever);
    }
  }
  if (const fs::path desk = directory / "desk" / "index.html"; fs::is_regular_file(desk))
    add(desk, desk_page, ask_first);
  if (!fs::is_directory(directory)) return;
  for (const auto& entry : fs::directory_iterator(directory)) {
    if (!entry.is_regular_file() || entry.is_symlink() || !is_for_browsers(entry.path())) continue;
    add(entry.path(), "/" + entry.path().filename().string(), for_a_day);
  }
}

void StaticFiles::add(const fs::path& file, std::string path, std::string cache_control) {
  const std::string_view content_type = content_type_of(file);
  if (content_type.empty()) return;
  File loaded;
  loaded.content = std::make_shared<const std::string>(read(file));
  loaded.content_type = content_type;
  loaded.cache_control = std::move(cache_control);
  const base::Digest digest = base::hash_bytes(*loaded.content);
  loaded.etag = '"' + base::to_hex(std::span(digest).first(16)) + '"';
  bytes_ += loaded.content->size();
  if (bytes_ > base::limits::static_files_bytes_max) throw std::runtime_error("the static files are too large");
  files_.insert_or_assign(std::move(path), std::move(loaded));
}

const StaticFiles::File* StaticFiles::lookup(std::string_view path) const {
  if (path.starts_with("/desk/")) path = desk_page;  // the desk finds its own way from there
  const auto found = files_.find(path);
  return found == files_.end() ? nullptr : &found->second;
}

std::optional<base::HttpResponse> StaticFiles::find(std::string_view path, std::string_view if_none_match) const {
  const File* file = lookup(path);
  if (file == nullptr) return std::nullopt;
  base::HttpResponse response;
  response.headers.emplace_back("Cache-Control", file->cache_control);
  response.headers.emplace_back("ETag", file->etag);
  if (if_none_match.find(file->etag) != std::string_view::npos) {
    response.status = 304;
    return response;
  }
  response.headers.emplace_back("Content-Type", file->content_type);
  response.shared_body = file->content;
  return response;
}

}  // namespace tgo::net
