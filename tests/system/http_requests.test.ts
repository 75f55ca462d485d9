// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Requests as an attacker or a broken proxy writes them, byte by byte: each is answered or cut off, never understood in
// two ways, and the server goes on serving.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { House } from '../harness/house.ts';
import { answersIn, RawSocket } from '../harness/raw_socket.ts';

let house: House;
beforeAll(async () => {
  house = await House.open('http_requests');
});
afterAll(async () => {
  await house?.close();
});

const lines = (...parts: string[]) => `${parts.join('\r\n')}\r\n\r\n`;
const host = () => `Host: localhost:${house.port}`;
const get =
  (target: string, ...headers: string[]) =>
  () =>
    lines(`GET ${target} HTTP/1.1`, host(), ...headers);
const post =
  (body: string, ...headers: string[]) =>
  () =>
    lines('POST /v1/follow-ups HTTP/1.1', host(), ...headers) + body;
const json = 'Content-Type: application/json';
const tip = '{"receipt":"AAAAA-AAAAA-AAAAA-AAAAA-AAAAA-A"}';

/** A refusal: an answer in the four hundreds, or the connection cut. */
const refused = [0, 400, 401, 403, 404, 405, 406, 408, 411, 413, 414, 415, 417, 421, 426, 431, 501, 505];
type Case = [name: string, bytes: () => string | Buffer, statuses: number[]];

const smuggling: Case[] = [
  ['Content-Length twice, different', post(tip, json, 'Content-Length: 3', 'Content-Length: 45'), refused],
  [
    'Content-Length twice, the same',
    post(tip, json, `Content-Length: ${tip.length}`, `Content-Length: ${tip.length}`),
    refused,
  ],
  ['Content-Length: 3, 3', post('{}x', json, 'Content-Length: 3, 3'), refused],
  [
    'Content-Length and Transfer-Encoding',
    post('0\r\n\r\nGET / HTTP/1.1\r\n\r\n', json, 'Content-Length: 4', 'Transfer-Encoding: chunked'),
    refused,
  ],
  [
    'Transfer-Encoding before Content-Length',
    post('0\r\n\r\n', json, 'Transfer-Encoding: chunked', 'Content-Length: 4'),
    refused,
  ],
  [
    'Transfer-Encoding: gzip, then Content-Length',
    post(tip, json, 'Transfer-Encoding: gzip', `Content-Length: ${tip.length}`),
    refused,
  ],
  ['Transfer-Encoding: xchunked', post('0\r\n\r\n', json, 'Transfer-Encoding: xchunked'), refused],
  [
    'Transfer-Encoding: chunked, identity',
    post('0\r\n\r\n', json, 'Transfer-Encoding: chunked, identity'),
    refused,
  ],
  ['Transfer-Encoding: identity', post(tip, json, 'Transfer-Encoding: identity'), refused],
  [
    'Transfer-Encoding twice',
    post('0\r\n\r\n', json, 'Transfer-Encoding: chunked', 'Transfer-Encoding: chunked'),
    refused,
  ],
  [
    'Transfer-Encoding with a tab',
    post('0\r\n\r\n', json, 'Transfer-Encoding:\tchunked', 'Content-Length: 4'),
    refused,
  ],
  [
    'Transfer-Encoding with a space before the colon',
    post('0\r\n\r\n', json, 'Transfer-Encoding : chunked'),
    refused,
  ],
  ['negative Content-Length', post('', json, 'Content-Length: -1'), refused],
  ['Content-Length with a plus', post('{}', json, 'Content-Length: +2'), refused],
  ['hexadecimal Content-Length', post('{}', json, 'Content-Length: 0x2'), refused],
  ['Content-Length past 64 bits', post('{}', json, 'Content-Length: 99999999999999999999999'), refused],
  ['empty Content-Length', post('{}', json, 'Content-Length:'), refused],
  ['chunk size with a sign', post('+2\r\n{}\r\n0\r\n\r\n', json, 'Transfer-Encoding: chunked'), refused],
  [
    'chunk size past 64 bits',
    post('FFFFFFFFFFFFFFFFF\r\n{}\r\n0\r\n\r\n', json, 'Transfer-Encoding: chunked'),
    refused,
  ],
  ['chunk without CRLF', post('2{}0', json, 'Transfer-Encoding: chunked'), refused],
  ['folded header', () => `GET /v1/dossiers HTTP/1.1\r\n${host()}\r\nX-A: 1\r\n folded\r\n\r\n`, refused],
  ['bare LF as line end', () => `GET /v1/dossiers HTTP/1.1\n${host()}\n\n`, refused],
  ['bare CR in a header', () => `GET /v1/dossiers HTTP/1.1\r\n${host()}\r\nX-A: a\rb\r\n\r\n`, refused],
  ['NUL in a header', () => `GET /v1/dossiers HTTP/1.1\r\n${host()}\r\nX-A: a\0b\r\n\r\n`, refused],
  ['a space before the colon', () => `GET /v1/dossiers HTTP/1.1\r\n${host()}\r\nX-A : b\r\n\r\n`, refused],
  ['a header without a name', () => `GET /v1/dossiers HTTP/1.1\r\n${host()}\r\n: b\r\n\r\n`, refused],
  ['a header without a colon', () => `GET /v1/dossiers HTTP/1.1\r\n${host()}\r\nnonsense\r\n\r\n`, refused],
];

