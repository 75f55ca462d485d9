// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// What a citizen sends: its parts, its bounds and its fingerprint. Rules only; storing it is the store's work.
#pragma once

#include "base/ids.hpp"
#include "base/keyed_hash.hpp"
#include "base/problem.hpp"
#include "base/time.hpp"

#include <optional>
#include <string>
#include <vector>

#include <boost/describe.hpp>

namespace tgo::domain {

BOOST_DEFINE_ENUM_CLASS(ContributionKind, tip, observation, answer, hypothesis, scenario)
BOOST_DEFINE_ENUM_CLASS(Language, nl, en)

/// WGS 84, in degrees.
struct Point {
  double latitude = 0;
  double longitude = 0;
};
BOOST_DESCRIBE_STRUCT(Point, (), (latitude, longitude))

/// Where: words first; a point and a radius in metres only if the citizen put them on a map.
struct Place {
  std::optional<std::string> words;
  std::optional<Point> point;
  std::optional<std::int32_t> radius_m;
};
BOOST_DESCRIBE_STRUCT(Place, (), (words, point, radius_m))

/// When: words, or a moment (`from`), or a period (`from` and `until`).
struct Happened {
  std::optional<std::string> words;
  std::optional<base::Time> from;
  std::optional<base::Time> until;
};
BOOST_DESCRIBE_STRUCT(Happened, (), (words, from, until))

/// The content of a contribution, exactly as its author wrote it.
struct ContributionContent {
  ContributionKind kind = ContributionKind::tip;
  Language language = Language::nl;
  std::string text;
  std::optional<Place> place;
  std::optional<Happened> happened;
  /// Where the citizen came from: a tag of ours (`buurtapp`), never an address.
  std::optional<std::string> channel;
  /// The released question that this answers; only and always with kind `answer`.
  std::optional<base::Uuid> question;
};

/// Everything that is wrong with it, by JSON pointer; empty means that it can be stored.
std::vector<base::Violation> check(const ContributionContent& content);

/// SHA-256 over all fields in a fixed order, each preceded by its length: two contents are the same contribution
/// exactly if their fingerprints are equal. `dossier` is part of it.
base::Digest content_hash(const base::Uuid& dossier, const ContributionContent& content);

}  // namespace tgo::domain
