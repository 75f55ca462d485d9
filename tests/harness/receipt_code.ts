// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The receipt's form, worked out from its description and not from the server's code: 25 Crockford characters and a
// check character over GF(32), x^5 + x^2 + 1, in which each place weighs a different power of x.
import type { Chance } from './seed.ts';

export const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const receiptForm = /^([0-9A-HJKMNP-TV-Z]{5}-){5}[0-9A-HJKMNP-TV-Z]$/;

/** a · b in GF(32). */
function times(a: number, b: number): number {
  let product = 0;
  for (let bit = 0; bit < 5; bit++) if (b & (1 << bit)) product ^= a << bit;
  for (let bit = 8; bit >= 5; bit--) if (product & (1 << bit)) product ^= 0b100101 << (bit - 5);
  return product;
}

function powerOfX(exponent: number): number {
  let power = 1;
  for (let i = 0; i < exponent; i++) power = times(power, 2);
  return power;
}

export function checkCharacter(digits: string): string {
  let sum = 0;
  [...digits].forEach((digit, place) => {
    sum ^= times(crockford.indexOf(digit), powerOfX(25 - place));
  });
  return crockford[sum] ?? '';
}

export function checks(receipt: string): boolean {
  const normal = receipt.replaceAll('-', '');
  return normal.length === 26 && checkCharacter(normal.slice(0, 25)) === normal[25];
}

/** A well-formed receipt that nobody was ever given. */
export function inventedReceipt(chance: Chance): string {
  const digits = Array.from({ length: 25 }, () => chance.pick([...crockford])).join('');
  return (digits + checkCharacter(digits)).replace(/(.{5})(?=.)/g, '$1-');
}

/** The same receipt with one character wrong. */
export function mistyped(receipt: string, place = 3): string {
  const at = receipt.replaceAll('-', '').length > place ? place : 0;
  const letters = [...receipt];
  let seen = -1;
  for (let i = 0; i < letters.length; i++) {
    if (letters[i] === '-') continue;
    if (++seen === at) letters[i] = letters[i] === '7' ? '8' : '7';
  }
  return letters.join('');
}

/** A well-formed receipt that differs from a real one in its last two characters only. */
export function neighbourOf(receipt: string): string {
  const digits = receipt.replaceAll('-', '').slice(0, 25);
  const last = crockford[(crockford.indexOf(digits[24] ?? '0') + 1) % 32] ?? '0';
  const other = digits.slice(0, 24) + last;
  return (other + checkCharacter(other)).replace(/(.{5})(?=.)/g, '$1-');
}
