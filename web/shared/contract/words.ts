// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The fixed words of the contract (enumerators), as values, so that a select box and a type come from one list.
// Types and lists only; what the words are called in Dutch stands in the message files.

export const contributionKinds = ['tip', 'observation', 'answer', 'hypothesis', 'scenario'] as const;
export type ContributionKind = (typeof contributionKinds)[number];

export const contributionStates = ['received', 'triaged', 'assessed'] as const;
export type ContributionState = (typeof contributionStates)[number];

export const assessments = ['usable', 'excluded', 'unverifiable', 'known_already'] as const;
export type Assessment = (typeof assessments)[number];

/** What the citizen sees of the handling of a contribution. */
export type FollowUpStatus = 'received' | 'read' | 'answered' | 'closed';

export type Language = 'nl' | 'en';

/** From closed to open. */
export const audiences = ['team', 'trained', 'registered', 'public'] as const;
export type Audience = (typeof audiences)[number];

/** Kinds of release that the desk can propose; a cluster reply needs clusters and comes with them. */
export const releaseKinds = ['fact', 'question', 'notice', 'scenario', 'dossier_text'] as const;
export type ReleaseKind = (typeof releaseKinds)[number] | 'cluster_reply';

export const releaseStates = ['draft', 'proposed', 'published', 'rejected', 'withdrawn', 'expired'] as const;
export type ReleaseState = (typeof releaseStates)[number];

export const withdrawalReasons = ['incorrect', 'outdated', 'privacy', 'investigation'] as const;
export type WithdrawalReason = (typeof withdrawalReasons)[number];

export type Origin = 'team' | 'citizens';

export type Role =
  | 'detective'
  | 'moderator'
  | 'information_coordinator'
  | 'analyst'
  | 'team_leader'
  | 'prosecutor'
  | 'challenger'
  | 'family_liaison'
  | 'dossier_officer'
  | 'researcher'
  | 'partner'
  | 'editor'
  | 'linking_pin'
  | 'table_chair'
  | 'dpo'
  | 'auditor'
  | 'admin';
