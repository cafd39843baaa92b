import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { withProgress } from '../console/progress.mjs';
import { startChain } from '../parts/chain.ts';
import type { Child } from '../parts/child.ts';
import { startNodePart, startNodeProcess, type NodePartOptions } from '../parts/node-part.ts';
import { startPostgres } from '../parts/postgres.ts';
import type { Keeping, Supervisor } from '../supervisor/supervisor.ts';
import { compareWithChain, readDeployment, type Deployment } from './deployment.ts';
import { environmentFor, stackEnvironment } from './environment.ts';
import { FirstStart } from './first-start.ts';
import { fundAccounts } from './fund-accounts.ts';
import { refuseTakenPorts } from './ports.ts';
import { PROCESSES, type ProcessDescription } from './processes.ts';
import { refuseSecondStack, writeRunningStack } from './running-lock.ts';
import { readOrDrawSecrets, type Secrets } from './secrets.ts';
import { PROJECT_ROOT, type Settings } from './settings.ts';

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

  const environment = await startAll(settings, supervisor, note);
  if (!firstStart.isNeeded) return;
  await seed(settings, supervisor, environment);
  firstStart.end();
}

async function startAll(
  settings: Settings,
  supervisor: Supervisor,
  note: () => void,
): Promise<NodeJS.ProcessEnv> {
  const drawn = readOrDrawSecrets(settings.stateDir);
  // In production every secret comes from the environment; the service says which one is missing.
  const secrets = settings.mode === 'production' ? undefined : drawn;
  const add = async <Part extends Child>(name: string, start: () => Promise<Part>, keeping: Keeping) => {
    const part = await withProgress(name, () => supervisor.add(name, start, keeping));
    note();
    return part;
  };

  const databaseUrl =
    settings.remote.databaseUrl ??
    (
      await add('Postgres', () => postgres(settings, supervisor, drawn), {
        floor: 'foundation',
        again: () => postgres(settings, supervisor, drawn, { isKnown: true }),
      })
    ).url;
  const chainRpcUrl =
    settings.remote.chainRpcUrl ??
    (
      await add('Chain', () => chain(settings, supervisor), {
        floor: 'foundation',
        again: () => sameChain(settings, supervisor),
      })
    ).url;
  const addresses = { databaseUrl, chainRpcUrl };
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
  await part(PROCESSES.commerce);
  await part(PROCESSES.worker);
  await part(PROCESSES.storefront);
  return environment;
}

function postgres(
  settings: Settings,
  supervisor: Supervisor,
  secrets: Secrets,
  { isKnown = false }: { isKnown?: boolean } = {},
) {
  return startPostgres({
    isKnown,
    dir: join(settings.stateDir, 'postgres'),
    port: settings.ports.postgres,
    password: secrets.databasePassword,
    logFile: join(settings.stateDir, 'logs', 'postgres.log'),
    guard: supervisor.guard,
  });
}

function chain(settings: Settings, supervisor: Supervisor) {
  return startChain({
    dir: join(settings.stateDir, 'chain'),
    port: settings.ports.chain,
    chainId: settings.chainId,
    logFile: join(settings.stateDir, 'logs', 'chain.log'),
    guard: supervisor.guard,
  });
}

/**
 * The chain of before, from what it saved last: the service takes younger entries for taken back by a reorganisation,
 * and has them recorded again. A chain whose file is gone too would be an empty one, and every certificate unknown.
 */
async function sameChain(settings: Settings, supervisor: Supervisor) {
  const running = await chain(settings, supervisor);
  const deployment = readDeployment(settings.stateDir);
  try {
    if (deployment) await compareWithChain(deployment, running.url);
    return running;
  } catch (error) {
    await running.stop();
    throw error;
  }
}

function nodePart(
  settings: Settings,
  supervisor: Supervisor,
  env: NodeJS.ProcessEnv,
  { name, folder, entry, secrets }: ProcessDescription,
): NodePartOptions {
  const logName = name.toLowerCase().replaceAll(' ', '-');
  return {
    name,
    entry: join(PROJECT_ROOT, folder, entry),
    cwd: join(PROJECT_ROOT, folder),
    env: environmentFor(env, secrets),
    logFile: join(settings.stateDir, 'logs', `${logName}.log`),
    guard: supervisor.guard,
  };
}

async function deploy(
  settings: Settings,
  supervisor: Supervisor,
  env: NodeJS.ProcessEnv,
): Promise<Deployment> {
  await withProgress('Deploying the contracts', () =>
    supervisor.runToEnd('The deployment', () =>
      startNodeProcess(nodePart(settings, supervisor, env, PROCESSES.deploy)),
    ),
  );
  const deployment = readDeployment(settings.stateDir);
  if (!deployment) throw new Error('scripts/deploy.ts ended well but wrote no deployment.json.');
  return deployment;
}

async function seed(settings: Settings, supervisor: Supervisor, env: NodeJS.ProcessEnv): Promise<void> {
  if (settings.mode === 'production') return;
  await withProgress('Filling the shop with demo villages and pieces', () =>
    supervisor.runToEnd('The seed', () =>
      startNodeProcess(nodePart(settings, supervisor, env, PROCESSES.seed)),
    ),
  );
}
