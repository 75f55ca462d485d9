// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The live connection of a public page: opens it, opens it again after a growing and random pause, hands frames on.
// Keeps nothing, and knows nothing of what is in a frame.

export type Frame = Record<string, unknown> & { type: string };

/** Longest pause between two tries; the first is about a second. Random, so that readers do not come back at once. */
const pauseMaxMs = 30_000;

/** Opens `/v1/live` of this server. `hello` is asked for again on every opening, so that it can say where we were. */
export function connect(hello: () => Frame, take: (frame: Frame) => void, live: (isLive: boolean) => void) {
  let tries = 0;
  const open = () => {
    const socket = new WebSocket(`${location.origin.replace('http', 'ws')}/v1/live`);
    socket.onopen = () => socket.send(JSON.stringify(hello()));
    socket.onmessage = ({ data }) => {
      tries = 0;
      take(JSON.parse(data));
    };
    socket.onclose = () => {
      live(false);
      setTimeout(open, Math.min(pauseMaxMs, 1000 * 2 ** tries++) * (0.5 + Math.random()));
    };
  };
  open();
}
