import { me, type Me, type Role } from '@daulang/commerce/api/accounts';
import { data, redirect } from 'react-router';
import { languageOfPath } from '~/i18n/language';
import { tryAsk } from './ask.server';
import type { Schema } from './exchange';
import type { Question, Route } from './question';

/**
 * Asks on behalf of someone who must be signed in: without a session the answer is the sign-in page, which leads
 * back to where they wanted to go.
 *
 * @throws a redirect, or the problem as a response for the nearest ErrorBoundary
 */
export async function askAsMember<T, R extends Route>(
  request: Request,
  question: Question<R>,
  schema: Schema<T>,
): Promise<T> {
  const { value, problem } = await tryAsk(request, question, schema);
  if (problem?.status === 401) throw redirect(signInPath(request));
  if (problem) throw data(problem, { status: problem.status });
  return value;
}

/**
 * The person whose session the request carries; null for a visitor.
 *
 * @throws the problem as a response when that cannot be told now: nobody is taken for a visitor because we sleep
 */
export async function whoIs(request: Request): Promise<Me | null> {
  const { value, problem } = await tryAsk(request, { to: 'GET /me' }, me);
  if (problem && problem.status !== 401) throw data(problem, { status: problem.status });
  return value;
}

/** The person, or the way to the sign-in page. */
export function requireMember(request: Request): Promise<Me> {
  return askAsMember(request, { to: 'GET /me' }, me);
}

/** Where a person works, by what they are; to who is none of these, their orders. */
export function workplaceOf(person: Me, language: string): string {
  const roles = person.memberships.map((membership) => membership.role);
  const place = (Object.keys(workplaces) as Role[]).find((role) => roles.includes(role));
  return `/${language}${place ? workplaces[place] : MY_ORDERS}`;
}

/** The artisan for whom a person acts, by name; null for whoever is an artisan themselves. */
export function actsFor({ memberships }: Me): string | null {
  if (memberships.some(({ role }) => role === 'artisan')) return null;
  return memberships.find(({ role }) => role === 'helper')?.helps?.displayName ?? null;
}

const MY_ORDERS = '/account/orders';

const workplaces: Record<Role, string> = {
  authority: '/authority',
  officer: '/office',
  treasurer: '/office',
  artisan: '/studio',
  helper: '/studio',
};

function signInPath(request: Request): string {
  return `/${languageOfPath(new URL(request.url).pathname)}/sign-in?${nextFrom(request)}`;
}

/** `next=…`, which leads back to the page that was asked for. */
export function nextFrom(request: Request): string {
  const { pathname, search } = new URL(request.url);
  // A loader asked for by script has `.data` at its end; the page has not.
  return `next=${encodeURIComponent(pathname.replace(/\.data$/, '') + search)}`;
}
