// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// A draft keeps what a person wrote, and says what still stands in the way of proposing it.

import { describe, expect, test } from 'vitest';
import type { ContributionDetail } from '../../shared/contract/generated/messages';
import { blockers, draftFrom, toProposal, withoutRedaction, withRedaction, withText } from './release_draft';

const now = new Date('2026-11-22T14:00:00Z');
const original = 'Kees Verdonk stond op perron 2. Kees liep weg.';
const source: ContributionDetail = {
  number: 214,
  kind: 'observation',
  state: 'received',
  version: 1,
  receivedAt: '2026-11-22T13:36:00Z',
  language: 'nl',
  excerpt: original,
  text: original,
  happened: { words: 'half twaalf' },
  stamp: { committed: 14 },
  status: 'received',
  messages: [],
  unreadReplies: 0,
  releases: 0,
  indexed: true,
  restingReleases: [],
};
const name = { start: 0, end: 12, reason: 'name' as const, wording: 'iemand' };

const fresh = () => draftFrom(source, now);
const ready = () => ({
  ...fresh(),
  audience: 'public' as const,
  proportionality: 'We zoeken meer getuigen.',
});

describe('A draft', () => {
  test('begins as the original, for nobody yet, for a month', () => {
    expect(fresh()).toMatchObject({
      text: original,
      kind: 'fact',
      audience: undefined,
      happened: 'half twaalf',
      expiresOn: '2026-12-22',
    });
  });

  test('follows the redactions until somebody edits it', () => {
    const redacted = withRedaction(fresh(), original, name);
    expect(redacted.text).toBe('Iemand stond op perron 2. Kees liep weg.');
    expect(withoutRedaction(redacted, original, 0).text).toBe(original);
  });

  test('keeps what was written by hand when words are taken out or put back', () => {
    const written = withText(fresh(), original, 'Op perron 2 stond Kees Verdonk, zegt een getuige.');
    const redacted = withRedaction(written, original, name);
    expect(redacted.text).toBe('Op perron 2 stond iemand, zegt een getuige.');
    expect(withoutRedaction(redacted, original, 0).text).toBe(redacted.text);
  });
});

describe('What stands in the way', () => {
  test('is nothing when all is there', () => expect(blockers(ready(), original, now)).toEqual([]));

  test.each([
    ['audience', { audience: undefined }],
    ['proportionality', { proportionality: ' ' }],
    ['text', { text: ' ' }],
    ['textTooLong', { text: 'a'.repeat(6001) }],
    ['title', { kind: 'question' as const }],
    ['expires', { expiresOn: '2026-11-22' }],
    ['expires', { expiresOn: '' }],
    ['closes', { kind: 'question' as const, title: 'Wie?', closesOn: '2026-11-01' }],
    ['happenedTooLong', { happened: 'a'.repeat(101) }],
  ])('is "%s" with %o', (blocker, part) => {
    expect(blockers({ ...ready(), ...part }, original, now)).toEqual([blocker]);
  });

  test('is a name that came back, also in the title', () => {
    const redacted = { ...ready(), ...withRedaction(ready(), original, name), title: 'Kees Verdonk gezien' };
    expect(blockers(redacted, original, now)).toEqual(['visible']);
  });
});

describe('The proposal', () => {
  test('is the citizens’ voice when it rests on a contribution', () => {
    expect(toProposal(ready(), 'public', 214)).toMatchObject({
      origin: 'citizens',
      sourceNumbers: [214],
      happened: { words: 'half twaalf' },
      expiresOn: '2026-12-22T21:59:59Z',
    });
  });

  test('of a question carries no time of an event, and is the team’s voice', () => {
    const question = { ...ready(), kind: 'question' as const, title: 'Wie?', closesOn: '2026-12-01' };
    const proposal = toProposal(question, 'public', undefined);
    expect(proposal).toMatchObject({ origin: 'team', sourceNumbers: [], closesAt: '2026-12-01T21:59:59Z' });
    expect(proposal).not.toHaveProperty('happened');
  });

  test('is the same command when it is sent again', () => {
    const draft = ready();
    expect(toProposal(draft, 'public', 214).commandId).toBe(toProposal(draft, 'public', 214).commandId);
  });
});
