import { DataSource, type Logger } from 'typeorm';
import { Replica } from '../../src/platform/database/replica.js';
import type { RunningService } from './service.js';

/** What a service says to its database while `work` runs, `begin` and `commit` included; nothing else may run in it. */
export async function statementsOf(service: RunningService, work: () => Promise<unknown>): Promise<string[]> {
  const sources = [service.get(DataSource), service.get(Replica)['source']];
  const said: string[] = [];
  const usual = sources.map((source) => source.logger);
  const logQuery = (statement: string) => void said.push(statement.replace(/\s+/g, ' '));
  for (const source of sources) source.logger = { ...SILENT, logQuery };
  try {
    await work();
  } finally {
    sources.forEach((source, index) => (source.logger = usual[index]!));
  }
  return said;
}

const silent = () => undefined;
export const SILENT: Logger = {
  logQuery: silent,
  logQueryError: silent,
  logQuerySlow: silent,
  logSchemaBuild: silent,
  logMigration: silent,
  log: silent,
};
