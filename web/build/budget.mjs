// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Weighs what a browser fetches before the desk can be used: script and styles, compressed, without the parts that come
// later and without fonts. Fails when it is over the budget of the design. Needs a build; changes nothing.

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const budgetBytes = 40 * 1024;
const dist = join(dirname(fileURLToPath(import.meta.url)), '../dist');
const manifest = JSON.parse(readFileSync(join(dist, 'site.json'), 'utf8'));

function filesOf(entry, found = new Set()) {
  const part = manifest[entry];
  for (const file of [part.file, ...(part.css ?? [])]) found.add(file);
  for (const imported of part.imports ?? []) filesOf(imported, found);
  return found;
}

const files = [...filesOf('desk/index.html')];
const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file))).length, 0);
console.log(
  `The desk weighs ${(bytes / 1024).toFixed(1)} KB of ${budgetBytes / 1024} KB, in ${files.length} files.`,
);
process.exitCode = bytes > budgetBytes ? 1 : 0;
