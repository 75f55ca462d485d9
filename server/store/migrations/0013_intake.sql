-- SPDX-FileCopyrightText: 2026 TGO.nl contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- What citizens sent, word for word. Nothing here is ever changed; only the destroy role blanks it. No address, no
-- device, no time finer than a minute. Nobody reads or writes these tables but through the functions of intake and, for
-- the team, through the policies below.
set local role tgo_owner;

create table intake.head (
  dossier_id uuid primary key,
  last_seq   bigint not null default 0,
  open       boolean not null default true
) with (fillfactor = 20);
comment on table intake.head is
  'regime=none; retention=dossier; the counter of a dossier''s intake stream, apart from the team''s so that neither '
  'waits for the other';

-- No foreign key to the dossier: the locked head proves it, once for a batch.
create table intake.contribution (
  id              uuid primary key,
  dossier_id      uuid not null,
  seq             bigint not null,
  kind            text not null check (kind in ('tip', 'observation', 'answer', 'hypothesis', 'scenario')),
  language        text not null check (language in ('nl', 'en')),
  body            text check (char_length(body) between 1 and 10000),
  place_words     text check (char_length(place_words) between 1 and 200),
  latitude        double precision check (latitude between -90 and 90),
  longitude       double precision check (longitude between -180 and 180),
  radius_m        int check (radius_m between 1 and 100000),
  happened_words  text check (char_length(happened_words) between 1 and 100),
  happened_from   timestamptz,
  happened_until  timestamptz,
  channel         text check (channel ~ '^[a-z0-9-]{1,32}$'),
  question        uuid,
  sender_key_hmac bytea unique check (octet_length(sender_key_hmac) = 32),
  content_hash    bytea check (octet_length(content_hash) = 32),
  receipt_hmac    bytea unique check (octet_length(receipt_hmac) = 32),
  stamp_committed bigint not null,
  stamp_rendered  bigint,
  received_at     timestamptz not null default date_trunc('minute', now()) check (received_at = date_trunc('minute', received_at)),
  destroyed_at    timestamptz,
  unique (dossier_id, seq),
  constraint point_is_whole check ((latitude is null) = (longitude is null)),
  constraint period_runs_forward check (happened_from <= happened_until),
  constraint answer_names_its_question check (kind <> 'answer' or question is not null or destroyed_at is not null),
  constraint whole_or_destroyed check (
    case when destroyed_at is null then num_nulls(body, sender_key_hmac, content_hash, receipt_hmac) = 0
         else num_nonnulls(body, place_words, latitude, longitude, radius_m, happened_words, happened_from, happened_until, channel,
                           question, sender_key_hmac, content_hash, receipt_hmac) = 0 end)
);
comment on table intake.contribution is
  'regime=Wpg; retention=dossier; what a citizen sent, unchanged; seq is its number in the intake stream and its name '
  'on the desk';

create table intake.message (
  dossier_id          uuid not null,
  contribution_number bigint not null,
  n                   int not null,
  direction           text not null check (direction in ('citizen', 'team')),
  body                text not null check (char_length(body) between 1 and 10000),
  key_hash            bytea not null unique check (octet_length(key_hash) = 32),
  content_hash        bytea not null check (octet_length(content_hash) = 32),
  author              uuid references account.staff,
  at                  timestamptz not null default date_trunc('minute', now()) check (at = date_trunc('minute', at)),
  primary key (dossier_id, contribution_number, n),
  foreign key (dossier_id, contribution_number) references intake.contribution (dossier_id, seq),
  constraint team_has_author check ((direction = 'team') = (author is not null))
);
comment on table intake.message is
  'regime=Wpg; retention=dossier; the dialogue behind a receipt; key_hash makes sending again harmless';

create table intake.event (
  dossier_id          uuid not null,
  seq                 bigint not null,
  kind                text not null check (kind in ('contribution_received', 'reply_received')),
  contribution_number bigint not null,
  contribution_kind   text not null,
  channel             text,
  at                  timestamptz not null default date_trunc('minute', now()),
  primary key (dossier_id, seq)
);
comment on table intake.event is
  'regime=Wpg; retention=dossier; the intake stream, numbered without holes: numbers and metadata, never text';

create function intake.refuse_change() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp
as $$ begin raise exception using errcode = 'TG4OR', message = 'the-original-never-changes'; end $$;

-- The one change there is: from whole to destroyed. The constraint above sees to it that nothing is left then.
create trigger original_never_changes before update on intake.contribution for each row
when (old.destroyed_at is not null or new.destroyed_at is null
      or (old.id, old.dossier_id, old.seq, old.kind, old.language, old.received_at, old.stamp_committed)
         is distinct from (new.id, new.dossier_id, new.seq, new.kind, new.language, new.received_at, new.stamp_committed))
execute function intake.refuse_change();
create trigger original_never_goes before delete on intake.contribution for each statement execute function intake.refuse_change();
create trigger originals_never_go before truncate on intake.contribution for each statement execute function intake.refuse_change();
create trigger message_never_changes before update on intake.message for each row execute function intake.refuse_change();

do $$
declare
  walled text;
begin
  foreach walled in array array['head', 'contribution', 'message', 'event'] loop
    execute format('alter table intake.%I enable row level security', walled);
    execute format('alter table intake.%I force row level security', walled);
    execute format('create policy owner on intake.%I to tgo_owner using (true) with check (true)', walled);
    execute format('create policy opened on intake.%I for select to tgo_staff '
                   'using (dossier_id = any((select account.my_%s())::uuid[]))', walled,
                   case walled when 'head' then 'dossiers' else 'open_dossiers' end);
  end loop;
end $$;

-- Neither the row's id nor anything derived from the sender's key leaves by this door.
grant select on intake.head, intake.event to tgo_staff;
grant select (dossier_id, seq, kind, language, body, place_words, latitude, longitude, radius_m, happened_words, happened_from,
              happened_until, channel, question, stamp_committed, stamp_rendered, received_at, destroyed_at)
  on intake.contribution to tgo_staff;
grant select (dossier_id, contribution_number, n, direction, body, author, at) on intake.message to tgo_staff;
