import { Router } from 'express';
import { TEST_CARDS, type TestCard } from '../cards.js';
import type { Origin } from '../events.js';
import type { Charge, PaymentIntent } from '../objects.js';
import type { Params } from '../params.js';
import { MAX_AMOUNT } from '../payment-intents.js';
import type { Sandbox } from '../sandbox.js';
import { noSuch, StripeError } from '../stripe-error.js';
import { endpoint } from './endpoint.js';
import { page } from './list.js';
import { readNewAmount } from './new-amount.js';

export function paymentIntents(sandbox: Sandbox): Router {
  const { intents, journal } = sandbox;
  const routes = Router();
  routes.post(
    '/v1/payment_intents',
    endpoint(sandbox, (params, _path, origin) => {
      const wanted = readNewAmount(params);
      const confirm = params.oneOf('confirm', ['true', 'false'] as const) === 'true';
      const card = readCardId(params);
      params.texts('allowed_payment_method_types');
      const automatic = params.group('automatic_payment_methods');
      automatic?.oneOf('enabled', ['true', 'false'] as const);
      automatic?.oneOf('allow_redirects', ['always', 'never'] as const);
      automatic?.end();
      params.end();
      if (wanted.amount > MAX_AMOUNT) {
        throw params.wrong('amount', `Amount must be no more than ${MAX_AMOUNT}.`, 'amount_too_large');
      }
      const intent = intents.create(wanted, origin);
      return confirm ? confirmed(sandbox, intent, needed(params, card), origin) : intent;
    }),
  );
  routes.get(
    '/v1/payment_intents',
    endpoint(sandbox, (params) =>
      page(params, '/v1/payment_intents', journal.all<PaymentIntent>('payment_intent'), 'payment_intent'),
    ),
  );
  routes.get(
    '/v1/payment_intents/:id',
    endpoint(sandbox, (params, path) => {
      params.end();
      return intents.find(path['id'] ?? '');
    }),
  );
  routes.post(
    '/v1/payment_intents/:id/confirm',
    endpoint(sandbox, (params, path, origin) => {
      const card = readCardId(params);
      params.url('return_url');
      params.end();
      return confirmed(sandbox, intents.find(path['id'] ?? ''), needed(params, card), origin);
    }),
  );
  routes.post(
    '/v1/payment_intents/:id/cancel',
    endpoint(sandbox, (params, path, origin) => {
      params.text('cancellation_reason');
      params.end();
      return intents.cancel(path['id'] ?? '', origin);
    }),
  );
  routes.get(
    '/v1/charges/:id',
    endpoint(sandbox, (params, path) => {
      params.end();
      const charge = journal.get<Charge>('charge', path['id'] ?? '');
      if (!charge) throw noSuch('charge', path['id'] ?? '');
      return charge;
    }),
  );
  return routes;
}

/** Confirming through the API answers a declined card with an error that carries the intent. */
function confirmed(sandbox: Sandbox, intent: PaymentIntent, card: TestCard, origin: Origin): PaymentIntent {
  const after = sandbox.intents.pay(intent.id, card, false, origin);
  const failure = after.last_payment_error;
  if (!failure) return after;
  throw new StripeError('card_error', failure.message, {
    code: failure.code,
    declineCode: failure.decline_code,
    paymentIntent: after,
  });
}

function readCardId(params: Params): TestCard | null {
  const id = params.text('payment_method');
  if (id === null) return null;
  const card = TEST_CARDS.find((it) => it.paymentMethod === id);
  if (!card) throw noSuch('PaymentMethod', id, 'payment_method');
  return card;
}

function needed(params: Params, card: TestCard | null): TestCard {
  if (card === null) {
    throw params.wrong(
      'payment_method',
      'You cannot confirm this PaymentIntent because it is missing a payment method.',
      'parameter_missing',
    );
  }
  return card;
}
