// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// How a text reaches the public: never by one person, exactly as it was approved, and gone when it is taken back.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { House } from '../harness/house.ts';
import {
  approve,
  contribute,
  contribution,
  desk,
  expectStatus,
  marit,
  proposal,
  propose,
  publish,
  type Release,
  withdraw,
} from '../harness/journey.ts';
import type { StaffClient } from '../harness/staff_client.ts';
import { slowness, until } from '../harness/until.ts';

let house: House;
let bakker: StaffClient;
let amrani: StaffClient;
let devries: StaffClient;
let jansen: StaffClient;
beforeAll(async () => {
  house = await House.open('releases');
  [bakker, amrani, devries, jansen] = (await Promise.all(
    ['bakker', 'amrani', 'devries', 'jansen'].map((login) => house.staff(login, marit)),
  )) as [StaffClient, StaffClient, StaffClient, StaffClient];
});
afterAll(async () => {
  await house?.close();
});

const releasePath = (release: Release, rest = '') => desk(marit, `/releases/${release.id}${rest}`);
const revise = (staff: StaffClient, release: Release, text: string) =>
  staff.put(releasePath(release), { version: release.version, title: release.title, text });

describe('the whole journey', () => {
  test('contribution, redaction, proposal, approval by another, every reader', async () => {
    const reader = await house.reader();
    await reader.hello(marit);
    const { socket: deskSocket } = await bakker.live(marit);
    const text = `Mijn buurman Kees zag om 22.10 uur een wit busje (${house.chance.hex(8)}).`;
    await contribute(house.visitor(), marit, contribution(house.chance, { text }));
    const arrived = await deskSocket.next((frame) => frame.event === 'contribution_received');
    expect(JSON.stringify(arrived)).not.toContain('Kees');
    const opened = expectStatus(await bakker.get(desk(marit, `/contributions/${arrived.number}`)), 200);
    expect(opened.text).toBe(text);

    const redacted = `Een getuige zag om 22.10 uur een wit busje (${house.chance.hex(8)}).`;
    const proposed = await propose(
      bakker,
      marit,
      proposal(house.chance, { text: redacted, origin: 'citizens', sourceNumbers: [arrived.number] }),
    );
    expect(proposed).toMatchObject({ state: 'proposed', mayApprove: false, whyNot: 'own-work' });
    expect(reader.events()).toHaveLength(0);
    const seen = expectStatus(await amrani.get(releasePath(proposed)), 200);
    expect(seen.mayApprove).toBe(true);
    const begin = performance.now();
    expect(expectStatus(await approve(amrani, marit, seen), 200, 201).state).toBe('published');
    const event = await reader.next(
      (frame) => frame.event === 'item_published' && frame.item?.text === redacted,
      { deadlineMs: 2000 },
    );
    console.info(`approval to reader: ${(performance.now() - begin).toFixed(1)} ms`);
    expect(event.item).toMatchObject({ id: proposed.id, origin: 'citizens', kind: 'fact' });
    const page = await house.visitor().get(`/dossiers/${marit}`);
    expect(page.text).toContain(redacted);
    for (const frame of reader.frames) expect(JSON.stringify(frame)).not.toContain('Kees');
    await reader.close();
    await deskSocket.close();
  });

  test('sending the same proposal again gives the same release', async () => {
    const body = proposal(house.chance);
    const first = await propose(bakker, marit, body);
    const again = expectStatus(await bakker.post(desk(marit, '/releases'), body), 200, 201);
    expect(again.id).toBe(first.id);
    const other = await bakker.post(desk(marit, '/releases'), { ...body, text: 'Iets anders.' });
    expect(other.status).toBe(409);
    expect(other.json().code).toBe('command-conflict');
  });
});

