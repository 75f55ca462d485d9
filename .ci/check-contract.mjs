// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The contract holds together: every schema compiles strictly under JSON Schema 2020-12, every fixture stands with a
// schema and an expectation, and every problem has its words in both languages.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const require = createRequire(`${root}tests/package.json`);
const { Ajv2020 } = require("ajv/dist/2020.js");
const addFormats = require("ajv-formats").default ?? require("ajv-formats");

const problems = [];
const read = (path) => JSON.parse(readFileSync(`${root}proto/${path}`, "utf8"));
const names = (path) => (existsSync(`${root}proto/${path}`) ? readdirSync(`${root}proto/${path}`).sort() : []);

const ajv = new Ajv2020({ strict: true, strictRequired: false, discriminator: true, allErrors: true });
addFormats(ajv);
const schemas = names("schemas").filter((name) => name.endsWith(".json"));
for (const name of schemas) {
  const schema = read(`schemas/${name}`);
  if (!schema.title || !schema.description) problems.push(`schemas/${name}: a schema has a title and a description`);
  try {
    ajv.addSchema(schema, name);
  } catch (error) {
    problems.push(`schemas/${name}: ${error.message}`);
  }
}
const validators = new Map();
for (const name of schemas) {
  try {
    validators.set(name.replace(/\.json$/, ""), ajv.getSchema(name));
  } catch (error) {
    problems.push(`schemas/${name}: ${error.message}`);
  }
}
if (schemas.length === 0) problems.push("schemas: there are none");

let fixtures = 0;
for (const type of names("fixtures")) {
  const validate = validators.get(type);
  if (!validate) problems.push(`fixtures/${type}: there is no schema of that name`);
  for (const name of names(`fixtures/${type}/valid`)) {
    fixtures += 1;
    if (validate && !validate(read(`fixtures/${type}/valid/${name}`))) problems.push(`fixtures/${type}/valid/${name}: ${ajv.errorsText(validate.errors)}`);
  }
  // For what the invalid ones are refused is judged by tests/contract, on both sides.
  const expected = read(`fixtures/${type}/invalid/expected.json`);
  for (const name of names(`fixtures/${type}/invalid`))
    if (name !== "expected.json" && !expected[name.replace(/\.json$/, "")]) problems.push(`fixtures/${type}/invalid/${name}: expected.json does not say for what it is refused`);
}
if (fixtures === 0) problems.push("fixtures: there are none");

for (const problem of read("problems.json").problems)
  for (const part of ["title", "detail"])
    for (const language of ["nl", "en"])
      if (!problem[part]?.[language]?.trim()) problems.push(`problems.json: ${problem.code} has no ${part} in ${language}`);

for (const problem of problems) console.log(`proto/${problem}`);
process.exitCode = problems.length ? 1 : 0;
