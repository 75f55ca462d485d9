// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/reading.hpp"

#include "store/enumerators.hpp"

namespace tgo::store {
std::optional<domain::Place> read_place(const Row& row) {
  domain::Place place;
  place.words = row.maybe_text("place_words");
  place.radius_m = row.maybe_small_number("radius_m");
  if (const auto latitude = row.maybe_real("latitude")) {
    domain::Point point;
    point.latitude = *latitude;
    point.longitude = row.real("longitude");
    place.point = point;
  }
  if (!place.words && !place.point && !place.radius_m) return {};
  return place;
}

std::optional<domain::Happened> read_happened(const Row& row) {
  domain::Happened happened;
  happened.words = row.maybe_text("happened_words");
  happened.from = row.maybe_time("happened_from");
  happened.until = row.maybe_time("happened_until");
  if (!happened.words && !happened.from && !happened.until) return {};
  return happened;
}

usecase::Item read_item(const Row& row) {
  usecase::Item item;
  item.id = row.uuid("id");
  item.kind = read_enum<domain::ReleaseKind>(row, "kind");
  item.version = row.small_number("version");
  item.origin = read_enum<domain::Origin>(row, "origin");
  item.title = row.maybe_text("title");
  item.text = row.maybe_text("body");
  item.happened = read_happened(row);
  item.closes_at = row.maybe_time("closes_at");
  item.published_at = row.time("published_at");
  if (const auto at = row.maybe_time("withdrawn_at")) {
    usecase::Withdrawal withdrawal;
    withdrawal.reason_code = read_enum<domain::WithdrawalReason>(row, "reason_code");
    withdrawal.at = *at;
    item.withdrawn = withdrawal;
  }
  return item;
}

usecase::TeamEvent read_team_event(const Row& row) {
  usecase::TeamEvent event;
  event.sequence = row.number("seq");
  event.event = read_enum<usecase::TeamEventKind>(row, "kind");
  event.number = row.maybe_number("contribution_number");
  event.kind = maybe_read_enum<domain::ContributionKind>(row, "contribution_kind");
  event.channel = row.maybe_text("channel");
  event.release = row.maybe_uuid("release_id");
  event.at = row.time("at");
  return event;
}

}  // namespace tgo::store
