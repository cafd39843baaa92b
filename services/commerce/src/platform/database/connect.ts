import pg from 'pg';
import { CannotStart } from '../cannot-start.js';

/**
 * One connection for the time of `work`.
 * @param variable The name of the setting that holds the address, for the sentence when nobody answers there.
 * @throws CannotStart when the database cannot be reached
 */
export async function withConnection<Result>(
  variable: string,
  url: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // A connection that breaks fails the query that waits for it; there is nobody else to tell.
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw new CannotStart(
      `The database of ${variable} (${placeOf(url)}) cannot be reached: ${reasonOf(error)}. Start it, or mend the address.`,
      { cause: error },
    );
  }
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Where the database is and who asks, without the password. */
function placeOf(url: string): string {
  const { username, host, pathname } = new URL(url);
  return `${decodeURIComponent(username)}@${host}${pathname}`;
}

/** Of the several addresses of a host, an `AggregateError` has one reason each and no message of its own. */
function reasonOf(error: unknown): string {
  const [first] = error instanceof AggregateError ? (error.errors as unknown[]) : [error];
  const { message, code } = first as { message?: string; code?: string };
  return (message || code || 'no answer').replace(/\.$/, '');
}
