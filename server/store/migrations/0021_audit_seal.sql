-- SPDX-FileCopyrightText: 2026 TGO.nl contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- Sealing, and the bytes that are hashed. The offline verifier (tgo verify-log) computes the same from an export;
-- field() is audit.field of 0005.
--
--   details_hash = SHA-256( field(salt) ‖ field(details) )             salt: 32 random bytes; details may be NULL
--   leaf_hash    = SHA-256( field('tgo.audit.entry.1') ‖ field(seq) ‖ field(at) ‖ field(via) ‖ field(actor) ‖ field(purpose)
--                           ‖ field(action) ‖ field(object_kind) ‖ field(object_ref) ‖ field(dossier_id) ‖ field(details_hash) )
--   chain_hash   = SHA-256( field('tgo.audit.batch.1') ‖ field(chain_hash of the batch before; 32 zero bytes for the first)
--                           ‖ field(first_seq) ‖ field(last_seq) ‖ leaf_hash of first_seq ‖ … ‖ leaf_hash of last_seq )
--   signature    = Ed25519( field('tgo.audit.checkpoint.1') ‖ field(n) ‖ field(last_seq) ‖ field(chain_hash) )
--
-- Entries are numbered 1, 2, 3, … and batches too; each batch begins where the one before ended. An entry whose salt is
-- NULL was blanked by a lawful destruction: its details_hash is taken as it stands, everything else is checked.
set local role tgo_owner;

create function audit.leaf_hash(e audit.entry) returns bytea
language plpgsql immutable set search_path = pg_catalog, pg_temp
as $$
begin
  return sha256(audit.field('tgo.audit.entry.1'::text) || audit.field(e.seq) || audit.field(e.at) || audit.field(e.via)
                || audit.field(e.actor) || audit.field(e.purpose) || audit.field(e.action) || audit.field(e.object_kind)
                || audit.field(e.object_ref) || audit.field(e.dossier_id) || audit.field(e.details_hash));
end $$;

create function audit.chain_hash(p_before bytea, p_first bigint, p_last bigint, p_leaves bytea) returns bytea
language plpgsql immutable set search_path = pg_catalog, pg_temp
as $$
begin
  return sha256(audit.field('tgo.audit.batch.1'::text) || audit.field(p_before) || audit.field(p_first) || audit.field(p_last) || p_leaves);
end $$;

create function audit.seal(p_limit int default 1000) returns int
language plpgsql volatile strict security definer set search_path = pg_catalog, pg_temp
as $$
declare
  chain audit.head;
  waiting audit.inbox;
  sealed audit.entry;
  leaves bytea[] := '{}';
  last bigint;
begin
  select * into strict chain from audit.head for update;
  last := chain.last_seq;
  for waiting in
    with taken as (
      delete from audit.inbox i where i.id in (select o.id from audit.inbox o order by o.id limit p_limit) returning i.*)
    select * from taken order by id
  loop
    last := last + 1;
    sealed.seq := last;
    sealed.at := waiting.at;
    sealed.via := waiting.via;
    sealed.actor := waiting.actor;
    sealed.purpose := waiting.purpose;
    sealed.action := waiting.action;
    sealed.object_kind := waiting.object_kind;
    sealed.object_ref := waiting.object_ref;
    sealed.dossier_id := waiting.dossier_id;
    sealed.details := waiting.details;
    sealed.salt := sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
    sealed.details_hash := sha256(audit.field(sealed.salt) || audit.field(sealed.details));
    sealed.leaf_hash := audit.leaf_hash(sealed);
    insert into audit.entry select sealed.*;
    leaves := leaves || sealed.leaf_hash;
  end loop;
  if last = chain.last_seq then
    return 0;
  end if;
  chain.chain_hash := audit.chain_hash(chain.chain_hash, chain.last_seq + 1, last,
                                      (select string_agg(l.hash, ''::bytea order by l.nth) from unnest(leaves) with ordinality l (hash, nth)));
  insert into audit.batch (n, first_seq, last_seq, chain_hash) values (chain.n + 1, chain.last_seq + 1, last, chain.chain_hash);
  update audit.head set n = chain.n + 1, last_seq = last, chain_hash = chain.chain_hash;
  return (last - chain.last_seq)::int;
