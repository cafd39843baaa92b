import { mkdirSync } from 'node:fs';
import { withProgress } from '../console/progress.mjs';
import type { Child } from '../parts/child.ts';
import { startNodePart, startNodeProcess } from '../parts/node-part.ts';
import type { Keeping, Supervisor } from '../supervisor/supervisor.ts';
import { embeddedDatabase, remoteDatabase } from './database-addresses.ts';
import { compareWithChain, readDeployment, type Deployment } from './deployment.ts';
import { stackEnvironment } from './environment.ts';
import { FirstStart } from './first-start.ts';
import { fundAccounts } from './fund-accounts.ts';
import { chain, nodePart, postgres, sameChain } from './parts.ts';
import { refuseTakenPorts } from './ports.ts';
import { PROCESSES, type ProcessDescription } from './processes.ts';
import { refuseSecondStack, writeRunningStack } from './running-lock.ts';
import { readOrDrawSecrets } from './secrets.ts';
import { hasBankSandbox, type Settings } from './settings.ts';

/**
 * Starts every part in order, deploys and seeds on the first start. Whoever holds the supervisor stops
 * them, also when this throws.
 * @throws StartFailure with one sentence for the person.
 */
export async function startStack(settings: Settings, supervisor: Supervisor): Promise<void> {
  const { stateDir, publicUrl } = settings;
  refuseSecondStack(stateDir);
  await refuseTakenPorts(settings);
  mkdirSync(stateDir, { recursive: true, mode: 0o700 });
  const firstStart = new FirstStart(stateDir);
  if (firstStart.isNeeded) firstStart.begin();
  const note = () => writeRunningStack(stateDir, { pid: process.pid, publicUrl, parts: supervisor.pids });
  supervisor.onRestart = note;
  note();

  await startAll(settings, supervisor, note, firstStart);
}

async function startAll(
  settings: Settings,
  supervisor: Supervisor,
  note: () => void,
  firstStart: FirstStart,
): Promise<void> {
  const drawn = readOrDrawSecrets(settings.stateDir);
  // In production every secret comes from the environment; the service says which one is missing.
  const secrets = settings.mode === 'production' ? undefined : drawn;
  const add = async <Part extends Child>(name: string, start: () => Promise<Part>, keeping: Keeping) => {
    const part = await withProgress(name, () => supervisor.add(name, start, keeping));
    note();
    return part;
  };

  const database = settings.remote.databaseUrl
    ? remoteDatabase(settings.remote.databaseUrl, settings)
    : embeddedDatabase(
        (
          await add('Postgres', () => postgres(settings, supervisor, drawn), {
            floor: 'foundation',
            again: () => postgres(settings, supervisor, drawn, { isKnown: true }),
          })
        ).url,
        drawn,
      );
  const chainRpcUrl =
    settings.remote.chainRpcUrl ??
    (
      await add('Chain', () => chain(settings, supervisor), {
        floor: 'foundation',
        again: () => sameChain(settings, supervisor),
      })
    ).url;
  const addresses = { database, chainRpcUrl };
  if (secrets) await fundAccounts(chainRpcUrl, secrets);

  const deployment =
    readDeployment(settings.stateDir) ??
    (await deploy(settings, supervisor, stackEnvironment(settings, secrets, addresses, undefined)));
  const isPublic = settings.mode === 'production';
  await compareWithChain(deployment, chainRpcUrl.split(',')[0] as string, isPublic);
  const environment = stackEnvironment(settings, secrets, addresses, deployment);

  const part = (description: ProcessDescription) => {
    const start = async () => {
      const options = nodePart(settings, supervisor, environment, description);
      const readyUrl = description.readyUrl?.(settings);
      return readyUrl ? startNodePart({ ...options, readyUrl }) : startNodeProcess(options);
    };
    return add(description.name, start, { again: start });
  };
  if (!settings.remote.stripeSecretKey) await part(PROCESSES.stripeSandbox);
  if (hasBankSandbox(settings)) await part(PROCESSES.bankSandbox);
  if (database.owner || !isPublic) await runToEnd(settings, supervisor, environment, PROCESSES.migrate);
  await part(PROCESSES.commerce);
  // Before there is a worker: it would take the orders of the demo's year for forgotten ones, by the clock of today.
  if (firstStart.isNeeded) {
    await seed(settings, supervisor, environment);
    firstStart.end();
  }
  await part(PROCESSES.worker);
  await part(PROCESSES.storefront);
}

async function deploy(
  settings: Settings,
  supervisor: Supervisor,
  env: NodeJS.ProcessEnv,
): Promise<Deployment> {
  await runToEnd(settings, supervisor, env, PROCESSES.deploy);
  const deployment = readDeployment(settings.stateDir);
  if (!deployment) throw new Error('scripts/deploy.ts ended well but wrote no deployment.json.');
  return deployment;
}

async function seed(settings: Settings, supervisor: Supervisor, env: NodeJS.ProcessEnv): Promise<void> {
  if (settings.mode === 'production') return;
  await runToEnd(settings, supervisor, env, PROCESSES.seed);
}

function runToEnd(
  settings: Settings,
  supervisor: Supervisor,
  env: NodeJS.ProcessEnv,
  description: ProcessDescription,
): Promise<void> {
  const start = () => startNodeProcess(nodePart(settings, supervisor, env, description));
  const { name, doing = name } = description;
  return withProgress(doing, () => supervisor.runToEnd(`The ${name.toLowerCase()}`, start));
}
