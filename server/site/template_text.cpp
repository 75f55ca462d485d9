// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "site/template_text.hpp"

#include "site/html_text.hpp"
#include "site/site_error.hpp"

#include <fstream>
#include <iterator>
#include <optional>
#include <vector>

namespace tgo::site {
namespace {

/// One `{{…}}`: where it stands, its sign (`#`, `^`, `/`, `>`, `!`, or a space for a plain name) and its name.
struct Tag {
  std::size_t begin = 0;
  std::size_t end = 0;
  char sign = ' ';
  std::string_view name;
};

std::string_view trim(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\n");
  return first == std::string_view::npos ? "" : text.substr(first, text.find_last_not_of(" \t\n") - first + 1);
}

/// The next tag at or after `from`. Throws for one that is not closed.
std::optional<Tag> next_tag(std::string_view where, std::string_view text, std::size_t from) {
  const auto begin = text.find("{{", from);
  if (begin == std::string_view::npos) {
    return std::nullopt;
  }
  const auto close = text.find("}}", begin);
  if (close == std::string_view::npos) {
    throw SiteError("templates: a tag is not closed in " + std::string(where));
  }
  Tag tag{begin, close + 2, ' ', text.substr(begin + 2, close - begin - 2)};
  if (!tag.name.empty() && std::string_view("#^/>!{&=").find(tag.name.front()) != std::string_view::npos) {
    tag.sign = tag.name.front();
    tag.name.remove_prefix(1);
  }
  tag.name = trim(tag.name);
  return tag;
}

std::string flatten_within(const TemplateFiles& files, std::string_view name, std::set<std::string>& used,
                           std::vector<std::string>& around) {
  const auto file = files.find(name);
  if (file == files.end()) {
    throw SiteError("templates: " + std::string(name) + " does not exist" +
                    (around.empty() ? "" : ", but " + around.back() + " asks for it"));
  }
  for (const auto& outer : around) {
    if (outer == name) {
      throw SiteError("templates: " + outer + " holds itself");
    }
  }
  around.emplace_back(name);
  used.emplace(name);
  const std::string_view text = file->second;
  std::string flat;
  std::size_t position = 0;
  while (const auto tag = next_tag(name, text, position)) {
    flat += text.substr(position, tag->begin - position);
    position = tag->end;
    if (tag->sign == '>') {
      flat += flatten_within(files, tag->name, used, around);
    } else if (tag->sign == '!') {
      position += text.substr(position).starts_with('\n') ? 1 : 0;
    } else {
      flat += text.substr(tag->begin, tag->end - tag->begin);
    }
  }
  around.pop_back();
  return flat += text.substr(position);
}

/// Looks a dotted name up as mustache does: its first part from the innermost scope outwards, the rest inside that.
const Shape* find_name(const std::vector<const Shape*>& scopes, std::string_view name) {
  const auto dot = name == "." ? std::string_view::npos : name.find('.');
  for (auto scope = scopes.rbegin(); scope != scopes.rend(); ++scope) {
    const auto found = (*scope)->fields.find(name.substr(0, dot));
    if (found == (*scope)->fields.end()) {
      continue;
    }
    if (dot == std::string_view::npos) {
      return &found->second;
    }
    const std::vector<const Shape*> inside{&found->second};
    return find_name(inside, name.substr(dot + 1));
  }
  return nullptr;
}

}  // namespace

TemplateFiles read_template_files(const std::filesystem::path& directory) {
  TemplateFiles files;
  std::error_code failure;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(directory, failure)) {
    if (entry.path().extension() == ".mustache") {
      std::ifstream stream(entry.path(), std::ios::binary);
      auto name = std::filesystem::relative(entry.path(), directory).replace_extension().generic_string();
      std::string text(std::istreambuf_iterator<char>(stream), {});
      // A partial stands in the middle of a line as well as on its own; the line end of its file is not part of it.
      if (text.ends_with('\n')) {
        text.pop_back();
      }
      files.emplace(std::move(name), std::move(text));
    }
  }
  if (files.empty()) {
    throw SiteError("templates: there are none in " + directory.string());
  }
  return files;
}

std::string flatten(const TemplateFiles& files, std::string_view name, std::set<std::string>& used) {
  std::vector<std::string> around;
  return flatten_within(files, name, used, around);
}

std::string fill_in(std::string_view text, Language language, const MessageCatalogue& messages,
                    const SiteConstants& constants, std::set<std::string>& used) {
  std::string filled;
  std::size_t position = 0;
  while (const auto tag = next_tag("a page", text, position)) {
    filled += text.substr(position, tag->begin - position);
    position = tag->end;
    const auto kind = tag->sign == ' ' ? tag->name.substr(0, 2) : std::string_view();
    const auto key = tag->name.substr(std::min<std::size_t>(2, tag->name.size()));
    if (kind == "t." || kind == "a.") {
      const std::string& message = messages.text(language, key);
      if (kind == "a." && has_mark_up(message)) {
        throw SiteError("messages: " + std::string(key) + " has mark-up but stands in an attribute");
      }
      filled += kind == "t." ? mark_up(message, language) : escape_html(message);
      used.emplace(key);
    } else if (kind == "s.") {
      const auto constant = constants.find(key);
      if (constant == constants.end()) {
        throw SiteError("templates: there is no constant s." + std::string(key));
      }
      filled += escape_html(constant->second);
    } else {
      filled += text.substr(tag->begin, tag->end - tag->begin);
    }
  }
  return filled += text.substr(position);
}

void check_names(std::string_view name, std::string_view text, const Shape& view) {
  const auto refuse = [name](const std::string& what) {
    throw SiteError("templates: " + std::string(name) + ": " + what);
  };
  std::vector<const Shape*> scopes{&view};
  std::vector<std::string_view> open;
  std::size_t position = 0;
  while (const auto tag = next_tag(name, text, position)) {
    position = tag->end;
    const std::string tag_name(tag->name);
    if (tag->sign == '/') {
      if (open.empty() || open.back() != tag->name) {
        refuse("{{/" + tag_name + "}} closes what is not open");
      }
      open.pop_back();
      scopes.pop_back();
      continue;
    }
    if (tag->sign != ' ' && tag->sign != '#' && tag->sign != '^') {
      refuse("the tag {{" + std::string(1, tag->sign) + tag_name + "}} is not allowed");
    }
    const Shape* shape = find_name(scopes, tag->name);
    if (shape == nullptr) {
      refuse("the view has no " + tag_name);
    }
    if (tag->sign == ' ') {
      if (!shape->is_text) {
        refuse(tag_name + " is no text");
      }
      if (tag->begin > 0 && text[tag->begin - 1] == '=') {
        refuse(tag_name + " stands in an attribute without quotes");
      }
      continue;
    }
    if (!shape->is_section) {
      refuse(tag_name + " is no section");
    }
    open.push_back(tag->name);
    scopes.push_back(tag->sign == '#' ? shape : scopes.back());
  }
  if (!open.empty()) {
    refuse("{{#" + std::string(open.back()) + "}} is not closed");
  }
}

}  // namespace tgo::site
