import type { Shop } from './shop.js';

/** All that is in the database, a word for each table, but what is counted and remembered of requests and what the clock puts there. */
export async function wholeDatabase(shop: Shop): Promise<Map<string, string>> {
  const { rows: tables } = await shop.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema', 'platform', 'jobs') order by 1`,
  );
  const digests = tables.map(
    ({ name }) =>
      `select '${name}' as name, md5(string_agg(t::text, ' ' order by t::text)) as all from ${name} t`,
  );
  // Each kind by its name, so that who finds one more knows which.
  digests.push(
    `select 'jobs.job ' || name, md5(string_agg(t::text, ' ' order by t::text)) from jobs.job t
     where name not like '\\_\\_%' and name not in (select name from jobs.schedule) group by name`,
  );
  const { rows } = await shop.query<{ name: string; all: string }>(digests.join(' union all '));
  return new Map(rows.map(({ name, all }) => [name, all]));
}

/** The tables that say something else than `before`. */
export const changedSince = async (shop: Shop, before: Map<string, string>): Promise<string[]> =>
  [...(await wholeDatabase(shop))].filter(([name, all]) => before.get(name) !== all).map(([name]) => name);
