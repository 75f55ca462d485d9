// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Every cell of the table of rights over HTTP: one's own dossier, the same without a purpose, a second dossier of the unit,
// a dossier of another unit, and nobody at all. A route that has no row fails.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { House } from '../harness/house.ts';
import { desk, expectStatus, marit, zuiderdiep } from '../harness/journey.ts';
import type { StaffClient } from '../harness/staff_client.ts';
import { type Stage, second, setStage } from './rights_stage.ts';
import {
  type DeskRoute,
  type DossierRole,
  deskRoutes,
  dossierRoles,
  holds,
  otherRoutes,
  systemRoles,
  type Target,
} from './rights_table.ts';

let house: House;
let stage: Stage;
beforeAll(async () => {
  house = await House.open('rights_http');
  stage = await setStage(house);
}, 120_000);
afterAll(async () => {
  await house?.close();
});

function pathOf(route: DeskRoute, target: Target): string {
  return route.path
    .replace('{dossier}', target.dossier)
    .replace('{number}', String(target.number))
    .replace('{release}', target.release);
}

/** What the answer says about rights: allowed, or the code of the refusal. */
async function ask(staff: StaffClient, route: DeskRoute, dossier: string): Promise<string> {
  const target = stage.target(dossier);
  const answer =
    route.method === 'GET'
      ? await staff.get(pathOf(route, target))
      : await staff.write(route.method, pathOf(route, target), route.body?.(target));
  expect(answer.status, `${route.method} ${route.path}: ${answer.text}`).toBeLessThan(500);
  const refusals = [401, 403, 404];
  return refusals.includes(answer.status) ? answer.json().code : 'allowed';
}

function expectedOnOwn(role: DossierRole, route: DeskRoute): string {
  if (!holds(role, 'read')) return 'not-found';
  return route.right === 'purpose' || holds(role, route.right) ? 'allowed' : 'forbidden';
}

test('the table has a row for every route of the server, and no others', async () => {
  const { paths } = expectStatus(await house.visitor().get('/v1/openapi.json'), 200);
  const methods = ['get', 'put', 'post', 'delete', 'patch'];
  const inServer = Object.entries<Record<string, unknown>>(paths).flatMap(([path, item]) =>
    methods
      .filter((method) => item[method])
      .map((method) => `${method.toUpperCase()} ${path.startsWith('/v1') ? path : `/v1${path}`}`),
  );
  const inTable = [...deskRoutes, ...otherRoutes].map((route) => `${route.method} ${route.path}`);
  expect(
    inServer.filter((route) => !inTable.includes(route)),
    'routes without a row',
  ).toEqual([]);
  expect(
    inTable.filter((route) => !inServer.includes(route) && route !== 'GET /v1/live'),
    'rows without a route',
  ).toEqual([]);
});

