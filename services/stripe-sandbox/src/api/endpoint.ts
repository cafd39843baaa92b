import { createHash } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import { API_VERSION, type Origin } from '../events.js';
import { newId } from '../ids.js';
import { Params, type ParamValue } from '../params.js';
import type { Sandbox } from '../sandbox.js';
import { StripeError } from '../stripe-error.js';
import { expandWanted } from './expand.js';

interface RememberedAnswer {
  id: string;
  fingerprint: string;
  status: number;
  body: object;
  at: number;
}

const SECONDS_REMEMBERED = 24 * 3600;

/** One address of the API: reads its parameters, acts, and answers an object. Synchronous, hence never interleaved. */
export type Act = (params: Params, path: Record<string, string>, origin: Origin) => object;

/** Wraps an act in what Stripe does around every call: request ids, idempotency, expansion, errors as objects. */
export function endpoint(sandbox: Sandbox, act: Act): RequestHandler {
  return (request, response) => {
    const origin: Origin = {
      requestId: newId('req'),
      idempotencyKey: request.method === 'POST' ? (request.get('idempotency-key') ?? null) : null,
    };
    response.set({ 'request-id': origin.requestId, 'stripe-version': API_VERSION });
    const answer = sandbox.journal.together(() => {
      const remembered = recall(sandbox, request, origin.idempotencyKey);
      if (remembered) return remembered;
      const fresh = answerOf(() => expandWanted(sandbox, act(...readRequest(request), origin), request));
      remember(sandbox, request, origin.idempotencyKey, fresh);
      return fresh;
    });
    if (origin.idempotencyKey) response.set('idempotency-key', origin.idempotencyKey);
    if ('at' in answer) response.set('idempotent-replayed', 'true');
    send(response, answer);
  };
}

export function send(response: Response, answer: { status: number; body: object }): void {
  response.status(answer.status).json(answer.body);
}

function answerOf(act: () => object): { status: number; body: object } {
  try {
    return { status: 200, body: act() };
  } catch (error) {
    if (!(error instanceof StripeError)) throw error;
    return { status: error.status, body: error.body() };
  }
}

function readRequest(request: Request): [Params, Record<string, string>] {
  const values = (request.method === 'POST' ? request.body : request.query) as
    { [name: string]: ParamValue } | undefined;
  return [new Params(values ?? {}), request.params as Record<string, string>];
}

function recall(
  sandbox: Sandbox,
  request: Request,
  key: string | null,
): RememberedAnswer | { status: number; body: object } | null {
  if (key === null) return null;
  if (key.length > 255) {
    return answerOf(() => {
      throw new StripeError('invalid_request_error', 'Idempotency keys can have up to 255 characters.');
    });
  }
  const kept = sandbox.journal.get<RememberedAnswer>('idempotency', key);
  if (!kept || kept.at + SECONDS_REMEMBERED < sandbox.clock.now()) return null;
  if (kept.fingerprint === fingerprintOf(request)) return kept;
  return answerOf(() => {
    throw new StripeError(
      'idempotency_error',
      `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
    );
  });
}

/** Stripe keeps the answer of whatever began to act; a request that failed validation may be mended and sent again. */
function remember(
  sandbox: Sandbox,
  request: Request,
  key: string | null,
  answer: { status: number; body: object },
): void {
  if (key === null || (answer.status >= 400 && answer.status !== 402)) return;
  sandbox.journal.put<RememberedAnswer>('idempotency', {
    id: key,
    fingerprint: fingerprintOf(request),
    status: answer.status,
    body: structuredClone(answer.body),
    at: sandbox.clock.now(),
  });
}

function fingerprintOf(request: Request): string {
  const body = (request as Request & { rawBody?: Buffer }).rawBody ?? Buffer.alloc(0);
  return createHash('sha256').update(`${request.method} ${request.path}\n`).update(body).digest('hex');
}
