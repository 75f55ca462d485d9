// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Every number that bounds something, with its reason. docs/limits.md explains the same to an operator.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace tgo::base::limits {

// What a person may write. Counted in code points, as JSON Schema counts.

/// A long story told in one go is about 2,000 words; longer ones are sent in parts.
inline constexpr std::size_t contribution_text_max = 10'000;
/// A place in words: a street, a shop, a landmark and how to find it.
inline constexpr std::size_t place_words_max = 200;
/// A moment in words: "vrijdagavond na het journaal".
inline constexpr std::size_t happened_words_max = 100;
/// A channel tag is a short name that we hand out ourselves (`?via=buurtapp`).
inline constexpr std::size_t channel_max = 32;
/// A radius larger than 100 km says nothing more than "somewhere in the country".
inline constexpr std::int32_t place_radius_m_max = 100'000;
/// One message in the dialogue; longer than a chat line, shorter than a story.
inline constexpr std::size_t reply_text_max = 4'000;
/// The public text of a release: it has to be read on a phone.
inline constexpr std::size_t release_text_max = 6'000;
inline constexpr std::size_t release_title_max = 160;
/// A note on proportionality is an argument, not an essay.
inline constexpr std::size_t note_max = 2'000;
/// One purpose of opening a dossier.
inline constexpr std::size_t purpose_max = 300;
/// Contributions that one release can rest on.
inline constexpr std::size_t release_sources_max = 200;

// What a page or list holds.

/// Rows of the queue in one answer.
inline constexpr std::int32_t queue_page_max = 200;
/// What the queue shows of a text before it is opened.
inline constexpr std::size_t excerpt_max = 160;
/// Items in one public snapshot; a dossier that has more must fold old facts together first.
inline constexpr std::size_t snapshot_items_max = 1'000;
/// Events replayed to one reader who comes back; one who missed more gets a fresh snapshot, which is smaller.
inline constexpr std::int32_t resume_events_max = 500;

// Time.

/// A desk session: one shift.
inline constexpr std::chrono::hours session_lifetime{12};
/// A live ticket is fetched and used at once.
inline constexpr std::chrono::seconds live_ticket_lifetime{30};
/// What we ask a client to wait when the database is away.
inline constexpr int unavailable_retry_after_s = 10;
/// What we ask a client to wait when a queue is full.
inline constexpr int overloaded_retry_after_s = 5;

}  // namespace tgo::base::limits
