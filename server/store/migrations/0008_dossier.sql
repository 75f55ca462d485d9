-- SPDX-FileCopyrightText: 2026 TGO.nl contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- The dossier as the team knows it, and the team's own stream of events. What the public sees of a dossier stands in
-- publication.dossier and is kept in step by a trigger there.
set local role tgo_owner;

create table investigation.dossier (
  id                  uuid primary key,
  unit                uuid not null references account.unit,
  slug                text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(slug) <= 64),
  working_title       text not null check (char_length(working_title) between 1 and 200),
  kind                text not null check (kind ~ '^[a-z_]{3,40}$'),
  mode                text not null check (mode in ('live', 'cold')),
  state               text not null default 'draft'
                      check (state in ('draft', 'purpose_recorded', 'authorised', 'live', 'paused', 'closed', 'removed', 'destroyed')),
  ceiling             text not null default 'public' check (ceiling in ('team', 'trained', 'registered', 'public')),
  purpose             text check (char_length(purpose) between 1 and 2000),
  purpose_recorded_at timestamptz,
  authorised_by       uuid references account.staff,
  authorised_at       timestamptz,
  opened_at           timestamptz,
  closed_at           timestamptz,
  created_at          timestamptz not null default now(),
  constraint purpose_comes_first check (state = 'draft' or (purpose is not null and purpose_recorded_at is not null)),
  constraint somebody_authorised check (state in ('draft', 'purpose_recorded') or (authorised_by is not null and authorised_at is not null))
);
comment on table investigation.dossier is
  'regime=Wpg; retention=dossier; an investigation: its unit, purpose, life cycle and the widest audience it may reach';
create index dossier_by_unit on investigation.dossier (unit);

alter table account.dossier_role add foreign key (dossier_id) references investigation.dossier;
alter table account.session_purpose add foreign key (dossier_id) references investigation.dossier;

create table investigation.team_head (
  dossier_id uuid primary key references investigation.dossier,
  last_seq   bigint not null default 0
) with (fillfactor = 20);
comment on table investigation.team_head is
  'regime=none; retention=dossier; the counter of the team stream, locked last of all locks';

create table investigation.event (
  dossier_id          uuid not null,
  seq                 bigint not null,
  kind                text not null check (kind in ('dossier_changed', 'contribution_decided', 'contribution_replied', 'contribution_closed',
                                                    'contribution_destroyed', 'release_proposed', 'release_changed', 'release_rejected',
                                                    'release_published', 'release_withdrawn')),
  contribution_number bigint,
  release_id          uuid,
  actor               uuid references account.staff,
  at                  timestamptz not null default now(),
  primary key (dossier_id, seq)
);
comment on table investigation.event is
  'regime=Wpg; retention=dossier; what happened in the team, numbered without holes; ids only, never text';

-- Numbers a team event under the lock of its dossier's counter. Callers take every other lock before.
create function investigation.number_event(p_dossier uuid, p_kind text, p_contribution bigint, p_release uuid, p_actor uuid) returns bigint
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  numbered bigint;
begin
  update investigation.team_head h set last_seq = h.last_seq + 1 where h.dossier_id = p_dossier returning h.last_seq into strict numbered;
  insert into investigation.event (dossier_id, seq, kind, contribution_number, release_id, actor)
  values (p_dossier, numbered, p_kind, p_contribution, p_release, p_actor);
  perform feed.ring();
  return numbered;
end $$;
comment on function investigation.number_event(uuid, text, bigint, uuid, uuid) is
  'For the functions of this schema; nobody else may call it.';

alter table investigation.dossier enable row level security;
alter table investigation.dossier force row level security;
create policy owner on investigation.dossier to tgo_owner using (true) with check (true);
create policy member on investigation.dossier for select to tgo_staff using (id = any((select account.my_dossiers())::uuid[]));
grant select on investigation.dossier to tgo_staff;

alter table investigation.team_head enable row level security;
alter table investigation.team_head force row level security;
create policy owner on investigation.team_head to tgo_owner using (true) with check (true);
create policy member on investigation.team_head for select to tgo_staff using (dossier_id = any((select account.my_dossiers())::uuid[]));
grant select on investigation.team_head to tgo_staff;

alter table investigation.event enable row level security;
alter table investigation.event force row level security;
create policy owner on investigation.event to tgo_owner using (true) with check (true);
create policy opened on investigation.event for select to tgo_staff using (dossier_id = any((select account.my_open_dossiers())::uuid[]));
grant select on investigation.event to tgo_staff;
