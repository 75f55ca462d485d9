// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// One person's HTTP connection to the server, from an address of their own. Independent of the server's own code:
// node:http, nothing hidden, no redirects followed and no cookies kept unless a test does so.
import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { slowness } from './until.ts';

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
  /** The body as JSON; throws when it is not. */
  json(): any;
}

export interface Asking {
  headers?: Record<string, string>;
  /** Sent as application/json. */
  json?: unknown;
  /** Sent as application/x-www-form-urlencoded. */
  form?: Record<string, string>;
  /** Sent as it is. */
  body?: string | Buffer;
  deadlineMs?: number;
}

export class HttpClient {
  private readonly agent: Agent;

  constructor(
    readonly origin: string,
    readonly localAddress?: string,
    sockets = 8,
  ) {
    this.agent = new Agent({
      keepAlive: true,
      maxSockets: sockets,
      ...(localAddress ? { localAddress } : {}),
    });
  }

  get(path: string, asking: Asking = {}): Promise<Answer> {
    return this.ask('GET', path, asking);
  }

  post(path: string, json: unknown, asking: Asking = {}): Promise<Answer> {
    return this.ask('POST', path, { ...asking, json });
  }

  ask(method: string, path: string, asking: Asking = {}): Promise<Answer> {
    const headers: Record<string, string> = { ...asking.headers };
    let body: string | Buffer | undefined = asking.body;
    if (asking.json !== undefined) {
      body = JSON.stringify(asking.json);
      headers['Content-Type'] ??= 'application/json';
    } else if (asking.form) {
      body = new URLSearchParams(asking.form).toString();
      headers['Content-Type'] ??= 'application/x-www-form-urlencoded';
    }
    if (body !== undefined) headers['Content-Length'] ??= String(Buffer.byteLength(body));
    const { hostname, port } = new URL(this.origin);
    return new Promise((resolve, reject) => {
      const asked = request(
        {
          agent: this.agent,
          hostname: hostname === 'localhost' ? '127.0.0.1' : hostname,
          port,
          method,
          path,
          headers: { Host: new URL(this.origin).host, ...headers },
          setHost: false,
        },
        (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('error', reject);
          response.on('end', () => {
            const text = Buffer.concat(parts).toString('utf8');
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              text,
              json: () => JSON.parse(text),
            });
          });
        },
      );
      asked.setTimeout((asking.deadlineMs ?? 20_000) * slowness, () =>
        asked.destroy(new Error(`${method} ${path}: no answer in time`)),
      );
      asked.on('error', reject);
      asked.end(body);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}
