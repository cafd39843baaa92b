import type { Request as Asked, RequestHandler, Response as Answer } from 'express';
import type { LoaderFunction, MiddlewareFunction, RouterContextProvider, ServerBuild } from 'react-router';
import { refusalOf } from './refusal.ts';

/** The route that a label's code leads to, by its name in `app/routes.ts`. */
const ROUTE = 'verify-serial';

/** As codes are printed and typed; whatever else stands there goes the usual way. */
const LABEL = /^\/c\/([0-9A-Za-z-]+)$/;

/**
 * Answers the page of a label as the router would: by the same loader, behind what the root puts before each. The loader
 * brings the whole page, so there is nothing to match, to load beside it or to stream, which would take as long as drawing it.
 */
export function labelPages(
  { routes }: ServerBuild,
  contextFor: (answer: Answer) => RouterContextProvider,
): RequestHandler {
  const { loader } = routes[ROUTE]!.module as { loader: LoaderFunction };
  const { middleware = [] } = routes['root']!.module as { middleware?: MiddlewareFunction<Response>[] };

  return async (asked, answer, next) => {
    const serial = LABEL.exec(asked.path)?.[1];
    if (serial === undefined || asked.method !== 'GET' || refusalOf(answer) !== null) return next();
    try {
      const request = requestOf(asked);
      const args: Arguments = {
        request,
        url: new URL(request.url),
        params: { serial },
        context: contextFor(answer),
        pattern: '/c/:serial',
      };
      const page = await behind(middleware, args, async () => (await loader(args)) as Response);
      await send(page, answer);
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

/** Nothing of the page depends on the host. */
function requestOf({ originalUrl, headers }: Asked): Request {
  const said = Object.entries(headers).flatMap(([name, value]) =>
    [value ?? []].flat().map((each): [string, string] => [name, each]),
  );
  return new Request(`http://localhost${originalUrl}`, { headers: said });
}

async function send(page: Response, answer: Answer): Promise<void> {
  answer.status(page.status);
  for (const [name, value] of page.headers) answer.append(name, value);
  answer.end(await page.bytes());
}
