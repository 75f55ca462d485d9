// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The stage on which the table of rights is tried: a second dossier in the same unit, one in another unit, something to
// ask for in each, and somebody with each role on the first.
import type { House } from '../harness/house.ts';
import {
  contribute,
  contribution,
  desk,
  expectStatus,
  marit,
  proposal,
  propose,
  zuiderdiep,
} from '../harness/journey.ts';
import type { StaffClient } from '../harness/staff_client.ts';
import { type Register, staffRegister } from '../harness/staff_register.ts';
import { type DossierRole, dossierRoles, type Target } from './rights_table.ts';

/** A second dossier of the first one's unit. */
export const second = 'tweede-dossier';

export interface Stage {
  register: Register;
  target(dossier: string): Target;
  /** Somebody with this role on the first dossier: `open` has said why, `closed` has not. */
  person(role: DossierRole): { open: StaffClient; closed: StaffClient };
}

export async function setStage(house: House): Promise<Stage> {
  const register = staffRegister(house);
  await register.secondDossier(marit, second);
  const targets = new Map<string, Target>();
  for (const dossier of [marit, second, zuiderdiep])
    targets.set(dossier, await targetIn(house, register, dossier));
  const people = new Map<DossierRole, { open: StaffClient; closed: StaffClient }>();
  for (const role of dossierRoles) {
    const login = await register.withRole(role, marit);
    const [open, closed] = await Promise.all([house.staff(login), house.staff(login)]);
    await open.put(desk(marit, '/purpose'), { purpose: 'controle van rechten' });
    people.set(role, { open, closed });
  }
  return {
    register,
    target: (dossier) => known(targets, dossier),
    person: (role) => known(people, role),
  };
}

function known<Key, Value>(of: Map<Key, Value>, key: Key): Value {
  const found = of.get(key);
  if (!found) throw new Error(`nothing on the stage for ${key}`);
  return found;
}

/** Something to ask for: a contribution and a proposed release. */
async function targetIn(house: House, register: Register, dossier: string): Promise<Target> {
  await contribute(house.visitor(), dossier, contribution(house.chance));
  const author = await house.staff(await register.withRole('detective', dossier), dossier);
  const { contributions } = expectStatus(await author.get(desk(dossier, '/contributions?limit=1')), 200);
  const release = await propose(author, dossier, proposal(house.chance));
  return {
    dossier,
    number: contributions[0].number,
    release: release.id,
    uuid: () => house.chance.uuid(),
    proposal: () => proposal(house.chance),
  };
}
