-- SPDX-FileCopyrightText: 2026 TGO.nl contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- What has been released, for each audience apart: an audience's role reads its own rows and nothing else in this
-- database. Rows hold new content that two people made; a withdrawn item has no text left in any of them.
set local role tgo_owner;

create table publication.audience (
  name text primary key,
  rank smallint not null unique
);
comment on table publication.audience is
  'regime=none; retention=reference; the audiences in the order of how many they reach; streams are locked in it';
insert into publication.audience (name, rank) values ('trained', 1), ('registered', 2), ('public', 3);

-- A release for the public is also seen by the registered and the trained: each has its own row in its own stream.
create function publication.reached_by(p_audience text) returns setof text
language sql stable strict security definer set search_path = pg_catalog, pg_temp
as $$
  select a.name from publication.audience a where a.rank <= (select w.rank from publication.audience w where w.name = p_audience)
  order by a.rank
$$;

create table publication.withdrawal_reason (
  code      text primary key check (code ~ '^[a-z_]{3,40}$'),
  notice_nl text not null,
  notice_en text not null
);
comment on table publication.withdrawal_reason is
  'regime=none; retention=reference; the fixed wordings of a withdrawal: one person may take a thing away at once, so '
  'nothing new is said';
insert into publication.withdrawal_reason (code, notice_nl, notice_en)
values
  ('incorrect', 'Dit bericht klopte niet en is ingetrokken.', 'This message was not correct and has been withdrawn.'),
  ('outdated', 'Dit bericht is niet meer actueel en is ingetrokken.', 'This message is out of date and has been withdrawn.'),
  ('privacy', 'Dit bericht is ingetrokken om iemand te beschermen.', 'This message has been withdrawn to protect a person.'),
  ('investigation', 'Dit bericht is ingetrokken in het belang van het onderzoek.', 'This message has been withdrawn in the interest of the investigation.'),
  ('expired', 'De termijn van dit bericht is verlopen.', 'The term of this message has ended.');

create table publication.dossier (
  dossier_id uuid not null,
  audience   text not null references publication.audience,
  slug       text not null,
  unit       text not null,
  mode       text not null check (mode in ('live', 'cold')),
  state      text not null check (state in ('live', 'paused', 'closed')),
  accepts    boolean not null,
  primary key (dossier_id, audience),
  unique (audience, slug)
);
comment on table publication.dossier is
  'regime=none; retention=publication; a dossier as an audience may know it; its title and lead are its dossier_text '
  'item';

create table publication.stream (
  dossier_id uuid not null,
  audience   text not null references publication.audience,
  last_seq   bigint not null default 0,
  primary key (dossier_id, audience)
) with (fillfactor = 20);
comment on table publication.stream is
  'regime=none; retention=publication; the counter of one audience''s stream; its number is the version of the page';

create table publication.item (
  audience       text not null references publication.audience,
  id             uuid not null,
  dossier_id     uuid not null,
  kind           text not null check (kind in ('dossier_text', 'question', 'fact', 'cluster_reply', 'notice', 'scenario')),
  version        int not null,
  title          text,
  body           text,
  happened_words text,
  happened_from  timestamptz,
  happened_until timestamptz,
  origin         text not null check (origin in ('team', 'citizens')),
  published_at   timestamptz not null,
  changed_at     timestamptz not null,
  closes_at      timestamptz,
  withdrawn_at   timestamptz,
  reason_code    text references publication.withdrawal_reason,
  primary key (audience, id),
  constraint withdrawn_has_no_text check (
    case when withdrawn_at is null then body is not null and reason_code is null
         else reason_code is not null
              and num_nonnulls(title, body, happened_words, happened_from, happened_until, closes_at) = 0 end)
);
comment on table publication.item is
  'regime=Wpg; retention=publication; a released item as one audience sees it now; a withdrawn one keeps its reason '
  'only';
create index item_by_dossier on publication.item (dossier_id, audience, published_at);

create table publication.event (
  dossier_id uuid not null,
  audience   text not null references publication.audience,
  seq        bigint not null,
  kind       text not null check (kind in ('item_published', 'item_changed', 'item_withdrawn', 'dossier_changed')),
  item_id    uuid,
  at         timestamptz not null default now(),
  primary key (dossier_id, audience, seq)
);
comment on table publication.event is
  'regime=none; retention=publication; one audience''s stream, numbered without holes; ids only, so that a withdrawn '
  'item replays as a tombstone';

do $$
declare
  walled text;
begin
  foreach walled in array array['dossier', 'stream', 'item', 'event'] loop
    execute format('alter table publication.%I enable row level security', walled);
    execute format('alter table publication.%I force row level security', walled);
    execute format('create policy owner on publication.%I to tgo_owner using (true) with check (true)', walled);
    execute format('create policy for_public on publication.%I for select to tgo_public using (audience = ''public'')', walled);
    execute format('create policy for_registered on publication.%I for select to tgo_registered using (audience = ''registered'')', walled);
    execute format('create policy for_trained on publication.%I for select to tgo_trained using (audience = ''trained'')', walled);
    execute format('create policy for_member on publication.%I for select to tgo_staff '
                   'using (dossier_id = any((select account.my_dossiers())::uuid[]))', walled);
    execute format('grant select on publication.%I to tgo_public, tgo_staff', walled);
  end loop;
end $$;
grant select on publication.audience, publication.withdrawal_reason to tgo_public, tgo_staff;

-- Numbers one event in one stream, under the lock of its counter. Callers that write to several take them in order of
-- rank.
create function publication.number_event(p_dossier uuid, p_audience text, p_kind text, p_item uuid) returns bigint
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  numbered bigint;
begin
  update publication.stream s set last_seq = s.last_seq + 1
  where s.dossier_id = p_dossier and s.audience = p_audience returning s.last_seq into strict numbered;
  insert into publication.event (dossier_id, audience, seq, kind, item_id) values (p_dossier, p_audience, numbered, p_kind, p_item);
  perform feed.ring();
  return numbered;
end $$;
