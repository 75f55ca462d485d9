// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The main job, by people in browsers: a citizen contributes, a detective sees it arrive, redacts it and proposes a
// release, a second one approves, an open page shows it, and the citizen reads the answer. Once with JavaScript on the
// citizen's side, once without.

import type { Page } from '@playwright/test';
import { marit } from '../harness/journey.ts';
import { followUp, sendContribution } from './citizen.ts';
import {
  agree,
  openContribution,
  openDossier,
  proposeText,
  queueRow,
  replyToCitizen,
  signIn,
  word,
} from './desk.ts';
import { expect, expectAccessible, expectAccessiblePlain, test } from './fixtures.ts';

/** Judges a page that runs scripts or one that does not. */
const judge = (
  open: Parameters<typeof expectAccessiblePlain>[0],
  page: Page,
  scripted: boolean,
  state: string,
) => (scripted ? expectAccessible(page, state) : expectAccessiblePlain(open, page, state));

for (const javaScriptEnabled of [true, false]) {
  test(`from citizen to every reader and back, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    house,
    open,
  }) => {
    const mark = house.chance.hex(6);
    const told = `${mark}: mijn buurvrouw Ans zag om kwart voor tien een rode fiets bij de sluis.`;
    const released = `${mark}: een getuige zag om kwart voor tien een rode fiets bij de sluis.`;
    const answer = `Dank u wel. Zag u ook een tas? (${mark})`;

    const detective = await open();
    await signIn(detective.page, 'bakker');
    await openDossier(detective.page, marit);
    const reader = await open({ javaScriptEnabled: true });
    await reader.page.goto(`/dossiers/${marit}`);
    const plainReader = await open({ javaScriptEnabled: false });

    const citizen = await open({ javaScriptEnabled });
    const receipt = await sendContribution(citizen.page, marit, told);
    await judge(open, citizen.page, javaScriptEnabled, 'the receipt');
    expect(citizen.page.url()).not.toContain(receipt.slice(0, 5));

    await expect(queueRow(detective.page, told.slice(0, 40))).toBeVisible();
    await openContribution(detective.page, told.slice(0, 40));
    await proposeText(detective.page, released);

    const second = await open();
    await signIn(second.page, 'amrani');
    await openDossier(second.page, marit);
    await agree(second.page, marit, released);

    await expect(reader.page.getByText(released)).toBeVisible({ timeout: 2000 });
    await plainReader.page.goto(`/dossiers/${marit}`);
    await expect(plainReader.page.getByText(released)).toBeVisible();
    for (const { page } of [reader, plainReader]) expect(await page.content()).not.toContain('Ans');

    await replyToCitizen(detective.page, answer);
    await followUp(citizen.page, receipt);
    await expect(citizen.page.getByText(answer)).toBeVisible();
    await judge(open, citizen.page, javaScriptEnabled, 'the follow-up');
    await citizen.page.locator('#reply').fill(`Ja, een blauwe (${mark}).`);
    await citizen.page.locator('#reply-form button[type=submit]').first().click();
    await expect(citizen.page.getByText(`Ja, een blauwe (${mark}).`)).toBeVisible();

    for (const watched of [detective, second, reader, plainReader, citizen]) {
      expect(watched.complaints).toEqual([]);
      expect(watched.strangers).toEqual([]);
    }
    for (const visitor of [reader, plainReader, citizen]) expect(await visitor.context.cookies()).toEqual([]);
  });
}

test('the author is told why somebody else has to agree', async ({ house, open }) => {
  const text = `Een getuige zag een witte bus (${house.chance.hex(6)}).`;
  const citizen = await open({ javaScriptEnabled: false });
  await sendContribution(citizen.page, marit, `Ik zag een witte bus van bakker Jansen (${text.slice(-8)}`);
  const { page } = await open();
  await signIn(page, 'bakker');
  await openDossier(page, marit);
  await page.locator('.queue .q').first().click();
  await proposeText(page, text);
  await page.goto(`/desk/${marit}/releases`);
  await page
    .locator('.queue .q', { hasText: text.slice(0, 30) })
    .first()
    .click();
  await expect(page.locator('aside.release')).toBeVisible();
  await expectAccessible(page, "a release of one's own");
  await expect(page.getByText(word('decision.own.title'))).toBeVisible();
  await expect(page.getByRole('button', { name: word('decision.agree'), exact: true })).toHaveCount(0);
});

test('a form with something missing comes back with all that was written', async ({ open }) => {
  for (const javaScriptEnabled of [true, false]) {
    const { page } = await open({ javaScriptEnabled });
    await page.goto(`/dossiers/${marit}/bijdragen?soort=observation`);
    await page.locator('#happened_words').fill('vrijdagavond');
    await page.locator('#place_words').fill('bij de brug');
    // As a browser that checks nothing by itself.
    await page.locator('#contribution').evaluate((form) => form.setAttribute('novalidate', ''));
    await page.locator('#text').fill('   ');
    await page.locator('#contribution button[type=submit]').click();
    await expect(page.locator('.error').first()).toBeVisible();
    await judge(open, page, javaScriptEnabled, 'the form with errors');
    await expect(page.locator('#happened_words')).toHaveValue('vrijdagavond');
    await expect(page.locator('#place_words')).toHaveValue('bij de brug');
  }
});

test('whoever is in danger is led out before anything is stored', async ({ house, open }) => {
  const before = await house.sql().value<number>('select count(*) from intake.contribution');
  for (const javaScriptEnabled of [true, false]) {
    const { page } = await open({ javaScriptEnabled });
    await page.goto(`/dossiers/${marit}/bijdragen`);
    await page.locator('#safety-yes').check();
    await page.locator('#text').fill('Ik ben bang voor iemand.');
    await page.locator('#contribution button[type=submit]').click();
    await expect(page).toHaveURL(/\/veiligheid/);
    await expect(page.getByText('0800 7000').first()).toBeVisible();
    await judge(open, page, javaScriptEnabled, 'the way out');
    expect(page.url()).not.toContain('bang');
  }
  expect(await house.sql().value<number>('select count(*) from intake.contribution')).toBe(before);
});
