import type { Problem } from '@daulang/commerce/api/problems';

export interface BrowserQuestion {
  method: 'POST' | 'PATCH' | 'DELETE';
  /** An object is sent as JSON, a file as it is. */
  body?: object | File;
  idempotencyKey?: string;
}

/** The answer, the service's refusal, `offline` when nothing came back, `asleep` when it was not the service's. */
export type BrowserAnswer<T> =
  | { value: T; problem: null }
  | { value: null; problem: Problem }
  | { value: null; problem: 'asleep' | 'offline' };

/**
 * Asks the service from the reader's own device, for what the storefront's server should not carry: photographs
 * that were made there. Everything else is asked by loaders and actions.
 *
 * @param path below `/api/v1`
 */
export async function askFromBrowser<T>(path: string, question: BrowserQuestion): Promise<BrowserAnswer<T>> {
  const { method, body, idempotencyKey } = question;
  const isFile = body instanceof File;
  const response = await fetch(`/api/v1${path}`, {
    method,
    headers: {
      accept: 'application/json, application/problem+json',
      'accept-language': document.documentElement.lang,
      ...(body && { 'content-type': isFile ? body.type : 'application/json' }),
      ...(idempotencyKey && { 'idempotency-key': idempotencyKey }),
    },
    body: body === undefined ? null : isFile ? body : JSON.stringify(body),
  }).catch(() => null);
  if (!response) return { value: null, problem: 'offline' };
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return { value: answer as T, problem: null };
  const isProblem = typeof answer === 'object' && answer !== null && 'code' in answer;
  return { value: null, problem: isProblem ? (answer as Problem) : 'asleep' };
}
