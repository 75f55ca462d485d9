// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// One dossier while somebody works in it: its queue, its releases, what is open on the screen, and the live socket that
// keeps them fresh. Every change on the screen comes from an answer or an event of the server; nothing is shown as done
// before the server said so, and the author's own screen waits for the same event as everybody's.

import type { DeskApi } from '../../shared/api/desk_api';
import type { Answer } from '../../shared/api/http';
import {
  browserSurroundings,
  type Connection,
  type LiveSocket,
  openLiveSocket,
} from '../../shared/api/live_socket';
import type {
  ContributionDetail,
  EventFrame,
  ReleaseDetail,
  ReleaseSummary,
  TriageState,
} from '../../shared/contract/generated/messages';
import type { Problem } from '../../shared/contract/problem';
import { triageStates } from '../../shared/contract/words';
import { type Fetched, keptFresh } from './kept_fresh';
import {
  applyEvent,
  applyPage,
  applyRows,
  emptyQueue,
  type QueueState,
  rowsOf,
  wantedNumbers,
} from './queue_state';
import { createStore, type Store } from './store';

const pageSize = 50;
/** Rows to fetch together: one audited list instead of many, and still quick enough to be called live. */
const rowsWaitMs = 120;
/** The server's own bound on a list. */
const listMax = 100;

export interface RoomState {
  connection: Connection;
  /** When the screen was last known to be right; shown while there is no connection. */
  rightAt: Date;
  tab: TriageState;
  queue: QueueState | undefined;
  /** Tabs of which a page is under way. */
  loading: ReadonlySet<TriageState>;
  queueProblem?: Problem | undefined;
  /** Numbers that came in while the dossier was open, for the tint that fades. */
  arrived: ReadonlySet<number>;
}

export interface DossierRoom {
  readonly dossier: string;
  readonly state: Store<RoomState>;
  readonly releases: Store<Fetched<ReleaseSummary[]>>;
  readonly contribution: Store<Fetched<ContributionDetail>>;
  readonly release: Store<Fetched<ReleaseDetail>>;
  showTab(tab: TriageState): void;
  loadOlder(tab: TriageState): void;
  openContribution(number: number | undefined): void;
  openRelease(release: string | undefined): void;
  /** After a write: the event will bring the news, unless there is no live connection to bring it. */
  written(): void;
  /** Fetches everything on the screen again. */
  refresh(): void;
  close(): void;
}

export interface RoomHooks {
  /** The session is over, or the purpose has to be given again; the application decides what to show. */
  onRefused(problem: Problem): void;
}

