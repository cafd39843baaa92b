import { spawn } from 'node:child_process';
import { PROJECT_ROOT } from '../../../scripts/stack/settings.ts';

export interface VerifyRun {
  code: number | null;
  /** What it wrote, to both of its outputs. */
  output: string;
}

/** Runs `npm run verify` as a person would, with these variables over the ones of this process. */
export function runVerify(variables: NodeJS.ProcessEnv, args: readonly string[]): Promise<VerifyRun> {
  const env = { ...process.env, ...variables };
  const child = spawn(process.execPath, ['scripts/verify.ts', ...args], { cwd: PROJECT_ROOT, env });
  let output = '';
  child.stdout.on('data', (text: Buffer) => (output += text.toString()));
  child.stderr.on('data', (text: Buffer) => (output += text.toString()));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, output })));
}
