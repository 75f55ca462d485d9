// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// What the contract asks of JSON text before any schema: UTF-8 without a byte order mark, no lone surrogates, no key
// twice, at most 32 levels. JSON.parse says nothing of these, so a small scan says it beside it.

export interface Violation {
  pointer: string;
  code: string;
}

export type Reading = { value: unknown; violations: Violation[] } | 'not-json';

const levelsMax = 32;

/** Reads bytes as the contract asks. */
export function readStrictly(bytes: Uint8Array): Reading {
  let text: string;
  let value: unknown;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    value = JSON.parse(text);
  } catch (failure) {
    // The engine's own stack gives up on depth before we can say so.
    if (failure instanceof RangeError)
      return { value: undefined, violations: [{ pointer: '', code: 'too-deep' }] };
    return 'not-json';
  }
  const scan = new Scan(text);
  scan.value('', 0);
  return scan.loneSurrogate ? 'not-json' : { value, violations: scan.violations };
}

/** Walks text that JSON.parse has accepted. */
class Scan {
  readonly violations: Violation[] = [];
  loneSurrogate = false;
  private at = 0;

  constructor(private readonly text: string) {}

  value(pointer: string, level: number): void {
    this.skipSpace();
    const first = this.text[this.at];
    if (first === '{' || first === '[') {
      if (level === levelsMax) {
        this.violations.push({ pointer: '', code: 'too-deep' });
        this.at = this.text.length;
      } else if (first === '{') this.object(pointer, level);
      else this.list(pointer, level);
    } else if (first === '"') this.string();
    else while (this.at < this.text.length && !/[\s,\]}]/.test(this.text[this.at]!)) this.at++;
    this.skipSpace();
  }

  private object(pointer: string, level: number): void {
    const seen = new Set<string>();
    this.each('}', () => {
      this.skipSpace();
      const key = this.string();
      const here = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      if (seen.has(key)) this.violations.push({ pointer: here, code: 'duplicate-key' });
      seen.add(key);
      this.skipSpace();
      this.at++;
      this.value(here, level + 1);
    });
  }

  private list(pointer: string, level: number): void {
    let index = 0;
    this.each(']', () => this.value(`${pointer}/${index++}`, level + 1));
  }

  /** Calls `one` at each part between the bracket at hand and `end`. */
  private each(end: string, one: () => void): void {
    this.at++;
    this.skipSpace();
    while (this.at < this.text.length && this.text[this.at] !== end) {
      one();
      if (this.text[this.at] === ',') this.at++;
    }
    this.at++;
  }

  private string(): string {
    const from = this.at++;
    while (this.text[this.at] !== '"') this.at += this.text[this.at] === '\\' ? 2 : 1;
    this.at++;
    const string: string = JSON.parse(this.text.slice(from, this.at));
    if (/\p{Surrogate}/u.test(string)) this.loneSurrogate = true;
    return string;
  }

  private skipSpace(): void {
    while (/[ \t\r\n]/.test(this.text[this.at] ?? '')) this.at++;
  }
}
