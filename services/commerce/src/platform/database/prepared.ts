import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { takenClient } from './connected.js';
import type { SqlResult } from './sql.js';

/**
 * A statement that each connection parses and plans once: worth it where planning costs more than answering. Its text
 * never changes, so values, also a limit that the planner must know, are either parameters or one of a few texts.
 */
export interface Prepared {
  readonly name: string;
  readonly text: string;
}

export function prepared(text: string): Prepared {
  return { name: createHash('sha256').update(text).digest('base64url').slice(0, 24), text };
}

/** One prepared statement on a connection of its own. */
export async function queryPrepared<Row extends object>(
  source: DataSource,
  { name, text }: Prepared,
  params: readonly unknown[],
): Promise<SqlResult<Row>> {
  const client = await takenClient(source);
  try {
    source.logger.logQuery(text, [...params]);
    const { rows, rowCount } = await client.query({ name, text, values: [...params] });
    return { rows: rows as Row[], affected: rowCount ?? rows.length };
  } finally {
    client.release();
  }
}
