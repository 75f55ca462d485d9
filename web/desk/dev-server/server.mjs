// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Serves the built desk and answers its requests from the made-up world, on the loopback only. For tests: no passwords,
// no durability, no rights beyond what a screen needs. It sends the desk's real content security policy, so that what
// the policy forbids fails here too.

import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { WebSocketServer } from 'ws';
import { addRelease, hashOf, makeWorld, tell } from './world.mjs';

const dist = join(dirname(fileURLToPath(import.meta.url)), '../../dist');
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; " +
  "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};

const people = {
  bakker: { name: 'S. Bakker', login: 'bakker', unit: 'Elzerveen', roles: ['detective', 'moderator'] },
  amrani: { name: 'R. Amrani', login: 'amrani', unit: 'Elzerveen', roles: ['moderator', 'team_leader'] },
  devries: { name: 'J. de Vries', login: 'devries', unit: 'Elzerveen', roles: ['detective'] },
  jansen: { name: 'M. Jansen', login: 'jansen', unit: 'Elzerveen', roles: ['prosecutor'] },
};
const dossiers = [
  { dossier: 'marit', workingTitle: 'Vermist: Marit (19)', unit: 'Elzerveen', mode: 'live', state: 'live' },
  {
    dossier: 'branden-zuiderdiep',
    workingTitle: 'Branden in Zuiderdiep',
    unit: 'Zuiderdiep',
    mode: 'cold',
    state: 'paused',
  },
];

