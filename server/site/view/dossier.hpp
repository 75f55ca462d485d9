// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The page of one dossier: our questions, what has been released, what citizens think, how to take part. Holds released
// fields only; there is nothing here that could be left out later.
#pragma once

#include "site/view/shell.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tgo::site::view {

/// An item that was taken back: what we say in its place. Of its content nothing is left.
struct Withdrawn {
  std::string notice;
  std::string at;  ///< "Ingetrokken zondag 22 november, 10.20 uur"
};
BOOST_DESCRIBE_STRUCT(Withdrawn, (), (notice, at))

/// One released item, whatever its kind. The script fills the same places from the fields of a live event.
struct Item {
  std::string id;
  std::string version;
  std::optional<std::string> title;
  std::string text;
  std::string released;               ///< "Vrijgegeven zaterdag 21 november, 9.10 uur"
  std::optional<std::string> day;     ///< a heading before it, when a new day begins in the timeline
  std::string day_key;                ///< `2026-11-21`, or empty when no date is known
  std::string order;                  ///< by which the timeline is ordered: the moment, in RFC 3339
  std::string when;                   ///< "21.15 uur", or the words that the team chose; may be empty
  std::optional<std::string> closes;  ///< "Tot dinsdag 24 november, 20.00 uur"
  std::optional<std::string> answer;  ///< where to answer a question that is still open
  bool from_citizens = false;
  bool is_new = false;
  bool is_standing = true;  ///< not withdrawn
  std::optional<Withdrawn> withdrawn;
};
BOOST_DESCRIBE_STRUCT(Item, (),
                      (id, version, title, text, released, day, day_key, order, when, closes, answer, from_citizens,
                       is_new, is_standing, withdrawn))

/// Sentences for the script, with `%` where it puts a moment.
struct Say {
  std::string released;
  std::string closes;
  std::string withdrawn;
  std::string updated;
  std::string published;
  std::string gone;
  std::string offline;
  std::string undated;
};
BOOST_DESCRIBE_STRUCT(Say, (), (released, closes, withdrawn, updated, published, gone, offline, undated))

struct Dossier {
  static constexpr std::string_view template_name = "page/dossier";
  Shell shell;
  std::string slug;
  std::string sequence;  ///< number of the public stream that this page shows
  std::string title;
  std::string lead;
  std::string unit;
  std::string updated;  ///< "14.32 uur" or with its day
  std::string form_path;
  bool is_open = true;  ///< contributions are taken
  bool is_live = false;
  bool is_paused = false;
  bool is_closed = false;
  bool is_cold = false;
  std::vector<Item> questions;
  std::vector<Item> messages;  ///< notices, and replies to many senders at once
  std::vector<Item> facts;
  std::vector<Item> scenarios;
  std::vector<Item> blank;  ///< one empty item, for the `<template>` elements
  Withdrawn blank_gone;
  Say say;
  bool has_questions = false;
  bool has_messages = false;
  bool has_facts = false;
  bool has_scenarios = false;
};
BOOST_DESCRIBE_STRUCT(Dossier, (),
                      (shell, slug, sequence, title, lead, unit, updated, form_path, is_open, is_live, is_paused,
                       is_closed, is_cold, questions, messages, facts, scenarios, blank, blank_gone, say, has_questions,
                       has_messages, has_facts, has_scenarios))

}  // namespace tgo::site::view
