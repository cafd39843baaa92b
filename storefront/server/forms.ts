import type { IncomingMessage } from 'node:http';

/** The longest form, a piece with its measures and materials, has some forty fields. */
const MOST_FIELDS = 500;

/** Pages take what a browser's form sends, and nothing else. */
export function isForm({ headers }: IncomingMessage): boolean {
  return /^(application\/x-www-form-urlencoded|multipart\/form-data)\s*(;|$)/i.test(
    headers['content-type'] ?? '',
  );
}

/** Counted in the bytes, before anything is made of each field. */
export function hasTooManyFields({ headers }: IncomingMessage, bytes: Buffer): boolean {
  const boundary = /boundary="?([^";]+)/i.exec(headers['content-type'] ?? '')?.[1];
  const between = boundary === undefined ? '&' : `--${boundary}`;
  let count = 0;
  for (let at = bytes.indexOf(between); at !== -1; at = bytes.indexOf(between, at + between.length)) {
    count += 1;
    if (count > MOST_FIELDS) return true;
  }
  return false;
}
