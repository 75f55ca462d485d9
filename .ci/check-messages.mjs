// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The public pages speak Dutch and English equally: both files have the same messages, with the same places to fill in,
// and none is empty. (The desk's messages are checked by its own `npm run messages`.)
import { readFileSync } from "node:fs";

const folder = new URL("../server/site/messages/", import.meta.url);
const languages = ["nl", "en"];
const catalogues = languages.map((language) => JSON.parse(readFileSync(new URL(`${language}.json`, folder), "utf8")));
const problems = [];

/** What a message leaves to be filled in: {name}, and {count, plural, …} by its name. */
const places = (message) => [...message.matchAll(/\{\s*([A-Za-z_][A-Za-z0-9_]*)\s*[,}]/g)].map((match) => match[1]).sort().filter((name, at, all) => name !== all[at - 1]);

/** Every message by its path, whether the file nests or not. */
function* flat(value, path = "") {
  if (typeof value === "string") yield [path, value];
  else for (const [name, inner] of Object.entries(value)) yield* flat(inner, path ? `${path}.${name}` : name);
}

const [first, second] = catalogues.map((catalogue) => new Map(flat(catalogue)));
for (const [here, there, language] of [[first, second, languages[1]], [second, first, languages[0]]])
  for (const key of here.keys()) if (!there.has(key)) problems.push(`${key} is missing in ${language}.json`);
for (const [key, message] of first) {
  if (!message.trim() || second.get(key)?.trim() === "") problems.push(`${key} is empty`);
  if (second.has(key) && String(places(message)) !== String(places(second.get(key)))) problems.push(`${key} fills in {${places(message)}} in nl and {${places(second.get(key))}} in en`);
}
for (const problem of problems) console.log(`server/site/messages: ${problem}`);
process.exitCode = problems.length ? 1 : 0;
