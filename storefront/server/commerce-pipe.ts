import { Agent } from 'node:http';
import { type Request, type RequestHandler, type Response, Router } from 'express';
import { createProxyMiddleware } from 'http-proxy-middleware';
import { AtOnce } from './at-once.ts';
import { isBelow } from './canonical-path.ts';
import { refuse } from './refusal.ts';

/** Generous: the slowest answer is a PDF of labels for a whole batch. */
const ANSWER_WITHIN_MS = 60_000;

/** Questions under way to the service. One address, which may be a whole fair, never takes them all. */
const ALL = 512;
const PER_ADDRESS = 96;

/** A fair's phones that all ask at once are each answered in their turn. */
const IN_LINE_MS = 8_000;

const AGAIN_IN_SECONDS = 5;

const agent = new Agent({ keepAlive: true, maxSockets: ALL, maxFreeSockets: 64 });
const underWay = new AtOnce(PER_ADDRESS);

/**
 * Hands requests under `paths` to the service as they are, cookie and origin included. Paths are canonical by now, and
 * bodies whole (see `storefrontApp`): the service reads what was matched here, and waits for nobody.
 */
export function pipeToCommerce(commerceUrl: URL, paths: string[]): RequestHandler {
  const isPiped = (request: Request) => isBelow(request.path, paths);
  const router = Router();
  router.use(async (request, response, next) => {
    if (!isPiped(request)) return next();
    const ended = await underWay.enterInTurn(request.ip ?? '', IN_LINE_MS);
    if (!ended) return refuse(request, response, 'request.too-many', next, AGAIN_IN_SECONDS);
    if (response.destroyed) return ended();
    response.once('close', ended);
    next();
  });
  router.use(
    createProxyMiddleware<Request, Response>({
      target: commerceUrl.origin,
      agent,
      pathFilter: (_path, request) => isPiped(request),
      proxyTimeout: ANSWER_WITHIN_MS,
      on: {
        error: (_error, request, response) => {
          if ('headersSent' in response && !response.headersSent)
            refuse(request, response, 'service.unavailable', () => undefined, AGAIN_IN_SECONDS);
          else response.destroy();
        },
      },
    }),
  );
  return router;
}
