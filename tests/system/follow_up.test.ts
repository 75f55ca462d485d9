// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Following a contribution by its receipt: status, dialogue, and that a wrong receipt teaches nothing.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { House } from '../harness/house.ts';
import { contribute, contribution, desk, expectStatus, marit } from '../harness/journey.ts';
import { crockford, inventedReceipt, mistyped, neighbourOf } from '../harness/receipt_code.ts';
import { until } from '../harness/until.ts';

let house: House;
beforeAll(async () => {
  house = await House.open('follow_up');
});
afterAll(async () => {
  await house?.close();
});

const follow = (receipt: string) => house.visitor().post('/v1/follow-ups', { receipt });

/** Sends a contribution and finds its number on the desk. */
async function contributed(text = `Een tip over de veerpont ${house.chance.hex(8)}.`) {
  const sent = contribution(house.chance, { text });
  const receipt = await contribute(house.visitor(), marit, sent);
  const staff = await house.staff('bakker', marit);
  const rows = expectStatus(await staff.get(desk(marit, '/contributions?limit=50')), 200).contributions;
  const row = rows.find((candidate: { excerpt: string }) => text.startsWith(candidate.excerpt.slice(0, 40)));
  return { receipt, text, staff, number: row.number as number };
}

describe('FollowUp', () => {
  test('shows what was sent, when by the day, and that it was received', async () => {
    const { receipt, text } = await contributed();
    const body = expectStatus(await follow(receipt), 200);
    expect(body).toMatchObject({ status: 'received', kind: 'tip', dossier: marit, text, messages: [] });
    expect(body.receivedOn).toMatch(/^\d{4}-\d\d-\d\d/);
  });

  test('reads a receipt as people type it', async () => {
    const { receipt } = await contributed();
    for (const typed of [
      receipt.toLowerCase(),
      receipt.replaceAll('-', ''),
      receipt.replaceAll('-', ' '),
      receipt.replaceAll('0', 'O').replaceAll('1', 'l'),
    ]) {
      expectStatus(await follow(typed), 200);
    }
  });

  test('carries the dialogue both ways, once', async () => {
    const { receipt, staff, number } = await contributed();
    expectStatus(await staff.get(desk(marit, `/contributions/${number}`)), 200);
    const command = { commandId: house.chance.uuid(), text: 'Dank u. Hoe laat was dat ongeveer?' };
    expectStatus(await staff.post(desk(marit, `/contributions/${number}/replies`), command), 201);
    await staff.post(desk(marit, `/contributions/${number}/replies`), command);
    const asked = expectStatus(await follow(receipt), 200);
    expect(
      asked.messages.map((message: { from: string; text: string }) => [message.from, message.text]),
    ).toEqual([['team', command.text]]);
    expect(asked.status).toBe('answered');

    const reply = {
      receipt,
      senderKey: house.chance.senderKey(),
      text: 'Rond kwart voor tien, het nieuws was net afgelopen.',
    };
    const socket = await staff.live(marit);
    expectStatus(await house.visitor().post('/v1/follow-ups/replies', reply), 201);
    const again = await house.visitor().post('/v1/follow-ups/replies', reply);
    expectStatus(again, 200, 201);
    const conflict = await house.visitor().post('/v1/follow-ups/replies', { ...reply, text: 'Iets anders' });
    expect(conflict.status).toBe(409);
    const event = await socket.socket.next(
      (frame) => frame.type === 'event' && frame.event === 'reply_received' && frame.number === number,
    );
    expect(JSON.stringify(event)).not.toContain('kwart voor tien');
    await socket.socket.close();

    const detail = expectStatus(await staff.get(desk(marit, `/contributions/${number}`)), 200);
    expect(
      detail.messages.map((message: { from: string; text: string }) => [message.from, message.text]),
    ).toEqual([
      ['team', command.text],
      ['citizen', reply.text],
    ]);
  });

  test('tells the same about a contribution however it was assessed', async () => {
    const kinds = ['usable', 'excluded', 'unverifiable', 'known_already'];
    const shapes = new Set<string>();
    for (const assessment of kinds) {
      const { receipt, staff, number } = await contributed();
      const detail = expectStatus(await staff.get(desk(marit, `/contributions/${number}`)), 200);
      expectStatus(
        await staff.post(desk(marit, `/contributions/${number}/decisions`), {
          version: detail.version,
          state: 'assessed',
          assessment,
        }),
        200,
        201,
      );
      const { text: _text, ...rest } = expectStatus(await follow(receipt), 200);
      shapes.add(JSON.stringify(rest));
    }
    expect([...shapes]).toHaveLength(1);
  });

  test('is closed when the team closes it, and takes no more replies silently', async () => {
    const { receipt, staff, number } = await contributed();
    const detail = expectStatus(await staff.get(desk(marit, `/contributions/${number}`)), 200);
    expectStatus(
      await staff.post(desk(marit, `/contributions/${number}/closing`), { version: detail.version }),
      200,
      201,
    );
    await until(async () => (await follow(receipt)).json().status === 'closed', {
      what: 'the status to become closed',
    });
  });
});

