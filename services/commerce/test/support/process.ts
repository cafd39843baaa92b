import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { eventually } from './eventually.js';
import { testEnvironment, type RunningService } from './service.js';

const entry = (name: string) => fileURLToPath(new URL(`../../src/${name}.js`, import.meta.url));

/** A process of the service with exactly this environment and flags of Node, and what it said. */
export function run(name: 'main' | 'worker' | 'migrate', env: Record<string, string>, flags: string[] = []) {
  const child = spawn(process.execPath, [...flags, entry(name)], {
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const said = { text: '' };
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (part) => (said.text += String(part)));
  return { child, said };
}

export const ended = async (child: ChildProcess) => {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.signalCode ?? child.exitCode;
};

/** A real worker process on the database and the folder of a service, ready to work. */
export async function aWorker({ config }: RunningService, env: Record<string, string> = {}) {
  const { child, said } = run('worker', {
    ...testEnvironment(config.databaseUrl, config.stateDir),
    LOG_LEVEL: 'info',
    ...env,
  });
  await eventually('the worker worked', async () => said.text.includes('Works on'), 60_000);
  const kill = async () => {
    child.kill('SIGKILL');
    await ended(child);
  };
  return { said, kill };
}
