-- SPDX-FileCopyrightText: 2026 TGO.nl contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- A release: something that staff wrote and that will reach more than one receipt. Nobody releases alone, and that is a
-- matter of keys, not of code: a person's hand in a lineage is either 'edited' or 'approved' (primary key), every
-- version points at an edited hand and every approval at an approved one (foreign keys over a constant column), and an
-- approval points at the exact content (hash) of a version.
set local role tgo_owner;

create function investigation.content_hash(
  p_release uuid, p_kind text, p_audience text, p_title text, p_body text, p_happened_words text, p_happened_from timestamptz,
  p_happened_until timestamptz, p_closes_at timestamptz, p_origin text) returns bytea
language plpgsql immutable parallel safe set search_path = pg_catalog, pg_temp
as $$
begin
  return sha256(audit.field('tgo.release.1'::text) || audit.field(p_release) || audit.field(p_kind) || audit.field(p_audience)
                || audit.field(p_title) || audit.field(p_body) || audit.field(p_happened_words) || audit.field(p_happened_from)
                || audit.field(p_happened_until) || audit.field(p_closes_at) || audit.field(p_origin));
end $$;
comment on function investigation.content_hash is
  'SHA-256 over the length-prefixed fields (audit.field) in the order of the parameters, after ''tgo.release.1''.';

create table investigation.release (
  id                uuid primary key,
  dossier_id        uuid not null references investigation.dossier,
  lineage           uuid not null,
  kind              text not null check (kind in ('dossier_text', 'question', 'fact', 'cluster_reply', 'notice', 'scenario')),
  audience          text not null references publication.audience,
  state             text not null default 'proposed'
                    check (state in ('draft', 'proposed', 'published', 'rejected', 'withdrawn', 'expired')),
  version           int not null default 1,
  published_version int,
  source_numbers    bigint[] not null default '{}',
  expires_on        date not null,
  proportionality   text not null check (char_length(proportionality) between 1 and 2000),
  command_id        uuid not null unique,
  proposed_by       uuid not null references account.staff,
  proposed_at       timestamptz not null default now(),
  rejected_by       uuid references account.staff,
  rejected_reason   text check (char_length(rejected_reason) between 1 and 2000),
  withdrawn_by      uuid references account.staff,
  withdrawn_at      timestamptz,
  withdrawn_code    text references publication.withdrawal_reason,
  withdrawn_note    text check (char_length(withdrawn_note) between 1 and 2000),
  updated_at        timestamptz not null default now(),
  unique (id, dossier_id, lineage, kind, audience)
);
comment on table investigation.release is
  'regime=Wpg; retention=dossier; a piece of case information on its way to an audience, its term and why it is '
  'proportional';
create index release_by_dossier on investigation.release (dossier_id, state, updated_at);
create index release_by_source on investigation.release using gin (source_numbers);

create table investigation.release_hand (
  lineage    uuid not null,
  staff      uuid not null references account.staff,
  hand       text not null check (hand in ('edited', 'approved')),
  dossier_id uuid not null references investigation.dossier,
  primary key (lineage, staff),
  unique (lineage, staff, hand)
);
comment on table investigation.release_hand is
  'regime=Wpg; retention=dossier; who edited and who approved in a lineage of releases: one person is never both';

create table investigation.release_version (
  release_id     uuid not null,
  version        int not null check (version >= 1),
  dossier_id     uuid not null,
  lineage        uuid not null,
  kind           text not null,
  audience       text not null,
  author         uuid not null,
  hand           text not null generated always as ('edited') stored,
  title          text check (char_length(title) between 1 and 200),
  body           text not null check (char_length(body) between 1 and 10000),
  happened_words text check (char_length(happened_words) between 1 and 100),
  happened_from  timestamptz,
  happened_until timestamptz,
  closes_at      timestamptz,
  origin         text not null check (origin in ('team', 'citizens')),
  content_hash   bytea not null generated always as (
    investigation.content_hash(release_id, kind, audience, title, body, happened_words, happened_from, happened_until, closes_at, origin)) stored,
  at             timestamptz not null default now(),
  primary key (release_id, version),
  unique (release_id, version, content_hash, lineage),
  foreign key (release_id, dossier_id, lineage, kind, audience) references investigation.release (id, dossier_id, lineage, kind, audience),
  foreign key (lineage, author, hand) references investigation.release_hand (lineage, staff, hand),
  constraint period_runs_forward check (happened_from <= happened_until),
  constraint dossier_text_has_title check (kind <> 'dossier_text' or title is not null)
);
comment on table investigation.release_version is
  'regime=Wpg; retention=dossier; each text that a release ever had, and its author; never changed';

create table investigation.release_approval (
  release_id   uuid not null,
  version      int not null,
  dossier_id   uuid not null,
  lineage      uuid not null,
  content_hash bytea not null,
  approver     uuid not null,
  hand         text not null generated always as ('approved') stored,
  at           timestamptz not null default now(),
  primary key (release_id, version),
  foreign key (release_id, version, content_hash, lineage)
    references investigation.release_version (release_id, version, content_hash, lineage),
  foreign key (lineage, approver, hand) references investigation.release_hand (lineage, staff, hand)
);
comment on table investigation.release_approval is 'regime=Wpg; retention=dossier; who let which exact content pass';

create function investigation.refuse_change() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp
as $$ begin raise exception using errcode = 'TG4OR', message = 'the-record-never-changes'; end $$;

do $$
declare
  walled text;
begin
  foreach walled in array array['release_hand', 'release_version', 'release_approval'] loop
    execute format('create trigger never_changes before update or delete on investigation.%I for each row '
                   'execute function investigation.refuse_change()', walled);
  end loop;
  foreach walled in array array['release', 'release_hand', 'release_version', 'release_approval'] loop
    execute format('alter table investigation.%I enable row level security', walled);
    execute format('alter table investigation.%I force row level security', walled);
    execute format('create policy owner on investigation.%I to tgo_owner using (true) with check (true)', walled);
    execute format('create policy opened on investigation.%I for select to tgo_staff '
                   'using (dossier_id = any((select account.my_open_dossiers())::uuid[]))', walled);
    execute format('grant select on investigation.%I to tgo_staff', walled);
  end loop;
end $$;
