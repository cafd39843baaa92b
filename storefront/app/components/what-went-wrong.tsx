import type { Problem } from '@daulang/commerce/api/problems';
import { isRouteErrorResponse, useLocation } from 'react-router';
import { findOrderMessages } from '~/i18n/find-order';
import { errorMessages } from '~/i18n/errors';
import { type Messages, useLanguage, useMessages } from '~/i18n/messages';
import { ButtonLink, buttonClass } from './button';

/** The page in place of one that could not be shown: what happened, in words, and where to go from here. */
export function WhatWentWrong({ error }: { error: unknown }) {
  const t = useMessages(errorMessages);
  const { title: toOrder } = useMessages(findOrderMessages);
  const language = useLanguage();
  const { pathname, search } = useLocation();
  const { status, problem } = failureOf(error);
  const { title, text } = isOffline(error)
    ? { title: t.offlineTitle, text: t.offlineText }
    : wordsFor(t, status, problem);
  return (
    <div className="page max-w-2xl py-12">
      <title>{title}</title>
      <meta name="robots" content="noindex" />
      {!isOffline(error) && <p className="text-quiet tabular-nums">{status}</p>}
      <h1 className="title mt-0!">{title}</h1>
      <p>{text}</p>
      {problem && problem.traceId !== '-' && (
        <p className="mt-2 text-sm text-quiet">{t.traceId(problem.traceId)}</p>
      )}
      <div className="mt-8 flex flex-wrap gap-3">
        {status >= 500 && (
          <a href={pathname + search} className={buttonClass()}>
            {t.tryAgain}
          </a>
        )}
        {problem?.code === 'ordering.order-not-found' && (
          <ButtonLink to={`/${language}/orders`}>{toOrder}</ButtonLink>
        )}
        <ButtonLink to={`/${language}/shop`} kind={status >= 500 ? 'second' : 'main'}>
          {t.toShop}
        </ButtonLink>
        <ButtonLink to={`/${language}`} kind="second">
          {t.toStart}
        </ButtonLink>
      </div>
    </div>
  );
}

/** A question that never left this device, or whose answer never came: browsers throw a TypeError, each its own. */
function isOffline(error: unknown): boolean {
  return typeof navigator === 'object' && navigator.onLine === false && !isRouteErrorResponse(error);
}

function failureOf(error: unknown): { status: number; problem: Problem | null } {
  if (!isRouteErrorResponse(error)) return { status: 500, problem: null };
  const isProblem = typeof error.data === 'object' && error.data !== null && 'code' in error.data;
  return { status: error.status, problem: isProblem ? (error.data as Problem) : null };
}

function wordsFor(t: Messages<typeof errorMessages>, status: number, problem: Problem | null) {
  if (status === 404) return { title: t.notFoundTitle, text: t.notFoundText };
  if (status === 503) return { title: t.asleepTitle, text: t.asleepText };
  if (problem) return { title: problem.title, text: problem.detail };
  return { title: t.faultTitle, text: t.faultText };
}
