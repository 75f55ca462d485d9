// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// AJV against every fixture of proto/fixtures. fixture_test.cpp asks the same of the codec: where the two disagree, the
// codec, a schema or a fixture is wrong.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { judge, proto } from './referee.ts';
import type { Violation } from './strict_json.ts';

const fixtures = `${proto}fixtures/`;
const names = (folder: string) => readdirSync(folder).filter((name) => name !== 'expected.json');
const sorted = (violations: Violation[]) =>
  violations.map(({ pointer, code }) => `${pointer} ${code}`).sort();

describe.each(readdirSync(fixtures))('%s', (message) => {
  test.each(names(`${fixtures}${message}/valid`))('%s is valid', (name) => {
    expect(judge(message, readFileSync(`${fixtures}${message}/valid/${name}`))).toEqual([]);
  });

  const folder = `${fixtures}${message}/invalid/`;
  const expected: Record<string, Violation[]> = JSON.parse(readFileSync(`${folder}expected.json`, 'utf8'));
  test.each(names(folder))('%s is refused for exactly its reasons', (name) => {
    expect(sorted(judge(message, readFileSync(folder + name)))).toEqual(
      sorted(expected[name.replace('.json', '')] ?? []),
    );
  });
});
