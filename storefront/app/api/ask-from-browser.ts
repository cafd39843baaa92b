import { exchange, type Reply, type Schema } from './exchange';
import { ourRefusal } from './our-refusal';
import type { Question, Route } from './question';

/**
 * Asks the service from the reader's own device, for what the storefront's server should not carry: photographs
 * that were made there, and passkeys. Everything else is asked by loaders and actions.
 */
export function askFromBrowser<T, R extends Route>(
  question: Question<R>,
  answer: Schema<T>,
): Promise<Reply<T>> {
  const headers = { 'accept-language': document.documentElement.lang };
  return exchange({ origin: '', headers, init: {}, refusal: ourRefusal }, question, answer);
}
