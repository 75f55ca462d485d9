// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Single-letter keys, as a shortcut for buttons that are always there too. They can be switched off (WCAG 2.1.4), and
// never fire while somebody types.

import { useEffect, useRef } from 'preact/hooks';
import { createStore } from '../store/store';

const storageKey = 'tgo-desk-keys';

function recalled(): boolean {
  try {
    return localStorage.getItem(storageKey) !== 'off';
  } catch {
    return true;
  }
}

export const keysOn = createStore(recalled());

export function switchKeys(on: boolean) {
  keysOn.set(on);
  try {
    localStorage.setItem(storageKey, on ? 'on' : 'off');
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}

export type Keys = Record<string, (() => void) | undefined>;

/** Listens while the component is on the screen. */
export function useKeys(keys: Keys) {
  const current = useRef(keys);
  current.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!keysOn.get() || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const act = current.current[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('input, textarea, select, [contenteditable], dialog') !== null
  );
}
