import { spawn } from 'node:child_process';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../stack/settings.ts';

const HARDHAT = join(PROJECT_ROOT, 'node_modules/hardhat/dist/src/cli.js');

/** Behind whatever else this machine does. */
const LOW_PRIORITY = 4;

export interface HardhatRun {
  passed: boolean;
  said: string;
}

/** Runs Hardhat in a folder to its end, at low priority. What takes longer than the limit is stopped and has failed. */
export async function runHardhat(
  folder: string,
  args: string[],
  limitMs: number,
  env: NodeJS.ProcessEnv = {},
): Promise<HardhatRun> {
  const child = spawn(process.execPath, [HARDHAT, ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env, NO_COLOR: '1', FORCE_COLOR: undefined },
  });
  if (child.pid) setPriority(child.pid, LOW_PRIORITY);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
  const stopChild = () => child.kill('SIGKILL');
  const timer = setTimeout(() => {
    said += '\nStopped: it took too long.';
    stopChild();
  }, limitMs);
  process.once('exit', stopChild);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  clearTimeout(timer);
  process.off('exit', stopChild);
  return { passed: code === 0, said: said.trim() };
}
