import pg from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';
import { answersAnew } from './answers-anew.js';
import { keepPulse } from './connected.js';
import { poolSettings } from './listen-to.js';
import type { Patience } from './patience.js';
import { Pulse } from './pulse.js';

export type MigrationClass = new () => MigrationInterface;

/**
 * One pool with a number. Postgres allows 100 connections by default, shared by every process: `main` takes
 * 12 + 0 + 4 (here, jobs, sign-in) and `worker` 8 + 5 + 0, so that two of each fit beside an administrator.
 */
export interface PoolSize {
  app: number;
  jobs: number;
  auth: number;
}

export const POOLS = {
  main: { app: 12, jobs: 0, auth: 4 },
  worker: { app: 8, jobs: 5, auth: 1 },
} satisfies Record<string, PoolSize>;

const INT8 = pg.types.builtins.INT8;
const DATE = pg.types.builtins.DATE;

/** `bigint` columns arrive as bigint, `date` columns as `YYYY-MM-DD` (a JS date would shift them by the time zone). */
const typeParsers: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format: 'text' | 'binary') => {
    if (oid === INT8) return (text: string) => BigInt(text);
    if (oid === DATE) return (text: string) => text;
    return format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : pg.types.getTypeParser(oid, 'text');
  }) as typeof pg.types.getTypeParser,
};

/** No entities are listed: rows are written and read in SQL, TypeORM brings connection, transaction and migrations. */
export function createDataSource(
  url: string,
  poolSize: number,
  patience: Patience,
  { migrations = [], isReadOnly = false }: { migrations?: MigrationClass[]; isReadOnly?: boolean } = {},
): DataSource {
  const pulse = new Pulse(patience.silence, () => answersAnew(url));
  const source = new DataSource({
    type: 'postgres',
    url,
    poolSize,
    applicationName: 'daulang',
    synchronize: false,
    migrations,
    migrationsTransactionMode: 'each',
    extra: {
      types: typeParsers,
      ...poolSettings(pulse, patience),
      ...(isReadOnly && { options: '-c default_transaction_read_only=on' }),
    },
  });
  return keepPulse(source, pulse);
}
