// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Every schema stands by itself, and openapi and asyncapi name nothing that does not exist. Whether messages are judged
// by them as they should be is for referee.test.ts.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadContract, projectRoot } from '../harness/contract.ts';

const proto = join(projectRoot, 'proto');
const contract = loadContract();

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
