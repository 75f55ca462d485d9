-- SPDX-FileCopyrightText: 2026 TGO.nl contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- Keeps what the audiences know of a dossier (its existence, state and mode) in step with the dossier itself: shown
-- from live until closed, to the audiences under its ceiling.
set local role tgo_owner;

create function publication.show_dossier() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  shown constant boolean := new.state in ('live', 'paused', 'closed');
  unit_name constant text := (select u.name from account.unit u where u.id = new.unit);
  a text;
  changed boolean;
begin
  if tg_op = 'INSERT' then
    insert into publication.stream (dossier_id, audience) select new.id, name from publication.audience;
    insert into investigation.team_head (dossier_id) values (new.id);
    insert into intake.head (dossier_id, open) values (new.id, false);
  end if;
  update intake.head h set open = (new.state = 'live') where h.dossier_id = new.id and h.open <> (new.state = 'live');

  for a in select name from publication.audience order by rank loop
    if shown and a in (select publication.reached_by(new.ceiling)) then
      insert into publication.dossier as d (dossier_id, audience, slug, unit, mode, state, accepts)
      values (new.id, a, new.slug, unit_name, new.mode, new.state, new.state = 'live')
      on conflict (dossier_id, audience) do update
        set slug = excluded.slug, unit = excluded.unit, mode = excluded.mode, state = excluded.state, accepts = excluded.accepts
        where (d.slug, d.unit, d.mode, d.state, d.accepts)
              is distinct from (excluded.slug, excluded.unit, excluded.mode, excluded.state, excluded.accepts);
      changed := found;
    else
      delete from publication.dossier d where d.dossier_id = new.id and d.audience = a;
      changed := found;
    end if;
    if changed then
      perform publication.number_event(new.id, a, 'dossier_changed', null);
    end if;
  end loop;
  return null;
end $$;

create trigger show_dossier after insert or update on investigation.dossier
for each row execute function publication.show_dossier();
