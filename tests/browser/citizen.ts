// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// What a citizen does in a browser, step by step, by the words and names that stand on the page.
import { expect, type Page } from '@playwright/test';
import { receiptForm } from '../harness/receipt_code.ts';

/** Fills in and sends the contribution form; returns the receipt that the page shows. */
export async function sendContribution(
  page: Page,
  dossier: string,
  text: string,
  kind = 'tip',
): Promise<string> {
  await page.goto(`/dossiers/${dossier}/bijdragen?soort=${kind}`);
  await page.locator('#safety').check();
  await page.locator('#text').fill(text);
  await page.locator('#contribution button[type=submit]').click();
  return readReceipt(page);
}

/** The code on the receipt page. */
export async function readReceipt(page: Page): Promise<string> {
  await expect(page.getByRole('heading', { name: 'Bewaar deze code' })).toBeVisible();
  const shown = (await page.locator('main').innerText()).replaceAll(/[\s\u2011\u2010–]+/g, (gap) =>
    /\n/.test(gap) ? '\n' : ' ',
  );
  const found = /(?:[0-9A-HJKMNP-TV-Z]{5}[- \n]){5}[0-9A-HJKMNP-TV-Z](?![0-9A-Z])/
    .exec(shown)?.[0]
    .replaceAll(/[ \n]/g, '-');
  expect(found, shown).toMatch(receiptForm);
  return found!;
}

/** Opens the follow-up page with a receipt. */
export async function followUp(page: Page, receipt: string): Promise<void> {
  await page.goto('/volgen');
  await page.locator('#code').fill(receipt);
  await page.locator('main form button[type=submit]').click();
}
