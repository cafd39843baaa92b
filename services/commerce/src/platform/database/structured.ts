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
