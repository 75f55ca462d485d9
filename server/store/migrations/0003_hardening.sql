-- SPDX-FileCopyrightText: 2026 TGO.nl contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- What PostgreSQL tells everybody by default and nobody here needs: other tables' names and sizes, counters that move
-- with every tip, the source of functions, other sessions. LISTEN cannot be taken away: see feed.doorbell.
lock table pg_catalog.pg_authid in share row exclusive mode;

do $$
declare
  connecting constant text :=
    'tgo_intake, tgo_staff, tgo_public, tgo_registered, tgo_trained, tgo_research, tgo_auditor, tgo_feed, tgo_signin, '
    'tgo_sealer, tgo_indexer, tgo_destroyer';
  other text;
  here constant text := current_database();
begin
  execute format('revoke all on database %I from public', here);
  execute format('grant connect on database %I to %s', here, connecting);
  foreach other in array array['postgres', 'template1'] loop
    if other <> here and exists (select from pg_catalog.pg_database where datname = other) then
      execute format('revoke connect on database %I from public', other);
    end if;
  end loop;
  -- A failing CHECK would write the row, and so a tip, into the server's log. The cluster's configuration says the same
  -- (deploy/postgresql/tgo.conf); here it holds in whatever cluster this database is restored.
  execute format('alter database %I set log_min_error_statement = panic', here);
  execute format('alter database %I set log_error_verbosity = terse', here);
  execute format('alter database %I set log_parameter_max_length = 0', here);
  execute format('alter database %I set log_parameter_max_length_on_error = 0', here);
  execute format('alter database %I set log_min_duration_statement = -1', here);
end $$;

revoke all on schema public from public;
revoke all on schema information_schema from public;

do $$
declare
  catalogue record;
begin
  for catalogue in
    select c.oid::regclass as name from pg_catalog.pg_class c
    where c.relnamespace = 'pg_catalog'::regnamespace and c.relkind in ('r', 'v')
  loop
    execute format('revoke all on %s from public', catalogue.name);
  end loop;
end $$;

do $$
declare
  telling constant text :=
    '^(pg_notify|pg_(try_)?advisory|lo_|pg_stat_get|pg_stat_clear|pg_stat_reset|pg_current_wal|pg_wal|pg_last_|pg_lock_status|'
    'pg_get_(viewdef|functiondef|constraintdef|indexdef|ruledef|triggerdef|partkeydef|statisticsobjdef|expr|function_)|'
    'pg_prepared_xact|pg_cursor|pg_show_all|pg_relation_size|pg_total_relation|pg_table_size|pg_indexes_size|'
    'pg_database_size|pg_tablespace_size|pg_blocking_pids|pg_safe_snapshot|pg_isolation_test|pg_postmaster_start_time|'
    'pg_conf_load_time|obj_description|col_description|shobj_description|query_to_xml|table_to_xml|schema_to_xml|'
    'database_to_xml|cursor_to_xml|pg_sleep|pg_export_snapshot|pg_notification_queue|pg_xact_|txid_|pg_current_xact|'
    'pg_current_snapshot|pg_snapshot|pg_visible_in_snapshot|pg_stats|pg_cancel|pg_terminate|pg_logical_emit|'
    'pg_describe_object|pg_identify_object|pg_get_object_address|pg_get_acl|pg_get_userbyid|pg_has_role|has_|pg_control_|'
    'pg_get_replication|pg_get_publication|pg_partition|pg_available_ext|to_reg|pg_relation_filepath|pg_relation_filenode)';
  told record;
begin
  for told in
    select p.oid::regprocedure as name, p.prokind from pg_catalog.pg_proc p
    where p.pronamespace = 'pg_catalog'::regnamespace and p.prokind in ('f', 'p') and p.proname ~ telling
  loop
    execute format('revoke execute on routine %s from public', told.name);
  end loop;
end $$;

-- The owner's functions ring the bell.
grant execute on function pg_catalog.pg_notify(text, text) to tgo_owner;
