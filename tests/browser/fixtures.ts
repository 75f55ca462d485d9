// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// What every browser test starts from: a house of its own, and browsers that report whatever must not happen (a console
// error, a request to anybody else, a cookie for a visitor).

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { projectRoot } from '../harness/contract.ts';
import { House } from '../harness/house.ts';

export interface Watched {
  page: Page;
  context: BrowserContext;
  /** What went wrong on the page: script errors and refusals of the content security policy. */
  complaints: string[];
  /** Requests to any other host than ours. */
  strangers: string[];
}

interface Fixtures {
  /** Opens a browser of its own, with or without JavaScript. */
  open: (options?: { javaScriptEnabled?: boolean; width?: number; height?: number }) => Promise<Watched>;
}

export const test = base.extend<Fixtures, { house: House }>({
  house: [
    async ({}, use, worker) => {
      const house = await House.open(`browser_${worker.workerIndex}`);
      await use(house);
      await house.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],

  open: async ({ browser, house }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async ({ javaScriptEnabled = true, width = 1280, height = 900 } = {}) => {
      const context = await browser.newContext({
        baseURL: house.origin,
        javaScriptEnabled,
        viewport: { width, height },
        locale: 'nl-NL',
      });
      contexts.push(context);
      const page = await context.newPage();
      return { page, context, ...watch(page, house.origin) };
    });
    for (const context of contexts) await context.close();
  },
});

function watch(page: Page, origin: string): Pick<Watched, 'complaints' | 'strangers'> {
  const complaints: string[] = [];
  const strangers: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    // The browser itself reports a refused request as an error; the tests ask for some on purpose.
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text()))
      complaints.push(message.text());
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (['http:', 'https:', 'ws:', 'wss:'].includes(url.protocol) && url.host !== new URL(origin).host)
      strangers.push(request.url());
  });
  return { complaints, strangers };
}

/** No violation of axe's rules in the page as it is now. */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(
    (violation) =>
      `${violation.id}: ${violation.help} (${violation.nodes.map((node) => node.target.join(' ')).join(', ')})`,
  );
  expect(found, `axe on ${state}`).toEqual([]);
}

/** The same for a page on which no script runs: axe is a script itself, so a second browser shows the same markup to it. */
export async function expectAccessiblePlain(
  open: Fixtures['open'],
  plain: Page,
  state: string,
): Promise<void> {
  const { page } = await open();
  const body = await plain.content();
  await page.route('**/*.js', (route) => route.abort());
  await page.route(plain.url(), (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }));
  await page.goto(plain.url());
  await expectAccessible(page, `${state}, without JavaScript`);
  await page.close();
}

const shots = join(projectRoot, 'tests', 'results', 'screenshots');

/** Keeps a picture of the page at both widths, and checks that it does not scroll sideways at the narrow one. */
export async function keepPictures(page: Page, name: string): Promise<void> {
  mkdirSync(shots, { recursive: true });
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: width === 360 ? 800 : 900 });
    await page.screenshot({ path: join(shots, `${name}-${width}.png`), fullPage: true });
  }
  await page.setViewportSize({ width: 320, height: 800 });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `${name} scrolls sideways at 320 px`).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1280, height: 900 });
}

export { expect };
