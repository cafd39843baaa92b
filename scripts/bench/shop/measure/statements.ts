import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { House } from '../house.ts';

/** The database writes its log a moment after it has answered. */
const WRITTEN_MS = 150;
/** Statements of ours; those of the bench itself are named by its connections. */
const SAID = /^(?!bench\|).*\|LOG: {2}(?:execute [^:]*|statement): /gm;

/**
 * Counts what the services say to the database, `begin` and `commit` included, while each piece of work runs alone. The
 * worker is held meanwhile: it asks for jobs all the time.
 */
export async function countingStatements<Result>(
  house: House,
  work: (count: (what: () => Promise<unknown>) => Promise<number>) => Promise<Result>,
): Promise<Result> {
  const logFile = join(house.settings.stateDir, 'logs', 'postgres.log');
  process.kill(house.pidOf('worker'), 'SIGSTOP');
  try {
    await setting(house, `log_line_prefix = '%a|'`, `log_statement = 'all'`);
    return await work(async (what) => {
      await pause(WRITTEN_MS);
      const begin = statSync(logFile).size;
      await what();
      await pause(WRITTEN_MS);
      return readFrom(logFile, begin).match(SAID)?.length ?? 0;
    });
  } finally {
    await unsetting(house, 'log_statement', 'log_line_prefix');
    process.kill(house.pidOf('worker'), 'SIGCONT');
  }
}

async function setting({ database }: House, ...settings: string[]): Promise<void> {
  for (const each of settings) await database.query(`alter system set ${each}`);
  await database.query('select pg_reload_conf()');
}

async function unsetting({ database }: House, ...names: string[]): Promise<void> {
  for (const name of names) await database.query(`alter system reset ${name}`);
  await database.query('select pg_reload_conf()');
}

function readFrom(file: string, begin: number): string {
  const descriptor = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(statSync(file).size - begin);
    readSync(descriptor, bytes, 0, bytes.length, begin);
    return bytes.toString();
  } finally {
    closeSync(descriptor);
  }
}
