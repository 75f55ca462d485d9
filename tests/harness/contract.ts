// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The contract as AJV reads it: every schema of proto/schemas, for validating what the server says.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

export const projectRoot = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const schemas = join(projectRoot, 'proto', 'schemas');

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name));
}

export interface Contract {
  /** What is wrong with `value` as a `type`; empty when nothing is. */
  violations(type: string, value: unknown): string[];
  types(): string[];
  schema(type: string): any;
}

/** Loads proto/schemas once. A type's name is its file's name without .json. */
export function loadContract(): Contract {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  (formats as unknown as (ajv: Ajv2020) => void)(ajv);
  const byType = new Map<string, any>();
  for (const file of filesBelow(schemas)) {
    const schema = JSON.parse(readFileSync(file, 'utf8'));
    const name = basename(file);
    ajv.addSchema(schema, name);
    byType.set(name.replace('.json', ''), schema);
  }
  const validator = (type: string): ValidateFunction => {
    if (!byType.has(type)) throw new Error(`no schema named ${type}`);
    return ajv.getSchema(`${type}.json`) as ValidateFunction;
  };
  return {
    violations(type, value) {
      const validate = validator(type);
      return validate(value)
        ? []
        : (validate.errors ?? []).map((e) => `${e.instancePath || '/'} ${e.message}`);
    },
    types: () => [...byType.keys()],
    schema: (type) => byType.get(type),
  };
}
