import type pg from 'pg';
import type { DataSource } from 'typeorm';
import { invariant } from '../../kernel/errors.js';
import { DatabaseUnreachable, type Pulse } from './pulse.js';

/** One per data source; see `createDataSource`. */
const pulses = new WeakMap<DataSource, Pulse>();

export function keepPulse(source: DataSource, pulse: Pulse): DataSource {
  pulses.set(source, pulse);
  return source;
}

/**
 * A connection of the pool, to be released by who asked for it. Statements go to it past TypeORM, whose runner costs
 * more than many of them.
 *
 * @throws DatabaseUnreachable when there is none to be had in time
 */
export async function takenClient(source: DataSource): Promise<pg.PoolClient> {
  const { master: pool } = source.driver as unknown as { master: pg.Pool };
  return inTime(source, pool.connect(), (client) => client.release());
}

async function inTime<T>(
  source: DataSource,
  taking: Promise<T>,
  giveBack: (taken: T) => unknown,
): Promise<T> {
  const pulse = pulses.get(source);
  invariant(pulse, 'Every data source is made by createDataSource, which keeps its pulse.');
  try {
    return await pulse.takenInTime(taking, giveBack);
  } catch (error) {
    throw error instanceof DatabaseUnreachable ? error : new DatabaseUnreachable(error);
  }
}
