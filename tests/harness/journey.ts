// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The steps of the product's main journey, each as one call, for tests that need them done on the way to something
// else. They throw when a step is refused; a test about refusals asks the route itself.
import type { Answer, HttpClient } from './http_client.ts';
import type { Chance } from './seed.ts';
import type { StaffClient } from './staff_client.ts';

/** The demo's dossiers: a missing person, live, unit Elzerveen; arsons with a history, unit Zuiderdiep. */
export const marit = 'marit';
export const zuiderdiep = 'branden-zuiderdiep';

export interface Contribution {
  senderKey: string;
  kind: string;
  language: string;
  text: string;
  [field: string]: unknown;
}

export interface Release {
  id: string;
  version: number;
  state: string;
  contentHash: string;
  [field: string]: any;
}

/** A valid contribution; `more` overrides its fields. */
export function contribution(chance: Chance, more: Record<string, unknown> = {}): Contribution {
  return {
    senderKey: chance.senderKey(),
    kind: 'tip',
    language: 'nl',
    text: `Ik zag iemand met een gele jas bij de sluis, nummer ${chance.hex(8)}.`,
    ...more,
  };
}

export function send(visitor: HttpClient, dossier: string, sent: unknown): Promise<Answer> {
  return visitor.post(`/v1/dossiers/${dossier}/contributions`, sent);
}

/** Sends it and returns the receipt. */
export async function contribute(visitor: HttpClient, dossier: string, sent: unknown): Promise<string> {
  return expectStatus(await send(visitor, dossier, sent), 201, 200).receipt;
}

export function desk(dossier: string, rest = ''): string {
  return `/v1/desk/dossiers/${dossier}${rest}`;
}

/** A valid proposal of a public fact; `more` overrides its fields. */
export function proposal(chance: Chance, more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    commandId: chance.uuid(),
    kind: 'fact',
    audience: 'public',
    title: `Feit ${chance.hex(4)}`,
    text: `Een getuige zag om 21.40 uur een fiets bij de brug (${chance.hex(8)}).`,
    origin: 'team',
    proportionality: 'Het feit is nodig om de vraag te begrijpen en raakt niemand persoonlijk.',
    expiresOn: inDays(30),
    sourceNumbers: [],
    ...more,
  };
}

export function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().replace(/\.\d+Z$/, 'Z');
}

export async function propose(author: StaffClient, dossier: string, body: unknown): Promise<Release> {
  return expectStatus(await author.post(desk(dossier, '/releases'), body), 201);
}

export function approve(approver: StaffClient, dossier: string, release: Release): Promise<Answer> {
  return approver.post(desk(dossier, `/releases/${release.id}/approvals`), {
    version: release.version,
    contentHash: release.contentHash,
  });
}

/** Proposed by one, approved by the other: published. */
export async function publish(
  author: StaffClient,
  approver: StaffClient,
  dossier: string,
  body: unknown,
): Promise<Release> {
  const proposed = await propose(author, dossier, body);
  return expectStatus(await approve(approver, dossier, proposed), 200, 201);
}

export async function withdraw(staff: StaffClient, dossier: string, id: string): Promise<Release> {
  return expectStatus(
    await staff.post(desk(dossier, `/releases/${id}/withdrawals`), { reasonCode: 'incorrect' }),
    200,
    201,
  );
}

/** The parsed body when the status is one of `statuses`; an error that shows the answer otherwise. */
export function expectStatus(answer: Answer, ...statuses: number[]): any {
  if (!statuses.includes(answer.status)) {
    throw new Error(`expected ${statuses.join(' or ')}, got ${answer.status}: ${answer.text.slice(0, 600)}`);
  }
  return answer.text ? answer.json() : undefined;
}
