/** What RFC 3986 allows in a segment beside percent signs; everything else is written with them. */
const PLAIN = /[A-Za-z0-9\-._~!$&'()*+,;=:@]/;

/** Nearly every address: spelled as it is to be. What may have steps upwards is looked at in full. */
const CANONICAL = /^\/(?:[A-Za-z0-9\-_~!$&'()*+,;=:@]+(?:\/[A-Za-z0-9\-_~!$&'()*+,;=:@]+)*)?(?:\?|$)/;

/**
 * The one spelling of an address, so that whoever matches it and whoever serves it read the same: nothing escaped that
 * need not be, no empty segments, none at the end. Null for what has no such spelling: a broken escape, steps
 * upwards, an address that names a host.
 *
 * @param url as it stands in the request's first line
 * @example canonicalUrl('/api//v1/%73eal/?a=1') // '/api/v1/seal?a=1'
 */
export function canonicalUrl(url: string): string | null {
  if (CANONICAL.test(url)) return url;
  if (!url.startsWith('/')) return null;
  const query = url.indexOf('?');
  const path = query === -1 ? url : url.slice(0, query);
  try {
    const segments = path
      .split('/')
      .filter((segment) => segment !== '')
      .map(decodeURIComponent);
    if (segments.some((segment) => segment === '.' || segment === '..')) return null;
    return `/${segments.map(encoded).join('/')}${query === -1 ? '' : url.slice(query)}`;
  } catch {
    return null;
  }
}

function encoded(segment: string): string {
  return Array.from(segment, (character) =>
    PLAIN.test(character) ? character : encodeURIComponent(character),
  ).join('');
}

/** Whether a canonical path is one of `prefixes` or below it. */
export function isBelow(path: string, prefixes: readonly string[]): boolean {
  return prefixes.some((prefix) => path === prefix || path.startsWith(`${prefix}/`));
}
