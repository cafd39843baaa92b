/** Where the service is. */
export const commerceUrl = process.env.COMMERCE_URL ?? 'http://127.0.0.1:3001';

/** What a question that is only read wishes to hear. */
export const ACCEPT = 'application/json, application/problem+json';

/**
 * An answer slower than this is no answer: the page says so instead of hanging. The service gives up on its database
 * within three seconds.
 */
export const READ_WITHIN_MS = 4_000;

/** Headers of the reader's request that the service needs: who, from where, and which page asked. */
export const FORWARDED = [
  'cookie',
  'origin',
  'user-agent',
  'x-forwarded-for',
  'x-forwarded-proto',
  'x-forwarded-host',
];