export function openDossierRoom(api: DeskApi, dossier: string, hooks: RoomHooks): DossierRoom {
  const state = createStore<RoomState>({
    connection: 'connecting',
    rightAt: new Date(),
    tab: 'received',
    queue: undefined,
    loading: new Set(),
    arrived: new Set(),
  });
  const releases = keptFresh((_: true) => api.releases(dossier).then(listOfReleases), hooks.onRefused);
  const contribution = keptFresh((number: number) => api.contribution(dossier, number), hooks.onRefused);
  const release = keptFresh((id: string) => api.release(dossier, id), hooks.onRefused);
  let socket: LiveSocket | undefined;
  let rowsTimer: number | undefined;
  let closed = false;

  const change = (part: Partial<RoomState>) => state.set((old) => ({ ...old, ...part }));
  const changeQueue = (how: (queue: QueueState) => QueueState) =>
    state.set((old) => (old.queue ? { ...old, queue: how(old.queue), rightAt: new Date() } : old));

  function refused(problem: Problem) {
    change({ queueProblem: problem });
    hooks.onRefused(problem);
  }

  /** Starts from nothing, or from nothing again after a gap, with the tabs that were open. */
  async function fetchQueue(): Promise<void> {
    const old = state.get();
    const tabs = triageStates.filter((tab) => tab === old.tab || old.queue?.reach[tab].oldest !== undefined);
    setLoading(old.tab, true);
    let queue: QueueState | undefined;
    for (const tab of tabs) {
      const shown = old.queue ? rowsOf(old.queue, tab).length : 0;
      const limit = Math.min(listMax, Math.max(pageSize, shown));
      const answer = await api.queue(dossier, { state: tab, limit });
      if (closed) return;
      if (!answer.ok) {
        setLoading(old.tab, false);
        refused(answer.problem);
        throw new Error(answer.problem.code);
      }
      queue = applyPage(queue ?? emptyQueue(answer.value.heads), tab, limit, answer.value);
    }
    change({ queue, queueProblem: undefined, rightAt: new Date() });
    setLoading(old.tab, false);
  }

  async function loadPage(tab: TriageState) {
    const { queue, loading } = state.get();
    if (!queue || loading.has(tab)) return;
    setLoading(tab, true);
    const before = queue.reach[tab].oldest;
    const answer = await api.queue(dossier, {
      state: tab,
      limit: pageSize,
      ...(before === undefined ? {} : { before }),
    });
    setLoading(tab, false);
    if (closed) return;
    if (answer.ok) {
      changeQueue((now) => applyPage(now, tab, pageSize, answer.value));
      change({ queueProblem: undefined });
    } else refused(answer.problem);
  }

  function setLoading(tab: TriageState, on: boolean) {
    const loading = new Set(state.get().loading);
    if (on) loading.add(tab);
    else loading.delete(tab);
    change({ loading });
  }

  function rowsSoon() {
    rowsTimer ??= window.setTimeout(fetchRows, rowsWaitMs);
  }

  /** Fetches the rows that events have pointed at, the highest and its neighbours together. */
  async function fetchRows() {
    const numbers = state.get().queue ? wantedNumbers(state.get().queue as QueueState) : [];
    const highest = numbers[0];
    if (highest === undefined || closed) {
      rowsTimer = undefined;
      return;
    }
    const asked = numbers.filter((number) => highest - number < listMax);
    const limit = highest - (asked.at(-1) ?? highest) + 1;
    const answer = await api.queue(dossier, { before: highest + 1, limit });
    rowsTimer = undefined;
    if (closed) return;
    if (answer.ok) {
      changeQueue((queue) => applyRows(queue, asked, answer.value));
      change({ queueProblem: undefined });
      if (wantedNumbers(state.get().queue as QueueState).length > 0) rowsSoon();
    } else refused(answer.problem);
  }

  function takeEvent(event: EventFrame) {
    if (event.stream !== 'intake' && event.stream !== 'team') return;
    const stream = event.stream;
    changeQueue((queue) => applyEvent(queue, event, stream));
    if (event.event === 'contribution_received' && event.number !== undefined)
      change({ arrived: new Set([...state.get().arrived, event.number].slice(-listMax)) });
    if (event.number !== undefined && contribution.key() === event.number) contribution.touch();
    if (event.release !== undefined || event.event.startsWith('release_')) {
      releases.touch();
      if (event.release === undefined || release.key() === event.release) release.touch();
    }
    rowsSoon();
  }

  function openSocket() {
    socket = openLiveSocket(
      dossier,
      {
        heads: () => state.get().queue?.heads ?? { intake: 0, team: 0 },
        onEvent: takeEvent,
        async onGap() {
          await fetchQueue();
          touchAll();
        },
        onConnection: (connection) =>
          change(
            state.get().connection === 'live' && connection !== 'live'
              ? { connection, rightAt: new Date() }
              : { connection },
          ),
        onSignedOut: () => hooks.onRefused({ code: 'unauthenticated', status: 401, title: '' }),
      },
      browserSurroundings(api.liveTicket),
    );
  }

  function touchAll() {
    releases.touch();
    contribution.touch();
    release.touch();
  }

  const networkBack = () => socket?.retryNow();
  window.addEventListener('online', networkBack);
  releases.show(true);
  let starting: Promise<void> | undefined;
  const start = () => {
    starting ??= fetchQueue()
      .then(
        () => {
          if (!closed && !socket) openSocket();
        },
        () => undefined,
      )
      .finally(() => {
        starting = undefined;
      });
  };
  start();

  return {
    dossier,
    state,
    releases: releases.store,
    contribution: contribution.store,
    release: release.store,
    showTab(tab) {
      change({ tab });
      if (state.get().queue?.reach[tab].oldest === undefined) loadPage(tab);
    },
    loadOlder: loadPage,
    openContribution: (number) => contribution.show(number),
    openRelease: (id) => release.show(id),
    written() {
      if (state.get().connection !== 'live') this.refresh();
    },
    refresh() {
      touchAll();
      if (socket) fetchQueue().catch(() => undefined);
      else start();
    },
    close() {
      closed = true;
      socket?.close();
      window.clearTimeout(rowsTimer);
      window.removeEventListener('online', networkBack);
    },
  };
}

function listOfReleases(answer: Answer<{ releases: ReleaseSummary[] }>): Answer<ReleaseSummary[]> {
  return answer.ok ? { ok: true, value: answer.value.releases } : answer;
}