const hosts: Case[] = [
  ['no Host', () => lines('GET /v1/dossiers HTTP/1.1'), refused],
  ['two Hosts', () => lines('GET /v1/dossiers HTTP/1.1', host(), 'Host: evil.example'), refused],
  ['the same Host twice', () => lines('GET /v1/dossiers HTTP/1.1', host(), host()), refused],
  ['an empty Host', () => lines('GET /v1/dossiers HTTP/1.1', 'Host:'), [...refused, 200]],
  ['a Host with a path', () => lines('GET /v1/dossiers HTTP/1.1', 'Host: localhost/evil'), refused],
  ['a Host with userinfo', () => lines('GET /v1/dossiers HTTP/1.1', 'Host: a@localhost'), refused],
  ['a Host with a space', () => lines('GET /v1/dossiers HTTP/1.1', 'Host: local host'), refused],
  ['HTTP/1.0 without Host', () => lines('GET /v1/dossiers HTTP/1.0'), [...refused, 200]],
];

const startLines: Case[] = [
  ['HTTP/2.0', () => lines('GET / HTTP/2.0', host()), refused],
  ['HTTP/0.9', () => 'GET /\r\n\r\n', refused],
  ['lower-case protocol', () => lines('GET / http/1.1', host()), refused],
  ['no protocol', () => lines('GET /', host()), refused],
  ['two spaces', () => lines('GET  / HTTP/1.1', host()), refused],
  ['a tab', () => lines('GET\t/ HTTP/1.1', host()), refused],
  ['a method of our own', () => lines('BREW /v1/dossiers HTTP/1.1', host()), refused],
  ['TRACE', () => lines('TRACE / HTTP/1.1', host()), refused],
  ['CONNECT', () => lines('CONNECT evil.example:443 HTTP/1.1', host()), refused],
  ['DELETE on a page', () => lines('DELETE / HTTP/1.1', host()), refused],
  ['PUT on a public route', () => lines('PUT /v1/dossiers HTTP/1.1', host(), 'Content-Length: 0'), refused],
  ['TLS on a plain port', () => Buffer.from('16030100a5010000a10303', 'hex'), refused],
  ['HTTP/2 preface', () => 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', refused],
  ['random bytes', () => Buffer.from(Array.from({ length: 200 }, () => house.chance.below(256))), refused],
  ['a method of 10,000 letters', () => lines(`${'A'.repeat(10_000)} / HTTP/1.1`, host()), refused],
  ['the absolute form of another host', () => lines('GET http://evil.example/ HTTP/1.1', host()), refused],
];

const targets: Case[] = [
  ['/../etc/passwd', get('/../etc/passwd'), refused],
  ['/assets/../../etc/passwd', get('/assets/../../etc/passwd'), refused],
  ['encoded dots', get('/assets/%2e%2e/%2e%2e/etc/passwd'), refused],
  ['doubly encoded dots', get('/assets/%252e%252e/etc/passwd'), refused],
  ['encoded slash', get('/assets/..%2f..%2fetc%2fpasswd'), refused],
  ['backslashes', get('/assets/..\\..\\etc\\passwd'), refused],
  ['encoded NUL', get('/dossiers/marit%00.html'), refused],
  ['encoded line ends', get('/dossiers/marit%0d%0aSet-Cookie:x=1'), refused],
  ['a broken escape', get('/dossiers/%zz'), refused],
  ['half an escape', get('/dossiers/%e'), refused],
  ['encoded bytes that are no UTF-8', get('/dossiers/%ff%fe'), refused],
  ['an overlong slash', get('/assets/%c0%af%c0%af'), refused],
  [
    'raw bytes above 127',
    () => Buffer.from(lines('GET /dossiers/mar\xeft HTTP/1.1', host()), 'latin1'),
    refused,
  ],
  ['a target of 20,000 characters', get(`/${'a'.repeat(20_000)}`), refused],
  ['a query of 20,000 characters', get(`/?${'a'.repeat(20_000)}`), refused],
  ['a trailing slash', get('/v1/dossiers/'), [...refused, 301, 308]],
  ['two slashes', get('//v1//dossiers'), refused],
  ['a fragment', get('/v1/dossiers#x'), [...refused, 200]],
  ['an unknown version', get('/v2/dossiers'), [404]],
  ['an id where a slug belongs', get('/v1/dossiers/00000000-0000-4000-8000-000000000000'), [404]],
];

const bodies: Case[] = [
  ['no Content-Type', post(tip, `Content-Length: ${tip.length}`), [400, 415]],
  ['text/plain', post(tip, 'Content-Type: text/plain', `Content-Length: ${tip.length}`), [400, 415]],
  [
    'form where JSON belongs',
    post('receipt=A', 'Content-Type: application/x-www-form-urlencoded', 'Content-Length: 9'),
    [400, 415],
  ],
  [
    'Content-Encoding: gzip',
    post(tip, json, 'Content-Encoding: gzip', `Content-Length: ${tip.length}`),
    refused,
  ],
  ['an empty body', post('', json, 'Content-Length: 0'), [400]],
  ['half a document', post('{"receipt"', json, 'Content-Length: 10'), [400]],
  ['two documents', post('{}{}', json, 'Content-Length: 4'), [400]],
  [
    'a byte order mark',
    () =>
      Buffer.concat([
        Buffer.from(lines('POST /v1/follow-ups HTTP/1.1', host(), json, 'Content-Length: 5')),
        Buffer.from([0xef, 0xbb, 0xbf]),
        Buffer.from('{}'),
      ]),
    [400],
  ],
  [
    'invalid UTF-8',
    () =>
      Buffer.concat([
        Buffer.from(lines('POST /v1/follow-ups HTTP/1.1', host(), json, 'Content-Length: 15')),
        Buffer.from('{"receipt":"\xff"}', 'latin1'),
      ]),
    [400],
  ],
  ['a duplicate key', post('{"receipt":"A","receipt":"B"}', json, 'Content-Length: 29'), [400]],
  ['200,000 brackets', post('['.repeat(200_000), json, 'Content-Length: 200000'), [400, 413]],
  ['a body of 5 MB', post('x', json, 'Content-Length: 5000000'), [413, 400]],
  ['100,000 small headers', get('/', ...Array.from({ length: 3000 }, (_, i) => `X-${i}: ${i}`)), refused],
  ['one header of 100,000 bytes', get('/', `X-A: ${'a'.repeat(100_000)}`), refused],
  [
    'Expect: something-else',
    post(tip, json, 'Expect: 200-maybe', `Content-Length: ${tip.length}`),
    [...refused],
  ],
];

describe.each([
  ['smuggling', smuggling],
  ['Host', hosts],
  ['start line', startLines],
  ['target', targets],
  ['body', bodies],
] as [string, Case[]][])('%s', (_group, cases) => {
  test.each(cases)('%s', async (_name, bytes, statuses) => {
    const socket = await RawSocket.open(house.port, house.chance.loopback());
    socket.write(bytes());
    socket.finish();
    const status = await socket.status(15_000);
    expect(statuses, socket.text.slice(0, 400)).toContain(status);
    if (status >= 400) {
      expect(answersIn(socket.text)).toBe(1);
      expect(socket.text).not.toMatch(/boost|pqxx|\/work\/|exception|std::/i);
    }
    await socket.ended(15_000);
    expect(answersIn(socket.text)).toBeLessThanOrEqual(1);
  });
});

describe('a well-behaved connection', () => {
  test('serves requests one after another, in order, when they come in one packet', async () => {
    const socket = await RawSocket.open(house.port, house.chance.loopback());
    socket.write(
      get('/v1/dossiers')() +
        get('/healthz')() +
        lines('GET /v1/openapi.json HTTP/1.1', host(), 'Connection: close'),
    );
    await socket.ended();
    expect(answersIn(socket.text)).toBe(3);
    expect(socket.text.indexOf('dossiers')).toBeLessThan(socket.text.indexOf('openapi'));
  });

  test('is served when it comes one byte at a time', async () => {
    const socket = await RawSocket.open(house.port, house.chance.loopback());
    for (const byte of lines('GET /v1/dossiers HTTP/1.1', host(), 'Connection: close')) socket.write(byte);
    expect(await socket.status()).toBe(200);
    socket.destroy();
  });

  test('is answered when it sends a chunked body, if only that a length is needed', async () => {
    const socket = await RawSocket.open(house.port, house.chance.loopback());
    socket.write(
      post(`${tip.length.toString(16)}\r\n${tip}\r\n0\r\n\r\n`, json, 'Transfer-Encoding: chunked')(),
    );
    expect([400, 404, 411]).toContain(await socket.status());
    socket.destroy();
  });

  test('gets HEAD without a body', async () => {
    const socket = await RawSocket.open(house.port, house.chance.loopback());
    socket.write(lines('HEAD /v1/dossiers HTTP/1.1', host(), 'Connection: close'));
    await socket.ended();
    expect(socket.text.split('\r\n\r\n')[1]).toBe('');
  });

  test('finds the server unharmed after all of it', async () => {
    expect((await house.visitor().get('/readyz')).status).toBe(200);
    expect((await house.visitor().get('/v1/dossiers')).status).toBe(200);
  });
});

describe('origins', () => {
  const upgrade = (...headers: string[]) =>
    lines('GET /v1/live HTTP/1.1', host(), 'Upgrade: websocket', 'Connection: Upgrade', ...headers);
  const key = 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==';
  test.each<[string, string[], number[]]>([
    ['a foreign Origin', [key, 'Sec-WebSocket-Version: 13', 'Origin: https://evil.example'], [403]],
    ['Origin: null', [key, 'Sec-WebSocket-Version: 13', 'Origin: null'], [403]],
    ['no key', ['Sec-WebSocket-Version: 13'], [400]],
    ['a short key', ['Sec-WebSocket-Key: YQ==', 'Sec-WebSocket-Version: 13'], [400]],
    ['version 8', [key, 'Sec-WebSocket-Version: 8'], [400, 426]],
    ['no version', [key], [400, 426]],
  ])('an upgrade with %s is refused', async (_name, headers, statuses) => {
    const socket = await RawSocket.open(house.port, house.chance.loopback());
    socket.write(upgrade(...headers));
    expect(statuses).toContain(await socket.status());
    socket.destroy();
  });

  test('signing in from a foreign Origin is refused', async () => {
    const answer = await house
      .visitor()
      .post(
        '/v1/sessions',
        { login: 'bakker', password: 'x' },
        { headers: { Origin: 'https://evil.example' } },
      );
    expect(answer.status).toBe(403);
  });
});
