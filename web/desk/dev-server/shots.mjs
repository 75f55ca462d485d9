// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Walks through every state of the desk in a real browser, on the made-up world: takes a picture at each width and asks
// axe about each. Fails on any violation, any sideways scroll and any error in the browser's console (the content
// security policy reports there). Usage: npm run shots [-- part of a state's name]. Pictures go to $SHOTS or dist/shots.

import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { startDevServer } from './server.mjs';
import { states } from './states.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const into = process.env.SHOTS ?? 'dist/shots';
const only = process.argv[2] ?? '';
const views = [
  { name: '360', width: 360, height: 800 },
  { name: '1280', width: 1280, height: 900 },
  { name: '1440', width: 1440, height: 900 },
  { name: '1440-dark', width: 1440, height: 900, colorScheme: 'dark' },
  { name: '320', width: 320, height: 700, unseen: true },
];

mkdirSync(into, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
let wrong = 0;
const complain = (where, what) => {
  wrong += 1;
  console.error(`${where}: ${what}`);
};

async function visit(state, view) {
  const where = `${state.name} at ${view.name}`;
  const answers = {};
  const server = await startDevServer({ before: (method, path) => answers.before?.(method, path) });
  const context = await browser.newContext({
    viewport: { width: view.width, height: view.height },
    colorScheme: view.colorScheme ?? 'light',
    reducedMotion: 'reduce',
    bypassCSP: false,
    locale: 'nl-NL',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(5000);
  page.on('console', (message) => {
    const expected = /Failed to load resource|WebSocket connection/.test(message.text());
    if (message.type() === 'error' && !expected) complain(where, message.text());
  });
  page.on('pageerror', (error) => complain(where, error.message));
  try {
    await state.go({ page, server, answers, narrow: view.width < 1200 });
    await page.evaluate(() => document.fonts.ready);
    if (!view.unseen)
      await page.screenshot({
        path: join(into, `${state.name}-${view.name}.png`),
        fullPage: state.fullPage ?? true,
      });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (wide > 0) complain(where, `${wide} px too wide`);
    for (const violation of await violations(page))
      complain(where, `${violation.id}: ${violation.nodes.map((node) => node.target.join(' ')).join(' | ')}`);
  } catch (error) {
    complain(where, error.message.split('\n').slice(0, 3).join(' '));
    await page
      .screenshot({ path: join(into, `wrong-${state.name}-${view.name}.png`) })
      .catch(() => undefined);
  }
  await context.close();
  await server.stop();
}

/** axe runs in a world of its own, where the page's policy against injected script does not reach. */
async function violations(page) {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
  });
  await session.send('Runtime.evaluate', { expression: axe, contextId: executionContextId });
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: `axe.run(document, { runOnly: ['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice'] }).then((r) => r.violations)`,
    contextId: executionContextId,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? 'axe failed');
  return result.value;
}

const chosen = states.filter((state) => state.name.includes(only));
for (const state of chosen) for (const view of views) await visit(state, view);
await browser.close();
console.log(`${chosen.length} states at ${views.length} widths and schemes, ${wrong} to mend`);
process.exitCode = wrong > 0 ? 1 : 0;
