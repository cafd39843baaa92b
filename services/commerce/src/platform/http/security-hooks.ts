import type { FastifyInstance } from 'fastify';
import { languageOf } from './language.js';
import { problemOf } from './problem-document.js';
import { ForeignOrigin } from './request-errors.js';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Nothing the API answers is a page that may load or be framed; the few HTML pages set their own policy. */
const HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
};

/** The documentation page brings its own scripts and writes its styles inline. */
const DOCUMENTATION_POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

export function addSecurityHooks(server: FastifyInstance, trustedOrigins: readonly string[]): void {
  server.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api/docs')) reply.header('content-security-policy', DOCUMENTATION_POLICY);
    for (const [name, value] of Object.entries(HEADERS)) {
      if (!reply.hasHeader(name)) reply.header(name, value);
    }
    reply.header('x-trace-id', request.id);
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });

  // A cookie travels with requests that foreign pages start, so each writing one must say it comes from ours.
  // Webhooks and tools carry no cookie and need no origin.
  server.addHook('onRequest', async (request, reply) => {
    if (SAFE_METHODS.has(request.method) || request.headers.cookie === undefined) return;
    if (trustedOrigins.includes(request.headers.origin ?? '')) return;
    const language = languageOf(request.headers['accept-language']);
    const problem = problemOf(new ForeignOrigin(), language, request.id);
    return reply
      .status(problem.status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .send(JSON.stringify(problem));
  });
}
