import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../stack/settings.ts';

export interface Command {
  /** Node module to run, from the project's root. */
  tool: string;
  args: string[];
  /** Folder from the project's root. */
  cwd?: string;
}

/** Runs a tool to its end. Answers what it said when it failed, undefined when it was content. */
export async function runCommand({ tool, args, cwd = '.' }: Command): Promise<string | undefined> {
  const child = spawn(process.execPath, [join(PROJECT_ROOT, tool), ...args], {
    cwd: join(PROJECT_ROOT, cwd),
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return code === 0 ? undefined : said.trim() || `${tool} ended with code ${code}.`;
}
