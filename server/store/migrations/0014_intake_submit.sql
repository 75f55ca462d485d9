-- SPDX-FileCopyrightText: 2026 TGO.nl contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- The one way in. Called by the writer with everything that has queued (one or many), in one transaction; after its
-- commit each contribution is acknowledged.
--
-- Outcomes: 0 stored · 1 stored before, same content (the same receipt again) · 2 the key was used with other content ·
-- 3 no such dossier · 4 the dossier takes no contributions now · 5 somebody holds the dossier: queue it again (only if
-- p_wait is false). A row that breaks a constraint (SQLSTATE class 22 or 23) aborts the call: halve the batch until it
-- stands alone. A key sent to two dossiers in the same instant ends so too; sent again, it is a conflict.
set local role tgo_owner;

create function intake.submit(
  p_dossier uuid[], p_id uuid[], p_kind text[], p_language text[], p_body text[], p_place_words text[],
  p_latitude double precision[], p_longitude double precision[], p_radius_m int[], p_happened_words text[],
  p_happened_from timestamptz[], p_happened_until timestamptz[], p_channel text[], p_question uuid[],
  p_sender_key_hmac bytea[], p_content_hash bytea[], p_receipt_hmac bytea[], p_stamp_rendered bigint[], p_wait boolean)
returns table (n int, outcome smallint, seq bigint)
language plpgsql volatile strict security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  held uuid[];
  known bytea[];
  stored int[];
  numbers bigint[];
begin
  -- The dossiers' locks, always in the order of their ids: eight writers without that order deadlock within seconds.
  if p_wait then
    select array_agg(h.dossier_id) into held
    from (select i.dossier_id from intake.head i where i.dossier_id = any(p_dossier) order by i.dossier_id for no key update) h;
  else
    select array_agg(h.dossier_id) into held
    from (select i.dossier_id from intake.head i where i.dossier_id = any(p_dossier) order by i.dossier_id for no key update skip locked) h;
  end if;

  -- What is there already? A statement of its own after the lock, so with a new snapshot: one statement for both can
  -- miss the rows of a server that died between its commit and its answer.
  select array_agg(c.sender_key_hmac) into known from intake.contribution c where c.sender_key_hmac = any(p_sender_key_hmac);

  with fresh as (
    select u.n, u.dossier_id, u.id, row_number() over (partition by u.sender_key order by u.n) as nth
    from unnest(p_dossier, p_id, p_sender_key_hmac) with ordinality u (dossier_id, id, sender_key, n)
    where known is null or u.sender_key <> all(known)
  ), numbered as materialized (
    select f.n::int as n, f.dossier_id, f.id, h.last_seq + row_number() over (partition by f.dossier_id order by f.n) as seq,
           coalesce(s.last_seq, 0) as stamp
    from fresh f
    join intake.head h on h.dossier_id = f.dossier_id and h.open and h.dossier_id = any(held)
    left join publication.stream s on s.dossier_id = f.dossier_id and s.audience = 'public'
    where f.nth = 1
  ), contributions as (
    insert into intake.contribution (id, dossier_id, seq, kind, language, body, place_words, latitude, longitude, radius_m,
      happened_words, happened_from, happened_until, channel, question, sender_key_hmac, content_hash, receipt_hmac,
      stamp_committed, stamp_rendered)
    select k.id, k.dossier_id, k.seq, p_kind[k.n], p_language[k.n], p_body[k.n], p_place_words[k.n], p_latitude[k.n],
      p_longitude[k.n], p_radius_m[k.n], p_happened_words[k.n], p_happened_from[k.n], p_happened_until[k.n], p_channel[k.n],
      p_question[k.n], p_sender_key_hmac[k.n], p_content_hash[k.n], p_receipt_hmac[k.n], k.stamp, p_stamp_rendered[k.n]
    from numbered k
  ), events as (
    insert into intake.event (dossier_id, seq, kind, contribution_number, contribution_kind, channel)
    select k.dossier_id, k.seq, 'contribution_received', k.seq, p_kind[k.n], p_channel[k.n] from numbered k
  ), counters as (
    update intake.head h set last_seq = t.last from (select k.dossier_id, max(k.seq) as last from numbered k group by 1) t
    where h.dossier_id = t.dossier_id
  )
  select array_agg(k.n), array_agg(k.seq) into stored, numbers from numbered k;

  if stored is not null then
    perform feed.ring();
    return query select t.n, 0::smallint, t.seq from unnest(stored, numbers) t (n, seq);
  end if;

  -- The rest, which is rare: replays, conflicts, unknown, closed and busy dossiers.
  if coalesce(cardinality(stored), 0) < cardinality(p_id) then
    return query
      select u.n::int,
             (case when c.id is not null then case when c.content_hash = u.content_hash then 1 else 2 end
                   when h.dossier_id is null then 3
                   when h.dossier_id <> all(coalesce(held, '{}')) then 5
                   else 4 end)::smallint,
             case when c.content_hash = u.content_hash then c.seq end
      from unnest(p_dossier, p_sender_key_hmac, p_content_hash) with ordinality u (dossier_id, sender_key, content_hash, n)
      left join intake.contribution c on c.sender_key_hmac = u.sender_key
      left join intake.head h on h.dossier_id = u.dossier_id
      where stored is null or u.n <> all(stored);
  end if;
end $$;
comment on function intake.submit is
  'Stores contributions exactly once and numbers them; one row an element, n is its place in the arrays.';
grant execute on function intake.submit to tgo_intake;

-- A case with a history: what came in before this system was there, under the minute on which it came. For the owner
-- only, who brings a dossier in; nobody at work here can date a contribution.
create function intake.record_history(
  p_dossier uuid, p_id uuid, p_kind text, p_language text, p_body text, p_place_words text, p_happened_words text, p_channel text,
  p_question uuid, p_sender_key_hmac bytea, p_content_hash bytea, p_receipt_hmac bytea, p_received_at timestamptz) returns bigint
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  numbered bigint;
begin
  if exists (select from intake.contribution c where c.sender_key_hmac = p_sender_key_hmac) then
    select c.seq into numbered from intake.contribution c
    where c.sender_key_hmac = p_sender_key_hmac and c.dossier_id = p_dossier and c.content_hash = p_content_hash;
    if not found then
      raise exception using errcode = 'TG4CM', message = 'command-conflict';
    end if;
    return numbered;
  end if;
  update intake.head h set last_seq = h.last_seq + 1 where h.dossier_id = p_dossier returning h.last_seq into strict numbered;
  insert into intake.contribution (id, dossier_id, seq, kind, language, body, place_words, happened_words, channel, question,
                                   sender_key_hmac, content_hash, receipt_hmac, stamp_committed, received_at)
  values (p_id, p_dossier, numbered, p_kind, p_language, p_body, p_place_words, p_happened_words, p_channel, p_question,
          p_sender_key_hmac, p_content_hash, p_receipt_hmac, 0, date_trunc('minute', p_received_at));
  insert into intake.event (dossier_id, seq, kind, contribution_number, contribution_kind, channel, at)
  values (p_dossier, numbered, 'contribution_received', numbered, p_kind, p_channel, date_trunc('minute', p_received_at));
  perform feed.ring();
  return numbered;
end $$;
comment on function intake.record_history is
  'Stores one dated contribution, once for a sender key; returns its number.';
