import { join } from 'node:path';
import { privateKeyToAddress } from 'viem/accounts';
import { databaseVariables, type DatabaseAddresses } from './database-addresses.ts';
import type { Deployment } from './deployment.ts';
import type { Secrets } from './secrets.ts';
import { hasBankSandbox, type Settings } from './settings.ts';
import { WEBHOOK_EVENTS } from './webhook-events.ts';

export interface Addresses {
  database: DatabaseAddresses;
  chainRpcUrl: string;
}

/** Variables that are told only to the processes that need them. */
const SECRET_VARIABLES = [
  'DATABASE_URL',
  'DATABASE_REPLICA_URL',
  'DATABASE_OWNER_URL',
  'DATABASE_READER_URL',
  'DATABASE_SUPERUSER_URL',
  'AUTH_SECRET',
  'COOKIE_SECRET',
  'RELAYER_KEY',
  'DEPLOYER_KEY',
  'AUTHORITY_KEY',
  'GUARDIAN_KEY',
  'STRIPE_SECRET_KEY',
  'STRIPE_WEBHOOK_SECRET',
  'SEPAY_API_KEY',
  'PAYOS_CHECKSUM_KEY',
  'BANK_WEBHOOK_SECRET',
  'SMTP_URL',
  'SMS_URL',
  'SMS_TOKEN',
  'DEMO_KEYS_FILE',
] as const;
export type SecretVariable = (typeof SECRET_VARIABLES)[number];

/** Of nobody: the bank sandbox keeps it. */
const DEMO_ACCOUNT = {
  BANK_BIN: '970436',
  BANK_ACCOUNT_NUMBER: '1012345678',
  BANK_ACCOUNT_NAME: 'DAU LANG THU NGHIEM',
};

/** What a whole stack knows; {@link environmentFor} hands each process its part. */
export function stackEnvironment(
  settings: Settings,
  secrets: Secrets | undefined,
  addresses: Addresses,
  deployment: Deployment | undefined,
): NodeJS.ProcessEnv {
  const { ports, environment } = settings;
  return {
    ...(secrets && secretVariables(secrets, settings)),
    ...deploymentVariables(deployment),
    COMMERCE_URL: `http://127.0.0.1:${ports.commerce}`,
    SEAL_RP_ID: new URL(settings.sealUrl).hostname,
    // What the person set wins over what was drawn or found.
    ...withoutEmpty(environment),
    APP_MODE: settings.mode,
    // React's development build is several times slower.
    NODE_ENV: 'production',
    PUBLIC_URL: settings.publicUrl,
    SEAL_URL: settings.sealUrl,
    STATE_DIR: settings.stateDir,
    BLOCKS_DIR: settings.blocksDir,
    ...databaseVariables(addresses.database),
    CHAIN_RPC_URL: addresses.chainRpcUrl,
    CHAIN_ID: String(settings.chainId),
    STOREFRONT_PORT: String(ports.storefront),
    COMMERCE_PORT: String(ports.commerce),
    CHAIN_PORT: String(ports.chain),
    STRIPE_SANDBOX_PORT: String(ports.stripeSandbox),
    BANK_SANDBOX_PORT: String(ports.bankSandbox),
    POSTGRES_PORT: String(ports.postgres),
  };
}

/** The stack's environment without the secrets that are none of a process's business. */
export function environmentFor(stack: NodeJS.ProcessEnv, told: SecretVariable[]): NodeJS.ProcessEnv {
  const withheld = SECRET_VARIABLES.filter((name) => !told.includes(name));
  return Object.fromEntries(
    Object.entries(stack).filter(([name]) => !withheld.includes(name as SecretVariable)),
  );
}

function secretVariables(secrets: Secrets, settings: Settings): NodeJS.ProcessEnv {
  const { ports, remote, stateDir } = settings;
  return {
    AUTH_SECRET: secrets.authSecret,
    COOKIE_SECRET: secrets.cookieSecret,
    RELAYER_KEY: secrets.relayerKey,
    DEPLOYER_KEY: secrets.deployerKey,
    AUTHORITY_KEY: secrets.authorityKey,
    GUARDIAN_KEY: secrets.guardianKey,
    AUTHORITY_ADDRESS: addressOf(secrets.authorityKey),
    GUARDIAN_ADDRESS: addressOf(secrets.guardianKey),
    DEMO_KEYS_FILE: join(stateDir, 'demo-keys.json'),
    ...(!remote.stripeSecretKey && {
      STRIPE_API_BASE: `http://127.0.0.1:${ports.stripeSandbox}`,
      STRIPE_SECRET_KEY: secrets.stripeSecretKey,
      STRIPE_WEBHOOK_SECRET: secrets.stripeWebhookSecret,
      STRIPE_WEBHOOK_EVENTS: WEBHOOK_EVENTS.join(),
    }),
    ...(hasBankSandbox(settings) && {
      ...DEMO_ACCOUNT,
      BANK_SANDBOX_URL: `http://127.0.0.1:${ports.bankSandbox}`,
      SEPAY_API_KEY: secrets.sepayApiKey,
    }),
  };
}

function deploymentVariables(deployment: Deployment | undefined): NodeJS.ProcessEnv {
  if (!deployment) return {};
  return {
    CRAFT_REGISTRY: deployment.craftRegistry,
    CERTIFICATE_REGISTRY: deployment.certificateRegistry,
    CERTIFICATE_TOKEN: deployment.certificateToken,
    WEBAUTHN_VERIFIER: deployment.webAuthnVerifier,
    P256_VERIFIER: deployment.p256Verifier,
    DEPLOYMENT_BLOCK: String(deployment.deploymentBlock),
  };
}

function addressOf(privateKey: string): string {
  return privateKeyToAddress(privateKey as `0x${string}`);
}

function withoutEmpty(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
}
