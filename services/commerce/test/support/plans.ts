import { UnitOfWork } from '../../src/platform/unit-of-work.js';
import type { RunningService } from './service.js';
import { type Said, saidDuring } from './statements.js';

/** Tables that stay small however long the shop lives; every other one is read by an index. */
const SMALL = new Set([
  'share_rates',
  'shop_counts',
  'shop_news',
  'changed_stock',
  'shipping_rates',
  'hold_limits',
  'rates',
  'queue',
  'names',
  'crafts',
  'villages',
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
  for (const { statement, params, schema } of said) {
    if (!/^\s*(select|with|insert|update|delete)/i.test(statement)) continue;
    for (const table of await tablesScanned(service, { statement, params, schema }))
      scanned.push(`${table}: ${statement}`);
  }
  return scanned;
}

async function tablesScanned(
  service: RunningService,
  { statement, params, schema }: Said,
): Promise<string[]> {
  const plan = await service.get(UnitOfWork).run(async (tx) => {
    await tx.query('set local enable_seqscan = off');
    if (schema) await tx.query(`set local search_path = ${schema}`);
    const { rows } = await tx.query<{ 'QUERY PLAN': string }>(`explain ${statement}`, params);
    return rows.map((row) => row['QUERY PLAN']);
  });
  return plan
    .flatMap((line) => /Seq Scan on (\w+)/.exec(line)?.[1] ?? [])
    .filter((table) => !SMALL.has(table));
}
