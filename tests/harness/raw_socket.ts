// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// A TCP connection on which a test writes bytes of its own choice, valid or not, and reads what comes back.
import { connect, type Socket } from 'node:net';
import { until } from './until.ts';

export class RawSocket {
  received = Buffer.alloc(0);
  closed = false;

  private constructor(private readonly socket: Socket) {
    socket.on('data', (chunk) => {
      this.received = Buffer.concat([this.received, chunk]);
    });
    socket.on('close', () => {
      this.closed = true;
    });
    socket.on('error', () => {
      this.closed = true;
    });
  }

  static async open(port: number, localAddress?: string): Promise<RawSocket> {
    const socket = connect({ host: '127.0.0.1', port, ...(localAddress ? { localAddress } : {}) });
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('error', reject);
    });
    socket.setNoDelay(true);
    return new RawSocket(socket);
  }

  write(bytes: string | Buffer): void {
    if (!this.closed) this.socket.write(bytes);
  }

  /** Says that nothing more will come, and still reads. */
  finish(): void {
    this.socket.end();
  }

  destroy(): void {
    this.socket.destroy();
  }

  get text(): string {
    return this.received.toString('latin1');
  }

  /** The status of the first answer, once its head has come; 0 when the server closed without a word. */
  async status(deadlineMs = 10_000): Promise<number> {
    await until(() => this.text.includes('\r\n\r\n') || this.closed, {
      deadlineMs,
      what: 'an answer or the end',
    });
    return Number(/^HTTP\/1\.1 (\d{3})/.exec(this.text)?.[1] ?? 0);
  }

  /** Waits for the server to close the connection. */
  async ended(deadlineMs = 10_000): Promise<void> {
    await until(() => this.closed, { deadlineMs, what: 'the server to close' });
  }
}

/** How many HTTP answers stand in `text`: more answers than requests is smuggling. */
export function answersIn(text: string): number {
  return text.split(/HTTP\/1\.1 \d{3} /).length - 1;
}
