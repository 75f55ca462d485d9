// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Checks the message files against each other and against the code: every message used exists, every message that
// exists is used, both languages have the same ones with the same holes, and each is good ICU. Changes nothing.

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { IntlMessageFormat } from 'intl-messageformat';

const here = dirname(fileURLToPath(import.meta.url));
const read = (language) => JSON.parse(readFileSync(join(here, `${language}.json`), 'utf8'));
const messages = { nl: read('nl'), en: read('en') };
const found = [];

/** Names of the holes in a message, with the kind of each. */
function holes(elements, into = new Set()) {
  for (const element of elements) {
    if (typeof element.value === 'string' && element.type !== 0) into.add(`${element.value}:${element.type}`);
    for (const option of Object.values(element.options ?? {})) holes(option.value, into);
  }
  return into;
}

function holesOf(language, key) {
  try {
    const format = new IntlMessageFormat(messages[language][key], language);
    return [...holes(format.getAst())].sort().join(' ');
  } catch (error) {
    found.push(`${language}.json: "${key}" is not a good message: ${error.message}`);
    return undefined;
  }
}

for (const key of new Set([...Object.keys(messages.nl), ...Object.keys(messages.en)])) {
  if (!(key in messages.nl)) found.push(`nl.json misses "${key}"`);
  else if (!(key in messages.en)) found.push(`en.json misses "${key}"`);
  else if (holesOf('nl', key) !== holesOf('en', key)) found.push(`"${key}" has other holes in nl than in en`);
}

const source = readdirSync(join(here, '..'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.test.ts'))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
  .join('\n');
const named = new Set([...source.matchAll(/'([a-z]\w*(?:\.[\w-]+)+)'/g)].map((match) => match[1]));
const families = [...source.matchAll(/textOf\(\s*'([\w.]+)'/g)].map((match) => match[1]);

const isUsed = (key) =>
  named.has(key) ||
  families.some((family) => key.startsWith(`${family}.`) && !key.slice(family.length + 1).includes('.'));
for (const key of Object.keys(messages.nl)) if (!isUsed(key)) found.push(`nobody uses "${key}"`);
for (const match of source.matchAll(/[^\w]text\(\s*'([\w.-]+)'/g))
  if (!(match[1] in messages.nl)) found.push(`"${match[1]}" is used but not written`);
for (const family of families)
  if (!Object.keys(messages.nl).some((key) => key.startsWith(`${family}.`)))
    found.push(`no message of the family "${family}"`);

for (const line of found) console.error(line);
console.log(`${Object.keys(messages.nl).length} messages in 2 languages, ${found.length} to mend`);
process.exitCode = found.length > 0 ? 1 : 0;
