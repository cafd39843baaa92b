import { hash } from 'node:crypto';

/** An answer as it goes over the wire, with the tag that tells it from every other one (RFC 9110, 8.8.3). */
export interface PrintedAnswer {
  bytes: Buffer;
  etag: string;
}

/** @param answer a text is JSON as the database wrote it */
export function printed(answer: unknown): PrintedAnswer {
  // Its bytes once: for the print, for the length and for the way out.
  const bytes = Buffer.from(typeof answer === 'string' ? answer : JSON.stringify(answer));
  return { bytes, etag: `"${hash('sha1', bytes, 'base64url')}"` };
}
