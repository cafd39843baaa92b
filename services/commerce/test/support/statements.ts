import { DataSource, type Logger } from 'typeorm';
import type { RunningService } from './service.js';

/** What a service says to its database while `work` runs, `begin` and `commit` included; nothing else may run in it. */
export async function statementsOf(service: RunningService, work: () => Promise<unknown>): Promise<string[]> {
  const source = service.get(DataSource);
  const said: string[] = [];
  const usual = source.logger;
  source.logger = { ...SILENT, logQuery: (statement) => void said.push(statement.replace(/\s+/g, ' ')) };
  try {
    await work();
  } finally {
    source.logger = usual;
  }
  return said;
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
