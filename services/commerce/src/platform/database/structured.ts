import type pg from 'pg';
import type { DataSource } from 'typeorm';
import { takenClient } from './connected.js';
import type { SqlResult } from './sql.js';

/** Says one statement on a connection; whoever watches the source hears of it. */
export async function say<Row extends object>(
  source: DataSource,
  client: pg.ClientBase,
  sql: string,
  params: readonly unknown[],
): Promise<SqlResult<Row>> {
  source.logger.logQuery(sql, [...params]);
  const { rows, rowCount } = await client.query(sql, [...params]);
  return { rows: rows as Row[], affected: rowCount ?? rows.length };
}

/**
 * All statements of a transaction go by keys: one plan does for all values, which Postgres would otherwise only believe
 * after it had planned for each again and again (a list of one looks cheaper to it than a list of any length).
 */
const BEGIN = 'begin; set local plan_cache_mode = force_generic_plan';

export async function begin(source: DataSource, client: pg.ClientBase): Promise<void> {
  source.logger.logQuery(BEGIN);
  await client.query(BEGIN);
}

/** One statement on a connection of its own. */
export async function queryOnce<Row extends object>(
  source: DataSource,
  sql: string,
  params: readonly unknown[],
): Promise<SqlResult<Row>> {
  const client = await takenClient(source);
  try {
    return await say<Row>(source, client, sql, params);
  } finally {
    client.release();
  }
}
