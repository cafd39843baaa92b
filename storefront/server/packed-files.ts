import { readdirSync } from 'node:fs';
import { extname } from 'node:path';
import type { RequestHandler, Response } from 'express';

/** In the order in which we like them best. */
const PACKED = [
  { encoding: 'br', ending: '.br' },
  { encoding: 'gzip', ending: '.gz' },
];

/**
 * Leads who can unpack it to the packed file that the build left beside a file (`scripts/pack-files.ts`): before the
 * handler that sends the folder's files.
 */
export function packedFiles(folder: string): RequestHandler {
  const names = new Set(namesIn(folder));
  return (request, response, next) => {
    const packed = PACKED.filter(({ ending }) => names.has(request.path + ending));
    if (packed.length === 0) return next();
    response.vary('Accept-Encoding');
    const chosen = packed.find(({ encoding }) => request.acceptsEncodings(encoding));
    if (!chosen) return next();
    sendAs(response, request.path, chosen.encoding);
    request.url = request.path + chosen.ending;
    next();
  };
}

function sendAs(response: Response, path: string, encoding: string): void {
  // Of the file that was asked for; the packed one's ending says something else.
  response.type(extname(path)).set('Content-Encoding', encoding);
}

/** As paths below the folder; none where nothing was built yet. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true }).map((name) => `/${String(name).replaceAll('\\', '/')}`);
  } catch {
    return [];
  }
}
