-- SPDX-FileCopyrightText: 2026 TGO.nl contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- The record of what staff did and opened. An entry goes into an inbox in the transaction that it is about (a chain
-- inside every transaction would make them wait for each other); one sealer numbers and chains what has been committed.
-- Until it is sealed, some fifty milliseconds, an entry is in the hands of whoever administers the database;
-- docs/threat-model.md says so.
set local role tgo_owner;

create table audit.inbox (
  id          bigint generated always as identity primary key,
  at          timestamptz not null default clock_timestamp(),
  via         text not null,
  actor       uuid,
  purpose     text,
  action      text not null,
  object_kind text not null,
  object_ref  text,
  dossier_id  uuid,
  details     text
);
comment on table audit.inbox is 'regime=Wpg; retention=log; entries that are committed and wait for the sealer';

create table audit.entry (
  seq          bigint primary key,
  at           timestamptz not null,
  via          text not null,
  actor        uuid,
  purpose      text,
  action       text not null,
  object_kind  text not null,
  object_ref   text,
  dossier_id   uuid,
  details      text,
  salt         bytea,
  details_hash bytea not null,
  leaf_hash    bytea not null,
  constraint salt_goes_with_details check (details is null or salt is not null)
);
comment on table audit.entry is
  'regime=Wpg; retention=log; sealed entries; a destruction blanks details and salt and leaves the hashes, so that '
  'the chain still verifies';
create index entry_by_object on audit.entry (dossier_id, object_kind, object_ref);

create table audit.batch (
  n          bigint primary key,
  first_seq  bigint not null unique,
  last_seq   bigint not null unique,
  chain_hash bytea not null check (octet_length(chain_hash) = 32),
  sealed_at  timestamptz not null default now()
);
comment on table audit.batch is
  'regime=none; retention=log; one link of the chain: the hash over the one before it and the leaves of its entries';

create table audit.head (
  only_one   boolean primary key default true check (only_one),
  n          bigint not null default 0,
  last_seq   bigint not null default 0,
  chain_hash bytea not null default decode(repeat('00', 32), 'hex')
);
comment on table audit.head is
  'regime=none; retention=log; where the chain ends; its lock makes the sealer the only one';
insert into audit.head default values;

create table audit.checkpoint (
  n          bigint primary key references audit.batch,
  last_seq   bigint not null,
  chain_hash bytea not null,
  key_id     text not null,
  signature  bytea not null check (octet_length(signature) = 64),
  at         timestamptz not null default now()
);
comment on table audit.checkpoint is
  'regime=none; retention=log; the end of the chain at a moment, signed (Ed25519) under a key outside the database';

create function audit.append(p_action text, p_object_kind text, p_object_ref text, p_dossier uuid, p_details jsonb) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if p_action !~ '^[a-z_]{3,40}$' or p_object_kind !~ '^[a-z_]{3,40}$' then
    raise exception using errcode = 'TG400', message = 'invalid-input';
  end if;
  insert into audit.inbox (via, actor, purpose, action, object_kind, object_ref, dossier_id, details)
  values (session_user, account.my_staff(),
          (select p.purpose from account.session_purpose p where p.token_hash = account.token_hash() and p.dossier_id = p_dossier),
          p_action, p_object_kind, p_object_ref, p_dossier, p_details::text);
end $$;
comment on function audit.append(text, text, text, uuid, jsonb) is
  'Puts an act on the record: who and why are taken from the session, the database role from the connection. Details '
  'never hold what a citizen wrote.';
grant execute on function audit.append(text, text, text, uuid, jsonb)
  to tgo_staff, tgo_signin, tgo_research, tgo_auditor, tgo_sealer, tgo_indexer, tgo_destroyer;
