import { ConfigRefused } from '@daulang/sandbox-kit/environment';
import { expect } from 'chai';
import { readConfig } from './config.js';

describe('the bank sandbox’s environment', () => {
  it('in production stops the start', () => {
    expect(() => readConfig({ APP_MODE: 'production' })).to.throw(ConfigRefused, 'BANK_ACCOUNT_NUMBER');
  });

  const senseless: [string, string][] = [
    ['APP_MODE', 'prod'],
    ['APP_MODE', 'Production'],
    ['BANK_SANDBOX_PORT', 'x'],
    ['BANK_SANDBOX_PORT', '65536'],
    ['COMMERCE_PORT', '-1'],
    ['BANK_WEBHOOK_URL', 'x'],
    ['BANK_WEBHOOK_URL', 'file:///etc/passwd'],
    ['PUBLIC_URL', 'shop'],
    ['BANK_BIN', '97043'],
    ['BANK_ACCOUNT_NUMBER', '1012 345 678'],
    ['SEPAY_API_KEY', 'two words'],
  ];
  for (const [name, value] of senseless) {
    it(`with ${name}=${value} is refused by name`, () => {
      expect(() => readConfig({ [name]: value })).to.throw(ConfigRefused, name);
    });
  }

  it('needs nothing: then the demo’s account is kept, and nobody told', () => {
    const config = readConfig({ BANK_BIN: '', SEPAY_API_KEY: '' });
    expect(config.account).to.deep.equal({
      bin: '970436',
      number: '1012345678',
      holder: 'DAU LANG THU NGHIEM',
    });
    expect([config.listener, config.shopOrigin, config.port]).to.deep.equal([null, null, 12_112]);
  });

  it('tells the service’s port when there is a key, or whom it is told to', () => {
    expect(readConfig({ COMMERCE_PORT: '4001', SEPAY_API_KEY: 'key' }).listener).to.deep.equal({
      url: 'http://127.0.0.1:4001/api/v1/webhooks/bank/sepay',
      apiKey: 'key',
    });
    const BANK_WEBHOOK_URL = 'http://commerce:3001/hook';
    expect(readConfig({ BANK_WEBHOOK_URL, SEPAY_API_KEY: 'key' }).listener?.url).to.equal(BANK_WEBHOOK_URL);
  });

  it('takes the shop for where it can be reached', () => {
    expect(readConfig({ PUBLIC_URL: 'http://localhost:3000/' }).shopOrigin).to.equal('http://localhost:3000');
  });
});
