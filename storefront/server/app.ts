import { fileURLToPath } from 'node:url';
import { constants } from 'node:zlib';
import { isSealHost } from '@daulang/commerce/api/seal-host';
import compression from 'compression';
import express, { type Express, type Request, type RequestHandler, type Response } from 'express';
import { bodyGate } from './body-gate.ts';
import { pipeToCommerce } from './commerce-pipe.ts';
import type { StorefrontConfig } from './config.ts';
import { forwardClient } from './forward-client.ts';
import { oneSpelling } from './one-spelling.ts';
import { SERVICE_PATHS } from './refusal.ts';
import { namesIn, packedFiles } from './packed-files.ts';
import { sealPages } from './seal-pages.ts';
import { sayFault } from './say-fault.ts';

const clientFiles = fileURLToPath(new URL('../build/client', import.meta.url));

/** One origin for the shop: the service behind `/api`, `/ipfs` and `/rpc`, files, and `pages` for all the rest. */
export function storefrontApp(config: StorefrontConfig, pages: RequestHandler): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', config.trustedProxies);
  app.use(forwardClient(config.publicUrl));
  app.use(oneSpelling);
  // One step above the default costs a page no time and saves it a twentieth.
  const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
  app.use(compression({ filter: isCompressible, brotli }));

  app.use(bodyGate());

  const sealing = sealPages(config.commerceUrl);
  app.use((request, response, next) =>
    isSealHost(request.hostname ?? '', config.sealUrl) ? sealing(request, response, next) : next(),
  );

  app.get('/health/live', (_request, response) => void response.json({ status: 'ok' }));
  app.use(pipeToCommerce(config.commerceUrl, SERVICE_PATHS));
  app.use(
    '/assets',
    packedFiles(`${clientFiles}/assets`),
    express.static(`${clientFiles}/assets`, { immutable: true, maxAge: '1y', ...plainFiles }),
  );
  // Named once: a page is not first sought among the files.
  const ofTheRoot = namesIn(clientFiles).filter((name) => !name.startsWith('/assets/'));
  const files = express.static(clientFiles, { maxAge: '1h', ...plainFiles });
  app.use((request, response, next) =>
    ofTheRoot.includes(request.path) ? files(request, response, next) : next(),
  );
  app.use(pages);
  app.use(sayFault);
  return app;
}

const plainFiles = {
  index: false,
  setHeaders: (response: Response) => void response.setHeader('X-Content-Type-Options', 'nosniff'),
};

/** A stream of events must leave at once, not when a compressor's buffer is full. */
function isCompressible(request: Request, response: Response): boolean {
  const type = String(response.getHeader('Content-Type') ?? '');
  return !type.startsWith('text/event-stream') && compression.filter(request, response);
}
