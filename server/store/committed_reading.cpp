// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/committed_reading.hpp"

#include "base/limits.hpp"
#include "base/log.hpp"
#include "store/database_error.hpp"
#include "store/enumerators.hpp"
#include "store/reading.hpp"

namespace tgo::store {
namespace {

using domain::Audience;
using usecase::CommittedEvent;
using usecase::CommittedPublicEvent;
using usecase::CommittedTeamEvent;

bool is_of_team(std::string_view stream) { return stream == "intake" || stream == "team"; }

/// `{…,…}` of the ids of the items in these events.
std::string item_ids(const Rows& rows) {
  std::string list = "{";
  for (const Row row : rows) {
    if (row.is_null("item_id")) continue;
    if (list.size() > 1) list += ',';
    list += row.view("item_id");
  }
  return list + '}';
}

/// What an audience may know of a dossier and some of its items, now.
struct Shown {
  std::optional<usecase::PublicDossierState> state;
  std::map<base::Uuid, usecase::Item> items;
};

Shown read_shown(Connection& connection, Audience audience, const base::Uuid& dossier, const Rows& events) {
  Transaction transaction = connection.begin();
  Shown shown;
  const Rows dossiers =
      transaction.exec("select d.state from publication.dossier d where d.audience = $1 and d.dossier_id = $2::uuid",
                       Parameters().text(name_of(audience)).uuid(dossier));
  if (!dossiers.empty()) shown.state = read_enum<usecase::PublicDossierState>(dossiers.only(), "state");
  const Rows items = transaction.exec(
      std::string("select ") + item_columns +
          " from publication.item i where i.audience = $1 and i.dossier_id = $2::uuid and i.id = any($3::uuid[])",
      Parameters().text(name_of(audience)).uuid(dossier).text(item_ids(events)));
  for (const Row row : items) {
    usecase::Item item = read_item(row);
    shown.items.emplace(item.id, std::move(item));
  }
  return shown;
}

}  // namespace

CommittedReading::CommittedReading(const DatabaseSettings& settings)
    : feed_(connection_string(settings, "tgo_feed")),
      audiences_{Reconnection(connection_string(settings, "tgo_trained", Moment::whole_transaction)),
                 Reconnection(connection_string(settings, "tgo_registered", Moment::whole_transaction)),
                 Reconnection(connection_string(settings, "tgo_public", Moment::whole_transaction))} {}

Connection& CommittedReading::listening() {
  if (!feed_.is_connected()) listens_ = false;
  Connection& connection = feed_.get();
  if (!listens_) {
    std::string channel;
    {
      Transaction transaction = connection.begin();
      channel = transaction.exec("select feed.channel() as channel").only().text("channel");
      transaction.commit();
    }
    connection.listen(channel);
    listens_ = true;
  }
  return connection;
}

bool CommittedReading::read(std::vector<CommittedEvent>& events) {
  // Listening comes before reading, so that what is committed in between rings.
  Connection& connection = listening();
  Transaction transaction = connection.begin();
  // Kept apart until all is read: a failure half-way must not count events as read that nobody got.
  std::map<Stream, std::int64_t> reached;
  bool more = false;
  const Rows heads = transaction.exec("select dossier_id, stream, last_seq from feed.head order by dossier_id, stream");
  for (const Row row : heads) {
    const Stream stream(row.uuid("dossier_id"), row.text("stream"));
    const std::int64_t last = row.number("last_seq");
    // A stream that appears later began after the feed did.
    const std::int64_t known = known_.try_emplace(stream, first_ ? last : 0).first->second;
    if (last <= known) continue;
    reached[stream] = read_stream_safely(transaction, stream, known, last, events);
    if (reached[stream] < last) more = true;
    if (events.size() >= base::limits::feed_batch_max) {
      more = true;
      break;
    }
  }
  for (const auto& [stream, number] : reached) known_[stream] = number;
  first_ = false;
  return more;
}

std::int64_t CommittedReading::read_stream_safely(Transaction& transaction, const Stream& stream, std::int64_t after,
                                                  std::int64_t last, std::vector<CommittedEvent>& events) {
  const std::size_t before = events.size();
  try {
    return read_stream(transaction, stream, after, events);
  } catch (const DatabaseError&) {
    throw;
  } catch (...) {
    // An event that this binary cannot read (a newer one wrote it) must not silence the other streams. Those who
    // follow this one notice the missing numbers and read them again.
    base::log_failure("event_feed_stream", std::current_exception());
    events.resize(before);
    return last;
  }
}

std::int64_t CommittedReading::read_stream(Transaction& transaction, const Stream& stream, std::int64_t after,
                                           std::vector<CommittedEvent>& events) {
  const Rows rows = transaction.exec(R"(
      select e.seq, e.kind, e.item_id, e.contribution_number, e.contribution_kind, e.channel, e.release_id, e.at
      from feed.event e where e.dossier_id = $1::uuid and e.stream = $2 and e.seq > $3::bigint
      order by e.seq limit $4::int)",
                                     Parameters()
                                         .uuid(stream.first)
                                         .text(stream.second)
                                         .number(after)
                                         .number(static_cast<std::int64_t>(base::limits::feed_page_max)));
  if (rows.empty()) return after;
  is_of_team(stream.second) ? read_team_stream(rows, stream, events) : read_public_stream(rows, stream, events);
  return rows[rows.size() - 1].number("seq");
}

void CommittedReading::read_team_stream(const Rows& rows, const Stream& stream, std::vector<CommittedEvent>& events) {
  for (const Row row : rows) {
    CommittedTeamEvent committed;
    committed.dossier = stream.first;
    committed.stream = stream.second;
    committed.event = read_team_event(row);
    events.emplace_back(std::move(committed));
  }
}

void CommittedReading::read_public_stream(const Rows& rows, const Stream& stream, std::vector<CommittedEvent>& events) {
  const auto audience = read_enum<Audience>(stream.second);
  Reconnection& own = audiences_[static_cast<std::size_t>(audience) - static_cast<std::size_t>(Audience::trained)];
  const Shown shown = read_shown(own.get(), audience, stream.first, rows);
  for (const Row row : rows) {
    CommittedPublicEvent committed;
    committed.dossier = stream.first;
    committed.audience = audience;
    committed.event.sequence = row.number("seq");
    committed.event.event = read_enum<usecase::PublicEventKind>(row, "kind");
    committed.event.at = row.time("at");
    if (committed.event.event == usecase::PublicEventKind::dossier_changed) committed.event.state = shown.state;
    if (const auto id = row.maybe_uuid("item_id")) {
      const auto item = shown.items.find(*id);
      if (item != shown.items.end()) committed.event.item = item->second;
    }
    events.emplace_back(std::move(committed));
  }
}

bool CommittedReading::wait_for_bell(std::chrono::milliseconds longest) { return listening().wait_for_bell(longest); }

void CommittedReading::drop_broken() {
  feed_.drop_if_broken();
  for (Reconnection& audience : audiences_) audience.drop_if_broken();
}

}  // namespace tgo::store
