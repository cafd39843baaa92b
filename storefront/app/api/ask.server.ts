import { problem, type Problem, PROBLEM_TYPE_PREFIX } from '@daulang/commerce/api/problems';
import { data } from 'react-router';
import { languageOfPath } from '~/i18n/language';
import { heedRetryAfter } from '~/security/retry-after.server';

const commerceUrl = process.env.COMMERCE_URL ?? 'http://127.0.0.1:3001';

/**
 * An answer slower than this is no answer: the page says so instead of hanging. The service gives up on its database
 * within three seconds; a write may also have to wait for the bank's page.
 */
const READ_WITHIN_MS = 4_000;
const WRITTEN_WITHIN_MS = 10_000;

/** Headers of the reader's request that the service needs: who, from where, and which page asked. */
const forwarded = [
  'cookie',
  'origin',
  'user-agent',
  'x-forwarded-for',
  'x-forwarded-proto',
  'x-forwarded-host',
];

export interface Question {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Sent as JSON. */
  body?: unknown;
  /** For every order and payment write: the same key never acts twice. */
  idempotencyKey?: string;
  /**
   * Without the reader's cookie: for a read that is a POST only because it carries a list. A page is opened without
   * an Origin, and the service rightly takes a POST with a cookie and without an Origin for a foreign page's.
   */
  isAnonymous?: true;
  /** Where an answer that comes late is better than none. */
  withinMs?: number;
}

/** A published schema of the service, as far as it is needed here. */
interface Schema<T> {
  /** @throws when the value is not of the shape that both sides agreed on */
  parse(value: unknown): T;
}

/** What an action gets back: the answer, or the refusal to show beside the form. */
export type Answer<T> = { value: T; problem: null } | { value: null; problem: Problem };

/**
 * Asks the service on behalf of the reader's request and reads the answer by its published schema.
 *
 * @param path below `/api/v1`, as in `/products?q=non`
 * @throws the problem as a response, for the nearest ErrorBoundary; what an action can mend is asked by `tryAsk`
 */
export async function ask<T>(
  request: Request,
  path: string,
  schema: Schema<T>,
  question: Question = {},
): Promise<T> {
  const { value, problem: refusal } = await tryAsk(request, path, schema, question);
  if (refusal) throw data(refusal, { status: refusal.status });
  return value;
}

/** Like {@link ask}, with a refusal (RFC 9457), or no answer at all, as a value. */
export async function tryAsk<T>(
  request: Request,
  path: string,
  schema: Schema<T>,
  question: Question = {},
): Promise<Answer<T>> {
  const response = await send(request, path, question).catch((error: unknown) => {
    console.error(`The commerce service gave no answer to ${path}:`, error);
    return null;
  });
  if (!response) return { value: null, problem: asleep };
  if (!response.ok) return { value: null, problem: await problemOf(response) };
  const body: unknown = response.status === 204 ? undefined : await response.json();
  return { value: schema.parse(body), problem: null };
}

/** Like {@link tryAsk}, as the answer came (a file, a cookie to pass on); throws when there is none. */
export async function send(request: Request, path: string, question: Question = {}): Promise<Response> {
  const isRead = question.isAnonymous || (question.method ?? 'GET') === 'GET';
  const answer = await fetch(new URL(`/api/v1${path}`, commerceUrl), {
    method: question.method ?? 'GET',
    headers: headersFor(request, question),
    body: question.body === undefined ? null : JSON.stringify(question.body),
    redirect: 'manual',
    signal: AbortSignal.timeout(question.withinMs ?? (isRead ? READ_WITHIN_MS : WRITTEN_WITHIN_MS)),
  });
  heedRetryAfter(answer);
  return answer;
}

function headersFor(request: Request, question: Question): Headers {
  const headers = new Headers({
    Accept: 'application/json, application/problem+json',
    'Accept-Language': languageOfPath(new URL(request.url).pathname),
  });
  for (const name of forwarded) {
    const value = request.headers.get(name);
    if (value === null || (name === 'cookie' && question.isAnonymous)) continue;
    headers.set(name, value);
  }
  if (question.body !== undefined) headers.set('Content-Type', 'application/json');
  if (question.idempotencyKey !== undefined) headers.set('Idempotency-Key', question.idempotencyKey);
  return headers;
}

async function problemOf(response: Response): Promise<Problem> {
  const read = problem.safeParse(await response.json().catch(() => null));
  if (read.success) return read.data;
  // Something between us and the service answered in its own words.
  return { ...asleep, status: response.status, title: response.statusText };
}

const asleep: Problem = {
  type: `${PROBLEM_TYPE_PREFIX}service.unavailable`,
  code: 'service.unavailable',
  status: 503,
  title: 'Not available right now',
  detail: 'The commerce service gave no answer.',
  traceId: '-',
};
