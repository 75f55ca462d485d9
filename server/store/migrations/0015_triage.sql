-- SPDX-FileCopyrightText: 2026 TGO.nl contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- What the team makes of a contribution: beside it, never in it. A row is made by the first thing that staff do with a
-- contribution; none means received, version 0. That keeps intake cheap.
set local role tgo_owner;

create table investigation.triage (
  dossier_id          uuid not null,
  contribution_number bigint not null,
  state               text not null default 'received' check (state in ('received', 'triaged', 'assessed')),
  assessment          text check (assessment in ('usable', 'excluded', 'unverifiable', 'known_already')),
  public_status       text not null default 'received' check (public_status in ('received', 'read', 'answered', 'closed')),
  version             int not null default 0,
  messages_read       int not null default 0,
  updated_by          uuid not null references account.staff,
  updated_at          timestamptz not null default now(),
  primary key (dossier_id, contribution_number),
  foreign key (dossier_id, contribution_number) references intake.contribution (dossier_id, seq),
  constraint assessed_says_how check ((state = 'assessed') = (assessment is not null))
) with (fillfactor = 80);
comment on table investigation.triage is
  'regime=Wpg; retention=dossier; how far the team is with a contribution, and the one word of it that its sender sees';
create index triage_by_state on investigation.triage (dossier_id, state, contribution_number);

alter table investigation.triage enable row level security;
alter table investigation.triage force row level security;
create policy owner on investigation.triage to tgo_owner using (true) with check (true);
create policy opened on investigation.triage for select to tgo_staff using (dossier_id = any((select account.my_open_dossiers())::uuid[]));
grant select on investigation.triage to tgo_staff;

-- Locks the contribution (the lock of its dialogue, see intake.reply) and its triage row, which it makes if there is
-- none.
create function investigation.hold(p_dossier uuid, p_number bigint, p_me uuid) returns investigation.triage
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  held investigation.triage;
  destroyed timestamptz;
begin
  select c.destroyed_at into destroyed from intake.contribution c
  where c.dossier_id = p_dossier and c.seq = p_number for no key update;
  if not found then
    raise exception using errcode = 'TG404', message = 'not-found';
  elsif destroyed is not null then
    raise exception using errcode = 'TG410', message = 'gone';
  end if;
  insert into investigation.triage (dossier_id, contribution_number, updated_by) values (p_dossier, p_number, p_me)
  on conflict do nothing;
  select * into strict held from investigation.triage t where t.dossier_id = p_dossier and t.contribution_number = p_number for update;
  return held;
end $$;

create function investigation.open_contribution(p_dossier uuid, p_number bigint) returns void
language plpgsql volatile strict security definer set search_path = pg_catalog, pg_temp
as $$
declare
  me constant uuid := account.demand(p_dossier, 'contribution.read');
  held constant investigation.triage := investigation.hold(p_dossier, p_number, me);
  messages int;
begin
  select coalesce(max(m.n), 0) into messages from intake.message m where m.dossier_id = p_dossier and m.contribution_number = p_number;
  if held.public_status = 'received' or held.messages_read < messages then
    update investigation.triage t
    set public_status = case t.public_status when 'received' then 'read' else t.public_status end, messages_read = messages
    where t.dossier_id = p_dossier and t.contribution_number = p_number;
  end if;
  perform audit.append('contribution_opened', 'contribution', p_number::text, p_dossier, null);
end $$;
comment on function investigation.open_contribution(uuid, bigint) is
  'Puts the opening on the record and the public status to read, whatever the content. Commit it before the content '
  'is read.';

create function investigation.decide(p_dossier uuid, p_number bigint, p_version int, p_state text, p_assessment text) returns int
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  me constant uuid := account.demand(p_dossier, 'contribution.decide');
  held constant investigation.triage := investigation.hold(p_dossier, p_number, me);
