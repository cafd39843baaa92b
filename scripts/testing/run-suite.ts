import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describeExit, startChild } from '../parts/child.ts';
import { PROJECT_ROOT } from '../stack/settings.ts';
import type { Guard } from '../supervisor/guard.mjs';
import type { Counts, Suite } from './suite.ts';

export interface SuiteOutcome extends Counts {
  /** What went wrong, with all the suite printed; undefined when everything passed. */
  complaint?: string;
}

/** Runs a suite to its end. A suite that dies without a count, or runs nothing, has failed. */
export async function runSuite(
  suite: Suite,
  folder: string,
  environment: NodeJS.ProcessEnv,
  guard: Guard,
): Promise<SuiteOutcome> {
  const resultFile = join(folder, `${suite.name}.json`);
  const logFile = join(folder, `${suite.name}.log`);
  for (const file of [resultFile, logFile]) rmSync(file, { force: true });
  const child = startChild({
    command: process.execPath,
    args: ['--enable-source-maps', join(PROJECT_ROOT, suite.tool), ...suite.args],
    cwd: PROJECT_ROOT,
    env: { ...environment, NO_COLOR: '1', FORCE_COLOR: undefined, TEST_RESULT_FILE: resultFile },
    logFile,
    guard,
  });
  const exit = await child.exited;
  const said = readFileSync(logFile, 'utf8').trim();
  if (!existsSync(resultFile)) {
    const complaint = `${said}\n\nThe suite ${describeExit(exit)} before it could count.`;
    return { passed: 0, failed: 1, skipped: 0, complaint };
  }
  const counts = JSON.parse(readFileSync(resultFile, 'utf8')) as Counts;
  if (counts.failed > 0) return { ...counts, complaint: said };
  if (counts.passed === 0) return { ...counts, failed: 1, complaint: `${said}\n\nThe suite ran no test.` };
  if (exit.code !== 0)
    return { ...counts, failed: 1, complaint: `${said}\n\nThe suite ${describeExit(exit)}.` };
  return counts;
}
