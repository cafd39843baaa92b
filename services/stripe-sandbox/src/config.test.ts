import { ConfigRefused } from '@daulang/sandbox-kit/environment';
import { expect } from 'chai';
import { readConfig } from './config.js';

describe('the sandbox’s environment', () => {
  it('in production stops the start', () => {
    expect(() => readConfig({ APP_MODE: 'production' })).to.throw(ConfigRefused, 'STRIPE_SECRET_KEY');
  });

  it('that makes no sense is told by name', () => {
    expect(() => readConfig({ STRIPE_SANDBOX_PORT: 'x' })).to.throw(ConfigRefused, 'STRIPE_SANDBOX_PORT');
    expect(() => readConfig({ STRIPE_WEBHOOK_URL: 'x' })).to.throw(ConfigRefused, 'STRIPE_WEBHOOK_URL');
    const events = { STRIPE_WEBHOOK_SECRET: 'whsec_1', STRIPE_WEBHOOK_EVENTS: 'charge.refunded,Refunds' };
    expect(() => readConfig(events)).to.throw(ConfigRefused, 'Refunds');
  });

  it('sends webhooks to the service’s port when there is a secret, else none', () => {
    expect(readConfig({ COMMERCE_PORT: '4001', STRIPE_WEBHOOK_SECRET: 'whsec_1' }).webhook?.url).to.equal(
      'http://127.0.0.1:4001/api/v1/webhooks/stripe',
    );
    expect(readConfig({}).webhook).to.equal(null);
    const chosen = {
      STRIPE_WEBHOOK_SECRET: 'whsec_1',
      STRIPE_WEBHOOK_EVENTS: 'charge.refunded, payout.paid',
    };
    expect(readConfig(chosen).webhook?.events).to.deep.equal(['charge.refunded', 'payout.paid']);
  });
});
