/** A published schema of a query, as far as its fields' names and types go. */
interface SearchSchema {
  shape: object;
  _zod: { input: unknown };
}

/**
 * The fields of an address that a published query knows, as they were typed. What else links from outside carry
 * (`utm_source`, `fbclid`) stays here: the service refuses what it does not know. The service judges the values.
 */
export function searchIn<S extends SearchSchema>(url: string, { shape }: S): Partial<S['_zod']['input']> {
  const { searchParams } = new URL(url);
  const known = Object.keys(shape)
    .map((name) => [name, searchParams.get(name)?.trim() ?? ''])
    .filter(([, value]) => value !== '');
  return Object.fromEntries(known) as Partial<S['_zod']['input']>;
}