begin
  if held.version is distinct from p_version then
    raise exception using errcode = 'TG409', message = 'stale-version';
  end if;
  update investigation.triage t
  set state = coalesce(p_state, case when p_assessment is not null then 'assessed' else t.state end),
      assessment = case when coalesce(p_state, 'assessed') = 'assessed' then coalesce(p_assessment, t.assessment) end,
      public_status = case t.public_status when 'received' then 'read' else t.public_status end,
      version = t.version + 1, updated_by = me, updated_at = now()
  where t.dossier_id = p_dossier and t.contribution_number = p_number;
  perform investigation.number_event(p_dossier, 'contribution_decided', p_number, null, me);
  perform audit.append('contribution_decided', 'contribution', p_number::text, p_dossier,
                       jsonb_strip_nulls(jsonb_build_object('state', p_state, 'assessment', p_assessment)));
  return held.version + 1;
end $$;
comment on function investigation.decide(uuid, bigint, int, text, text) is
  'Moves a contribution on; returns the new version. Raises what account.demand raises, TG404, TG410 and TG409 '
  '(stale-version).';

create function investigation.close_contribution(p_dossier uuid, p_number bigint, p_version int) returns int
language plpgsql volatile strict security definer set search_path = pg_catalog, pg_temp
as $$
declare
  me constant uuid := account.demand(p_dossier, 'contribution.reply');
  held constant investigation.triage := investigation.hold(p_dossier, p_number, me);
begin
  if held.version <> p_version then
    raise exception using errcode = 'TG409', message = 'stale-version';
  end if;
  update investigation.triage t
  set public_status = 'closed', version = t.version + 1, updated_by = me, updated_at = now()
  where t.dossier_id = p_dossier and t.contribution_number = p_number;
  perform investigation.number_event(p_dossier, 'contribution_closed', p_number, null, me);
  perform audit.append('contribution_closed', 'contribution', p_number::text, p_dossier, null);
  return held.version + 1;
end $$;
comment on function investigation.close_contribution(uuid, bigint, int) is
  'Ends the dialogue: the public status becomes closed and the sender can no longer write back.';

create function investigation.reply(p_dossier uuid, p_number bigint, p_command uuid, p_body text) returns int
language plpgsql volatile strict security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  me constant uuid := account.demand(p_dossier, 'contribution.reply');
  held constant investigation.triage := investigation.hold(p_dossier, p_number, me);
  command_hash constant bytea := sha256(uuid_send(p_command));
  text_hash constant bytea := sha256(convert_to(p_body, 'UTF8'));
  before record;
  answered int;
begin
  select * into before from intake.message m where m.key_hash = command_hash;
  if found then
    if (before.dossier_id, before.contribution_number, before.content_hash, before.author) = (p_dossier, p_number, text_hash, me) then
      return before.n;
    end if;
    raise exception using errcode = 'TG4CM', message = 'command-conflict';
  end if;
  insert into intake.message as m (dossier_id, contribution_number, n, direction, body, key_hash, content_hash, author)
  select p_dossier, p_number, coalesce(max(o.n), 0) + 1, 'team', p_body, command_hash, text_hash, me
  from intake.message o where o.dossier_id = p_dossier and o.contribution_number = p_number
  returning m.n into answered;
  update investigation.triage t
  set public_status = case t.public_status when 'closed' then 'closed' else 'answered' end, messages_read = answered,
      updated_by = me, updated_at = now()
  where t.dossier_id = p_dossier and t.contribution_number = p_number;
  perform investigation.number_event(p_dossier, 'contribution_replied', p_number, null, me);
  perform audit.append('contribution_replied', 'contribution', p_number::text, p_dossier, jsonb_build_object('message', answered));
  return answered;
end $$;
comment on function investigation.reply(uuid, bigint, uuid, text) is
  'Writes to the one who holds the receipt, once for a command; returns the message''s number n. Raises TG4CM if the '
  'command was used for something else.';

grant execute on function investigation.open_contribution(uuid, bigint), investigation.decide(uuid, bigint, int, text, text),
  investigation.close_contribution(uuid, bigint, int), investigation.reply(uuid, bigint, uuid, text) to tgo_staff;
