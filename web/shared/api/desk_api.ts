// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The routes of the desk, one function each. Nothing sensitive stands in a path: a dossier by its slug, a contribution
// by its number, a release by its id. Holds no state beside the CSRF token of the session.

import type {
  ContributionDetail,
  CurrentSession,
  DecideContribution,
  DeskDossier,
  Message,
  ProposeRelease,
  QueuePage,
  ReleaseDetail,
  ReleaseState,
  ReleaseSummary,
  TriageState,
  WithdrawRelease,
} from '../contract/generated/messages';
import { type Answer, createHttp } from './http';

export interface QueueQuery {
  state?: TriageState;
  /** Only contributions with a lower number. */
  before?: number;
  limit?: number;
}

export type DeskApi = ReturnType<typeof createDeskApi>;

export function createDeskApi(language: () => string) {
  let csrfToken: string | undefined;
  const http = createHttp(() => csrfToken, language);
  const dossierPath = (dossier: string) => `/v1/desk/dossiers/${encodeURIComponent(dossier)}`;
  const contributionPath = (dossier: string, number: number) =>
    `${dossierPath(dossier)}/contributions/${number}`;
  const releasePath = (dossier: string, release: string) =>
    `${dossierPath(dossier)}/releases/${encodeURIComponent(release)}`;

  function keepToken(answer: Answer<CurrentSession>): Answer<CurrentSession> {
    if (answer.ok) csrfToken = answer.value.csrfToken;
    return answer;
  }

  return {
    signIn: async (login: string, password: string) =>
      keepToken(await http.send<CurrentSession>('POST', '/v1/sessions', { login, password })),
    currentSession: async () => keepToken(await http.get<CurrentSession>('/v1/sessions/current')),
    signOut: () => http.send<undefined>('DELETE', '/v1/sessions/current'),
    liveTicket: () => http.send<{ ticket: string; expiresInS: number }>('POST', '/v1/live-tickets', {}),

    dossiers: () => http.get<{ dossiers: DeskDossier[] }>('/v1/desk/dossiers'),
    givePurpose: (dossier: string, purpose: string) =>
      http.send<undefined>('PUT', `${dossierPath(dossier)}/purpose`, { purpose }),

    queue: (dossier: string, query: QueueQuery) =>
      http.get<QueuePage>(`${dossierPath(dossier)}/contributions${queryText({ ...query })}`),
    contribution: (dossier: string, number: number) =>
      http.get<ContributionDetail>(contributionPath(dossier, number)),
    decide: (dossier: string, number: number, decision: DecideContribution) =>
      http.send<ContributionDetail>('POST', `${contributionPath(dossier, number)}/decisions`, decision),
    reply: (dossier: string, number: number, commandId: string, text: string) =>
      http.send<Message>('POST', `${contributionPath(dossier, number)}/replies`, { commandId, text }),
    close: (dossier: string, number: number, version: number) =>
      http.send<ContributionDetail>('POST', `${contributionPath(dossier, number)}/closing`, { version }),

    releases: (dossier: string, state?: ReleaseState) =>
      http.get<{ releases: ReleaseSummary[] }>(`${dossierPath(dossier)}/releases${queryText({ state })}`),
    release: (dossier: string, release: string) => http.get<ReleaseDetail>(releasePath(dossier, release)),
    propose: (dossier: string, release: ProposeRelease) =>
      http.send<ReleaseDetail>('POST', `${dossierPath(dossier)}/releases`, release),
    approve: (dossier: string, release: string, version: number, contentHash: string) =>
      http.send<ReleaseDetail>('POST', `${releasePath(dossier, release)}/approvals`, {
        version,
        contentHash,
      }),
    reject: (dossier: string, release: string, version: number, reason: string) =>
      http.send<ReleaseDetail>('POST', `${releasePath(dossier, release)}/rejections`, { version, reason }),
    withdraw: (dossier: string, release: string, withdrawal: WithdrawRelease) =>
      http.send<ReleaseDetail>('POST', `${releasePath(dossier, release)}/withdrawals`, withdrawal),
  };
}

function queryText(query: Record<string, string | number | undefined>): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) if (value !== undefined) search.set(key, String(value));
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}
