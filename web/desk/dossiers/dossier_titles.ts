// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// What the dossiers are called, for the head of the desk. Filled whenever the list of dossiers is fetched.

import { api } from '../session/session';
import { createStore } from '../store/store';

export const dossierTitles = createStore<ReadonlyMap<string, string>>(new Map());

/** Fetches the list, and remembers the titles. */
export async function fetchDossiers() {
  const answer = await api.dossiers();
  if (answer.ok)
    dossierTitles.set(new Map(answer.value.dossiers.map((one) => [one.dossier, one.workingTitle])));
  return answer;
}
