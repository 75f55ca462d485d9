// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Unreleased text cannot reach a visitor: one random word in every text column of every table outside `publication`, and
// then everything that a visitor, a scraper of metrics or a reader of logs can get at is searched for it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Planted, plantCanary, textColumns } from '../harness/canary.ts';
import { House } from '../harness/house.ts';
import { type Answer, HttpClient } from '../harness/http_client.ts';
import {
  contribute,
  contribution,
  desk,
  expectStatus,
  marit,
  proposal,
  propose,
  publish,
  withdraw,
  zuiderdiep,
} from '../harness/journey.ts';
import { submitForm } from '../harness/public_form.ts';
import { inventedReceipt } from '../harness/receipt_code.ts';

let house: House;
let word = '';
let released = '';
let planted: Planted;
const seen = new Map<string, string>();

/** Keeps all that a visitor got, head and body. */
function keep(name: string, answer: Answer): Answer {
  seen.set(name, JSON.stringify(answer.headers) + answer.text);
  return answer;
}

beforeAll(async () => {
  house = await House.open('canary');
  word = `kanarie${house.chance.hex(10).replace(/[0-9]/g, (digit) => 'ghijklmnop'[Number(digit)] ?? 'x')}`;
  released = `vrijgegeven${house.chance.hex(10)}`;
  await plantByHand();
  planted = await plantCanary(house.sql(), word);
  await house.restart();
}, 120_000);
afterAll(async () => {
  await house?.close();
});

/** The same word where the product itself puts it: sent, decided, answered, proposed, rejected, withdrawn, as a purpose. */
async function plantByHand(): Promise<void> {
  const bakker = await house.staff('bakker');
  const amrani = await house.staff('amrani');
  for (const staff of [bakker, amrani]) await staff.openDossier(marit, `doel ${word}`);
  await contribute(
    house.visitor(),
    marit,
    contribution(house.chance, {
      text: `tekst ${word}`,
      place: { words: `plek ${word}` },
      happened: { words: `toen ${word}` },
      channel: word.slice(0, 32),
    }),
  );
  const number = expectStatus(await bakker.get(desk(marit, '/contributions?limit=1')), 200).contributions[0]
    .number;
  expectStatus(
    await bakker.post(desk(marit, `/contributions/${number}/replies`), {
      commandId: house.chance.uuid(),
      text: `antwoord ${word}`,
    }),
    201,
  );
  const waiting = await propose(
    bakker,
    marit,
    proposal(house.chance, {
      title: word,
      text: `voorstel ${word}`,
      proportionality: `afweging ${word}`,
      happened: { words: word },
      sourceNumbers: [number],
    }),
  );
  expectStatus(
    await amrani.post(desk(marit, `/releases/${waiting.id}/rejections`), {
      version: waiting.version,
      reason: `afgewezen ${word}`,
    }),
    200,
    201,
  );
  await propose(bakker, marit, proposal(house.chance, { text: `in behandeling ${word}` }));
  await publish(
    bakker,
    amrani,
    marit,
    proposal(house.chance, { text: `voor wie is getraind ${word}`, audience: 'trained' }),
  );
  await publish(
    bakker,
    amrani,
    marit,
    proposal(house.chance, { text: `voor wie is ingeschreven ${word}`, audience: 'registered' }),
  );
  const taken = await publish(
    bakker,
    amrani,
    marit,
    proposal(house.chance, { title: word, text: `teruggenomen ${word}` }),
  );
  await withdraw(amrani, marit, taken.id);
  await publish(bakker, amrani, marit, proposal(house.chance, { text: `Een feit dat ${released} is.` }));
}

