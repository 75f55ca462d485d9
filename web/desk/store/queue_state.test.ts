// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The promise of the queue: any stale snapshot, with the events since, equals a fresh one, whatever order answers take.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StaffStream } from '../../shared/api/live_socket';
import type {
  EventFrame,
  QueuePage,
  QueueRow,
  StreamHeads,
  TriageState,
} from '../../shared/contract/generated/messages';
import { triageStates } from '../../shared/contract/words';
import {
  applyEvent,
  applyPage,
  applyRows,
  emptyQueue,
  type QueueState,
  rowsMax,
  rowsOf,
  wantedNumbers,
} from './queue_state';

const pageSize = 3;

/** A server in memory, with two numbered streams, as the contract has it. */
class SmallServer {
  rows = new Map<number, QueueRow>();
  events: { stream: StaffStream; event: EventFrame }[] = [];
  heads: StreamHeads = { intake: 0, team: 0 };

  receive() {
    const number = this.rows.size + 1;
    this.rows.set(number, aRow(number));
    this.emit('intake', 'contribution_received', number);
  }

  reply(number: number) {
    this.change(number, (row) => ({ ...row, unreadReplies: row.unreadReplies + 1 }));
    this.emit('intake', 'reply_received', number);
  }

  decide(number: number, state: TriageState) {
    this.change(number, (row) => ({ ...row, state, version: row.version + 1 }));
    this.emit('team', 'contribution_decided', number);
  }

  list(query: { state?: TriageState; before?: number; limit: number }): QueuePage {
    const contributions = [...this.rows.values()]
      .filter((row) => !query.state || row.state === query.state)
      .filter((row) => query.before === undefined || row.number < query.before)
      .sort((a, b) => b.number - a.number)
      .slice(0, query.limit);
    const counts = { received: 0, triaged: 0, assessed: 0 };
    for (const row of this.rows.values()) counts[row.state] += 1;
    return { contributions, heads: { ...this.heads }, counts };
  }

  one(number: number): QueuePage {
    return this.list({ before: number + 1, limit: 1 });
  }

  private change(number: number, how: (row: QueueRow) => QueueRow) {
    const row = this.rows.get(number);
    if (row) this.rows.set(number, how(row));
  }

  private emit(stream: StaffStream, name: EventFrame['event'], number: number) {
    this.heads[stream] += 1;
    const event: EventFrame = {
      type: 'event',
      stream,
      sequence: this.heads[stream],
      event: name,
      number,
      at: '2026-11-22T14:00:00Z',
    };
    this.events.push({ stream, event });
  }
}

function aRow(number: number): QueueRow {
  return {
    number,
    kind: 'tip',
    state: 'received',
    version: 1,
    receivedAt: '2026-11-22T14:00:00Z',
    language: 'nl',
    excerpt: `tip ${number}`,
    unreadReplies: 0,
    releases: 0,
    indexed: true,
  };
}

const step = fc.oneof(
  fc.constant({ do: 'receive' as const }),
  fc.record({ do: fc.constant('reply' as const), which: fc.nat(30) }),
  fc.record({
    do: fc.constant('decide' as const),
    which: fc.nat(30),
    state: fc.constantFrom('triaged' as const, 'assessed' as const),
  }),
  fc.record({ do: fc.constant('deliver' as const), count: fc.integer({ min: 1, max: 4 }) }),
  fc.constant({ do: 'ask' as const }),
  fc.record({ do: fc.constant('answer' as const), which: fc.nat(5) }),
  fc.record({ do: fc.constant('page' as const), state: fc.constantFrom(...triageStates) }),
);

/** A client whose answers can stay under way while the world goes on. */
class SmallClient {
  queue: QueueState;
  delivered = 0;
  underWay: (() => void)[] = [];

  constructor(private server: SmallServer) {
    this.queue = emptyQueue({ ...server.heads });
    this.delivered = server.events.length;
  }

  page(state: TriageState) {
    const before = this.queue.reach[state].oldest;
    const query = { state, limit: pageSize, ...(before === undefined ? {} : { before }) };
    this.queue = applyPage(this.queue, state, pageSize, this.server.list(query));
  }

  ask() {
    const number = wantedNumbers(this.queue)[0];
    if (number === undefined) return;
    const answer = this.server.one(number);
    this.underWay.push(() => {
      this.queue = applyRows(this.queue, [number], answer);
    });
  }