describe.each(deskRoutes.map((route) => [`${route.method} ${route.path}`, route] as const))(
  '%s',
  (_name, route) => {
    test.each(dossierRoles)('%s', async (role) => {
      const { open, closed } = stage.person(role);
      expect(await ask(open, route, marit), 'own dossier').toBe(expectedOnOwn(role, route));
      expect(await ask(open, route, second), 'second dossier of the unit').toBe('not-found');
      expect(await ask(open, route, zuiderdiep), 'dossier of a second unit').toBe('not-found');
      if (route.right === 'purpose') return;
      const expected = expectedOnOwn(role, route);
      expect(await ask(closed, route, marit), 'without a purpose').toBe(
        expected === 'allowed' ? 'purpose-required' : expected,
      );
    });

    test('nobody', async () => {
      const target = stage.target(marit);
      const body = route.body?.(target);
      const attempts: Record<string, string>[] = [
        {},
        { Cookie: `tgo=${'0'.repeat(64)}` },
        { Cookie: 'tgo=', 'X-CSRF-Token': 'x' },
      ];
      for (const headers of attempts) {
        const answer = await house.visitor().ask(route.method, pathOf(route, target), {
          headers: { ...headers, Origin: house.origin },
          ...(body ? { json: body } : {}),
        });
        expect([answer.status, answer.json().code]).toEqual([401, 'unauthenticated']);
      }
    });

    if (route.method !== 'GET')
      test('a member of staff without the CSRF token, or from a foreign Origin', async () => {
        const { open } = stage.person('moderator');
        const target = stage.target(marit);
        const askWith = (headers: Record<string, string>) =>
          house.visitor().ask(route.method, pathOf(route, target), {
            json: route.body?.(target),
            headers: { Cookie: open.cookie, ...headers },
          });
        const without = await askWith({ Origin: house.origin });
        expect([without.status, without.json().code]).toEqual([403, 'csrf']);
        const wrong = await askWith({
          Origin: house.origin,
          'X-CSRF-Token': stage.person('detective').open.csrf,
        });
        expect([wrong.status, wrong.json().code]).toEqual([403, 'csrf']);
        for (const origin of [
          'https://evil.example',
          'null',
          `http://localhost.evil.example:${house.port}`,
        ]) {
          const foreign = await askWith({ Origin: origin, 'X-CSRF-Token': open.csrf });
          expect([foreign.status, foreign.json().code]).toEqual([403, 'origin']);
        }
      });
  },
);

test.each(systemRoles)('%s opens no content of any dossier', async (role) => {
  const staff = await house.staff(await stage.register.withSystemRole(role, 'elzerveen'));
  for (const route of deskRoutes) expect(await ask(staff, route, marit), route.path).toBe('not-found');
  expect(expectStatus(await staff.get('/v1/desk/dossiers'), 200).dossiers).toEqual([]);
});

test("a list of dossiers holds one's own only", async () => {
  for (const role of dossierRoles) {
    const { open } = stage.person(role);
    const slugs = expectStatus(await open.get('/v1/desk/dossiers'), 200).dossiers.map(
      (dossier: { dossier: string }) => dossier.dossier,
    );
    expect(
      slugs.filter((slug: string) => slug !== marit),
      role,
    ).toEqual([]);
    if (holds(role, 'read')) expect(slugs).toEqual([marit]);
  }
});

test('a release of one dossier cannot be reached through another', async () => {
  const { open } = stage.person('moderator');
  const elsewhere = stage.target(zuiderdiep).release;
  for (const route of deskRoutes.filter((one) => one.path.includes('{release}'))) {
    const target = { ...stage.target(marit), release: elsewhere };
    const answer =
      route.method === 'GET'
        ? await open.get(pathOf(route, target))
        : await open.write(route.method, pathOf(route, target), route.body?.(target));
    expect(answer.status, route.path).toBe(404);
  }
});

test('researchers read counts, and nobody else does', async () => {
  for (const role of dossierRoles) {
    const { open } = stage.person(role);
    const answer = await open.get('/v1/research/weekly-counts');
    if (role === 'researcher')
      expect(expectStatus(answer, 200).weeks.every((week: { count: number }) => week.count >= 10)).toBe(true);
    else expect(answer.status, role).toBe(403);
  }
  expect((await house.visitor().get('/v1/research/weekly-counts')).status).toBe(401);
});

test('a session that was closed opens nothing', async () => {
  const staff = await house.staff('bakker', marit);
  const cookie = staff.cookie;
  expect((await staff.write('DELETE', '/v1/sessions/current', undefined)).status).toBeLessThan(300);
  const answer = await house.visitor().get(desk(marit, '/contributions'), { headers: { Cookie: cookie } });
  expect(answer.status).toBe(401);
});

test.each(
  otherRoutes
    .filter((route) => route.who === 'signed-in')
    .map((route) => [`${route.method} ${route.path}`, route] as const),
)('%s is for who is signed in', async (_name, route) => {
  const answer = await house.visitor().ask(route.method, route.path, {
    headers: { Origin: house.origin },
    ...(route.method === 'POST' ? { json: {} } : {}),
  });
  expect(answer.status).toBe(401);
});