test('every text column outside publication holds the word, or can hold words of ours only', async () => {
  const columns = await textColumns(house.sql());
  expect(columns.length).toBeGreaterThan(30);
  expect(planted.missed).toEqual([]);
  expect(planted.planted.length + planted.closed.length).toBe(columns.length);
  console.info(
    `planted in ${planted.planted.length} columns; ${planted.closed.length} have closed vocabularies`,
  );
  for (const name of [
    'intake.contribution.body',
    'intake.message.body',
    'investigation.release_version.body',
    'account.session_purpose.purpose',
  ])
    expect(planted.planted).toContain(name);
});

describe('a visitor searches everything within reach', () => {
  test('pages, by following every link', async () => {
    const visitor = house.visitor();
    const queue = [
      '/',
      '/en',
      '/en/',
      '/research',
      '/desk',
      '/volgen',
      '/zo-werkt-het',
      '/privacy',
      '/anoniem',
      '/toegankelijkheid',
      '/veiligheid',
      `/dossiers/${marit}`,
      `/en/dossiers/${marit}`,
      `/dossiers/${zuiderdiep}`,
      `/dossiers/${marit}/bijdragen?soort=tip&via=${'x'}`,
      '/bestaat-niet',
      '/dossiers/bestaat-niet',
      '/feed',
      '/feed.xml',
      '/atom.xml',
      '/rss.xml',
      '/sitemap.xml',
      '/robots.txt',
      '/.well-known/security.txt',
      '/favicon.ico',
      '/healthz',
      '/readyz',
    ];
    const known = new Set(queue);
    while (queue.length > 0 && known.size < 400) {
      const path = queue.shift()!;
      const answer = keep(path, await visitor.get(path, { headers: { Accept: 'text/html' } }));
      expect(answer.status, path).toBeLessThan(500);
      for (const [, link] of answer.text.matchAll(/(?:href|src|action)="(\/[^"#]*)/g)) {
        const next = link!.replaceAll('&amp;', '&');
        if (!known.has(next)) {
          known.add(next);
          queue.push(next);
        }
      }
    }
    expect([...seen.keys()].filter((path) => path.startsWith('/dossiers/')).length).toBeGreaterThan(2);
  });

  test('the API, with every query that it might know', async () => {
    const visitor = house.visitor();
    const paths = [
      '/v1/openapi.json',
      '/v1/dossiers',
      `/v1/dossiers/${marit}`,
      `/v1/dossiers/${zuiderdiep}`,
      '/v1/dossiers/bestaat-niet',
      `/v1/dossiers/${word}`,
    ];
    const queries = [
      '',
      '?audience=team',
      '?audience=trained',
      '?state=proposed',
      '?since=0',
      '?q=tekst',
      '?include=all',
      '?limit=1000&offset=0',
      '?fields=*',
      '?filter[text]=tekst',
    ];
    for (const path of paths)
      for (const query of queries) keep(path + query, await visitor.get(path + query));
    for (const path of [
      '/v1/desk/dossiers',
      desk(marit, '/contributions'),
      desk(marit, '/releases'),
      desk(marit, '/contributions/1'),
      '/v1/research/weekly-counts',
      '/v1/sessions/current',
    ])
      keep(path, await visitor.get(path));
  });

  test("follow-ups with receipts that are not one's own, and with one that is", async () => {
    const visitor = house.visitor();
    for (let i = 0; i < 50; i++)
      keep(`invented ${i}`, await visitor.post('/v1/follow-ups', { receipt: inventedReceipt(house.chance) }));
    const receipt = await contribute(visitor, marit, contribution(house.chance));
    const mine = keep('my own', await visitor.post('/v1/follow-ups', { receipt }));
    expect(mine.status).toBe(200);
    keep(
      'my own page',
      await visitor.ask('POST', '/volgen', { form: { receipt }, headers: { Origin: house.origin } }),
    );
    keep(
      'not a page',
      await visitor.ask('POST', '/volgen', {
        form: { receipt: inventedReceipt(house.chance) },
        headers: { Origin: house.origin },
      }),
    );
  });

  test('errors of every kind', async () => {
    const visitor = house.visitor();
    const bad: unknown[] = [
      {},
      [],
      null,
      1,
      { text: 'x' },
      contribution(house.chance, { text: '' }),
      contribution(house.chance, { kind: 'answer' }),
      contribution(house.chance, { question: house.chance.uuid() }),
      contribution(house.chance, { safetyAtStake: true }),
    ];
    for (const [index, body] of bad.entries())
      keep(`bad ${index}`, await visitor.post(`/v1/dossiers/${marit}/contributions`, body));
    keep(
      'bad sign-in',
      await visitor.post(
        '/v1/sessions',
        { login: 'bakker', password: 'fout' },
        { headers: { Origin: house.origin } },
      ),
    );
    keep('bad method', await visitor.ask('PATCH', `/v1/dossiers/${marit}`));
    const sent = contribution(house.chance);
    await contribute(visitor, marit, sent);
    keep('conflict', await visitor.post(`/v1/dossiers/${marit}/contributions`, { ...sent, text: 'anders' }));
    keep('form', (await submitForm(visitor, marit, { kind: 'tip', text: '' })).answer);
  });

  test('sockets: a snapshot, a resume from nothing, and what comes live', async () => {
    for (const dossier of [marit, zuiderdiep]) {
      const fresh = await house.reader();
      await fresh.hello(dossier);
      const resumed = await house.reader();
      const { sequence } = await resumed.hello(dossier, { since: 0 });
      await resumed.next((frame) => frame.sequence === sequence || frame.type === 'welcome');
      for (const audience of ['team', 'trained', 'registered'])
        await (await house.reader()).hello(dossier, { audience });
      await contribute(house.visitor(), dossier, contribution(house.chance));
      await fresh.request({ type: 'ping' });
      seen.set(`socket ${dossier}`, JSON.stringify([...fresh.frames, ...resumed.frames]));
    }
  });

  test('metrics', async () => {
    const metrics = new HttpClient(`http://localhost:${house.metricsPort}`);
    const answer = keep('metrics', await metrics.get('/metrics'));
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('# TYPE');
    metrics.close();
  });

  test('finds what was released, and never the word', () => {
    const hits = [...seen].filter(([, text]) => text.toLowerCase().includes(word)).map(([name]) => name);
    const asked = hits.filter((name) => name.includes(word));
    expect(hits.filter((name) => !asked.includes(name))).toEqual([]);
    for (const name of asked)
      expect(seen.get(name)!.replaceAll(`/v1/dossiers/${word}`, '')).not.toContain(word);
    expect([...seen].filter(([, text]) => text.includes(released)).map(([name]) => name)).toEqual(
      expect.arrayContaining([`/dossiers/${marit}`, `/v1/dossiers/${marit}`, `socket ${marit}`]),
    );
    console.info(`searched ${seen.size} answers`);
  });
});

test('the logs of the server and of PostgreSQL hold it nowhere, and not what was released either', () => {
  for (const log of [house.server.log(), house.clusterLog()]) {
    expect(
      log.split('\n').filter((line) => line.includes(word) && !line.includes(`/v1/dossiers/${word}`)),
    ).toEqual([]);
    expect(log).not.toContain(released);
  }
  expect(house.server.log().length).toBeGreaterThan(0);
});

test('the role of each audience finds it in none of its rows below its level', async () => {
  const rows = await house.sql('tgo_public').rows('select to_jsonb(i)::text as row from publication.item i');
  expect(rows.filter((row) => row.row.includes(word))).toEqual([]);
  expect(rows.some((row) => row.row.includes(released))).toBe(true);
  const registered = await house
    .sql('tgo_registered')
    .rows('select to_jsonb(i)::text as row from publication.item i');
  expect(registered.filter((row) => row.row.includes(`getraind ${word}`))).toEqual([]);
  expect(registered.some((row) => row.row.includes(`ingeschreven ${word}`))).toBe(true);
});
