import type { RequestHandler, Response as Answer } from 'express';
import type { MiddlewareFunction, RouterContextProvider, ServerBuild } from 'react-router';
import { type PlainResponse, responseOf } from '../app/render/plain-response.ts';
import type { labelPage } from '../app/routes/verify/+page/label-page.server.ts';
import { requestOf, sendPlain } from './plain-answer.ts';
import { refusalOf } from './refusal.ts';

/** As codes are printed and typed; whatever else stands there goes the usual way. */
const LABEL = /^\/c\/([0-9A-Za-z-]+)$/;

/**
 * Answers the page of a label as the router would, behind what the root puts before each page. The route brings the
 * whole page: there is nothing to match, to load beside it or to stream, which would take as long as drawing it.
 */
export function labelPages(
  { routes }: ServerBuild,
  page: typeof labelPage,
  contextFor: (answer: Answer) => RouterContextProvider,
): RequestHandler {
  const { middleware = [] } = routes['root']!.module as { middleware?: MiddlewareFunction<Response>[] };

  return async (asked, answer, next) => {
    const code = LABEL.exec(asked.path)?.[1];
    if (code === undefined || asked.method !== 'GET' || refusalOf(answer) !== null) return next();
    try {
      const request = requestOf(asked);
      const url = new URL(request.url);
      const context = contextFor(answer);
      const args: Arguments = { request, url, params: { serial: code }, context, pattern: '/c/:serial' };
      let body: PlainResponse['body'] = null;
      const { status, headers } = await behind(middleware, args, async () => {
        const whole = await page(request, url, code);
        body = whole.body;
        return responseOf({ ...whole, body: null });
      });
      sendPlain(answer, { status, headers, body });
    } catch (error) {
      next(error);
    }
  };
}

type Arguments = Parameters<MiddlewareFunction<Response>>[0];

/** One that does not ask for what is behind it lets it through. */
async function behind(
  [first, ...others]: MiddlewareFunction<Response>[],
  args: Arguments,
  page: () => Promise<Response>,
): Promise<Response> {
  if (!first) return page();
  let asked: Promise<Response> | undefined;
  const next = () => (asked ??= behind(others, args, page));
  return ((await first(args, next)) as Response | undefined) ?? next();
}
