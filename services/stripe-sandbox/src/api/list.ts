import type { Params } from '../params.js';
import { noSuch } from '../stripe-error.js';

/** Those whose fields are as the parameters of the same names say; a field that nobody names may hold anything. */
export function matching<T>(params: Params, all: readonly T[], ...fields: (keyof T & string)[]): T[] {
  const wanted = fields.map((field) => [field, params.text(field)] as const);
  return all.filter((it) => wanted.every(([field, text]) => text === null || it[field] === text));
}

/** One page, newest first, by `limit`, `starting_after`, `ending_before` and `created[…]`. Ends the parameters. */
export function page<T extends { id: string; created: number }>(
  params: Params,
  url: string,
  oldestFirst: T[],
  what: string,
): object {
  const limit = Math.min(params.integer('limit', 1) ?? 10, 100);
  const after = params.text('starting_after');
  const before = params.text('ending_before');
  const created = params.group('created');
  const bounds = {
    gte: created?.integer('gte', 0) ?? created?.integer('gt', 0) ?? 0,
    lte: created?.integer('lte', 0) ?? created?.integer('lt', 0) ?? Infinity,
  };
  created?.end();
  params.end();
  const all = oldestFirst.filter((it) => it.created >= bounds.gte && it.created <= bounds.lte).reverse();
  const at = (id: string): number => {
    const index = all.findIndex((it) => it.id === id);
    if (index < 0) throw noSuch(what, id);
    return index;
  };
  const end = before === null ? all.length : at(before);
  const start = after === null ? (before === null ? 0 : Math.max(0, end - limit)) : at(after) + 1;
  const data = all.slice(start, Math.min(end, start + limit));
  const hasMore = before === null ? start + data.length < all.length : start > 0;
  return { object: 'list', url, has_more: hasMore, data };
}
