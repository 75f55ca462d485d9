// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// A short wait before something leaves the building. Whoever pressed the button can take it back until the wait is
// over, or have it done at once. One thing waits at a time; leaving the page in the meantime sends nothing.

import { createStore } from '../store/store';

/** Long enough to read the line and press the button, short enough not to go and do something else. */
const undoSeconds = 8;

export interface Waiting {
  /** What will happen, as a sentence that ends in the seconds. */
  label: (seconds: number) => string;
  secondsLeft: number;
}

export const waiting = createStore<Waiting | undefined>(undefined);

let timer: ReturnType<typeof setInterval> | undefined;
let run: (() => void) | undefined;
let takenBack: (() => void) | undefined;

/** Does `act` after the wait. A second request does the first at once. */
export function afterUndoWindow(label: Waiting['label'], act: () => void, onTakenBack: () => void) {
  doNow();
  run = act;
  takenBack = onTakenBack;
  waiting.set({ label, secondsLeft: undoSeconds });
  addEventListener('beforeunload', warn);
  timer = setInterval(() => {
    const now = waiting.get();
    if (now && now.secondsLeft > 1) waiting.set({ ...now, secondsLeft: now.secondsLeft - 1 });
    else doNow();
  }, 1000);
}

export function doNow() {
  const act = run;
  forget();
  act?.();
}

export function takeBack() {
  const back = takenBack;
  forget();
  back?.();
}

function forget() {
  clearInterval(timer);
  removeEventListener('beforeunload', warn);
  run = undefined;
  takenBack = undefined;
  waiting.set(undefined);
}

function warn(event: BeforeUnloadEvent) {
  event.preventDefault();
}
