import pg from 'pg';
import { answersAnew } from './answers-anew.js';
import { poolSettings } from './listen-to.js';
import type { Patience } from './patience.js';
import { Pulse } from './pulse.js';

/** A pool for a library that takes its connections itself, as patient as our own. */
export function createPool(config: pg.PoolConfig, patience: Patience): pg.Pool {
  const { connectionString: url } = config;
  const pulse = new Pulse(patience.silence, async () => url !== undefined && answersAnew(url));
  const pool = new pg.Pool({ ...config, ...poolSettings(pulse, patience) });
  // An idle connection may be cut by the server; the next query opens another.
  pool.on('error', () => undefined);
  const connect = pool.connect.bind(pool) as (callback?: unknown) => Promise<pg.PoolClient>;
  pool.connect = ((callback?: unknown) =>
    callback
      ? connect(callback)
      : pulse.takenInTime(connect(), (client) => client.release())) as typeof pool.connect;
  return pool;
}
