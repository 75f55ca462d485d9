// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The table of rights over SQL, where no server stands in the way: as the desk's database role under each person's own
// session, rows and functions.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { House } from '../harness/house.ts';
import { marit, zuiderdiep } from '../harness/journey.ts';
import { type Stage, second, setStage } from './rights_stage.ts';
import { dossierRoles, holds, type Target } from './rights_table.ts';

let house: House;
let stage: Stage;
beforeAll(async () => {
  house = await House.open('rights_sql');
  stage = await setStage(house);
}, 120_000);
afterAll(async () => {
  await house?.close();
});

/** Runs `statement` as the desk's role under a session; the SQLSTATE of the refusal, or what it returned. */
const under = async (token: string, statement: string, values: unknown[]): Promise<string | any[]> => {
  const sql = house.sql('tgo_staff');
  let rows: any[] = [];
  try {
    await sql.transaction(async (query) => {
      if (token) await query("select set_config('tgo.session', $1, true)", [token]);
      rows = await query(statement, values);
      throw new Error('undo');
    });
  } catch (failure) {
    const { code, message } = failure as { code?: string; message: string };
    if (message !== 'undo') return code ?? message;
  }
  return rows;
};
const idOf = (slug: string) =>
  house.sql().value<string>('select id from investigation.dossier where slug = $1', [slug]);
const visible = async (token: string, table: string, dossier: string) => {
  const rows = await under(token, `select count(*) as n from ${table} where dossier_id = $1`, [
    await idOf(dossier),
  ]);
  return typeof rows === 'string' ? rows : rows[0].n > 0;
};
const content = [
  'intake.contribution',
  'intake.event',
  'investigation.event',
  'investigation.release',
  'investigation.release_version',
];

test.each(dossierRoles)('%s sees rows of its own opened dossier only', async (role) => {
  const login = await stage.register.withRole(role, marit);
  const [open, closed] = [
    await stage.register.sessionFor(login, marit),
    await stage.register.sessionFor(login),
  ];
  for (const table of content) {
    expect(await visible(open, table, marit), `${table}, own`).toBe(holds(role, 'read'));
    for (const [token, dossier] of [
      [closed, marit],
      [open, second],
      [open, zuiderdiep],
      ['', marit],
      ['onzin', marit],
    ] as const) {
      expect(await visible(token, table, dossier), `${table}, ${dossier}`).toBe(false);
    }
  }
});

const acts: [
  string,
  'decide' | 'reply' | 'propose' | 'approve' | 'withdraw',
  string,
  (dossier: string, target: Target) => unknown[],
][] = [
  [
    'decide',
    'decide',
    "select investigation.decide($1, $2, 999, 'triaged', null)",
    (dossier, target) => [dossier, target.number],
  ],
  [
    'reply',
    'reply',
    "select investigation.reply($1, $2, gen_random_uuid(), 'tekst')",
    (dossier, target) => [dossier, target.number],
  ],
  [
    'close',
    'reply',
    'select investigation.close_contribution($1, $2, 999)',
    (dossier, target) => [dossier, target.number],
  ],
  [
    'propose',
    'propose',
    "select investigation.propose(gen_random_uuid(), gen_random_uuid(), $1, 'fact', 'public', 't', 'b', null, null, null, null, 'team', 'p', current_date + 9, '{}')",
    (dossier) => [dossier],
  ],
  [
    'revise',
    'propose',
    "select investigation.revise($1, 999, 't', 'b', null, null, null, null, 'team')",
    (_dossier, target) => [target.release],
  ],
  [
    'approve',
    'approve',
    "select investigation.approve($1, 999, '\\x00')",
    (_dossier, target) => [target.release],
  ],
  ['reject', 'approve', "select investigation.reject($1, 999, 'r')", (_dossier, target) => [target.release]],
  ['publish', 'approve', 'select publication.publish($1, 999)', (_dossier, target) => [target.release]],
  [
    'withdraw',
    'withdraw',
    "select publication.withdraw($1, 'incorrect', null)",
    (_dossier, target) => [target.release],
  ],
];
describe.each(acts)('%s', (_name, right, statement, values) => {
  test.each(dossierRoles)('%s', async (role) => {
    const login = await stage.register.withRole(role, marit);
    const [open, closed] = [
      await stage.register.sessionFor(login, marit),
      await stage.register.sessionFor(login),
    ];
    const tryIn = async (token: string, dossier: string) => {
      const outcome = await under(token, statement, values(await idOf(dossier), stage.target(dossier)));
      return typeof outcome === 'string' && ['TG401', 'TG403', 'TG404', 'TG4PR'].includes(outcome)
        ? outcome
        : 'allowed';
    };
    const may = holds(role, right);
    expect(await tryIn(open, marit), 'own dossier').toBe(may ? 'allowed' : 'TG403');
    expect(await tryIn(closed, marit), 'without a purpose').toBe(may ? 'TG4PR' : 'TG403');
    expect(await tryIn(open, second), 'second dossier').toBe('TG404');
    expect(await tryIn(open, zuiderdiep), 'second unit').toBe('TG404');
    expect(await tryIn('', marit), 'nobody').toBe('TG401');
  });
});
