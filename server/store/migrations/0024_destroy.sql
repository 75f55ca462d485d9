-- SPDX-FileCopyrightText: 2026 TGO.nl contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- The end of a retention period, or a lawful order: what a citizen wrote is gone; that there was a contribution, and
-- who looked at it, stays. The chain of the log holds, since a leaf covers only the hash of its details.
set local role tgo_owner;

create function intake.destroy(p_dossier uuid, p_number bigint, p_reason text) returns boolean
language plpgsql volatile strict security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if p_reason not in ('retention_ended', 'lawful_order', 'source_in_danger') then
    raise exception using errcode = 'TG400', message = 'invalid-input';
  end if;
  -- The sealer waits, so that no entry is between inbox and chain while details are blanked.
  perform from audit.head for update;
  update intake.contribution c
  set body = null, place_words = null, latitude = null, longitude = null, radius_m = null, happened_words = null,
      happened_from = null, happened_until = null, channel = null, question = null, sender_key_hmac = null, content_hash = null,
      receipt_hmac = null, stamp_rendered = null, destroyed_at = date_trunc('minute', now())
  where c.dossier_id = p_dossier and c.seq = p_number and c.destroyed_at is null;
  if not found then
    return false;
  end if;
  delete from intake.message m where m.dossier_id = p_dossier and m.contribution_number = p_number;
  update intake.event e set channel = null where e.dossier_id = p_dossier and e.contribution_number = p_number;

  update audit.inbox i set details = null
  where i.dossier_id = p_dossier and i.object_kind = 'contribution' and i.object_ref = p_number::text;
  update audit.entry e set details = null, salt = null
  where e.dossier_id = p_dossier and e.object_kind = 'contribution' and e.object_ref = p_number::text;

  perform investigation.number_event(p_dossier, 'contribution_destroyed', p_number, null, account.my_staff());
  perform audit.append('contribution_destroyed', 'contribution', p_number::text, p_dossier, jsonb_build_object('reason', p_reason));
  return true;
end $$;
comment on function intake.destroy(uuid, bigint, text) is
  'Blanks a contribution, its dialogue and the details of the log about it; false if there is none or it is gone '
  'already. Reasons: retention_ended, lawful_order, source_in_danger. Vacuum and the backups'' own term take the old '
  'pages.';
grant execute on function intake.destroy(uuid, bigint, text) to tgo_destroyer;
