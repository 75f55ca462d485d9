// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// What a detective does at the desk, step by step. Words come from the desk's own message file, so that a better wording
// breaks no test.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { projectRoot } from '../harness/contract.ts';
import { demoPassword } from '../harness/staff_client.ts';

const messages: Record<string, string> = JSON.parse(
  readFileSync(join(projectRoot, 'web', 'desk', 'messages', 'nl.json'), 'utf8'),
);

/** A message without parameters. */
export function word(key: string): string {
  const message = messages[key];
  if (!message) throw new Error(`the desk has no message ${key}`);
  return message;
}

export async function signIn(page: Page, login: string): Promise<void> {
  await page.goto('/desk');
  await page.locator('#login').fill(login);
  await page.locator('#password').fill(demoPassword);
  await page.getByRole('button', { name: word('signin.submit') }).click();
  await expect(page.getByRole('heading', { name: word('dossiers.title') })).toBeVisible();
}

/** Opens a dossier; says why, when that is asked. */
export async function openDossier(page: Page, dossier: string): Promise<void> {
  await page.goto(`/desk/${dossier}`);
  await page.getByText(word('purpose.triage'), { exact: true }).click();
  await page.getByRole('button', { name: word('purpose.submit') }).click();
  await expect(page.locator('.queue')).toBeVisible();
}

export function queueRow(page: Page, text: string) {
  return page.locator('.queue .q', { hasText: text });
}

/** Opens the contribution that begins with `text`. */
export async function openContribution(page: Page, text: string): Promise<void> {
  await queueRow(page, text).click();
  await expect(page.locator('.item')).toContainText(text);
}

/** Writes the public text, chooses the public, says why and proposes. */
export async function proposeText(page: Page, text: string): Promise<void> {
  await page.locator('.public__text').fill(text);
  await page.getByText(word('audience.public'), { exact: true }).first().click();
  await page
    .locator('#why')
    .fill('Deze informatie helpt de herinnering van anderen en raakt niemand persoonlijk.');
  await page.getByRole('button', { name: word('release.propose') }).click();
  await expect(page.getByText(word('release.proposed.title'))).toBeVisible();
}

/** Opens the proposal with this text and agrees, without waiting for the undo window. */
export async function agree(page: Page, dossier: string, text: string): Promise<void> {
  await page.goto(`/desk/${dossier}/releases`);
  await page.locator('.queue .q', { hasText: text.slice(0, 30) }).click();
  await expect(page.locator('.item')).toContainText(text);
  await page.getByRole('button', { name: word('decision.agree') }).click();
  await page.getByRole('button', { name: word('undo.now') }).click();
  await expect(page.getByText(word('decision.isOut'))).toBeVisible();
}

/** Answers the citizen behind the opened contribution. */
export async function replyToCitizen(page: Page, text: string): Promise<void> {
  await page.locator('#reply').fill(text);
  await page.getByRole('button', { name: word('dialogue.read') }).click();
  await page.getByRole('button', { name: word('dialogue.send'), exact: true }).click();
  await page.getByRole('button', { name: word('undo.now') }).click();
  await expect(page.locator('.dialogue')).toContainText(text);
}
