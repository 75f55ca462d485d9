// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "site/spoken_messages.hpp"

namespace tgo::site {

const std::set<std::string>& spoken_messages() {
  static const std::set<std::string> keys{
      // moments
      "moment_day_time", "moment_period",
      // titles of pages
      "list_title", "follow_title", "how_title", "privacy_title", "anonymous_title", "access_title", "safety_title",
      "research_title", "receipt_page_title",
      // dossiers
      "list_questions", "list_updated", "question_closes", "item_released", "item_withdrawn", "item_undated",
      "reason_incorrect", "reason_privacy", "reason_investigation", "reason_outdated", "reason_expired", "live_updated",
      "live_published", "live_gone", "live_offline",
      // the form
      "form_kind_observation", "form_kind_tip", "form_kind_hypothesis", "form_kind_scenario", "form_answer_heading",
      "form_answer_lead", "form_answer_label", "form_answer_hint", "form_observation_heading", "form_observation_lead",
      "form_observation_label", "form_observation_hint", "form_tip_heading", "form_tip_lead", "form_tip_label",
      "form_tip_hint", "form_hypothesis_heading", "form_hypothesis_lead", "form_hypothesis_label",
      "form_hypothesis_hint", "form_scenario_heading", "form_scenario_lead", "form_scenario_label",
      "form_scenario_hint", "form_errors", "error_safety", "error_text_missing", "error_text_long",
      "error_text_characters", "error_when_long", "error_where_long", "error_form", "busy_title", "busy_text",
      "trouble_closed_title", "trouble_closed_text", "trouble_sent_title", "trouble_sent_text",
      // receipt
      "receipt_saved", "receipt_code_spoken",
      // follow-up
      "follow_heading", "follow_dossier", "follow_error_typed", "follow_error_unknown", "follow_error_empty",
      "station_received", "station_read", "station_answered", "station_closed", "meaning_received_title",
      "meaning_received", "meaning_read_title", "meaning_read", "meaning_answered_title", "meaning_answered",
      "meaning_closed_title", "meaning_closed", "reply_unknown_text", "reply_saved", "reply_error_missing",
      "reply_error_long", "reply_error_sent", "trouble_closed_title", "trouble_closed_text", "trouble_read_title",
      "trouble_read_text", "trouble_reply_text",
      // refusals
      "refusal_400", "refusal_400_text", "refusal_404", "refusal_404_text", "refusal_429", "refusal_429_text",
      "refusal_500", "refusal_500_text", "refusal_503", "refusal_503_text",
      // research
      "research_week", "research_denominator", "research_share_of", "research_week_meaning", "kind_tip",
      "kind_observation", "kind_answer", "kind_hypothesis", "kind_scenario"};
  return keys;
}

}  // namespace tgo::site
