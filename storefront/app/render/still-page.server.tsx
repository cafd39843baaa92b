import { hash } from 'node:crypto';
import { renderToStaticMarkup } from 'react-dom/server';
import { ServerRouter } from 'react-router';
import type { Hearing } from '~/api/hearing.server';
import { packedPage } from './packed-page.server';
import type { PageAnswer } from './page-answer';
import type { PlainResponse } from './plain-response';

/**
 * A page without scripts: drawn whole, with nothing in it for a script to find. The same answers of the service make
 * the same bytes, so a browser that has it is told so.
 */
export function stillPage(
  { request, status, headers, entry }: PageAnswer,
  hearing: Hearing | null,
): PlainResponse {
  // Without the stream that hands the loaders' answers over to scripts.
  const context = { ...entry, serverHandoffStream: undefined };
  const markup = renderToStaticMarkup(<ServerRouter context={context} url={request.url} />);
  const html = `<!doctype html>${withoutWhatIsForScripts(markup)}`;
  if (status !== 200) return { status, headers, body: request.method === 'HEAD' ? null : html };
  const etag = `W/"${hash('sha256', html, 'base64url').slice(0, 27)}"`;
  headers.set('ETag', etag);
  headers.append('Vary', 'Cookie');
  // Stock and prices stand on it: whoever keeps it asks again whether it is still true.
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-cache');
  const page = packedPage(request, html, new Headers(headers), hearing);
  const isKnown = request.headers.get('if-none-match')?.includes(etag) ?? false;
  return isKnown ? { status: 304, headers, body: null } : page;
}

/** By this the router's script would find the links whose pages it may load early. */
const FOR_ROUTER = / data-discover="true"/g;

/** Every icon has its own name in its class, which no style of ours asks for; what stands behind the name is style. */
const ICON_CLASS = / class="lucide(?: lucide-[\w-]+)* ?([^"]*)"/g;

const withoutWhatIsForScripts = (markup: string): string =>
  markup
    .replaceAll(FOR_ROUTER, '')
    .replaceAll(ICON_CLASS, (_, style: string) => (style === '' ? '' : ` class="${style}"`));
