import pg from 'pg';
import { chance, oneOf } from './chance.ts';
import type { Measured, PlainLoad } from './load.ts';
import { Tally } from './tally.ts';

/** The same rows by one prepared statement and nothing else: what the machine gives at best. */
export async function askPlainly(load: PlainLoad): Promise<Measured> {
  const clients = Array.from(
    { length: load.connections },
    () => new pg.Client({ connectionString: load.databaseUrl }),
  );
  await Promise.all(clients.map((client) => client.connect()));
  const tally = new Tally();
  const end = tally.begin + load.seconds * 1000;

  const ask = async (client: pg.Client, nth: number) => {
    const random = chance(nth + Math.floor(tally.begin));
    while (performance.now() < end) {
      const values = oneOf(random, load.parameters);
      const sent = performance.now();
      const { rows } = await client.query({ name: 'plain', text: load.statement, values });
      tally.done(sent);
      if (rows.length < load.rows) tally.wrongs.add(`${rows.length} rows instead of ${load.rows}`);
    }
  };
  await Promise.all(clients.map(ask));

  const measured = tally.measured();
  await Promise.all(clients.map((client) => client.end()));
  return measured;
}
