import type pg from 'pg';
import type { DataSource } from 'typeorm';
import { takenClient } from './connected.js';
import type { SqlResult } from './sql.js';

/** Says one statement on a connection; whoever watches the source hears of it. @param sql in an object: not to be prepared */
export async function say<Row extends object>(
  source: DataSource,
  client: pg.ClientBase,
  sql: string | { text: string },
  params: readonly unknown[],
): Promise<SqlResult<Row>> {
  source.logger.logQuery(typeof sql === 'string' ? sql : sql.text, [...params]);
  const { rows, rowCount } = await client.query(sql as string, [...params]);
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
export function queryOnce<Row extends object>(
  source: DataSource,
  sql: string,
  params: readonly unknown[],
): Promise<SqlResult<Row>> {
  return onConnection(source, (client) => say<Row>(source, client, sql, params));
}

/** The same, never prepared: what is said often otherwise gets one plan for all values (`prepareOftenSaid`). */
export function queryAnew<Row extends object>(
  source: DataSource,
  sql: string,
  params: readonly unknown[],
): Promise<SqlResult<Row>> {
  return onConnection(source, (client) => say<Row>(source, client, { text: sql }, params));
}

async function onConnection<T>(source: DataSource, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await takenClient(source);
  try {
    return await work(client);
  } finally {
    client.release();
  }
}
