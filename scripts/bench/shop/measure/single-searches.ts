import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { productPage, productSearch } from '../../../../services/commerce/dist/api/catalog.js';
import { NearWordsQueries } from '../../../../services/commerce/dist/src/modules/catalog/data/near-words.queries.js';
import { ShopListQueries } from '../../../../services/commerce/dist/src/modules/catalog/data/shop-list.queries.js';
import { SoughtQueries } from '../../../../services/commerce/dist/src/modules/catalog/data/sought.queries.js';
import type { Replica } from '../../../../services/commerce/dist/src/platform/database/replica.js';
import type { House } from '../house.ts';

/** Of each the first are left out: a connection plans a statement anew until it has seen it five times. */
const PLANNED = 7;
const RUNS = 15;

/** What people type, from a word that many products say to one that few do, with choices, and with slips. */
const SEARCHES: { q: string; chosen?: Record<string, string>; page?: number }[] = [
  { q: 'hat' },
  { q: 'lotus' },
  { q: 'non la' },
  { q: 'phoenix' },
  { q: 'bamboo basket' },
  { q: 'cá chép tím' },
  { q: 'vermilion phoenix small' },
  { q: 'ro tre bao la' },
  { q: 'hat', chosen: { craft: 'conical-hats', ready: 'true' } },
  { q: 'lotus', chosen: { village: 'my-lam', minPrice: '100000' } },
  { q: 'hat', chosen: { sort: 'price-up' } },
  { q: 'lotus', page: 3 },
  { q: 'nom la bai tho' },
  { q: 'khăm thêu' },
  { q: 'rổ trr bao la' },
  { q: 'bambo basket' },
  { q: 'co' },
  { q: 'co', chosen: { sort: 'price-down' } },
];

export interface SingleSearch {
  title: string;
  products: number;
  statements: number;
  /** Of all its statements: from asking until all is read. */
  medianMs: number;
  /** Processor milliseconds of the backend. */
  least: number;
  median: number;
}

/** All statements of one search in one backend, one search after the other, without the service around them. */
export async function singleSearches({ database }: House): Promise<SingleSearch[]> {
  const client = await database.connect();
  try {
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    const measured: SingleSearch[] = [];
    for (const search of SEARCHES) measured.push(await measure(client, rows[0]!.pid, search));
    return measured;
  } finally {
    client.release(true);
  }
}

async function measure(
  client: pg.PoolClient,
  backend: number,
  { q, chosen = {}, page = 1 }: (typeof SEARCHES)[number],
): Promise<SingleSearch> {
  let statements = 0;
  const say = (name: string | undefined) => (text: string, values: readonly unknown[]) => {
    statements += 1;
    return client.query({ name: name && digest(text), text, values: [...values], types: WITH_BIGINTS });
  };
  const reads = { query: say('prepared'), queryAnew: say(undefined) } as unknown as Replica;
  const lists = new ShopListQueries(reads, new SoughtQueries(reads), new NearWordsQueries(reads));
  let asked = productSearch.parse({ q, limit: '24', ...chosen });
  const ask = async () => productPage.parse(JSON.parse(await lists.page(asked)));
  for (let before = 1; before < page; before += 1)
    asked = { ...asked, cursor: (await ask()).nextCursor ?? undefined };
  const { total } = await ask();

  const waits: number[] = [];
  const costs: number[] = [];
  for (let run = 0; run < PLANNED + RUNS; run += 1) {
    const [spent, begun] = [processorMs(backend), performance.now()];
    statements = 0;
    await lists.page(asked);
    const waited = performance.now() - begun;
    // What it does after its answer counts too.
    await client.query('select 1');
    if (run < PLANNED) continue;
    waits.push(waited);
    costs.push(processorMs(backend) - spent);
  }
  return {
    title: [`"${q}"`, ...Object.values(chosen), ...(page > 1 ? [`page ${page}`] : [])].join(', '),
    products: total,
    statements,
    medianMs: medianOf(waits),
    least: Math.min(...costs),
    median: medianOf(costs),
  };
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32);

const BIGINT = 20;
const WITH_BIGINTS: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === BIGINT ? BigInt : pg.types.getTypeParser(oid, format as 'text'),
};

/** To the nanosecond, which the hundredths of a second in `stat` are too coarse for. */
const processorMs = (pid: number) =>
  Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;

const medianOf = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
