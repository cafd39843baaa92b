import { PassThrough } from 'node:stream';
import { createReadableStreamFromReadable } from '@react-router/node';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';
import { ServerRouter } from 'react-router';
import type { PageAnswer } from './page-answer';

/** What is still awaited then is given up, and its boundary says so. */
const RENDER_WITHIN_MS = 8_000;

/** A page with scripts: its beginning leaves before its end is known. */
export function streamPage(answer: PageAnswer, nonce: string): Promise<Response> {
  const { request, headers, entry } = answer;
  let { status } = answer;
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
