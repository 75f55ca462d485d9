-- SPDX-FileCopyrightText: 2026 TGO.nl contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- Proposing, revising, approving and rejecting a release. Each function checks rights itself, writes its own team event
-- and its own entry in the log. Publishing is publication.publish, in the same transaction as the approval or later.
set local role tgo_owner;

-- Puts my hand into the lineage, and refuses if the other one is there already. Two transactions of one person meet at
-- the primary key: the second waits for the first and then finds its hand.
create function investigation.lay_hand(p_dossier uuid, p_lineage uuid, p_me uuid, p_hand text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
begin
  insert into investigation.release_hand (lineage, staff, hand, dossier_id) values (p_lineage, p_me, p_hand, p_dossier)
  on conflict (lineage, staff) do nothing;
  if not exists (select from investigation.release_hand h where h.lineage = p_lineage and h.staff = p_me and h.hand = p_hand) then
    raise exception using errcode = 'TG4OW', message = 'own-work';
  end if;
end $$;

create function investigation.hold_release(p_release uuid, p_right text) returns investigation.release
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  held investigation.release;
begin
  perform account.demand((select r.dossier_id from investigation.release r where r.id = p_release), p_right);
  select * into strict held from investigation.release r where r.id = p_release for update;
  return held;
end $$;
comment on function investigation.hold_release(uuid, text) is
  'Locks a release for somebody with this right on its dossier; raises what account.demand raises.';

create function investigation.propose(
  p_command uuid, p_release uuid, p_dossier uuid, p_kind text, p_audience text, p_title text, p_body text, p_happened_words text,
  p_happened_from timestamptz, p_happened_until timestamptz, p_closes_at timestamptz, p_origin text, p_proportionality text,
  p_expires_on date, p_source_numbers bigint[]) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  me constant uuid := account.demand(p_dossier, 'release.propose');
  ceiling_rank int;
  before uuid;
begin
  select coalesce(a.rank, 0) into strict ceiling_rank
  from investigation.dossier d left join publication.audience a on a.name = d.ceiling where d.id = p_dossier;
  if (select a.rank from publication.audience a where a.name = p_audience) > ceiling_rank then
    raise exception using errcode = 'TG403', message = 'forbidden';
  elsif exists (select from unnest(p_source_numbers) s (number)
                where not exists (select from intake.contribution c where c.dossier_id = p_dossier and c.seq = s.number)) then
    raise exception using errcode = 'TG404', message = 'not-found';
  end if;

  insert into investigation.release (id, dossier_id, lineage, kind, audience, source_numbers, expires_on, proportionality,
                                     command_id, proposed_by)
  values (p_release, p_dossier, p_release, p_kind, p_audience, coalesce(p_source_numbers, '{}'), p_expires_on, p_proportionality,
          p_command, me)
  on conflict (command_id) do nothing;
  if not found then
    -- Sent again: the first outcome, if it is the same proposal by the same person.
    select r.id into before
    from investigation.release r join investigation.release_version v on v.release_id = r.id and v.version = 1
    where r.command_id = p_command and r.proposed_by = me and r.dossier_id = p_dossier
      and (r.expires_on, r.proportionality, r.source_numbers) = (p_expires_on, p_proportionality, coalesce(p_source_numbers, '{}'))
      and v.content_hash = investigation.content_hash(r.id, p_kind, p_audience, p_title, p_body, p_happened_words, p_happened_from,
                                                      p_happened_until, p_closes_at, p_origin);
    if before is null then
      raise exception using errcode = 'TG4CM', message = 'command-conflict';
    end if;
    return before;
  end if;

  perform investigation.lay_hand(p_dossier, p_release, me, 'edited');
  insert into investigation.release_version (release_id, version, dossier_id, lineage, kind, audience, author, title, body,
                                             happened_words, happened_from, happened_until, closes_at, origin)
  values (p_release, 1, p_dossier, p_release, p_kind, p_audience, me, p_title, p_body, p_happened_words, p_happened_from,
          p_happened_until, p_closes_at, p_origin);
  perform investigation.number_event(p_dossier, 'release_proposed', null, p_release, me);
  perform audit.append('release_proposed', 'release', p_release::text, p_dossier, jsonb_build_object('version', 1));
  return p_release;
end $$;
comment on function investigation.propose is
  'Makes a release with its first version, once for a command; returns its id. Raises what account.demand raises, '
  'TG403 above the dossier''s ceiling, TG404 for an unknown source, TG4CM.';
grant execute on function investigation.propose to tgo_staff;

create function investigation.revise(
  p_release uuid, p_version int, p_title text, p_body text, p_happened_words text, p_happened_from timestamptz,
  p_happened_until timestamptz, p_closes_at timestamptz, p_origin text) returns int
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  held constant investigation.release := investigation.hold_release(p_release, 'release.propose');
  me constant uuid := account.my_staff();
begin
  if held.version is distinct from p_version then
    -- Sent again: my own next version with this very content is the first outcome.
    if held.version = p_version + 1 and exists (
         select from investigation.release_version v
         where v.release_id = p_release and v.version = held.version and v.author = me
           and v.content_hash = investigation.content_hash(p_release, held.kind, held.audience, p_title, p_body, p_happened_words,
                                                           p_happened_from, p_happened_until, p_closes_at, p_origin)) then
      return held.version;
    end if;
    raise exception using errcode = 'TG409', message = 'stale-version';
  elsif held.state in ('withdrawn', 'expired') then
    raise exception using errcode = 'TG410', message = 'gone';
  end if;
  perform investigation.lay_hand(held.dossier_id, held.lineage, me, 'edited');
  insert into investigation.release_version (release_id, version, dossier_id, lineage, kind, audience, author, title, body,
                                             happened_words, happened_from, happened_until, closes_at, origin)
  values (p_release, p_version + 1, held.dossier_id, held.lineage, held.kind, held.audience, me, p_title, p_body, p_happened_words,
          p_happened_from, p_happened_until, p_closes_at, p_origin);
  update investigation.release r
  set version = p_version + 1, state = 'proposed', rejected_by = null, rejected_reason = null, updated_at = now()
  where r.id = p_release;
  perform investigation.number_event(held.dossier_id, 'release_changed', null, p_release, me);
  perform audit.append('release_revised', 'release', p_release::text, held.dossier_id, jsonb_build_object('version', p_version + 1));
  return p_version + 1;
end $$;
comment on function investigation.revise is
  'Adds a version and returns its number; what is published stays until the new version is. Raises TG409 '
  '(stale-version), TG410, TG4OW for an approver of the lineage.';
grant execute on function investigation.revise to tgo_staff;

create function investigation.approve(p_release uuid, p_version int, p_content_hash bytea) returns void
language plpgsql volatile strict security definer set search_path = pg_catalog, pg_temp
as $$
declare
  held constant investigation.release := investigation.hold_release(p_release, 'release.approve');
  me constant uuid := account.my_staff();
  approver uuid;
begin
  if held.state in ('withdrawn', 'expired') then
    raise exception using errcode = 'TG410', message = 'gone';
  elsif held.version <> p_version then
    raise exception using errcode = 'TG409', message = 'stale-version';
  elsif not exists (select from investigation.release_version v
                    where v.release_id = p_release and v.version = p_version and v.content_hash = p_content_hash) then
    raise exception using errcode = 'TG4CC', message = 'content-changed';
  end if;
  perform investigation.lay_hand(held.dossier_id, held.lineage, me, 'approved');
  select a.approver into approver from investigation.release_approval a where a.release_id = p_release and a.version = p_version;
  if approver = me then
    return;
  elsif approver is not null or held.state <> 'proposed' then
    raise exception using errcode = 'TG409', message = 'stale-version';
  end if;
  insert into investigation.release_approval (release_id, version, dossier_id, lineage, content_hash, approver)
  values (p_release, p_version, held.dossier_id, held.lineage, p_content_hash, me);
  perform audit.append('release_approved', 'release', p_release::text, held.dossier_id,
                       jsonb_build_object('version', p_version, 'contentHash', encode(p_content_hash, 'hex')));
end $$;
comment on function investigation.approve(uuid, int, bytea) is
  'Lets exactly this content pass. Raises TG4OW for anyone who edited any version of the lineage, TG409, TG4CC, TG410.';

create function investigation.reject(p_release uuid, p_version int, p_reason text) returns void
language plpgsql volatile strict security definer set search_path = pg_catalog, pg_temp
as $$
declare
  held constant investigation.release := investigation.hold_release(p_release, 'release.approve');
  me constant uuid := account.my_staff();
begin
  if held.version <> p_version or held.state <> 'proposed' then
    raise exception using errcode = 'TG409', message = 'stale-version';
  end if;
  update investigation.release r set state = 'rejected', rejected_by = me, rejected_reason = p_reason, updated_at = now()
  where r.id = p_release;
  perform investigation.number_event(held.dossier_id, 'release_rejected', null, p_release, me);
  perform audit.append('release_rejected', 'release', p_release::text, held.dossier_id, jsonb_build_object('version', p_version));
end $$;
comment on function investigation.reject(uuid, int, text) is
  'Sends a proposal back with a reason; a revision makes it a proposal again.';
grant execute on function investigation.approve(uuid, int, bytea), investigation.reject(uuid, int, text) to tgo_staff;
