// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// RFC 6455 on the wire: what the server does with frames that are wrong, split, huge or in the wrong place. The codec's
// own cases stand in tests/unit; these prove that the server uses it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { House } from '../harness/house.ts';
import { marit } from '../harness/journey.ts';
import { frame, text, WireSocket } from '../harness/wire_frames.ts';

let house: House;
beforeAll(async () => {
  house = await House.open('live_frames');
});
afterAll(async () => {
  await house?.close();
});

const open = () => WireSocket.open(house.port, house.chance.loopback());
const hello = JSON.stringify({ type: 'hello', id: 'first', dossier: marit });
const cut = (...codes: number[]) => [1006, ...codes];

const protocol: [string, Buffer, number[]][] = [
  ['an unmasked frame', frame({ opcode: 1, payload: hello, masked: false }), cut(1002)],
  ['RSV1', frame({ opcode: 1, payload: hello, rsv: 4 }), cut(1002)],
  ['RSV2', frame({ opcode: 1, payload: hello, rsv: 2 }), cut(1002)],
  ['RSV3', frame({ opcode: 1, payload: hello, rsv: 1 }), cut(1002)],
  ...[3, 4, 5, 6, 7, 11, 12, 13, 14, 15].map((opcode): [string, Buffer, number[]] => [
    `opcode ${opcode}`,
    frame({ opcode, payload: 'x' }),
    cut(1002),
  ]),
  ['a continuation of nothing', frame({ opcode: 0, payload: 'x' }), cut(1002)],
  ['a new message inside a message', Buffer.concat([text('a', { fin: false }), text('b')]), cut(1002)],
  ['a ping in parts', frame({ opcode: 9, payload: 'x', fin: false }), cut(1002)],
  ['a close in parts', frame({ opcode: 8, payload: '', fin: false }), cut(1002)],
  ['a ping of 126 bytes', frame({ opcode: 9, payload: 'x'.repeat(126) }), cut(1002)],
  ['a close of one byte', frame({ opcode: 8, payload: 'x' }), cut(1002)],
  ...[0, 999, 1004, 1005, 1006, 1015, 1016, 2999].map((code): [string, Buffer, number[]] => {
    const payload = Buffer.alloc(2);
    payload.writeUInt16BE(code);
    return [`close code ${code}`, frame({ opcode: 8, payload }), cut(1002)];
  }),
  [
    'a close reason that is no UTF-8',
    frame({ opcode: 8, payload: Buffer.from([3, 232, 0xff]) }),
    cut(1002, 1007),
  ],
  [
    'a length in 2 bytes that fits in 7 bits',
    frame({ opcode: 1, payload: hello, lengthBytes: 2 }),
    cut(1002),
  ],
  ['a length in 8 bytes that fits in 7 bits', frame({ opcode: 1, payload: '{}', lengthBytes: 8 }), cut(1002)],
  [
    'a length with the highest bit',
    frame({ opcode: 1, payload: '', length: 1n << 63n, lengthBytes: 8 }),
    cut(1002, 1009),
  ],
  ['a length of 2^62', frame({ opcode: 1, payload: '', length: 1n << 62n, lengthBytes: 8 }), cut(1009)],
  ['a message of 2 MB', frame({ opcode: 1, payload: 'x'.repeat(2_000_000) }), cut(1009)],
  [
    'a message of 2 MB in parts',
    Buffer.concat([
      text('x'.repeat(50_000), { fin: false }),
      ...Array.from({ length: 40 }, () => frame({ opcode: 0, payload: 'x'.repeat(50_000), fin: false })),
    ]),
    cut(1009),
  ],
  ['binary', frame({ opcode: 2, payload: hello }), cut(1003, 1008, 1002)],
];

const badTexts: [string, Buffer][] = [
  ['a lone continuation byte', Buffer.from([0x80])],
  ['an overlong slash', Buffer.from([0xc0, 0xaf])],
  ['a surrogate', Buffer.from([0xed, 0xa0, 0x80])],
  ['a code point past U+10FFFF', Buffer.from([0xf4, 0x90, 0x80, 0x80])],
  ['FE', Buffer.from([0xfe])],
  ['half a character', Buffer.from([0xe2, 0x82])],
];

describe('a frame that breaks the protocol', () => {
  test.each(protocol)('%s ends the connection', async (_name, bytes, codes) => {
    const socket = await open();
    socket.raw.write(bytes);
    expect(codes).toContain(await socket.closeCode());
    await socket.raw.ended();
  });

  test.each(badTexts)('text that is no UTF-8 (%s) ends it, whole or split', async (_name, bytes) => {
    const whole = await open();
    whole.raw.write(frame({ opcode: 1, payload: bytes }));
    expect(cut(1007)).toContain(await whole.closeCode());
    for (let at = 0; at <= bytes.length; at++) {
      const split = await open();
      split.raw.write(
        Buffer.concat([
          frame({ opcode: 1, payload: bytes.subarray(0, at), fin: false }),
          frame({ opcode: 0, payload: bytes.subarray(at) }),
        ]),
      );
      expect(cut(1007)).toContain(await split.closeCode());
      split.raw.destroy();
    }
    whole.raw.destroy();
  });
});

