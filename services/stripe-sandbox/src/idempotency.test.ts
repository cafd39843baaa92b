import { expect } from 'chai';
import { refusal, soon, Trial } from './testing/trial.js';

describe('an idempotency key', () => {
  let trial: Trial;

  beforeEach(async () => {
    trial = await Trial.begin();
  });
  afterEach(() => trial.end());

  it('with the same parameters gives the same answer', async () => {
    const at = soon();
    const first = await trial.session({ expires_at: at }, { idempotencyKey: 'key-1' });
    let replayed: unknown;
    trial.stripe.on('response', (response: unknown) => (replayed = response));
    const second = await trial.session({ expires_at: at }, { idempotencyKey: 'key-1' });
    expect(second.id).to.equal(first.id);
    expect(replayed).to.include({ idempotency_key: 'key-1', status: 200 });
    expect((await trial.stripe.checkout.sessions.list()).data).to.have.length(1);
  });

  it('with other parameters is refused', async () => {
    await trial.session({}, { idempotencyKey: 'key-2' });
    const error = await refusal(trial.session({ client_reference_id: 'other' }, { idempotencyKey: 'key-2' }));
    expect(error).to.include({ type: 'StripeIdempotencyError', statusCode: 400 });
  });

  it('of a request that was not valid may be used again', async () => {
    await refusal(trial.session({ line_items: [] }, { idempotencyKey: 'key-3' }));
    expect((await trial.session({}, { idempotencyKey: 'key-3' })).status).to.equal('open');
  });

  it('repeats a declined card without trying it again', async () => {
    const intent = await trial.stripe.paymentIntents.create({ amount: 1_000, currency: 'vnd' });
    const decline = (): Promise<unknown> =>
      trial.stripe.paymentIntents.confirm(
        intent.id,
        { payment_method: 'pm_card_chargeDeclined' },
        { idempotencyKey: 'key-4' },
      );
    for (let i = 0; i < 2; i++) {
      expect(await refusal(decline())).to.include({
        type: 'StripeCardError',
        statusCode: 402,
        code: 'card_declined',
        decline_code: 'generic_decline',
      });
    }
    expect((await trial.stripe.events.list({ type: 'charge.failed' })).data).to.have.length(1);
  });
});
