// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// What can stand in the way of an answer, as the desk handles it: a problem of the server (RFC 9457), or one that the
// client met on the way there, which has a code and nothing more.

import type { Problem as ServerProblem } from './generated/messages';

export type Problem = Pick<ServerProblem, 'code' | 'status' | 'title'> &
  Partial<Omit<ServerProblem, 'code' | 'status' | 'title'>>;