describe('nobody releases alone', () => {
  test('the author may not approve', async () => {
    const proposed = await propose(bakker, marit, proposal(house.chance));
    const answer = await approve(bakker, marit, proposed);
    expect([answer.status, answer.json().code]).toEqual([403, 'own-work']);
  });

  test('whoever edited an earlier version may not approve a later one', async () => {
    const first = await propose(bakker, marit, proposal(house.chance));
    const second = expectStatus(await revise(amrani, first, 'Herziene tekst.'), 200);
    const third = expectStatus(await revise(bakker, second, 'Nog eens herzien.'), 200);
    for (const editor of [amrani, bakker]) {
      const answer = await approve(editor, marit, third);
      expect([answer.status, answer.json().code]).toEqual([403, 'own-work']);
    }
    expectStatus(await approve(jansen, marit, third), 200, 201);
  });

  test('a detective without the right may not approve at all', async () => {
    const proposed = await propose(bakker, marit, proposal(house.chance));
    const answer = await approve(devries, marit, proposed);
    expect([answer.status, answer.json().code]).toEqual([403, 'forbidden']);
  });

  test('an approval holds for exactly the version and the content that was seen', async () => {
    const first = await propose(bakker, marit, proposal(house.chance));
    const second = expectStatus(await revise(devries, first, 'Een andere tekst.'), 200);
    const stale = await approve(amrani, marit, first);
    expect([stale.status, stale.json().code]).toEqual([409, 'stale-version']);
    const wrong = await approve(amrani, marit, { ...second, contentHash: first.contentHash });
    expect([wrong.status, wrong.json().code]).toEqual([409, 'content-changed']);
    expectStatus(await approve(amrani, marit, second), 200, 201);
    await revise(devries, second, 'Na de goedkeuring.');
    expect((await house.visitor().get(`/v1/dossiers/${marit}`)).text).not.toContain('Na de goedkeuring');
  });

  test('a rejected release stays inside', async () => {
    const text = `Afgewezen ${house.chance.hex(8)}`;
    const proposed = await propose(bakker, marit, proposal(house.chance, { text }));
    expectStatus(
      await amrani.post(releasePath(proposed, '/rejections'), {
        version: proposed.version,
        reason: 'Te herkenbaar.',
      }),
      200,
      201,
    );
    const answer = await approve(amrani, marit, proposed);
    expect(answer.status).toBe(409);
    expect((await house.visitor().get(`/v1/dossiers/${marit}`)).text).not.toContain(text);
  });

  test('not in 1,000 races over HTTP between editing and approving', async () => {
    const people = [bakker, amrani, jansen];
    let attempts = 0;
    for (let round = 0; round < 25; round++) {
      const author = house.chance.pick([bakker, devries, amrani]);
      const release = await propose(author, marit, proposal(house.chance));
      const tries = Array.from({ length: 40 }, () => {
        attempts++;
        const who = house.chance.pick([...people, author]);
        return house.chance.below(4) === 0
          ? revise(house.chance.pick([bakker, amrani, devries]), release, `Herzien ${house.chance.hex(6)}`)
          : approve(who, marit, release);
      });
      for (const answer of await Promise.all(tries)) expect(answer.status, answer.text).toBeLessThan(500);
    }
    console.info(`${attempts} attempts over HTTP`);
    await expectNoSoloRelease();
  }, 120_000);
});

/** Looked up behind the server's back: published releases whose approver edited a version of them. */
async function expectNoSoloRelease(): Promise<void> {
  const { solo, published } = (await house.sql().rows(await soloQuery()))[0];
  expect(published).toBeGreaterThan(0);
  expect(solo).toBe(0);
}

async function soloQuery(): Promise<string> {
  return `select count(distinct r.id) as published,
    count(distinct r.id) filter (where exists (
      select from investigation.release_version v where v.release_id = r.id and v.author = a.approver)) as solo
    from investigation.release r join investigation.release_approval a on a.release_id = r.id`;
}

describe('taking back', () => {
  test('reaches pages, API and sockets within two seconds, and leaves a tombstone', async () => {
    const text = `Foto van een jas ${house.chance.hex(8)}`;
    const release = await publish(bakker, amrani, marit, proposal(house.chance, { text }));
    const reader = await house.reader();
    await reader.hello(marit);
    const visitor = house.visitor();
    expect((await visitor.get(`/dossiers/${marit}`)).text).toContain(text);
    await withdraw(jansen, marit, release.id);
    const begin = performance.now();
    const event = await reader.next(
      (frame) => frame.event === 'item_withdrawn' && frame.item?.id === release.id,
      { deadlineMs: 2000 },
    );
    expect(event.item.text).toBeUndefined();
    await until(async () => !(await visitor.get(`/dossiers/${marit}`)).text.includes(text), {
      deadlineMs: 2000,
      what: 'the page without it',
    });
    await until(async () => !(await visitor.get(`/v1/dossiers/${marit}`)).text.includes(text), {
      deadlineMs: 2000,
      what: 'the API without it',
    });
    expect(performance.now() - begin).toBeLessThan(2000 * slowness);
    const item = (await visitor.get(`/v1/dossiers/${marit}`))
      .json()
      .items.find((candidate: { id: string }) => candidate.id === release.id);
    expect(item.withdrawn).toMatchObject({ reasonCode: 'incorrect' });
    const left = await house.sql('tgo_public').rows('select * from publication.item').then(JSON.stringify);
    expect(left).not.toContain(text);
    await reader.close();
  });

  test('changes the ETag, so that no cache keeps it', async () => {
    const visitor = house.visitor();
    const release = await publish(bakker, amrani, marit, proposal(house.chance));
    const before = await visitor.get(`/v1/dossiers/${marit}`);
    expect(
      (
        await visitor.get(`/v1/dossiers/${marit}`, {
          headers: { 'If-None-Match': before.headers.etag ?? '' },
        })
      ).status,
    ).toBe(304);
    await withdraw(amrani, marit, release.id);
    const after = await until(
      async () => {
        const answer = await visitor.get(`/v1/dossiers/${marit}`, {
          headers: { 'If-None-Match': before.headers.etag ?? '' },
        });
        return answer.status === 200 ? answer : undefined;
      },
      { deadlineMs: 2000, what: 'a new ETag' },
    );
    expect(after.headers.etag).not.toBe(before.headers.etag);
  });
});
