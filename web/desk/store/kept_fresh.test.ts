// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// What is on the screen is never older than the last change that we heard of.

import { describe, expect, test } from 'vitest';
import type { Answer } from '../../shared/api/http';
import { keptFresh } from './kept_fresh';

function deferred() {
  const waiting: { key: string; answer: (value: string) => Promise<void>; refuse: () => Promise<void> }[] =
    [];
  const fetchOne = (key: string) =>
    new Promise<Answer<string>>((resolve) => {
      const settle = async (result: Answer<string>) => {
        waiting.shift();
        resolve(result);
        for (let i = 0; i < 5; i += 1) await Promise.resolve();
      };
      waiting.push({
        key,
        answer: (value) => settle({ ok: true, value }),
        refuse: () => settle({ ok: false, problem: { code: 'gone', status: 410, title: '' } }),
      });
    });
  return { waiting, fetchOne };
}

describe('What is kept fresh', () => {
  test('is fetched again when it changed while an answer was under way', async () => {
    const { waiting, fetchOne } = deferred();
    const kept = keptFresh(fetchOne, () => undefined);
    kept.show('a');
    kept.touch();
    kept.touch();
    expect(waiting).toHaveLength(1);
    await waiting[0]?.answer('old');
    expect(waiting).toHaveLength(1);
    await waiting[0]?.answer('new');
    expect(kept.store.get()).toEqual({ value: 'new', loading: false });
    expect(waiting).toHaveLength(0);
  });

  test('never shows one thing under the name of another', async () => {
    const { waiting, fetchOne } = deferred();
    const kept = keptFresh(fetchOne, () => undefined);
    kept.show('a');
    kept.show('b');
    await waiting[0]?.answer('text of a');
    expect(kept.store.get().value).toBeUndefined();
    expect(waiting[0]?.key).toBe('b');
    await waiting[0]?.answer('text of b');
    expect(kept.store.get().value).toBe('text of b');
  });

  test('keeps the last answer beside a refusal, and passes the refusal on', async () => {
    const { waiting, fetchOne } = deferred();
    const refused: string[] = [];
    const kept = keptFresh(fetchOne, (problem) => refused.push(problem.code));
    kept.show('a');
    await waiting[0]?.answer('text');
    kept.touch();
    await waiting[0]?.refuse();
    expect(kept.store.get()).toMatchObject({ value: 'text', problem: { code: 'gone' } });
    expect(refused).toEqual(['gone']);
  });
});
