// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// One question over a connection of its own, and the answer to it. Keeps nothing.

import type { Frame } from './connection';

/** Sends one frame and gives the first answer that names it; fails when there is none within `waitMs`. */
export function ask(frame: Frame, waitMs: number): Promise<Frame> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`${location.origin.replace('http', 'ws')}/v1/live`);
    const timer = setTimeout(() => socket.close(), waitMs);
    socket.onopen = () => socket.send(JSON.stringify(frame));
    socket.onclose = () => {
      clearTimeout(timer);
      reject();
    };
    socket.onmessage = ({ data }) => {
      const answer: Frame = JSON.parse(data);
      if (answer.replyTo === frame.id) {
        resolve(answer);
        socket.close();
      }
    };
  });
}
