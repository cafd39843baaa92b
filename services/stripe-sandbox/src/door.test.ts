import { expect } from 'chai';
import { refusal, Trial } from './testing/trial.js';

describe('the door', () => {
  let trial: Trial;

  beforeEach(async () => {
    trial = await Trial.begin();
  });
  afterEach(() => trial.end());

  it('asks for a test key', async () => {
    for (const headers of [{}, { authorization: 'Bearer sk_live_1' }, { authorization: 'nonsense' }]) {
      const answer = await fetch(`${trial.sandbox.url}/v1/events`, {
        headers: headers as Record<string, string>,
      });
      expect(answer.status).to.equal(401);
    }
  });

  it('answers unknown addresses and unknown ids in Stripe’s shape', async () => {
    expect(await refusal(trial.stripe.customers.list())).to.include({
      statusCode: 404,
      type: 'StripeInvalidRequestError',
    });
    expect(await refusal(trial.stripe.checkout.sessions.retrieve('cs_test_none'))).to.include({
      statusCode: 404,
      code: 'resource_missing',
    });
    expect((await fetch(`${trial.sandbox.url}/c/pay/cs_test_none`)).status).to.equal(404);
  });

  it('refuses a body that is too large', async () => {
    const answer = await fetch(`${trial.sandbox.url}/v1/refunds`, {
      method: 'POST',
      headers: { authorization: 'Bearer sk_test_1', 'content-type': 'application/x-www-form-urlencoded' },
      body: `reason=${'x'.repeat(300_000)}`,
    });
    expect(answer.status).to.equal(413);
  });
});
