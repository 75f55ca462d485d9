// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The built web parts (web/dist), read into memory at start. What is asked is looked up in a table and never becomes
// the name of a file, so that there is no path to climb out of.
#pragma once

#include "base/http_message.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace tgo::net {

class StaticFiles {
 public:
  /// Serves nothing.
  StaticFiles() = default;

  /// Reads `directory`: everything under assets/ as /assets/…, desk/index.html for /desk and all below it, and icons,
  /// robots.txt and the like at the top. A directory that does not exist serves nothing. Throws when the files are
  /// larger than limits.hpp's static_files_bytes_max.
  explicit StaticFiles(const std::filesystem::path& directory);

  /// The answer to a GET of `path`, if it is a file of ours; 304 when `if_none_match` names what we have.
  std::optional<base::HttpResponse> find(std::string_view path, std::string_view if_none_match) const;

  std::size_t size() const { return files_.size(); }

 private:
  struct File {
    std::shared_ptr<const std::string> content;
    std::string content_type;
    std::string cache_control;
    std::string etag;
  };

  void add(const std::filesystem::path& file, std::string path, std::string cache_control);
  const File* lookup(std::string_view path) const;

  std::map<std::string, File, std::less<>> files_;
  std::size_t bytes_ = 0;
};

}  // namespace tgo::net
