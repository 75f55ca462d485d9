// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Random requests against the contract: what AJV calls valid is taken (or refused for what it means, never for its
// form), what AJV calls invalid gets a 400 that says where; nothing ever gets a 5xx.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Contract, loadContract } from '../harness/contract.ts';
import { House } from '../harness/house.ts';
import type { Answer } from '../harness/http_client.ts';
import {
  contribute,
  contribution,
  desk,
  expectStatus,
  marit,
  proposal,
  propose,
} from '../harness/journey.ts';
import { good, spoilt } from '../harness/schema_arbitrary.ts';
import type { StaffClient } from '../harness/staff_client.ts';

let house: House;
let contract: Contract;
let bakker: StaffClient;
let number = 0;
let release = '';
beforeAll(async () => {
  contract = loadContract();
  house = await House.open('api_fuzz');
  bakker = await house.staff('bakker', marit);
  await contribute(house.visitor(), marit, contribution(house.chance));
  number = expectStatus(await bakker.get(desk(marit, '/contributions?limit=1')), 200).contributions[0].number;
  release = (await propose(bakker, marit, proposal(house.chance))).id;
});
afterAll(async () => {
  await house?.close();
});

type Route = [type: string, ask: (body: unknown) => Promise<Answer>, answer: string];
const asVisitor = (path: string) => (body: unknown) => house.visitor().ask('POST', path, { json: body });
const atDesk = (method: string, path: () => string) => (body: unknown) =>
  bakker.write(method, desk(marit, path()), body);

const routes: Route[] = [
  ['SubmitContribution', asVisitor(`/v1/dossiers/${marit}/contributions`), 'ReceiptGiven'],
  ['ReadFollowUp', asVisitor('/v1/follow-ups'), 'FollowUp'],
  ['ReplyToTeam', asVisitor('/v1/follow-ups/replies'), 'FollowUp'],
  ['RecordPurpose', atDesk('PUT', () => '/purpose'), ''],
  ['DecideContribution', atDesk('POST', () => `/contributions/${number}/decisions`), 'ContributionDetail'],
  ['ReplyToContribution', atDesk('POST', () => `/contributions/${number}/replies`), 'Message'],
  ['CloseContribution', atDesk('POST', () => `/contributions/${number}/closing`), 'ContributionDetail'],
  ['ProposeRelease', atDesk('POST', () => '/releases'), 'ReleaseDetail'],
  ['ReviseRelease', atDesk('PUT', () => `/releases/${release}`), 'ReleaseDetail'],
  ['ApproveRelease', atDesk('POST', () => `/releases/${release}/approvals`), 'ReleaseDetail'],
  ['RejectRelease', atDesk('POST', () => `/releases/${release}/rejections`), 'ReleaseDetail'],
  ['WithdrawRelease', atDesk('POST', () => `/releases/${release}/withdrawals`), 'ReleaseDetail'],
];

/** The schema's name as its file has it. */
function typeNamed(name: string): string {
  const wanted = name.toLowerCase().replaceAll(/[^a-z]/g, '');
  const found = contract.types().find((type) => type.toLowerCase().replaceAll(/[^a-z]/g, '') === wanted);
  if (!found) throw new Error(`proto/schemas has no ${name}`);
  return found;
}

function expectProblem(answer: Answer): void {
  expect(answer.headers['content-type']).toContain('application/problem+json');
  expect(contract.violations(typeNamed('Problem'), answer.json())).toEqual([]);
  expect(answer.json().status).toBe(answer.status);
}

describe.each(routes)('%s', (type, ask, answerType) => {
  const runs = { numRuns: 60 };

  test('in a good form is never refused for its form', async () => {
    const arbitrary = good(contract.schema(typeNamed(type)), contract);
    await fc.assert(
      fc.asyncProperty(arbitrary, async (body) => {
        fc.pre(contract.violations(typeNamed(type), body).length === 0);
        const answer = await ask(body);
        expect(answer.status, `${JSON.stringify(body)} → ${answer.text}`).toBeLessThan(500);
        if (answer.status >= 400) expectProblem(answer);
        else if (answerType && answer.text)
          expect(contract.violations(typeNamed(answerType), answer.json())).toEqual([]);
      }),
      { ...runs, seed: house.chance.bits() },
    );
  });

  test('in a bad form is refused with all that is wrong', async () => {
    const arbitrary = spoilt(good(contract.schema(typeNamed(type)), contract));
    await fc.assert(
      fc.asyncProperty(arbitrary, async (body) => {
        const violations = contract.violations(typeNamed(type), body);
        const answer = await ask(body);
        expect(answer.status, `${JSON.stringify(body).slice(0, 300)} → ${answer.text}`).toBeLessThan(500);
        if (answer.status >= 400) expectProblem(answer);
        if (violations.length > 0)
          expect(
            [400, 413],
            `${JSON.stringify(body).slice(0, 300)}: ${violations.join('; ')} → ${answer.text.slice(0, 300)}`,
          ).toContain(answer.status);
      }),
      { ...runs, seed: house.chance.bits() },
    );
  });
});

test('query parameters of the queue', async () => {
  const value = fc.oneof(
    fc.integer(),
    fc.string(),
    fc.constantFrom('received', 'tip', '', '-1', '1e9', '0x10', '9'.repeat(40), '%00', 'null'),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.record(
        { state: value, kind: value, before: value, limit: value, extra: value },
        { requiredKeys: [] },
      ),
      async (query) => {
        const text = Object.entries(query)
          .map(([name, one]) => `${name}=${encodeURIComponent(String(one).toWellFormed())}`)
          .join('&');
        const answer = await bakker.get(desk(marit, `/contributions?${text}`));
        expect(answer.status, text).toBeLessThan(500);
        if (answer.status >= 400) expectProblem(answer);
      },
    ),
    { numRuns: 150, seed: house.chance.bits() },
  );
});

test('slugs, numbers and ids in the path', async () => {
  const part = fc.oneof(
    fc.string(),
    fc.integer().map(String),
    fc.constantFrom(
      '..',
      '.',
      '%2e%2e',
      'marit',
      'MARIT',
      'marit%20',
      '-1',
      '0',
      '9'.repeat(30),
      "'--",
      '🧩',
    ),
  );
  await fc.assert(
    fc.asyncProperty(
      part,
      fc.constantFrom(
        '/v1/dossiers/X',
        '/dossiers/X',
        '/v1/desk/dossiers/X/contributions',
        '/v1/desk/dossiers/marit/contributions/X',
        '/v1/desk/dossiers/marit/releases/X',
      ),
      async (made, path) => {
        const answer = await bakker.get(path.replace('X', () => encodeURIComponent(made.toWellFormed())));
        expect(answer.status, made).toBeLessThan(500);
        if (answer.status >= 400 && path.startsWith('/v1')) expectProblem(answer);
      },
    ),
    { numRuns: 200, seed: house.chance.bits() },
  );
});
