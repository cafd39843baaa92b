import { createHash } from 'node:crypto';
import type pg from 'pg';

/** Said so often by this process, a statement is worth a place in the memory of each connection. */
const OFTEN = 5;
/** A plan takes a connection some 30 kB, so whoever finds ways to make us say new texts gets no more than these. */
const MOST_PREPARED = 250;
const MOST_COUNTED = 2_000;
/** What Postgres can prepare: one statement that reads or writes rows. */
const PREPARABLE = /^\s*(select|insert|update|delete|with)\b[^;]*$/i;

/** How often each text was said, and the names of those that were often. */
const said = new Map<string, number>();
const names = new Map<string, string>();

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
  const name = names.get(text);
  if (name !== undefined || names.size >= MOST_PREPARED) return name;
  const times = (said.get(text) ?? 0) + 1;
  if (times < OFTEN) {
    if (times > 1 || (said.size < MOST_COUNTED && PREPARABLE.test(text))) said.set(text, times);
    return undefined;
  }
  said.delete(text);
  names.set(text, createHash('sha256').update(text).digest('base64url').slice(0, 24));
  return names.get(text);
}
