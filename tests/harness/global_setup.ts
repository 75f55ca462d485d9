// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// vitest's global set-up: lays the ground once for a run.
import { layGround } from './ground.ts';

export default async function setup(): Promise<() => Promise<void>> {
  return layGround();
}
