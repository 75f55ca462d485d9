// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// An error as the server tells it (RFC 9457, application/problem+json).
// The sentences that a person sees are chosen by code in the message files, not here.

export interface Violation {
  /** JSON pointer to the offending value, such as "/text". */
  pointer: string;
  code: string;
}

export interface Problem {
  type?: string;
  title: string;
  status: number;
  detail?: string;
  code: string;
  violations?: Violation[];
  instance?: string;
}

/** Every code that the desk has words for; any other code falls back to the server's own title. */
export const problemCodes = [
  'invalid-input',
  'not-json',
  'unauthenticated',
  'wrong-credentials',
  'forbidden',
  'purpose-required',
  'own-work',
  'csrf',
  'origin',
  'not-found',
  'method-not-allowed',
  'stale-version',
  'content-changed',
  'key-conflict',
  'command-conflict',
  'dossier-closed',
  'gone',
  'too-large',
  'unsupported-media-type',
  'safety-at-stake',
  'too-many-requests',
  'internal',
  'unavailable',
  'overloaded',
  // Made by the client itself: the request never reached a server.
  'no-connection',
] as const;
export type ProblemCode = (typeof problemCodes)[number];
