import { join } from 'node:path';
import type { PinnedRegistrySetting } from '../../../api/pinned-registries.js';
import { CannotStart } from '../cannot-start.js';
import { bankOf, type BankConfig } from './bank.js';
import { environment, type Environment } from './environment.js';
import { productionComplaints } from './production.js';
import { parseSettings } from './settings.js';

/** A registry whose certificates are trusted; addresses in lower case. */
export interface TrustedRegistry {
  chainId: number;
  registry: `0x${string}`;
  /** Its `CertificateToken`, which is asked. */
  token: `0x${string}`;
  /** Seconds of block time until an entry is final. */
  finalAfterSeconds: number;
  /** One or more endpoints of its chain that are asked together. */
  rpcUrls: string[];
}

/** Where the contracts are. All or nothing: a chain without its registries is of no use to anybody. */
export interface ChainConfig {
  /** One or more endpoints that are asked together. */
  rpcUrls: string[];
  chainId: number;
  craftRegistry: `0x${string}`;
  certificateRegistry: `0x${string}`;
  certificateToken: `0x${string}`;
  webauthnVerifier: `0x${string}`;
  p256Verifier: `0x${string}`;
  deploymentBlock: bigint;
  /** Blocks that must stand on top of one before it counts as final … */
  confirmations: number;
  /** … and seconds of block time that must have passed since it: the verdict's own measure of finality. */
  finalAfterSeconds: number;
  /** Pays gas; can sign for nobody. */
  relayerKey: `0x${string}`;
  /** What certificates are verified against: first the registry that issues, then those of PINNED_REGISTRIES. */
  trusted: [TrustedRegistry, ...TrustedRegistry[]];
}

/** Where text messages are handed over (docs/operations.md), and who we are there. */
export interface SmsConfig {
  url: URL;
  token: string | undefined;
}

/** The whole configuration, parsed once at start. A class, so that Nest can hand it to a constructor by type. */
export class Config {
  readonly mode: Environment['APP_MODE'];
  readonly publicUrl: URL;
  readonly sealUrl: URL;
  readonly databaseUrl: string;
  /** A database that follows the first, for reads that may lag; undefined where there is none. */
  readonly databaseReplicaUrl: string | undefined;
  readonly authSecret: string;
  readonly stateDir: string;
  readonly blocksDir: string;
  /** This machine alone by default: the storefront is the only door to the internet. */
  readonly host: string;
  readonly port: number;
  /** Undefined where the deployment is not named: only in tests of parts that need no chain. */
  readonly chain: ChainConfig | undefined;
  /** How long one answer about a certificate, the chain's word in it, is given to all who ask: 0 while it is looked up. */
  readonly verdictSharedMs: number;
  readonly stripe: {
    apiBase: URL | undefined;
    secretKey: string | undefined;
    webhookSecret: string | undefined;
  };
  /** Undefined where no account is named: transfers are not offered then. */
  readonly bank: BankConfig | undefined;
  readonly ipfsApiUrl: URL | undefined;
  readonly smtp: { url: string; from: string } | undefined;
  readonly sms: SmsConfig | undefined;
  /** Where the seed wrote the demo cooperatives' own keys, which approve newcomers' keys; never in production. */
  readonly demoKeysFile: string | undefined;
  readonly logLevel: Environment['LOG_LEVEL'];

  constructor(env: Environment) {
    this.mode = env.APP_MODE;
    this.publicUrl = new URL(env.PUBLIC_URL);
    this.sealUrl = new URL(env.SEAL_URL);
    this.databaseUrl = env.DATABASE_URL;
    this.databaseReplicaUrl = env.DATABASE_REPLICA_URL;
    this.authSecret = env.AUTH_SECRET;
    this.stateDir = env.STATE_DIR;
    this.blocksDir = env.BLOCKS_DIR ?? join(env.STATE_DIR, 'blocks');
    this.host = env.COMMERCE_HOST;
    this.port = env.COMMERCE_PORT;
    this.chain = chainOf(env);
    this.verdictSharedMs = env.VERDICT_SHARED_MS;
    this.stripe = {
      apiBase: env.STRIPE_API_BASE ? new URL(env.STRIPE_API_BASE) : undefined,
      secretKey: env.STRIPE_SECRET_KEY,
      webhookSecret: env.STRIPE_WEBHOOK_SECRET,
    };
    this.bank = bankOf(env);
    this.ipfsApiUrl = env.IPFS_API_URL ? new URL(env.IPFS_API_URL) : undefined;
    this.smtp = env.SMTP_URL ? { url: env.SMTP_URL, from: env.MAIL_FROM } : undefined;
    this.sms = smsOf(env);
    this.demoKeysFile = env.DEMO_KEYS_FILE;
    this.logLevel = env.LOG_LEVEL;
  }

