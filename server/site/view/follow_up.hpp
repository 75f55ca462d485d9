// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The way back: the form for the code, and what became of the contribution behind it. The status never tells what we
// think of a contribution.
#pragma once

#include "site/view/shell.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tgo::site::view {

struct FollowUpForm {
  static constexpr std::string_view template_name = "page/follow_up_form";
  Shell shell;
  std::string action;
  std::string code;
  std::optional<std::string> error;
  std::optional<std::string> trouble_title;
  std::string trouble_text;
};
BOOST_DESCRIBE_STRUCT(FollowUpForm, (), (shell, action, code, error, trouble_title, trouble_text))

/// One of the four stations: received, read, answered, closed.
struct Station {
  std::string name;
  std::optional<std::string> note;
  bool is_done = false;
  bool is_current = false;
};
BOOST_DESCRIBE_STRUCT(Station, (), (name, note, is_done, is_current))

struct DialogueMessage {
  std::string text;
  std::string at;
  bool from_team = false;
  bool from_you = false;
};
BOOST_DESCRIBE_STRUCT(DialogueMessage, (), (text, at, from_team, from_you))

struct FollowUp {
  static constexpr std::string_view template_name = "page/follow_up";
  Shell shell;
  bool is_known = false;  ///< the dialogue could be read; without it only the reply box stands here
  std::string heading;
  std::string dossier_title;
  std::string dossier_path;
  std::vector<Station> stations;
  std::string meaning_title;  ///< what the current status means, and what it does not
  std::string meaning;
  std::vector<DialogueMessage> messages;
  bool waits = false;  ///< no answer of ours yet
  bool may_reply = true;
  std::string action;
  std::string code;
  std::string sender_key;
  std::string reply;
  std::optional<std::string> reply_error;
  std::optional<std::string> reply_saved;
  std::optional<std::string> trouble_title;
  std::string trouble_text;
};
BOOST_DESCRIBE_STRUCT(FollowUp, (),
                      (shell, is_known, heading, dossier_title, dossier_path, stations, meaning_title, meaning,
                       messages, waits, may_reply, action, code, sender_key, reply, reply_error, reply_saved,
                       trouble_title, trouble_text))

}  // namespace tgo::site::view
