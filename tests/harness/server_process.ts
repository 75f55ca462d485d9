// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// One `tgo` process: started, watched, killed, with all that it logs kept for the test to read.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { projectRoot } from './contract.ts';
import { until } from './until.ts';

/** The binary under test. */
export const tgoBinary = process.env.TGO_BINARY ?? join(projectRoot, 'build', 'dev', 'tgo');

/** Runs a command of tgo to its end and returns what it printed; throws with its words when it fails. */
export function runTgo(args: string[], options: { deadlineMs?: number; input?: string } = {}): string {
  const { status, stdout, stderr } = tryTgo(args, options);
  if (status !== 0) throw new Error(`tgo ${args.join(' ')} ended with ${status}:\n${stderr}\n${stdout}`);
  return stdout;
}

/** As runTgo, but failing is an answer too. */
export function tryTgo(args: string[], options: { deadlineMs?: number; input?: string } = {}) {
  if (!existsSync(tgoBinary)) throw new Error(`no binary at ${tgoBinary}; build it or set TGO_BINARY`);
  const { status, stdout, stderr } = spawnSync(tgoBinary, args, {
    encoding: 'utf8',
    timeout: options.deadlineMs ?? 120_000,
    input: options.input ?? '',
    cwd: projectRoot,
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}

export class ServerProcess {
  private child: ChildProcess | undefined;
  /** The process that we ended ourselves; any other end is a crash and is told. */
  private stopping: ChildProcess | undefined;

  constructor(
    private readonly args: string[],
    private readonly readyUrl: string,
    readonly logFile: string,
  ) {}

  get pid(): number | undefined {
    return this.child?.pid;
  }

  get running(): boolean {
    return this.child !== undefined && this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Starts the process and waits until /readyz says yes. */
  async start(): Promise<void> {
    const child = spawn(tgoBinary, this.args, { stdio: ['ignore', 'pipe', 'pipe'], cwd: projectRoot });
    this.child = child;
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => appendFileSync(this.logFile, chunk));
    const orphan = () => child.kill('SIGKILL');
    process.once('exit', orphan);
    child.once('exit', (code, signal) => {
      process.off('exit', orphan);
      if (child !== this.stopping)
        console.error(`tgo died by itself (${code ?? signal}):\n${this.log().slice(-2000)}`);
    });
    await until(
      async () => {
        if (!this.running) throw new Error(`tgo ended: ${this.log().slice(-2000)}`);
        return (await statusOf(this.readyUrl)) === 200;
      },
      { deadlineMs: 30_000, everyMs: 20, what: 'the server to be ready' },
    );
  }

  /** Sends `signal` and waits until the process is gone. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    const child = this.child;
    if (!child || !this.running) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    this.stopping = child;
    child.kill(signal);
    const force = setTimeout(() => child.kill('SIGKILL'), 15_000);
    await gone;
    clearTimeout(force);
  }

  log(): string {
    return existsSync(this.logFile) ? readFileSync(this.logFile, 'utf8') : '';
  }
}

function statusOf(url: string): Promise<number> {
  return new Promise((resolve) => {
    const asked = get(url, { agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    asked.setTimeout(2000, () => asked.destroy());
    asked.on('error', () => resolve(0));
  });
}
