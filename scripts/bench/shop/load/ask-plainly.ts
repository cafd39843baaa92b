import pg from 'pg';
import { chance, oneOf } from './chance.ts';
import { Latencies, PERCENTILES } from './latencies.ts';
import type { Measured, PlainLoad } from './load.ts';
import { OwnTime } from './own-time.ts';
import { Wrongs } from './wrongs.ts';

/** The same rows by one prepared statement and nothing else: what the machine gives at best. */
export async function askPlainly(load: PlainLoad): Promise<Measured> {
  const latencies = new Latencies();
  const wrongs = new Wrongs();
  const clients = Array.from(
    { length: load.connections },
    () => new pg.Client({ connectionString: load.databaseUrl }),
  );
  await Promise.all(clients.map((client) => client.connect()));
  const own = new OwnTime();
  const begin = performance.now();
  const end = begin + load.seconds * 1000;

  const ask = async (client: pg.Client, nth: number) => {
    const random = chance(nth + Math.floor(begin));
    while (performance.now() < end) {
      const values = oneOf(random, load.parameters);
      const sent = performance.now();
      const { rows } = await client.query({ name: 'plain', text: load.statement, values });
      latencies.add(performance.now() - sent);
      if (rows.length < load.rows) wrongs.add(`${rows.length} rows instead of ${load.rows}`);
    }
  };
  await Promise.all(clients.map(ask));

  const seconds = (performance.now() - begin) / 1000;
  await Promise.all(clients.map((client) => client.end()));
  return {
    done: latencies.length,
    seconds,
    ...latencies.percentiles(PERCENTILES),
    wrong: wrongs.counted,
    ownSeconds: own.seconds,
  };
}