end $$;
comment on function audit.seal(int) is
  'Numbers and chains what waits, up to a limit; returns how many. Two sealers take turns.';

create function audit.unsigned_end() returns table (n bigint, last_seq bigint, chain_hash bytea)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select h.n, h.last_seq, h.chain_hash from audit.head h
  where h.n > 0 and not exists (select from audit.checkpoint c where c.n = h.n)
$$;
comment on function audit.unsigned_end() is 'The end of the chain, if no checkpoint has signed it yet.';

create function audit.add_checkpoint(p_n bigint, p_key_id text, p_signature bytea) returns void
language sql volatile strict security definer set search_path = pg_catalog, pg_temp
as $$
  insert into audit.checkpoint (n, last_seq, chain_hash, key_id, signature)
  select b.n, b.last_seq, b.chain_hash, p_key_id, p_signature from audit.batch b where b.n = p_n
$$;
grant execute on function audit.seal(int), audit.unsigned_end(), audit.add_checkpoint(bigint, text, bytea) to tgo_sealer;

-- First bad entry (or batch, by its first entry) as the database itself finds it; NULL if all is well. The offline
-- verifier is the one that counts: this one would be rewritten by whoever rewrites the log.
create function audit.first_bad() returns bigint
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
  e audit.entry;
  b audit.batch;
  before bytea := decode(repeat('00', 32), 'hex');
  expected bigint := 1;
begin
  for e in select * from audit.entry order by seq loop
    if e.seq <> expected or audit.leaf_hash(e) <> e.leaf_hash
       or (e.salt is not null and sha256(audit.field(e.salt) || audit.field(e.details)) <> e.details_hash) then
      return expected;
    end if;
    expected := expected + 1;
  end loop;
  expected := 1;
  for b in select * from audit.batch order by n loop
    before := audit.chain_hash(before, b.first_seq, b.last_seq, (
      select string_agg(o.leaf_hash, ''::bytea order by o.seq) from audit.entry o where o.seq between b.first_seq and b.last_seq));
    if b.first_seq <> expected or before is distinct from b.chain_hash then
      return b.first_seq;
    end if;
    expected := b.last_seq + 1;
  end loop;
  if exists (select from audit.entry o where o.seq >= expected)
     or not exists (select from audit.head h where h.last_seq = expected - 1 and h.chain_hash = before) then
    return expected;
  end if;
  return (select min(c.last_seq) from audit.checkpoint c
          where not exists (select from audit.batch o where o.n = c.n and o.last_seq = c.last_seq and o.chain_hash = c.chain_hash));
end $$;
grant execute on function audit.first_bad() to tgo_auditor;

-- What tgo export writes, one JSON object a line, in this order: entries, then batches, then checkpoints. Times are
-- microseconds, bytes hexadecimal.
create view audit.export with (security_barrier) as
  select 1 as part, e.seq as n, jsonb_build_object(
    'type', 'entry', 'seq', e.seq, 'atUs', (extract(epoch from e.at) * 1000000)::bigint, 'via', e.via, 'actor', e.actor,
    'purpose', e.purpose, 'action', e.action, 'objectKind', e.object_kind, 'objectRef', e.object_ref, 'dossier', e.dossier_id,
    'details', e.details, 'salt', encode(e.salt, 'hex'), 'detailsHash', encode(e.details_hash, 'hex'),
    'leafHash', encode(e.leaf_hash, 'hex'))::text as line
  from audit.entry e
  union all
  select 2, b.n, jsonb_build_object('type', 'batch', 'n', b.n, 'firstSeq', b.first_seq, 'lastSeq', b.last_seq,
                                    'chainHash', encode(b.chain_hash, 'hex'))::text
  from audit.batch b
  union all
  select 3, c.n, jsonb_build_object('type', 'checkpoint', 'n', c.n, 'lastSeq', c.last_seq, 'chainHash', encode(c.chain_hash, 'hex'),
                                    'keyId', c.key_id, 'signature', encode(c.signature, 'hex'))::text
  from audit.checkpoint c;
comment on view audit.export is
  'regime=Wpg; retention=log; the log as lines for the offline verifier: select line from audit.export order by part, '
  'n';
grant select on audit.export, audit.entry, audit.batch, audit.checkpoint to tgo_auditor;
