// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// One request to the server: JSON out, JSON or a problem back. Never throws for what a server can answer: a refusal is
// a value, so that each screen has to say what a person can do about it. Knows no routes.

import type { Problem } from '../contract/problem';

export type Answer<T> = { ok: true; value: T } | { ok: false; problem: Problem; retryAfterS?: number };

export interface Http {
  get<T>(path: string): Promise<Answer<T>>;
  send<T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<Answer<T>>;
}

/**
 * @param csrfToken asked for at each write, since it changes when somebody signs in.
 * @param language language in which the server words what the client has no words for.
 */
export function createHttp(csrfToken: () => string | undefined, language: () => string): Http {
  async function request<T>(method: string, path: string, body?: unknown): Promise<Answer<T>> {
    const headers: Record<string, string> = {
      Accept: 'application/json, application/problem+json',
      'Accept-Language': language(),
    };
    if (body !== undefined) headers['Content-Type'] = 'application/json';
    const token = csrfToken();
    if (method !== 'GET' && token) headers['X-CSRF-Token'] = token;
    let response: Response;
    try {
      response = await fetch(path, {
        method,
        headers,
        credentials: 'same-origin',
        cache: 'no-store',
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    } catch {
      return { ok: false, problem: { code: 'no-connection', status: 0, title: '' } };
    }
    return readAnswer<T>(response);
  }
  return {
    get: (path) => request('GET', path),
    send: (method, path, body) => request(method, path, body),
  };
}

async function readAnswer<T>(response: Response): Promise<Answer<T>> {
  const text = await response.text().catch(() => '');
  let body: unknown;
  try {
    body = text === '' ? undefined : JSON.parse(text);
  } catch {
    body = undefined;
  }
  if (response.ok) return { ok: true, value: body as T };
  const retryAfterS = Number(response.headers.get('Retry-After'));
  return {
    ok: false,
    problem: toProblem(body, response.status),
    ...(retryAfterS > 0 ? { retryAfterS } : {}),
  };
}

/** A proxy in between may answer without a problem body; its status still says what kind of trouble it is. */
function toProblem(body: unknown, status: number): Problem {
  if (typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string')
    return body as Problem;
  const code =
    status === 401
      ? 'unauthenticated'
      : status === 404
        ? 'not-found'
        : status === 413
          ? 'too-large'
          : status === 429
            ? 'too-many-requests'
            : status === 502 || status === 503 || status === 504
              ? 'unavailable'
              : 'internal';
  return { code, status, title: '' };
}
