// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// `tgo replay` sends reports as citizens would; every one that was acknowledged stands in the database once, word for
// word. The real reports are not part of the project: where they are missing their test is skipped.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../harness/contract.ts';
import { parseCsv, tally, writeCsv } from '../harness/csv.ts';
import { House } from '../harness/house.ts';
import { marit, zuiderdiep } from '../harness/journey.ts';
import { difficultTexts } from '../harness/unicode_texts.ts';

const witnessReports =
  process.env.TGO_WITNESS_REPORTS ?? join(projectRoot, '..', 'shared', 'data', 'witness-reports.csv.gz');
const head = ['occurred_at', 'city', 'region', 'shape', 'duration', 'text', 'posted_on'];

let house: House;
let folder = '';
beforeAll(async () => {
  house = await House.open('replay');
  folder = mkdtempSync(join(tmpdir(), 'tgo-replay-'));
});
afterAll(async () => {
  await house?.close();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

const storedIn = async (dossier: string) =>
  (
    await house
      .sql()
      .rows<{ body: string }>(
        'select c.body from intake.contribution c join investigation.dossier d on d.id = c.dossier_id where d.slug = $1',
        [dossier],
      )
  ).map((row) => row.body);

async function expectReplayed(dossier: string, texts: string[], before: Map<string, number>): Promise<void> {
  const after = tally(await storedIn(dossier));
  for (const [text, count] of before) after.set(text, (after.get(text) ?? 0) - count);
  for (const [text, count] of after) if (count === 0) after.delete(text);
  expect(after).toEqual(tally(texts));
}

describe('tgo replay', () => {
  test('sends a file: each report stored once, word for word', async () => {
    const texts = [
      ...difficultTexts.filter((text) => !/[\u0001-\u0008\u001f\u007f]/.test(text)),
      ...Array.from({ length: 150 }, (_, i) => `Melding ${i}: ${house.chance.hex(20)}`),
    ];
    const rows = texts.map((text, i) => ({
      occurred_at: `2004-08-21T${String(20 + (i % 4)).padStart(2, '0')}:00`,
      city: 'Elzerveen',
      region: 'NL',
      shape: '',
      duration: '',
      text,
      posted_on: '2004-08-22',
    }));
    const file = join(folder, 'reports.csv');
    writeFileSync(file, writeCsv(head, rows));
    const before = tally(await storedIn(marit));
    const output = house.tgo('replay', '--file', file, '--dossier', marit, '--clients', '8', '--speed', '0');
    expect(output).toMatch(new RegExp(String(texts.length)));
    expect(output).toMatch(/p99/i);
    await expectReplayed(marit, texts, before);
  });

  test('sent twice it stores nothing twice that it acknowledged under one key', async () => {
    const events = await house
      .sql()
      .value<number>(
        'select count(*) - max(seq) from intake.event e join investigation.dossier d on d.id = e.dossier_id where d.slug = $1',
        [marit],
      );
    expect(events).toBe(0);
  });

  const nights = existsSync(witnessReports) ? test : test.skip;
  nights('sends the Tinley Park nights (needs ../shared/data/witness-reports.csv.gz)', async () => {
    const file = join(folder, 'witness-reports.csv');
    writeFileSync(file, gunzipSync(readFileSync(witnessReports)));
    const reports = parseCsv(readFileSync(file, 'utf8')).filter((row) => row.city!.startsWith('Tinley Park'));
    for (const night of ['2004-08-21', '2004-10-31']) {
      const texts = reports.filter((row) => row.occurred_at!.startsWith(night)).map((row) => row.text!);
      expect(texts.length).toBeGreaterThan(5);
      const before = tally(await storedIn(zuiderdiep));
      const output = house.tgo(
        'replay',
        '--file',
        file,
        '--dossier',
        zuiderdiep,
        '--clients',
        '16',
        '--speed',
        '0',
        '--night',
        night,
        '--city',
        'Tinley Park',
      );
      console.info(`${night}: ${texts.length} reports\n${output.split('\n').slice(-8).join('\n')}`);
      await expectReplayed(zuiderdiep, texts, before);
    }
  });
});
