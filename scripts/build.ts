/** `npm run build`: makes what is stale: contracts, services, storefront. A second run takes no time. */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { holdLock } from './installation/hold-lock.mjs';
import { removeOrphans } from './building/remove-orphans.ts';
import { contentHash, readStamp, STAMPS, writeStamp } from './building/stamp.ts';
import { BUILD_STAGES, type BuildStep, COMPILED, CONTRACTS } from './building/steps.ts';
import { withProgress } from './console/progress.mjs';
import { describeExit, lastLines, startChild } from './parts/child.ts';
import { StartFailure } from './parts/start-failure.ts';
import { PROJECT_ROOT } from './stack/settings.ts';
import type { Guard } from './supervisor/guard.mjs';

const CACHE = join(PROJECT_ROOT, STAMPS);

/** @throws StartFailure with what the compiler said. */
export async function build(guard?: Guard): Promise<void> {
  await holdLock(join(CACHE, 'build.lock'), async () => {
    for (const stage of BUILD_STAGES) {
      const stale = stage.filter(isStale);
      if (stale.length === 0) continue;
      const label = stale.map(({ name }) => name).join(', ');
      await withProgress(label, () => Promise.all(stale.map((step) => run(step, guard))));
    }
    for (const { output, source } of COMPILED) {
      removeOrphans(join(PROJECT_ROOT, output), join(PROJECT_ROOT, source));
    }
  });
}

/** The contracts alone. @throws StartFailure with what the compiler said. */
export async function buildContracts(): Promise<void> {
  if (!isStale(CONTRACTS)) return;
  await holdLock(join(CACHE, 'build.lock'), async () => {
    if (isStale(CONTRACTS)) await withProgress(CONTRACTS.name, () => run(CONTRACTS));
  });
}

function isStale(step: BuildStep): boolean {
  const complete = step.outputs.every((output) => existsSync(join(PROJECT_ROOT, output)));
  return !complete || readStamp(PROJECT_ROOT, step.name) !== hashOf(step);
}

function hashOf(step: BuildStep): string {
  return contentHash(PROJECT_ROOT, [...step.sources, 'package-lock.json']);
}

async function run(step: BuildStep, guard?: Guard): Promise<void> {
  // Taken before: what changes while the compiler runs is stale again.
  const hash = hashOf(step);
  const logFile = join(CACHE, `${step.name.toLowerCase().replaceAll(' ', '-')}.log`);
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
  writeStamp(PROJECT_ROOT, step.name, hash);
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
