import { expect } from 'chai';
import type { Router } from 'express';
import type Stripe from 'stripe';
import { checkoutSessions } from './api/checkout-sessions.js';
import { disputes, EVIDENCE_FILES, EVIDENCE_TEXTS } from './api/disputes.js';
import { events } from './api/events.js';
import { files } from './api/files.js';
import { paymentIntents } from './api/payment-intents.js';
import { payouts } from './api/payouts.js';
import { refunds } from './api/refunds.js';
import { Sandbox } from './sandbox.js';
import { Trial } from './testing/trial.js';

/** What has to be said before Stripe looks any further. */
const NEEDED: Record<string, string> = {
  'POST /v1/checkout/sessions':
    'mode=payment&success_url=http://shop.test/&line_items[0][price_data][currency]=vnd&line_items[0][price_data][unit_amount]=1000&line_items[0][price_data][product_data][name]=x',
  'POST /v1/payment_intents': 'amount=1000&currency=vnd',
  'POST /v1/payouts': 'amount=1000&currency=vnd',
};

/** Every name that the sandbox takes is one that the pinned client knows there: the compiler holds it. */
const TAKEN = {
  'POST /v1/checkout/sessions': [
    'allowed_payment_method_types',
    'cancel_url',
    'client_reference_id',
    'customer_email',
    'expires_at',
    'locale',
    'metadata',
    'payment_intent_data',
    'submit_type',
    'ui_mode',
  ] satisfies (keyof Stripe.Checkout.SessionCreateParams)[],
  'GET /v1/checkout/sessions': [
    'created',
    'ending_before',
    'limit',
    'payment_intent',
    'starting_after',
    'status',
  ] satisfies (keyof Stripe.Checkout.SessionListParams)[],
  'POST /v1/payment_intents': [
    'allowed_payment_method_types',
    'automatic_payment_methods',
    'confirm',
    'description',
    'metadata',
    'payment_method',
  ] satisfies (keyof Stripe.PaymentIntentCreateParams)[],
  'POST /v1/refunds': [
    'amount',
    'charge',
    'metadata',
    'payment_intent',
    'reason',
  ] satisfies (keyof Stripe.RefundCreateParams)[],
  'GET /v1/refunds': [
    'charge',
    'created',
    'ending_before',
    'limit',
    'payment_intent',
    'starting_after',
  ] satisfies (keyof Stripe.RefundListParams)[],
  'GET /v1/disputes': [
    'charge',
    'created',
    'ending_before',
    'limit',
    'payment_intent',
    'starting_after',
  ] satisfies (keyof Stripe.DisputeListParams)[],
  'POST /v1/disputes/:id': ['evidence', 'submit'] satisfies (keyof Stripe.DisputeUpdateParams)[],
  'POST /v1/payouts': ['description', 'metadata'] satisfies (keyof Stripe.PayoutCreateParams)[],
  'GET /v1/payouts': [
    'created',
    'ending_before',
    'limit',
    'starting_after',
  ] satisfies (keyof Stripe.PayoutListParams)[],
  'GET /v1/events': [
    'created',
    'ending_before',
    'limit',
    'starting_after',
    'type',
    'types',
  ] satisfies (keyof Stripe.EventListParams)[],
} as const;

type Evidence = Stripe.DisputeUpdateParams.Evidence;
type Unknown = Exclude<
  keyof Evidence,
  (typeof EVIDENCE_TEXTS)[number] | (typeof EVIDENCE_FILES)[number] | 'appeal' | 'enhanced_evidence'
>;
// Nothing that the client calls evidence is unknown, but for appeals and what some card networks ask of their own.
true satisfies [Unknown] extends [never] ? true : Unknown;
EVIDENCE_TEXTS satisfies readonly (keyof Evidence)[];
EVIDENCE_FILES satisfies readonly (keyof Evidence)[];

describe('a parameter that Stripe does not know', () => {
  let trial: Trial;

  before(async () => {
    trial = await Trial.begin();
  });
  after(() => trial.end());

  async function refused(route: string, parameters: string): Promise<{ code?: string; param?: string }> {
    const [method = '', path = ''] = route.split(' ');
    const url = new URL(path.replace(':id', 'none_1'), trial.sandbox.url);
    const body = [NEEDED[route], parameters].filter(Boolean).join('&');
    if (method === 'GET') url.search = body;
    const answer = await fetch(url, {
      method,
      headers: {
        authorization: 'Bearer sk_test_1',
        'content-type': 'application/x-www-form-urlencoded',
      },
      ...(method === 'POST' && { body }),
    });
    const { error } = (await answer.json()) as { error?: { code?: string; param?: string } };
    return error ?? {};
  }

  for (const route of routes().filter((it) => it !== 'POST /v1/files')) {
    it(`is refused by its name: ${route}`, async () => {
      const { code, param } = await refused(route, 'colour=blue');
      expect({ code, param }).to.deep.equal({ code: 'parameter_unknown', param: 'colour' });
    });
  }

  it('is refused beside a file', async () => {
    const form = new FormData();
    form.set('purpose', 'dispute_evidence');
    form.set('file', new Blob(['%PDF-1.7']), 'evidence.pdf');
    form.set('colour', 'blue');
    const answer = await fetch(`${trial.sandbox.url}/v1/files`, {
      method: 'POST',
      headers: { authorization: 'Bearer sk_test_1' },
      body: form,
    });
    const { error } = (await answer.json()) as { error: object };
    expect(error).to.include({ code: 'parameter_unknown', param: 'colour' });
  });

  for (const [route, at] of [
    ['POST /v1/checkout/sessions', 'line_items[0]'],
    ['POST /v1/checkout/sessions', 'line_items[0][price_data]'],
    ['POST /v1/checkout/sessions', 'line_items[0][price_data][product_data]'],
    ['POST /v1/checkout/sessions', 'payment_intent_data'],
    ['POST /v1/payment_intents', 'automatic_payment_methods'],
    ['POST /v1/disputes/:id', 'evidence'],
    ['GET /v1/refunds', 'created'],
  ] as const) {
    it(`is refused within another: ${route} ${at}`, async () => {
      const { code, param } = await refused(route, `${at}[colour]=blue`);
      expect({ code, param }).to.deep.equal({ code: 'parameter_unknown', param: `${at}[colour]` });
    });
  }

  it('is none of those that the client knows and the sandbox takes', async () => {
    for (const [route, names] of Object.entries(TAKEN)) {
      for (const name of names) {
        const { code, param } = await refused(route, `${name}=`);
        expect({ code, param }, `${route} ${name}`).to.not.deep.equal({
          code: 'parameter_unknown',
          param: name,
        });
      }
    }
  });
});

/** Every address of the API, as its own routers know it. */
function routes(): string[] {
  const sandbox = new Sandbox({ journalFile: null, webhook: null }, '');
  const routers: Router[] = [checkoutSessions, disputes, events, files, paymentIntents, payouts, refunds].map(
    (make) => make(sandbox),
  );
  return routers
    .flatMap(({ stack }) => stack)
    .flatMap(({ route }) =>
      route ? route.stack.map(({ method }) => `${method.toUpperCase()} ${route.path}`) : [],
    )
    .filter((route, nth, all) => all.indexOf(route) === nth);
}
