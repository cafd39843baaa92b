import { Router } from 'express';
import type { NewSession } from '../checkout.js';
import type { CheckoutSession } from '../objects.js';
import type { Params } from '../params.js';
import { MAX_AMOUNT } from '../payment-intents.js';
import type { Sandbox } from '../sandbox.js';
import { endpoint } from './endpoint.js';
import { lineItems } from './expand.js';
import { matching, page } from './list.js';

const MIN_SECONDS_OPEN = 30 * 60;
const MAX_SECONDS_OPEN = 24 * 3600;

export function checkoutSessions(sandbox: Sandbox): Router {
  const { checkout } = sandbox;
  const routes = Router();
  routes.post(
    '/v1/checkout/sessions',
    endpoint(sandbox, (params) => checkout.create(newSession(params, sandbox.clock.now()))),
  );
  routes.get(
    '/v1/checkout/sessions',
    endpoint(sandbox, (params) => {
      checkout.expireDue();
      const status = params.oneOf('status', ['open', 'complete', 'expired'] as const);
      const all = sandbox.journal.all<CheckoutSession>('session');
      const sessions = matching(params, all, 'payment_intent').filter(
        (it) => status === null || it.status === status,
      );
      return page(params, '/v1/checkout/sessions', sessions, 'checkout.session');
    }),
  );
  routes.get(
    '/v1/checkout/sessions/:id',
    endpoint(sandbox, (params, path) => {
      params.end();
      checkout.expireDue();
      return checkout.find(path['id'] ?? '');
    }),
  );
  routes.get(
    '/v1/checkout/sessions/:id/line_items',
    endpoint(sandbox, (params, path) => {
      // All of them stand on one page here.
      params.integer('limit', 1);
      params.text('starting_after');
      params.text('ending_before');
      params.end();
      return lineItems(sandbox, checkout.find(path['id'] ?? '').id);
    }),
  );
  routes.post(
    '/v1/checkout/sessions/:id/expire',
    endpoint(sandbox, (params, path, origin) => {
      params.end();
      checkout.expireDue();
      return checkout.expire(path['id'] ?? '', origin);
    }),
  );
  return routes;
}

function newSession(params: Params, now: number): NewSession {
  if (params.oneOf('mode', ['payment'] as const) === null) {
    throw params.wrong('mode', 'You must provide a mode; the sandbox knows `payment`.', 'parameter_missing');
  }
  params.oneOf('ui_mode', ['hosted_page', 'hosted'] as const);
  params.oneOf('submit_type', ['auto', 'pay'] as const);
  const methods = params.texts('allowed_payment_method_types');
  if (methods.some((method) => method !== 'card')) {
    throw params.wrong('allowed_payment_method_types', 'The sandbox takes cards only.');
  }
  const lines = params.list('line_items').map(readLine);
  const currency = lines[0]?.currency;
  if (currency === undefined) {
    throw params.wrong('line_items', 'You must provide line items in payment mode.', 'parameter_missing');
  }
  if (lines.some((line) => line.currency !== currency)) {
    throw params.wrong('line_items', 'All line items must have the same currency.');
  }
  const total = lines.reduce((sum, line) => sum + line.unitAmount * line.quantity, 0);
  if (total > MAX_AMOUNT) {
    throw params.wrong(
      'line_items',
      `The total must be no more than ${MAX_AMOUNT} ${currency}.`,
      'amount_too_large',
    );
  }
  if (total < 1) throw params.wrong('line_items', 'The total must be more than zero.', 'amount_too_small');
  const intent = params.group('payment_intent_data');
  const wanted: NewSession = {
    currency,
    lines,
    successUrl: params.url('success_url') ?? params.requiredText('success_url'),
    cancelUrl: params.url('cancel_url'),
    clientReferenceId: params.text('client_reference_id'),
    customerEmail: readEmail(params),
    locale: params.text('locale'),
    metadata: params.metadata(),
    intentDescription: intent?.text('description') ?? null,
    intentMetadata: intent?.metadata() ?? {},
    expiresAt: readExpiry(params, now),
  };
  intent?.end();
  params.end();
  return wanted;
}

function readLine(line: Params): {
  currency: string;
  description: string;
  unitAmount: number;
  quantity: number;
} {
  const price = line.group('price_data');
  if (!price)
    throw line.wrong('price_data', 'The sandbox has no stored prices: send price_data.', 'parameter_missing');
  const product = price.group('product_data');
  if (!product) throw price.wrong('product_data', 'Send product_data with a name.', 'parameter_missing');
  const read = {
    currency: price.requiredText('currency').toLowerCase(),
    description: product.requiredText('name'),
    unitAmount: price.requiredInteger('unit_amount', 0),
    quantity: line.integer('quantity', 1) ?? 1,
  };
  if (!/^[a-z]{3}$/.test(read.currency)) throw price.wrong('currency', `Invalid currency: ${read.currency}.`);
  product.text('description');
  product.texts('images');
  product.metadata();
  product.end();
  price.end();
  line.end();
  return read;
}

function readEmail(params: Params): string | null {
  const email = params.text('customer_email');
  if (email !== null && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) {
    throw params.wrong('customer_email', `Invalid email address: ${email}`, 'email_invalid');
  }
  return email;
}

function readExpiry(params: Params, now: number): number {
  const wanted = params.integer('expires_at', 0);
  if (wanted === null) return now + MAX_SECONDS_OPEN;
  if (wanted < now + MIN_SECONDS_OPEN) {
    throw params.wrong(
      'expires_at',
      'The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.',
    );
  }
  if (wanted > now + MAX_SECONDS_OPEN) {
    throw params.wrong(
      'expires_at',
      'The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.',
    );
  }
  return wanted;
}
