import type { z } from 'zod';
import type { productSearch } from '../../../../api/catalog.js';
import { parseCursor } from '../domain/page-cursor.js';
import { wordPatterns } from '../domain/search-words.js';

export type Search = z.output<typeof productSearch>;

/** One choice of the reader, so that a facet can be counted as if it alone were not made. */
export type Facet = 'craft' | 'village' | 'price' | 'ready';

/** Conditions over `catalog.products p` with their parameters. */
export interface Conditions {
  sql: string;
  params: unknown[];
}

/** @param folded `q` as the database folds it; null without one */
export function conditionsOf(search: Search, folded: string | null, without?: Facet): Conditions {
  const params: unknown[] = [];
  const clauses = [`p.status = 'published'`];
  const add = (clause: (placeholder: string) => string, value: unknown): void => {
    params.push(value);
    clauses.push(clause(`$${params.length}`));
  };
  if (folded !== null) {
    // Every word as written, or the whole nearly as written: a slip of the finger still finds the hat. One condition a
    // word, because an index serves each of them, but not a list.
    const placeholder = (value: string): string => `$${params.push(value)}`;
    const asWritten = wordPatterns(folded).map((pattern) => `p.search_text ~ ${placeholder(pattern)}`);
    const nearly = `${placeholder(folded)} <% p.search_text`;
    clauses.push(asWritten.length > 0 ? `((${asWritten.join(' and ')}) or ${nearly})` : nearly);
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
export function orderOf(search: Search, folded: string | null, { params }: Conditions) {
  const key = sortKey(search, folded, params);
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

function sortKey(search: Search, folded: string | null, params: unknown[]) {
  const sort = search.sort ?? 'relevance';
  if (sort === 'price-up') return { sql: 'p.price_amount', type: 'bigint', direction: 'asc' } as const;
  if (sort === 'price-down') return { sql: 'p.price_amount', type: 'bigint', direction: 'desc' } as const;
  if (sort === 'relevance' && folded !== null) {
    params.push(folded);
    const sql = `word_similarity($${params.length}, p.search_text)`;
    return { sql, type: 'real', direction: 'desc' } as const;
  }
  return { sql: 'p.published_at', type: 'timestamptz', direction: 'desc' } as const;
}
