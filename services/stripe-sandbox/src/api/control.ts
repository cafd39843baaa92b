import { json, Router } from 'express';
import type { StripeEvent } from '../objects.js';
import type { Sandbox } from '../sandbox.js';
import { noSuch, StripeError } from '../stripe-error.js';
import { readSwitches, setSwitches } from '../switches.js';
import { endpoint } from './endpoint.js';

/** What Stripe does not have: the switches of the network, the clock, and what became of each event. */
export function control(sandbox: Sandbox): Router {
  const routes = Router();
  routes.use('/sandbox', json({ limit: '10kb' }));
  routes.get(
    '/sandbox/switches',
    endpoint(sandbox, () => readSwitches(sandbox.journal)),
  );
  routes.post('/sandbox/switches', (request, response, next) =>
    endpoint(sandbox, () => setSwitches(sandbox.journal, request.body))(request, response, next),
  );
  routes.post('/sandbox/clock', (request, response, next) =>
    endpoint(sandbox, () => {
      const seconds: unknown = (request.body as { forward?: unknown } | undefined)?.forward;
      if (typeof seconds !== 'number' || !Number.isInteger(seconds) || seconds < 0) {
        throw new StripeError(
          'invalid_request_error',
          'Send {"forward": seconds}, a whole number from 0 on.',
        );
      }
      sandbox.clock.forward(seconds);
      sandbox.checkout.expireDue();
      return { now: sandbox.clock.now() };
    })(request, response, next),
  );
  routes.get(
    '/sandbox/deliveries',
    endpoint(sandbox, () => ({
      deliveries: sandbox.journal
        .all<StripeEvent>('event')
        .map((event) => ({ event: event.id, type: event.type, attempts: sandbox.webhooks.of(event.id) })),
    })),
  );
  routes.post(
    '/sandbox/events/:id/resend',
    endpoint(sandbox, (_params, path) => {
      const event = sandbox.journal.get<StripeEvent>('event', path['id'] ?? '');
      if (!event) throw noSuch('event', path['id'] ?? '');
      sandbox.webhooks.resend(event);
      return { resent: event.id };
    }),
  );
  return routes;
}