/** Starts on a free port. `hooks.before(request)` may answer in the place of the world: {status, body} or {hang: true}. */
export async function startDevServer(hooks = {}) {
  const world = makeWorld();
  const sessions = new Map();
  const server = createServer((request, response) => {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => answer(request, response, Buffer.concat(chunks).toString('utf8')));
  });
  const sockets = new WebSocketServer({ server, path: '/v1/live' });
  const open = new Set();
  sockets.on('connection', (socket) => serveLive(world, socket, open));

  async function answer(request, response, text) {
    const url = new URL(request.url, 'http://localhost');
    if (!url.pathname.startsWith('/v1/')) return serveFile(url.pathname, response);
    const own = await hooks.before?.(request.method, url.pathname);
    if (own?.hang) return undefined;
    const token = /tgo=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1];
    const result =
      own ??
      route({ world, sessions, token }, request.method, url, text === '' ? undefined : JSON.parse(text));
    response.writeHead(result.status, {
      'Content-Type': result.status < 400 ? 'application/json' : 'application/problem+json',
      'Cache-Control': 'no-store',
      ...result.headers,
    });
    response.end(result.body === undefined ? '' : JSON.stringify(result.body));
    return undefined;
  }

  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    world,
    origin: `http://localhost:${server.address().port}`,
    cut: () => {
      for (const socket of open) socket.terminate();
    },
    stop: () => {
      for (const socket of open) socket.terminate();
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

function serveFile(path, response) {
  const name = path.startsWith('/assets/') ? normalize(path) : '/desk/index.html';
  const file = join(dist, name);
  if (!existsSync(file)) {
    response.writeHead(404);
    return response.end();
  }
  response.writeHead(200, {
    'Content-Type': types[extname(file)] ?? 'application/octet-stream',
    'Content-Security-Policy': policy,
  });
  return response.end(readFileSync(file));
}

function serveLive(world, socket, open) {
  open.add(socket);
  const listener = (frame) => socket.send(JSON.stringify(frame));
  socket.on('message', (data) => {
    const frame = JSON.parse(data.toString());
    if (frame.type === 'ping') return socket.send(JSON.stringify({ type: 'pong', replyTo: frame.id }));
    const isSame = frame.since === world.heads.intake && frame.sinceTeam === world.heads.team;
    world.listeners.add(listener);
    return socket.send(
      JSON.stringify({
        type: 'welcome',
        replyTo: frame.id,
        mode: isSame ? 'resume' : 'snapshot',
        sequence: world.heads.intake,
        teamSequence: world.heads.team,
      }),
    );
  });
  socket.on('close', () => {
    open.delete(socket);
    world.listeners.delete(listener);
  });
}

const ok = (body, status = 200) => ({ status, body });
export const problem = (status, code, more = {}) => ({
  status,
  body: { type: 'about:blank', title: code, status, code, ...more },
});

function route({ world, sessions, token }, method, url, body) {
  const session = sessions.get(token);
  const [, , first, ...rest] = url.pathname.split('/');
  if (first === 'sessions' && method === 'POST') {
    const person = people[body.login];
    if (!person || body.password !== 'puzzelen-met-burgers') return problem(401, 'wrong-credentials');
    const fresh = randomUUID();
    sessions.set(fresh, { person, purposes: [] });
    return {
      ...ok(currentSession(sessions.get(fresh)), 201),
      headers: { 'Set-Cookie': `tgo=${fresh}; HttpOnly; SameSite=Strict; Path=/` },
    };
  }
  if (!session) return problem(401, 'unauthenticated');
  if (first === 'sessions') {
    if (method === 'DELETE') sessions.delete(token);
    return method === 'DELETE' ? { status: 204 } : ok(currentSession(session));
  }
  if (first === 'live-tickets') return ok({ ticket: randomUUID(), expiresInS: 30 }, 201);
  const [, dossier, part, id, action] = rest;
  if (dossier === undefined)
    return ok({
      dossiers: dossiers.map((one) => ({
        ...one,
        roles: session.person.roles,
        purposeRecorded: session.purposes.includes(one.dossier),
      })),
    });
  if (part === 'purpose') {
    session.purposes.push(dossier);
    return { status: 204 };
  }
  if (!session.purposes.includes(dossier)) return problem(403, 'purpose-required');
  if (part === 'contributions') return contributions(world, method, url, Number(id), id, action, body);
  if (part === 'releases') return releases(world, session, method, id, action, body);
  return problem(404, 'not-found');
}

function currentSession({ person, purposes }) {
  return {
    staff: { name: person.name, login: person.login, unit: person.unit },
    csrfToken: 'csrf',
    roles: dossiers.flatMap(({ dossier }) => person.roles.map((role) => ({ dossier, role }))),
    systemRoles: [],
    purposes,
  };
}

function contributions(world, method, url, number, id, action, body) {
  if (id === undefined) return ok(page(world, url.searchParams));
  const row = world.rows.get(number);
  if (!row) return problem(404, 'not-found');
  const detail = () => ({
    ...toRow(world, row),
    text: row.text,
    stamp: row.stamp,
    status: row.status,
    messages: world.messages.get(number),
    restingReleases: [],
  });
  if (method === 'GET') return ok(detail());
  if (action === 'replies') {
    const message = { from: 'team', text: body.text, at: new Date().toISOString() };
    world.messages.get(number).push(message);
    Object.assign(row, { unreadReplies: 0, status: 'answered' });
    tell(world, 'team', 'reply_sent', { number });
    return ok(message, 201);
  }
  if (body.version !== row.version) return problem(409, 'stale-version');
  Object.assign(
    row,
    action === 'closing' ? { status: 'closed' } : { state: body.state, assessment: body.assessment },
    { version: row.version + 1 },
  );
  tell(world, 'team', 'contribution_decided', { number });
  return ok(detail());
}

function toRow(world, { text, stamp, status, ...row }) {
  const releases = [...world.releases.values()].filter((release) =>
    release.sourceNumbers.includes(row.number),
  ).length;
  return { ...row, excerpt: text.replace(/\s+/g, ' ').slice(0, 160), releases };
}

function page(world, query) {
  const state = query.get('state');
  const before = Number(query.get('before') ?? Number.MAX_SAFE_INTEGER);
  const rows = [...world.rows.values()].sort((a, b) => b.number - a.number);
  const counts = { received: 0, triaged: 0, assessed: 0 };
  for (const row of rows) counts[row.state] += 1;
  const shown = rows.filter((row) => row.number < before && (!state || row.state === state));
  return {
    contributions: shown.slice(0, Number(query.get('limit') ?? 50)).map((row) => toRow(world, row)),
    counts,
    heads: { ...world.heads },
  };
}

function releases(world, session, method, id, action, body) {
  const { person } = session;
  const summary = ({
    text,
    happened,
    proportionality,
    versions,
    approval,
    contentHash,
    expiresOn,
    withdrawn,
    rejectedBecause,
    origin,
    ...rest
  }) => rest;
  if (id === undefined && method === 'GET')
    return ok({
      releases: [...world.releases.values()]
        .map(summary)
        .sort((a, b) => b.proposedAt.localeCompare(a.proposedAt)),
    });
  if (id === undefined) {
    const { commandId, ...content } = body;
    const made = addRelease(world, { ...content, author: person.name });
    tell(world, 'team', 'release_changed', { release: made.id });
    return ok(forReader(made, person), 201);
  }
  const release = world.releases.get(id);
  if (!release) return problem(404, 'not-found');
  if (method === 'GET') return ok(forReader(release, person));
  if (action === 'withdrawals') {
    Object.assign(release, {
      state: 'withdrawn',
      withdrawn: { reasonCode: body.reasonCode, at: new Date().toISOString() },
    });
    tell(world, 'team', 'release_changed', { release: id });
    return ok(forReader(release, person));
  }
  if (body.version !== release.version) return problem(409, 'stale-version');
  if (action === 'rejections') {
    Object.assign(release, { state: 'rejected', rejectedBecause: body.reason });
    tell(world, 'team', 'release_changed', { release: id });
    return ok(forReader(release, person));
  }
  if (release.versions.some((version) => version.author === person.name)) return problem(403, 'own-work');
  if (body.contentHash !== release.contentHash) return problem(409, 'content-changed');
  Object.assign(release, {
    state: 'published',
    approval: { approver: person.name, at: new Date().toISOString() },
  });
  tell(world, 'team', 'release_changed', { release: id });
  return ok(forReader(release, person));
}

function forReader(release, person) {
  const own = release.versions.some((version) => version.author === person.name);
  const hasRole = person.roles.some((role) => ['moderator', 'team_leader', 'prosecutor'].includes(role));
  const whyNot = own ? 'own-work' : hasRole ? undefined : 'forbidden';
  return { ...release, mayApprove: release.state === 'proposed' && !whyNot, ...(whyNot ? { whyNot } : {}) };
}

/** Somebody else writes a new version of a release. */
export function revise(world, id, author, text) {
  const release = world.releases.get(id);
  release.version += 1;
  Object.assign(release, { text, excerpt: text.slice(0, 160) });
  release.versions.push({ version: release.version, author, at: new Date().toISOString() });
  release.contentHash = hashOf(release);
  tell(world, 'team', 'release_changed', { release: id });
}
