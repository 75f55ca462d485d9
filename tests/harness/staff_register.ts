// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Staff made for one test, straight in the database: one person for each role, with the demo's password.
import { createHash, randomBytes } from 'node:crypto';
import type { House } from './house.ts';
import type { SqlClient } from './sql_client.ts';

export interface Register {
  /** Makes somebody with one role on one dossier; returns their login. */
  withRole(role: string, dossier: string): Promise<string>;
  /** Makes somebody with a role on the whole system. */
  withSystemRole(role: string, unit: string): Promise<string>;
  /** Opens a session without signing in; returns the token that the database looks up. */
  sessionFor(login: string, dossier?: string): Promise<string>;
  /** Makes a live dossier in the unit of another one. */
  secondDossier(like: string, slug: string): Promise<void>;
}

export function staffRegister(house: House): Register {
  const sql: SqlClient = house.sql();
  const add = async (login: string, unit: string) => {
    await sql.rows(
      `insert into account.staff (id, login, name, unit, password_hash)
       select gen_random_uuid(), $1, 'Proef ' || $1, (select id from account.unit where slug = $2), password_hash
       from account.staff where login = 'bakker' on conflict (login) do nothing`,
      [login, unit],
    );
  };
  const unitOf = (dossier: string) =>
    sql.value<string>(
      'select u.slug from investigation.dossier d join account.unit u on u.id = d.unit where d.slug = $1',
      [dossier],
    );
  return {
    async withRole(role, dossier) {
      const login = `${role.replaceAll('_', '-')}.${dossier}`;
      await add(login, await unitOf(dossier));
      await sql.rows(
        `insert into account.dossier_role (staff, dossier_id, role)
         select s.id, d.id, $3 from account.staff s, investigation.dossier d where s.login = $1 and d.slug = $2 on conflict do nothing`,
        [login, dossier, role],
      );
      return login;
    },
    async withSystemRole(role, unit) {
      const login = `system-${role}`;
      await add(login, unit);
      await sql.rows(
        'insert into account.system_role (staff, role) select id, $2 from account.staff where login = $1 on conflict do nothing',
        [login, role],
      );
      return login;
    },
    async sessionFor(login, dossier) {
      const token = randomBytes(32).toString('hex');
      const hash = createHash('sha256').update(token).digest();
      await sql.rows(
        `insert into account.session (token_hash, staff, csrf_hash, expires_at)
         select $2, id, $3, now() + interval '1 hour' from account.staff where login = $1`,
        [login, hash, randomBytes(32)],
      );
      if (dossier) {
        await sql.rows(
          `insert into account.session_purpose (token_hash, dossier_id, purpose)
           select $1, id, 'controle van rechten' from investigation.dossier where slug = $2`,
          [hash, dossier],
        );
      }
      return token;
    },
    async secondDossier(like, slug) {
      await sql.rows(
        `insert into investigation.dossier (id, unit, slug, working_title, kind, mode, state, purpose, purpose_recorded_at, authorised_by, authorised_at, opened_at)
         select gen_random_uuid(), unit, $2, 'Tweede dossier', kind, mode, state, purpose, purpose_recorded_at, authorised_by, authorised_at, opened_at
         from investigation.dossier where slug = $1`,
        [like, slug],
      );
    },
  };
}
