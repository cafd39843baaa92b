import type { z } from 'zod';
import type { productSearch } from '../../../../api/catalog.js';
import { parseCursor } from '../domain/page-cursor.js';
import type { Sought } from './sought.queries.js';

export type Search = z.output<typeof productSearch>;

/** One choice of the reader, so that a facet can be counted as if it alone were not made. */
export type Facet = 'craft' | 'village' | 'price' | 'ready';

/** Conditions over `catalog.products p` with their parameters. */
export interface Conditions {
  sql: string;
  params: unknown[];
}

/** @param sought what `q` means; null without one */
export function conditionsOf(search: Search, sought: Sought | null, without?: Facet): Conditions {
  const params: unknown[] = [];
  const clauses = [`p.status = 'published'`];
  const add = (clause: (placeholder: string) => string, value: unknown): void => {
    params.push(value);
    clauses.push(clause(`$${params.length}`));
  };
  if (sought?.kind === 'nearly') add((it) => `${it} <% p.search_text`, sought.folded);
  if (sought?.kind === 'makers') add((it) => `p.artisan_id = any(${it}::uuid[])`, sought.makers);
  if (sought?.kind === 'words') {
    const [condition, makers] = [params.push(sought.condition), params.push(sought.makers)];
    clauses.push(`(p.words @@ $${condition}::tsquery or p.artisan_id = any($${makers}::uuid[]))`);
  }
  if (search.craft && without !== 'craft') add((it) => `p.craft_slug = ${it}`, search.craft);
  if (search.village && without !== 'village') add((it) => `p.village_slug = ${it}`, search.village);
  if (without !== 'price') {
    if (search.minPrice !== undefined) add((it) => `p.price_amount >= ${it}`, search.minPrice);
    if (search.maxPrice !== undefined) add((it) => `p.price_amount <= ${it}`, search.maxPrice);
  }
  if (search.ready === 'true' && without !== 'ready') clauses.push('p.available_pieces > 0');
  return { sql: clauses.join(' and '), params };
}

/** How each order sorts and where a page begins; ids break ties, so that no product is shown twice or lost. */
export function orderOf(search: Search, sought: Sought | null, { params }: Conditions) {
  const key = sortKey(search, sought, params);
  const after = parseCursor(search.cursor);
  if (!after)
    return { key: key.sql, order: `${key.sql} ${key.direction}, p.id ${key.direction}`, after: 'true' };
  params.push(after.key, after.id);
  const sign = key.direction === 'desc' ? '<' : '>';
  return {
    key: key.sql,
    order: `${key.sql} ${key.direction}, p.id ${key.direction}`,
    after: `(${key.sql}, p.id) ${sign} ($${params.length - 1}::${key.type}, $${params.length}::uuid)`,
  };
}

/** How much a word counts in materials, (nowhere yet), craft and village, title: `ts_rank` takes them from D to A. */
const WEIGHTS = '{0.05, 0.1, 0.4, 1}';

function sortKey(search: Search, sought: Sought | null, params: unknown[]) {
  const sort = search.sort ?? 'relevance';
  if (sort === 'price-up') return { sql: 'p.price_amount', type: 'bigint', direction: 'asc' } as const;
  if (sort === 'price-down') return { sql: 'p.price_amount', type: 'bigint', direction: 'desc' } as const;
  if (sort === 'relevance' && sought?.kind === 'nearly') {
    const sql = `word_similarity($${params.push(sought.folded)}, p.search_text)`;
    return { sql, type: 'real', direction: 'desc' } as const;
  }
  if (sort === 'relevance' && sought?.kind === 'words') {
    const sql = `ts_rank('${WEIGHTS}', p.words, $${params.push(sought.condition)}::tsquery)`;
    return { sql, type: 'real', direction: 'desc' } as const;
  }
  return { sql: 'p.published_at', type: 'timestamptz', direction: 'desc' } as const;
}
