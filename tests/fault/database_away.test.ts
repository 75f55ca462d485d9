// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// PostgreSQL's connections are cut while citizens send: whoever is acknowledged is stored, whoever is not is told so and
// gets it in by sending again. Nobody is left without an answer.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { House } from '../harness/house.ts';
import { HttpClient } from '../harness/http_client.ts';
import { contribution, marit } from '../harness/journey.ts';
import { superuser } from '../harness/postgres_cluster.ts';
import { submitForm } from '../harness/public_form.ts';
import { SqlClient } from '../harness/sql_client.ts';
import { until } from '../harness/until.ts';

let house: House;
beforeAll(async () => {
  house = await House.open('database_away');
});
afterAll(async () => {
  await house?.close();
});

/** From another database: nobody can close the one they are in. */
async function letConnect(allowed: boolean): Promise<void> {
  const elsewhere = SqlClient.as(superuser, house.ground.socket, 'postgres', 1);
  await elsewhere.rows(`alter database ${house.database} with allow_connections ${allowed}`);
  if (!allowed)
    await elsewhere.rows('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
      house.database,
    ]);
  await elsewhere.close();
}

const cutConnections = () =>
  house
    .sql()
    .rows(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and usename like 'tgo%'",
      [house.database],
    );

test('connections that are cut under load cost nobody anything but time', async () => {
  const acknowledged = new Map<string, string>();
  let unavailable = 0;
  const client = new HttpClient(house.origin, house.chance.loopback(), 8);
  const sending = Array.from({ length: 8 }, async () => {
    for (let i = 0; i < 40; i++) {
      const sent = contribution(house.chance);
      await until(
        async () => {
          const answer = await client.post(`/v1/dossiers/${marit}/contributions`, sent);
          if (answer.status === 503) {
            unavailable++;
            expect(answer.headers['retry-after']).toBeDefined();
            return false;
          }
          expect([200, 201], answer.text).toContain(answer.status);
          acknowledged.set(sent.text, answer.json().receipt);
          return true;
        },
        { deadlineMs: 30_000, what: 'an acknowledgement' },
      );
    }
  });
  for (let cut = 0; cut < 15; cut++) {
    const target = acknowledged.size + 10;
    await until(() => acknowledged.size >= Math.min(target, 320), { deadlineMs: 30_000, everyMs: 2 });
    await cutConnections();
  }
  await Promise.all(sending);
  client.close();
  const stored = await house
    .sql()
    .rows<{ body: string; n: number }>(
      'select body, count(*) as n from intake.contribution where body = any($1) group by body',
      [[...acknowledged.keys()]],
    );
  console.info(`${acknowledged.size} acknowledged, ${unavailable} honest refusals`);
  expect(stored.length).toBe(320);
  expect(stored.filter((row) => row.n !== 1)).toEqual([]);
});

test('a database that is away is said before anything is acknowledged, and the form gives the text back', async () => {
  const sent = contribution(house.chance);
  await closeDatabaseFor(async () => {
    const visitor = house.visitor();
    const answer = await visitor.post(`/v1/dossiers/${marit}/contributions`, sent, { deadlineMs: 30_000 });
    expect(answer.status).toBe(503);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    const text = `Dit wil ik niet kwijt ${house.chance.hex(8)}`;
    const key = house.chance.senderKey();
    const form = await visitor.ask('POST', `/dossiers/${marit}/bijdragen`, {
      form: { sender_key: key, kind: 'tip', text, safety: 'no' },
      deadlineMs: 30_000,
    });
    expect(form.status).toBe(503);
    expect(form.text).toContain(text);
    expect(form.text).toContain(key);
    expect((await visitor.get('/readyz', { deadlineMs: 30_000 })).status).toBe(503);
    expect((await visitor.get('/healthz')).status).toBe(200);
  });
  await until(async () => (await house.visitor().get('/readyz')).status === 200, {
    deadlineMs: 30_000,
    what: 'the server to be ready again',
  });
  const answer = await house.visitor().post(`/v1/dossiers/${marit}/contributions`, sent);
  expect([200, 201]).toContain(answer.status);
  expect(
    await house.sql().value<number>('select count(*) from intake.contribution where body = $1', [sent.text]),
  ).toBe(1);
  const { receipt } = await submitForm(house.visitor(), marit, { kind: 'tip', text: 'Het werkt weer.' });
  expect(receipt).toBeDefined();
});

/** Nobody new may connect and everybody of ours is cut, for as long as `work` takes. */
async function closeDatabaseFor(work: () => Promise<void>): Promise<void> {
  await letConnect(false);
  try {
    await work();
  } finally {
    await letConnect(true);
  }
}
