// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Waiting for a condition, with a deadline. The only place in the tests where time passes; nothing else sleeps.

/** A server that watches itself (sanitizers) is that much slower; every deadline grows with it. */
export const slowness = process.env.TGO_SANITIZED ? 5 : 1;

export interface Patience {
  /** Give up after so many milliseconds. */
  deadlineMs?: number;
  /** Look again after so many milliseconds. */
  everyMs?: number;
  /** What we wait for, for the error's sake. */
  what?: string;
}

/** Asks `look` until it gives something truthy, and returns that. */
export async function until<T>(look: () => T | Promise<T>, patience: Patience = {}): Promise<NonNullable<T>> {
  const { deadlineMs = 10_000, everyMs = 20, what = 'the condition' } = patience;
  const end = performance.now() + deadlineMs * slowness;
  let last: unknown;
  for (;;) {
    try {
      const seen = await look();
      if (seen) return seen as NonNullable<T>;
      last = undefined;
    } catch (failure) {
      last = failure;
    }
    if (performance.now() > end) {
      const why = last instanceof Error ? `: ${last.message}` : '';
      throw new Error(`waited ${deadlineMs * slowness} ms in vain for ${what}${why}`);
    }
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}

/** `promise`, or an error after `deadlineMs`. */
export async function within<T>(promise: Promise<T>, deadlineMs: number, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`${what} took more than ${deadlineMs * slowness} ms`)),
      deadlineMs * slowness,
    );
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
