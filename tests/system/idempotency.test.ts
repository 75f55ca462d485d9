// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Exactly once: the same sender key gives the same receipt and one row, over each of the three ways in.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { House } from '../harness/house.ts';
import type { Contribution } from '../harness/journey.ts';
import { contribution, marit, send, zuiderdiep } from '../harness/journey.ts';
import { submitForm } from '../harness/public_form.ts';
import { receiptForm } from '../harness/receipt_code.ts';

let house: House;
beforeAll(async () => {
  house = await House.open('idempotency');
});
afterAll(async () => {
  await house?.close();
});

type Outcome = { receipt?: string; refused?: string };

/** The three ways in, each from an address of its own. */
const ways: Record<string, (sent: Contribution, dossier?: string) => Promise<Outcome>> = {
  async json(sent, dossier = marit) {
    const answer = await send(house.visitor(), dossier, sent);
    return answer.status < 300 ? { receipt: answer.json().receipt } : { refused: answer.json().code };
  },
  async socket(sent, dossier = marit) {
    const socket = await house.reader();
    const answer = await socket.request({ type: 'submit', dossier, contribution: sent });
    await socket.close();
    return answer.type === 'receipt' ? { receipt: answer.receipt } : { refused: answer.problem.code };
  },
  async form(sent, dossier = marit) {
    const { receipt, answer } = await submitForm(house.visitor(), dossier, {
      sender_key: sent.senderKey,
      kind: sent.kind,
      text: sent.text,
    });
    return receipt
      ? { receipt }
      : { refused: answer.status === 409 ? 'key-conflict' : String(answer.status) };
  },
};

const rowsWith = (text: string) =>
  house.sql().value<number>('select count(*) from intake.contribution where body = $1', [text]);

describe.each(Object.keys(ways))('the same sender key over %s', (way) => {
  const by = ways[way]!;

  test('sent 100 times at once gives one receipt and one row', async () => {
    const sent = contribution(house.chance);
    const outcomes = await Promise.all(Array.from({ length: 100 }, () => by(sent)));
    const receipts = new Set(outcomes.map((outcome) => outcome.receipt ?? `refused ${outcome.refused}`));
    expect([...receipts]).toHaveLength(1);
    expect([...receipts][0]).toMatch(receiptForm);
    expect(await rowsWith(sent.text)).toBe(1);
  });

  test('with other content is a conflict and changes nothing', async () => {
    const sent = contribution(house.chance);
    const first = await by(sent);
    const other = { ...sent, text: `${sent.text} Anders.` };
    expect(await by(other)).toEqual({ refused: 'key-conflict' });
    expect(await rowsWith(other.text)).toBe(0);
    expect(await by(sent)).toEqual(first);
    expect(await rowsWith(sent.text)).toBe(1);
  });

  test('with the same text for another dossier is a conflict', async () => {
    const sent = contribution(house.chance);
    await by(sent);
    expect(await by(sent, zuiderdiep)).toEqual({ refused: 'key-conflict' });
  });
});

test('the three ways in are one: the same content by each gives the same receipt', async () => {
  const sent = contribution(house.chance);
  const first = await ways.json!(sent);
  expect(await ways.socket!(sent)).toEqual(first);
  expect(await ways.form!(sent)).toEqual(first);
  expect(await rowsWith(sent.text)).toBe(1);
});

test('a replay is told apart from a first time', async () => {
  const sent = contribution(house.chance);
  const visitor = house.visitor();
  expect((await send(visitor, marit, sent)).status).toBe(201);
  const again = await send(visitor, marit, sent);
  expect(again.status).toBe(200);
  expect(again.json().replayed).toBe(true);
});

test('neither key nor receipt stands anywhere in the database or a log', async () => {
  const sent = contribution(house.chance);
  const { receipt = '' } = await ways.json!(sent);
  const sql = house.sql();
  const tables = await sql.rows<{ name: string }>(
    "select format('%I.%I', table_schema, table_name) as name from information_schema.tables where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')",
  );
  const needles = [sent.senderKey, receipt, receipt.replaceAll('-', '')];
  for (const { name } of tables) {
    for (const needle of needles) {
      const hits = await sql.value<number>(
        `select count(*) from ${name} t where strpos(lower(to_jsonb(t)::text), lower($1)) > 0`,
        [needle],
      );
      expect(hits, name).toBe(0);
    }
  }
  for (const needle of needles) {
    expect(house.server.log()).not.toContain(needle);
    expect(house.clusterLog()).not.toContain(needle);
  }
});
