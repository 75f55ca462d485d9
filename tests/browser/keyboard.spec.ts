// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The citizen's way with the keyboard alone: every step is reached by Tab, done by Enter or Space, and focus is always to
// be seen.
import type { Page } from '@playwright/test';
import { marit } from '../harness/journey.ts';
import { readReceipt } from './citizen.ts';
import { openDossier, signIn } from './desk.ts';
import { expect, test } from './fixtures.ts';

/** Presses Tab until the focused element fits; fails after a page's worth of stops. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let stop = 0; stop < 80; stop++) {
    await page.keyboard.press('Tab');
    const { fits, visible } = await page.evaluate((wanted) => {
      const at = document.activeElement;
      const box = at?.getBoundingClientRect();
      const style = at ? getComputedStyle(at) : undefined;
      const marked = style && (style.outlineStyle !== 'none' || style.boxShadow !== 'none');
      // A radio or checkbox may be drawn by its label.
      const label = at?.id ? document.querySelector(`label[for="${at.id}"]`) : null;
      const byLabel =
        label &&
        (getComputedStyle(label).outlineStyle !== 'none' ||
          getComputedStyle(label, '::before').outlineStyle !== 'none' ||
          getComputedStyle(label).boxShadow !== 'none');
      return {
        fits: at?.matches(wanted) ?? false,
        visible: !at || at === document.body || Boolean((box && box.width > 0 && marked) || byLabel),
      };
    }, selector);
    expect(visible, 'focus can be seen').toBe(true);
    if (fits) return;
  }
  throw new Error(`${selector} is not reached by Tab`);
}

test('a citizen contributes and follows up with the keyboard alone', async ({ house, open }) => {
  const { page } = await open();
  await page.goto('/');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toMatch(/^#/);
  await tabTo(page, `a[href*="/dossiers/${marit}"]`);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/dossiers/${marit}`));
  await tabTo(page, 'main a[href*="/bijdragen"]');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/bijdragen/);
  await tabTo(page, 'input[name=safety]');
  await page.keyboard.press('Space');
  await tabTo(page, '#text');
  await page.keyboard.type(`Met het toetsenbord geschreven ${house.chance.hex(6)}`);
  await tabTo(page, '#contribution button[type=submit]');
  await page.keyboard.press('Enter');
  const receipt = await readReceipt(page);
  await page.goto('/volgen');
  await tabTo(page, '#code');
  await page.keyboard.type(receipt);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Ontvangen').first()).toBeVisible();
});

test('a detective walks through the queue with j and k', async ({ open }) => {
  const { page } = await open();
  await signIn(page, 'bakker');
  await openDossier(page, marit);
  await page.keyboard.press('j');
  await expect(page).toHaveURL(/contributions\/\d+/);
  const first = page.url();
  await page.keyboard.press('j');
  await expect(page).not.toHaveURL(first);
  await page.keyboard.press('k');
  await expect(page).toHaveURL(first);
});
