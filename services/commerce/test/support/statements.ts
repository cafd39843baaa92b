import type pg from 'pg';
import { DataSource, type Logger } from 'typeorm';
import { SignIn } from '../../src/modules/accounts/sign-in/auth.provider.js';
import { Replica } from '../../src/platform/database/replica.js';
import type { RunningService } from './service.js';

/** What a service says to its database in one statement. */
export interface Said {
  statement: string;
  params: unknown[];
  /** The sign-in library's own tables are named without their schema. */
  schema?: string;
}

/** All that it says while `work` runs, `begin` and `commit` included; nothing else may run in it. */
export async function saidDuring(service: RunningService, work: () => Promise<unknown>): Promise<Said[]> {
  const sources = [service.get(DataSource), service.get(Replica)['source']];
  const said: Said[] = [];
  const usual = sources.map((source) => source.logger);
  const stopHearing = hearSignIn(service, said);
  const logQuery = (statement: string, params: unknown[] = []) => void said.push({ statement, params });
  for (const source of sources) source.logger = { ...SILENT, logQuery };
  try {
    await work();
  } finally {
    stopHearing();
    sources.forEach((source, index) => (source.logger = usual[index]!));
  }
  return said;
}

/** The library asks past our sources, over connections of its own pool. @returns what ends it */
function hearSignIn(service: RunningService, said: Said[]): () => void {
  const pool = service.get(SignIn)['pool'];
  const connect = pool.connect;
  const heard = new Set<pg.PoolClient>();
  pool.connect = (async () => {
    const client = await (connect as () => Promise<pg.PoolClient>).call(pool);
    if (heard.has(client)) return client;
    heard.add(client);
    const ask = client.query;
    client.query = ((...given: unknown[]) => {
      const [statement, params = []] = given as [string, unknown[]?];
      said.push({ statement, params, schema: 'accounts' });
      return (ask as (...all: unknown[]) => unknown).apply(client, given);
    }) as typeof client.query;
    endings.push(() => (client.query = ask));
    return client;
  }) as typeof pool.connect;
  const endings: (() => unknown)[] = [];
  return () => {
    pool.connect = connect;
    for (const end of endings) end();
  };
}

/** The same without the values, each on one line. */
export async function statementsOf(service: RunningService, work: () => Promise<unknown>): Promise<string[]> {
  return (await saidDuring(service, work)).map(({ statement }) => statement.replace(/\s+/g, ' '));
}

const silent = () => undefined;
const SILENT: Logger = {
  logQuery: silent,
  logQueryError: silent,
  logQuerySlow: silent,
  logSchemaBuild: silent,
  logMigration: silent,
  log: silent,
};
