// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Makes what others read from the contract's sources: proto/openapi.json, which the server publishes (openapi.yaml with
// the schemas in it), and web/shared/contract/generated/messages.ts. Both are checked in, so that a build needs no generator;
// made.test.ts fails when they are behind.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compile } from "json-schema-to-typescript";
import { parse } from "yaml";

const root = fileURLToPath(new URL("../../", import.meta.url));
const schemas = `${root}proto/schemas/`;
const names = readdirSync(schemas).sort();
const schemaOf = (name) => JSON.parse(readFileSync(schemas + name, "utf8"));

/** Sends every $ref to a schema file to where the schema stands in the bundle. */
function bundled(part) {
  if (Array.isArray(part)) return part.map(bundled);
  if (typeof part !== "object" || part === null) return part;
  return Object.fromEntries(
    Object.entries(part)
      .filter(([key]) => key !== "$schema")
      .map(([key, value]) => {
        const file = key === "$ref" && /^(?:schemas\/)?([a-z0-9-]+\.json)$/.exec(value)?.[1];
        return [key, file ? `#/components/schemas/${schemaOf(file).title}` : bundled(value)];
      }),
  );
}

export function openapi() {
  const document = bundled(parse(readFileSync(`${root}proto/openapi.yaml`, "utf8")));
  document.components.schemas = Object.fromEntries(names.filter((name) => used(name)).map((name) => [schemaOf(name).title, bundled(schemaOf(name))]));
  return `${JSON.stringify(document)}\n`;
}

/** Frames belong to the live socket and so to asyncapi.yaml. */
const used = (name) => !name.endsWith("-frame.json") && !name.startsWith("live-stream") && !name.startsWith("live-event") && !name.startsWith("welcome-");

const header = `// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Every message of the contract as a type. Made from proto/schemas by \`npm --prefix tests run contract:make\`: change the
// schemas, never this file.
`;

/** A reference with a description of its own gets a counter in its name (Time2), though it means the same type. */
function withoutCounters(text) {
  const titles = new Set(names.map((name) => schemaOf(name).title));
  return text.replace(/\b([A-Z][A-Za-z]*?)\d+\b/g, (whole, title) => (titles.has(title) && !titles.has(whole) ? title : whole));
}

export async function types() {
  const parts = [];
  for (const name of names) {
    const text = await compile(schemaOf(name), name, {
      cwd: schemas,
      bannerComment: "",
      additionalProperties: false,
      declareExternallyReferenced: false,
      ignoreMinAndMaxItems: true,
      style: { singleQuote: true, printWidth: 120 },
    });
    parts.push(text.trim());
  }
  return `${header}\n${withoutCounters(parts.join("\n\n"))}\n`;
}

export const made = {
  "proto/openapi.json": openapi,
  "web/shared/contract/generated/messages.ts": types,
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, make] of Object.entries(made)) writeFileSync(root + path, await make());
}
