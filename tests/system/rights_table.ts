// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Who may do what: the table that is tried over HTTP, WebSocket and SQL. Written from the description of the roles, not
// from the code. A route of the server without a row here fails the build.

export const dossierRoles = [
  'detective',
  'moderator',
  'information_coordinator',
  'analyst',
  'team_leader',
  'prosecutor',
  'challenger',
  'family_liaison',
  'dossier_officer',
  'researcher',
  'partner',
  'editor',
  'linking_pin',
  'table_chair',
] as const;
export type DossierRole = (typeof dossierRoles)[number];
export const systemRoles = ['admin', 'dpo', 'auditor'] as const;

/** Which roles on a dossier carry which right. What is not listed is refused. */
export const rights = {
  read: [
    'detective',
    'moderator',
    'information_coordinator',
    'analyst',
    'team_leader',
    'prosecutor',
    'challenger',
    'dossier_officer',
  ],
  decide: ['detective', 'moderator', 'information_coordinator', 'analyst', 'team_leader'],
  reply: ['detective', 'moderator', 'team_leader', 'dossier_officer'],
  propose: ['detective', 'moderator', 'team_leader', 'dossier_officer'],
  approve: ['moderator', 'team_leader', 'prosecutor'],
  withdraw: ['moderator', 'team_leader', 'prosecutor', 'dossier_officer'],
} as const satisfies Record<string, readonly DossierRole[]>;
export type Right = keyof typeof rights;

export const holds = (role: DossierRole, right: Right): boolean =>
  (rights[right] as readonly string[]).includes(role);

/** What a request is about; made afresh for the dossier that is tried. */
export interface Target {
  dossier: string;
  number: number;
  release: string;
  uuid: () => string;
  proposal: () => Record<string, unknown>;
}

export interface DeskRoute {
  method: string;
  /** As in openapi. */
  path: string;
  /** The right it asks for; `purpose` is the one route that is open before a purpose is known. */
  right: Right | 'purpose';
  /** A body that passes every check but the last: a version that never was, so that nothing changes. */
  body?: (target: Target) => unknown;
}

const dossierPath = '/v1/desk/dossiers/{dossier}';
const aVersion = { version: 999 };

export const deskRoutes: DeskRoute[] = [
  {
    method: 'PUT',
    path: `${dossierPath}/purpose`,
    right: 'purpose',
    body: () => ({ purpose: 'controle van rechten' }),
  },
  { method: 'GET', path: `${dossierPath}/contributions`, right: 'read' },
  { method: 'GET', path: `${dossierPath}/contributions/{number}`, right: 'read' },
  {
    method: 'POST',
    path: `${dossierPath}/contributions/{number}/decisions`,
    right: 'decide',
    body: () => ({ ...aVersion, state: 'triaged' }),
  },
  {
    method: 'POST',
    path: `${dossierPath}/contributions/{number}/replies`,
    right: 'reply',
    body: (target) => ({ commandId: target.uuid(), text: 'Dank u wel.' }),
  },
  {
    method: 'POST',
    path: `${dossierPath}/contributions/{number}/closing`,
    right: 'reply',
    body: () => aVersion,
  },
  { method: 'GET', path: `${dossierPath}/releases`, right: 'read' },
  { method: 'POST', path: `${dossierPath}/releases`, right: 'propose', body: (target) => target.proposal() },
  { method: 'GET', path: `${dossierPath}/releases/{release}`, right: 'read' },
  {
    method: 'PUT',
    path: `${dossierPath}/releases/{release}`,
    right: 'propose',
    body: () => ({ ...aVersion, title: 'Titel', text: 'Tekst.' }),
  },
  {
    method: 'POST',
    path: `${dossierPath}/releases/{release}/approvals`,
    right: 'approve',
    body: () => ({ ...aVersion, contentHash: '0'.repeat(64) }),
  },
  {
    method: 'POST',
    path: `${dossierPath}/releases/{release}/rejections`,
    right: 'approve',
    body: () => ({ ...aVersion, reason: 'Controle.' }),
  },
  {
    method: 'POST',
    path: `${dossierPath}/releases/{release}/withdrawals`,
    right: 'withdraw',
    body: () => ({ reasonCode: 'incorrect' }),
  },
];

/** Routes that are not about a dossier on the desk, with who may use them. */
export const otherRoutes: { method: string; path: string; who: 'everybody' | 'signed-in' | 'researcher' }[] =
  [
    { method: 'GET', path: '/v1/openapi.json', who: 'everybody' },
    { method: 'GET', path: '/v1/dossiers', who: 'everybody' },
    { method: 'GET', path: '/v1/dossiers/{dossier}', who: 'everybody' },
    { method: 'POST', path: '/v1/dossiers/{dossier}/contributions', who: 'everybody' },
    { method: 'POST', path: '/v1/follow-ups', who: 'everybody' },
    { method: 'POST', path: '/v1/follow-ups/replies', who: 'everybody' },
    { method: 'POST', path: '/v1/sessions', who: 'everybody' },
    { method: 'GET', path: '/v1/live', who: 'everybody' },
    { method: 'GET', path: '/v1/sessions/current', who: 'signed-in' },
    { method: 'DELETE', path: '/v1/sessions/current', who: 'signed-in' },
    { method: 'POST', path: '/v1/live-tickets', who: 'signed-in' },
    { method: 'GET', path: '/v1/desk/dossiers', who: 'signed-in' },
    { method: 'GET', path: '/v1/research/weekly-counts', who: 'researcher' },
  ];
