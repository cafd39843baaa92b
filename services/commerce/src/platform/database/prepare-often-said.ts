import { createHash } from 'node:crypto';
import type pg from 'pg';

/** Said so often by this process, a statement is worth a place in the memory of each connection. */
const OFTEN = 8;
/** More texts than this are not counted: somebody makes statements out of values. */
const MOST_TEXTS = 2_000;
/** What Postgres can prepare: one statement that reads or writes rows. */
const PREPARABLE = /^\s*(select|insert|update|delete|with)\b[^;]*$/i;

/** How often each text was said, until it has a name. */
const said = new Map<string, number | string>();

/**
 * For a pool's `onConnect`: what is said often is parsed and planned once a connection instead of each time, which costs
 * most of our statements more than being carried out.
 */
export function prepareOftenSaid(client: pg.ClientBase): void {
  const ask = client.query.bind(client) as (...given: unknown[]) => unknown;
  client.query = ((...given: unknown[]) => {
    const [text, values, ...rest] = given;
    const hasValues = Array.isArray(values);
    if (typeof text !== 'string' || (values !== undefined && !hasValues)) return ask(...given);
    const name = nameOf(text);
    return name === undefined ? ask(...given) : ask({ name, text, ...(hasValues && { values }) }, ...rest);
  }) as typeof client.query;
}

function nameOf(text: string): string | undefined {
  const known = said.get(text);
  if (typeof known === 'string') return known;
  if (known === undefined && (said.size >= MOST_TEXTS || !PREPARABLE.test(text))) return undefined;
  const times = (known ?? 0) + 1;
  const name = times < OFTEN ? undefined : createHash('sha256').update(text).digest('base64url').slice(0, 24);
  said.set(text, name ?? times);
  return name;
}
