import { DataSource, type Logger } from 'typeorm';
import { Replica } from '../../src/platform/database/replica.js';
import type { RunningService } from './service.js';

/** What a service says to its database in one statement. */
export interface Said {
  statement: string;
  params: unknown[];
}

/** All that it says while `work` runs, `begin` and `commit` included; nothing else may run in it. */
export async function saidDuring(service: RunningService, work: () => Promise<unknown>): Promise<Said[]> {
  const sources = [service.get(DataSource), service.get(Replica)['source']];
  const said: Said[] = [];
  const usual = sources.map((source) => source.logger);
  const logQuery = (statement: string, params: unknown[] = []) => void said.push({ statement, params });
  for (const source of sources) source.logger = { ...SILENT, logQuery };
  try {
    await work();
  } finally {
    sources.forEach((source, index) => (source.logger = usual[index]!));
  }
  return said;
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
