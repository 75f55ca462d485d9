// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The cast of the database tests.
#include "store/world.hpp"

#include "base/ids.hpp"
#include "store/private_cluster.hpp"

#include <utility>

namespace tgo::test {

As::As(const std::string& role, std::string token, const std::string& database)
    : connection_(std::make_unique<pqxx::connection>(
          PrivateCluster::get().conninfo(role, database.empty() ? database_name() : database))),
      token_(std::move(token)) {}

pqxx::result As::run(const std::string& statement) {
  pqxx::work transaction(*connection_);
  if (!token_.empty()) transaction.exec("select set_config('tgo.session', " + literal(token_) + ", true)");
  pqxx::result rows = transaction.exec(statement);
  transaction.commit();
  return rows;
}

std::string As::one(const std::string& statement) {
  const pqxx::result rows = run(statement);
  return rows.empty() || rows[0][0].is_null() ? std::string() : std::string(rows[0][0].c_str());
}

std::string As::refusal(const std::string& statement) {
  try {
    run(statement);
    return {};
  } catch (const pqxx::insufficient_privilege&) {
    return "42501";  // libpqxx 6.4 leaves the SQLSTATE of some types empty
  } catch (const pqxx::sql_error& error) {
    return error.sqlstate().empty() ? "refused" : error.sqlstate();
  }
}

std::string literal(const std::string& text) {
  std::string written = "'";
  for (const char c : text) {
    written += c;
    if (c == '\'') written += c;
  }
  return written + "'";
}

std::string new_id() { return base::to_text(base::random_uuid()); }

std::string connection_as(const std::string& role) { return PrivateCluster::get().conninfo(role, database_name()); }

const std::string& database_name() {
  static const std::string name = [] {
    PrivateCluster::get().create_database("tgo_test");
    return std::string("tgo_test");
  }();
  return name;
}

namespace {

As owner() { return As("postgres"); }

Colleague person_of(const std::string& unit) {
  Colleague person{new_id(), new_id()};
  owner().run("insert into account.staff (id, login, name, unit, password_hash) values (" + literal(person.id) + ", " +
              literal("p" + person.id) + ", 'Iemand', " + literal(unit) + ", '$argon2id$none')");
  As("tgo_signin")
      .run("select account.open_session(" + literal(person.id) + ", sha256(" + literal(person.token) +
           "), sha256('csrf'), " + "now() + interval '1 hour')");
  return person;
}

std::string new_unit() {
  const std::string unit = new_id();
  owner().run("insert into account.unit (id, slug, name) values (" + literal(unit) + ", " + literal(unit) +
              ", 'Elzerveen')");
  return unit;
}

}  // namespace

World::World() : unit_(new_unit()), dossier_(new_id()), slug_("d-" + dossier_) {
  const std::string leader = person_of(unit_).id;
  owner().run(
      "insert into investigation.dossier (id, unit, slug, working_title, kind, mode, state, purpose, "
      "purpose_recorded_at, "
      "authorised_by, authorised_at, opened_at) values (" +
      literal(dossier_) + ", " + literal(unit_) + ", " + literal(slug_) +
      ", 'Werktitel', 'missing_person', 'live', 'live', " + "'Opsporing', now(), " + literal(leader) +
      ", now(), now())");
}

Colleague World::colleague(const std::vector<std::string>& roles, bool with_purpose) {
  const Colleague person = person_of(unit_);
  for (const std::string& role : roles) {
    owner().run("insert into account.dossier_role (staff, dossier_id, role) values (" + literal(person.id) + ", " +
                literal(dossier_) + ", " + literal(role) + ")");
  }
  if (with_purpose) {
    As("tgo_staff", person.token).run("select account.record_purpose(" + literal(dossier_) + ", 'onderzoek')");
  }
  return person;
}

Colleague World::stranger(const std::string& role) {
  const std::string unit = new_unit();
  const Colleague person = person_of(unit);
  owner().run("insert into account.unit_role (staff, unit, role) values (" + literal(person.id) + ", " + literal(unit) +
              ", " + literal(role) + ")");
  return person;
}

std::string World::submit_call(const std::string& key, const std::string& text, bool wait) const {
  return "select n, outcome, seq from intake.submit(array[" + literal(dossier_) +
         "::uuid], array[gen_random_uuid()], " + "array['tip'], array['nl'], array[" + literal(text) +
         "], array[null::text], array[null::float8], " +
         "array[null::float8], array[null::int], array[null::text], array[null::timestamptz], "
         "array[null::timestamptz], " +
         "array[null::text], array[null::uuid], array[sha256(" + literal(key) + ")], array[sha256(convert_to(" +
         literal(text) + ", 'UTF8'))], array[sha256(" + literal("receipt of " + key) + ")], array[null::bigint], " +
         (wait ? "true" : "false") + ")";
}

long World::contribute(const std::string& text) {
  return As("tgo_intake").run(submit_call(new_id(), text))[0][2].as<long>();
}

std::string World::propose_call(const std::string& release, const std::string& text, const std::string& audience,
                                const std::string& command) const {
  return "select investigation.propose(" + literal(command.empty() ? new_id() : command) + ", " + literal(release) +
         ", " + literal(dossier_) + ", 'fact', " + literal(audience) + ", 'Titel', " + literal(text) +
         ", null, null, null, null, 'team', 'In verhouding', current_date + 30, '{}')";
}

std::string World::publish(const Colleague& author, const Colleague& approver, const std::string& text,
                           const std::string& audience) {
  const std::string release = new_id();
  As("tgo_staff", author.token).run(propose_call(release, text, audience));
  As second("tgo_staff", approver.token);
  second.run(approve_call(release));
  second.run(publish_call(release));
  return release;
}

std::string approve_call(const std::string& release) {
  return "select investigation.approve(v.release_id, v.version, v.content_hash) from investigation.release_version v "
         "where v.release_id = " +
         literal(release) + " order by v.version desc limit 1";
}

std::string publish_call(const std::string& release) {
  return "select publication.publish(r.id, r.version) from investigation.release r where r.id = " + literal(release);
}

std::string revise_call(const std::string& release, int version, const std::string& text) {
  return "select investigation.revise(" + literal(release) + ", " + std::to_string(version) + ", 'Titel', " +
         literal(text) + ", null, null, null, null, 'team')";
}

}  // namespace tgo::test
