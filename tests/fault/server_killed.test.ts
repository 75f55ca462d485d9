// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The server is killed under load, again and again, and every sender sends again under the same key: nothing that was
// acknowledged is lost and nothing is doubled. The control sends without a key of its own and has to double, or this
// test could not fail. TGO_KILLS=100 is the campaign; the default is a short version.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tally } from '../harness/csv.ts';
import { House } from '../harness/house.ts';
import { HttpClient } from '../harness/http_client.ts';
import { contribution, marit } from '../harness/journey.ts';
import { until } from '../harness/until.ts';

const kills = Number(process.env.TGO_KILLS ?? 10);
const senders = 12;
/** Nobody waits longer for an outcome than this. */
const patienceMs = 60_000;

let house: House;
beforeAll(async () => {
  house = await House.open('server_killed');
});
afterAll(async () => {
  await house?.close();
});

interface Load {
  /** Texts that were acknowledged, with the receipts that were given for them. */
  acknowledged: Map<string, Set<string>>;
  /** Attempts whose outcome nobody knew. */
  unknown: number;
  stop(): Promise<void>;
}

/** Sends without pause from many addresses; whoever hears nothing sends again. `sameKey`: under the key of before. */
function load(sameKey: boolean): Load {
  const result: Load = {
    acknowledged: new Map(),
    unknown: 0,
    stop: async () => {
      stopping = true;
      await Promise.all(running);
    },
  };
  let stopping = false;
  const sendOne = async (client: HttpClient) => {
    const sent = contribution(house.chance, {
      text: `${sameKey ? 'met' : 'zonder'} sleutel ${house.chance.hex(16)}`,
    });
    const end = performance.now() + patienceMs;
    while (performance.now() < end) {
      try {
        const answer = await client.post(`/v1/dossiers/${marit}/contributions`, sent, { deadlineMs: 5000 });
        if (answer.status === 200 || answer.status === 201) {
          const receipts = result.acknowledged.get(sent.text) ?? new Set();
          result.acknowledged.set(sent.text, receipts.add(answer.json().receipt));
          return;
        }
        if (answer.status !== 503 && answer.status !== 429)
          throw new Unexpected(`${answer.status}: ${answer.text}`);
      } catch (failure) {
        if (failure instanceof Unexpected) throw failure;
        // A refused connection took nothing in; one that broke may have.
        if ((failure as { code?: string }).code !== 'ECONNREFUSED') result.unknown++;
        await until(() => isListening(client), {
          deadlineMs: patienceMs,
          everyMs: 20,
          what: 'the server to be back',
        });
      }
      if (!sameKey) sent.senderKey = house.chance.senderKey();
    }
    throw new Error('no outcome within a minute');
  };
  const running = Array.from({ length: senders }, async () => {
    const client = new HttpClient(house.origin, house.chance.loopback(), 1);
    while (!stopping) await sendOne(client);
    client.close();
  });
  return result;
}

const isListening = (client: HttpClient) => client.get('/healthz').then((answer) => answer.status === 200);

class Unexpected extends Error {}

/** Kills the server `times` times while the load runs, each time after a random number of acknowledgements. */
async function killUnderLoad(times: number, sameKey: boolean): Promise<Load> {
  const going = load(sameKey);
  for (let kill = 0; kill < times; kill++) {
    const target = going.acknowledged.size + 5 + house.chance.below(60);
    await until(() => going.acknowledged.size >= target, {
      deadlineMs: patienceMs,
      everyMs: 1,
      what: 'the load to go on',
    });
    await house.restart('SIGKILL');
  }
  await going.stop();
  return going;
}

const storedTexts = async (start: string) =>
  tally(
    (
      await house
        .sql()
        .rows<{ body: string }>('select body from intake.contribution where body like $1', [`${start}%`])
    ).map((row) => row.body),
  );

test(`${kills} kills under load: nothing lost, nothing doubled`, async () => {
  const { acknowledged, unknown } = await killUnderLoad(kills, true);
  const stored = await storedTexts('met sleutel');
  const lost = [...acknowledged.keys()].filter((text) => !stored.has(text));
  const doubled = [...stored].filter(([, count]) => count > 1);
  console.info(
    `${kills} kills, ${acknowledged.size} acknowledged, ${unknown} unknown outcomes, ${lost.length} lost, ${doubled.length} doubled`,
  );
  expect(acknowledged.size).toBeGreaterThan(kills * 5);
  expect(lost).toEqual([]);
  expect(doubled).toEqual([]);
  expect([...acknowledged.values()].filter((receipts) => receipts.size > 1)).toEqual([]);
  const { holes } = (
    await house
      .sql()
      .rows(
        'select count(*) - max(seq) as holes from intake.event e join investigation.dossier d on d.id = e.dossier_id where d.slug = $1',
        [marit],
      )
  )[0];
  expect(holes).toBe(0);
});

test('control: without the key, sending again doubles', async () => {
  let doubled: [string, number][] = [];
  let killed = 0;
  while (doubled.length === 0 && killed < Math.max(60, kills)) {
    await killUnderLoad(5, false);
    killed += 5;
    doubled = [...(await storedTexts('zonder sleutel'))].filter(([, count]) => count > 1);
  }
  console.info(`control: ${doubled.length} doubled after ${killed} kills`);
  expect(doubled.length).toBeGreaterThan(0);
});
