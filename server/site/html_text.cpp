// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "site/html_text.hpp"

namespace tgo::site {
namespace {

bool is_forbidden_control(char character) {
  const auto code = static_cast<unsigned char>(character);
  return (code < 0x20 && code != '\t' && code != '\n' && code != '\r') || code == 0x7f;
}

std::string link_html(std::string_view words, std::string_view target, Language language) {
  const std::string address =
      target.starts_with('/') && !target.starts_with("/desk") ? link_to(language, target) : std::string(target);
  // A telephone number is read as one thing, so it is not broken over two lines.
  const std::string_view extra = target.starts_with("tel:") ? " class=\"nowrap\"" : "";
  return "<a href=\"" + escape_html(address) + "\"" + std::string(extra) + ">" + escape_html(words) + "</a>";
}

}  // namespace

std::string escape_html(std::string_view text) {
  std::string html;
  html.reserve(text.size() + text.size() / 8);
  for (const char character : text) {
    switch (character) {
      case '&':
        html += "&amp;";
        break;
      case '<':
        html += "&lt;";
        break;
      case '>':
        html += "&gt;";
        break;
      case '"':
        html += "&quot;";
        break;
      case '\'':
        html += "&#39;";
        break;
      case '`':
        html += "&#96;";
        break;
      default:
        if (!is_forbidden_control(character)) {
          html += character;
        }
    }
  }
  return html;
}

bool has_mark_up(std::string_view message) {
  return message.find("**") != std::string_view::npos || message.find("](") != std::string_view::npos;
}

std::string mark_up(std::string_view message, Language language) {
  std::string html;
  bool strong = false;
  while (!message.empty()) {
    if (message.starts_with("**")) {
      html += strong ? "</b>" : "<b>";
      strong = !strong;
      message.remove_prefix(2);
      continue;
    }
    if (message.front() == '[') {
      const auto middle = message.find("](");
      const auto end = middle == std::string_view::npos ? middle : message.find(')', middle);
      if (end != std::string_view::npos) {
        html += link_html(message.substr(1, middle - 1), message.substr(middle + 2, end - middle - 2), language);
        message.remove_prefix(end + 1);
        continue;
      }
    }
    const auto next = message.find_first_of("*[", 1);
    html += escape_html(message.substr(0, next));
    message.remove_prefix(next == std::string_view::npos ? message.size() : next);
  }
  return strong ? html + "</b>" : html;
}

}  // namespace tgo::site
