import { json, Router, type Request } from 'express';
import type { StripeEvent } from '../objects.js';
import type { Sandbox } from '../sandbox.js';
import { noSuch, StripeError } from '../stripe-error.js';
import { readSwitches, setSwitches } from '../switches.js';
import { endpoint } from './endpoint.js';

/** What Stripe does not have: the switches, the clock, what others do (banks, meddlers), what became of each event. */
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
      const { forward, to } = fieldsOf(request);
      const seconds = to ?? forward;
      if (typeof seconds !== 'number' || !Number.isInteger(seconds) || seconds < 0) {
        throw new StripeError(
          'invalid_request_error',
          'Send {"forward": seconds} or {"to": seconds since 1970}, a whole number from 0 on.',
        );
      }
      if (to === undefined) sandbox.clock.forward(seconds);
      else sandbox.clock.setTo(seconds);
      sandbox.checkout.expireDue();
      sandbox.refunds.finishDue();
      return { now: sandbox.clock.now() };
    })(request, response, next),
  );
  routes.post('/sandbox/sessions/:id', (request, response, next) =>
    endpoint(sandbox, (_params, path) => {
      const { amount_total: amount, currency } = fieldsOf(request);
      return sandbox.checkout.alter(path['id'] ?? '', {
        amount: typeof amount === 'number' ? amount : undefined,
        currency: typeof currency === 'string' ? currency : undefined,
      });
    })(request, response, next),
  );
  routes.post('/sandbox/disputes', (request, response, next) =>
    endpoint(sandbox, () => {
      const { payment_intent: intent, amount, reason, inquiry } = fieldsOf(request);
      const charge = sandbox.intents.find(String(intent)).latest_charge ?? '';
      return sandbox.disputes.open(charge, {
        amount: typeof amount === 'number' ? amount : undefined,
        reason: typeof reason === 'string' ? reason : undefined,
        isInquiry: inquiry === true,
      });
    })(request, response, next),
  );
  routes.post('/sandbox/disputes/:id/close', (request, response, next) =>
    endpoint(sandbox, (_params, path) => {
      const { outcome } = fieldsOf(request);
      if (outcome !== 'won' && outcome !== 'lost') {
        throw new StripeError('invalid_request_error', 'Send {"outcome": "won"} or {"outcome": "lost"}.');
      }
      return sandbox.disputes.close(path['id'] ?? '', outcome);
    })(request, response, next),
  );
  routes.post(
    '/sandbox/refunds/:id/fail',
    endpoint(sandbox, (_params, path) => sandbox.refunds.fail(path['id'] ?? '', 'expired_or_canceled_card')),
  );
  routes.post(
    '/sandbox/payouts/:id/fail',
    endpoint(sandbox, (_params, path) => sandbox.payouts.fail(path['id'] ?? '')),
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

function fieldsOf(request: Request): Record<string, unknown> {
  return (request.body as Record<string, unknown> | undefined) ?? {};
}
