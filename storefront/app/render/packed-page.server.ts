import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { Hearing } from '~/api/hearing.server';
import type { BegunPage } from './beginning.server';
import type { PlainResponse } from './plain-response';

const inBrotli = promisify(brotliCompress);

/** One step above the default costs a page no time and saves it a twentieth; a page is smaller than this window. */
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 17 } };

/**
 * A page that was drawn whole, packed once: for whoever asked, and for those after them, as long as the service says the
 * same. For who cannot unpack it the server's own packing is left to do it.
 */
export async function packedPage(
  request: Request,
  page: string | BegunPage,
  headers: Headers,
  hearing: Hearing | null,
): Promise<PlainResponse> {
  if (request.method === 'HEAD') return { status: 200, headers, body: null };
  const isWelcome = takesBrotli(request.headers.get('accept-encoding'));
  const packed = isWelcome || hearing ? await packedOf(page) : null;
  if (packed) hearing?.drew(packed);
  if (!packed || !isWelcome) return { status: 200, headers, body: textOf(page) };
  headers.set('Content-Encoding', 'br');
  headers.set('Content-Length', String(packed.length));
  return { status: 200, headers, body: packed };
}

async function packedOf(page: string | BegunPage): Promise<Uint8Array<ArrayBuffer>> {
  const begun = typeof page === 'string' ? null : page.beginning.packedWith(page.rest);
  // A copy: what zlib hands out lies in a block of 16 kB, which would be kept with it.
  return begun ?? new Uint8Array(await inBrotli(textOf(page), brotli));
}

const textOf = (page: string | BegunPage) =>
  typeof page === 'string' ? page : page.beginning.textWith(page.rest);

function takesBrotli(accepted: string | null): boolean {
  return /(^|,)\s*br\s*(;\s*q=(1(\.0*)?|0?\.\d*[1-9]\d*))?\s*(,|$)/i.test(accepted ?? '');
}
