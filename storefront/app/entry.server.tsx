import { PassThrough } from 'node:stream';
import { createReadableStreamFromReadable } from '@react-router/node';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';
import {
  type EntryContext,
  isRouteErrorResponse,
  type RouterContextProvider,
  ServerRouter,
} from 'react-router';
import { nonceContext, pagePolicy } from './security/security-headers.server';

/** For our server, which refuses some requests before they are a page's. */
export { refusalContext } from './security/refusal.server';

/** What is still awaited then is given up, and its boundary says so. */
const RENDER_WITHIN_MS = 8_000;

export default function handleRequest(
  request: Request,
  given: number,
  headers: Headers,
  entry: EntryContext,
  context: RouterContextProvider,
): Promise<Response> {
  let status = statusOf(given, entry);
  const nonce = context.get(nonceContext);
  headers.set('Content-Type', 'text/html; charset=utf-8');
  headers.set('Content-Security-Policy', pagePolicy(nonce));
  if (request.method === 'HEAD') return Promise.resolve(new Response(null, { status, headers }));

  // A search engine gets the whole page at once, a person its beginning.
  const ready = isbot(request.headers.get('user-agent')) ? 'onAllReady' : 'onShellReady';
  return new Promise((resolve, reject) => {
    let begun = false;
    const { pipe, abort } = renderToPipeableStream(
      <ServerRouter context={entry} url={request.url} nonce={nonce} />,
      {
        nonce,
        [ready]() {
          begun = true;
          const body = new PassThrough({ final: (done) => (clearTimeout(patience), done()) });
          pipe(body);
          resolve(new Response(createReadableStreamFromReadable(body), { status, headers }));
        },
        onShellError: reject,
        onError(error: unknown) {
          status = 500;
          // What fails before the shell is rejected above and logged by the router.
          if (begun) console.error(error);
        },
      },
    );
    const patience = setTimeout(() => abort(), RENDER_WITHIN_MS);
  });
}

/** What a form was answered gives the status; where the page around it then could not be made, that weighs more. */
function statusOf(given: number, { staticHandlerContext: { errors } }: EntryContext): number {
  const failures = Object.values(errors ?? {}).map((it) => (isRouteErrorResponse(it) ? it.status : 500));
  return Math.max(given, ...failures);
}
