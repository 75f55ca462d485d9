// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// A whole house for one test file: a database of its own (a copy of the migrated demo) and a server on a free port.
// Knows how the server is configured; no test does.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { projectRoot } from './contract.ts';
import { HttpClient } from './http_client.ts';
import { LiveSocket } from './live_socket.ts';
import { type DatabaseRole, superuser } from './postgres_cluster.ts';
import { type Chance, chanceFor } from './seed.ts';
import { runTgo, ServerProcess } from './server_process.ts';
import { SqlClient } from './sql_client.ts';
import { StaffClient } from './staff_client.ts';

/** What the global set-up hands to each test file, in the environment. */
export interface Ground {
  /** Folder of the cluster's socket. */
  socket: string;
  /** The cluster's own log. */
  clusterLog: string;
  /** A migrated database with the demo in it, to be copied. */
  template: string;
  /** File with the keys that all houses share, since the demo's receipts are made with them. */
  keys: string;
  /** Where houses may keep their files. */
  folder: string;
}

export function readGround(): Ground {
  const text = process.env.TGO_TEST_GROUND;
  if (!text) throw new Error('TGO_TEST_GROUND is not set: the global set-up has not run');
  return JSON.parse(text);
}

/** Where a house is to be found; goes into its configuration file. */
export interface Address {
  folder: string;
  socket: string;
  database: string;
  keys: string;
  port: number;
  metricsPort: number;
}

/** Writes a configuration file for one database and returns its path. */
export function writeConfig(at: Address): string {
  const file = join(at.folder, 'tgo.toml');
  const lines = [
    `# Made by tests/harness/house.ts.`,
    `[database]`,
    `socket_dir = "${at.socket}"`,
    `name = "${at.database}"`,
    `[server]`,
    `address = "127.0.0.1"`,
    `port = ${at.port}`,
    `metrics_port = ${at.metricsPort}`,
    `allowed_hosts = ["localhost:${at.port}", "127.0.0.1:${at.port}"]`,
    `allowed_origins = ["http://localhost:${at.port}"]`,
    `[keys]`,
    `file = "${at.keys}"`,
    `[assets]`,
    `directory = "${join(projectRoot, 'web', 'dist')}"`,
    ``,
  ];
  writeFileSync(file, lines.join('\n'));
  return file;
}

export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

export class House {
  private readonly clients: { close(): unknown }[] = [];
  private readonly sqlClients = new Map<string, SqlClient>();

  private constructor(
    readonly name: string,
    readonly ground: Ground,
    readonly database: string,
    readonly port: number,
    readonly metricsPort: number,
    readonly configFile: string,
    readonly server: ServerProcess,
    readonly chance: Chance,
    private readonly folder: string,
  ) {}

  /** Copies the demo, starts a server on it. `name` names the database, the log and the seed's line. */
  static async open(name: string): Promise<House> {
    const ground = readGround();
    const chance = chanceFor(name);
    const database = `tgo_${name}_${process.pid}`;
    const admin = SqlClient.as(superuser, ground.socket, 'postgres', 1);
    await admin.rows(`create database ${database} template ${ground.template}`);
    await admin.close();
    const folder = mkdtempSync(join(ground.folder, `${name}-`));
    mkdirSync(folder, { recursive: true });
    const port = await freePort();
    const metricsPort = await freePort();
    const configFile = writeConfig({
      folder,
      socket: ground.socket,
      database,
      keys: ground.keys,
      port,
      metricsPort,
    });
    const server = new ServerProcess(
      ['serve', '--config', configFile],
      `http://127.0.0.1:${port}/readyz`,
      join(folder, 'server.log'),
    );
    const house = new House(name, ground, database, port, metricsPort, configFile, server, chance, folder);
    await server.start();
    return house;
  }

  get origin(): string {
    return `http://localhost:${this.port}`;
  }

  /** A visitor at an address of their own. */
  visitor(): HttpClient {
    return this.keep(new HttpClient(this.origin, this.chance.loopback()));
  }

  /** A reader's socket, from an address of its own. */
  reader(): Promise<LiveSocket> {
    return LiveSocket.open(this.origin, { localAddress: this.chance.loopback() });
  }

  /** A signed-in member of staff who has stated a purpose for each of `dossiers`. */
  async staff(login: string, ...dossiers: string[]): Promise<StaffClient> {
    const staff = this.keep(await StaffClient.signIn(this.origin, login, undefined, this.chance.loopback()));
    for (const dossier of dossiers) await staff.openDossier(dossier);
    return staff;
  }

  /** SQL as a role; the superuser sees everything. */
  sql(role: DatabaseRole | typeof superuser = superuser): SqlClient {
    const known =
      this.sqlClients.get(role) ?? this.keep(SqlClient.as(role, this.ground.socket, this.database));
    this.sqlClients.set(role, known);
    return known;
  }

  /** Runs a command of tgo against this house's database. */
  tgo(...args: string[]): string {
    const [command = '', ...rest] = args;
    return runTgo([command, '--config', this.configFile, ...rest]);
  }

  clusterLog(): string {
    return readFileSync(this.ground.clusterLog, 'utf8');
  }

  async restart(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    await this.server.stop(signal);
    await this.server.start();
  }

  async close(): Promise<void> {
    for (const client of this.clients) await client.close();
    await this.server.stop();
    const admin = SqlClient.as(superuser, this.ground.socket, 'postgres', 1);
    if (!process.env.TGO_KEEP) {
      await admin.rows(`drop database if exists ${this.database} with (force)`);
      rmSync(this.folder, { recursive: true, force: true });
    }
    await admin.close();
  }

  private keep<T extends { close(): unknown }>(client: T): T {
    this.clients.push(client);
    return client;
  }
}
