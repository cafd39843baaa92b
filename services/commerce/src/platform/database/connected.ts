import type { DataSource, QueryRunner } from 'typeorm';
import { DatabaseUnreachable, Pulse } from './pulse.js';

/** One per data source; see `createDataSource`. */
const pulses = new WeakMap<DataSource, Pulse>();

export function keepPulse(source: DataSource, pulse: Pulse): DataSource {
  pulses.set(source, pulse);
  return source;
}

/**
 * A runner that has its connection, to be released by who asked for it.
 *
 * @throws DatabaseUnreachable when there is none to be had in time
 */
export async function connectedRunner(source: DataSource): Promise<QueryRunner> {
  const runner = source.createQueryRunner();
  const connecting = runner.connect();
  try {
    await (pulses.get(source)?.orSilence(connecting) ?? connecting);
    return runner;
  } catch (error) {
    // Whenever it does come, somebody else may have it.
    connecting.then(
      () => runner.release(),
      () => undefined,
    );
    throw error instanceof DatabaseUnreachable ? error : new DatabaseUnreachable(error);
  }
}
