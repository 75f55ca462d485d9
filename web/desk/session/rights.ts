// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Which buttons make sense for whom. The server decides (domain/actor and the walls behind it); this table only keeps
// the desk from offering what would be refused.

import type { CurrentSession, Role } from '../../shared/contract/generated/messages';

export type DeskAction = 'decide' | 'reply' | 'propose' | 'withdraw';

const allowed: Record<DeskAction, readonly Role[]> = {
  decide: ['detective', 'moderator', 'information_coordinator', 'analyst', 'team_leader'],
  reply: ['detective', 'moderator', 'information_coordinator', 'dossier_officer', 'team_leader'],
  propose: ['detective', 'moderator', 'dossier_officer', 'team_leader'],
  withdraw: ['moderator', 'team_leader', 'prosecutor'],
};

export function may(session: CurrentSession, action: DeskAction, dossier: string): boolean {
  return session.roles.some((held) => held.dossier === dossier && allowed[action].includes(held.role));
}

export function rolesIn(session: CurrentSession, dossier: string): Role[] {
  return session.roles.filter((held) => held.dossier === dossier).map((held) => held.role);
}
