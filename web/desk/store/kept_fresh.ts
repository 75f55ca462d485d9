// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// One thing that is on the screen and is fetched again whenever an event says that it changed. While an answer is under
// way the old one stays; an answer that began before the last change is followed by another.

import type { Answer } from '../../shared/api/http';
import type { Problem } from '../../shared/contract/problem';
import { createStore, type Store } from './store';

export interface Fetched<T> {
  value?: T | undefined;
  problem?: Problem | undefined;
  loading: boolean;
}

export interface KeptFresh<K, T> {
  readonly store: Store<Fetched<T>>;
  key(): K | undefined;
  /** Shows another one, or none. The same one again changes nothing. */
  show(key: K | undefined): void;
  /** It may have changed: fetch it again. */
  touch(): void;
}

export function keptFresh<K, T>(
  fetchOne: (key: K) => Promise<Answer<T>>,
  onRefused: (problem: Problem) => void,
): KeptFresh<K, T> {
  const store = createStore<Fetched<T>>({ loading: false });
  let key: K | undefined;
  let changed = false;
  let busyWith: K | undefined;

  async function run() {
    while (changed && key !== undefined) {
      changed = false;
      const asked = key;
      busyWith = asked;
      store.set((old) => ({ ...old, loading: true }));
      const answer = await fetchOne(asked);
      busyWith = undefined;
      if (asked !== key) continue;
      if (answer.ok) store.set({ value: answer.value, loading: false });
      else {
        store.set((old) => ({ value: old.value, problem: answer.problem, loading: false }));
        onRefused(answer.problem);
      }
    }
  }

  function touch() {
    if (key === undefined) return;
    changed = true;
    if (busyWith === undefined) run();
  }

  return {
    store,
    key: () => key,
    show(next) {
      if (Object.is(next, key)) return;
      key = next;
      changed = false;
      store.set({ loading: next !== undefined });
      touch();
    },
    touch,
  };
}
