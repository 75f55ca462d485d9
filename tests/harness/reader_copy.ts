// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// What a reader's screen holds: a snapshot and the events since, applied by the rules of the contract. Written from
// the contract, so that it can disagree with the site's own script.
import type { Frame } from './live_socket.ts';

export interface Snapshot {
  dossier: string;
  sequence: number;
  state: string;
  items: { id: string; [field: string]: any }[];
  [field: string]: any;
}

export class ReaderCopy {
  sequence: number;
  state: string;
  private readonly items: Map<string, unknown>;

  constructor(snapshot: Snapshot) {
    this.sequence = snapshot.sequence;
    this.state = snapshot.state;
    this.items = new Map(snapshot.items.map((item) => [item.id, item]));
  }

  /** Applies the next event; a hole, a repeat or a step back is an error. */
  apply(event: Frame): void {
    if (event.sequence !== this.sequence + 1)
      throw new Error(`event ${event.sequence} after ${this.sequence}`);
    this.sequence = event.sequence;
    if (event.item) this.items.set(event.item.id, event.item);
    if (event.event === 'dossier_changed' && event.state) this.state = event.state;
  }

  /** Comparable: items in the order of their ids. */
  shown(): unknown {
    return {
      sequence: this.sequence,
      state: this.state,
      items: [...this.items.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item),
    };
  }
}

/** The same view of a fresh snapshot. */
export function shownBy(snapshot: Snapshot): unknown {
  return new ReaderCopy(snapshot).shown();
}
