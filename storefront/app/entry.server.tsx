import { type EntryContext, isRouteErrorResponse, type RouterContextProvider } from 'react-router';
import { nonceContext, pagePolicy } from './security/security-headers.server';
import { isScripted } from './route-handle';
import { hearingContext } from './api/hearing.server';
import { type PlainResponse, responseOf } from './render/plain-response';
import { wholeBodyContext, withUnwritten } from './render/still-build.server';
import { stillPage } from './render/still-page.server';
import { streamPage } from './render/stream-page.server';

/** For our server, which refuses some requests before they are a page's, keeps pages that are still true, and answers labels. */
export { Hearing, hearingContext } from './api/hearing.server';
export { askAgain } from './api/ask-again.server';
export { pathsOf, stillBuild, wholeBodyContext } from './render/still-build.server';
export { refusalContext } from './security/refusal.server';
export { labelPage } from './routes/verify/+page/label-page.server';

export default function handleRequest(
  request: Request,
  given: number,
  headers: Headers,
  entry: EntryContext,
  context: RouterContextProvider,
): Response | Promise<Response> {
  const { matches } = entry.staticHandlerContext;
  const hasScripts = isScripted(matches.map(({ route }) => route.handle as unknown));
  const status = statusOf(given, entry);
  const nonce = hasScripts ? context.get(nonceContext) : null;
  headers.set('Content-Type', 'text/html; charset=utf-8');
  headers.set('Content-Security-Policy', pagePolicy(nonce));
  const answer = { request, status, headers, entry };
  if (nonce === null)
    return inOnePiece(
      stillPage({ ...answer, entry: withUnwritten(entry) }, context.get(hearingContext)),
      context,
    );
  keepForItsReader(headers);
  if (request.method === 'HEAD') return new Response(null, { status, headers });
  return streamPage(answer, nonce);
}

/** What a page asks for when its scripts turn to another. */
export function handleDataRequest(response: Response): Response {
  keepForItsReader(response.headers);
  return response;
}

/** Names, addresses, numbers of accounts: what is drawn for one reader is kept by no cache on the way to them. */
function keepForItsReader(headers: Headers): void {
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-cache');
}

function inOnePiece(drawn: PlainResponse, context: Readonly<RouterContextProvider>): Response {
  const whole = context.get(wholeBodyContext);
  if (!whole) return responseOf(drawn);
  whole.body = drawn.body;
  return responseOf({ ...drawn, body: null });
}

/** What a form was answered gives the status; where the page around it then could not be made, that weighs more. */
function statusOf(given: number, { staticHandlerContext: { errors } }: EntryContext): number {
  const failures = Object.values(errors ?? {}).map((it) => (isRouteErrorResponse(it) ? it.status : 500));
  return Math.max(given, ...failures);
}
