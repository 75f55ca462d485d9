// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Who is signed in, and what they are working on. Drafts live here and nowhere else: in memory, for one person, gone
// when another signs in or when the tab closes. Nothing of a dossier is ever written to the browser's storage.

import { createDeskApi } from '../../shared/api/desk_api';
import type { CurrentSession } from '../../shared/contract/generated/messages';
import type { Problem } from '../../shared/contract/problem';
import { language } from '../messages/text';
import type { ReleaseDraft } from '../release/release_draft';
import { type DossierRoom, openDossierRoom } from '../store/dossier_room';
import { createStore } from '../store/store';
import { takeBack } from '../undo/undo';

export type SessionState =
  | { is: 'unknown' }
  | { is: 'unreachable'; problem: Problem }
  /** `ended`: there was a session, and it is over. */
  | { is: 'out'; ended: boolean }
  | { is: 'in'; session: CurrentSession };

export const api = createDeskApi(() => language.get());
export const session = createStore<SessionState>({ is: 'unknown' });

let lastLogin: string | undefined;
let room: DossierRoom | undefined;

/** Drafts of releases, by dossier and contribution number, or "new"; kept while the session lasts. */
export const releaseDrafts = createStore<ReadonlyMap<string, ReleaseDraft>>(new Map());
/** Unsent replies, by dossier and contribution number. */
export const replyDrafts = new Map<string, string>();

function enter(current: CurrentSession) {
  if (lastLogin !== undefined && lastLogin !== current.staff.login) forgetWork();
  lastLogin = current.staff.login;
  session.set({ is: 'in', session: current });
}

function forgetWork() {
  releaseDrafts.set(new Map());
  replyDrafts.clear();
}

export function hasUnsentWork(): boolean {
  return releaseDrafts.get().size > 0 || [...replyDrafts.values()].some((text) => text.trim() !== '');
}

/** Asks the server whether the cookie still stands for a session. */
export async function findSession(): Promise<void> {
  const answer = await api.currentSession();
  if (answer.ok) enter(answer.value);
  else if (answer.problem.status === 401) session.set({ is: 'out', ended: false });
  else session.set({ is: 'unreachable', problem: answer.problem });
}

export async function signIn(login: string, password: string): Promise<Problem | undefined> {
  const answer = await api.signIn(login, password);
  if (!answer.ok) return answer.problem;
  enter(answer.value);
  return undefined;
}

export async function signOut(): Promise<Problem | undefined> {
  const answer = await api.signOut();
  if (!answer.ok && answer.problem.status !== 401) return answer.problem;
  leaveRoom();
  forgetWork();
  session.set({ is: 'out', ended: false });
  return undefined;
}

export async function givePurpose(dossier: string, purpose: string): Promise<Problem | undefined> {
  const answer = await api.givePurpose(dossier, purpose);
  if (!answer.ok) {
    refused(dossier, answer.problem);
    return answer.problem;
  }
  changePurposes((purposes) => [...purposes.filter((slug) => slug !== dossier), dossier]);
  return undefined;
}

/** The room of a dossier; one at a time, so that one socket is open. */
export function roomOf(dossier: string): DossierRoom {
  if (room?.dossier !== dossier) {
    leaveRoom();
    room = openDossierRoom(api, dossier, { onRefused: (problem) => refused(dossier, problem) });
  }
  return room;
}

export function leaveRoom() {
  takeBack();
  room?.close();
  room = undefined;
}

function refused(dossier: string, problem: Problem) {
  if (problem.code === 'unauthenticated') {
    leaveRoom();
    session.set({ is: 'out', ended: true });
  } else if (problem.code === 'purpose-required') {
    leaveRoom();
    changePurposes((purposes) => purposes.filter((slug) => slug !== dossier));
  }
}

function changePurposes(how: (purposes: string[]) => string[]) {
  session.set((old) =>
    old.is === 'in' ? { is: 'in', session: { ...old.session, purposes: how(old.session.purposes) } } : old,
  );
}