  deliver(count: number) {
    for (const { stream, event } of this.server.events.slice(this.delivered, this.delivered + count))
      this.queue = applyEvent(this.queue, event, stream);
    this.delivered = Math.min(this.server.events.length, this.delivered + count);
  }

  answer(which: number) {
    this.underWay.splice(which % Math.max(1, this.underWay.length), 1)[0]?.();
  }

  settle() {
    this.deliver(this.server.events.length);
    while (this.underWay.length > 0) this.answer(0);
    while (wantedNumbers(this.queue).length > 0) {
      this.ask();
      this.answer(0);
    }
  }
}

function run(steps: (typeof step extends fc.Arbitrary<infer S> ? S : never)[]) {
  const server = new SmallServer();
  for (let i = 0; i < 5; i += 1) server.receive();
  const client = new SmallClient(server);
  client.page('received');
  for (const now of steps) {
    const number = 'which' in now ? 1 + (now.which % server.rows.size) : 1;
    if (now.do === 'receive') server.receive();
    else if (now.do === 'reply') server.reply(number);
    else if (now.do === 'decide') server.decide(number, now.state);
    else if (now.do === 'deliver') client.deliver(now.count);
    else if (now.do === 'ask') client.ask();
    else if (now.do === 'answer') client.answer(now.which);
    else client.page(now.state);
  }
  client.settle();
  return { server, client };
}

describe('The queue', () => {
  test('equals a fresh snapshot after any history, cut and order of answers', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const { server, client } = run(steps);
        for (const state of triageStates) {
          const { oldest } = client.queue.reach[state];
          if (oldest === undefined) continue;
          const fresh = server
            .list({ state, limit: Number.MAX_SAFE_INTEGER })
            .contributions.filter((row) => row.number >= oldest);
          expect(rowsOf(client.queue, state)).toEqual(fresh);
        }
        expect(client.queue.heads).toEqual(server.heads);
      }),
      { numRuns: 500 },
    );
  });

  test('counts what the server counts once everything has settled', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const { server, client } = run(steps);
        client.queue = applyRows(client.queue, [1], server.one(1));
        for (const state of triageStates)
          expect(client.queue.counts.of[state]).toBe(
            server.list({ state, limit: 1000 }).contributions.length,
          );
      }),
    );
  });

  test('does not let an old answer put back an old row', () => {
    const server = new SmallServer();
    server.receive();
    const client = new SmallClient(server);
    client.page('received');
    const old = server.one(1);
    server.decide(1, 'triaged');
    client.deliver(1);
    client.settle();
    client.queue = applyRows(client.queue, [1], old);
    expect(rowsOf(client.queue, 'received')).toEqual([]);
  });

  test('applies an event once, also when it is delivered twice', () => {
    const server = new SmallServer();
    server.receive();
    const queue = applyEvent(
      emptyQueue({ intake: 0, team: 0 }),
      server.events[0]?.event as EventFrame,
      'intake',
    );
    expect(applyEvent(queue, server.events[0]?.event as EventFrame, 'intake')).toBe(queue);
  });

  test('forgets a row that is no longer there for us', () => {
    const server = new SmallServer();
    server.receive();
    const client = new SmallClient(server);
    client.page('received');
    client.queue = applyRows(client.queue, [1], {
      contributions: [],
      heads: { intake: 1, team: 1 },
      counts: { received: 0, triaged: 0, assessed: 0 },
    });
    expect(rowsOf(client.queue, 'received')).toEqual([]);
  });

  test('keeps no more rows than its bound, and knows that there are more', () => {
    const contributions = Array.from({ length: rowsMax + 50 }, (_, i) => aRow(rowsMax + 50 - i));
    const queue = applyPage(emptyQueue({ intake: 1, team: 1 }), 'received', rowsMax + 100, {
      contributions,
      heads: { intake: 1, team: 1 },
      counts: { received: rowsMax + 50, triaged: 0, assessed: 0 },
    });
    expect(queue.rows.size).toBe(rowsMax);
    expect(rowsOf(queue, 'received').at(-1)?.number).toBe(51);
    expect(queue.reach.received).toEqual({ oldest: 51, complete: false });
    expect(queue.counts.of.received).toBe(rowsMax + 50);
  });
});
