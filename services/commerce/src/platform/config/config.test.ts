import { randomBytes } from 'node:crypto';
import { expect } from 'chai';
import { generatePrivateKey } from 'viem/accounts';
import { isDrawnSecret } from '../../../api/drawn-secret.js';
import { CannotStart } from '../cannot-start.js';
import { parseConfig } from './config.js';

const demo = {
  APP_MODE: 'demo',
  PUBLIC_URL: 'http://localhost:3000',
  SEAL_URL: 'http://seal.localhost:3000',
  DATABASE_URL: 'postgresql://user:password@localhost/daulang',
  AUTH_SECRET: 'demo-demo-demo-demo-demo-demo-demo',
};

const chain = {
  CHAIN_RPC_URL: 'http://127.0.0.1:8545, https://rpc.example/',
  CHAIN_ID: '20261',
  CRAFT_REGISTRY: `0x${'a1'.repeat(20)}`,
  CERTIFICATE_REGISTRY: `0x${'a2'.repeat(20)}`,
  CERTIFICATE_TOKEN: `0x${'A5'.repeat(20)}`,
  WEBAUTHN_VERIFIER: `0x${'a3'.repeat(20)}`,
  P256_VERIFIER: `0x${'a4'.repeat(20)}`,
  RELAYER_KEY: '0x8f2a55949038a9610f50fb23b5883af3b4ecb3c3bb792cbcefbd1542c692be63',
};

const bank = {
  BANK_BIN: '970436',
  BANK_ACCOUNT_NUMBER: '1012345678',
  BANK_ACCOUNT_NAME: 'HTX NON LA (HUE)',
  SEPAY_API_KEY: randomBytes(16).toString('hex'),
  PAYOS_CHECKSUM_KEY: randomBytes(32).toString('hex'),
  BANK_WEBHOOK_SECRET: randomBytes(32).toString('base64'),
};

const DATABASE = 'postgresql://shop:vN4q8ZkR2mX0tLw7@db.example/daulang';
const LIVE = `live_${randomBytes(24).toString('hex')}`;

const production = {
  ...demo,
  ...chain,
  ...bank,
  APP_MODE: 'production',
  DATABASE_URL: DATABASE,
  RELAYER_KEY: generatePrivateKey(),
  PUBLIC_URL: 'https://shop.example',
  SEAL_URL: 'https://seal.shop.example',
  AUTH_SECRET: randomBytes(32).toString('base64'),
  STRIPE_SECRET_KEY: `sk_${LIVE}`,
  STRIPE_WEBHOOK_SECRET: `whsec_${randomBytes(16).toString('hex')}`,
  SMTP_URL: 'smtps://mail.example',
  SMS_URL: 'https://drawn-token@sms.example/messages',
};

/** The sentences a start would end with. */
function complaintsOf(env: Record<string, string | undefined>): string[] {
  try {
    parseConfig(env);
    return [];
  } catch (error) {
    if (error instanceof CannotStart) return error.message.split('\n');
    throw error;
  }
}

