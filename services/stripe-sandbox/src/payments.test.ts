import { expect } from 'chai';
import type Stripe from 'stripe';
import { refusal, Trial } from './testing/trial.js';

describe('a payment', () => {
  let trial: Trial;

  beforeEach(async () => {
    trial = await Trial.begin();
  });
  afterEach(() => trial.end());

  const aPayment = (amount = 100_000): Promise<Stripe.PaymentIntent> =>
    trial.stripe.paymentIntents.create({
      amount,
      currency: 'vnd',
      confirm: true,
      payment_method: 'pm_card_visa',
    });

  it('is refunded in parts until nothing is left', async () => {
    const { id } = await aPayment();
    const part = await trial.stripe.refunds.create({
      payment_intent: id,
      amount: 40_000,
      metadata: { line: '1' },
    });
    expect(part).to.include({ amount: 40_000, status: 'succeeded', payment_intent: id });
    const over = await refusal(trial.stripe.refunds.create({ payment_intent: id, amount: 60_001 }));
    expect(over).to.include({ statusCode: 400, param: 'amount' });
    expect((await trial.stripe.refunds.create({ payment_intent: id })).amount).to.equal(60_000);
    expect((await refusal(trial.stripe.refunds.create({ payment_intent: id }))).code).to.equal(
      'charge_already_refunded',
    );
    expect((await trial.stripe.refunds.list({ payment_intent: id })).data).to.have.length(2);
    const charge = await trial.stripe.charges.retrieve(
      String((await trial.stripe.paymentIntents.retrieve(id)).latest_charge),
    );
    expect(charge).to.include({ amount_refunded: 100_000, refunded: true });
  });

  it('that never succeeded has nothing to refund', async () => {
    const intent = await trial.stripe.paymentIntents.create({ amount: 1_000, currency: 'vnd' });
    expect((await refusal(trial.stripe.refunds.create({ payment_intent: intent.id }))).statusCode).to.equal(
      400,
    );
    const gone = await refusal(trial.stripe.refunds.create({ payment_intent: 'pi_none' }));
    expect(gone).to.include({ statusCode: 404, code: 'resource_missing' });
  });

  it('can be cancelled while it is not paid, and not after', async () => {
    const open = await trial.stripe.paymentIntents.create({ amount: 1_000, currency: 'vnd' });
    expect((await trial.stripe.paymentIntents.cancel(open.id)).status).to.equal('canceled');
    const { id } = await aPayment();
    expect((await refusal(trial.stripe.paymentIntents.cancel(id))).code).to.equal(
      'payment_intent_unexpected_state',
    );
  });
});
