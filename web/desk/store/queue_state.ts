// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The queue as this browser knows it: a snapshot, and the events since. Pure functions from state to state; they never
// fetch. The promise that they keep, and that the test beside them tries: any stale snapshot, with the events since and
// the rows that `wantedNumbers` asks for, equals a fresh snapshot.

import type { StaffStream } from '../../shared/api/live_socket';
import type {
  EventFrame,
  QueuePage,
  QueueRow,
  StreamHeads,
  TriageState,
} from '../../shared/contract/generated/messages';
import { triageStates } from '../../shared/contract/words';

/** A long shift on a busy dossier must not fill the browser; older rows are fetched again when asked for. */
export const rowsMax = 2000;

interface HeldRow {
  row: QueueRow;
  /** The events that this row already reflects. */
  asOf: StreamHeads;
}

/** How far down one tab has been fetched. */
interface Reach {
  /** Lowest number that a fetched page covers; undefined before the first page. */
  oldest?: number;
  /** True when there is nothing older in this state. */
  complete: boolean;
}

export interface QueueState {
  /** Last event of each stream that was applied; what a reconnect says that it has. */
  heads: StreamHeads;
  rows: ReadonlyMap<number, HeldRow>;
  /** Numbers of which the row must be fetched, with the events that it has to reflect. */
  wanted: ReadonlyMap<number, StreamHeads>;
  reach: Record<TriageState, Reach>;
  /** Over the whole dossier, from the newest answer. */
  counts: { of: Record<TriageState, number>; asOf: StreamHeads };
}

export function emptyQueue(heads: StreamHeads): QueueState {
  return {
    heads,
    rows: new Map(),
    wanted: new Map(),
    reach: { received: { complete: false }, triaged: { complete: false }, assessed: { complete: false } },
    counts: { of: { received: 0, triaged: 0, assessed: 0 }, asOf: { intake: 0, team: 0 } },
  };
}

/** Takes a page of one state. The heads stay: events between them and the page still have to be applied to other rows. */
export function applyPage(
  queue: QueueState,
  state: TriageState,
  limit: number,
  answer: QueuePage,
): QueueState {
  const last = answer.contributions.at(-1);
  const complete = answer.contributions.length < limit;
  const before = queue.reach[state].oldest;
  const oldest = complete ? 1 : Math.min(last?.number ?? 1, before ?? Number.POSITIVE_INFINITY);
  const reach = { ...queue.reach, [state]: { oldest, complete } };
  return withRows({ ...queue, reach }, answer);
}

/** Takes the rows that were asked for by number. One that did not come back is no longer there for us. */
export function applyRows(queue: QueueState, asked: readonly number[], answer: QueuePage): QueueState {
  const came = new Set(answer.contributions.map((row) => row.number));
  const gone = asked.filter((number) => !came.has(number) && !isNewer(queue.rows.get(number), answer.heads));
  const wanted = new Map(queue.wanted);
  const rows = new Map(queue.rows);
  for (const number of gone) {
    const want = wanted.get(number);
    if (want && !covers(answer.heads, want)) continue;
    wanted.delete(number);
    rows.delete(number);
  }
  return withRows({ ...queue, rows, wanted }, answer);
}

/** Applies the next event of a stream. Numbers are without holes, so the caller has checked that it is the next one. */
export function applyEvent(queue: QueueState, event: EventFrame, stream: StaffStream): QueueState {
  if (event.sequence <= queue.heads[stream]) return queue;
  const heads = { ...queue.heads, [stream]: event.sequence };
  const number = event.number;
  if (number === undefined) return { ...queue, heads };
  const held = queue.rows.get(number);
  if (held && held.asOf[stream] >= event.sequence) return { ...queue, heads };
  const before = queue.wanted.get(number) ?? { intake: 0, team: 0 };
  const wanted = new Map(queue.wanted).set(number, { ...before, [stream]: event.sequence });
  return { ...queue, heads, wanted };
}

/** Numbers to fetch now, highest first. */
export function wantedNumbers(queue: QueueState): number[] {
  return [...queue.wanted.keys()].sort((a, b) => b - a);
}

/** The rows of one tab, newest first, as far down as they have been fetched. */
export function rowsOf(queue: QueueState, state: TriageState): QueueRow[] {
  const oldest = queue.reach[state].oldest;
  if (oldest === undefined) return [];
  const rows: QueueRow[] = [];
  for (const { row } of queue.rows.values()) if (row.state === state && row.number >= oldest) rows.push(row);
  return rows.sort((a, b) => b.number - a.number);
}

function withRows(queue: QueueState, answer: QueuePage): QueueState {
  const rows = new Map(queue.rows);
  const wanted = new Map(queue.wanted);
  for (const row of answer.contributions) {
    if (isNewer(rows.get(row.number), answer.heads)) continue;
    rows.set(row.number, { row, asOf: answer.heads });
    const want = wanted.get(row.number);
    if (want && covers(answer.heads, want)) wanted.delete(row.number);
  }
  const counts = isLater(queue.counts.asOf, answer.heads)
    ? queue.counts
    : { of: answer.counts, asOf: answer.heads };
  const next: QueueState = { ...queue, rows, wanted, counts };
  return rows.size > rowsMax ? trimmed(next) : next;
}

/** Drops the oldest rows, and says so in the reach, so that they are fetched again when somebody scrolls down to them. */
function trimmed(queue: QueueState): QueueState {
  const kept = [...queue.rows.entries()].sort(([a], [b]) => b - a).slice(0, rowsMax);
  const lowest = kept.at(-1)?.[0] ?? 1;
  const reach = { ...queue.reach };
  for (const state of triageStates) {
    const { oldest } = reach[state];
    if (oldest !== undefined && oldest < lowest) reach[state] = { oldest: lowest, complete: false };
  }
  return { ...queue, rows: new Map(kept), reach };
}

function covers(have: StreamHeads, want: StreamHeads): boolean {
  return have.intake >= want.intake && have.team >= want.team;
}

function isLater(a: StreamHeads, b: StreamHeads): boolean {
  return a.intake + a.team > b.intake + b.team;
}

function isNewer(held: HeldRow | undefined, heads: StreamHeads): boolean {
  return held !== undefined && isLater(held.asOf, heads);
}
