// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The text of one page's template, made ready at load: partials flattened in, our own sentences filled in, and every
// name checked against the view model. Mustache itself renders what it does not know as nothing, without an error.
#pragma once

#include "site/language.hpp"
#include "site/message_catalogue.hpp"
#include "site/view_shape.hpp"

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace tgo::site {

/// All template files below a directory, by name: `page/dossier`, `icon/clock`. Throws SiteError.
using TemplateFiles = std::map<std::string, std::string, std::less<>>;
TemplateFiles read_template_files(const std::filesystem::path& directory);

/// The text of `name` with its partials (`{{> name}}`) put in their places and comments left out. Adds each file that
/// was used to `used`. Throws SiteError for a partial that does not exist or that holds itself.
std::string flatten(const TemplateFiles& files, std::string_view name, std::set<std::string>& used);

/// What is the same on every page of a language: the names of the assets.
using SiteConstants = std::map<std::string, std::string, std::less<>>;

/// Fills in what is known at load: `{{t.key}}` is a message as HTML, `{{a.key}}` one as plain text for an attribute,
/// and
/// `{{s.root}}`, `{{s.lang}}` and the like are constants. Adds each message that was used to `used`. Throws SiteError.
std::string fill_in(std::string_view text, Language language, const MessageCatalogue& messages,
                    const SiteConstants& constants, std::set<std::string>& used);

/// Refuses a template that asks for a name which `view` does not have, uses one as what it is not, leaves a section
/// open, writes anything unescaped, or puts a value in an attribute without quotes. Throws SiteError.
void check_names(std::string_view name, std::string_view text, const Shape& view);

}  // namespace tgo::site
