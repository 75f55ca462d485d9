// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Redaction: whole words only, no overlap, and the original stays as it is.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addRedaction,
  type Redaction,
  redactedText,
  replaceWords,
  segments,
  snapToWords,
  stillVisible,
} from './redaction';

const text = 'Volgens mij was het Kees Verdonk van de Lindenlaan 12, bus VK-000-X (grijs). Kees liep weg.';

function select(words: string): { start: number; end: number } {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

function snapped(words: string): string | undefined {
  const range = snapToWords(text, select(words));
  return range && text.slice(range.start, range.end);
}

function redaction(words: string, wording: string): Redaction {
  return { ...select(words), reason: 'name', wording };
}

describe('Snapping to words', () => {
  test.each([
    ['es Verd', 'Kees Verdonk'],
    [' Kees ', 'Kees'],
    ['000', 'VK-000-X'],
    ['grij', 'grijs'],
    ['laan 12,', 'Lindenlaan 12'],
    ['Kees', 'Kees'],
  ])('widens "%s" to "%s"', (selected, expected) => expect(snapped(selected)).toBe(expected));

  test.each([' ', ''])('finds no word in "%s"', (selected) => expect(snapped(selected)).toBeUndefined());

  test('finds no word in punctuation alone', () => {
    expect(snapToWords('ja ... nee', { start: 3, end: 6 })).toBeUndefined();
  });

  test('never ends inside a word, and never loses a selected letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.nat(60), fc.nat(60), (any, a, b) => {
        const range = snapToWords(any, { start: a, end: b });
        if (!range) return;
        const letter = /[\p{L}\p{N}]/u;
        const inWord = (i: number) => letter.test(any.charAt(i - 1)) && letter.test(any.charAt(i));
        expect(inWord(range.start)).toBe(false);
        expect(inWord(range.end)).toBe(false);
        for (let i = Math.min(a, b); i < Math.max(a, b); i += 1)
          if (letter.test(any.charAt(i))) expect(i >= range.start && i < range.end).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('Adding a redaction', () => {
  test('takes the place of those that it touches', () => {
    const first = redaction('Kees Verdonk', 'iemand');
    const second = { ...redaction('Verdonk van de', 'een man'), reason: 'recognisable' as const };
    const both = addRedaction([first], second);
    expect(both).toHaveLength(1);
    expect(text.slice(both[0]?.start, both[0]?.end)).toBe('Kees Verdonk van de');
    expect(both[0]?.wording).toBe('een man');
  });

  test('leaves ranges in order and without overlap', () => {
    const range = fc
      .tuple(fc.nat(text.length), fc.nat(text.length))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    fc.assert(
      fc.property(fc.array(range, { maxLength: 12 }), (selections) => {
        let all: Redaction[] = [];
        for (const selection of selections) {
          const words = snapToWords(text, selection);
          if (words) all = addRedaction(all, { ...words, reason: 'name', wording: 'iemand' });
        }
        for (let i = 1; i < all.length; i += 1)
          expect(all[i]?.start).toBeGreaterThanOrEqual(all[i - 1]?.end ?? 0);
        expect(
          segments(text, all)
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});

describe('The new text', () => {
  test('has the wordings in the place of the words', () => {
    const all = [redaction('Kees Verdonk', 'iemand'), redaction('Lindenlaan 12', 'een straat in de buurt')];
    expect(redactedText(text, all)).toBe(
      'Volgens mij was het iemand van de een straat in de buurt, bus VK-000-X (grijs). Kees liep weg.',
    );
  });

  test('begins a sentence with a capital', () => {
    expect(redactedText(text, [{ ...redaction('Kees liep', 'hij liep') }])).toContain('Hij liep weg.');
  });

  test('closes up where words are taken out', () => {
    expect(
      redactedText('Hij woont in Utrecht, zei ze.', [{ start: 10, end: 20, reason: 'other', wording: '' }]),
    ).toBe('Hij woont, zei ze.');
    expect(
      redactedText('Dat was hij. Ga kijken!', [{ start: 13, end: 22, reason: 'incitement', wording: '' }]),
    ).toBe('Dat was hij.');
    expect(redactedText('Kees zag haar.', [{ start: 0, end: 4, reason: 'name', wording: '' }])).toBe(
      'zag haar.',
    );
  });

  test('is the original when nothing was taken out', () => expect(redactedText(text, [])).toBe(text));
});

describe('A text that was edited by hand', () => {
  test('loses the words everywhere that they stand whole', () => {
    expect(replaceWords('Kees zag Keesje. KEES ook.', 'Kees', 'iemand')).toBe(
      'Iemand zag Keesje. Iemand ook.',
    );
  });

  test('tells when redacted words are back', () => {
    const all = [redaction('Kees Verdonk', 'iemand')];
    expect(stillVisible(text, all, 'Het was kees  verdonk.')).toHaveLength(1);
    expect(stillVisible(text, all, 'Het was Kees.')).toHaveLength(0);
  });

  test('is searched for the words as written, not as a pattern', () => {
    expect(replaceWords('a+b (c)', 'a+b', 'x')).toBe('X (c)');
    expect(replaceWords('VK-000-X', 'VK-000-X', 'een bus')).toBe('Een bus');
  });
});
