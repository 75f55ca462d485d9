// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// All public pages, ready to be filled: view model in, HTML out. Everything that can be wrong with a template or a
// message is found when it is loaded; rendering cannot fail.
#pragma once

#include "site/language.hpp"
#include "site/message_catalogue.hpp"
#include "site/template_text.hpp"
#include "site/view_shape.hpp"

#include <array>
#include <cstdint>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include <boost/mp11/algorithm.hpp>
#include <boost/mp11/list.hpp>
#include <boost/mp11/utility.hpp>

namespace tgo::site {

/// Immutable after load, and shared by all threads (each of which parses a template for itself when it first needs it,
/// because rendering changes the parsed form). Must outlive every thread that renders with it.
class PageSet {
 public:
  /// `directory` holds templates/ and messages/. `Views` is the list of view models; each names its template.
  /// `spoken` are the messages that the code formats itself. Throws SiteError for anything that is missing, unused or
  /// not as the view models say.
  template <class Views>
  static PageSet load(const std::filesystem::path& directory, const SiteConstants& assets,
                      const std::set<std::string>& spoken) {
    PageSet pages(directory, assets);
    boost::mp11::mp_for_each<boost::mp11::mp_transform<boost::mp11::mp_identity, Views>>([&pages](auto view) {
      using View = typename decltype(view)::type;
      pages.add(View::template_name, shape_of<View>());
    });
    pages.check_nothing_is_unused(spoken);
    return pages;
  }

  /// The page as HTML, UTF-8.
  template <class View>
  std::string render(Language language, View view) const {
    return render_data(View::template_name, language, data_of(std::move(view)));
  }

  const MessageCatalogue& messages() const { return messages_; }

 private:
  /// A template as it is parsed; the serial tells it from all others of this process.
  struct ReadyText {
    std::uint64_t serial = 0;
    std::string text;
  };

  PageSet(const std::filesystem::path& directory, const SiteConstants& assets);
  void add(std::string_view name, const Shape& view);
  void check_nothing_is_unused(const std::set<std::string>& spoken) const;
  std::string render_data(std::string_view name, Language language, const kainjow::mustache::data& view) const;

  TemplateFiles files_;
  MessageCatalogue messages_;
  std::array<SiteConstants, 2> constants_;
  std::array<std::map<std::string, ReadyText, std::less<>>, 2> texts_;
  std::set<std::string> used_files_;
  std::set<std::string> used_messages_;
};

}  // namespace tgo::site
