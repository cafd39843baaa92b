import { brotliCompressSync, constants } from 'node:zlib';
import type { Hearing } from '~/api/hearing.server';
import type { BegunPage } from './beginning.server';
import type { PlainResponse } from './plain-response';

/**
 * One step above the default costs a page little and saves it a twentieth; a page is smaller than this window. Packed where
 * it was drawn: a page takes a millisecond, and to hand it to another thread and back as much again.
 */
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 16 } };

/**
 * A page that was drawn whole, packed once: for whoever asked, and for those after them, as long as the service says the
 * same. For who cannot unpack it the server's own packing is left to do it.
 */
export function packedPage(
  request: Request,
  page: string | BegunPage,
  headers: Headers,
  hearing: Hearing | null,
): PlainResponse {
  if (request.method === 'HEAD') return { status: 200, headers, body: null };
  const isWelcome = takesBrotli(request.headers.get('accept-encoding'));
  const packed = isWelcome || hearing ? packedOf(page) : null;
  if (packed) hearing?.drew(packed);
  if (!packed || !isWelcome) return { status: 200, headers, body: textOf(page) };
  headers.set('Content-Encoding', 'br');
  headers.set('Content-Length', String(packed.length));
  return { status: 200, headers, body: packed };
}

function packedOf(page: string | BegunPage): Uint8Array<ArrayBuffer> {
  const begun = typeof page === 'string' ? null : page.beginning.packedWith(page.rest);
  // A copy: what zlib hands out lies in a block of 16 kB, which would be kept with it.
  return begun ?? new Uint8Array(brotliCompressSync(textOf(page), brotli));
}

const textOf = (page: string | BegunPage) =>
  typeof page === 'string' ? page : page.beginning.textWith(page.rest);

function takesBrotli(accepted: string | null): boolean {
  return /(^|,)\s*br\s*(;\s*q=(1(\.0*)?|0?\.\d*[1-9]\d*))?\s*(,|$)/i.test(accepted ?? '');
}
