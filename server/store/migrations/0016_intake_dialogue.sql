-- SPDX-FileCopyrightText: 2026 TGO.nl contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- What the holder of a receipt may do: read how it stands and write back. The public status (received, read, answered,
-- closed) is all they learn of the team's work; the assessment never shows.
set local role tgo_owner;

create function intake.find_dossier(p_slug text) returns table (dossier_id uuid, accepts boolean)
language sql stable strict security definer set search_path = pg_catalog, pg_temp
as $$ select d.dossier_id, d.accepts from publication.dossier d where d.audience = 'public' and d.slug = p_slug $$;
comment on function intake.find_dossier(text) is
  'The dossier behind a public slug, and whether it takes contributions now.';

create function intake.follow_up(p_receipt_hmac bytea)
returns table (slug text, title text, kind text, language text, received_at timestamptz, body text, status text, messages jsonb)
language sql stable strict security definer set search_path = pg_catalog, pg_temp
as $$
  select d.slug,
         (select i.title from publication.item i
          where i.dossier_id = c.dossier_id and i.audience = 'public' and i.kind = 'dossier_text' and i.withdrawn_at is null
          order by i.published_at desc limit 1),
         c.kind, c.language, c.received_at, c.body, coalesce(t.public_status, 'received'),
         coalesce((select jsonb_agg(jsonb_build_object('from', m.direction, 'text', m.body,
                                                       'at', to_char(m.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) order by m.n)
                   from intake.message m where m.dossier_id = c.dossier_id and m.contribution_number = c.seq), '[]')
  from intake.contribution c
  join investigation.dossier d on d.id = c.dossier_id
  left join investigation.triage t on t.dossier_id = c.dossier_id and t.contribution_number = c.seq
  where c.receipt_hmac = p_receipt_hmac
$$;
comment on function intake.follow_up(bytea) is
  'How a contribution stands; no row for an unknown receipt or a destroyed contribution. title is NULL while none is '
  'released; messages is [{from, text, at}] in order.';

-- Outcomes: 0 stored · 1 stored before · 2 the key was used with other content · 3 no such receipt · 4 the team closed
-- the dialogue, or it is full.
create function intake.reply(p_receipt_hmac bytea, p_key_hmac bytea, p_content_hash bytea, p_body text)
returns table (outcome smallint, seq bigint)
language plpgsql volatile strict security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  about record;
  before bytea;
  numbered bigint;
begin
  -- The contribution's own row is the lock of its dialogue, for both sides; then the counter's.
  select c.dossier_id, c.seq, c.kind into about from intake.contribution c where c.receipt_hmac = p_receipt_hmac for no key update;
  if not found then
    return query select 3::smallint, null::bigint;
    return;
  end if;
  perform from intake.head h where h.dossier_id = about.dossier_id for no key update;
  select m.content_hash into before from intake.message m where m.key_hash = p_key_hmac;
  if found then
    return query select (case when before = p_content_hash then 1 else 2 end)::smallint, null::bigint;
    return;
  end if;
  if exists (select from investigation.triage t where t.dossier_id = about.dossier_id and t.contribution_number = about.seq
             and t.public_status = 'closed')
     -- A dialogue is read whole, so it has an end (limits.hpp: dialogue_max).
     or (select count(*) from intake.message m
         where m.dossier_id = about.dossier_id and m.contribution_number = about.seq) >= 500 then
    return query select 4::smallint, null::bigint;
    return;
  end if;
  insert into intake.message (dossier_id, contribution_number, n, direction, body, key_hash, content_hash)
  select about.dossier_id, about.seq, coalesce(max(m.n), 0) + 1, 'citizen', p_body, p_key_hmac, p_content_hash
  from intake.message m where m.dossier_id = about.dossier_id and m.contribution_number = about.seq;
  update intake.head h set last_seq = h.last_seq + 1 where h.dossier_id = about.dossier_id returning h.last_seq into numbered;
  insert into intake.event (dossier_id, seq, kind, contribution_number, contribution_kind)
  values (about.dossier_id, numbered, 'reply_received', about.seq, about.kind);
  perform feed.ring();
  return query select 0::smallint, numbered;
end $$;
comment on function intake.reply(bytea, bytea, bytea, text) is
  'What the citizen writes back, exactly once; seq is its number in the intake stream.';

grant execute on function intake.find_dossier(text), intake.follow_up(bytea), intake.reply(bytea, bytea, bytea, text) to tgo_intake;
