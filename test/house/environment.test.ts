import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { embeddedDatabase } from '../../scripts/stack/database-addresses.ts';
import { environmentFor, stackEnvironment } from '../../scripts/stack/environment.ts';
import { PROCESSES } from '../../scripts/stack/processes.ts';
import type { Secrets } from '../../scripts/stack/secrets.ts';
import { hasBankSandbox, PROJECT_ROOT, readSettings } from '../../scripts/stack/settings.ts';

const key = (digit: string) => `0x${digit.repeat(64)}`;
const secrets: Secrets = {
  databasePassword: 'password',
  databaseOwnerPassword: 'owner',
  databaseServicePassword: 'service',
  databaseReaderPassword: 'reader',
  authSecret: 'auth',
  cookieSecret: 'cookie',
  stripeSecretKey: 'sk_test_x',
  stripeWebhookSecret: 'whsec_x',
  sepayApiKey: 'sepay_x',
  deployerKey: key('1'),
  relayerKey: key('2'),
  authorityKey: key('3'),
  guardianKey: key('4'),
};
const database = embeddedDatabase('postgresql://postgres:password@127.0.0.1:2/daulang', secrets);
const addresses = { database, chainRpcUrl: 'http://127.0.0.1:1' };

describe('the environment of a process', () => {
  const replica = 'postgresql://daulang_service:service@replica/daulang';
  const settings = readSettings({ DATABASE_REPLICA_URL: replica });
  const stack = stackEnvironment(settings, secrets, addresses, undefined);

  it('holds no key that could admit or deploy, in any process that answers requests', () => {
    for (const process of [
      PROCESSES.commerce,
      PROCESSES.worker,
      PROCESSES.storefront,
      PROCESSES.stripeSandbox,
      PROCESSES.bankSandbox,
    ]) {
      const env = environmentFor(stack, process.secrets);
      expect(env, process.name).not.to.have.any.keys('DEPLOYER_KEY', 'AUTHORITY_KEY', 'GUARDIAN_KEY');
    }
  });

  it('tells the storefront neither the database nor the payment secrets', () => {
    const env = environmentFor(stack, PROCESSES.storefront.secrets);
    expect(env).not.to.have.any.keys(
      'DATABASE_URL',
      'DATABASE_REPLICA_URL',
      'STRIPE_SECRET_KEY',
      'SEPAY_API_KEY',
      'AUTH_SECRET',
      'RELAYER_KEY',
    );
    expect(env['COMMERCE_URL']).to.equal('http://127.0.0.1:3001');
  });

  it('tells the service its own role of the database, and the owner and the superuser to the migration alone', () => {
    for (const process of [PROCESSES.commerce, PROCESSES.worker, PROCESSES.seed]) {
      const env = environmentFor(stack, process.secrets);
      expect(env['DATABASE_URL']).to.equal('postgresql://daulang_service:service@127.0.0.1:2/daulang');
      expect(env['DATABASE_REPLICA_URL']).to.equal(replica);
      expect(env, process.name).not.to.have.any.keys('DATABASE_OWNER_URL', 'DATABASE_SUPERUSER_URL');
    }
    const { DATABASE_OWNER_URL, DATABASE_SUPERUSER_URL } = environmentFor(stack, PROCESSES.migrate.secrets);
    expect([DATABASE_OWNER_URL, DATABASE_SUPERUSER_URL]).to.deep.equal([
      'postgresql://daulang_owner:owner@127.0.0.1:2/daulang',
      'postgresql://postgres:password@127.0.0.1:2/daulang',
    ]);
  });

  it('tells whoever speaks of transfers, and whoever hears of them, the same account and key', () => {
    for (const process of [PROCESSES.commerce, PROCESSES.worker, PROCESSES.bankSandbox]) {
      expect(environmentFor(stack, process.secrets), process.name).to.include({
        BANK_BIN: '970436',
        BANK_ACCOUNT_NUMBER: '1012345678',
        BANK_ACCOUNT_NAME: 'DAU LANG THU NGHIEM',
        BANK_SANDBOX_URL: 'http://127.0.0.1:12112',
        BANK_SANDBOX_PORT: '12112',
        SEPAY_API_KEY: 'sepay_x',
      });
    }
    expect(environmentFor(stack, PROCESSES.bankSandbox.secrets)).not.to.have.any.keys(
      'DATABASE_URL',
      'AUTH_SECRET',
      'STRIPE_SECRET_KEY',
      'RELAYER_KEY',
    );
    expect(environmentFor(stack, PROCESSES.stripeSandbox.secrets)).not.to.have.any.keys('SEPAY_API_KEY');
  });

  it('fills in nothing of a bank beside an account of the person’s own, nor in production', () => {
    const own = readSettings({ BANK_BIN: '970405', BANK_ACCOUNT_NUMBER: '1', BANK_ACCOUNT_NAME: 'HTX' });
    expect(hasBankSandbox(own)).to.equal(false);
    const env = stackEnvironment(own, secrets, addresses, undefined);
    expect(env).to.include({ BANK_BIN: '970405', BANK_ACCOUNT_NUMBER: '1', BANK_ACCOUNT_NAME: 'HTX' });
    expect(env).not.to.have.any.keys('BANK_SANDBOX_URL', 'SEPAY_API_KEY');
    const remote = { DATABASE_URL: 'x', CHAIN_RPC_URL: 'x', STRIPE_SECRET_KEY: 'x' };
    expect(hasBankSandbox(readSettings({ APP_MODE: 'production', ...remote }))).to.equal(false);
    expect(hasBankSandbox(settings)).to.equal(true);
  });

  it('lets what the person set win over what was drawn', () => {
    const settings = readSettings({ AUTH_SECRET: 'my own', STRIPE_SECRET_KEY: 'sk_live_mine', EMPTY: '' });
    const env = stackEnvironment(settings, secrets, addresses, undefined);
    expect(env['AUTH_SECRET']).to.equal('my own');
    expect(env['STRIPE_SECRET_KEY']).to.equal('sk_live_mine');
    expect(env).not.to.have.any.keys('STRIPE_API_BASE', 'EMPTY');
  });

  it('has only names that .env.example explains', () => {
    const explained = readFileSync(join(PROJECT_ROOT, '.env.example'), 'utf8');
    const unexplained = Object.keys(stack)
      .filter((name) => name !== 'NODE_ENV')
      .filter((name) => !new RegExp(`^#?${name}=`, 'm').test(explained));
    expect(unexplained).to.deep.equal([]);
  });
});
