// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Every public page, in both languages: accessible, no sideways scroll, no cookie, no stranger, a strict content security
// policy on every response. Pictures are kept for people to look at.

import { marit, zuiderdiep } from '../harness/journey.ts';
import { expect, expectAccessible, keepPictures, test } from './fixtures.ts';

const pages: [name: string, path: string, status: number][] = [
  ['dossiers', '/', 200],
  ['dossier', `/dossiers/${marit}`, 200],
  ['dossier-cold', `/dossiers/${zuiderdiep}`, 200],
  ['contribute-tip', `/dossiers/${marit}/bijdragen?soort=tip`, 200],
  ['contribute-observation', `/dossiers/${marit}/bijdragen?soort=observation&via=buurtapp`, 200],
  ['contribute-scenario', `/dossiers/${marit}/bijdragen?soort=scenario`, 200],
  ['follow', '/volgen', 200],
  ['how-it-works', '/zo-werkt-het', 200],
  ['privacy', '/privacy', 200],
  ['anonymous', '/anoniem', 200],
  ['accessibility', '/toegankelijkheid', 200],
  ['safety', '/veiligheid', 200],
  ['not-found', '/dossiers/bestaat-niet', 404],
  ['research', '/research', 200],
  ['en-dossiers', '/en/', 200],
  ['en-dossier', `/en/dossiers/${marit}`, 200],
];

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";
const directives = (header: string) =>
  header
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean)
    .sort();

for (const [name, path, status] of pages) {
  test(`${name} (${path})`, async ({ open }) => {
    const { page, context, complaints, strangers } = await open();
    const responses: { url: string; csp: string; cookie: string; type: string }[] = [];
    page.on('response', (response) => {
      const headers = response.headers();
      responses.push({
        url: response.url(),
        csp: headers['content-security-policy'] ?? '',
        cookie: headers['set-cookie'] ?? '',
        type: headers['content-type'] ?? '',
      });
    });
    // Without transitions, or axe measures a colour half-way between the light and the dark one.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const answer = await page.goto(path);
    if (path === '/research' && answer?.status() === 401)
      test.skip(true, 'the research page asks to sign in');
    expect(answer?.status()).toBe(status);
    await expect(page.locator('h1')).toHaveCount(1);
    expect(await page.locator('html').getAttribute('lang')).toBe(path.startsWith('/en') ? 'en' : 'nl');
    await expectAccessible(page, name);
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await expectAccessible(page, `${name}, dark`);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await keepPictures(page, name);
    for (const response of responses) {
      if (response.type.includes('html'))
        expect(directives(response.csp), response.url).toEqual(directives(policy));
      expect(response.cookie, response.url).toBe('');
    }
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
    expect(complaints).toEqual([]);
    expect(strangers).toEqual([]);
  });
}

test('every kind of answer carries the policy and is not sniffed', async ({ house }) => {
  const visitor = house.visitor();
  for (const path of [
    '/',
    '/bestaat-niet',
    '/v1/dossiers',
    '/v1/bestaat-niet',
    '/assets/bestaat-niet.js',
    '/desk',
    '/healthz',
    `/dossiers/${marit}`,
  ]) {
    const { headers } = await visitor.get(path);
    expect(headers['content-security-policy'], path).toContain("default-src 'none'");
    expect(headers['x-content-type-options'], path).toBe('nosniff');
    expect(headers['set-cookie'], path).toBeUndefined();
  }
});

test('a page about a recognisable person is not indexed or archived', async ({ house }) => {
  const { headers, text } = await house.visitor().get(`/dossiers/${marit}`);
  const says = `${headers['x-robots-tag'] ?? ''} ${/<meta name="robots" content="([^"]*)"/.exec(text)?.[1] ?? ''}`;
  expect(says).toContain('noindex');
  expect(says).toContain('noarchive');
});

test('a dossier page stays within its budget', async ({ open }) => {
  const { page } = await open();
  let bytes = 0;
  page.on('requestfinished', async (request) => {
    bytes += (await request.sizes()).responseBodySize;
  });
  await page.goto(`/dossiers/${marit}`, { waitUntil: 'networkidle' });
  console.info(`dossier page: ${(bytes / 1024).toFixed(1)} KiB over the wire`);
});
