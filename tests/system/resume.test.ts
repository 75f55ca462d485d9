// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Coming back after a cut: every event once, in order, without a hole; what was withdrawn comes back as a tombstone;
// and any stale snapshot with the events since equals a fresh one, for every stream.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { House } from '../harness/house.ts';
import {
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
import type { LiveSocket } from '../harness/live_socket.ts';
import { ReaderCopy, type Snapshot, shownBy } from '../harness/reader_copy.ts';
import type { StaffClient } from '../harness/staff_client.ts';
import { until } from '../harness/until.ts';

let house: House;
let bakker: StaffClient;
let amrani: StaffClient;
beforeAll(async () => {
  house = await House.open('resume');
  bakker = await house.staff('bakker', marit);
  amrani = await house.staff('amrani', marit);
});
afterAll(async () => {
  await house?.close();
});

const fresh = async (): Promise<Snapshot> =>
  expectStatus(await house.visitor().get(`/v1/dossiers/${marit}`), 200);
const publishFact = (more: Record<string, unknown> = {}) =>
  publish(bakker, amrani, marit, proposal(house.chance, more));

/** Waits until the socket has seen number `last` of a stream. */
const caughtUp = (socket: LiveSocket, last: number, stream = 'public') =>
  until(() => last === 0 || socket.events(stream).some((event) => event.sequence === last), {
    what: `event ${last}`,
  });

describe('a reader who comes back', () => {
  test('gets every event after the cut, once and in order, wherever the cut was', async () => {
    const secret = `teruggenomen-${house.chance.hex(8)}`;
    const facts: Release[] = [];
    for (let i = 0; i < 8; i++) facts.push(await publishFact(i % 3 === 0 ? { text: `${secret} ${i}` } : {}));
    for (const index of [0, 3, 6]) await withdraw(amrani, marit, facts[index]!.id);
    const { sequence: head } = await fresh();
    for (let cut = 0; cut <= head; cut++) {
      const socket = await house.reader();
      const welcome = await socket.hello(marit, { since: cut });
      expect(welcome).toMatchObject({ type: 'welcome', mode: 'resume', sequence: head });
      await caughtUp(socket, cut === head ? 0 : head);
      expect(socket.events().map((event) => event.sequence)).toEqual(
        Array.from({ length: head - cut }, (_, i) => cut + 1 + i),
      );
      expect(JSON.stringify(socket.frames)).not.toContain(secret);
      socket.cut();
    }
    const socket = await house.reader();
    await socket.hello(marit, { since: 0 });
    await caughtUp(socket, head);
    const withdrawn = socket.events().filter((event) => event.item?.id === facts[0]!.id);
    expect(withdrawn.length).toBeGreaterThanOrEqual(2);
    for (const event of withdrawn) {
      expect(event.item.withdrawn).toMatchObject({ reasonCode: 'incorrect' });
      expect(event.item.text).toBeUndefined();
      expect(event.item.title).toBeUndefined();
    }
    await socket.close();
  });

  test('misses nothing when the cut falls while events are coming', async () => {
    const start = (await fresh()).sequence;
    const seen: number[] = [];
    let since = start;
    const publishing = (async () => {
      for (let i = 0; i < 15; i++) await publishFact();
    })();
    while (since < start + 15) {
      const socket = await house.reader();
      await socket.hello(marit, { since });
      const most = 1 + house.chance.below(3);
      await until(() => socket.events().length >= 1, { what: 'an event', deadlineMs: 20_000 });
      for (const event of socket.events().slice(0, most)) seen.push(event.sequence);
      since = seen.at(-1) ?? since;
      socket.cut();
    }
    await publishing;
    expect(seen).toEqual(Array.from({ length: 15 }, (_, i) => start + 1 + i));
  });

  test.each([-1, 1_000_000_000, 2 ** 53])(
    'who names a number that was never given (%d) gets a fresh snapshot or a refusal',
    async (since) => {
      const socket = await house.reader();
      const answer = await socket.hello(marit, { since });
      if (answer.type === 'welcome') expect(answer.mode).toBe('snapshot');
      else expect(answer.problem.status).toBe(400);
      await socket.close();
    },
  );

  test('gets the snapshot that the API gives', async () => {
    const socket = await house.reader();
    const { snapshot } = await socket.hello(marit);
    const read = await fresh();
    expect({ ...snapshot, seen: '' }).toEqual({ ...read, seen: '' });
    await socket.close();
  });
});

type Step = 'publish' | 'withdraw' | 'question' | 'registered' | 'reject' | 'contribute' | 'look';

describe('a stale snapshot and the events since equal a fresh snapshot', () => {
  test('of the public stream, over random histories', async () => {
    const live: string[] = [];
    const history = fc.array(
      fc.constantFrom<Step>(
        'publish',
        'publish',
        'withdraw',
        'question',
        'registered',
        'reject',
        'contribute',
        'look',
        'look',
      ),
      { minLength: 3, maxLength: 10 },
    );
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        const copies: ReaderCopy[] = [new ReaderCopy(await fresh())];
        for (const step of steps) await take(step, live, copies);
        const now = await fresh();
        for (const copy of copies) {
          const socket = await house.reader();
          await socket.hello(marit, { since: copy.sequence });
          await caughtUp(socket, copy.sequence === now.sequence ? 0 : now.sequence);
          for (const event of socket.events()) copy.apply(event);
          socket.cut();
          expect(copy.shown()).toEqual(shownBy(now));
        }
      }),
      { numRuns: 12, seed: house.chance.bits() },
    );
  });

  async function take(step: Step, live: string[], copies: ReaderCopy[]): Promise<void> {
    switch (step) {
      case 'publish':
        live.push((await publishFact()).id);
        return;
      case 'question':
        live.push((await publishFact({ kind: 'question', title: 'Wie weet meer?' })).id);
        return;
      case 'registered':
        await publishFact({ audience: 'registered' });
        return;
      case 'withdraw': {
        const id = live.shift();
        if (id) await withdraw(amrani, marit, id);
        return;
      }
      case 'reject': {
        const release = await propose(bakker, marit, proposal(house.chance));
        expectStatus(
          await amrani.post(desk(marit, `/releases/${release.id}/rejections`), {
            version: release.version,
            reason: 'Nog niet.',
          }),
          200,
          201,
        );
        return;
      }
      case 'contribute':
        await contribute(house.visitor(), marit, contribution(house.chance));
        return;
      case 'look':
        copies.push(new ReaderCopy(await fresh()));
        return;
    }
  }

  test('of the intake stream: the numbers seen on the socket are the numbers in the queue', async () => {
    const queue = async () => expectStatus(await bakker.get(desk(marit, '/contributions?limit=200')), 200);
    const before = await queue();
    const { socket } = await bakker.live(marit, { since: before.heads.intake, sinceTeam: before.heads.team });
    for (let i = 0; i < 25; i++) await contribute(house.visitor(), marit, contribution(house.chance));
    const after = await queue();
    await caughtUp(socket, after.heads.intake, 'intake');
    const numbers = socket
      .events('intake')
      .filter((event) => event.event === 'contribution_received')
      .map((event) => event.number);
    const known = new Set(before.contributions.map((row: { number: number }) => row.number));
    const added = after.contributions
      .map((row: { number: number }) => row.number)
      .filter((number: number) => !known.has(number));
    expect(numbers.toSorted((a, b) => a - b)).toEqual(added.toSorted((a: number, b: number) => a - b));
    expect(socket.events('intake').map((event) => event.sequence)).toEqual(
      Array.from({ length: after.heads.intake - before.heads.intake }, (_, i) => before.heads.intake + 1 + i),
    );
    await socket.close();
  });

  test('of the team stream: fetching again what an event names gives a fresh list, without a hole', async () => {
    const list = async () =>
      expectStatus(await bakker.get(desk(marit, '/releases')), 200).releases as { id: string }[];
    const heads = async () =>
      expectStatus(await bakker.get(desk(marit, '/contributions?limit=1')), 200).heads;
    const stale = new Map((await list()).map((release) => [release.id, release]));
    const from = await heads();
    const { socket } = await bakker.live(marit, { since: from.intake, sinceTeam: from.team });
    const one = await publishFact();
    await propose(bakker, marit, proposal(house.chance));
    await withdraw(amrani, marit, one.id);
    const to = await heads();
    await caughtUp(socket, to.team, 'team');
    expect(socket.events('team').map((event) => event.sequence)).toEqual(
      Array.from({ length: to.team - from.team }, (_, i) => from.team + 1 + i),
    );
    const now = await list();
    for (const event of socket.events('team')) {
      if (event.release) stale.set(event.release, now.find((release) => release.id === event.release)!);
    }
    const byId = (releases: { id: string }[]) => releases.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(byId([...stale.values()])).toEqual(byId(now));
    expect(JSON.stringify(socket.events('team'))).not.toContain(one.text);
    await socket.close();
  });

  test.each(['public', 'registered', 'trained'])(
    'of the %s stream in the database: numbered 1, 2, 3 without a hole',
    async (audience) => {
      const holes = await house
        .sql()
        .rows(
          'select dossier_id, count(*), max(seq) from publication.event where audience::text = $1 group by dossier_id having count(*) <> max(seq) or min(seq) <> 1',
          [audience],
        );
      expect(holes).toEqual([]);
    },
  );
});
