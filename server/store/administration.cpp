// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2

#include "store/administration.hpp"

#include "store/connection.hpp"

namespace tgo::store {

Administration::Administration(const std::string& conninfo) : connection_(std::make_unique<Connection>(conninfo)) {}
Administration::~Administration() = default;

void Administration::add_unit(const std::string& slug, const std::string& name) {
  Transaction transaction = connection_->begin();
  transaction.exec("insert into account.unit (id, slug, name) values ($1, $2, $3) on conflict (slug) do nothing",
                   Parameters().uuid(base::random_uuid()).text(slug).text(name));
  transaction.commit();
}

bool Administration::add_staff(const StaffAccount& account) {
  Transaction transaction = connection_->begin();
  const Rows rows = transaction.exec(
      "insert into account.staff (id, login, name, unit, password_hash) "
      "select $1, $2, $3, u.id, $5 from account.unit u where u.slug = $4 on conflict (login) do nothing returning id",
      Parameters()
          .uuid(base::random_uuid())
          .text(account.login)
          .text(account.name)
          .text(account.unit)
          .text(account.password_hash));
  transaction.commit();
  return !rows.empty();
}

bool Administration::disable_staff(const std::string& login) {
  Transaction transaction = connection_->begin();
  const Rows rows = transaction.exec(
      "update account.staff set disabled_at = coalesce(disabled_at, now()) "
      "where login = $1 returning id",
      Parameters().text(login));
  transaction.commit();
  return !rows.empty();
}

bool Administration::add_dossier_role(const std::string& login, const std::string& dossier, const std::string& role) {
  Transaction transaction = connection_->begin();
  const Rows found = transaction.exec(
      "select s.id as staff, d.id as dossier from account.staff s, investigation.dossier d, account.role r "
      "where s.login = $1 and d.slug = $2 and r.name = $3",
      Parameters().text(login).text(dossier).text(role));
  if (found.empty()) return false;
  transaction.exec(
      "insert into account.dossier_role (staff, dossier_id, role) values ($1, $2, $3) "
      "on conflict do nothing",
      Parameters().uuid(found.only().uuid("staff")).uuid(found.only().uuid("dossier")).text(role));
  transaction.commit();
  return true;
}

bool Administration::add_system_role(const std::string& login, const std::string& role) {
  Transaction transaction = connection_->begin();
  const Rows found = transaction.exec("select id from account.staff where login = $1", Parameters().text(login));
  if (found.empty()) return false;
  transaction.exec("insert into account.system_role (staff, role) values ($1, $2) on conflict do nothing",
                   Parameters().uuid(found.only().uuid("id")).text(role));
  transaction.commit();
  return true;
}

bool Administration::has_dossier(const std::string& slug) { return last_contribution(slug).has_value(); }

void Administration::add_dossier(const NewDossier& dossier) {
  Transaction transaction = connection_->begin();
  transaction.exec(
      "insert into investigation.dossier (id, unit, slug, working_title, kind, mode, state, purpose, "
      "purpose_recorded_at, authorised_by, authorised_at, opened_at, created_at) "
      "select $1, u.id, $2, $3, $4, $5, 'live', $6, $9, s.id, $9, $9, $9 from account.unit u, account.staff s "
      "where u.slug = $7 and s.login = $8",
      Parameters()
          .uuid(base::random_uuid())
          .text(dossier.slug)
          .text(dossier.working_title)
          .text(dossier.kind)
          .text(dossier.mode)
          .text(dossier.purpose)
          .text(dossier.unit)
          .text(dossier.authorised_by)
          .time(dossier.opened_at));
  transaction.commit();
}

std::optional<std::int64_t> Administration::last_contribution(const std::string& slug) {
  Transaction transaction = connection_->begin();
  const Rows found = transaction.exec(
      "select h.last_seq from intake.head h join investigation.dossier d on d.id = h.dossier_id where d.slug = $1",
      Parameters().text(slug));
  if (found.empty()) return {};
  return found.only().number("last_seq");
}

bool Administration::is_private_cluster() {
  Transaction transaction = connection_->begin();
  return transaction.exec("select current_setting('cluster_name') as name").only().text("name") == "tgo-private";
}

void Administration::date_back(base::Time loaded_at, base::Time happened_at) {
  Transaction transaction = connection_->begin();
  // Triggers guard what never changes; a made-up past in an empty private cluster is the one exception.
  transaction.exec("set local session_replication_role = replica");
  const Parameters times = Parameters().time(happened_at).time(loaded_at);
  for (const char* statement : {
           "update intake.contribution set received_at = date_trunc('minute', $1::timestamptz) "
           "where received_at >= date_trunc('minute', $2::timestamptz)",
           "update intake.event set at = date_trunc('minute', $1::timestamptz) "
           "where at >= date_trunc('minute', $2::timestamptz)",
           "update intake.message set at = date_trunc('minute', $1::timestamptz) "
           "where at >= date_trunc('minute', $2::timestamptz)",
           "update investigation.triage set updated_at = $1 where updated_at >= $2",
           "update investigation.event set at = $1 where at >= $2",
           "update investigation.release set proposed_at = $1 where proposed_at >= $2",
           "update investigation.release set updated_at = $1 where updated_at >= $2",
           "update investigation.release set withdrawn_at = $1 where withdrawn_at >= $2",
           "update investigation.release_version set at = $1 where at >= $2",
           "update investigation.release_approval set at = $1 where at >= $2",
           "update publication.event set at = $1 where at >= $2",
           "update publication.item set published_at = $1 where published_at >= $2",
           "update publication.item set changed_at = $1 where changed_at >= $2",
           "update publication.item set withdrawn_at = $1 where withdrawn_at >= $2",
       }) {
    transaction.exec(statement, times);
  }
  transaction.commit();
}

}  // namespace tgo::store
