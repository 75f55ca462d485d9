-- SPDX-FileCopyrightText: 2026 TGO.nl contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- Who works here: units, staff, the roles they hold, their sessions. Passwords are Argon2id strings made by the server;
-- tokens are kept as SHA-256 only. No citizen is in this schema.
set local role tgo_owner;

create table account.unit (
  id   uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9-]{1,64}$'),
  name text not null check (char_length(name) between 1 and 120)
);
comment on table account.unit is
  'regime=none; retention=account; a police unit; every dossier and every member of staff belongs to one';

create table account.staff (
  id            uuid primary key,
  login         text not null unique check (login ~ '^[a-z0-9._-]{1,64}$'),
  name          text not null check (char_length(name) between 1 and 120),
  unit          uuid not null references account.unit,
  password_hash text not null check (password_hash like '$argon2id$%'),
  created_at    timestamptz not null default now(),
  disabled_at   timestamptz
);
comment on table account.staff is
  'regime=AVG; retention=account; a person who works for a unit; never deleted while the log names them';
create index staff_by_unit on account.staff (unit);

create table account.role (
  name text primary key check (name ~ '^[a-z_]{3,40}$')
);
comment on table account.role is 'regime=none; retention=reference; the roles that are held on a dossier or a unit';

create table account.role_right (
  role    text not null references account.role,
  "right" text not null check ("right" in ('contribution.read', 'contribution.decide', 'contribution.reply', 'release.propose',
                                           'release.approve', 'release.withdraw', 'dossier.steer', 'research.read')),
  primary key (role, "right")
);
comment on table account.role_right is
  'regime=none; retention=reference; the permission matrix: what a role may do; what is not listed is refused';

create table account.system_role (
  staff uuid not null references account.staff,
  role  text not null check (role in ('admin', 'dpo', 'auditor')),
  primary key (staff, role)
);
comment on table account.system_role is
  'regime=AVG; retention=account; the roles held on the whole system; none of them opens the content of a dossier';

create table account.unit_role (
  staff uuid not null references account.staff,
  unit  uuid not null references account.unit,
  role  text not null references account.role,
  primary key (staff, unit, role)
);
comment on table account.unit_role is 'regime=AVG; retention=account; a role held on all dossiers of a unit';

create table account.dossier_role (
  staff      uuid not null references account.staff,
  dossier_id uuid not null,
  role       text not null references account.role,
  primary key (staff, dossier_id, role)
);
comment on table account.dossier_role is 'regime=AVG; retention=account; a role held on one dossier';

create table account.session (
  token_hash   bytea primary key check (octet_length(token_hash) = 32),
  staff        uuid not null references account.staff,
  csrf_hash    bytea not null check (octet_length(csrf_hash) = 32),
  created_at   timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at   timestamptz not null,
  revoked_at   timestamptz
);
comment on table account.session is
  'regime=AVG; retention=session; a signed-in member of staff; the token itself is known to their browser only';
create index session_by_staff on account.session (staff);

create table account.live_ticket (
  ticket_hash bytea primary key check (octet_length(ticket_hash) = 32),
  token_hash  bytea not null references account.session on delete cascade,
  expires_at  timestamptz not null
);
comment on table account.live_ticket is
  'regime=AVG; retention=session; opens one WebSocket for a session, once, within 30 seconds';

create table account.session_purpose (
  token_hash bytea not null references account.session on delete cascade,
  dossier_id uuid not null,
  purpose    text not null check (char_length(purpose) between 1 and 500),
  at         timestamptz not null default now(),
  primary key (token_hash, dossier_id)
);
comment on table account.session_purpose is
  'regime=Wpg; retention=session; why this session opened this dossier: asked once, repeated in the log';

insert into account.role (name)
values ('detective'), ('moderator'), ('information_coordinator'), ('analyst'), ('team_leader'), ('prosecutor'), ('challenger'),
       ('family_liaison'), ('dossier_officer'), ('researcher'), ('partner'), ('editor'), ('linking_pin'), ('table_chair');

insert into account.role_right (role, "right")
values ('detective', 'contribution.read'), ('detective', 'contribution.decide'), ('detective', 'contribution.reply'),
       ('detective', 'release.propose'),
       ('moderator', 'contribution.read'), ('moderator', 'contribution.decide'), ('moderator', 'contribution.reply'),
       ('moderator', 'release.propose'), ('moderator', 'release.approve'), ('moderator', 'release.withdraw'),
       ('information_coordinator', 'contribution.read'), ('information_coordinator', 'contribution.decide'),
       ('analyst', 'contribution.read'), ('analyst', 'contribution.decide'),
       ('team_leader', 'contribution.read'), ('team_leader', 'contribution.decide'), ('team_leader', 'contribution.reply'),
       ('team_leader', 'release.propose'), ('team_leader', 'release.approve'), ('team_leader', 'release.withdraw'),
       ('team_leader', 'dossier.steer'),
       ('prosecutor', 'contribution.read'), ('prosecutor', 'release.approve'), ('prosecutor', 'release.withdraw'),
       ('challenger', 'contribution.read'),
       ('dossier_officer', 'contribution.read'), ('dossier_officer', 'contribution.reply'),
       ('dossier_officer', 'release.propose'), ('dossier_officer', 'release.withdraw'),
       ('researcher', 'research.read');
