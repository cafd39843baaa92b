import { UnitOfWork } from '../../src/platform/unit-of-work.js';
import type { RunningService } from './service.js';
import { type Said, saidDuring } from './statements.js';

/** Tables that stay small however long the shop lives; every other one is read by an index. */
const SMALL = new Set([
  'carriers',
  'share_rates',
  'shop_counts',
  'shop_news',
  'changes',
  'coming_changes',
  'price_turns',
  'changed_stock',
  'craft_weights',
  'craft_tariff_codes',
  'province_groups',
  'shipping_rates',
  'hold_limits',
  'rates',
  'queue',
  'names',
  'crafts',
  'villages',
  'provinces',
  'cooperatives',
  'progress',
  'migrations',
  'pg_constraint',
]);

/**
 * Tables that a request reads from end to end although they grow: what Postgres does where it may look through a whole
 * table only if there is no other way.
 */
export async function scannedBy(service: RunningService, work: () => Promise<unknown>): Promise<string[]> {
  return scannedIn(service, await saidDuring(service, work));
}

/** The same of what was said already. */
export async function scannedIn(service: RunningService, said: readonly Said[]): Promise<string[]> {
  const scanned: string[] = [];
  for (const each of said) {
    const plan = await planOf(service, each);
    for (const line of plan) {
      const table = /Seq Scan on (?:\w+\.)?(\w+)/.exec(line)?.[1];
      if (table && !SMALL.has(table)) scanned.push(`${table}: ${each.statement}`);
    }
    if (asksForAll(plan)) scanned.push(`a question within a question: ${each.statement}`);
  }
  return scanned;
}

/**
 * Whether a question that stands in another one is answered for all rows at once, by whatever index: what one row needs is
 * then as dear as the table is long. Of what the statement itself has found it may be.
 */
function asksForAll(plan: readonly string[]): boolean {
  const numbers = plan.flatMap((line) =>
    [...line.matchAll(/hashed SubPlan (\d+)/g)].map(([, number]) => number),
  );
  return numbers.some((number) => {
    const at = plan.findIndex((line) => line.trim() === `SubPlan ${number}`);
    return !plan[at + 1]?.includes('CTE Scan');
  });
}

/** Every table that is read, by whatever way, with its schema. */
export async function tablesRead(service: RunningService, said: readonly Said[]): Promise<string[]> {
  const plans = await Promise.all(said.map((each) => planOf(service, each)));
  const tables = plans
    .flat()
    .flatMap((line) => /(?<!Function )(?:Scan|Scan using \S+) on (\w+\.\w+)/.exec(line)?.[1] ?? []);
  return [...new Set(tables)];
}

/** Postgres's plan, line by line: no table is read from end to end where there is another way. */
async function planOf(service: RunningService, { statement, params, schema }: Said): Promise<string[]> {
  if (!/^\s*(select|with|insert|update|delete)/i.test(statement)) return [];
  return service.get(UnitOfWork).run(async (tx) => {
    await tx.query('set local enable_seqscan = off');
    if (schema) await tx.query(`set local search_path = ${schema}`);
    const { rows } = await tx.query<{ 'QUERY PLAN': string }>(`explain (verbose) ${statement}`, params);
    return rows.map((row) => row['QUERY PLAN']);
  });
}
