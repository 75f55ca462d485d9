// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "unit/site_examples.hpp"

#include "site/site_handler.hpp"
#include "site/spoken_messages.hpp"
#include "site/view/all.hpp"

#include <cstdlib>

namespace tgo::site::examples {
namespace {

using domain::ReleaseKind;

base::Time at(const char* text) { return *base::parse_rfc3339(text); }

usecase::Item item(ReleaseKind kind, const char* title, const char* text, const char* published) {
  static std::uint8_t last = 0;
  usecase::Item made;
  made.id.bytes[15] = ++last;
  made.kind = kind;
  if (*title != '\0') {
    made.title = title;
  }
  made.text = text;
  made.published_at = at(published);
  return made;
}

usecase::Item fact(const char* text, const char* happened, const char* published) {
  usecase::Item made = item(ReleaseKind::fact, "", text, published);
  made.happened.emplace();
  made.happened->from = at(happened);
  return made;
}

usecase::Item question(const char* title, const char* text, const char* closes) {
  usecase::Item made = item(ReleaseKind::question, title, text, "2026-11-21T08:10:00Z");
  made.closes_at = at(closes);
  return made;
}

}  // namespace

base::Time now() { return at("2026-11-22T13:36:00Z"); }

const PageSet& pages() {
  static const PageSet set = [] {
    SiteConstants assets{{"script", "/assets/site.js"},
                         {"form_script", "/assets/form.js"},
                         {"style", "/assets/site.css"},
                         {"font_text", "/assets/fira-sans-400.woff2"},
                         {"font_strong", "/assets/fira-sans-600.woff2"}};
    return PageSet::load<view::All>(TGO_SOURCE_DIR "/server/site", assets, spoken_messages());
  }();
  return set;
}

usecase::DossierList dossier_list() {
  usecase::DossierList list;
  list.dossiers.push_back({"marit", "Vermist: Marit (19) uit Elzerveen",
                           "Marit is vrijdag 20 november om 23.41 uur voor het laatst gezien op station Elzerveen. Zij "
                           "droeg een groene regenjas en een gele muts.",
                           "Elzerveen", usecase::DossierMode::live, usecase::PublicDossierState::live, 3,
                           at("2026-11-22T12:50:00Z")});
  list.dossiers.push_back({"branden-zuiderdiep", "Zeven branden in Zuiderdiep",
                           "In 1997 is zeven keer brand gesticht in schuren en stallen. Nieuwe techniek geeft nieuwe "
                           "vragen.",
                           "Zuiderdiep", usecase::DossierMode::cold, usecase::PublicDossierState::live, 1,
                           at("2026-11-12T09:00:00Z")});
  list.dossiers.push_back({"doorrijder", "Doorrijder Rijksstraatweg",
                           "De route van de auto is vastgesteld. De rechter heeft nog geen uitspraak gedaan.",
                           "Elzerveen", usecase::DossierMode::live, usecase::PublicDossierState::closed, 0,
                           at("2025-10-02T09:00:00Z")});
  return list;
}

usecase::DossierSnapshot marit() {
  usecase::DossierSnapshot snapshot;
  snapshot.dossier = "marit";
  snapshot.unit = "Elzerveen";
  snapshot.sequence = 17;
  snapshot.seen = "17.00112233445566778899aabbccddeeff";
  auto& items = snapshot.items;
  items.push_back(item(ReleaseKind::dossier_text, "Vermist: Marit (19)",
                       "Marit is vrijdag 20 november om 23.41 uur voor het laatst gezien op station Elzerveen. Zij "
                       "droeg een groene regenjas en een gele muts.",
                       "2026-11-21T08:10:00Z"));
  items.push_back(question("Was u vrijdag tussen 22.00 en 01.00 uur op of bij het Jaagpad?",
                           "Ook als u niets bijzonders zag. Dan weten wij wie er nog meer liep of fietste.",
                           "2026-11-24T19:00:00Z"));
  items.push_back(question("Hebt u een camera aan huis of in de auto, vlak bij de Zijpbrug?",
                           "Bewaar de beelden. Kijk zelf niet eerst alles na. Laat ons weten dat u ze hebt.",
                           "2026-11-23T11:00:00Z"));
  items.push_back(item(ReleaseKind::question, "Wat kan er gebeurd zijn tussen de kiosk en de brug?",
                       "Schrijf een verhaal dat klopt met de feiten hieronder. En vertel wat u van mening zou doen "
                       "veranderen.",
                       "2026-11-21T08:10:00Z"));
  items.push_back(
      fact("Ze zet haar fiets in de stalling van station Elzerveen.", "2026-11-20T21:05:00Z", "2026-11-21T08:10:00Z"));
  items.push_back(
      fact("Marit gaat weg van haar werk in de Havenstraat. Ze is op haar fiets: zwart, met een houten "
           "krat voorop.",
           "2026-11-20T20:15:00Z", "2026-11-21T08:10:00Z"));
  items.push_back(fact("Ze koopt water bij de kiosk. Dit is de laatste keer dat iemand haar zeker heeft gezien.",
                       "2026-11-20T22:41:00Z", "2026-11-21T12:30:00Z"));
  items.push_back(fact("Een wandelaar vindt haar fiets bij de Zijpbrug. Het krat zit er niet meer op.",
                       "2026-11-21T06:30:00Z", "2026-11-21T15:00:00Z"));
  usecase::Item gone = item(ReleaseKind::fact, "", "", "2026-11-21T17:20:00Z");
  gone.text.reset();
  gone.withdrawn.emplace();
  gone.withdrawn->at = at("2026-11-22T09:20:00Z");
  items.push_back(gone);
  usecase::Item heard = fact(
      "Twee bijdragen van burgers gaan over een fietser zonder licht op het Jaagpad, rond 0.15 "
      "uur. We weten nog niet of dit Marit was.",
      "2026-11-22T12:50:00Z", "2026-11-22T12:50:00Z");
  heard.origin = domain::Origin::citizens;
  items.push_back(heard);
  items.push_back(item(ReleaseKind::fact, "", "Het water van de Zijp stond die nacht laag.", "2026-11-22T12:00:00Z"));
  items.push_back(item(ReleaseKind::cluster_reply, "Veel van u schreven over de witte bestelbus",
                       "Wij hebben met de bestuurder gesproken. De bus heeft niets met Marit te maken.",
                       "2026-11-22T11:00:00Z"));
  usecase::Item scenario = item(ReleaseKind::scenario, "Ze liep terug om haar krat te zoeken",
                                "Marit fietst over het Jaagpad. Het krat valt eraf bij de sluis.\nZe merkt het pas bij "
                                "de brug, zet haar fiets neer en loopt terug.",
                                "2026-11-22T12:10:00Z");
  scenario.origin = domain::Origin::citizens;
  items.push_back(scenario);
  return snapshot;
}

usecase::DossierSnapshot empty_dossier() {
  usecase::DossierSnapshot snapshot;
  snapshot.dossier = "nieuw";
  snapshot.unit = "Elzerveen";
  snapshot.seen = "0.00112233445566778899aabbccddeeff";
  return snapshot;
}

usecase::FollowUp answered_follow_up() {
  usecase::FollowUp follow_up;
  follow_up.status = domain::PublicStatus::answered;
  follow_up.kind = domain::ContributionKind::observation;
  follow_up.received_on = at("2026-11-22T13:36:00Z");
  follow_up.dossier = "marit";
  follow_up.dossier_title = "Vermist: Marit (19)";
  follow_up.text =
      "Ik liep rond kwart over twaalf met de hond over het Jaagpad, richting de brug. Er kwam een fietser langs zonder "
      "licht, best hard. Ik hoorde iets rammelen, als een los krat. Daarna reed er een auto weg bij de sluis.";
  follow_up.messages.push_back({usecase::MessageFrom::team,
                                "Dank u wel dat u dit zo precies vertelt. We hebben het gelezen.\n\nWij hebben één "
                                "vraag. Welke kant reed de auto op: naar het dorp of naar de snelweg? Weet u het niet "
                                "zeker, zeg dat dan ook.",
                                at("2026-11-22T14:20:00Z")});
  return follow_up;
}

usecase::WeeklyCounts weekly_counts() {
  using domain::ContributionKind;
  usecase::WeeklyCounts counts;
  counts.weeks = {{"marit", "2026-W47", ContributionKind::tip, 102},
                  {"marit", "2026-W47", ContributionKind::observation, 41},
                  {"marit", "2026-W47", ContributionKind::scenario, 34},
                  {"marit", "2026-W46", ContributionKind::answer, 12},
                  {"marit", "2026-W46", ContributionKind::hypothesis, 3}};
  return counts;
}

}  // namespace tgo::site::examples
