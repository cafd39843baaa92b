import { expect } from 'chai';
import type Stripe from 'stripe';
import { Trial, WEBHOOK_SECRET } from './testing/trial.js';

describe('webhooks', () => {
  let trial: Trial;

  beforeEach(async () => {
    trial = await Trial.begin();
  });
  afterEach(() => trial.end());

  it('carry a signature that the client accepts, and one it refuses when a byte changed', async () => {
    await trial.payWith(await trial.session(), '4242424242424242');
    await trial.receiver.until((types) => types.includes('checkout.session.completed'));
    expect(trial.receiver.types).to.have.members([
      'payment_intent.created',
      'charge.succeeded',
      'payment_intent.succeeded',
      'checkout.session.completed',
    ]);
    for (const { body, signature } of trial.receiver.bodies) {
      const event = trial.stripe.webhooks.constructEvent(body, signature, WEBHOOK_SECRET);
      expect(await trial.stripe.events.retrieve(event.id)).to.include({ id: event.id, type: event.type });
      expect(() => trial.stripe.webhooks.constructEvent(`${body} `, signature, WEBHOOK_SECRET)).to.throw(
        'No signatures found',
      );
      expect(() => trial.stripe.webhooks.constructEvent(body, signature, 'whsec_other')).to.throw();
    }
  });

  it('are sent of the types that were chosen, and the others are listed all the same', async () => {
    await trial.sandbox.close();
    await trial.start(['checkout.session.completed']);
    await trial.payWith(await trial.session(), '4242424242424242');
    await trial.receiver.until((types) => types.length > 0);
    const { data } = await trial.stripe.events.list();
    expect(data.map(({ type }) => type)).to.include('charge.succeeded');
    expect(trial.receiver.types).to.deep.equal(['checkout.session.completed']);
  });

  it('are tried again until they are taken', async () => {
    trial.receiver.refuseNext = 1;
    await trial.stripe.paymentIntents.create({ amount: 1_000, currency: 'vnd' });
    await trial.receiver.until((types) => types.length === 1);
  });

  it('arrive twice when the switch says so', async () => {
    await trial.control('switches', { duplicate: true });
    await trial.stripe.paymentIntents.create({ amount: 1_000, currency: 'vnd' });
    await trial.receiver.until((types) => types.length === 2);
    expect(
      new Set(trial.receiver.bodies.map(({ body }) => (JSON.parse(body) as { id: string }).id)).size,
    ).to.equal(1);
  });

  it('arrive in another order when the switch says so', async () => {
    await trial.control('switches', { reorder: true });
    await trial.payWith(await trial.session(), '4242424242424242');
    await trial.receiver.until((types) => types.length === 4);
    expect(trial.receiver.types.indexOf('payment_intent.created')).to.be.greaterThan(
      trial.receiver.types.indexOf('charge.succeeded'),
    );
  });

  it('are lost when the switch says so, and can still be listed and sent again', async () => {
    await trial.control('switches', { drop: true });
    await trial.stripe.paymentIntents.create({ amount: 1_000, currency: 'vnd' });
    await trial.control('switches', { drop: false });
    await trial.stripe.paymentIntents.create({ amount: 2_000, currency: 'vnd' });
    await trial.receiver.until((types) => types.length === 1);
    const [, lost] = (await trial.stripe.events.list({ limit: 2 })).data;
    expect((lost?.data.object as Stripe.PaymentIntent).amount).to.equal(1_000);
    await trial.control(`events/${lost?.id}/resend`, {});
    await trial.receiver.until((types) => types.length === 2);
  });

  it('wait as long as the switch says', async () => {
    await trial.control('switches', { delay: 300 });
    const before = performance.now();
    await trial.stripe.paymentIntents.create({ amount: 1_000, currency: 'vnd' });
    await trial.receiver.until((types) => types.length === 1);
    expect(performance.now() - before).to.be.greaterThan(290);
  });

  it('do not wait for an API that is made slow', async () => {
    await trial.control('switches', { slow: 300 });
    const before = performance.now();
    await trial.stripe.paymentIntents.create({ amount: 1_000, currency: 'vnd' });
    expect(performance.now() - before).to.be.greaterThan(290);
    await trial.receiver.until((types) => types.length === 1);
  });

  it('have no switch beside these', async () => {
    for (const switches of [{ lose: true }, { delay: -1 }, { slow: 0.5 }, { drop: 'yes' }, [1]]) {
      expect((await trial.control('switches', switches)).status).to.equal(400);
    }
  });
});
