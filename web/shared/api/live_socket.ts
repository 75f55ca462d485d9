// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Keeps one live socket open for one dossier: ticket, hello with the numbers we have, events in order, and back again
// after every cut. It only reports: what an event means is the store's affair. It never trusts order to luck: a number
// that is skipped is a gap, and a gap means fetch again.

import { signedOut } from '../contract/close_codes';
import type { EventFrame, HelloFrame, ServerFrame, StreamHeads } from '../contract/generated/messages';
import type { Answer } from './http';

/** The two streams that only the team reads. */
export type StaffStream = keyof StreamHeads;

export type Connection = 'connecting' | 'live' | 'offline';

export interface LiveHooks {
  /** The last numbers that the store has; asked for at every hello. */
  heads(): StreamHeads;
  onEvent(event: EventFrame): void;
  /** The server cannot resume, or a number was skipped: fetch the lists again, then answer with the new heads. */
  onGap(): Promise<void>;
  onConnection(connection: Connection): void;
  onSignedOut(): void;
}

/** What the client needs from its surroundings, so that a test can give it a clock and a socket of its own. */
export interface LiveSurroundings {
  ticket(): Promise<Answer<{ ticket: string }>>;
  open(): WebSocket;
  setTimer(run: () => void, ms: number): number;
  clearTimer(timer: number): void;
  random(): number;
}

const firstWaitMs = 500;
/** Nobody should sit without news for longer than this after the network is back. */
const longestWaitMs = 15_000;
/** Proxies drop silent connections after a minute; two pings fit in one. */
const pingEveryMs = 25_000;
/** A server that says nothing for this long after a ping is gone. */
const silenceMs = 40_000;

export interface LiveSocket {
  close(): void;
  /** The network says it is back: do not wait for the timer. */
  retryNow(): void;
}

export function openLiveSocket(dossier: string, hooks: LiveHooks, around: LiveSurroundings): LiveSocket {
  let socket: WebSocket | undefined;
  let closed = false;
  let connecting = false;
  let welcomed = false;
  let attempts = 0;
  let nextId = 0;
  let retryTimer: number | undefined;
  let pingTimer: number | undefined;
  let silenceTimer: number | undefined;

  function stopTimers() {
    for (const timer of [retryTimer, pingTimer, silenceTimer])
      if (timer !== undefined) around.clearTimer(timer);
    retryTimer = pingTimer = silenceTimer = undefined;
  }

  function drop() {
    stopTimers();
    welcomed = false;
    const old = socket;
    socket = undefined;
    old?.close();
  }

  function retryLater() {
    if (closed || retryTimer !== undefined) return;
    hooks.onConnection('offline');
    const wait = Math.min(longestWaitMs, firstWaitMs * 2 ** attempts);
    attempts += 1;
    // Half of the wait is random, so that a restarted server is not met by everybody at once.
    retryTimer = around.setTimer(connect, wait / 2 + (wait / 2) * around.random());
  }

  async function connect() {
    if (closed || connecting) return;
    connecting = true;
    stopTimers();
    if (attempts === 0) hooks.onConnection('connecting');
    const answer = await around.ticket();
    connecting = false;
    if (closed) return;
    if (!answer.ok) {
      if (answer.problem.status === 401) hooks.onSignedOut();
      else retryLater();
      return;
    }
    attach(around.open(), answer.value.ticket);
  }

  function attach(opened: WebSocket, ticket: string) {
    socket = opened;
    opened.onopen = () => {
      const { intake, team } = hooks.heads();
      const hello: HelloFrame = {
        type: 'hello',
        id: `${++nextId}`,
        dossier,
        audience: 'team',
        ticket,
        since: intake,
        sinceTeam: team,
      };
      opened.send(JSON.stringify(hello));
      heard();
      pingLater(opened);
    };
    opened.onmessage = (message) => {
      if (opened !== socket) return;
      heard();
      take(JSON.parse(String(message.data)) as ServerFrame);
    };
    opened.onclose = (event) => {
      if (opened !== socket) return;
      drop();
      if (event.code === signedOut) hooks.onSignedOut();
      else retryLater();
    };
  }

  function pingLater(opened: WebSocket) {
    pingTimer = around.setTimer(() => {
      opened.send(JSON.stringify({ type: 'ping', id: `${++nextId}` }));
      pingLater(opened);
    }, pingEveryMs);
  }

  function heard() {
    if (silenceTimer !== undefined) around.clearTimer(silenceTimer);
    silenceTimer = around.setTimer(() => {
      drop();
      retryLater();
    }, silenceMs);
  }

  function take(frame: ServerFrame) {
    if (frame.type === 'welcome') {
      const { intake, team } = hooks.heads();
      const behind =
        frame.mode === 'snapshot' && (frame.sequence > intake || (frame.teamSequence ?? 0) > team);
      if (behind) {
        fetchAgain();
        return;
      }
      welcomed = true;
      attempts = 0;
      hooks.onConnection('live');
      return;
    }
    if (frame.type === 'error' && !welcomed) {
      drop();
      if (frame.problem.status === 401) hooks.onSignedOut();
      else retryLater();
      return;
    }
    if (frame.type === 'event' && isStaffStream(frame.stream)) takeEvent(frame, frame.stream);
  }

  function takeEvent(frame: EventFrame, stream: StaffStream) {
    const have = hooks.heads()[stream];
    if (frame.sequence <= have) return;
    if (frame.sequence > have + 1) fetchAgain();
    else hooks.onEvent(frame);
  }

  /** Lets the lists be fetched before the next hello, so that this says numbers from which the server can resume. */
  function fetchAgain() {
    drop();
    attempts += 1;
    // Once is news; again without a welcome in between is trouble, and trouble waits its turn.
    const next = attempts > 1 ? retryLater : connect;
    hooks.onGap().then(next, retryLater);
  }

  connect();
  return {
    close() {
      closed = true;
      drop();
    },
    retryNow() {
      if (closed || socket || retryTimer === undefined) return;
      attempts = 0;
      connect();
    },
  };
}

function isStaffStream(stream: EventFrame['stream']): stream is StaffStream {
  return stream === 'intake' || stream === 'team';
}

/** The surroundings of a real browser. */
export function browserSurroundings(ticket: LiveSurroundings['ticket']): LiveSurroundings {
  return {
    ticket,
    open: () => new WebSocket(new URL('/v1/live', location.href.replace(/^http/, 'ws'))),
    setTimer: (run, ms) => window.setTimeout(run, ms),
    clearTimer: (timer) => window.clearTimeout(timer),
    random: Math.random,
  };
}
