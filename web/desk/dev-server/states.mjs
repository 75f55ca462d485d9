// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Every state of every screen, and how a person gets there. Also read as a list of what has been designed.

import { problem, revise } from './server.mjs';
import { enter, filled, idOf, item, queue, redacted, release, releases, select, signIn } from './steps.mjs';
import { receive } from './world.mjs';

export const states = [
  {
    name: 'signin',
    go: async ({ page, server }) => {
      await page.goto(`${server.origin}/desk`);
      await page.locator('.signin__card').waitFor();
    },
  },
  {
    name: 'signin-wrong',
    go: async ({ page, server }) => {
      await page.goto(`${server.origin}/desk`);
      await page.getByLabel('Gebruikersnaam').fill('bakker');
      await page.getByLabel('Wachtwoord').fill('niet goed');
      await page.getByRole('button', { name: 'Meld aan' }).click();
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'signin-ended',
    go: async (to) => {
      await item(to);
      await to.page.getByLabel('Waarom is dit nodig?').fill('We zoeken wie nog meer op perron 2 stond.');
      to.answers.before = () => problem(401, 'unauthenticated');
      to.server.cut();
      await to.page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'unreachable',
    go: async ({ page, server, answers }) => {
      answers.before = () => problem(503, 'unavailable');
      await page.goto(`${server.origin}/desk`);
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'dossiers', go: (to) => signIn(to) },
  {
    name: 'dossiers-none',
    go: async (to) => {
      to.answers.before = (_, path) =>
        path === '/v1/desk/dossiers' ? { status: 200, body: { dossiers: [] } } : undefined;
      await signIn(to);
      await to.page.locator('.empty').waitFor();
    },
  },
  {
    name: 'purpose-missing',
    go: async (to) => {
      await signIn(to);
      await to.page.getByRole('link', { name: /Vermist: Marit/ }).click();
      await to.page.getByRole('button', { name: 'Open het dossier' }).click();
      await to.page.getByRole('alert').waitFor();
      await to.page.getByLabel('Iets anders').check();
    },
  },
  { name: 'queue', go: (to) => queue(to) },
  {
    name: 'queue-loading',
    go: async (to) => {
      to.answers.before = (method, path) =>
        method === 'GET' && path.endsWith('/contributions') ? { hang: true } : undefined;
      await enter(to);
      await to.page.locator('.skel').first().waitFor();
    },
  },
  {
    name: 'queue-error',
    go: async (to) => {
      to.answers.before = (method, path) =>
        method === 'GET' && path.endsWith('/contributions')
          ? problem(500, 'internal', { instance: 'e-7K2M' })
          : undefined;
      await enter(to);
      await to.page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'queue-empty',
    go: async (to) => {
      for (const row of to.server.world.rows.values()) if (row.state === 'received') row.state = 'triaged';
      await enter(to);
      await to.page.locator('.queue .empty').waitFor();
    },
  },
  {
    name: 'queue-live',
    go: async (to) => {
      await queue(to);
      receive(
        to.server.world,
        'tip',
        'Ik denk dat ik haar fiets heb zien staan bij de oude loods, achter de sluis.',
        'oude loods',
      );
      await to.page.locator('.q[href$="/215"]').waitFor();
    },
  },
  {
    name: 'offline',
    go: async (to) => {
      await item(to, 213);
      to.answers.before = () => ({ hang: true });
      to.answers.before = (_, path) =>
        path === '/v1/live-tickets' ? problem(503, 'unavailable') : undefined;
      to.server.cut();
      await to.page.locator('.desk-line .note').waitFor();
    },
  },
  { name: 'item', go: (to) => item(to) },
  {
    name: 'item-gone',
    go: async (to) => {
      await queue(to);
      to.answers.before = (_, path) =>
        path.endsWith('/contributions/214') ? problem(404, 'not-found') : undefined;
      await to.page.locator('.q[href$="/214"]').click();
      await to.page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'item-selecting',
    go: async (to) => {
      await item(to);
      await select(to.page, 'ees Verdon');
    },
  },
  { name: 'item-redacted', go: (to) => redacted(to) },
  {
    name: 'item-still-visible',
    go: async (to) => {
      await redacted(to);
      await to.page
        .getByLabel('Tekst, zoals het publiek hem leest')
        .fill('Het was Kees Verdonk op perron 2.');
      await to.page.locator('.tbl .state-open').waitFor();
    },
  },
  { name: 'item-ready', go: (to) => filled(to) },
  {
    name: 'item-proposed',
    go: async (to) => {
      await filled(to);
      await to.page.getByRole('button', { name: 'Stel vrijgave voor' }).click();
      await to.page.locator('.resting li').waitFor();
    },
  },
  {
    name: 'item-refused',
    go: async (to) => {
      await filled(to);
      to.answers.before = (method, path) =>
        method === 'POST' && path.endsWith('/releases')
          ? problem(400, 'invalid-input', {
              title: 'Niet alles is goed ingevuld',
              detail: 'Kijk hieronder wat er mist. Wat u schreef, is er nog.',
              violations: [{ pointer: '/text', code: 'contains-receipt' }],
            })
          : undefined;
      await to.page.getByRole('button', { name: 'Stel vrijgave voor' }).click();
      await to.page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'item-choose',
    go: async (to) => {
      await item(to);
      await to.page.keyboard.press('f');
      await to.page.locator('.choose').waitFor();
    },
  },
  {
    name: 'item-conflict',
    go: async (to) => {
      await item(to);
      const row = to.server.world.rows.get(214);
      Object.assign(row, { state: 'assessed', assessment: 'usable', version: row.version + 1 });
      await to.page.keyboard.press('d');
      await to.page.locator('.item__head [role="alert"]').waitFor();
      await to.page.locator('.item__head .badge--plain').waitFor();
    },
  },
  { name: 'item-dialogue', go: (to) => item(to, 208) },
  {
    name: 'item-reply',
    go: async (to) => {
      await item(to, 208);
      await to.page
        .getByLabel('Uw antwoord')
        .fill('Dank u wel. Dat helpt ons echt verder. U hoeft nu niets meer te doen.');
      await to.page.getByRole('button', { name: 'Lees het na' }).click();
      await to.page.locator('.reply__as-read').waitFor();
    },
  },
  {
    name: 'item-reply-undo',
    fullPage: false,
    go: async (to) => {
      await item(to, 208);
      await to.page.getByLabel('Uw antwoord').fill('Dank u wel.');
      await to.page.getByRole('button', { name: 'Lees het na' }).click();
      await to.page.getByRole('button', { name: 'Verstuur antwoord' }).click();
      await to.page.locator('.toast').waitFor();
    },
  },
  {
    name: 'item-reply-sent',
    go: async (to) => {
      await item(to, 208);
      await to.page.getByLabel('Uw antwoord').fill('Dank u wel.');
      await to.page.getByRole('button', { name: 'Lees het na' }).click();
      await to.page.getByRole('button', { name: 'Verstuur antwoord' }).click();
      await to.page.getByRole('button', { name: 'Doe het nu' }).click();
      await to.page.locator('.dialogue li:nth-child(3)').waitFor();
      await to.page.getByLabel('Uw antwoord').waitFor();
    },
  },
  { name: 'item-read-only', go: (to) => item(to, 214, 'jansen') },
  { name: 'releases', go: (to) => releases(to) },
  { name: 'release-approve', go: (to) => release(to, 'fiets zonder licht') },
  { name: 'release-own', go: (to) => release(to, 'Wie was vrijdagnacht') },
  { name: 'release-not-yours', go: (to) => release(to, 'fiets zonder licht', 'devries') },
  {
    name: 'release-undo',
    fullPage: false,
    go: async (to) => {
      await release(to, 'fiets zonder licht');
      await to.page.getByRole('button', { name: 'Geef akkoord en publiceer' }).click();
      await to.page.locator('.toast').waitFor();
    },
  },
  {
    name: 'release-approved',
    go: async (to) => {
      await release(to, 'fiets zonder licht');
      await to.page.getByRole('button', { name: 'Geef akkoord en publiceer' }).click();
      await to.page.getByRole('button', { name: 'Doe het nu' }).click();
      await to.page.locator('.item .badge--released').waitFor();
    },
  },
  {
    name: 'release-changed',
    go: async (to) => {
      await release(to, 'fiets zonder licht');
      revise(
        to.server.world,
        idOf(to.server, 'fiets zonder licht'),
        'J. de Vries',
        'Een getuige hoorde rond kwart over twaalf een fiets zonder licht, uit de richting van het station.',
      );
      await to.page.locator('.release .note--awaiting').waitFor();
    },
  },
  {
    name: 'release-reject',
    go: async (to) => {
      await release(to, 'fiets zonder licht');
      await to.page.getByRole('button', { name: 'Wijs dit voorstel af' }).click();
      await to.page.getByRole('button', { name: 'Wijs af', exact: true }).click();
      await to.page.locator('.field--error').waitFor();
    },
  },
  {
    name: 'release-withdraw',
    go: async (to) => {
      await release(to, 'perron 2', 'bakker', /Vrijgegeven/);
      await to.page.getByRole('button', { name: 'Trek in' }).click();
      await to.page.getByLabel('Het klopte niet').check();
    },
  },
  { name: 'release-withdrawn', go: (to) => release(to, 'zwembad', 'bakker', /Voorbij/) },
  { name: 'release-rejected', go: (to) => release(to, 'Lopend verder', 'bakker', /Afgewezen/) },
  {
    name: 'release-new',
    go: async (to) => {
      await releases(to);
      await to.page.getByRole('button', { name: 'Nieuwe tekst' }).click();
      await to.page
        .getByLabel('Titel, zoals het publiek hem leest')
        .fill('Wie nam vrijdag de laatste trein?');
      await to.page
        .getByLabel('Tekst, zoals het publiek hem leest')
        .fill('We zoeken mensen die om 23.10 uur in de trein naar Elzerveen zaten.');
    },
  },
  {
    name: 'releases-empty',
    go: async (to) => {
      to.server.world.releases.clear();
      await queue(to);
      await to.page
        .getByRole('navigation')
        .getByRole('link', { name: /Vrijgaven/ })
        .click();
      await to.page.locator('.queue .empty').waitFor();
    },
  },
  {
    name: 'keys',
    fullPage: false,
    go: async (to) => {
      await item(to);
      await to.page.keyboard.press('?');
      await to.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'me',
    fullPage: false,
    go: async (to) => {
      await queue(to);
      await to.page.locator('.me summary').click();
      await to.page.getByRole('button', { name: 'Meld af' }).waitFor();
    },
  },
  {
    name: 'english',
    go: async (to) => {
      await filled(to);
      await to.page.locator('.me summary').click();
      await to.page.getByRole('button', { name: 'In English' }).click();
      await to.page.getByRole('button', { name: 'Propose release' }).waitFor();
    },
  },
  {
    name: 'nowhere',
    go: async (to) => {
      await signIn(to);
      await to.page.goto(`${to.server.origin}/desk/marit/nergens`);
      await to.page.locator('.empty').waitFor();
    },
  },
];
