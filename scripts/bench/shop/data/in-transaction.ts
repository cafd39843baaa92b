import type pg from 'pg';

/** All of it or nothing, as one of the house's own transactions. */
export async function inTransaction<Result>(
  database: pg.Pool,
  work: (client: pg.PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await database.connect();
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } finally {
    // A connection in a broken transaction is not given to anybody else.
    client.release(true);
  }
}
