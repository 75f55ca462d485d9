// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2

#include "app/fan_out.hpp"

#include "api/live_messages.hpp"

namespace tgo::app {
namespace {

struct Placed {
  live::StreamKey stream;
  live::Sequence sequence = 0;
  bool clears_history = false;
};

struct Place {
  Placed operator()(const usecase::CommittedTeamEvent& committed) const {
    Placed placed;
    placed.stream.dossier = committed.dossier;
    placed.stream.name = committed.stream;
    placed.sequence = committed.event.sequence;
    return placed;
  }
  Placed operator()(const usecase::CommittedPublicEvent& committed) const {
    Placed placed;
    placed.stream.dossier = committed.dossier;
    placed.stream.name = domain::audience_name(committed.audience);
    placed.sequence = committed.event.sequence;
    // What a change or a withdrawal took away must not be replayed from memory.
    placed.clears_history = committed.event.event == usecase::PublicEventKind::item_withdrawn ||
                            committed.event.event == usecase::PublicEventKind::item_changed;
    return placed;
  }
};

}  // namespace

void FanOut::take(std::vector<usecase::CommittedEvent> events) {
  std::vector<live::Publication> batch;
  batch.reserve(events.size());
  for (const usecase::CommittedEvent& event : events) {
    Placed placed = std::visit(Place{}, event);
    live::Publication publication;
    publication.stream = std::move(placed.stream);
    publication.sequence = placed.sequence;
    publication.frame = live::make_text_frame(api::encode_event(event));
    publication.clears_history = placed.clears_history;
    batch.push_back(std::move(publication));
  }
  hub_.publish(std::move(batch));
}

}  // namespace tgo::app
