// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// What the desk and the server say to each other over HTTP. Times are RFC 3339 in UTC; arrival times are whole minutes.
// Shapes only; the rules behind them are the server's.

import type {
  Assessment,
  Audience,
  ContributionKind,
  ContributionState,
  FollowUpStatus,
  Language,
  Origin,
  ReleaseKind,
  ReleaseState,
  Role,
  WithdrawalReason,
} from './words';

export interface CurrentSession {
  staff: { name: string; login: string; unit: string };
  /** Goes back in the X-CSRF-Token header of every write. */
  csrfToken: string;
  roles: { dossier: string; role: Role }[];
  systemRoles: Role[];
  /** Slugs of the dossiers for which a purpose was given in this session. */
  purposes: string[];
}

export interface DeskDossier {
  dossier: string;
  workingTitle: string;
  unit: string;
  mode: 'live' | 'cold';
  state: 'live' | 'paused' | 'closed';
  roles: Role[];
  /** Whether this session has said why it opens the dossier. */
  purposeRecorded: boolean;
}

export interface Place {
  words?: string;
  point?: { latitude: number; longitude: number };
  radiusM?: number;
}

export interface Happened {
  words?: string;
  from?: string;
  until?: string;
}

export interface QueueRow {
  number: number;
  kind: ContributionKind;
  state: ContributionState;
  assessment?: Assessment;
  version: number;
  receivedAt: string;
  channel?: string;
  language: Language;
  /** The first 160 characters at most. */
  excerpt: string;
  place?: Place;
  happened?: Happened;
  /** Messages of the citizen since the team's last one. */
  unreadReplies: number;
  /** How many releases rest on it. */
  releases: number;
  /** False until names and similarity have been worked out. */
  indexed: boolean;
}

/** Numbers of the newest event in each stream that an answer already reflects. */
export interface Heads {
  intake: number;
  team: number;
}

export interface QueueAnswer {
  contributions: QueueRow[];
  heads: Heads;
  /** How many there are in each state, over the whole dossier. */
  counts: Record<ContributionState, number>;
}

export interface Message {
  from: 'citizen' | 'team';
  text: string;
  at: string;
}

/** A row of the queue and all that opening it shows. */
export interface ContributionDetail extends QueueRow {
  text: string;
  question?: string;
  /** Number of the public stream that its author could have read when sending. */
  stamp: { committed: number; rendered?: number };
  status: FollowUpStatus;
  messages: Message[];
  /** The releases that rest on it. */
  restingReleases: ReleaseSummary[];
}

export interface ReleaseSummary {
  id: string;
  kind: ReleaseKind;
  audience: Audience;
  state: ReleaseState;
  version: number;
  title?: string;
  excerpt: string;
  author: string;
  proposedAt: string;
  sourceNumbers: number[];
}

export interface ReleaseDetail extends ReleaseSummary {
  text: string;
  happened?: Happened;
  closesAt?: string;
  /** SHA-256 of what would be published, in hex. An approval names it. */
  contentHash: string;
  proportionality: string;
  expiresOn?: string;
  versions: { version: number; author: string; at: string }[];
  approval?: { approver: string; at: string };
  mayApprove: boolean;
  /** Problem code that says why not, such as "own-work". */
  whyNot?: string;
  rejectedBecause?: string;
  withdrawn?: { reasonCode: WithdrawalReason | 'expired'; at: string };
  origin: Origin;
}

export interface ProposeRelease {
  commandId: string;
  kind: ReleaseKind;
  audience: Audience;
  title?: string;
  text: string;
  happened?: Happened;
  /** Only with a question. */
  closesAt?: string;
  origin: Origin;
  proportionality: string;
  expiresOn: string;
  sourceNumbers: number[];
}

export interface DecideContribution {
  version: number;
  state: 'triaged' | 'assessed';
  /** Only and always with "assessed". */
  assessment?: Assessment;
}

export interface WithdrawRelease {
  /** Each reason has fixed words, so that taking something away needs no second person. */
  reasonCode: WithdrawalReason;
}
