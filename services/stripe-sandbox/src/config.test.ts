import { ConfigRefused } from '@daulang/sandbox-kit/environment';
import { expect } from 'chai';
import { readConfig } from './config.js';

describe('the sandbox’s environment', () => {
  it('in production stops the start', () => {
    expect(() => readConfig({ APP_MODE: 'production' })).to.throw(ConfigRefused, 'STRIPE_SECRET_KEY');
  });

  it('that makes no sense is told by name', () => {
    expect(() => readConfig({ STRIPE_SANDBOX_PORT: 'x' })).to.throw(ConfigRefused, 'STRIPE_SANDBOX_PORT');
    for (const STRIPE_WEBHOOK_URL of ['x', 'file:///etc/passwd']) {
      expect(() => readConfig({ STRIPE_WEBHOOK_URL })).to.throw(ConfigRefused, 'STRIPE_WEBHOOK_URL');
    }
    expect(() => readConfig({ STRIPE_SANDBOX_URL: 'x' })).to.throw(ConfigRefused, 'STRIPE_SANDBOX_URL');
    for (const APP_MODE of ['prod', 'Production', 'production ']) {
      expect(() => readConfig({ APP_MODE })).to.throw(ConfigRefused, 'APP_MODE');
    }
    const events = { STRIPE_WEBHOOK_SECRET: 'whsec_1', STRIPE_WEBHOOK_EVENTS: 'charge.refunded,Refunds' };
    expect(() => readConfig(events)).to.throw(ConfigRefused, 'Refunds');
  });

  it('that is empty counts as absent', () => {
    const empty = { STATE_DIR: '', STRIPE_SANDBOX_HOST: '', STRIPE_SANDBOX_URL: '', STRIPE_WEBHOOK_URL: '' };
    expect(readConfig({ APP_MODE: '', ...empty })).to.deep.equal(readConfig({}));
  });

  it('gives pages one address, however it ends', () => {
    const config = readConfig({ STRIPE_SANDBOX_URL: 'http://localhost:12111/' });
    expect(config.publicUrl).to.equal('http://localhost:12111');
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
