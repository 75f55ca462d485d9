-- SPDX-FileCopyrightText: 2026 TGO.nl contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- The only door between the team and the audiences. What passes has an approval of exactly the content that passes;
-- what is taken back leaves a tombstone with a fixed wording, and no text in any audience.
set local role tgo_owner;

create function publication.publish(p_release uuid, p_version int) returns void
language plpgsql volatile strict security definer set search_path = pg_catalog, pg_temp
as $$
declare
  held constant investigation.release := investigation.hold_release(p_release, 'release.approve');
  passed investigation.release_version;
  a text;
begin
  if held.state = 'published' and held.published_version = p_version then
    return;
  elsif held.version <> p_version or held.state <> 'proposed' then
    raise exception using errcode = 'TG409', message = 'stale-version';
  end if;
  select v.* into passed
  from investigation.release_version v
  join investigation.release_approval p on p.release_id = v.release_id and p.version = v.version and p.content_hash = v.content_hash
  where v.release_id = p_release and v.version = p_version;
  if not found or held.expires_on <= current_date
     or held.audience not in (select publication.reached_by(d.ceiling) from investigation.dossier d where d.id = held.dossier_id) then
    raise exception using errcode = 'TG403', message = 'forbidden';
  end if;

  for a in select publication.reached_by(held.audience) loop
    perform publication.number_event(held.dossier_id, a,
      case when held.published_version is null then 'item_published' else 'item_changed' end, p_release);
    insert into publication.item as i (audience, id, dossier_id, kind, version, title, body, happened_words, happened_from,
                                       happened_until, origin, published_at, changed_at, closes_at)
    values (a, p_release, held.dossier_id, held.kind, p_version, passed.title, passed.body, passed.happened_words,
            passed.happened_from, passed.happened_until, passed.origin, now(), now(), passed.closes_at)
    on conflict (audience, id) do update
      set version = excluded.version, title = excluded.title, body = excluded.body, happened_words = excluded.happened_words,
          happened_from = excluded.happened_from, happened_until = excluded.happened_until, origin = excluded.origin,
          changed_at = excluded.changed_at, closes_at = excluded.closes_at;
  end loop;

  update investigation.release r set state = 'published', published_version = p_version, updated_at = now() where r.id = p_release;
  perform investigation.number_event(held.dossier_id, 'release_published', null, p_release, account.my_staff());
  perform audit.append('release_published', 'release', p_release::text, held.dossier_id,
                       jsonb_build_object('version', p_version, 'audience', held.audience));
end $$;
comment on function publication.publish(uuid, int) is
  'Puts an approved version before its audience and those within it, one event in each stream. Raises TG403 without '
  'an approval of this content, over the ceiling or past its term; TG409 if it is not the current version.';

-- For the functions below: blanks the item in every audience and writes the tombstones.
create function publication.take_down(p_held investigation.release, p_state text, p_code text, p_note text, p_me uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  a text;
begin
  for a in select publication.reached_by(p_held.audience) loop
    perform publication.number_event(p_held.dossier_id, a, 'item_withdrawn', p_held.id);
    update publication.item i
    set title = null, body = null, happened_words = null, happened_from = null, happened_until = null, closes_at = null,
        changed_at = now(), withdrawn_at = now(), reason_code = p_code
    where i.audience = a and i.id = p_held.id;
  end loop;
  update investigation.release r
  set state = p_state, withdrawn_by = p_me, withdrawn_at = now(), withdrawn_code = p_code, withdrawn_note = p_note, updated_at = now()
  where r.id = p_held.id;
  perform investigation.number_event(p_held.dossier_id, 'release_withdrawn', null, p_held.id, p_me);
  perform audit.append('release_withdrawn', 'release', p_held.id::text, p_held.dossier_id, jsonb_build_object('reason', p_code));
end $$;

create function publication.withdraw(p_release uuid, p_reason_code text, p_note text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  held constant investigation.release := investigation.hold_release(p_release, 'release.withdraw');
begin
  if held.state = 'withdrawn' then
    return;
  elsif held.published_version is null or held.state = 'expired' then
    raise exception using errcode = 'TG409', message = 'stale-version';
  elsif p_reason_code = 'expired' or not exists (select from publication.withdrawal_reason w where w.code = p_reason_code) then
    raise exception using errcode = 'TG400', message = 'invalid-input';
  end if;
  perform publication.take_down(held, 'withdrawn', p_reason_code, p_note, account.my_staff());
end $$;
comment on function publication.withdraw(uuid, text, text) is
  'One person, at once: taking away is not a release. The public reads the fixed wording of the code; the note stays '
  'with the team. Raises TG409 if nothing is published, TG400 for an unknown code.';
grant execute on function publication.publish(uuid, int), publication.withdraw(uuid, text, text) to tgo_staff;

create function publication.expire_due() returns int
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  held investigation.release;
  ended int := 0;
begin
  for held in select r.* from investigation.release r
              where r.published_version is not null and r.state in ('published', 'proposed', 'rejected') and r.expires_on <= current_date
              order by r.id for update skip locked loop
    perform publication.take_down(held, 'expired', 'expired', null, null);
    ended := ended + 1;
  end loop;
  return ended;
end $$;
comment on function publication.expire_due() is
  'Takes down what is past its term; run at least daily. Returns how many.';
grant execute on function publication.expire_due() to tgo_sealer;
