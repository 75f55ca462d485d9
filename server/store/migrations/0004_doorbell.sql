-- SPDX-FileCopyrightText: 2026 TGO.nl contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- The doorbell: "there is news", never what. Anybody who may connect can LISTEN on a channel whose name they know, so
-- the name is random, kept in a table of the owner's, and told to the feed only.
set local role tgo_owner;

create table feed.doorbell (
  only_one boolean primary key default true check (only_one),
  channel  text not null check (channel ~ '^bell_[0-9a-f]{32}$')
);
comment on table feed.doorbell is
  'regime=none; retention=none; the name of the notification channel: 128 random bits, known to the owner and the feed';

insert into feed.doorbell (channel)
values ('bell_' || encode(substring(sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())) for 16), 'hex'));

-- Rings once for each transaction, however often it is called: PostgreSQL folds equal notifications.
create function feed.ring() returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform pg_notify((select channel from feed.doorbell), '');
end $$;
comment on function feed.ring() is 'Called by the functions that number events, in their transaction.';

create function feed.channel() returns text
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select channel from feed.doorbell $$;
comment on function feed.channel() is
  'The channel to LISTEN on. A ring says only that there is news: read what came after the last number you have.';
grant execute on function feed.channel() to tgo_feed;
