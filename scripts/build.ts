/** `npm run build`: makes what is stale: contracts, services, storefront. A second run takes no time. */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { holdLock } from './installation/hold-lock.mjs';
import { removeOrphans } from './building/remove-orphans.ts';
import { contentHash, readStamp, writeStamp } from './building/stamp.ts';
import { BUILD_STEPS, COMPILED, type BuildStep } from './building/steps.ts';
import { withProgress } from './console/progress.mjs';
import { describeExit, lastLines, startChild } from './parts/child.ts';
import { StartFailure } from './parts/start-failure.ts';
import { PROJECT_ROOT } from './stack/settings.ts';
import type { Guard } from './supervisor/guard.ts';

/** @throws StartFailure with what the compiler said. */
export async function build(guard?: Guard): Promise<void> {
  await holdLock(join(PROJECT_ROOT, 'node_modules/.cache/daulang/build.lock'), async () => {
    for (const step of BUILD_STEPS) {
      const hash = contentHash(PROJECT_ROOT, [...step.sources, 'package-lock.json']);
      const complete = step.outputs.every((output) => existsSync(join(PROJECT_ROOT, output)));
      if (complete && readStamp(PROJECT_ROOT, step.name) === hash) continue;
      await withProgress(step.name, () => run(step, guard));
      writeStamp(PROJECT_ROOT, step.name, hash);
    }
    for (const { output, source } of COMPILED) {
      removeOrphans(join(PROJECT_ROOT, output), join(PROJECT_ROOT, source));
    }
  });
}

async function run(step: BuildStep, guard?: Guard): Promise<void> {
  const logFile = join(PROJECT_ROOT, 'node_modules/.cache/daulang/build.log');
  rmSync(logFile, { force: true });
  for (const [tool, ...args] of step.commands) {
    const child = startChild({
      command: process.execPath,
      args: [join(PROJECT_ROOT, tool), ...args],
      cwd: join(PROJECT_ROOT, step.cwd),
      env: { ...process.env, NODE_ENV: 'production' },
      logFile,
      guard,
    });
    const exit = await child.exited;
    if (exit.code !== 0)
      throw new StartFailure(`${step.name}: ${describeExit(exit)}.`, lastLines(logFile, 60));
  }
}

if (import.meta.main) {
  try {
    await build();
  } catch (error) {
    if (!(error instanceof StartFailure)) throw error;
    console.error(`${error.detail}\n\n${error.message}`);
    process.exitCode = 1;
  }
}
