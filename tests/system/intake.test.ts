// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// What a citizen may send, and that what was sent stands in the database word for word.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { House } from '../harness/house.ts';
import {
  contribute,
  contribution,
  expectStatus,
  marit,
  proposal,
  publish,
  send,
} from '../harness/journey.ts';
import { checks, receiptForm } from '../harness/receipt_code.ts';
import { difficultTexts } from '../harness/unicode_texts.ts';

let house: House;
beforeAll(async () => {
  house = await House.open('intake');
});
afterAll(async () => {
  await house?.close();
});

const storedTexts = () =>
  house
    .sql()
    .rows<{ body: string }>('select body from intake.contribution')
    .then((rows) => rows.map((row) => row.body));
const countStored = () => house.sql().value<number>('select count(*) from intake.contribution');

describe('SubmitContribution', () => {
  test.each(['tip', 'observation', 'hypothesis', 'scenario'])(
    'takes a %s and gives a receipt that checks',
    async (kind) => {
      const answer = await send(house.visitor(), marit, contribution(house.chance, { kind }));
      const body = expectStatus(answer, 201);
      expect(body.receipt).toMatch(receiptForm);
      expect(checks(body.receipt)).toBe(true);
      expect(body.replayed).toBe(false);
      expect(answer.headers['cache-control']).toContain('no-store');
      expect(answer.headers['set-cookie']).toBeUndefined();
    },
  );

  test('takes an answer to a released question, and no answer without one', async () => {
    const bakker = await house.staff('bakker', marit);
    const amrani = await house.staff('amrani', marit);
    const question = await publish(
      bakker,
      amrani,
      marit,
      proposal(house.chance, { kind: 'question', title: 'Wie zag de fiets?' }),
    );
    await contribute(
      house.visitor(),
      marit,
      contribution(house.chance, { kind: 'answer', question: question.id }),
    );
    const refused = await send(house.visitor(), marit, contribution(house.chance, { kind: 'answer' }));
    expect(refused.status).toBe(400);
    expect(refused.json().violations).toContainEqual(expect.objectContaining({ pointer: '/question' }));
    const unknown = await send(
      house.visitor(),
      marit,
      contribution(house.chance, { kind: 'answer', question: house.chance.uuid() }),
    );
    expect(unknown.status, unknown.text).toBeLessThan(500);
  });

  test('takes every field and keeps it', async () => {
    const sent = contribution(house.chance, {
      kind: 'observation',
      place: {
        words: 'Bij de sluis, Elzerveen',
        point: { latitude: 52.1234567, longitude: 5.7654321 },
        radiusM: 250,
      },
      happened: { words: 'vrijdagavond', from: '2026-01-09T20:30:00Z', until: '2026-01-09T21:15:00Z' },
      channel: 'buurtapp',
    });
    await contribute(house.visitor(), marit, sent);
    const row = await house
      .sql()
      .value('select to_jsonb(c)::text from intake.contribution c where body = $1', [sent.text]);
    for (const part of [
      'Bij de sluis, Elzerveen',
      '52.1234567',
      '5.7654321',
      '250',
      'vrijdagavond',
      'buurtapp',
      'observation',
    ])
      expect(row).toContain(part);
  });

  test.each([
    ['10,000 code points', 'a'.repeat(10_000), 201],
    ['10,001 code points', 'a'.repeat(10_001), 400],
    ['10,000 code points outside the basic plane', '🧩'.repeat(10_000), 201],
    ['10,001 code points outside the basic plane', '🧩'.repeat(10_001), 400],
    ['one code point', 'x', 201],
    ['nothing', '', 400],
    ['only blanks', ' \n\t ', 400],
  ])('a text of %s', async (_name, text, status) => {
    expect((await send(house.visitor(), marit, contribution(house.chance, { text }))).status).toBe(status);
  });

  test('stores every text word for word', async () => {
    for (const text of difficultTexts) {
      const unique = `${house.chance.hex(12)} ${text}`;
      await contribute(house.visitor(), marit, contribution(house.chance, { text: unique }));
      expect(await storedTexts()).toContain(unique);
    }
  });

  test('stores word for word what comes in by socket', async () => {
    const socket = await house.reader();
    for (const text of difficultTexts) {
      const unique = `${house.chance.hex(12)} ${text}`;
      const answer = await socket.request({
        type: 'submit',
        dossier: marit,
        contribution: contribution(house.chance, { text: unique }),
      });
      expect(answer.type, JSON.stringify(answer)).toBe('receipt');
      expect(await storedTexts()).toContain(unique);
    }
    await socket.close();
  });

  test('stores nothing when safety is at stake, and says where to go', async () => {
    const before = await countStored();
    const answer = await send(house.visitor(), marit, contribution(house.chance, { safetyAtStake: true }));
    expect(answer.status).toBe(422);
    expect(answer.json().code).toBe('safety-at-stake');
    const socket = await house.reader();
    const frame = await socket.request({
      type: 'submit',
      dossier: marit,
      contribution: contribution(house.chance, { safetyAtStake: true }),
    });
    expect(frame.type).toBe('error');
    expect(frame.problem.code).toBe('safety-at-stake');
    await socket.close();
    const page = await house.visitor().ask('POST', `/dossiers/${marit}/bijdragen`, {
      form: {
        sender_key: house.chance.senderKey(),
        kind: 'tip',
        text: 'Ik durf dit niet te zeggen.',
        safety: 'yes',
      },
    });
    expect([200, 303, 422]).toContain(page.status);
    if (page.status === 303) expect(page.headers.location).toContain('/veiligheid');
    else expect(page.text).toMatch(/Meld Misdaad Anoniem|M\.|TCI/);
    expect(await countStored()).toBe(before);
  });

  test('is refused for a dossier that does not exist, without telling more', async () => {
    const answer = await send(house.visitor(), 'bestaat-niet', contribution(house.chance));
    expect(answer.status).toBe(404);
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });

  test('reports every violation at once', async () => {
    const answer = await send(house.visitor(), marit, {
      senderKey: 'kort',
      kind: 'gerucht',
      language: 'de',
      text: '',
      place: { radiusM: -1 },
      channel: 'Met Spaties',
      extra: 1,
    });
    expect(answer.status).toBe(400);
    const pointers = answer.json().violations.map((violation: { pointer: string }) => violation.pointer);
    for (const pointer of ['/senderKey', '/kind', '/language', '/extra']) expect(pointers).toContain(pointer);
  });

  test('keeps no moment finer than a minute, and no address', async () => {
    await contribute(house.visitor(), marit, contribution(house.chance));
    const sql = house.sql();
    const times = await sql.rows<{ table_name: string; column_name: string }>(
      "select table_name, column_name from information_schema.columns where table_schema = 'intake' and data_type like 'timestamp%'",
    );
    for (const { table_name, column_name } of times.filter(
      ({ column_name }) => !/(happened|from|until)/.test(column_name),
    )) {
      const fine = await sql.value<number>(
        `select count(*) from intake.${table_name} where ${column_name} <> date_trunc('minute', ${column_name})`,
      );
      expect(fine, `${table_name}.${column_name}`).toBe(0);
    }
    const tables = await sql.rows<{ table_name: string }>(
      "select table_name from information_schema.tables where table_schema = 'intake' and table_type = 'BASE TABLE'",
    );
    for (const { table_name } of tables) {
      const found = await sql.value<number>(
        `select count(*) from intake.${table_name} t where to_jsonb(t)::text ~ '127\\.\\d+\\.\\d+\\.\\d+'`,
      );
      expect(found, table_name).toBe(0);
    }
    expect(house.server.log()).not.toMatch(/127\.(?!0\.0\.1)\d+\.\d+\.\d+/);
  });
});
