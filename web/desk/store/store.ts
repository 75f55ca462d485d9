// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// One value that screens can watch. Nothing else: what the value means, and who may change it, stands beside its use.

import { useEffect, useReducer } from 'preact/hooks';

export interface Store<T> {
  get(): T;
  /** Takes the new value, or a function of the old one; watchers hear of it when it is another object. */
  set(next: T | ((old: T) => T)): void;
  watch(watcher: () => void): () => void;
}

export function createStore<T>(initial: T): Store<T> {
  let value = initial;
  const watchers = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      const now = typeof next === 'function' ? (next as (old: T) => T)(value) : next;
      if (Object.is(now, value)) return;
      value = now;
      for (const watcher of [...watchers]) watcher();
    },
    watch(watcher) {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}

/** Draws the component again whenever the store has another value. */
export function useStore<T>(store: Store<T>): T {
  const [, draw] = useReducer((count: number) => count + 1, 0);
  const value = store.get();
  useEffect(() => {
    // The value may have changed between drawing and watching.
    if (!Object.is(store.get(), value)) draw(undefined);
    return store.watch(() => draw(undefined));
  }, [store]);
  return value;
}