describe('a receipt that is not one', () => {
  test('gets one answer when it is mistyped and one when it was never given, and neither tells more', async () => {
    const { receipt } = await contributed();
    const shapeOf = async (typed: string) => {
      const answer = await follow(typed);
      const { instance: _instance, ...rest } = answer.json();
      return JSON.stringify([
        answer.status,
        rest,
        Object.keys(answer.headers)
          .filter((name) => name !== 'date')
          .sort(),
      ]);
    };
    const invented = [inventedReceipt(house.chance), inventedReceipt(house.chance), neighbourOf(receipt)];
    expect(new Set(await Promise.all(invented.map(shapeOf))).size).toBe(1);
    expect(
      new Set(await Promise.all([3, 12, 25].map((place) => shapeOf(mistyped(receipt, place))))).size,
    ).toBe(1);
    expect((await follow(invented[0]!)).json().code).toBe('not-found');
  });

  test('is caught in every place and for every character', async () => {
    const { receipt } = await contributed();
    const normal = receipt.replaceAll('-', '');
    for (let place = 0; place < 26; place++) {
      const other = house.chance.pick([...crockford].filter((character) => character !== normal[place]));
      const typed = normal.slice(0, place) + other + normal.slice(place + 1);
      expect((await follow(typed)).status, `place ${place}`).not.toBe(200);
    }
  });

  test("takes as long to refuse when it is nearly somebody's as when it is nobody's", async () => {
    const visitor = house.visitor();
    const { receipt } = await contributed();
    const times = { near: [] as number[], far: [] as number[] };
    for (let round = 0; round < 150; round++) {
      const order = house.chance.below(2) ? (['near', 'far'] as const) : (['far', 'near'] as const);
      for (const kind of order) {
        const typed = kind === 'near' ? neighbourOf(receipt) : inventedReceipt(house.chance);
        const begin = performance.now();
        await visitor.post('/v1/follow-ups', { receipt: typed });
        times[kind].push(performance.now() - begin);
      }
    }
    const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
    console.info(
      `refusing a receipt, median ms: near ${median(times.near).toFixed(2)}, far ${median(times.far).toFixed(2)}`,
    );
    expect(Math.abs(median(times.near) - median(times.far))).toBeLessThan(25);
  });

  test.each([
    ['nothing', ''],
    ['a short word', 'kort'],
    ['26 characters', 'A'.repeat(26)],
    ['5,000 characters', 'A'.repeat(5000)],
    ['26 puzzle pieces', '🧩'.repeat(26)],
    ['a quote', "' or 1=1 --"],
  ])('is refused: %s', async (_name, typed) => {
    const answer = await follow(typed);
    expect([400, 404]).toContain(answer.status);
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });
});
