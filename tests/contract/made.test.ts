// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// What is made from the contract and checked in is what would be made now.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
// @ts-expect-error -- a script without types
import { made } from './make_contract.mjs';

test.each(Object.keys(made))('%s is up to date (npm --prefix tests run contract:make)', async (path) => {
  expect(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')).toBe(await made[path]());
});
