import { ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import { createProxyMiddleware } from 'http-proxy-middleware';

/** Generous: the slowest answer is a PDF of labels for a whole batch. */
const ANSWER_WITHIN_MS = 60_000;

/** Hands requests under `paths` to the service as they are, cookie and origin included. */
export function pipeToCommerce(commerceUrl: URL, paths: string[]): RequestHandler {
  return createProxyMiddleware({
    target: commerceUrl.origin,
    pathFilter: (path) => paths.some((prefix) => path === prefix || path.startsWith(`${prefix}/`)),
    proxyTimeout: ANSWER_WITHIN_MS,
    on: {
      error: (_error, _request, response) => {
        if (response instanceof ServerResponse && !response.headersSent) sayAsleep(response);
        else response.destroy();
      },
    },
  });
}

/** The one problem that this server has to word itself (RFC 9457), because the service cannot. */
function sayAsleep(response: ServerResponse): void {
  response.writeHead(503, { 'Content-Type': 'application/problem+json', 'Retry-After': '5' });
  response.end(
    JSON.stringify({
      type: 'urn:problem-type:daulang:service.unavailable',
      title: 'Not available right now',
      status: 503,
      detail:
        'Một phần của hệ thống đang nghỉ. Vui lòng thử lại sau ít phút. · Please try again in a few minutes.',
      code: 'service.unavailable',
      traceId: 'storefront',
    }),
  );
}
