// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The live socket against a server and a clock in memory: it resumes by numbers, notices gaps, and gives up politely.

import { beforeEach, describe, expect, test } from 'vitest';
import type { EventFrame, HelloFrame, ServerFrame } from '../contract/generated/messages';
import { type Connection, type LiveSocket, openLiveSocket, type StaffStream } from './live_socket';

class FakeSocket {
  onopen?: () => void;
  onmessage?: (message: { data: string }) => void;
  onclose?: (event: { code: number }) => void;
  sent: { type: string }[] = [];
  closed = false;
  send(text: string) {
    this.sent.push(JSON.parse(text));
  }
  close() {
    this.closed = true;
  }
  say(frame: ServerFrame) {
    this.onmessage?.({ data: JSON.stringify(frame) });
  }
  hello(): HelloFrame {
    this.onopen?.();
    return this.sent[0] as HelloFrame;
  }
}

class FakeClock {
  timers = new Map<number, { run: () => void; at: number }>();
  now = 0;
  next = 1;
  set = (run: () => void, ms: number) => {
    this.timers.set(this.next, { run, at: this.now + ms });
    return this.next++;
  };
  clear = (timer: number) => {
    this.timers.delete(timer);
  };
  async pass(ms: number) {
    const until = this.now + ms;
    for (;;) {
      const due = [...this.timers]
        .filter(([, timer]) => timer.at <= until)
        .sort((a, b) => a[1].at - b[1].at)[0];
      if (!due) break;
      this.timers.delete(due[0]);
      this.now = due[1].at;
      due[1].run();
      await settled();
    }
    this.now = until;
  }
}

/** Lets every promise that can go on, go on. */
async function settled() {
  for (let i = 0; i < 10; i += 1) await Promise.resolve();
}

let clock: FakeClock;
let sockets: FakeSocket[];
let heads: { intake: number; team: number };
let events: EventFrame[];
let states: Connection[];
let gaps: number;
let signedOut: number;
let ticketStatus: number;
let live: LiveSocket;

const current = () => sockets.at(-1) as FakeSocket;
const welcome = (): ServerFrame => ({
  type: 'welcome',
  replyTo: '1',
  mode: 'resume',
  sequence: heads.intake,
  teamSequence: heads.team,
});
const event = (stream: StaffStream, sequence: number): EventFrame => ({
  type: 'event',
  stream,
  sequence,
  event: 'contribution_received',
  number: sequence,
  at: '2026-11-22T14:36:00Z',
});

beforeEach(async () => {
  clock = new FakeClock();
  sockets = [];
  heads = { intake: 10, team: 4 };
  events = [];
  states = [];
  gaps = 0;
  signedOut = 0;
  ticketStatus = 201;
  live = openLiveSocket(
    'marit',
    {
      heads: () => heads,
      onEvent(frame) {
        events.push(frame);
        heads = { ...heads, [frame.stream]: frame.sequence };
      },
      async onGap() {
        gaps += 1;
        heads = { intake: 20, team: 9 };
      },
      onConnection: (connection) => states.push(connection),
      onSignedOut: () => {
        signedOut += 1;
      },
    },
    {
      ticket: async () =>
        ticketStatus === 201
          ? { ok: true, value: { ticket: 'once' } }
          : { ok: false, problem: { code: 'any', title: '', status: ticketStatus } },
      open: () => {
        const socket = new FakeSocket();
        sockets.push(socket);
        return socket as unknown as WebSocket;
      },
      setTimer: clock.set,
      clearTimer: clock.clear,
      random: () => 1,
    },
  );
  await settled();
});

describe('The live socket', () => {
  test('says hello with the ticket and the numbers that we have', () => {
    expect(current().hello()).toMatchObject({ dossier: 'marit', ticket: 'once', since: 10, sinceTeam: 4 });
    current().say(welcome());
    expect(states).toEqual(['connecting', 'live']);
  });

  test('hands on events of both streams, in order and once', () => {
    current().hello();
    current().say(welcome());
    current().say(event('intake', 11));
    current().say(event('intake', 11));
    current().say(event('team', 5));
    expect(events.map((frame) => [frame.stream, frame.sequence])).toEqual([
      ['intake', 11],
      ['team', 5],
    ]);
  });

  test('resumes after a cut from the numbers that it had reached', async () => {
    current().hello();
    current().say(welcome());
    current().say(event('intake', 11));
    current().onclose?.({ code: 1001 });
    expect(states.at(-1)).toBe('offline');
    await clock.pass(1000);
    expect(sockets).toHaveLength(2);
    expect(current().hello()).toMatchObject({ since: 11, sinceTeam: 4 });
  });

  test('fetches again when a number is skipped, and says hello with the new numbers', async () => {
    current().hello();
    current().say(welcome());
    current().say(event('intake', 13));
    await settled();
    expect(events).toEqual([]);
    expect(gaps).toBe(1);
    expect(current().hello()).toMatchObject({ since: 20, sinceTeam: 9 });
  });

  test('fetches again when the server cannot resume', async () => {
    current().hello();
    current().say({ type: 'welcome', replyTo: '1', mode: 'snapshot', sequence: 30, teamSequence: 9 });
    await settled();
    expect(gaps).toBe(1);
    expect(sockets).toHaveLength(2);
  });

  test('does not hurry a server that keeps saying that we are behind', async () => {
    for (let i = 0; i < 5; i += 1) {
      current().hello();
      current().say({ type: 'welcome', replyTo: '1', mode: 'snapshot', sequence: 99, teamSequence: 99 });
      await settled();
    }
    expect(sockets).toHaveLength(2);
  });

  test('waits longer after each failure, up to a bound', async () => {
    const opened: number[] = [];
    for (let i = 0; i < 8; i += 1) {
      current().onclose?.({ code: 1006 });
      const before = clock.now;
      while (sockets.length === i + 1) await clock.pass(100);
      opened.push(clock.now - before);
    }
    expect(opened).toEqual([500, 1000, 2000, 4000, 8000, 15000, 15000, 15000]);
  });

  test('stops at once when the session is over', async () => {
    current().hello();
    current().onclose?.({ code: 4401 });
    await clock.pass(60_000);
    expect(signedOut).toBe(1);
    expect(sockets).toHaveLength(1);
  });

  test('notices a server that has gone silent', async () => {
    current().hello();
    current().say(welcome());
    const first = current();
    await clock.pass(42_000);
    expect(first.closed).toBe(true);
    expect(sockets).toHaveLength(2);
  });

  test('does not wait for its timer when the network says that it is back', async () => {
    ticketStatus = 503;
    current().onclose?.({ code: 1006 });
    await clock.pass(20_000);
    ticketStatus = 201;
    live.retryNow();
    await settled();
    expect(sockets).toHaveLength(2);
  });

  test('is quiet after it was closed', async () => {
    current().hello();
    live.close();
    await clock.pass(120_000);
    expect(sockets).toHaveLength(1);
    expect(clock.timers.size).toBe(0);
  });
});
