// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// How soon an approval is on the screens of others: two browsers side by side, measured over thirty releases. The bound
// is a check of sanity; the figures are printed.
import { approve, marit, proposal, propose, withdraw } from '../harness/journey.ts';
import { expect, test } from './fixtures.ts';

const rounds = 30;

test(`approval to visible, ${rounds} releases, two browsers side by side`, async ({ house, open }) => {
  test.setTimeout(180_000);
  const bakker = await house.staff('bakker', marit);
  const amrani = await house.staff('amrani', marit);
  const readers = [await open(), await open({ width: 360, height: 800 })];
  for (const { page } of readers) {
    await page.goto(`/dossiers/${marit}`);
    await page.evaluate(() => {
      const seen: Record<string, number> = {};
      (globalThis as any).seenAt = seen;
      new MutationObserver(() => {
        for (const node of document.querySelectorAll('[data-item]'))
          seen[node.getAttribute('data-item')!] ??= Date.now();
      }).observe(document.body, { childList: true, subtree: true, attributes: true });
    });
  }
  const waits: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const proposed = await propose(bakker, marit, proposal(house.chance));
    const approved = Date.now();
    expect((await approve(amrani, marit, proposed)).status).toBeLessThan(300);
    for (const { page } of readers) {
      await page.waitForFunction((id) => (globalThis as any).seenAt[id], proposed.id, { timeout: 5000 });
      waits.push((await page.evaluate((id) => (globalThis as any).seenAt[id], proposed.id)) - approved);
    }
  }
  waits.sort((a, b) => a - b);
  const at = (share: number) => waits[Math.min(waits.length - 1, Math.ceil(waits.length * share) - 1)];
  console.info(
    `approval to visible, ms over ${waits.length}: p50 ${at(0.5)}, p90 ${at(0.9)}, p99 ${at(0.99)}`,
  );
  expect(at(0.99)).toBeLessThan(2000);
  for (const { complaints, strangers } of readers) expect([...complaints, ...strangers]).toEqual([]);
});

test('what is taken back leaves every open page, and says so', async ({ house, open }) => {
  const bakker = await house.staff('bakker', marit);
  const amrani = await house.staff('amrani', marit);
  const { page } = await open();
  await page.goto(`/dossiers/${marit}`);
  const text = `Er lag een jas bij de sluis (${house.chance.hex(8)}).`;
  const proposed = await propose(bakker, marit, proposal(house.chance, { text }));
  await approve(amrani, marit, proposed);
  await expect(page.getByText(text)).toBeVisible();
  await withdraw(amrani, marit, proposed.id);
  await expect(page.getByText(text)).toHaveCount(0, { timeout: 2000 });
  await expect(page.locator(`[data-item="${proposed.id}"]`)).toContainText('Ingetrokken');
});

test('a reader whose connection falls away gets what was missed when it is back', async ({ house, open }) => {
  const bakker = await house.staff('bakker', marit);
  const amrani = await house.staff('amrani', marit);
  const { page, context } = await open();
  await page.goto(`/dossiers/${marit}`);
  await house.restart('SIGKILL');
  await context.setOffline(true);
  const texts = [];
  for (let i = 0; i < 3; i++) {
    const text = `Gemist feit ${i} (${house.chance.hex(8)}).`;
    texts.push(text);
    await approve(amrani, marit, await propose(bakker, marit, proposal(house.chance, { text })));
  }
  await context.setOffline(false);
  for (const text of texts) await expect(page.getByText(text)).toHaveCount(1, { timeout: 40_000 });
});

test('focus stays where it was when something new appears', async ({ house, open }) => {
  const bakker = await house.staff('bakker', marit);
  const amrani = await house.staff('amrani', marit);
  const { page } = await open();
  await page.goto(`/dossiers/${marit}`);
  await page.locator('main a').first().focus();
  const before = await page.evaluate(() => document.activeElement?.outerHTML);
  const text = `Nieuw feit (${house.chance.hex(8)}).`;
  await approve(amrani, marit, await propose(bakker, marit, proposal(house.chance, { text })));
  await expect(page.getByText(text)).toBeVisible();
  expect(await page.evaluate(() => document.activeElement?.outerHTML)).toBe(before);
});
