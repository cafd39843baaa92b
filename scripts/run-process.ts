/**
 * Runs one of our processes in the foreground, where something else than `npm start` keeps them (the
 * compose file, a service manager):
 *
 *   node scripts/run-process.ts migrate|deploy|stripeSandbox|bankSandbox|commerce|worker|storefront|seed
 *
 * Needs DATABASE_URL and CHAIN_RPC_URL. Secrets and contract addresses that the environment does not
 * name are taken from STATE_DIR, or drawn there (never in production).
 */
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { nodeEnvironment, nodeFlags } from './parts/node-runtime.ts';
import { StartFailure } from './parts/start-failure.ts';
import { remoteDatabase } from './stack/database-addresses.ts';
import { readDeployment } from './stack/deployment.ts';
import { environmentFor, stackEnvironment } from './stack/environment.ts';
import { FirstStart } from './stack/first-start.ts';
import { fundAccounts } from './stack/fund-accounts.ts';
import { PROCESSES, type ProcessDescription } from './stack/processes.ts';
import { readOrDrawSecrets } from './stack/secrets.ts';
import { hasBankSandbox, loadDotEnv, PROJECT_ROOT, readSettings } from './stack/settings.ts';
import { sayWhy } from './supervisor/run-until-stopped.ts';

async function runProcess(key: string): Promise<number> {
  if (!isProcess(key)) throw new StartFailure(`Name one of ${Object.keys(PROCESSES).join(', ')}.`);
  loadDotEnv();
  const settings = readSettings(process.env);
  if (key === 'bankSandbox' && !hasBankSandbox(settings)) {
    // It would be told the key of whoever speaks for the real account, and say that money came which did not.
    throw new StartFailure(
      'The bank sandbox does not run in production, nor beside a BANK_ACCOUNT_NUMBER of your own.',
    );
  }
  const { databaseUrl, chainRpcUrl } = settings.remote;
  if (!databaseUrl || !chainRpcUrl) throw new StartFailure('DATABASE_URL and CHAIN_RPC_URL must be set.');

  mkdirSync(settings.stateDir, { recursive: true, mode: 0o700 });
  const firstStart = new FirstStart(settings.stateDir);
  // In production too somebody may wait for the seed to end.
  if (key === 'seed' && (settings.mode === 'production' || !firstStart.isNeeded)) return 0;
  // In production every secret comes from the environment; the service says which one is missing.
  const secrets = settings.mode === 'production' ? undefined : readOrDrawSecrets(settings.stateDir);
  if (key === 'deploy' && secrets) await fundAccounts(chainRpcUrl, secrets);

  const deployment = readDeployment(settings.stateDir);
  const database = remoteDatabase(databaseUrl, settings);
  const stack = stackEnvironment(settings, secrets, { database, chainRpcUrl }, deployment);
  const code = await inForeground(PROCESSES[key], stack);
  if (key === 'seed' && code === 0) firstStart.end();
  return code;
}

function isProcess(key: string): key is keyof typeof PROCESSES {
  return Object.hasOwn(PROCESSES, key);
}

function inForeground(
  { folder, entry, heap, secrets }: ProcessDescription,
  stack: NodeJS.ProcessEnv,
): Promise<number> {
  const cwd = join(PROJECT_ROOT, folder);
  const env = nodeEnvironment(environmentFor(stack, secrets));
  const flags = nodeFlags(env, heap);
  const child = spawn(process.execPath, [...flags, join(cwd, entry)], {
    cwd,
    env,
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}

try {
  process.exitCode = await runProcess(process.argv[2] ?? '');
} catch (error) {
  sayWhy(error);
  process.exitCode = 1;
}
