import type { OutgoingHttpHeaders } from 'node:http';
import type { Request, RequestHandler, Response } from 'express';
import type { askAgain } from '../app/api/ask-again.server.ts';
import type { Hearing } from '../app/api/hearing.server.ts';
import { preferredLanguage } from '../app/i18n/language.ts';
import { KeptPage } from './kept-page.ts';
import { refusalOf } from './refusal.ts';
import { Shelf } from '../app/render/shelf.ts';

/** A thousand pages, packed. */
const ROOM_BYTES = 6 * 1024 * 1024;

/** What the pages' own entry gives us for this. */
export interface Hearers {
  Hearing: typeof Hearing;
  askAgain: typeof askAgain;
}

/**
 * Keeps pages that were drawn whole for readers without cookies. They are made of their address and of what the service says
 * alone: the service is asked again for each reader, and where it says the same, the page is not drawn again. So no price
 * and no stock is ever older than the question, and the service counts each reader as before.
 */
export function keepPages(pages: RequestHandler, { Hearing, askAgain }: Hearers): RequestHandler {
  const shelf = new Shelf<KeptPage>(ROOM_BYTES);

  async function answer(request: Request, response: Response): Promise<Hearing | null> {
    const { originalUrl, headers } = request;
    const kept = shelf.take(nameInLanguage(request)) ?? shelf.take(originalUrl);
    if (!kept) return new Hearing();
    const said = await askAgain(kept.heard, request.path, headers);
    const isTrue = kept.heard.every(({ address, print }) => said.get(address)?.print === print);
    if (!isTrue) return new Hearing(said);
    await send(kept, request, response);
    return null;
  }

  return async (request, response, next) => {
    if (!mayBeKept(request, response)) return void pages(request, response, next);
    const hearing = await answer(request, response);
    if (!hearing) return;
    response.locals['hearing'] = hearing;
    response.once('finish', () => {
      const { page, questions } = hearing;
      const headers = keptHeaders(response.getHeaders());
      if (page === null || questions === null || headers === null) return;
      const name = hasOwnLanguage(response) ? nameInLanguage(request) : request.originalUrl;
      shelf.put(name, new KeptPage(page, headers, questions));
    });
    pages(request, response, next);
  };
}

/** What {@link keepPages} has put there for the page that is made; null for one that is not kept. */
export function hearingOf(response: Response): Hearing | null {
  return (response.locals['hearing'] as Hearing | undefined) ?? null;
}

/** Whether the page speaks as the browser wishes; all others are in the language of their address. */
const hasOwnLanguage = (response: Response) => /accept-language/i.test(String(response.getHeader('vary')));

/** No address has a space in it. */
const nameInLanguage = ({ originalUrl, headers }: Request) =>
  `${originalUrl} ${preferredLanguage(headers['accept-language'] ?? null)}`;

/** Longer addresses are nobody's way through the shop, and would fill the shelf with themselves. */
const LONGEST_ADDRESS = 512;

function mayBeKept({ method, headers, originalUrl }: Request, response: Response): boolean {
  const isPublic = method === 'GET' && headers.cookie === undefined;
  return isPublic && originalUrl.length <= LONGEST_ADDRESS && refusalOf(response) === null;
}

/** Of the message, not of the way it took. */
export const OF_THE_WAY = [
  'connection',
  'content-encoding',
  'content-length',
  'date',
  'keep-alive',
  'transfer-encoding',
];

/** Null for what was said to one reader only. */
function keptHeaders(headers: OutgoingHttpHeaders): OutgoingHttpHeaders | null {
  if (headers['set-cookie'] !== undefined) return null;
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !OF_THE_WAY.includes(name)));
}

async function send(kept: KeptPage, request: Request, response: Response): Promise<void> {
  response.set(kept.headers as Record<string, string>);
  const { etag } = kept.headers;
  const isKnown = etag !== undefined && request.get('if-none-match')?.includes(String(etag));
  if (isKnown) return void response.status(304).end();
  const encoding =
    (['br', 'gzip', 'identity'] as const).find((each) => request.acceptsEncodings(each)) ?? 'identity';
  const body = await kept.bodyIn(encoding);
  if (encoding !== 'identity') response.set('Content-Encoding', encoding);
  response.set('Content-Length', String(body.length)).end(body);
}
