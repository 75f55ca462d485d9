// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/contribution_batch.hpp"

#include "store/enumerators.hpp"

#include <stdexcept>

namespace tgo::store {
namespace {

using usecase::StoredContribution;
using Element = BinaryArray::Element;

/// The columns of a batch, in the order of the function's parameters.
struct Columns {
  BinaryArray dossier{Element::uuid};
  BinaryArray id{Element::uuid};
  BinaryArray kind{Element::text};
  BinaryArray language{Element::text};
  BinaryArray text{Element::text};
  BinaryArray place_words{Element::text};
  BinaryArray latitude{Element::real};
  BinaryArray longitude{Element::real};
  BinaryArray radius_m{Element::integer};
  BinaryArray happened_words{Element::text};
  BinaryArray happened_from{Element::timestamp};
  BinaryArray happened_until{Element::timestamp};
  BinaryArray channel{Element::text};
  BinaryArray question{Element::uuid};
  BinaryArray sender_key{Element::bytes};
  BinaryArray content_hash{Element::bytes};
  BinaryArray receipt{Element::bytes};
  BinaryArray stamp_rendered{Element::bigint};

  void add(const StoredContribution& contribution);
  Parameters finish() &&;
};

void Columns::add(const StoredContribution& contribution) {
  const domain::ContributionContent& content = contribution.content;
  const domain::Place place = content.place.value_or(domain::Place());
  const domain::Happened happened = content.happened.value_or(domain::Happened());
  dossier.add_uuid(contribution.dossier);
  id.add_uuid(contribution.id);
  kind.add_bytes(name_of(content.kind));
  language.add_bytes(name_of(content.language));
  text.add_bytes(content.text);
  place_words.add_text(place.words);
  latitude.add_real(place.point ? std::optional(place.point->latitude) : std::nullopt);
  longitude.add_real(place.point ? std::optional(place.point->longitude) : std::nullopt);
  radius_m.add_integer(place.radius_m);
  happened_words.add_text(happened.words);
  happened_from.add_timestamp(happened.from);
  happened_until.add_timestamp(happened.until);
  channel.add_text(content.channel);
  question.add_uuid(content.question);
  sender_key.add_bytes(base::as_text(contribution.sender_key));
  content_hash.add_bytes(base::as_text(contribution.content_hash));
  receipt.add_bytes(base::as_text(contribution.receipt));
  contribution.stamp_rendered ? stamp_rendered.add_bigint(*contribution.stamp_rendered) : stamp_rendered.add_null();
}

Parameters Columns::finish() && {
  Parameters parameters;
  // The first says whether to wait for a dossier that somebody holds: one busy dossier must not delay the others.
  parameters.flag(false);
  for (BinaryArray* column :
       {&dossier, &id, &kind, &language, &text, &place_words, &latitude, &longitude, &radius_m, &happened_words,
        &happened_from, &happened_until, &channel, &question, &sender_key, &content_hash, &receipt, &stamp_rendered}) {
    parameters.array(std::move(*column));
  }
  return parameters;
}

constexpr std::string_view statement =
    "select n, outcome from intake.submit($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], "
    "$8::double precision[], $9::double precision[], $10::int[], $11::text[], $12::timestamptz[], $13::timestamptz[], "
    "$14::text[], $15::uuid[], $16::bytea[], $17::bytea[], $18::bytea[], $19::bigint[], $1::boolean)";

}  // namespace

std::vector<RowOutcome> submit_batch(Transaction& transaction,
                                     std::span<const StoredContribution* const> contributions) {
  Columns columns;
  for (const StoredContribution* contribution : contributions) columns.add(*contribution);
  const Rows rows = transaction.exec(statement, std::move(columns).finish());
  if (rows.size() != contributions.size()) throw std::logic_error("intake.submit left a contribution unanswered");
  std::vector<RowOutcome> outcomes(contributions.size(), RowOutcome::busy);
  for (const Row row : rows) {
    outcomes.at(static_cast<std::size_t>(row.number("n") - 1)) = static_cast<RowOutcome>(row.number("outcome"));
  }
  return outcomes;
}

std::size_t approximate_bytes(const StoredContribution& contribution) {
  return sizeof contribution + contribution.content.text.capacity();
}

}  // namespace tgo::store
