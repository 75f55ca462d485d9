// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Taking words out of what a citizen wrote, to make a new text. Pure: the original comes in and is never changed, the
// new text comes out. Ranges are offsets in UTF-16 units, as a text field counts its selection.

export const redactionReasons = [
  'name',
  'address',
  'number',
  'recognisable',
  'source',
  'incitement',
  'other',
] as const;
export type RedactionReason = (typeof redactionReasons)[number];

export interface Range {
  start: number;
  end: number;
}

export interface Redaction extends Range {
  reason: RedactionReason;
  /** What stands there instead; empty takes the words out. */
  wording: string;
}

const space = /\s/u;
const leadingMarks = /^[\p{P}\p{S}\s]+/u;
const trailingMarks = /[\p{P}\p{S}\s]+$/u;

/**
 * Widens a selection to whole words, so that no half name stays behind. A word runs from space to space, without the
 * punctuation around it: a number plate, an e-mail address and a double name are one word.
 * @returns undefined when the selection holds no word.
 */
export function snapToWords(text: string, selected: Range): Range | undefined {
  let start = Math.max(0, Math.min(selected.start, selected.end));
  let end = Math.min(text.length, Math.max(selected.start, selected.end));
  // A selection that ends in the space before a word does not mean that word.
  while (start < end && space.test(text.charAt(start))) start += 1;
  while (end > start && space.test(text.charAt(end - 1))) end -= 1;
  if (start === end) return undefined;
  while (start > 0 && !space.test(text.charAt(start - 1))) start -= 1;
  while (end < text.length && !space.test(text.charAt(end))) end += 1;
  const words = text.slice(start, end);
  const before = leadingMarks.exec(words)?.[0].length ?? 0;
  if (before === words.length) return undefined;
  const after = trailingMarks.exec(words)?.[0].length ?? 0;
  return { start: start + before, end: end - after };
}

/** Adds a redaction. Where it touches others it takes their place and covers all that they covered. */
export function addRedaction(redactions: readonly Redaction[], added: Redaction): Redaction[] {
  const apart: Redaction[] = [];
  let { start, end } = added;
  for (const old of redactions) {
    if (old.end <= added.start || old.start >= added.end) {
      apart.push(old);
      continue;
    }
    start = Math.min(start, old.start);
    end = Math.max(end, old.end);
  }
  // The widened range can touch one that the added range did not.
  const widened = { ...added, start, end };
  if (start !== added.start || end !== added.end)
    return addRedaction(apart, widened).sort((a, b) => a.start - b.start);
  return [...apart, widened].sort((a, b) => a.start - b.start);
}

/** The new text: the original with each range replaced by its wording. */
export function redactedText(text: string, redactions: readonly Redaction[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, wording } of redactions) {
    result += text.slice(at, start);
    at = end;
    if (wording === '') {
      // A whole sentence takes its closing mark along.
      if (startsSentence(result)) at += /^[.!?]+/u.exec(text.slice(at))?.[0].length ?? 0;
      const spaceGoesToo = space.test(text.charAt(at)) && (result === '' || space.test(result.slice(-1)));
      if (spaceGoesToo) at += 1;
      else if (/[.,;:!?]/u.test(text.charAt(at))) result = result.trimEnd();
      continue;
    }
    result += startsSentence(result) ? capitalised(wording) : wording;
  }
  return (result + text.slice(at)).trim();
}

/** Replaces words wherever they stand whole in a text that was edited by hand. */
export function replaceWords(text: string, words: string, wording: string): string {
  return text.replace(wholeWords(words), (_, offset: number) =>
    startsSentence(text.slice(0, offset)) ? capitalised(wording) : wording,
  );
}

/** Redactions of which the words still stand in the new text: typed back, or said a second time. */
export function stillVisible(original: string, redactions: readonly Redaction[], text: string): Redaction[] {
  return redactions.filter(({ start, end, wording }) => {
    const words = original.slice(start, end);
    return words.toLowerCase() !== wording.toLowerCase() && wholeWords(words).test(text);
  });
}

function wholeWords(words: string): RegExp {
  const escaped = words
    .trim()
    .split(/\s+/u)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'))
    .join('\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'giu');
}

function startsSentence(before: string): boolean {
  return before.trim() === '' || /[.!?]\s+$/u.test(before) || /\n\s*$/u.test(before);
}

function capitalised(words: string): string {
  const first = [...words][0] ?? '';
  return first.toLocaleUpperCase('nl') + words.slice(first.length);
}

/** The parts of the original in order, marked or not, for drawing. */
export function segments(
  text: string,
  redactions: readonly Redaction[],
): { text: string; redaction?: Redaction; index: number }[] {
  const parts: { text: string; redaction?: Redaction; index: number }[] = [];
  let at = 0;
  redactions.forEach((redaction, index) => {
    if (redaction.start > at) parts.push({ text: text.slice(at, redaction.start), index: -1 });
    parts.push({ text: text.slice(redaction.start, redaction.end), redaction, index });
    at = redaction.end;
  });
  if (at < text.length) parts.push({ text: text.slice(at), index: -1 });
  return parts;
}
