// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/contribution.hpp"

#include "base/limits.hpp"
#include "base/text.hpp"

#include <cmath>

namespace tgo::domain {
namespace {

namespace limits = base::limits;
using Violations = std::vector<base::Violation>;

void check_text(Violations& found, const char* pointer, const std::string& text, std::size_t max) {
  if (text.find('\0') != std::string::npos) found.push_back({pointer, "nul"});
  if (!base::is_utf8(text)) {
    found.push_back({pointer, "not-utf8"});
    return;
  }
  if (base::is_blank(text)) found.push_back({pointer, "too-short"});
  if (base::count_code_points(text) > max) found.push_back({pointer, "too-long"});
}

void check_place(Violations& found, const Place& place) {
  if (!place.words && !place.point) found.push_back({"/place", "empty"});
  if (place.words) check_text(found, "/place/words", *place.words, limits::place_words_max);
  if (place.point) {
    const auto [latitude, longitude] = *place.point;
    if (!std::isfinite(latitude) || std::abs(latitude) > 90) found.push_back({"/place/point/latitude", "out-of-range"});
    if (!std::isfinite(longitude) || std::abs(longitude) > 180) {
      found.push_back({"/place/point/longitude", "out-of-range"});
    }
  }
  if (place.radius_m) {
    if (!place.point) found.push_back({"/place/radiusM", "needs-point"});
    if (*place.radius_m < 1 || *place.radius_m > limits::place_radius_m_max) {
      found.push_back({"/place/radiusM", "out-of-range"});
    }
  }
}

void check_happened(Violations& found, const Happened& happened) {
  if (!happened.words && !happened.from) {
    found.push_back({happened.until ? "/happened/from" : "/happened", happened.until ? "missing" : "empty"});
  }
  if (happened.words) check_text(found, "/happened/words", *happened.words, limits::happened_words_max);
  if (happened.from && happened.until && *happened.until < *happened.from) {
    found.push_back({"/happened/until", "before-from"});
  }
}

bool is_channel(const std::string& tag) {
  if (tag.empty() || tag.size() > limits::channel_max) return false;
  return tag.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos;
}

/// A field that says whether it is there, so that an absent one differs from an empty one.
std::string present(const std::optional<std::string>& field) { return field ? "+" + *field : "-"; }
std::string present(const std::optional<base::Time>& field) { return field ? "+" + base::to_rfc3339(*field) : "-"; }

std::string coordinates(const std::optional<Place>& place) {
  if (!place || !place->point) return "-";
  // Seven decimals are about a centimetre.
  const auto fixed = [](double degrees) { return std::to_string(std::llround(degrees * 1e7)); };
  const std::string radius = place->radius_m ? std::to_string(*place->radius_m) : "-";
  return fixed(place->point->latitude) + "," + fixed(place->point->longitude) + "," + radius;
}

}  // namespace

std::vector<base::Violation> check(const ContributionContent& content) {
  Violations found;
  check_text(found, "/text", content.text, limits::contribution_text_max);
  if (content.place) check_place(found, *content.place);
  if (content.happened) check_happened(found, *content.happened);
  if (content.channel && !is_channel(*content.channel)) found.push_back({"/channel", "not-a-channel"});
  if (content.kind == ContributionKind::answer && !content.question) found.push_back({"/question", "missing"});
  if (content.kind != ContributionKind::answer && content.question) found.push_back({"/question", "only-with-answer"});
  return found;
}

base::Digest content_hash(const base::Uuid& dossier, const ContributionContent& content) {
  const auto& [kind, language, text, place, happened, channel, question] = content;
  return base::hash_fields(
      {"tgo contribution 1", base::as_text(dossier.bytes), boost::describe::enum_to_string(kind, ""),
       boost::describe::enum_to_string(language, ""), text, place ? present(place->words) : "-", coordinates(place),
       happened ? present(happened->words) : "-", happened ? present(happened->from) : "-",
       happened ? present(happened->until) : "-", present(channel), question ? base::to_text(*question) : "-"});
}

}  // namespace tgo::domain
