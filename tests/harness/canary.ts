// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Plants a word in every text column of every table outside `publication`, found in the catalogue and not in a list, so
// that a column that is added tomorrow is covered tomorrow. Destroys the sense of the database it is planted in.
import type { SqlClient } from './sql_client.ts';

export interface Column {
  schema: string;
  table: string;
  column: string;
  type: string;
  /** A value of the list, when a check or a foreign key leaves room for a list of our own words only. */
  closed: string | null;
}

export interface Planted {
  /** schema.table.column of the columns that hold the word now. */
  planted: string[];
  /** Those that can hold words of our own choosing only. */
  closed: string[];
  /** Those that could hold it and do not: a hole in this test. */
  missed: { name: string; why: string }[];
}

/** A single-column check of the form `column = ANY (list)`: a closed vocabulary. */
const isList =
  "k.contype = 'c' and cardinality(k.conkey) = 1 and pg_get_constraintdef(k.oid) ~ '^CHECK \\(+\"?[a-z_]+\"?\\)* = ANY'";

/** For each column its closed vocabulary's first word, 'x' behind a foreign key, or nothing. */
const closedValue = `(select coalesce(min(substring(pg_get_constraintdef(k.oid) from '''([^'']*)''')), 'x') from pg_constraint k
  where k.conrelid = a.attrelid and a.attnum = any(k.conkey) and (k.contype = 'f' or (${isList}))
  having count(*) > 0)`;

/** Every column outside publication that can hold text. */
export async function textColumns(sql: SqlClient): Promise<Column[]> {
  return sql.rows<Column>(
    `select n.nspname as schema, c.relname as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type,
       ${closedValue} as closed
     from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     join pg_type t on t.oid = a.atttypid
     where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
       and (t.typcategory = 'S' or t.typname in ('json', 'jsonb', '_text', 'tsvector'))
       and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'publication')
     order by 1, 2, a.attnum`,
  );
}

/** The checks that are no closed vocabulary speak of forms and of whole rows; here they would only keep the word out. */
async function dropOtherChecks(sql: SqlClient): Promise<void> {
  const checks = await sql.rows<{ statement: string }>(
    `select format('alter table %s drop constraint %I', k.conrelid::regclass, k.conname) as statement
     from pg_constraint k join pg_namespace n on n.oid = k.connamespace
     where k.contype = 'c' and k.conrelid <> 0 and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'publication')
       and not (${isList})`,
  );
  for (const { statement } of checks) await sql.rows(statement);
}

/** A row to plant in: a copy of an existing one under fresh keys, or a row that is made up. */
async function rowFor(sql: SqlClient, table: string): Promise<Record<string, unknown>> {
  const existing = (
    await sql.rows<{ row: Record<string, unknown> }>(`select to_jsonb(t) as row from ${table} t limit 1`)
  )[0]?.row;
  const columns = await sql.rows<{
    name: string;
    type: string;
    keyed: boolean;
    optional: boolean;
    closed: string | null;
  }>(
    `select a.attname as name, t.typname as type, (not a.attnotnull) as optional, ${closedValue} as closed,
       exists (select from pg_index i where i.indrelid = a.attrelid and i.indisunique and a.attnum = any(i.indkey)) as keyed
     from pg_attribute a join pg_type t on t.oid = a.atttypid
     where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.attidentity = ''`,
    [table],
  );
  const row: Record<string, unknown> = {};
  for (const { name, type, keyed, optional, closed } of columns) {
    const ours = closed !== null && type === 'text';
    if (existing && (!keyed || ours || ['bool', 'timestamptz'].includes(type))) row[name] = existing[name];
    else if (ours) row[name] = closed;
    else if (existing || keyed || !optional) row[name] = madeUp(type);
  }
  return row;
}

let counter = 1_000_000;

function madeUp(type: string): unknown {
  const hex = (digits: number) =>
    Array.from({ length: digits }, () => Math.floor(Math.random() * 16).toString(16)).join('');
  switch (type) {
    case 'uuid':
      return `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`;
    case 'bytea':
      return `\\x${hex(64)}`;
    case 'bool':
      return true;
    case 'int2':
      return 1;
    case 'int4':
    case 'int8':
    case 'numeric':
      return ++counter;
    case 'timestamptz':
      return '2026-01-01T00:00:00Z';
    case 'date':
      return '2026-01-01';
    case 'jsonb':
    case 'json':
      return {};
    case '_text':
    case '_int8':
      return [];
    default:
      return `x${hex(12)}`;
  }
}

/** Plants `word` in a row of its own for each column, or over an existing row in tables that have room for one only. */
export async function plantCanary(sql: SqlClient, word: string): Promise<Planted> {
  const columns = await textColumns(sql);
  await dropOtherChecks(sql);
  const result: Planted = { planted: [], closed: [], missed: [] };
  for (const column of columns) {
    const name = `${column.schema}.${column.table}.${column.column}`;
    if (column.closed !== null) {
      result.closed.push(name);
      continue;
    }
    const table = `"${column.schema}"."${column.table}"`;
    const planted = column.type.startsWith('json') ? { word } : column.type.endsWith('[]') ? [word] : word;
    const why = await insertAnyhow(sql, table, { ...(await rowFor(sql, table)), [column.column]: planted });
    if (!why) result.planted.push(name);
    else if (await updateAnyhow(sql, table, column.column, planted)) result.planted.push(name);
    else result.missed.push({ name, why });
  }
  return result;
}

/** Inserts with triggers and foreign keys asleep; returns why it could not, or nothing. */
async function insertAnyhow(sql: SqlClient, table: string, row: Record<string, unknown>): Promise<string> {
  const names = Object.keys(row)
    .map((name) => `"${name}"`)
    .join(', ');
  try {
    await sql.transaction(async (query) => {
      await query('set local session_replication_role = replica');
      await query(
        `insert into ${table} (${names}) select ${names} from jsonb_populate_record(null::${table}, $1::jsonb)`,
        [JSON.stringify(row)],
      );
    });
    return '';
  } catch (failure) {
    return (failure as Error).message;
  }
}

async function updateAnyhow(sql: SqlClient, table: string, column: string, value: unknown): Promise<boolean> {
  try {
    return await sql.transaction(async (query) => {
      await query('set local session_replication_role = replica');
      return (await query(`update ${table} set "${column}" = $1 returning 1`, [value])).length > 0;
    });
  } catch {
    return false;
  }
}
