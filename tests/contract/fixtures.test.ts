// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// AJV as the referee of the contract: every schema stands, every fixture is what its folder says it is, and openapi and
// asyncapi name nothing that does not exist. The C++ side runs the same fixtures through its codec.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadContract, projectRoot } from '../harness/contract.ts';
import { readStrictly } from '../harness/strict_json.ts';

const proto = join(projectRoot, 'proto');
const fixtures = join(proto, 'fixtures');
const contract = loadContract();

const folders = (path: string) =>
  existsSync(path)
    ? readdirSync(path, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
    : [];
const cases = (type: string, verdict: 'valid' | 'invalid') => {
  const folder = join(fixtures, type, verdict);
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .map((name) => join(folder, name))
    : [];
};

describe('the schemas', () => {
  test.each(contract.types())('%s can be read by a validator', (type) => {
    expect(() => contract.violations(type, {})).not.toThrow();
  });

  test.each(
    contract
      .types()
      .filter((type) => contract.schema(type).type === 'object' && contract.schema(type).properties),
  )('%s refuses what it does not name, and names what it needs', (type) => {
    const schema = contract.schema(type);
    expect(schema.additionalProperties).toBe(false);
    for (const name of schema.required ?? []) expect(Object.keys(schema.properties)).toContain(name);
    for (const name of Object.keys(schema.properties)) expect(name).toMatch(/^[a-z][A-Za-z0-9]*$/);
  });

  test('bound every text and every list that a client can send', () => {
    const unbounded: string[] = [];
    const sent = [
      'sign-in',
      'record-purpose',
      'submit-contribution',
      'read-follow-up',
      'reply-to-team',
      'decide-contribution',
      'reply-to-contribution',
      'propose-release',
      'revise-release',
      'approve-release',
      'reject-release',
      'hello-frame',
      'ping-frame',
    ];
    for (const type of sent) {
      for (const [name, field] of Object.entries<any>(contract.schema(type)?.properties ?? {})) {
        if (
          field.type === 'string' &&
          field.maxLength === undefined &&
          !field.const &&
          !field.enum &&
          !field.format &&
          !/\{\d+\}|\{\d+,\d+\}/.test(field.pattern ?? '')
        )
          unbounded.push(`${type}.${name}`);
        if (field.type === 'array' && field.maxItems === undefined) unbounded.push(`${type}.${name}`);
      }
    }
    expect(unbounded).toEqual([]);
  });
});

describe('the fixtures', () => {
  const types = folders(fixtures);

  test('are there, each for a type that exists', () => {
    expect(types.length).toBeGreaterThan(0);
    for (const type of types) expect(contract.types()).toContain(type);
  });

  describe.each(types)('%s', (type) => {
    test.each(cases(type, 'valid'))('%s is valid', (file) => {
      expect(contract.violations(type, readStrictly(readFileSync(file)))).toEqual([]);
    });
    const invalid = cases(type, 'invalid');
    test.runIf(invalid.length > 0).each(invalid)('%s is not', (file) => {
      let value: unknown;
      try {
        value = readStrictly(readFileSync(file));
      } catch {
        return; // No JSON that may be read at all: refused before any schema.
      }
      expect(contract.violations(type, value)).not.toEqual([]);
    });
  });
});

describe.each(
  ['openapi.json', 'openapi.yaml', 'asyncapi.json', 'asyncapi.yaml'].filter((name) =>
    existsSync(join(proto, name)),
  ),
)('%s', (name) => {
  test('names only schemas and parts that exist', () => {
    const document = parse(readFileSync(join(proto, name), 'utf8'));
    const missing: string[] = [];
    const visit = (at: any): void => {
      if (Array.isArray(at)) at.forEach(visit);
      else if (at && typeof at === 'object') {
        if (typeof at.$ref === 'string' && !exists(document, at.$ref)) missing.push(at.$ref);
        Object.values(at).forEach(visit);
      }
    };
    visit(document);
    expect(missing).toEqual([]);
  });
});

function exists(document: any, ref: string): boolean {
  const [file = '', pointer = ''] = ref.split('#');
  if (file) return existsSync(join(proto, file));
  return (
    pointer
      .split('/')
      .filter(Boolean)
      .reduce((at: any, part) => at?.[part.replaceAll('~1', '/').replaceAll('~0', '~')], document) !==
    undefined
  );
}
