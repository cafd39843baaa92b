import { rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { readDeployment } from '../../stack/deployment.ts';
import { embeddedDatabase } from '../../stack/database-addresses.ts';
import { stackEnvironment } from '../../stack/environment.ts';
import { readOrDrawSecrets } from '../../stack/secrets.ts';
import { PROJECT_ROOT, readSettings, type Settings } from '../../stack/settings.ts';
import { removeRunningStack } from '../../stack/running-lock.ts';
import { startStack } from '../../stack/start-stack.ts';
import { Supervisor } from '../../supervisor/supervisor.ts';

/** The processes that a bench looks at, by the names the supervisor gives them. */
export const LOOKED_AT = {
  main: 'Commerce',
  worker: 'Commerce worker',
  storefront: 'Storefront',
  sandbox: 'Stripe sandbox',
  postgres: 'Postgres',
} as const;
export type Looked = keyof typeof LOOKED_AT;

/** The whole house with its demo people, as `npm start` runs it, on ports and in a folder of its own. */
export interface House {
  settings: Settings;
  supervisor: Supervisor;
  /** What the stack's processes are told. */
  environment: NodeJS.ProcessEnv;
  /** As the database's superuser: for filling, counting and settings, never for what is measured. */
  database: pg.Pool;
  pidOf(process: Looked): number;
  stop(): Promise<void>;
}

const FIRST_PORT = Number(process.env['BENCH_PORT'] || 26_000);

/** A port beside the stack's own, for a second process that is started to be timed. */
export const SPARE_PORT = FIRST_PORT + 9;

export function stateDirOf(products: number): string {
  return join(PROJECT_ROOT, '.local', 'bench', String(products));
}

function settingsOf(products: number): Settings {
  return readSettings({
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    LANG: process.env['LANG'],
    TMPDIR: process.env['TMPDIR'],
    APP_MODE: 'demo',
    STATE_DIR: stateDirOf(products),
    STOREFRONT_PORT: String(FIRST_PORT),
    COMMERCE_PORT: String(FIRST_PORT + 1),
    CHAIN_PORT: String(FIRST_PORT + 2),
    STRIPE_SANDBOX_PORT: String(FIRST_PORT + 3),
    POSTGRES_PORT: String(FIRST_PORT + 4),
    BANK_SANDBOX_PORT: String(FIRST_PORT + 5),
    // So that a running process can be asked where its time goes, beside others on this machine.
    NODE_OPTIONS: '--inspect-port=0',
    // Readers come from many places: the load names an address for each, as a proxy in front of the shop would.
    TRUSTED_PROXIES: 'loopback',
  });
}

/** Starts the house; the first start of a size makes its database and seeds it. */
export async function openHouse(products: number): Promise<House> {
  const settings = settingsOf(products);
  const supervisor = new Supervisor();
  const stop = async () => {
    await database?.end();
    await supervisor.stop();
    removeRunningStack(settings.stateDir);
  };
  let database: pg.Pool | undefined;
  try {
    await startStack(settings, supervisor);
    const secrets = readOrDrawSecrets(settings.stateDir);
    const superuser = `postgresql://postgres:${secrets.databasePassword}@127.0.0.1:${settings.ports.postgres}/daulang`;
    database = new pg.Pool({ connectionString: superuser, max: 4, application_name: 'bench' });
    const addresses = {
      database: embeddedDatabase(superuser, secrets),
      chainRpcUrl: `http://127.0.0.1:${settings.ports.chain}`,
    };
    const deployment = readDeployment(settings.stateDir);
    return {
      settings,
      supervisor,
      environment: stackEnvironment(settings, secrets, addresses, deployment),
      database,
      pidOf: (process) => supervisor.pids[LOOKED_AT[process]]!,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A half-filled house is no measure: it is made anew. */
export function tearDown(products: number): void {
  rmSync(stateDirOf(products), { recursive: true, force: true });
}
