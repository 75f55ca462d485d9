// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// A private PostgreSQL cluster in a temporary folder, on a Unix socket only. It is thrown away at the end; never point
// it at a cluster that holds anything.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { projectRoot } from './contract.ts';
import { until } from './until.ts';

/** The database roles that a client may take. They are made by the migrations. */
export const databaseRoles = [
  'tgo_intake',
  'tgo_staff',
  'tgo_public',
  'tgo_registered',
  'tgo_trained',
  'tgo_research',
  'tgo_auditor',
  'tgo_feed',
  'tgo_signin',
  'tgo_sealer',
  'tgo_indexer',
  'tgo_destroyer',
] as const;
export type DatabaseRole = (typeof databaseRoles)[number];

/** The cluster's owner: a superuser, who migrates. */
export const superuser = 'postgres';

export interface Cluster {
  /** Folder of the Unix socket, for a connection string's host. */
  socket: string;
  log: string;
  stop(): Promise<void>;
}

function postgresPrograms(): string {
  const root = '/usr/lib/postgresql';
  const newest = readdirSync(root)
    .map(Number)
    .filter(Boolean)
    .sort((a, b) => b - a)[0];
  if (!newest) throw new Error(`no PostgreSQL under ${root}`);
  return join(root, String(newest), 'bin');
}

/** PostgreSQL refuses to run as root; then it runs as the user that Debian's package made. */
function runsAs(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** Starts a cluster. A durable one fsyncs, for fault tests; the others forget on a power cut and are faster. */
export async function startCluster(options: { durable: boolean }): Promise<Cluster> {
  const programs = postgresPrograms();
  const who = runsAs();
  const root = mkdtempSync(join(tmpdir(), 'tgo-cluster-'));
  const data = join(root, 'data');
  const socket = join(root, 'socket');
  const log = join(root, 'postgres.log');
  mkdirSync(socket);
  if (who.uid !== undefined)
    for (const folder of [root, socket]) chownSync(folder, who.uid, who.gid ?? who.uid);
  chmodSync(socket, 0o700);
  execFileSync(
    join(programs, 'initdb'),
    [
      '-D',
      data,
      '-U',
      superuser,
      '-A',
      'peer',
      '-E',
      'UTF8',
      '--locale=C.UTF-8',
      '--no-instructions',
      '--no-sync',
    ],
    { ...who, stdio: 'pipe', cwd: root },
  );

  const people = [...new Set([userInfo().username, 'postgres', 'root'])];
  const everyRole = [superuser, ...databaseRoles];
  writeFileSync(join(data, 'pg_hba.conf'), 'local all all peer map=tgo\n');
  writeFileSync(
    join(data, 'pg_ident.conf'),
    `${people.flatMap((person) => everyRole.map((role) => `tgo ${person} ${role}`)).join('\n')}\n`,
  );

  // What the promises ask of PostgreSQL is the same here as anywhere; a forgetful cluster overrides the costly part.
  writeFileSync(join(data, 'tgo.conf'), readFileSync(join(projectRoot, 'deploy', 'postgresql', 'tgo.conf')));
  writeFileSync(join(data, 'postgresql.conf'), "include 'tgo.conf'\n", { flag: 'a' });
  const settings: Record<string, string> = {
    // The name by which `tgo demo` knows that nothing real can be in here.
    cluster_name: 'tgo-private',
    listen_addresses: '',
    unix_socket_directories: socket,
    unix_socket_permissions: '0700',
    max_connections: '200',
    shared_buffers: '64MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(options.durable ? {} : { fsync: 'off', full_page_writes: 'off' }),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(join(programs, 'postgres'), ['-D', data, ...flags], {
    ...who,
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd: root,
  });
  keepLog(child, log);
  const orphan = () => child.kill('SIGQUIT');
  process.once('exit', orphan);

  await until(
    async () => {
      if (child.exitCode !== null) throw new Error(`PostgreSQL ended with ${child.exitCode}, see ${log}`);
      const client = new pg.Client({ host: socket, user: superuser, database: 'postgres' });
      await client.connect();
      await client.end();
      return true;
    },
    { deadlineMs: 30_000, everyMs: 50, what: 'PostgreSQL to answer' },
  );

  return {
    socket,
    log,
    async stop() {
      process.off('exit', orphan);
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGINT');
      await gone;
      if (!process.env.TGO_KEEP && existsSync(root)) rmSync(root, { recursive: true, force: true });
    },
  };
}

function keepLog(child: ChildProcess, log: string): void {
  child.stdout?.on('data', (chunk: Buffer) => writeFileSync(log, chunk, { flag: 'a' }));
  child.stderr?.on('data', (chunk: Buffer) => writeFileSync(log, chunk, { flag: 'a' }));
}
