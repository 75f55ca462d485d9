// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The walls of the database: what each role may touch, table by table, enumerated from the catalogue. What is not in
// the table below is refused.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { House } from '../harness/house.ts';
import { type DatabaseRole, databaseRoles } from '../harness/postgres_cluster.ts';

let house: House;
let relations: string[] = [];
beforeAll(async () => {
  house = await House.open('database_walls');
  relations = (
    await house.sql().rows<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'v', 'm', 'p') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema' order by 1`,
    )
  ).map((row) => row.name);
});
afterAll(async () => {
  await house?.close();
});

/** Which relations a role may read at least some column of; patterns over schema.name. */
const readable: Record<DatabaseRole, RegExp> = {
  tgo_intake: /^$a/,
  tgo_public: /^publication\.(audience|withdrawal_reason|dossier|stream|item|event)$/,
  tgo_registered: /^publication\.(audience|withdrawal_reason|dossier|stream|item|event)$/,
  tgo_trained: /^publication\.(audience|withdrawal_reason|dossier|stream|item|event)$/,
  tgo_staff:
    /^(publication|investigation)\.|^intake\.(head|contribution|message|event)$|^account\.(staff|unit|role|role_right)$|^accountability\./,
  tgo_research: /^research\./,
  tgo_auditor: /^audit\.(export|entry|batch|checkpoint)$/,
  tgo_feed: /^feed\.(head|event)$/,
  tgo_signin: /^$a/,
  tgo_sealer: /^$a/,
  tgo_indexer: /^$a/,
  tgo_destroyer: /^$a/,
};

describe.each(databaseRoles)('%s', (role) => {
  test('reads what the table names and nothing else', async () => {
    expect(relations.length).toBeGreaterThan(20);
    const sql = house.sql(role);
    for (const relation of relations) {
      const allowed = readable[role].test(relation);
      const columns = (
        await house
          .sql()
          .rows<{ name: string }>(
            'select quote_ident(attname) as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped',
            [relation],
          )
      ).map((row) => row.name);
      const refusals = new Set<string>();
      for (const column of columns)
        refusals.add((await sql.refusal(`select ${column} from ${relation} limit 1`)) ?? 'read');
      if (allowed) expect([...refusals], relation).toContain('read');
      else expect([...refusals], relation).toEqual(['42501']);
    }
  });

  test('writes no table: changes go through functions', async () => {
    const sql = house.sql(role);
    for (const relation of relations) {
      expect(await sql.refusal(`delete from ${relation}`), relation).toMatch(/^(42501|25006|55000)$/);
      expect(await sql.refusal(`insert into ${relation} default values`), relation).toMatch(
        /^(42501|25006|55000)$/,
      );
    }
  });

  test('cannot become somebody else, make anything, or look at the machine', async () => {
    const sql = house.sql(role);
    const attempts = [
      'set role tgo_owner',
      'set role postgres',
      'set session authorization postgres',
      'create table public.mine (x int)',
      'create schema mine',
      'create role mine',
      "create function pg_temp.f() returns int language c as 'x', 'y'",
      "copy (select 1) to program 'id'",
      "select pg_read_file('/etc/passwd')",
      "select lo_import('/etc/passwd')",
      'create extension dblink',
      "alter system set log_statement = 'all'",
      'select pg_terminate_backend(1)',
      'select * from pg_authid',
      'select * from pg_stat_activity',
    ];
    for (const attempt of attempts) expect(await sql.refusal(attempt), attempt).toBeDefined();
  });
});

describe('the columns that name a sender', () => {
  test.each(['id', 'sender_key_hmac', 'content_hash', 'receipt_hmac'])(
    'intake.contribution.%s is closed to the desk',
    async (column) => {
      expect(await house.sql('tgo_staff').refusal(`select ${column} from intake.contribution`)).toBe('42501');
    },
  );
});

describe('an audience', () => {
  test.each(['tgo_public', 'tgo_registered', 'tgo_trained'] as const)(
    '%s reads its own rows',
    async (role) => {
      const audiences = await house
        .sql(role)
        .rows<{ audience: string }>('select distinct audience from publication.item');
      const mine = role.replace('tgo_', '');
      const wider =
        {
          public: ['public'],
          registered: ['public', 'registered'],
          trained: ['public', 'registered', 'trained'],
        }[mine] ?? [];
      for (const { audience } of audiences) expect(wider).toContain(audience);
      expect(audiences.map((row) => row.audience)).toContain('public');
    },
  );
});

test('every table says under which regime and retention it falls', async () => {
  const silent = await house.sql().rows(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'v') and n.nspname in ('intake', 'investigation', 'publication', 'research', 'accountability', 'audit', 'account', 'feed')
       and coalesce(obj_description(c.oid, 'pg_class'), '') !~ '^regime=[A-Za-z]+; retention=[a-z]+; .+'`,
  );
  expect(silent).toEqual([]);
});
