// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// JSON as the contract wants it read: UTF-8 to the letter, no key twice, no half surrogates. JSON.parse lets all three
// pass; YAML's parser, of which JSON is a part, tells of a key that stands twice.
import { parseDocument } from 'yaml';

/** The value, or an error for whatever a strict reader must refuse. */
export function readStrictly(bytes: Buffer): unknown {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  const value: unknown = JSON.parse(text);
  if (!isWellFormed(value)) throw new Error('half a surrogate');
  const { errors } = parseDocument(text, { uniqueKeys: true });
  const twice = errors.find((error) => error.code === 'DUPLICATE_KEY');
  if (twice) throw twice;
  return value;
}

function isWellFormed(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed();
  if (Array.isArray(value)) return value.every(isWellFormed);
  if (value && typeof value === 'object')
    return Object.entries(value).every(([name, one]) => name.isWellFormed() && isWellFormed(one));
  return true;
}
