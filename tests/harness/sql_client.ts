// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// SQL as any database role, for looking behind the server's back and for trying what a role may not.
import pg from 'pg';
import type { DatabaseRole, superuser } from './postgres_cluster.ts';

// Counters and versions are bigint; the tests' numbers all fit.
pg.types.setTypeParser(20, Number);

export class SqlClient {
  private constructor(private readonly pool: pg.Pool) {}

  static as(
    role: DatabaseRole | typeof superuser,
    socket: string,
    database: string,
    connections = 4,
  ): SqlClient {
    const pool = new pg.Pool({
      host: socket,
      user: role,
      database,
      max: connections,
      idleTimeoutMillis: 1000,
    });
    pool.on('error', () => undefined);
    return new SqlClient(pool);
  }

  async rows<Row = any>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.pool.query(sql, values)).rows as Row[];
  }

  /** The only value of the only row. */
  async value<T = any>(sql: string, values: unknown[] = []): Promise<T> {
    const row = (await this.rows<Record<string, T>>(sql, values))[0];
    if (!row) throw new Error(`no row: ${sql}`);
    return Object.values(row)[0] as T;
  }

  /** Runs `work` in one transaction. */
  async transaction<T>(
    work: (query: (sql: string, values?: unknown[]) => Promise<any[]>) => Promise<T>,
  ): Promise<T> {
    const client = await this.pool.connect();
    try {
      await client.query('begin');
      const answer = await work(async (sql, values = []) => (await client.query(sql, values)).rows);
      await client.query('commit');
      return answer;
    } catch (failure) {
      await client.query('rollback').catch(() => undefined);
      throw failure;
    } finally {
      client.release();
    }
  }

  /** The SQLSTATE with which PostgreSQL refuses `sql`, or nothing when it is allowed. Changes nothing. */
  async refusal(sql: string, values: unknown[] = []): Promise<string | undefined> {
    const client = await this.pool.connect();
    try {
      await client.query('begin');
      await client.query(sql, values);
      return undefined;
    } catch (failure) {
      return (failure as { code?: string }).code ?? 'unknown';
    } finally {
      await client.query('rollback').catch(() => undefined);
      client.release();
    }
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}
