import { fileURLToPath } from 'node:url';
import express, { Router } from 'express';
import { pipeToCommerce } from './commerce-pipe.ts';
import { packedFiles } from './packed-files.ts';

const sealFiles = fileURLToPath(new URL('../build/seal', import.meta.url));

// Nothing inline, nothing from elsewhere, no form, no frame: a key that issues certificates is used here.
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Keys that sign belong to a host of their own, which shows the sealing pages and nothing else. */
export function sealPages(commerceUrl: URL): Router {
  const router = Router();
  router.use((_request, response, next) => {
    response.set({
      'Content-Security-Policy': policy,
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-cache',
    });
    next();
  });
  router.use(pipeToCommerce(commerceUrl, ['/api/v1/seal', '/api/v1/media', '/ipfs']));
  router.use(packedFiles(sealFiles));
  router.use(express.static(sealFiles, { extensions: ['html'] }));
  router.use(
    (_request, response) =>
      void response.status(404).type('text').send('Không có trang này.\nNo such page.\n'),
  );
  return router;
}
