import { isDrawnSecret } from '@daulang/commerce/api/drawn-secret';

/** What the storefront's own process needs to know, read once at the start. */
export interface StorefrontConfig {
  /** Where we listen: this machine alone unless told otherwise. The demo shows sign-in codes to whoever can ask. */
  host: string;
  port: number;
  /** Where people reach the shop; canonical addresses and cookies follow it. */
  publicUrl: URL;
  /** Whose host shows the sealing pages and nothing else. */
  sealUrl: URL;
  /** The commerce service that `/api`, `/ipfs` and `/rpc` are piped to. */
  commerceUrl: URL;
  /** Proxies in front of us whose X-Forwarded-For is believed (Express' `trust proxy`); none by default. */
  trustedProxies: string[];
}

/**
 * @throws with a sentence naming the variable that is wrong
 */
export function readConfig(env: NodeJS.ProcessEnv): StorefrontConfig {
  const port = Number(env.STOREFRONT_PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(`STOREFRONT_PORT should be a port from 1 to 65535, it is "${env.STOREFRONT_PORT}".`);
  }
  if (env.APP_MODE === 'production' && !isDrawnSecret(env.COOKIE_SECRET ?? '')) {
    throw new Error(
      'COOKIE_SECRET is missing or weak: use 32 random bytes, for example from `openssl rand -base64 32`.',
    );
  }
  if (env.APP_MODE === 'production' && !env.SEAL_URL) {
    throw new Error('SEAL_URL is missing: without it nobody finds the sealing pages.');
  }
  return {
    host: env.STOREFRONT_HOST || '127.0.0.1',
    port,
    publicUrl: urlOf('PUBLIC_URL', env.PUBLIC_URL ?? `http://localhost:${port}`),
    sealUrl: urlOf('SEAL_URL', env.SEAL_URL ?? `http://seal.localhost:${port}`),
    commerceUrl: urlOf('COMMERCE_URL', env.COMMERCE_URL ?? 'http://127.0.0.1:3001'),
    trustedProxies: (env.TRUSTED_PROXIES ?? '').split(',').filter(Boolean),
  };
}

function urlOf(name: string, text: string): URL {
  if (!URL.canParse(text))
    throw new Error(`${name} should be an address like http://host:port, it is "${text}".`);
  return new URL(text);
}
