import { problem, type Problem } from '@daulang/commerce/api/problems';
import { data } from 'react-router';
import { languageOfPath } from '~/i18n/language';
import { formKeyOf } from '~/forms/form-of.server';
import { heedRetryAfter } from '~/security/retry-after.server';
import { commerceUrl, FORWARDED, READ_WITHIN_MS } from './asking.server';
import { type Answered, exchange, type Schema } from './exchange';
import { listen } from './listen.server';
import type { AnyQuestion, Question, Route } from './question';
import { refusal } from './refusal';

/** A write may also have to wait for the bank's page. */
const WRITTEN_WITHIN_MS = 10_000;

/** How a question is put, where that is not as usual. */
export interface Manner {
  /**
   * Without the reader's cookie: for a read that is a POST only because it carries a list. A page is opened without
   * an Origin, and the service rightly takes a POST with a cookie and without an Origin for a foreign page's.
   */
  isAnonymous?: true;
  /** Where an answer that comes late is better than none. */
  withinMs?: number;
  /** Sees the answer before it is read: a cookie to pass on. */
  heed?: (response: Answered) => void;
}

/** What an action gets back: the answer, or the refusal to show beside the form. */
export type Answer<T> = { value: T; problem: null } | { value: null; problem: Problem };

/**
 * Asks the service on behalf of the reader's request and reads the answer by its published schema.
 *
 * @throws the problem as a response, for the nearest ErrorBoundary; what an action can mend is asked by `tryAsk`
 */
export async function ask<T, R extends Route>(
  request: Request,
  question: Question<R>,
  schema: Schema<T>,
  manner?: Manner,
): Promise<T> {
  const { value, problem: refused } = await tryAsk(request, question, schema, manner);
  if (refused) throw data(refused, { status: refused.status });
  return value;
}

/** Like {@link ask}, with a refusal, or no answer at all, as a value. */
export async function tryAsk<T, R extends Route>(
  request: Request,
  question: Question<R>,
  schema: Schema<T>,
  manner: Manner = {},
): Promise<Answer<T>> {
  const reply = await exchange(askerFor(request, question, manner), withFormKey(request, question), schema);
  if (reply.problem === null || typeof reply.problem === 'object') return reply as Answer<T>;
  return { value: null, problem: refusal('service.unavailable', languageOf(request)) };
}

/** What only opens a page to sign on answers with a link that is good for minutes: asked again, it is to be a new one. */
const OPENS_A_LINK = /^POST .*\/(?:signing|keys)$/;

/** A write for a form carries the form's key, unless it has one of its own. */
function withFormKey(request: Request, question: AnyQuestion): AnyQuestion {
  const { to, idempotencyKey = formKeyOf(request) } = question;
  if (to.startsWith('GET ') || OPENS_A_LINK.test(to) || idempotencyKey === undefined) return question;
  return { ...question, idempotencyKey };
}

function askerFor(request: Request, { to }: AnyQuestion, { isAnonymous, withinMs, heed }: Manner) {
  const isRead = isAnonymous ?? to.startsWith('GET ');
  const patience = withinMs ?? (isRead ? READ_WITHIN_MS : WRITTEN_WITHIN_MS);
  const names = FORWARDED.filter((name) => request.headers.has(name) && !(isAnonymous && name === 'cookie'));
  return {
    origin: commerceUrl,
    headers: {
      'accept-language': languageOf(request),
      ...Object.fromEntries(names.map((name) => [name, request.headers.get(name)!])),
    },
    init: { redirect: 'manual' as const },
    fetch: listen(patience),
    refusal: problem,
    heed(response: Answered) {
      heedRetryAfter(response);
      heed?.(response);
    },
    miss: (error: unknown) => console.error(`The commerce service gave no answer to ${to}:`, error),
  };
}

const languageOf = (request: Request) => languageOfPath(new URL(request.url).pathname);
