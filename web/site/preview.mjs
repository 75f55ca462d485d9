// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Looks at the public pages without a server: takes the pages that the unit test SitePreview leaves in
// build/site-preview, opens them with the built assets under the real content security policy, and makes pictures
// (360 and 1280 pixels, light and dark) in tests/results/site. Fails on sideways scroll, a policy violation or axe.
// Usage: node site/preview.mjs [part of a page's name]

import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const at = (path) => new URL(path, import.meta.url);
const pages = at('../../build/site-preview/');
const results = at('../../tests/results/site/');
const manifest = JSON.parse(readFileSync(at('../dist/site.json'), 'utf8'));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const [wanted = ''] = process.argv.slice(2);

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; " +
  "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";
const site = manifest['site/site.ts'];
const real = {
  '/assets/site.js': site.file,
  '/assets/form.js': manifest['site/form.ts'].file,
  '/assets/site.css': site.css[0],
  '/assets/fira-sans-400.woff2': site.assets.find((name) => name.includes('-400-')),
  '/assets/fira-sans-600.woff2': site.assets.find((name) => name.includes('-600-')),
};
const types = {
  js: 'text/javascript',
  css: 'text/css',
  woff2: 'font/woff2',
  html: 'text/html; charset=utf-8',
};

/** Answers every request of the browser from the two directories; nothing leaves this machine. */
async function serve(route) {
  const { pathname } = new URL(route.request().url());
  const asset = real[pathname] ?? pathname.slice(1);
  const isPage = pathname.endsWith('.html');
  try {
    const body = readFileSync(isPage ? new URL(`.${pathname}`, pages) : at(`../dist/${asset}`));
    const contentType = types[pathname.split('.').pop()];
    await route.fulfill({ body, contentType, headers: { 'content-security-policy': policy } });
  } catch {
    await route.abort();
  }
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
mkdirSync(results, { recursive: true });
let failures = 0;
for (const name of readdirSync(pages).filter((file) => file.includes(wanted))) {
  for (const [width, colorScheme] of [
    [360, 'light'],
    [1280, 'light'],
    [1280, 'dark'],
    [320, 'light'],
  ]) {
    const context = await browser.newContext({
      viewport: { width, height: 800 },
      colorScheme,
      bypassCSP: false,
    });
    const page = await context.newPage();
    await page.route('**/*', serve);
    const complaints = [];
    page.on('console', (message) => {
      if (/Content Security|Trusted|TypeError/.test(message.text())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(`http://site.test/${name}`);
    await page.evaluate(() => document.fonts.ready);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (wide > 0) complaints.push(`${wide} px too wide`);
    if (width !== 320) {
      const file = new URL(
        `${name.replace('.html', '')}-${width}${colorScheme === 'dark' ? '-dark' : ''}.png`,
        results,
      );
      await page.screenshot({ path: file.pathname, fullPage: true });
    }
    // axe is put in by the test, so it runs outside the page's policy.
    const session = await context.newCDPSession(page);
    await session.send('Runtime.evaluate', { expression: axe });
    const { result } = await session.send('Runtime.evaluate', {
      expression:
        'axe.run().then((r) => JSON.stringify(r.violations.map((v) => [v.id, v.nodes.map((n) => n.html)])))',
      awaitPromise: true,
    });
    for (const [id, nodes] of JSON.parse(result.value ?? '[["axe-did-not-run", []]]')) {
      complaints.push(`axe ${id}: ${nodes.slice(0, 2).join(' | ').slice(0, 300)}`);
    }
    for (const complaint of complaints) console.error(`${name} ${width} ${colorScheme}: ${complaint}`);
    failures += complaints.length;
    await context.close();
  }
}
await browser.close();
console.log(failures === 0 ? 'all pages are in order' : `${failures} complaints`);
process.exit(failures === 0 ? 0 : 1);
