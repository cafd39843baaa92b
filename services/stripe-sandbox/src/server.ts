import { openDoor, type RunningSandbox } from '@daulang/sandbox-kit/door';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import { checkoutSessions } from './api/checkout-sessions.js';
import { control } from './api/control.js';
import { disputes } from './api/disputes.js';
import { send } from './api/endpoint.js';
import { events } from './api/events.js';
import { files } from './api/files.js';
import { paymentIntents } from './api/payment-intents.js';
import { payouts } from './api/payouts.js';
import { refunds } from './api/refunds.js';
import type { SandboxConfig } from './config.js';
import { deskRoutes } from './page/desk-routes.js';
import { payRoutes } from './page/routes.js';
import { Sandbox } from './sandbox.js';
import { StripeError } from './stripe-error.js';
import { readSwitches } from './switches.js';

const MS_BETWEEN_EXPIRIES = 1_000;

/** @throws the listening error, for example when the port is taken */
export function startSandbox(config: SandboxConfig): Promise<RunningSandbox> {
  return openDoor(config, (url) => {
    const sandbox = new Sandbox(config, config.publicUrl ?? url);
    const expiries = setInterval(() => {
      sandbox.checkout.expireDue();
      sandbox.refunds.finishDue();
    }, MS_BETWEEN_EXPIRIES);
    sandbox.webhooks.resume();
    return {
      answer: application(sandbox),
      leave() {
        clearInterval(expiries);
        sandbox.close();
      },
    };
  });
}

function application(sandbox: Sandbox): Express {
  const app = express();
  app.disable('x-powered-by').disable('etag').set('query parser', 'extended');
  app.get('/health', (_request, response) => void response.json({ status: 'ok' }));
  app.use(payRoutes(sandbox));
  app.use(deskRoutes(sandbox));
  app.use(control(sandbox));
  app.use('/v1', inItsTime(sandbox));
  app.use('/v1', authenticated, express.urlencoded({ extended: true, limit: '200kb', verify: keepRawBody }));
  app.use(checkoutSessions(sandbox), paymentIntents(sandbox), refunds(sandbox), disputes(sandbox));
  app.use(payouts(sandbox), events(sandbox), files(sandbox));
  app.use((request) => {
    throw new StripeError(
      'invalid_request_error',
      `Unrecognized request URL (${request.method}: ${request.path}), or one the sandbox does not know yet.`,
      { status: 404 },
    );
  });
  app.use(answerError);
  return app;
}

/** At once, unless a switch makes it slow. */
const inItsTime =
  ({ journal }: Sandbox): RequestHandler =>
  (_request, _response, next) => {
    const { slow } = readSwitches(journal);
    if (slow > 0) setTimeout(next, slow);
    else next();
  };

/** A secret test key, by bearer or basic authentication. Any will do: the sandbox holds nobody's money. */
const authenticated: RequestHandler = (request, _response, next) => {
  const header = request.get('authorization') ?? '';
  const basic = /^Basic (.+)$/.exec(header)?.[1];
  const key = basic
    ? Buffer.from(basic, 'base64').toString().split(':')[0]
    : /^Bearer (.+)$/.exec(header)?.[1];
  if (!key) {
    throw new StripeError(
      'invalid_request_error',
      'You did not provide an API key. Send a secret test key as `Authorization: Bearer sk_test_…`.',
      { status: 401 },
    );
  }
  if (!/^sk_test_[\w-]+$/.test(key)) {
    throw new StripeError(
      'invalid_request_error',
      'Invalid API Key provided: the sandbox takes keys that begin with sk_test_ only.',
      { status: 401 },
    );
  }
  next();
};

function keepRawBody(request: object, _response: unknown, body: Buffer): void {
  (request as { rawBody?: Buffer }).rawBody = body;
}

const answerError: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (response.headersSent) {
    next(error);
  } else if (error instanceof StripeError) {
    send(response, { status: error.status, body: error.body() });
  } else if (isClientError(error)) {
    const refused = new StripeError('invalid_request_error', error.message, { status: error.status });
    send(response, { status: refused.status, body: refused.body() });
  } else {
    console.error(error);
    const failed = new StripeError('api_error', 'The sandbox failed; see its log.', { status: 500 });
    send(response, { status: 500, body: failed.body() });
  }
};

/** What express itself refuses, such as a body that is too large or broken. */
function isClientError(error: unknown): error is { status: number; message: string } {
  const status = (error as { status?: unknown } | null)?.status;
  return error instanceof Error && typeof status === 'number' && status >= 400 && status < 500;
}
