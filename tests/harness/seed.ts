// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Chance that can be had again: every random choice in a test comes from a seed that is printed and can be given as
// TGO_SEED. Not for anything secret.

/** A small generator of numbers (sfc32). */
export class Chance {
  private a: number;
  private b: number;
  private c: number;
  private counter = 1;

  constructor(readonly seed: number) {
    this.a = seed | 0;
    this.b = 0x9e3779b9;
    this.c = 0x243f6a88;
    for (let i = 0; i < 12; i++) this.bits();
  }

  /** 32 random bits. */
  bits(): number {
    const t = (((this.a + this.b) | 0) + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + t) | 0;
    return t >>> 0;
  }

  /** A whole number from 0 up to and without `bound`. */
  below(bound: number): number {
    return Math.floor((this.bits() / 2 ** 32) * bound);
  }

  pick<T>(from: readonly T[]): T {
    const chosen = from[this.below(from.length)];
    if (chosen === undefined) throw new Error('nothing to pick from');
    return chosen;
  }

  /** `digits` hexadecimal digits. */
  hex(digits: number): string {
    let text = '';
    while (text.length < digits) text += this.bits().toString(16).padStart(8, '0');
    return text.slice(0, digits);
  }

  /** A sender key as a citizen's browser makes it. */
  senderKey(): string {
    return this.hex(32);
  }

  /** A version 4 UUID. */
  uuid(): string {
    const h = this.hex(32).split('');
    h[12] = '4';
    h[16] = this.pick(['8', '9', 'a', 'b']);
    const t = h.join('');
    return `${t.slice(0, 8)}-${t.slice(8, 12)}-${t.slice(12, 16)}-${t.slice(16, 20)}-${t.slice(20)}`;
  }

  /** A loopback address of one's own, so that rate limits see different people. */
  loopback(): string {
    return `127.${1 + this.below(254)}.${this.below(256)}.${1 + this.below(254)}`;
  }
}

/** The chance of one test file; prints its seed. */
export function chanceFor(name: string): Chance {
  const seed = process.env.TGO_SEED ? Number(process.env.TGO_SEED) : (Math.random() * 2 ** 31) | 0;
  console.info(`${name}: TGO_SEED=${seed}`);
  return new Chance(seed);
}