describe('the configuration', () => {
  it('of a demo needs five variables and finds the rest', () => {
    const config = parseConfig(demo);
    expect([config.port, config.blocksDir, config.chain, config.isProduction]).to.deep.equal([
      3001,
      '.local/blocks',
      undefined,
      false,
    ]);
  });

  it('names every variable that is missing or wrong, all at once', () => {
    expect(
      complaintsOf({ ...demo, DATABASE_URL: '', PUBLIC_URL: 'shop', COMMERCE_PORT: '99999' }),
    ).to.deep.equal([
      'PUBLIC_URL is wrong: expected an http(s) address.',
      'DATABASE_URL is not set.',
      'COMMERCE_PORT is wrong: Too big: expected number to be <=65535.',
    ]);
  });

  it('takes several endpoints of a chain, and the chain whole or not at all', () => {
    expect(parseConfig({ ...demo, ...chain }).chain?.rpcUrls).to.deep.equal([
      'http://127.0.0.1:8545',
      'https://rpc.example/',
    ]);
    const [sentence] = complaintsOf({ ...demo, ...chain, CERTIFICATE_REGISTRY: undefined });
    expect(sentence).to.contain('CERTIFICATE_REGISTRY').and.contain('npm run deploy');
  });

  it('trusts the registry that issues, and after it those that are pinned beside it', () => {
    const issuing = {
      chainId: 20_261,
      registry: `0x${'a2'.repeat(20)}`,
      token: `0x${'a5'.repeat(20)}`,
      finalAfterSeconds: 5,
      rpcUrls: ['http://127.0.0.1:8545', 'https://rpc.example/'],
    };
    const earlier = { chainId: 20_261, registry: `0x${'B2'.repeat(20)}`, token: `0x${'b5'.repeat(20)}` };
    const elsewhere = { ...earlier, chainId: 1, finalAfterSeconds: 900, rpcUrls: ['https://one.example/'] };
    const trusted = (...list: object[]) =>
      parseConfig({ ...demo, ...chain, PINNED_REGISTRIES: JSON.stringify(list) }).chain?.trusted;
    expect(parseConfig({ ...demo, ...chain }).chain?.trusted).to.deep.equal([issuing]);
    expect(trusted()).to.deep.equal([issuing]);
    expect(trusted(earlier, elsewhere)).to.deep.equal([
      issuing,
      { ...issuing, registry: `0x${'b2'.repeat(20)}`, token: `0x${'b5'.repeat(20)}` },
      { ...elsewhere, registry: `0x${'b2'.repeat(20)}` },
    ]);
  });

  it('says what is wrong with the pinned registries', () => {
    const registry = `0x${'b2'.repeat(20)}`;
    const complaint = (text: string) =>
      complaintsOf({ ...demo, ...chain, PINNED_REGISTRIES: text }).join('\n');
    expect(complaint('[')).to.equal('PINNED_REGISTRIES is wrong: expected a JSON list.');
    expect(complaint(JSON.stringify([{ chainId: 1, registry }]))).to.contain('PINNED_REGISTRIES is wrong');
    expect(complaint(JSON.stringify([{ chainId: 1, registry, token: registry }])))
      .to.contain(`1:${registry}`)
      .and.contain('rpcUrls');
  });

  it('finds the token of the text message gateway beside its address, or in it', () => {
    const gateway = (env: Record<string, string>) => parseConfig({ ...demo, ...env }).sms;
    const url = new URL('https://sms.example/messages');
    expect(gateway({})).to.equal(undefined);
    expect(gateway({ SMS_URL: url.href })).to.deep.equal({ url, token: undefined });
    expect(gateway({ SMS_URL: 'https://drawn%2Ftoken@sms.example/messages' })).to.deep.equal({
      url,
      token: 'drawn/token',
    });
    expect(gateway({ SMS_URL: 'https://old@sms.example/messages', SMS_TOKEN: 'new' })).to.deep.equal({
      url,
      token: 'new',
    });
    expect(complaintsOf({ ...demo, SMS_URL: 'https://%ff@sms.example/' })[0]).to.contain('SMS_URL is wrong');
    expect(complaintsOf({ ...demo, SMS_URL: 'sms.example' })[0]).to.contain('SMS_URL is wrong');
    expect(complaintsOf({ ...demo, SMS_URL: url.href, SMS_TOKEN: 'two words' })[0]).to.contain(
      'SMS_TOKEN is wrong',
    );
  });

  it('offers transfers where an account is named, and hears whoever has a key', () => {
    expect(parseConfig(demo).bank).to.equal(undefined);
    const { SEPAY_API_KEY, PAYOS_CHECKSUM_KEY, BANK_WEBHOOK_SECRET, ...account } = bank;
    const ofAccount = { bin: '970436', accountNumber: '1012345678', accountName: 'HTX NON LA (HUE)' };
    const silent = { sepayApiKey: undefined, payosChecksumKey: undefined, hmacSecret: undefined };
    expect(parseConfig({ ...demo, ...account }).bank).to.deep.equal({
      ...ofAccount,
      ...silent,
      sandboxUrl: undefined,
    });
    expect(parseConfig({ ...demo, ...bank, BANK_SANDBOX_URL: 'http://localhost:12112' }).bank).to.deep.equal({
      ...ofAccount,
      sandboxUrl: new URL('http://localhost:12112'),
      sepayApiKey: SEPAY_API_KEY,
      payosChecksumKey: PAYOS_CHECKSUM_KEY,
      hmacSecret: BANK_WEBHOOK_SECRET,
    });
  });

  it('takes an account whole or not at all, and no key without an account', () => {
    const complaint = (env: Record<string, string>) => complaintsOf({ ...demo, ...env })[0];
    expect(complaint({ BANK_BIN: '970436' }))
      .to.match(/^BANK_BIN: set/)
      .and.contain('BANK_ACCOUNT_NUMBER, BANK_ACCOUNT_NAME');
    expect(complaint({ ...bank, BANK_ACCOUNT_NAME: '' })).to.contain('but not BANK_ACCOUNT_NAME.');
    expect(complaint({ SEPAY_API_KEY: bank.SEPAY_API_KEY })).to.match(/^SEPAY_API_KEY: set/);
    expect(complaint({ BANK_SANDBOX_URL: 'http://localhost:12112' })).to.match(/^BANK_SANDBOX_URL: set/);
  });

  const unlikeABank: [string, string][] = [
    ['BANK_BIN', '97043'],
    ['BANK_BIN', '9704360'],
    ['BANK_BIN', 'VIETCB'],
    ['BANK_ACCOUNT_NUMBER', '1012 345 678'],
    ['BANK_ACCOUNT_NUMBER', '10123456781012345678'],
    ['BANK_ACCOUNT_NUMBER', 'daulang'],
    ['BANK_ACCOUNT_NAME', 'Dau Lang'],
    ['BANK_ACCOUNT_NAME', 'DẤU LÀNG'],
    ['BANK_ACCOUNT_NAME', 'DAU LANG '],
    ['BANK_ACCOUNT_NAME', 'D'.repeat(51)],
    ['BANK_SANDBOX_URL', 'localhost:12112'],
    ['SEPAY_API_KEY', 'two words'],
    ['PAYOS_CHECKSUM_KEY', 'khoá'],
    ['BANK_WEBHOOK_SECRET', 'a\nb'],
  ];
  for (const [name, value] of unlikeABank) {
    it(`refuses ${JSON.stringify(value)} as ${name}`, () => {
      const complaints = complaintsOf({ ...demo, ...bank, [name]: value });
      expect(complaints).to.have.length(1);
      expect(complaints[0]).to.match(new RegExp(`^${name} is wrong`));
    });
  }

  describe('in production', () => {
    it('starts without an account, and with the longest name of one', () => {
      const none = Object.fromEntries(Object.keys(bank).map((name) => [name, undefined]));
      expect(complaintsOf({ ...production, ...none })).to.deep.equal([]);
      expect(complaintsOf({ ...production, BANK_ACCOUNT_NAME: 'D'.repeat(50) })).to.deep.equal([]);
    });

    it('starts with a restricted live key, and without a password where another proof does', () => {
      const DATABASE_URL = 'postgresql://shop@db.example/daulang';
      expect(complaintsOf({ ...production, STRIPE_SECRET_KEY: `rk_${LIVE}`, DATABASE_URL })).to.deep.equal(
        [],
      );
    });

    it('takes what a generator draws for drawn, in base64 and in hex', () => {
      for (let time = 0; time < 200; time += 1) {
        const AUTH_SECRET = randomBytes(32).toString(time % 2 ? 'base64url' : 'hex');
        expect(isDrawnSecret(AUTH_SECRET), AUTH_SECRET).to.equal(true);
      }
    });

    it('starts when nothing is missing or weak', () => {
      expect(complaintsOf(production)).to.deep.equal([]);
      expect(parseConfig(production).isProduction).to.equal(true);
    });

    const weak: [string, Record<string, string | undefined>][] = [
      ['AUTH_SECRET', { AUTH_SECRET: 'change-me-please-Change-me-please-change-me-Please' }],
      ['AUTH_SECRET', { AUTH_SECRET: 'a'.repeat(64) }],
      ['AUTH_SECRET', { AUTH_SECRET: 'The-village-by-the-river-has-a-hat-maker' }],
      ['AUTH_SECRET', { AUTH_SECRET: '0123456789abcdef'.repeat(4) }],
      ['DATABASE_URL', { DATABASE_URL: 'postgresql://daulang:daulang@postgres:5432/daulang' }],
      ['DATABASE_REPLICA_URL', { DATABASE_REPLICA_URL: 'postgresql://daulang:daulang@replica:5432/daulang' }],
      ['PUBLIC_URL', { PUBLIC_URL: 'http://shop.example' }],
      ['SEAL_URL', { SEAL_URL: 'http://seal.shop.example' }],
      ['SEAL_URL', { SEAL_URL: 'https://shop.example' }],
      ['STRIPE_SECRET_KEY', { STRIPE_SECRET_KEY: undefined }],
      ['STRIPE_SECRET_KEY', { STRIPE_SECRET_KEY: `sk_${LIVE.replace('live', 'test')}` }],
      ['STRIPE_SECRET_KEY', { STRIPE_SECRET_KEY: `rk_${LIVE.replace('live', 'test')}` }],
      ['STRIPE_SECRET_KEY', { STRIPE_SECRET_KEY: `pk_${LIVE}` }],
      ['STRIPE_SECRET_KEY', { STRIPE_SECRET_KEY: 'sk_live_' }],
      ['STRIPE_WEBHOOK_SECRET', { STRIPE_WEBHOOK_SECRET: 'none' }],
      ['STRIPE_WEBHOOK_SECRET', { STRIPE_WEBHOOK_SECRET: 'whsec_' }],
      ['STRIPE_WEBHOOK_SECRET', { STRIPE_WEBHOOK_SECRET: `whsec_${'a'.repeat(32)}` }],
      ['STRIPE_API_BASE', { STRIPE_API_BASE: 'http://127.0.0.1:12111' }],
      ['BANK_SANDBOX_URL', { BANK_SANDBOX_URL: 'http://localhost:12112' }],
      ['SEPAY_API_KEY', { SEPAY_API_KEY: 'f7c1e5a09b3d286' }],
      ['SEPAY_API_KEY', { SEPAY_API_KEY: 'a'.repeat(32) }],
      ['PAYOS_CHECKSUM_KEY', { PAYOS_CHECKSUM_KEY: 'checksum' }],
      ['BANK_WEBHOOK_SECRET', { BANK_WEBHOOK_SECRET: 'secretsecretsecret' }],
      ['CHAIN_RPC_URL', { CHAIN_RPC_URL: undefined }],
      ['RELAYER_KEY', { RELAYER_KEY: `0x${'01'.repeat(32)}` }],
      ['RELAYER_KEY', { RELAYER_KEY: `0x${'1234567890abcdef'.padStart(64, '0')}` }],
      // The first and the twentieth account of anvil, in small and in capital letters.
      ['RELAYER_KEY', { RELAYER_KEY: '0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80' }],
      ['RELAYER_KEY', { RELAYER_KEY: '0xDF57089FEBBACF7BA0BC227DAFBFFA9FC08A93FDC68E1E42411A14EFCF23656E' }],
      ['SMTP_URL', { SMTP_URL: undefined }],
      ['SMS_URL', { SMS_URL: undefined }],
      ['SMS_URL', { SMS_URL: 'http://drawn-token@sms.example/messages' }],
      ['SMS_TOKEN', { SMS_URL: 'https://sms.example/messages' }],
    ];
    for (const [name, change] of weak) {
      it(`does not start with ${JSON.stringify(change)}, and says ${name}`, () => {
        const complaints = complaintsOf({ ...production, ...change });
        expect(complaints).to.have.length(1);
        expect(complaints[0]).to.match(new RegExp(`^${name} |^CHAIN_RPC_URL and`));
      });
    }
  });
});
