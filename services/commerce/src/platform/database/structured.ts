import type { DataSource, QueryRunner } from 'typeorm';
import { connectedRunner } from './connected.js';
import type { SqlResult } from './sql.js';

/** TypeORM's plain result differs by statement; its structured one always has the rows in `records`. */
export async function runStructured<Row extends object>(
  runner: QueryRunner,
  sql: string,
  params: readonly unknown[],
): Promise<SqlResult<Row>> {
  const result = await runner.query(sql, [...params], true);
  const rows = (result.records ?? []) as Row[];
  return { rows, affected: result.affected ?? rows.length };
}

/** One statement on a connection of its own. */
export async function queryOnce<Row extends object>(
  source: DataSource,
  sql: string,
  params: readonly unknown[],
): Promise<SqlResult<Row>> {
  const runner = await connectedRunner(source);
  try {
    return await runStructured<Row>(runner, sql, params);
  } finally {
    await runner.release();
  }
}
