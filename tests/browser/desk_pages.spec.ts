// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Every screen of the desk in the states that people meet: accessible, within the policy, kept as a picture.
import { contribute, contribution, marit, proposal, propose } from '../harness/journey.ts';
import { openDossier, signIn, word } from './desk.ts';
import { expect, expectAccessible, keepPictures, test } from './fixtures.ts';

test('the desk, screen by screen', async ({ house, open }) => {
  test.setTimeout(180_000);
  await contribute(house.visitor(), marit, contribution(house.chance));
  const author = await house.staff('devries', marit);
  const proposed = await propose(author, marit, proposal(house.chance));
  const { page, complaints, strangers } = await open();

  await page.goto('/desk');
  await expect(page.locator('#login')).toBeVisible();
  await expectAccessible(page, 'sign-in');
  await keepPictures(page, 'desk-sign-in');
  await page.locator('#login').fill('bakker');
  await page.locator('#password').fill('fout');
  await page.getByRole('button', { name: word('signin.submit') }).click();
  await expect(page.locator('.note').first()).toBeVisible();
  await expectAccessible(page, 'sign-in refused');

  await signIn(page, 'bakker');
  await expectAccessible(page, 'dossiers');
  await keepPictures(page, 'desk-dossiers');
  await page.goto(`/desk/${marit}`);
  await expect(page.getByRole('heading', { name: word('purpose.title') })).toBeVisible();
  await expectAccessible(page, 'purpose');
  await keepPictures(page, 'desk-purpose');
  await openDossier(page, marit);
  await expectAccessible(page, 'queue');
  await keepPictures(page, 'desk-queue');
  await page.locator('.queue .q').first().click();
  await expect(page.locator('.item')).toBeVisible();
  await expectAccessible(page, 'contribution');
  await keepPictures(page, 'desk-contribution');
  await page.goto(`/desk/${marit}/releases`);
  await expect(page.locator('.queue')).toBeVisible();
  await expectAccessible(page, 'releases');
  await keepPictures(page, 'desk-releases');
  await page.goto(`/desk/${marit}/releases/${proposed.id}`);
  await expect(page.getByRole('button', { name: word('decision.agree') })).toBeVisible();
  await expectAccessible(page, 'a release to decide about');
  await keepPictures(page, 'desk-release');
  await page.goto(`/desk/${marit}/releases/new`);
  await expect(page.locator('#why')).toBeVisible();
  await expectAccessible(page, 'a new release');
  await page.goto('/desk/bestaat-niet');
  await expect(page.locator('main')).toBeVisible();
  await expectAccessible(page, 'an unknown dossier');
  // The refused sign-in is a 401 on purpose; nothing else may have gone wrong.
  expect(complaints).toEqual([]);
  expect(strangers).toEqual([]);
});
