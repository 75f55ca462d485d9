// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// AJV as the judge of the contract: reads a message by its schema and says what is wrong in the words of the codec, so
// that the two can be compared violation by violation.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { readStrictly, type Violation } from './strict_json.ts';

export const proto = fileURLToPath(new URL('../../proto/', import.meta.url));

const ajv = new Ajv2020({
  strict: true,
  strictRequired: false,
  allErrors: true,
  verbose: true,
  discriminator: true,
});
(formats as unknown as (ajv: Ajv2020) => void)(ajv);
for (const name of readdirSync(`${proto}schemas`))
  ajv.addSchema(JSON.parse(readFileSync(`${proto}schemas/${name}`, 'utf8')), name);

const anyText = '^[^\\u0000]*$';
const part = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1');

const codes: Record<string, string> = {
  minLength: 'too-short',
  maxLength: 'too-long',
  format: 'wrong-format',
  enum: 'not-in-list',
  const: 'not-in-list',
  minimum: 'out-of-range',
  maximum: 'out-of-range',
  minItems: 'too-few-items',
  maxItems: 'too-many-items',
};

function translate(error: ErrorObject): Violation | undefined {
  const at = error.instancePath;
  switch (error.keyword) {
    case 'required':
      return { pointer: `${at}/${part(error.params.missingProperty)}`, code: 'missing' };
    case 'additionalProperties':
      return { pointer: `${at}/${part(error.params.additionalProperty)}`, code: 'unknown-key' };
    case 'pattern':
      return { pointer: at, code: error.params.pattern === anyText ? 'nul' : 'wrong-format' };
    case 'type':
      // A number that no double holds is well formed, and out of every range.
      if (error.data === Infinity || error.data === -Infinity) return { pointer: at, code: 'out-of-range' };
      return { pointer: at, code: error.data === null ? 'null' : 'wrong-type' };
    case 'discriminator':
      return tagViolation(at, error.params.tagValue);
    case 'oneOf':
      return undefined; // Said by the alternative that was chosen.
    default:
      return { pointer: at, code: codes[error.keyword] ?? error.keyword };
  }
}

function tagViolation(at: string, tag: unknown): Violation | undefined {
  if (tag === undefined) return undefined; // Said by `required`.
  return {
    pointer: `${at}/type`,
    code: tag === null ? 'null' : typeof tag === 'string' ? 'not-in-list' : 'wrong-type',
  };
}

/** Where two things are wrong with one value, the codec reports the first of these. */
const precedence = [
  'unknown-key',
  'duplicate-key',
  'null',
  'wrong-type',
  'nul',
  'too-short',
  'too-long',
  'wrong-format',
];
const rank = (violation: Violation) =>
  (precedence.indexOf(violation.code) + precedence.length + 1) % (precedence.length + 1);

function onePerPlace(violations: Violation[]): Violation[] {
  const byPointer = new Map<string, Violation>();
  for (const violation of violations) {
    const known = byPointer.get(violation.pointer);
    if (!known || rank(violation) < rank(known)) byPointer.set(violation.pointer, violation);
  }
  return [...byPointer.values()];
}

/** Everything that is wrong with these bytes as a message of this name; nothing if it is valid. */
export function judge(message: string, bytes: Uint8Array): Violation[] {
  const reading = readStrictly(bytes);
  if (reading === 'not-json') return [{ pointer: '', code: 'not-json' }];
  const validate = ajv.getSchema(`${message}.json`);
  if (!validate) throw new Error(`there is no schema ${message}.json`);
  const found = [...reading.violations];
  if (reading.value !== undefined && !validate(reading.value)) {
    for (const error of validate.errors ?? []) {
      const violation = translate(error);
      if (violation) found.push(violation);
    }
  }
  return onePerPlace(found);
}
