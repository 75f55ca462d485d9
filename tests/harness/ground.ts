// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The ground on which all houses of a run stand: one private cluster, keys, and a migrated database with the demo.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Ground, writeConfig } from './house.ts';
import { startCluster, superuser } from './postgres_cluster.ts';
import { runTgo } from './server_process.ts';
import { SqlClient } from './sql_client.ts';

/** Lays the ground and puts it into the environment of all test processes. Returns what takes it away again. */
export async function layGround(): Promise<() => Promise<void>> {
  const cluster = await startCluster({ durable: process.env.TGO_TEST_DURABLE === '1' });
  const folder = mkdtempSync(join(tmpdir(), 'tgo-houses-'));
  const keys = join(folder, 'keys.toml');
  const ground: Ground = {
    socket: cluster.socket,
    clusterLog: cluster.log,
    template: 'tgo_template',
    keys,
    folder,
  };
  const leave = async () => {
    await cluster.stop();
    if (!process.env.TGO_KEEP) rmSync(folder, { recursive: true, force: true });
  };
  try {
    writeFileSync(keys, runTgo(['keys']), { mode: 0o600 });
    const admin = SqlClient.as(superuser, cluster.socket, 'postgres', 1);
    await admin.rows(`create database ${ground.template}`);
    await admin.close();
    const configFile = writeConfig({
      folder,
      socket: cluster.socket,
      database: ground.template,
      keys,
      port: 1,
      metricsPort: 1,
    });
    runTgo(['migrate', '--config', configFile]);
    runTgo(['demo', '--config', configFile]);
  } catch (failure) {
    await leave();
    throw failure;
  }
  process.env.TGO_TEST_GROUND = JSON.stringify(ground);
  return leave;
}
