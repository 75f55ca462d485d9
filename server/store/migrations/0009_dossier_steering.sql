-- SPDX-FileCopyrightText: 2026 TGO.nl contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- The dossier's life: who may move it from one state to the next.
set local role tgo_owner;

create function investigation.may_become(p_from text, p_to text) returns boolean
language sql immutable parallel safe set search_path = pg_catalog, pg_temp
as $$
  select (p_from, p_to) in (('authorised', 'live'), ('live', 'paused'), ('paused', 'live'), ('live', 'closed'), ('paused', 'closed'))
$$;

create function investigation.steer(p_dossier uuid, p_state text) returns void
language plpgsql volatile strict security definer set search_path = pg_catalog, pg_temp
as $$
declare
  me constant uuid := account.demand(p_dossier, 'dossier.steer');
  before text;
begin
  select d.state into strict before from investigation.dossier d where d.id = p_dossier for update;
  if before = p_state then
    return;
  elsif not investigation.may_become(before, p_state) then
    raise exception using errcode = 'TG409', message = 'stale-version';
  end if;
  update investigation.dossier d
  set state = p_state,
      opened_at = case when p_state = 'live' then coalesce(d.opened_at, now()) else d.opened_at end,
      closed_at = case when p_state = 'closed' then now() else d.closed_at end
  where d.id = p_dossier;
  perform investigation.number_event(p_dossier, 'dossier_changed', null, null, me);
  perform audit.append('dossier_steered', 'dossier', null, p_dossier, jsonb_build_object('from', before, 'to', p_state));
end $$;
comment on function investigation.steer(uuid, text) is
  'Opens, pauses, resumes or closes a dossier. Raises what account.demand raises, and TG409.';
grant execute on function investigation.steer(uuid, text) to tgo_staff;
