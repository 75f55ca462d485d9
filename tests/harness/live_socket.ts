// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// A reader's or citizen's WebSocket, by the independent library ws. Keeps every frame in the order of arrival.
import WebSocket from 'ws';
import { until, within } from './until.ts';

export interface Frame {
  type: string;
  replyTo?: string;
  [field: string]: any;
}

export class LiveSocket {
  readonly frames: Frame[] = [];
  /** When each frame arrived, by performance.now(). */
  readonly arrivals: number[] = [];
  closeCode: number | undefined;
  private counter = 0;

  private constructor(readonly socket: WebSocket) {
    socket.on('message', (bytes) => {
      this.frames.push(JSON.parse(bytes.toString()));
      this.arrivals.push(performance.now());
    });
    socket.on('close', (code) => {
      this.closeCode = code;
    });
    socket.on('error', () => {
      this.closeCode ??= 1006;
    });
  }

  static async open(
    origin: string,
    options: { localAddress?: string; headers?: Record<string, string>; origin?: string } = {},
  ): Promise<LiveSocket> {
    const url = `${origin.replace(/^http/, 'ws').replace('localhost', '127.0.0.1')}/v1/live`;
    const socket = new WebSocket(url, {
      origin: options.origin ?? origin,
      headers: { Host: new URL(origin).host, ...options.headers },
      perMessageDeflate: false,
      ...(options.localAddress ? { localAddress: options.localAddress } : {}),
    });
    const live = new LiveSocket(socket);
    await within(
      new Promise<void>((resolve, reject) => {
        socket.once('open', resolve);
        socket.once('error', reject);
      }),
      10_000,
      'the upgrade to a WebSocket',
    );
    return live;
  }

  send(frame: object): void {
    this.socket.send(JSON.stringify(frame));
  }

  /** Sends a request frame under a fresh id and waits for the frame that answers it. */
  async request(frame: Record<string, unknown>, deadlineMs = 10_000): Promise<Frame> {
    const id = `${frame.type}-${++this.counter}`;
    this.send({ ...frame, id });
    return this.next((answer) => answer.replyTo === id, { deadlineMs, what: `the answer to ${frame.type}` });
  }

  /** The first frame that fits, whether it is there already or still has to come. */
  async next(
    fits: (frame: Frame) => boolean,
    patience: { deadlineMs?: number; what?: string } = {},
  ): Promise<Frame> {
    return until(
      () => {
        const found = this.frames.find(fits);
        if (!found && this.closeCode !== undefined) throw new Error(`closed with ${this.closeCode}`);
        return found;
      },
      { everyMs: 5, what: 'a frame', ...patience },
    );
  }

  hello(dossier: string, more: Record<string, unknown> = {}): Promise<Frame> {
    return this.request({ type: 'hello', dossier, ...more });
  }

  events(stream = 'public'): Frame[] {
    return this.frames.filter((frame) => frame.type === 'event' && frame.stream === stream);
  }

  async close(): Promise<void> {
    this.socket.close();
    await until(() => this.closeCode !== undefined, { deadlineMs: 5_000, what: 'the socket to close' });
  }

  /** Cuts the connection as a broken network does: no close frame. */
  cut(): void {
    this.socket.terminate();
  }
}
