// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// What a person does on the desk, step by step, in the words that stand on the screen. Used to reach its states.

const password = 'puzzelen-met-burgers';

export async function signIn({ page, server }, login = 'bakker') {
  await page.goto(`${server.origin}/desk`);
  await page.getByLabel('Gebruikersnaam').fill(login);
  await page.getByLabel('Wachtwoord').fill(password);
  await page.getByRole('button', { name: 'Meld aan' }).click();
  await page.getByRole('heading', { name: 'Kies een dossier' }).waitFor();
}

export async function enter(to, login) {
  await signIn(to, login);
  await to.page.getByRole('link', { name: /Vermist: Marit/ }).click();
  await to.page.getByLabel('Nieuwe bijdragen bekijken').check();
  await to.page.getByRole('button', { name: 'Open het dossier' }).click();
  await to.page.locator('.queue').waitFor();
}

export async function queue(to, login) {
  await enter(to, login);
  await to.page.locator('.q').first().waitFor();
  await to.page.locator('.live--live').waitFor();
}

export async function item(to, number = 214, login = 'bakker') {
  await queue(to, login);
  await to.page.locator(`.q[href$="/${number}"]`).click();
  await to.page.locator('.item').waitFor();
}

/** Selects words in the original as a hand would leave them, also half a word. */
export async function select(page, words) {
  await page.locator('.original__field').evaluate((field, part) => {
    const start = field.value.indexOf(part);
    field.focus();
    field.setSelectionRange(start, start + part.length);
    field.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
  }, words);
  await page.locator('.take-out').waitFor();
}

async function takeOut(page, words, reason, wording) {
  await select(page, words);
  await page.getByLabel('Waarom weg?').selectOption(reason);
  if (wording !== undefined) await page.getByLabel('Wat staat er dan?').fill(wording);
  await page.getByRole('button', { name: 'Vervang' }).click();
}

export async function redacted(to) {
  await item(to);
  const { page } = to;
  await takeOut(page, 'ees Verdon', 'name', 'iemand');
  await takeOut(page, 'Lindenlaan 12', 'address');
  await takeOut(page, 'VK-000', 'number', 'kenteken bekend bij ons');
  await takeOut(page, 'Ga daar met z’n allen eens kijken', 'incitement');
}

export async function filled(to) {
  await redacted(to);
  const { page } = to;
  await page
    .getByLabel('Tekst, zoals het publiek hem leest')
    .fill(
      'Een getuige stond op perron 2 en zag een jonge vrouw met een groene regenjas. Zij had ruzie met een man. Hij liep daarna naar een grijze bestelbus.',
    );
  await page.getByLabel('Iedereen').check();
  await page
    .getByLabel('Waarom is dit nodig?')
    .fill('We zoeken wie nog meer op perron 2 stond. Zonder deze feiten herkennen mensen de situatie niet.');
}

export async function releases(to, login) {
  await queue(to, login);
  await to.page
    .getByRole('navigation')
    .getByRole('link', { name: /Vrijgaven/ })
    .click();
  await to.page.getByRole('heading', { name: 'Vrijgaven', exact: true }).waitFor();
  await to.page.locator('.q').first().waitFor();
}

export async function release(to, words, login, tab) {
  await releases(to, login);
  if (tab) await to.page.getByRole('button', { name: tab }).click();
  await to.page.locator('.q', { hasText: words }).click();
  await to.page.locator('.item').waitFor();
}

export const idOf = (server, words) =>
  [...server.world.releases.values()].find((one) => one.text.includes(words)).id;
