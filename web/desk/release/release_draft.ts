// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// A release while somebody writes it: the new text, who may read it, and why. Pure; what stands in the way of proposing
// it is computed here, so that the panel can say it in words and a test can try it.

import type {
  Audience,
  ContributionDetail,
  ProposeRelease,
  ReleaseKind,
} from '../../shared/contract/generated/messages';
import { addRedaction, type Redaction, redactedText, replaceWords, stillVisible } from '../redact/redaction';

/** The bounds of the server (limits.hpp), counted in code points. */
export const textMax = 6000;
export const titleMax = 160;
export const proportionalityMax = 2000;
const happenedMax = 100;
/** What is on the internet for longer than needed does harm; a month is what an appeal usually needs. */
const usualDays = 30;

export interface ReleaseDraft {
  /** Made once, so that sending again makes no second release. */
  commandId: string;
  kind: ReleaseKind;
  /** Undefined until somebody chose. */
  audience: Audience | undefined;
  title: string;
  text: string;
  /** The text no longer follows from the original and the redactions alone. */
  editedByHand: boolean;
  redactions: readonly Redaction[];
  happened: string;
  /** Dates as a date field writes them: 2026-12-22, or empty. */
  closesOn: string;
  expiresOn: string;
  proportionality: string;
}

export function draftFrom(source: ContributionDetail | undefined, now: Date): ReleaseDraft {
  return {
    commandId: crypto.randomUUID(),
    kind: source
      ? source.kind === 'scenario' || source.kind === 'hypothesis'
        ? 'scenario'
        : 'fact'
      : 'question',
    audience: undefined,
    title: '',
    text: source?.text ?? '',
    editedByHand: false,
    redactions: [],
    happened: source?.happened?.words ?? '',
    closesOn: '',
    expiresOn: new Date(now.getTime() + usualDays * 86_400_000).toISOString().slice(0, 10),
    proportionality: '',
  };
}

/** Takes words out. A text that was edited by hand keeps those edits; the words go wherever they stand in it. */
export function withRedaction(draft: ReleaseDraft, original: string, added: Redaction): ReleaseDraft {
  const redactions = addRedaction(draft.redactions, added);
  const words = original.slice(added.start, added.end);
  const text = draft.editedByHand
    ? replaceWords(draft.text, words, added.wording)
    : redactedText(original, redactions);
  return { ...draft, redactions, text };
}

/** Puts the words back in the marks; in a text that was edited by hand, the person decides what comes back. */
export function withoutRedaction(draft: ReleaseDraft, original: string, index: number): ReleaseDraft {
  const redactions = draft.redactions.filter((_, at) => at !== index);
  return { ...draft, redactions, text: draft.editedByHand ? draft.text : redactedText(original, redactions) };
}

export function withText(draft: ReleaseDraft, original: string, text: string): ReleaseDraft {
  return { ...draft, text, editedByHand: text !== redactedText(original, draft.redactions) };
}

export function needsTitle(kind: ReleaseKind): boolean {
  return kind === 'question' || kind === 'dossier_text';
}

export type Blocker =
  | 'text'
  | 'textTooLong'
  | 'visible'
  | 'title'
  | 'audience'
  | 'proportionality'
  | 'expires'
  | 'closes'
  | 'happenedTooLong';

/** What still stands in the way of proposing it, in the order of the screen. */
export function blockers(draft: ReleaseDraft, original: string, now: Date): Blocker[] {
  const found: Blocker[] = [];
  const today = now.toISOString().slice(0, 10);
  if (needsTitle(draft.kind) && draft.title.trim() === '') found.push('title');
  if (draft.text.trim() === '') found.push('text');
  if ([...draft.text].length > textMax) found.push('textTooLong');
  if (stillVisible(original, draft.redactions, `${draft.title}\n${draft.text}`).length > 0)
    found.push('visible');
  if ([...draft.happened].length > happenedMax) found.push('happenedTooLong');
  if (draft.audience === undefined) found.push('audience');
  if (draft.proportionality.trim() === '') found.push('proportionality');
  if (draft.expiresOn <= today) found.push('expires');
  if (draft.kind === 'question' && draft.closesOn !== '' && draft.closesOn <= today) found.push('closes');
  return found;
}

/** Late in the evening of that day in the Netherlands, in summer and in winter time. */
function endOfDay(date: string): string {
  return `${date}T21:59:59Z`;
}

export function toProposal(
  draft: ReleaseDraft,
  audience: Audience,
  source: number | undefined,
): ProposeRelease {
  const title = draft.title.trim();
  const happened = draft.happened.trim();
  const isQuestion = draft.kind === 'question';
  return {
    commandId: draft.commandId,
    kind: draft.kind,
    audience,
    ...(title === '' ? {} : { title }),
    text: draft.text.trim(),
    ...(happened === '' || isQuestion ? {} : { happened: { words: happened } }),
    ...(isQuestion && draft.closesOn !== '' ? { closesAt: endOfDay(draft.closesOn) } : {}),
    origin: source === undefined || isQuestion ? 'team' : 'citizens',
    proportionality: draft.proportionality.trim(),
    expiresOn: endOfDay(draft.expiresOn),
    sourceNumbers: source === undefined ? [] : [source],
  };
}