describe('a message that is well framed and means nothing', () => {
  const senseless: [string, string][] = [
    ['not JSON', 'hallo'],
    ['nothing', ''],
    ['null', 'null'],
    ['a number', '1'],
    ['an array', '[]'],
    ['an empty object', '{}'],
    ['no type', '{"id":"1"}'],
    ['an unknown type', '{"type":"dance","id":"1"}'],
    ['a type that is a number', '{"type":1,"id":"1"}'],
    ['no id', '{"type":"ping"}'],
    ['an id that is a number', '{"type":"ping","id":1}'],
    ['an unknown field', '{"type":"ping","id":"1","x":1}'],
    ['a duplicate key', '{"type":"ping","type":"ping","id":"1"}'],
    ['half an object', '{"type":"ping"'],
    ['two objects', '{"type":"ping","id":"1"}{}'],
    ['hello without a dossier', '{"type":"hello","id":"1"}'],
    ['hello for an unknown dossier', '{"type":"hello","id":"1","dossier":"bestaat-niet"}'],
    ['hello with since as text', '{"type":"hello","id":"1","dossier":"marit","since":"3"}'],
    ['hello with since as a fraction', '{"type":"hello","id":"1","dossier":"marit","since":1.5}'],
    ['hello with a negative since', '{"type":"hello","id":"1","dossier":"marit","since":-1}'],
    ['hello as the team without a ticket', '{"type":"hello","id":"1","dossier":"marit","audience":"team"}'],
    [
      'hello as the team with an invented ticket',
      JSON.stringify({ type: 'hello', id: '1', dossier: 'marit', audience: 'team', ticket: '0'.repeat(64) }),
    ],
    ['hello for an unknown audience', '{"type":"hello","id":"1","dossier":"marit","audience":"gods"}'],
    ['submit without a contribution', '{"type":"submit","id":"1","dossier":"marit"}'],
    ['submit with an empty contribution', '{"type":"submit","id":"1","dossier":"marit","contribution":{}}'],
    ["a server's frame", '{"type":"welcome","replyTo":"1","mode":"snapshot","sequence":1}'],
    ["a server's event", '{"type":"event","stream":"public","sequence":1}'],
    ['depth 1,000', `{"type":"ping","id":${'['.repeat(1000)}${']'.repeat(1000)}}`],
    ['a byte order mark', '\uFEFF{"type":"ping","id":"1"}'],
    ['an escaped NUL in the dossier', '{"type":"hello","id":"1","dossier":"mar\\u0000it"}'],
    ['half a surrogate', '{"type":"hello","id":"1","dossier":"\\ud800"}'],
    ['an id of 10,000 characters', JSON.stringify({ type: 'ping', id: 'x'.repeat(10_000) })],
    ['1e400', '{"type":"hello","id":"1","dossier":"marit","since":1e400}'],
    ['2^64', '{"type":"hello","id":"1","dossier":"marit","since":18446744073709551616}'],
  ];
  test.each(senseless)(
    '%s is answered with a problem or a close, and nobody else is disturbed',
    async (_name, payload) => {
      const socket = await open();
      socket.raw.write(text(payload));
      const first = await Promise.race([
        socket.message(0, 5000).catch(() => undefined),
        socket.closeCode(5000).catch(() => undefined),
      ]);
      if (typeof first === 'object') {
        expect(first.type, JSON.stringify(first)).toBe('error');
        expect(first.problem.status).toBeGreaterThanOrEqual(400);
        expect(first.problem.status).toBeLessThan(500);
      } else {
        expect([1006, 1002, 1003, 1007, 1008, 1009]).toContain(first);
      }
      socket.raw.destroy();
    },
  );
});

describe('a frame that keeps the protocol', () => {
  test('may be split at every byte, with pings between', async () => {
    for (let at = 1; at < hello.length; at += 3) {
      const socket = await open();
      socket.raw.write(
        Buffer.concat([
          text(hello.slice(0, at), { fin: false }),
          frame({ opcode: 9, payload: 'p' }),
          frame({ opcode: 0, payload: hello.slice(at) }),
        ]),
      );
      expect((await socket.message()).type).toBe('welcome');
      expect(socket.frames().some((seen) => seen.opcode === 10 && seen.payload.toString() === 'p')).toBe(
        true,
      );
      socket.raw.destroy();
    }
  });

  test('may come one byte at a time', async () => {
    const socket = await open();
    for (const byte of text(hello)) socket.raw.write(Buffer.from([byte]));
    expect((await socket.message()).type).toBe('welcome');
    socket.raw.destroy();
  });

  test('is answered when many come in one packet', async () => {
    const socket = await open();
    socket.raw.write(
      Buffer.concat([
        text(hello),
        ...Array.from({ length: 50 }, (_, i) => text(JSON.stringify({ type: 'ping', id: String(i) }))),
      ]),
    );
    // In whatever order they come: an answer names the frame that it answers.
    const answers = await Promise.all(Array.from({ length: 51 }, (_, at) => socket.message(at)));
    expect(new Set(answers.map((answer) => answer.replyTo)).size).toBe(51);
    expect(answers.filter((answer) => answer.type === 'welcome')).toHaveLength(1);
    socket.raw.destroy();
  });

  test('is answered with a close when it is a close', async () => {
    const socket = await open();
    socket.raw.write(frame({ opcode: 8, payload: Buffer.from([3, 232]) }));
    expect([1000, 1005]).toContain(await socket.closeCode());
    await socket.raw.ended();
  });

  test('empty parts are no harm', async () => {
    const socket = await open();
    socket.raw.write(
      Buffer.concat([
        text('', { fin: false }),
        frame({ opcode: 0, payload: '', fin: false }),
        frame({ opcode: 0, payload: hello }),
      ]),
    );
    expect((await socket.message()).type).toBe('welcome');
    socket.raw.destroy();
  });

  test('finds the server unharmed after all of it', async () => {
    expect((await house.visitor().get('/readyz')).status).toBe(200);
  });
});
