// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The table of rights over WebSocket: who may follow a dossier's inner streams, and when a socket has to close.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { House } from '../harness/house.ts';
import { expectStatus, marit, zuiderdiep } from '../harness/journey.ts';
import { LiveSocket } from '../harness/live_socket.ts';
import type { StaffClient } from '../harness/staff_client.ts';
import { until } from '../harness/until.ts';
import { type Stage, second, setStage } from './rights_stage.ts';
import { dossierRoles, holds } from './rights_table.ts';

let house: House;
let stage: Stage;
beforeAll(async () => {
  house = await House.open('rights_live');
  stage = await setStage(house);
}, 120_000);
afterAll(async () => {
  await house?.close();
});

const helloWith = async (staff: StaffClient, dossier: string) => {
  const { ticket } = expectStatus(await staff.post('/v1/live-tickets', {}), 201);
  const socket = await LiveSocket.open(house.origin);
  const answer = await socket.hello(dossier, { audience: 'team', ticket });
  socket.cut();
  return answer.type === 'welcome' ? 'allowed' : (answer.problem.code as string);
};

test.each(dossierRoles)('%s', async (role) => {
  const { open, closed } = stage.person(role);
  const reads = holds(role, 'read');
  expect(await helloWith(open, marit), 'own dossier').toBe(reads ? 'allowed' : 'not-found');
  expect(await helloWith(closed, marit), 'without a purpose').toBe(reads ? 'purpose-required' : 'not-found');
  expect(await helloWith(open, second), 'second dossier').toBe('not-found');
  expect(await helloWith(open, zuiderdiep), 'second unit').toBe('not-found');
});

test('nobody, with no ticket, an invented one, or one that was used', async () => {
  for (const more of [{}, { ticket: '0'.repeat(64) }]) {
    const socket = await house.reader();
    const answer = await socket.hello(marit, { audience: 'team', ...more });
    expect(answer.type).toBe('error');
    expect(answer.problem.status).toBe(401);
    socket.cut();
  }
  const { open } = stage.person('detective');
  const { ticket } = expectStatus(await open.post('/v1/live-tickets', {}), 201);
  const first = await house.reader();
  expect((await first.hello(marit, { audience: 'team', ticket })).type).toBe('welcome');
  const again = await house.reader();
  expect((await again.hello(marit, { audience: 'team', ticket })).type).toBe('error');
  first.cut();
  again.cut();
});

test('a session that is closed takes its sockets with it', async () => {
  const staff = await house.staff('bakker', marit);
  const { socket } = await staff.live(marit);
  await staff.write('DELETE', '/v1/sessions/current', undefined);
  await until(() => socket.closeCode !== undefined, { what: 'the socket to close' });
  expect(socket.closeCode).toBe(4401);
}, 30_000);
