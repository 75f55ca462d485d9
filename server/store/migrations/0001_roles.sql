-- SPDX-FileCopyrightText: 2026 TGO.nl contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- The keys of the house: one role for each kind of work, and how long each may keep the database busy. Roles belong to
-- the whole cluster, so this file may find them there already. It grants nothing; the schemas' own files do.

-- Shared catalogues are changed by one migration at a time, also when two databases of one cluster are migrated at
-- once.
lock table pg_catalog.pg_authid in share row exclusive mode;

do $$
declare
  wanted text;
begin
  foreach wanted in array array['tgo_owner', 'tgo_intake', 'tgo_staff', 'tgo_public', 'tgo_registered', 'tgo_trained',
                                'tgo_research', 'tgo_auditor', 'tgo_feed', 'tgo_signin', 'tgo_sealer', 'tgo_indexer',
                                'tgo_destroyer'] loop
    if not exists (select from pg_catalog.pg_roles where rolname = wanted) then
      execute format('create role %I', wanted);
    end if;
    execute format('alter role %I with nosuperuser nocreatedb nocreaterole noreplication nobypassrls inherit %s', wanted,
                   case wanted when 'tgo_owner' then 'nologin' else 'login' end);
    execute format('alter role %I set search_path = pg_catalog', wanted);
    execute format('alter role %I set timezone = %L', wanted, 'UTC');
    execute format('alter role %I set idle_in_transaction_session_timeout = %L', wanted, '10s');
  end loop;
end $$;

-- The audiences nest: who is trained sees what the registered see, who is registered what the public sees.
grant tgo_public to tgo_registered;
grant tgo_registered to tgo_trained;

-- Readers outside the team: short questions, nothing written.
alter role tgo_public     set search_path = publication;
alter role tgo_registered set search_path = publication;
alter role tgo_trained    set search_path = publication;
alter role tgo_public     set default_transaction_read_only = on;
alter role tgo_registered set default_transaction_read_only = on;
alter role tgo_trained    set default_transaction_read_only = on;
alter role tgo_public     set statement_timeout = '2s';
alter role tgo_registered set statement_timeout = '2s';
alter role tgo_trained    set statement_timeout = '2s';
alter role tgo_public     set idle_in_transaction_session_timeout = '2s';
alter role tgo_registered set idle_in_transaction_session_timeout = '2s';
alter role tgo_trained    set idle_in_transaction_session_timeout = '2s';

-- Intake: a plan that was made while a table was empty stays a sequential scan and costs five times as much; a dossier
-- that somebody holds may delay the others by no more than the lock timeout; a receipt is never given before the disk
-- has it.
alter role tgo_intake set enable_seqscan = off;
alter role tgo_intake set plan_cache_mode = force_generic_plan;
alter role tgo_intake set jit = off;
alter role tgo_intake set synchronous_commit = on;
alter role tgo_intake set lock_timeout = '500ms';
alter role tgo_intake set statement_timeout = '5s';

alter role tgo_staff     set lock_timeout = '2s';
alter role tgo_staff     set statement_timeout = '5s';
alter role tgo_staff     set synchronous_commit = on;
alter role tgo_signin    set lock_timeout = '2s';
alter role tgo_signin    set statement_timeout = '5s';
alter role tgo_feed      set default_transaction_read_only = on;
alter role tgo_feed      set statement_timeout = '5s';
alter role tgo_sealer    set lock_timeout = '2s';
alter role tgo_sealer    set statement_timeout = '10s';
alter role tgo_indexer   set lock_timeout = '2s';
alter role tgo_indexer   set statement_timeout = '30s';
alter role tgo_destroyer set lock_timeout = '5s';
alter role tgo_destroyer set statement_timeout = '60s';

-- Research and audit ask long questions, on a lane of their own.
alter role tgo_research set default_transaction_read_only = on;
alter role tgo_research set statement_timeout = '60s';
alter role tgo_auditor  set default_transaction_read_only = on;
alter role tgo_auditor  set statement_timeout = '300s';
