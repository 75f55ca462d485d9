// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// WebSocket frames byte by byte, valid or not, for tests of the wire. Not a client: nothing is checked here.
import { RawSocket } from './raw_socket.ts';
import { until } from './until.ts';

export interface FrameShape {
  fin?: boolean;
  rsv?: number;
  opcode: number;
  payload?: Buffer | string;
  masked?: boolean;
  /** Writes this length instead of the payload's. */
  length?: bigint;
  /** Uses the 2 or 8 byte form of the length where a shorter one would do. */
  lengthBytes?: 0 | 2 | 8;
}

export function frame(shape: FrameShape): Buffer {
  const payload = Buffer.from(shape.payload ?? '');
  const { fin = true, rsv = 0, masked = true } = shape;
  const length = shape.length ?? BigInt(payload.length);
  const form = shape.lengthBytes ?? (length < 126n ? 0 : length < 65_536n ? 2 : 8);
  const head = [(fin ? 0x80 : 0) | (rsv << 4) | shape.opcode];
  const lengthPart = Buffer.alloc(form);
  if (form === 2) lengthPart.writeUInt16BE(Number(length));
  if (form === 8) lengthPart.writeBigUInt64BE(length);
  head.push((masked ? 0x80 : 0) | (form === 0 ? Number(length) : form === 2 ? 126 : 127));
  const mask = Buffer.from([0x12, 0x34, 0x56, 0x78]);
  const body = Buffer.from(payload);
  if (masked) for (let i = 0; i < body.length; i++) body[i] = body[i]! ^ mask[i % 4]!;
  return Buffer.concat([Buffer.from(head), lengthPart, masked ? mask : Buffer.alloc(0), body]);
}

export const text = (payload: string, more: Partial<FrameShape> = {}) =>
  frame({ opcode: 1, payload, ...more });

/** A raw connection after the upgrade. */
export class WireSocket {
  private constructor(
    readonly raw: RawSocket,
    private readonly start: number,
  ) {}

  static async open(port: number, localAddress?: string): Promise<WireSocket> {
    const raw = await RawSocket.open(port, localAddress);
    raw.write(
      [
        `GET /v1/live HTTP/1.1`,
        `Host: localhost:${port}`,
        'Upgrade: websocket',
        'Connection: Upgrade',
        `Origin: http://localhost:${port}`,
        'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
        'Sec-WebSocket-Version: 13',
        '',
        '',
      ].join('\r\n'),
    );
    if ((await raw.status()) !== 101) throw new Error(`no upgrade: ${raw.text.slice(0, 200)}`);
    return new WireSocket(raw, raw.received.indexOf('\r\n\r\n') + 4);
  }

  /** The frames that have come, as opcode and payload. */
  frames(): { opcode: number; payload: Buffer }[] {
    const found = [];
    let at = this.start;
    const bytes = this.raw.received;
    while (at + 2 <= bytes.length) {
      const opcode = bytes[at]! & 0x0f;
      let length = bytes[at + 1]! & 0x7f;
      let from = at + 2;
      if (length === 126) {
        length = bytes.readUInt16BE(from);
        from += 2;
      } else if (length === 127) {
        length = Number(bytes.readBigUInt64BE(from));
        from += 8;
      }
      if (from + length > bytes.length) break;
      found.push({ opcode, payload: bytes.subarray(from, from + length) });
      at = from + length;
    }
    return found;
  }

  /** The code of the server's close frame; 1006 when it cut the connection without one. */
  async closeCode(deadlineMs = 10_000): Promise<number> {
    await until(() => this.raw.closed || this.frames().some((seen) => seen.opcode === 8), {
      deadlineMs,
      what: 'a close',
    });
    const close = this.frames().find((seen) => seen.opcode === 8);
    return close ? (close.payload.length >= 2 ? close.payload.readUInt16BE(0) : 1005) : 1006;
  }

  /** The next JSON message, in order. */
  async message(index = 0, deadlineMs = 10_000): Promise<any> {
    const seen = await until(() => this.frames().filter((one) => one.opcode === 1)[index], {
      deadlineMs,
      what: 'a message',
    });
    return JSON.parse(seen.payload.toString());
  }
}
