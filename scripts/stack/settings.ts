import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CHAIN_ID } from '../parts/chain.ts';
import { StartFailure } from '../parts/start-failure.ts';

export const PROJECT_ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface Ports {
  storefront: number;
  commerce: number;
  chain: number;
  stripeSandbox: number;
  bankSandbox: number;
  postgres: number;
}

/** What a stack is made of: ports, folders, addresses. Secrets and contract addresses come later. */
export interface Settings {
  mode: 'demo' | 'test' | 'production';
  stateDir: string;
  blocksDir: string;
  ports: Ports;
  publicUrl: string;
  sealUrl: string;
  chainId: number;
  /** Set when a part is replaced by one elsewhere. */
  remote: {
    databaseUrl?: string;
    chainRpcUrl?: string;
    stripeSecretKey?: string;
    bankAccountNumber?: string;
  };
  /** The environment the settings were read from, handed on to the parts. */
  environment: NodeJS.ProcessEnv;
}

/** The variable that moves each port, for the sentence that says one is taken. */
export const PORT_VARIABLES: Record<keyof Ports, string> = {
  storefront: 'STOREFRONT_PORT',
  commerce: 'COMMERCE_PORT',
  chain: 'CHAIN_PORT',
  stripeSandbox: 'STRIPE_SANDBOX_PORT',
  bankSandbox: 'BANK_SANDBOX_PORT',
  postgres: 'POSTGRES_PORT',
};

const DEFAULT_PORTS: Ports = {
  storefront: 3000,
  commerce: 3001,
  chain: 8545,
  stripeSandbox: 12111,
  bankSandbox: 12112,
  postgres: 54329,
};

/** Adds what .env names to the environment; what is already set wins. */
export function loadDotEnv(): void {
  const file = join(PROJECT_ROOT, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
}

/** @throws StartFailure naming the variable that cannot be used. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const stateDir = resolve(PROJECT_ROOT, environment['STATE_DIR'] || '.local');
  const ports = Object.fromEntries(
    Object.entries(PORT_VARIABLES).map(([part, variable]) => [
      part,
      readPort(variable, environment[variable], DEFAULT_PORTS[part as keyof Ports]),
    ]),
  ) as unknown as Ports;
  const mode = readMode(environment['APP_MODE']);
  if (mode === 'production') refuseEmbeddedParts(environment);
  return {
    mode,
    stateDir,
    blocksDir: resolve(PROJECT_ROOT, environment['BLOCKS_DIR'] || join(stateDir, 'blocks')),
    ports,
    publicUrl: environment['PUBLIC_URL'] || `http://localhost:${ports.storefront}`,
    sealUrl: environment['SEAL_URL'] || `http://seal.localhost:${ports.storefront}`,
    chainId: Number(environment['CHAIN_ID'] || CHAIN_ID),
    remote: {
      databaseUrl: environment['DATABASE_URL'] || undefined,
      chainRpcUrl: environment['CHAIN_RPC_URL'] || undefined,
      stripeSecretKey: environment['STRIPE_SECRET_KEY'] || undefined,
      bankAccountNumber: environment['BANK_ACCOUNT_NUMBER'] || undefined,
    },
    environment,
  };
}

/** Transfers may go without a bank, in production too: then they are not offered. */
export function hasBankSandbox({ mode, remote }: Settings): boolean {
  return mode !== 'production' && !remote.bankAccountNumber;
}

/** What runs in a folder of one machine is no place for what people paid for. */
function refuseEmbeddedParts(environment: NodeJS.ProcessEnv): void {
  const missing = ['DATABASE_URL', 'CHAIN_RPC_URL', 'STRIPE_SECRET_KEY'].filter((name) => !environment[name]);
  if (missing.length === 0) return;
  throw new StartFailure(
    `APP_MODE is production, so nothing embedded is started: set ${missing.join(', ')} (.env.example explains them).`,
  );
}

function readPort(variable: string, text: string | undefined, fallback: number): number {
  const port = Number(text || fallback);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new StartFailure(`${variable} must be a port between 1 and 65535, not "${text}".`);
}

function readMode(text: string | undefined): Settings['mode'] {
  const mode = text || 'demo';
  if (mode === 'demo' || mode === 'test' || mode === 'production') return mode;
  throw new StartFailure(`APP_MODE must be demo, test or production, not "${mode}".`);
}
