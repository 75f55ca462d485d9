// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Makes values out of a JSON Schema for fast-check: good ones, and good ones with one thing spoilt. Knows as much of
// JSON Schema as proto/schemas uses.
import fc from 'fast-check';
import type { Contract } from './contract.ts';

type Schema = any;

export function good(schema: Schema, contract: Contract, root: Schema = schema): fc.Arbitrary<any> {
  if (schema.$ref) return good(...resolve(schema.$ref, contract, root));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.oneOf ?? schema.anyOf)
    return fc.oneof(...(schema.oneOf ?? schema.anyOf).map((one: Schema) => good(one, contract, root)));
  if (schema.allOf && !schema.properties)
    return fc
      .tuple(...schema.allOf.map((one: Schema) => good(one, contract, root)))
      .map((parts) => Object.assign({}, ...(parts as object[])));
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case 'string':
      return text(schema);
    case 'integer':
      return fc.integer({ min: schema.minimum ?? 0, max: schema.maximum ?? 1_000_000 });
    case 'number':
      return fc.double({ min: schema.minimum ?? -90, max: schema.maximum ?? 90, noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'array':
      return fc.array(good(schema.items ?? {}, contract, root), {
        maxLength: Math.min(schema.maxItems ?? 3, 3),
        minLength: schema.minItems ?? 0,
      });
    case 'object':
      return record(schema, contract, root);
    default:
      return schema.properties ? record(schema, contract, root) : fc.constant('x');
  }
}

function record(schema: Schema, contract: Contract, root: Schema): fc.Arbitrary<any> {
  const fields = Object.fromEntries(
    Object.entries(schema.properties ?? {}).map(([name, one]) => [name, good(one, contract, root)]),
  );
  return fc.record(fields, { requiredKeys: schema.required ?? [] });
}

function resolve(ref: string, contract: Contract, root: Schema): [Schema, Contract, Schema] {
  const [file = '', pointer = ''] = ref.split('#');
  const from = file ? contract.schema(file.split('/').pop()!.replace('.json', '')) : root;
  if (!from) throw new Error(`nothing at ${ref}`);
  const found = pointer
    .split('/')
    .filter(Boolean)
    .reduce((at: Schema, part) => at[part], from);
  return [found, contract, from];
}

const anythingButNul = '^[^\\u0000]*$';

function text(schema: Schema): fc.Arbitrary<string> {
  if (schema.format === 'uuid') return fc.uuid({ version: 4 });
  if (schema.format === 'date-time')
    return fc
      .date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().replace(/\.\d+Z$/, 'Z'));
  if (schema.pattern && schema.pattern !== anythingButNul)
    return fc
      .stringMatching(new RegExp(schema.pattern, 'u'))
      .filter((made) => made.length <= (schema.maxLength ?? 1000));
  const [min, max] = [schema.minLength ?? 0, Math.min(schema.maxLength ?? 200, 200)];
  return fc
    .string({
      unit: fc.oneof(
        fc.constantFrom(...'abc é🧩'),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
      ),
      minLength: min,
      maxLength: max,
    })
    .filter((made) => [...made].length <= max && [...made].length >= min && !made.includes('\0'));
}

/** A good value with one thing spoilt somewhere: often wrong, sometimes by luck still right. AJV decides. */
export function spoilt(value: fc.Arbitrary<any>): fc.Arbitrary<any> {
  const junk = fc.oneof(
    fc.constantFrom<any>(
      null,
      true,
      -1,
      1.5,
      2 ** 53,
      '',
      ' ',
      '\0',
      'x'.repeat(20_000),
      [],
      {},
      [[]],
      { a: 1 },
      '\ud800',
      1e308,
      -0,
    ),
    fc.jsonValue(),
  );
  const act = fc.constantFrom('replace', 'drop', 'add', 'rename', 'whole');
  return fc.tuple(value, fc.nat(), act, junk).map(([made, at, what, waste]) => {
    if (what === 'whole' || typeof made !== 'object' || made === null) return waste;
    const copy = structuredClone(made);
    const names = Object.keys(copy);
    const name = names[at % Math.max(names.length, 1)] ?? 'x';
    if (what === 'add') copy[`extra${at % 9}`] = waste;
    else if (what === 'drop') delete copy[name];
    else if (what === 'rename') {
      copy[name.toUpperCase()] = copy[name];
      delete copy[name];
    } else if (typeof copy[name] === 'object' && copy[name] && at % 2)
      copy[name][Object.keys(copy[name])[0] ?? 'x'] = waste;
    else copy[name] = waste;
    return copy;
  });
}
