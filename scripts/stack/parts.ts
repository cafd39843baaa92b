import { join } from 'node:path';
import { startChain } from '../parts/chain.ts';
import type { NodePartOptions } from '../parts/node-part.ts';
import { startPostgres } from '../parts/postgres.ts';
import type { Supervisor } from '../supervisor/supervisor.ts';
import { compareWithChain, readDeployment } from './deployment.ts';
import { environmentFor } from './environment.ts';
import type { ProcessDescription } from './processes.ts';
import type { Secrets } from './secrets.ts';
import { PROJECT_ROOT, type Settings } from './settings.ts';

export function postgres(
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

export function chain(settings: Settings, supervisor: Supervisor) {
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
export async function sameChain(settings: Settings, supervisor: Supervisor) {
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

export function nodePart(
  settings: Settings,
  supervisor: Supervisor,
  env: NodeJS.ProcessEnv,
  { name, folder, entry, heap, secrets }: ProcessDescription,
): NodePartOptions {
  const logName = name.toLowerCase().replaceAll(' ', '-');
  return {
    name,
    entry: join(PROJECT_ROOT, folder, entry),
    cwd: join(PROJECT_ROOT, folder),
    env: environmentFor(env, secrets),
    heap,
    logFile: join(settings.stateDir, 'logs', `${logName}.log`),
    guard: supervisor.guard,
  };
}
