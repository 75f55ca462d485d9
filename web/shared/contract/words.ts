// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The fixed words of the contract as values, where a screen has to list them. Each list is checked against the type that
// is made from the schemas. What the words are called in Dutch stands in the message files.

import type { Assessment, Audience, ReleaseKind, TriageState, WithdrawalReason } from './generated/messages';

export const triageStates = ['received', 'triaged', 'assessed'] as const satisfies TriageState[];

export const assessments = [
  'usable',
  'excluded',
  'unverifiable',
  'known_already',
] as const satisfies Assessment[];

/** From closed to open. */
export const audiences = ['team', 'trained', 'registered', 'public'] as const satisfies Audience[];

/** Kinds that the desk can propose; a reply to a cluster comes with the clusters. */
export const releaseKinds = [
  'fact',
  'question',
  'notice',
  'scenario',
  'dossier_text',
] as const satisfies ReleaseKind[];

/** Reasons that a person can give; the system has one of its own, "expired". */
export const withdrawalReasons = [
  'incorrect',
  'outdated',
  'privacy',
  'investigation',
] as const satisfies WithdrawalReason[];
