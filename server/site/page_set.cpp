// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "site/page_set.hpp"

#include "site/html_text.hpp"
#include "site/site_error.hpp"

#include <atomic>
#include <cassert>
#include <unordered_map>

namespace tgo::site {
namespace {

std::atomic<std::uint64_t> next_serial{1};

}  // namespace

PageSet::PageSet(const std::filesystem::path& directory, const SiteConstants& assets)
    : files_(read_template_files(directory / "templates")), messages_(MessageCatalogue::load(directory / "messages")) {
  for (const Language language : languages) {
    auto& constants = constants_[index_of(language)];
    constants = assets;
    constants["lang"] = tag_of(language);
    constants["root"] = root_of(language);
    constants["home"] = link_to(language, "/");
    constants["other_lang"] = tag_of(other_than(language));
  }
}

void PageSet::add(std::string_view name, const Shape& view) {
  const std::string flat = flatten(files_, name, used_files_);
  for (const Language language : languages) {
    std::string text = fill_in(flat, language, messages_, constants_[index_of(language)], used_messages_);
    check_names(name, text, view);
    const kainjow::mustache::mustache parsed(text);
    if (!parsed.is_valid()) {
      throw SiteError("templates: " + std::string(name) + ": " + parsed.error_message());
    }
    ReadyText ready;
    ready.serial = next_serial.fetch_add(1);
    ready.text = std::move(text);
    texts_[index_of(language)].insert_or_assign(std::string(name), std::move(ready));
  }
}

void PageSet::check_nothing_is_unused(const std::set<std::string>& spoken) const {
  for (const auto& [name, text] : files_) {
    if (!used_files_.contains(name)) {
      throw SiteError("templates: no page uses " + name);
    }
  }
  for (const auto& key : spoken) {
    if (!messages_.has(key)) {
      throw SiteError("messages: " + key + " is spoken by the code but does not exist");
    }
  }
  for (const auto& key : messages_.keys()) {
    if (!used_messages_.contains(key) && !spoken.contains(key)) {
      throw SiteError("messages: nothing uses " + key);
    }
  }
}

std::string PageSet::render_data(std::string_view name, Language language, const kainjow::mustache::data& view) const {
  const auto found = texts_[index_of(language)].find(name);
  assert(found != texts_[index_of(language)].end());
  const ReadyText& ready = found->second;
  thread_local std::unordered_map<std::uint64_t, kainjow::mustache::mustache> parsed;
  auto page = parsed.find(ready.serial);
  if (page == parsed.end()) {
    page = parsed.emplace(ready.serial, kainjow::mustache::mustache(ready.text)).first;
    page->second.set_custom_escape([](const std::string& value) { return escape_html(value); });
  }
  return page->second.render(view);
}

}  // namespace tgo::site
