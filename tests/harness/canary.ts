// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Plants a word in every text column of every table outside `publication`, found in the catalogue and not in a list, so
// that a column that is added tomorrow is covered tomorrow. Destroys the sense of the database it is planted in.
import type { SqlClient } from "./sql_client.ts";

export interface Column {
  schema: string;
  table: string;
  column: string;
  type: string;
  /** The values that a check constraint or a foreign key leaves room for, when it leaves room for a list only. */
  closed: boolean;
}

export interface Planted {
  /** schema.table.column of the columns that hold the word now. */
  planted: string[];
  /** Those that can hold words of our own choosing only. */
  closed: string[];
  /** Those that could hold it and do not: a hole in this test. */
  missed: { name: string; why: string }[];
}

/** Every column outside publication that can hold text. */
export async function textColumns(sql: SqlClient): Promise<Column[]> {
  return sql.rows<Column>(
    `select n.nspname as schema, c.relname as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type,
       exists (select from pg_constraint k where k.conrelid = c.oid and a.attnum = any(k.conkey)
               and ((k.contype = 'f')
                    or (k.contype = 'c' and cardinality(k.conkey) = 1
                        and pg_get_constraintdef(k.oid) ~ ('^CHECK \(\(+"?' || a.attname || '"?\)* = ANY')))) as closed
     from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     join pg_type t on t.oid = a.atttypid
     where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
       and (t.typcategory = 'S' or t.typname in ('json', 'jsonb', '_text', 'tsvector'))
       and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'publication')
     order by 1, 2, a.attnum`);
}

/** One row of the table to plant in: a copy of an existing one under fresh keys, or a row that is made up. */
async function rowFor(sql: SqlClient, table: string): Promise<Record<string, unknown>> {
  const existing = (await sql.rows<{ row: Record<string, unknown> }>(`select to_jsonb(t) as row from ${table} t limit 1`))[0]?.row;
  const columns = await sql.rows<{ name: string; type: string; keyed: boolean; generated: boolean; identity: boolean; optional: boolean }>(
    `select a.attname as name, t.typname as type, a.attgenerated <> '' as generated, a.attidentity <> '' as identity,
       (not a.attnotnull) as optional,
       exists (select from pg_index i where i.indrelid = a.attrelid and i.indisunique and a.attnum = any(i.indkey)) as keyed
     from pg_attribute a join pg_type t on t.oid = a.atttypid where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped`, [table]);
  const row: Record<string, unknown> = {};
  for (const column of columns) {
    if (column.generated || column.identity) continue;
    const fresh = column.keyed && ["uuid", "bytea"].includes(column.type);
    if (existing && !fresh) {
      row[column.name] = column.keyed && ["int4", "int8", "int2"].includes(column.type) ? 1_000_000 + Math.floor(Math.random() * 1e6) : existing[column.name];
    } else if (existing || !column.optional || fresh) {
      row[column.name] = madeUp(column.type);
    }
  }
  return row;
}

function madeUp(type: string): unknown {
  const hex = (digits: number) => Array.from({ length: digits }, () => Math.floor(Math.random() * 16).toString(16)).join("");
  switch (type) {
    case "uuid": return `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`;
    case "bytea": return `\\x${hex(64)}`;
    case "bool": return true;
    case "int2": case "int4": case "int8": case "numeric": return 1 + Math.floor(Math.random() * 10_000);
    case "timestamptz": return "2026-01-01T00:00:00Z";
    case "date": return "2026-01-01";
    case "jsonb": case "json": return {};
    case "_text": case "_int8": return [];
    default: return "x";
  }
}

/** Plants `word`; what a check refuses is tried in the shapes that such checks allow. */
export async function plantCanary(sql: SqlClient, word: string): Promise<Planted> {
  const columns = await textColumns(sql);
  const result: Planted = { planted: [], closed: [], missed: [] };
  for (const column of columns) {
    const name = `${column.schema}.${column.table}.${column.column}`;
    if (column.closed) { result.closed.push(name); continue; }
    const table = `"${column.schema}"."${column.table}"`;
    const shapes: unknown[] = column.type === "json" || column.type === "jsonb" ? [{ word }] : column.type.endsWith("[]") ? [[word]] : [word, `\$argon2id\$${word}`];
    let why = "";
    for (const shape of shapes) {
      const row = { ...(await rowFor(sql, table)), [column.column]: shape };
      why = await insertAnyhow(sql, table, row);
      if (!why) break;
    }
    if (why) result.missed.push({ name, why });
    else result.planted.push(name);
  }
  return result;
}

/** Inserts with triggers and foreign keys asleep; returns why it could not, or nothing. */
async function insertAnyhow(sql: SqlClient, table: string, row: Record<string, unknown>): Promise<string> {
  const names = Object.keys(row).map((name) => `"${name}"`).join(", ");
  try {
    await sql.transaction(async (query) => {
      await query("set local session_replication_role = replica");
      await query(`insert into ${table} (${names}) select ${names} from jsonb_populate_record(null::${table}, $1::jsonb)`, [JSON.stringify(row)]);
    });
    return "";
  } catch (failure) {
    return (failure as Error).message;
  }
}
