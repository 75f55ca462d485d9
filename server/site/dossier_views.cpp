// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "site/dossier_views.hpp"

#include <algorithm>
#include <chrono>

namespace tgo::site {
namespace {

using domain::ReleaseKind;
using usecase::PublicDossierState;

/// How long an item carries the mark "new".
constexpr std::chrono::hours new_for{24};

std::string reason_key(domain::WithdrawalReason reason) {
  return std::string("reason_") + boost::describe::enum_to_string(reason, "incorrect");
}

std::string when_text(const Wording& wording, const std::optional<domain::Happened>& happened) {
  if (!happened) {
    return "";
  }
  if (happened->words) {
    return *happened->words;
  }
  if (!happened->from) {
    return "";
  }
  if (!happened->until) {
    return wording.time(*happened->from);
  }
  const bool same_day = day_key(*happened->from) == day_key(*happened->until);
  return wording.say("moment_period",
                     {{"from", wording.time(*happened->from)},
                      {"until", same_day ? wording.time(*happened->until) : wording.day_and_time(*happened->until)}});
}

view::Item item_view(const Wording& wording, const usecase::Item& item) {
  view::Item shown;
  shown.id = base::to_text(item.id);
  shown.version = std::to_string(item.version);
  shown.title = item.title;
  shown.text = item.text.value_or("");
  shown.released = wording.say("item_released", {{"moment", wording.day_and_time(item.published_at)}});
  shown.from_citizens = item.origin == domain::Origin::citizens;
  shown.is_new = wording.now() - item.published_at < new_for;
  shown.when = when_text(wording, item.happened);
  if (item.closes_at) {
    shown.closes = wording.say("question_closes", {{"moment", wording.day_and_time(*item.closes_at)}});
  }
  // What has no moment of its own comes last; what was withdrawn keeps a place by the day on which we published it.
  std::optional<base::Time> moment = item.happened ? item.happened->from : std::nullopt;
  if (item.withdrawn) {
    moment = item.published_at;
    shown.is_standing = false;
    view::Withdrawn gone;
    gone.notice = wording.say(reason_key(item.withdrawn->reason_code));
    gone.at = wording.say("item_withdrawn", {{"moment", wording.day_and_time(item.withdrawn->at)}});
    shown.withdrawn = gone;
  }
  shown.order = moment ? base::to_rfc3339(*moment) : "9999-" + base::to_rfc3339(item.published_at);
  if (moment) {
    shown.day_key = day_key(*moment);
    shown.day = wording.day(*moment);
  } else {
    shown.day = wording.say("item_undated");
  }
  return shown;
}

/// Sorts the timeline and leaves a day's heading with the first item of that day only. A timeline in which nothing has
/// a moment needs no headings.
void arrange_by_day(std::vector<view::Item>& facts) {
  std::stable_sort(facts.begin(), facts.end(),
                   [](const view::Item& left, const view::Item& right) { return left.order < right.order; });
  const bool any_dated =
      std::any_of(facts.begin(), facts.end(), [](const auto& fact) { return !fact.day_key.empty(); });
  std::optional<std::string> day;
  for (auto& fact : facts) {
    const bool begins = any_dated && day != fact.day_key;
    day = fact.day_key;
    if (!begins) {
      fact.day.reset();
    }
  }
}

void add_item(view::Dossier& page, const Wording& wording, const usecase::Item& item) {
  view::Item shown = item_view(wording, item);
  switch (item.kind) {
    case ReleaseKind::dossier_text:
      // Newest first: an older text that still stands does not replace a newer one.
      if (item.withdrawn || !page.lead.empty()) break;
      page.title = item.title.value_or(std::string());
      page.lead = item.text.value_or(std::string());
      break;
    case ReleaseKind::question:
      if (!item.closes_at || *item.closes_at > wording.now() || item.withdrawn) {
        if (page.is_open && !item.withdrawn) {
          shown.answer = page.form_path + "?soort=answer&vraag=" + shown.id;
        }
        page.questions.push_back(std::move(shown));
      }
      break;
    case ReleaseKind::fact:
      page.facts.push_back(std::move(shown));
      break;
    case ReleaseKind::scenario:
      page.scenarios.push_back(std::move(shown));
      break;
    case ReleaseKind::cluster_reply:
    case ReleaseKind::notice:
      page.messages.push_back(std::move(shown));
      break;
  }
}

base::Time last_change(const usecase::DossierSnapshot& snapshot) {
  base::Time last{};
  for (const auto& item : snapshot.items) {
    last = std::max(last, item.withdrawn ? item.withdrawn->at : item.published_at);
  }
  return last;
}

/// `%` stands where the script puts a moment.
view::Say sentences_for_script(const Wording& wording) {
  const MessageArgument moment{"moment", std::string("%")};
  view::Say say;
  say.released = wording.say("item_released", {moment});
  say.closes = wording.say("question_closes", {moment});
  say.withdrawn = wording.say("item_withdrawn", {moment});
  say.updated = wording.say("live_updated", {moment});
  say.published = wording.say("live_published", {moment});
  say.gone = wording.say("live_gone", {moment});
  say.offline = wording.say("live_offline", {moment});
  say.undated = wording.say("item_undated");
  return say;
}

/// Every place that an event can fill, empty.
view::Item blank_item(const view::Dossier& page) {
  view::Item blank;
  blank.title = "";
  blank.closes = "";
  blank.day = "";
  blank.from_citizens = true;
  blank.is_new = true;
  if (page.is_open) {
    blank.answer = page.form_path + "?soort=answer&vraag=";
  }
  return blank;
}

view::DossierCard card_of(const Wording& wording, const usecase::DossierSummary& summary) {
  view::DossierCard card;
  card.path = dossier_path(wording, summary.dossier);
  card.title = summary.title;
  card.lead = summary.lead;
  card.unit = summary.unit;
  card.questions = wording.say("list_questions", {{"count", std::int64_t{summary.open_questions}}});
  card.updated = wording.say("list_updated", {{"day", wording.day(summary.updated_on)}});
  card.is_cold = summary.mode == usecase::DossierMode::cold;
  card.is_live = summary.state == PublicDossierState::live && !card.is_cold;
  card.is_paused = summary.state == PublicDossierState::paused;
  return card;
}

}  // namespace

std::string dossier_path(const Wording& wording, std::string_view slug) {
  return wording.link("/dossiers/" + std::string(slug));
}

std::string form_path(const Wording& wording, std::string_view slug) {
  return dossier_path(wording, slug) + "/bijdragen";
}

std::string dossier_title(const usecase::DossierSnapshot& snapshot) {
  for (const auto& item : snapshot.items) {
    if (item.kind == ReleaseKind::dossier_text && item.title) {
      return *item.title;
    }
  }
  return snapshot.dossier;
}

view::DossierList dossier_list_view(const Wording& wording, const usecase::DossierList& list) {
  view::DossierList page;
  page.shell.title = wording.say("list_title");
  page.shell.other_path = link_to(other_than(wording.language()), "/");
  page.shell.at_dossiers = true;
  page.shell.hidden = true;
  for (const auto& summary : list.dossiers) {
    (summary.state == PublicDossierState::closed ? page.closed : page.open).push_back(card_of(wording, summary));
  }
  page.has_closed = !page.closed.empty();
  return page;
}

view::Dossier dossier_view(const Wording& wording, const usecase::DossierSnapshot& snapshot) {
  view::Dossier page;
  page.slug = snapshot.dossier;
  page.sequence = std::to_string(snapshot.sequence);
  page.title = snapshot.dossier;
  page.unit = snapshot.unit;
  page.form_path = form_path(wording, snapshot.dossier);
  page.is_open = snapshot.state == PublicDossierState::live;
  page.is_live = page.is_open;
  page.is_paused = snapshot.state == PublicDossierState::paused;
  page.is_closed = snapshot.state == PublicDossierState::closed;
  page.is_cold = snapshot.mode == usecase::DossierMode::cold;
  page.updated = wording.say("live_updated", {{"moment", wording.day_and_time(last_change(snapshot))}});
  for (const auto& item : snapshot.items) {
    add_item(page, wording, item);
  }
  arrange_by_day(page.facts);
  page.has_questions = !page.questions.empty();
  page.has_messages = !page.messages.empty();
  page.has_facts = !page.facts.empty();
  page.has_scenarios = !page.scenarios.empty();
  page.blank.push_back(blank_item(page));
  page.say = sentences_for_script(wording);
  page.shell.title = page.title;
  page.shell.other_path = link_to(other_than(wording.language()), "/dossiers/" + snapshot.dossier);
  page.shell.at_dossiers = true;
  page.shell.hidden = true;
  page.shell.follows = true;
  return page;
}

}  // namespace tgo::site
