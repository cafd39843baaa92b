import type { Problem, ProblemCode } from '@daulang/commerce/api/problems';
import type { Request, Response } from 'express';
import { refusal } from '../app/api/refusal.ts';
import { languageOfPath, preferredLanguage } from '../app/i18n/language.ts';
import { isBelow } from './canonical-path.ts';

/** What the service answers; all other paths are pages of ours. */
export const SERVICE_PATHS = ['/api', '/ipfs', '/rpc'];

/**
 * Refuses a request before anybody behind us is asked: below the service's paths with a problem (RFC 9457), elsewhere
 * with a page, which `pages` draws from what is left for it here.
 */
export function refuse(
  request: Request,
  response: Response,
  code: ProblemCode,
  pass: () => void,
  retryAfterSeconds?: number,
): void {
  if (retryAfterSeconds !== undefined) response.set('Retry-After', String(retryAfterSeconds));
  if (isBelow(request.path, SERVICE_PATHS)) {
    const language = preferredLanguage(request.get('accept-language') ?? null);
    return sendProblem(response, refusal(code, language, retryAfterSeconds));
  }
  const language = languageOfPath(request.path);
  response.locals['refusal'] = refusal(code, language, retryAfterSeconds);
  // Nothing is to be done any more, only to be shown, by a page that surely is one. What a script of ours asked is
  // answered under its own address, in the form that the script reads.
  request.method = 'GET';
  if (!request.path.endsWith('.data')) request.url = request.originalUrl = `/${language}`;
  pass();
}

/** What {@link refuse} left for the page; null for a request that may go on. */
export function refusalOf(response: Response): Problem | null {
  return (response.locals['refusal'] as Problem | undefined) ?? null;
}

function sendProblem(response: Response, problem: Problem): void {
  response.status(problem.status).set('Cache-Control', 'no-store').vary('Accept-Language');
  // Not `json`, which would add its own charset to a type that has none.
  response.setHeader('Content-Type', 'application/problem+json');
  response.end(JSON.stringify(problem));
}