  /** Outbox page, demo keys and other stand-ins exist only outside production. */
  get isProduction(): boolean {
    return this.mode === 'production';
  }

  /** Origins whose pages may act with a signed-in person's cookie. The sealing pages know no session. */
  get trustedOrigins(): string[] {
    return [this.publicUrl.origin];
  }
}

/**
 * @throws CannotStart naming every variable that is missing, malformed or, in production, too weak
 */
export function parseConfig(env: Record<string, string | undefined>): Config {
  const parsed = parseSettings(environment, env);
  const complaints = parsed.APP_MODE === 'production' ? productionComplaints(parsed) : [];
  if (complaints.length > 0) throw new CannotStart(complaints.join('\n'));
  return new Config(parsed);
}

/** The token stands beside the address, or in it as its user. */
function smsOf({ SMS_URL, SMS_TOKEN }: Pick<Environment, 'SMS_URL' | 'SMS_TOKEN'>): SmsConfig | undefined {
  if (!SMS_URL) return undefined;
  const url = new URL(SMS_URL);
  const token = SMS_TOKEN ?? (decodeURIComponent(url.username) || undefined);
  url.username = url.password = '';
  return { url, token };
}

function chainOf(env: Environment): ChainConfig | undefined {
  const { CHAIN_RPC_URL, CHAIN_ID, CRAFT_REGISTRY, CERTIFICATE_REGISTRY, CERTIFICATE_TOKEN } = env;
  const { WEBAUTHN_VERIFIER, P256_VERIFIER, RELAYER_KEY } = env;
  if (!CHAIN_RPC_URL || !CRAFT_REGISTRY) return undefined;
  const isWhole = CHAIN_ID && CERTIFICATE_REGISTRY && CERTIFICATE_TOKEN && WEBAUTHN_VERIFIER && P256_VERIFIER;
  if (!isWhole || !RELAYER_KEY) {
    throw new CannotStart(
      'CHAIN_RPC_URL and CRAFT_REGISTRY are set, so CHAIN_ID, CERTIFICATE_REGISTRY, CERTIFICATE_TOKEN, WEBAUTHN_VERIFIER, P256_VERIFIER and RELAYER_KEY must be set too; `npm run deploy` writes them.',
    );
  }
  const rpcUrls = CHAIN_RPC_URL.split(',').map((url) => url.trim());
  const finality = finalityOf(env);
  const issuing: TrustedRegistry = {
    chainId: CHAIN_ID,
    registry: CERTIFICATE_REGISTRY.toLowerCase() as `0x${string}`,
    token: CERTIFICATE_TOKEN.toLowerCase() as `0x${string}`,
    finalAfterSeconds: finality.finalAfterSeconds,
    rpcUrls,
  };
  return {
    rpcUrls,
    chainId: CHAIN_ID,
    craftRegistry: CRAFT_REGISTRY as `0x${string}`,
    certificateRegistry: CERTIFICATE_REGISTRY as `0x${string}`,
    certificateToken: CERTIFICATE_TOKEN as `0x${string}`,
    webauthnVerifier: WEBAUTHN_VERIFIER as `0x${string}`,
    p256Verifier: P256_VERIFIER as `0x${string}`,
    deploymentBlock: env.DEPLOYMENT_BLOCK,
    ...finality,
    relayerKey: RELAYER_KEY as `0x${string}`,
    trusted: [issuing, ...env.PINNED_REGISTRIES.map((setting) => trustedOf(setting, issuing))],
  };
}

function trustedOf(setting: PinnedRegistrySetting, issuing: TrustedRegistry): TrustedRegistry {
  const { chainId, registry, token } = setting;
  const rpcUrls = setting.rpcUrls ?? (chainId === issuing.chainId ? issuing.rpcUrls : undefined);
  if (!rpcUrls) {
    throw new CannotStart(
      `PINNED_REGISTRIES is wrong: ${chainId}:${registry} is on another chain than CHAIN_ID, so its rpcUrls must be named.`,
    );
  }
  return {
    chainId,
    registry,
    token,
    finalAfterSeconds: setting.finalAfterSeconds ?? issuing.finalAfterSeconds,
    rpcUrls,
  };
}

/** A public chain is final after two epochs, some 13 minutes; the embedded one mines a block a second while awaited. */
function finalityOf({ APP_MODE, CHAIN_CONFIRMATIONS, CHAIN_FINAL_AFTER_SECONDS }: Environment) {
  const isPublic = APP_MODE === 'production';
  return {
    confirmations: CHAIN_CONFIRMATIONS ?? (isPublic ? 64 : 4),
    finalAfterSeconds: CHAIN_FINAL_AFTER_SECONDS ?? (isPublic ? 900 : 5),
  };
}
