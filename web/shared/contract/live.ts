// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The frames of the live socket, as the desk sends and receives them. Staff frames never carry what a citizen wrote:
// only numbers, ids and metadata, so that text is fetched, and put on the record, when somebody opens it.

import type { Problem } from './problem';
import type { ContributionKind } from './words';

export interface HelloFrame {
  type: 'hello';
  id: string;
  dossier: string;
  audience: 'team';
  /** One use, from POST /v1/live-tickets. */
  ticket: string;
  /** Last numbers that this client has of the intake and the team stream. */
  since: number;
  sinceTeam: number;
}

export interface PingFrame {
  type: 'ping';
  id: string;
}

export interface WelcomeFrame {
  type: 'welcome';
  replyTo: string;
  mode: 'snapshot' | 'resume';
  sequence: number;
  teamSequence?: number;
}

export type StaffStream = 'intake' | 'team';

export interface EventFrame {
  type: 'event';
  stream: StaffStream | 'public' | 'registered' | 'trained';
  sequence: number;
  event: string;
  number?: number;
  kind?: ContributionKind;
  release?: string;
  at: string;
}

export interface ErrorFrame {
  type: 'error';
  replyTo?: string;
  problem: Problem;
}

export interface PongFrame {
  type: 'pong';
  replyTo: string;
}

export type ServerFrame = WelcomeFrame | EventFrame | ErrorFrame | PongFrame;

/** Close codes that mean something to a client. */
export const closeCodes = {
  policy: 1008,
  tooBig: 1009,
  serviceRestart: 1012,
  tryAgainLater: 1013,
  signedOut: 4401,
} as const;
