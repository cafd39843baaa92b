import type { Duplex } from 'node:stream';
import pg from 'pg';
import { prepareOftenSaid } from './prepare-often-said.js';
import { DatabaseUnreachable, type Pulse } from './pulse.js';

/** The part of a connection that its types leave out. */
interface Wire {
  connection: { stream: Duplex };
}

/** A table has changed under a prepared statement: another connection prepares it anew. */
const STALE_PLAN = '0A000';

/**
 * For a pool's `onConnect`: lets the pulse hear each answer, and drops the connection when it stays silent. It may be
 * anywhere inside a transaction then, so nobody else may ever get it.
 */
function listenTo(pulse: Pulse) {
  return (client: pg.ClientBase): void => {
    const ask = client.query.bind(client) as (...given: unknown[]) => unknown;
    const heed = async (answer: Promise<unknown>): Promise<unknown> => {
      try {
        const result = await pulse.orSilence(answer);
        pulse.heard();
        return result;
      } catch (error) {
        // Refused by the database, which thus lives, though what it refuses for want of time is no sign of it.
        if (error instanceof pg.DatabaseError) {
          if (error.code === STALE_PLAN) (client as unknown as Wire).connection.stream.destroy();
          throw error;
        }
        const unreachable = error instanceof DatabaseUnreachable ? error : new DatabaseUnreachable(error);
        (client as unknown as Wire).connection.stream.destroy(unreachable);
        answer.catch(() => undefined);
        throw unreachable;
      }
    };
    client.query = ((...given: unknown[]) => {
      const answer = ask(...given);
      return answer instanceof Promise ? heed(answer) : answer;
    }) as typeof client.query;
    // The query that waits is told; without a listener the same news would end the process.
    client.on('error', () => undefined);
  };
}

/** What a pool is made with, wherever in the service it stands. */
export function poolSettings(
  pulse: Pulse,
  patience: { connection: number; lock: number; statement: number },
) {
  const listen = listenTo(pulse);
  return {
    onConnect: (client: pg.ClientBase): void => {
      prepareOftenSaid(client);
      listen(client);
    },
    connectionTimeoutMillis: patience.connection,
    lock_timeout: patience.lock,
    statement_timeout: patience.statement,
  };
}
