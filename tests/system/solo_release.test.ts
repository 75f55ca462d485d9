// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Nobody releases alone, tried where no server stands in the way: 10,000 approvals and revisions by authors and editors
// at once, as the desk's database role under each person's own session.

import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { House } from '../harness/house.ts';
import { marit } from '../harness/journey.ts';
import { superuser } from '../harness/postgres_cluster.ts';
import { staffRegister } from '../harness/staff_register.ts';

const attempts = 10_000;
const connections = 16;
/** In so many lineages, so that each is fought over by many at once. */
const releases = 50;

let house: House;
let dossier = '';
const tokens: string[] = [];
beforeAll(async () => {
  house = await House.open('solo_release');
  const register = staffRegister(house);
  dossier = await house.sql().value('select id from investigation.dossier where slug = $1', [marit]);
  for (const role of ['moderator', 'team_leader'])
    tokens.push(await register.sessionFor(await register.withRole(role, marit), marit));
  for (const login of ['bakker', 'amrani']) tokens.push(await register.sessionFor(login, marit));
});
afterAll(async () => {
  await house?.close();
});

/** One statement as the desk's role, in a transaction that starts with the person's session. */
async function act(client: pg.Client, token: string, statement: string, values: unknown[]): Promise<string> {
  try {
    await client.query('begin');
    await client.query("select set_config('tgo.session', $1, true)", [token]);
    await client.query(statement, values);
    await client.query('commit');
    return 'done';
  } catch (failure) {
    await client.query('rollback');
    return (failure as { code?: string }).code ?? 'unknown';
  }
}

const propose =
  "select investigation.propose(gen_random_uuid(), $1, $2, 'fact', 'public', 'Titel', 'Tekst', null, null, null, null, 'team', 'Nodig.', current_date + 30, '{}')";
const revise = "select investigation.revise($1, $2, 'Titel', $3, null, null, null, null, 'team')";
/** As the server does it: let it pass and publish it, in one transaction. */
const approve =
  'with passed as materialized (select investigation.approve($1, $2, (select content_hash from investigation.release_version where release_id = $1 and version = $2))) select publication.publish($1, $2) from passed';

test(`${attempts.toLocaleString('en')} attempts at once: no release by one person`, async () => {
  const ids = Array.from({ length: releases }, () => house.chance.uuid());
  const clients = await Promise.all(
    Array.from({ length: connections }, async () => {
      const client = new pg.Client({
        host: house.ground.socket,
        user: 'tgo_staff',
        database: house.database,
      });
      await client.connect();
      return client;
    }),
  );
  for (const id of ids)
    expect(await act(clients[0]!, house.chance.pick(tokens), propose, [id, dossier])).toBe('done');
  const outcomes = new Map<string, number>();
  let left = attempts;
  await Promise.all(
    clients.map(async (client) => {
      while (left-- > 0) {
        // All connections fight over the same few releases at a time.
        const id = ids[Math.min(releases - 1, Math.floor(((attempts - left) / attempts) * releases))]!;
        const token = house.chance.pick(tokens);
        const guess = 1 + house.chance.below(4);
        const outcome =
          house.chance.below(5) === 0
            ? `revise ${await act(client, token, revise, [id, guess, `Tekst ${house.chance.hex(6)}`])}`
            : `approve ${await act(client, token, approve, [id, guess])}`;
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      }
    }),
  );
  for (const client of clients) await client.end();
  console.info(
    [...outcomes]
      .sort()
      .map(([outcome, count]) => `${outcome}: ${count}`)
      .join(', '),
  );
  expect(outcomes.get('approve done')).toBeGreaterThan(0);
  expect(outcomes.get('approve TG4OW')).toBeGreaterThan(0);
  expect([...outcomes.keys()].filter((outcome) => !/ (done|TG\w+|55P03|40P01)$/.test(outcome))).toEqual([]);

  const solo = await house
    .sql()
    .value<number>(
      `select count(*) from investigation.release_approval a join investigation.release_version v on v.lineage = a.lineage and v.author = a.approver`,
    );
  expect(solo).toBe(0);
  const published = await house
    .sql()
    .value<number>("select count(*) from publication.item where id = any($1) and audience = 'public'", [ids]);
  expect(published).toBeGreaterThan(0);
  const unapproved = await house.sql().value<number>(
    `select count(*) from publication.item i where i.withdrawn_at is null and not exists (
       select from investigation.release_approval a join investigation.release_version v using (release_id, version)
       where a.release_id = i.id and a.version = i.version and v.body = i.body and a.approver <> v.author)`,
  );
  expect(unapproved).toBe(0);
}, 240_000);

describe("the database's owner itself", () => {
  const attempt = async (statement: string) => house.sql(superuser).refusal(statement);

  test('cannot record an approval by an author: the constraint, not the function, forbids it', async () => {
    const release =
      (
        await house
          .sql()
          .rows(
            'select v.* from investigation.release_version v where not exists (select from investigation.release_approval a where a.release_id = v.release_id) limit 1',
          )
      )[0] ?? (await house.sql().rows('select v.* from investigation.release_version v limit 1'))[0];
    expect(release).toBeDefined();
    const refused = await attempt(
      `insert into investigation.release_approval (release_id, version, dossier_id, lineage, content_hash, approver)
       select release_id, version + 1000000, dossier_id, lineage, content_hash, author from investigation.release_version where release_id = '${release.release_id}' and version = ${release.version}`,
    );
    expect(refused).toBe('23503');
    const direct = await attempt(
      `insert into investigation.release_approval (release_id, version, dossier_id, lineage, content_hash, approver)
       select release_id, version, dossier_id, lineage, content_hash, author from investigation.release_version where release_id = '${release.release_id}' and version = ${release.version}`,
    );
    expect(direct).toMatch(/^2350[35]$/);
  });

  test.each(['release_hand', 'release_version', 'release_approval'])(
    'cannot change or delete what stands in %s',
    async (table) => {
      expect(await attempt(`update investigation.${table} set dossier_id = dossier_id`)).toBe('TG4OR');
      expect(await attempt(`delete from investigation.${table}`)).toBe('TG4OR');
    },
  );
});
