import { privateKeyToAddress } from 'viem/accounts';
import type { Deployment } from './deployment.ts';
import type { Secrets } from './secrets.ts';
import type { Settings } from './settings.ts';

export interface Addresses {
  databaseUrl: string;
  chainRpcUrl: string;
}

/** The environment every part gets: one set of names for all, listed in `.env.example`. */
export function partEnvironment(
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
    DATABASE_URL: addresses.databaseUrl,
    CHAIN_RPC_URL: addresses.chainRpcUrl,
    CHAIN_ID: String(settings.chainId),
    STOREFRONT_PORT: String(ports.storefront),
    COMMERCE_PORT: String(ports.commerce),
    CHAIN_PORT: String(ports.chain),
    STRIPE_SANDBOX_PORT: String(ports.stripeSandbox),
    POSTGRES_PORT: String(ports.postgres),
  };
}

function secretVariables(secrets: Secrets, { ports, remote }: Settings): NodeJS.ProcessEnv {
  return {
    AUTH_SECRET: secrets.authSecret,
    RELAYER_KEY: secrets.relayerKey,
    DEPLOYER_KEY: secrets.deployerKey,
    AUTHORITY_KEY: secrets.authorityKey,
    GUARDIAN_KEY: secrets.guardianKey,
    AUTHORITY_ADDRESS: addressOf(secrets.authorityKey),
    GUARDIAN_ADDRESS: addressOf(secrets.guardianKey),
    ...(!remote.stripeSecretKey && {
      STRIPE_API_BASE: `http://127.0.0.1:${ports.stripeSandbox}`,
      STRIPE_SECRET_KEY: secrets.stripeSecretKey,
      STRIPE_WEBHOOK_SECRET: secrets.stripeWebhookSecret,
    }),
  };
}

function deploymentVariables(deployment: Deployment | undefined): NodeJS.ProcessEnv {
  if (!deployment) return {};
  return {
    CRAFT_REGISTRY: deployment.craftRegistry,
    CERTIFICATE_REGISTRY: deployment.certificateRegistry,
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
