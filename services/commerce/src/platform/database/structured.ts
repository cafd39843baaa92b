import type { QueryRunner } from 'typeorm';
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
